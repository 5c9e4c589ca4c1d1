"""Paragraphs and tables to Word: real styles, fields, bookmarks, links, alternative texts; nothing is laid out here.

The page engine has settled right indents and spaces already (``layout/engine.py``); page numbers are fields that show
the true numbers, so that the sommaire is right before anyone updates it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise, zip_longest
from typing import BinaryIO, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.image import ImagePart

from dossier_pro.export.document import Document, sommaire
from dossier_pro.export.docx.marks import joindre, marques
from dossier_pro.export.docx.oxml import (
    Node,
    blank,
    declare_once,
    el,
    entry,
    field,
    field_ends,
    on,
    picture,
    qn,
    root,
    run,
    text,
)
from dossier_pro.export.docx.parts import (
    NUMEROTATIONS,
    border,
    colour,
    font_table,
    fonts,
    indent,
    numbering,
    settings,
    size,
    styles,
)
from dossier_pro.export.layout.flow import PAGE, Cell, Element, Flow, Para, Picture, Row, Span, Table
from dossier_pro.export.layout.house_style import CELLS, FILET, LOOKS, STYLES, TABLES, Look, ParaStyle, TableStyle
from dossier_pro.export.layout.page_formats import FORMATS, NomFormat
from dossier_pro.export.layout.pagination import Pagination
from dossier_pro.export.layout.scripts import Troncon, troncons
from dossier_pro.office.word_package import WordPackage


def write_docx(document: Document, pagination: Pagination, target: BinaryIO) -> None:
    """Write the Word file to a stream. The same document gives the same bytes.

    Args:
        document: what is printed (its pages are in ``pagination``, which was made from it).
        pagination: its pages, from ``pdf.writer.write_pdf`` or ``pagination.paginate``.
        target: a binary stream; it is not closed.
    """
    assert pagination.mise_en_page.flow.document is document
    write_flow(pagination.mise_en_page.flow, pagination.pages, target)


def write_flow(flow: Flow, numeros: Mapping[str, int], target: BinaryIO) -> None:
    """Write settled paragraphs and tables as a Word file."""
    _Writer(flow.couleur, numeros).write(flow).save(target)


_TOUJOURS = ("Reponse", "Puce", "Numero")
"""Styles that whoever edits an answer in Word will want, used or not."""


_LISTE: Final = "d"
"""The letter that the lines of the sommaire bear, so that no other list of contents takes them."""


_BANDES: Final[Mapping[NomFormat, tuple[int, int]]] = {"couverture": (1, 1), "portrait": (2, 3), "paysage": (4, 5)}
"""The headers and footers of each format: on odd pages, on even ones."""


_NOTRE: Final = Troncon("")


class _Writer:
    """What writing a file needs to remember: relations, pictures, lists, and the last id of each kind."""

    def __init__(self, couleur: str, numeros: Mapping[str, int]) -> None:
        self.couleur, self.numeros = couleur, numeros
        self.package = WordPackage()
        self.main = self.package.xml_part("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, blank("w:document"))
        self.package.relate_to(self.main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self.bookmarks = 0
        self.drawings = 0
        self.listes: dict[int, tuple[int, str, int]] = {}
        self.pictures: dict[bytes, str] = {}
        self.styles: set[str] = set(_TOUJOURS)
        self.entrees: dict[str, list[Node]] = {}

    def write(self, flow: Flow) -> WordPackage:
        """Return the file."""
        bands = self._bands(flow)
        if flow.document is not None:
            self.entrees = _entrees(flow.document)
            self.styles |= {"TdM1", "TdM2", "TdM3"}
        self.main.element.append(self._body(flow, bands))
        declare_once(self.main.element)
        last = max(NUMEROTATIONS.values())
        listes = {last + rank: (style, start) for rank, style, start in self.listes.values()}
        for name, kind, relation, element in (
            ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles(self.couleur, self.styles)),
            ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings()),
            ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, numbering(self.couleur, listes)),
            ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, font_table()),
        ):
            self.main.relate_to(self.package.xml_part(f"/word/{name}.xml", kind, element), relation)
        joindre(self.package, marques(flow))
        self.package.describe(flow.titre, flow.auteur)
        return self.package

    def _bands(self, flow: Flow) -> dict[str, str]:
        """Headers and footers: of the cover, of odd pages, of even pages; of pages that lie where there are any.

        Returns:
            The id of the relationship of each, by its name.
        """
        rows = [
            (flow.entetes_couverture.entete, flow.entetes_couverture.pied_impair),
            (flow.entetes.entete, flow.entetes.pied_impair),
            (flow.entetes.entete, flow.entetes.pied_pair),
        ]
        if any(section.format == "paysage" for section in flow.sections):
            # A header without a paragraph is no header to Word, which would repeat the one before.
            blank = flow.entetes_paysage.entete or (Para("Mini"),)
            rows += [(blank, flow.entetes_paysage.pied_impair), (blank, flow.entetes_paysage.pied_pair)]
        idents = {}
        for rank, (entete, pied) in enumerate(rows, start=1):
            for name, tag, kind, relation, paras in (
                (f"header{rank}", "w:hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER, entete),
                (f"footer{rank}", "w:ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER, pied),
            ):
                element = root(tag, *(self._para(para) for para in paras))
                idents[name] = self.main.relate_to(self.package.xml_part(f"/word/{name}.xml", kind, element), relation)
        return idents

    def _body(self, flow: Flow, bands: Mapping[str, str]) -> Node:
        nodes: list[Node] = []
        sections = flow.all_sections()
        for section, suivante in zip_longest(sections, sections[1:]):
            made = self._elements(section.elements)
            if section.nom == "sommaire":
                _table_des_matieres(made)
            nodes += made
            if (suivante is None or suivante.format != section.format) and nodes[-1].tag == qn("w:tbl"):
                nodes.append(self._para(Para("Mini")))
            if suivante is not None and suivante.format != section.format:
                nodes[-1].find(qn("w:pPr")).append(_section(section.format, bands))
        return el("w:body", *nodes, _section(sections[-1].format, bands))

    def _elements(self, elements: tuple[Element, ...]) -> list[Node]:
        return [self._para(e) if isinstance(e, Para) else self._table(e) for e in elements]

    # --- paragraphs ---

    def _para(self, para: Para) -> Node:
        style = STYLES[para.style]
        self.styles.add(para.style)
        node = el("w:p", self._properties(para, style))
        marks = [self._bookmark(ancre) for ancre in para.ancres]
        node.extend(start for start, _ in marks)
        for ancre in para.ancres:
            node.extend(self.entrees.pop(ancre, ()))
        if para.picture:
            node.append(run(None, self._picture(para.picture)))
        for span in para.spans:
            node.extend(self._span(span))
        node.extend(end for _, end in marks)
        return node

    def _properties(self, para: Para, style: ParaStyle) -> Node:
        number = None
        if style.puce == "#":
            number = el("w:numPr", el("w:ilvl", val=0), el("w:numId", val=self._liste(para)))
        spacing = None
        if para.avant is not None or para.apres is not None:
            spacing = el("w:spacing", before=para.avant, after=para.apres)
        return el(
            "w:pPr",
            el("w:pStyle", val=para.style),
            number,
            spacing,
            indent(style, para.retrait) if para.retrait else None,
        )

    def _liste(self, para: Para) -> int:
        rank, _, _ = self.listes.setdefault(para.liste, (len(self.listes) + 1, para.style, para.rang))
        return max(NUMEROTATIONS.values()) + rank

    def _bookmark(self, ancre: str) -> tuple[Node, Node]:
        self.bookmarks += 1
        return (
            el("w:bookmarkStart", id=self.bookmarks, name=ancre),
            el("w:bookmarkEnd", id=self.bookmarks),
        )

    def _span(self, span: Span) -> list[Node]:
        if not (span.text or span.renvoi):
            return []
        if span.renvoi == PAGE:
            nodes = field("PAGE", "1", self._run_properties(span))
        elif span.renvoi:
            nodes = field(f"PAGEREF {span.renvoi} \\h", str(self.numeros[span.renvoi]), self._run_properties(span))
        elif span.ref:
            nodes = field(f"REF {span.ref} \\h", span.text, self._run_properties(span))
        else:
            nodes = [run(self._run_properties(span, part), *text(part.text)) for part in troncons(span.text)]
        if span.signet:
            begin, end = self._bookmark(span.signet)
            nodes = [begin, *nodes, end]
        return nodes if not span.lien or span.renvoi else [self._link(span.lien, nodes)]

    def _link(self, lien: str, nodes: list[Node]) -> Node:
        if lien.startswith("#"):
            return el("w:hyperlink", *nodes, anchor=lien[1:], history=1)
        link = el("w:hyperlink", *nodes, history=1)
        link.set(qn("r:id"), self.main.relate_to(lien, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link

    def _run_properties(self, span: Span, part: Troncon = _NOTRE) -> Node:
        """The look of a stretch; ``part`` is what of it is in another script."""
        look = LOOKS[span.look] if span.look else Look()
        bold = True if span.bold else look.gras
        italic = True if span.italic else look.italique
        return el(
            "w:rPr",
            _police(part, look.police),
            on("w:b", bold),
            on("w:bCs", bold),
            on("w:i", italic),
            on("w:iCs", italic),
            el("w:color", val=colour(look.couleur, self.couleur)) if look.couleur else None,
            el("w:position", val=round(look.releve * 2)) if look.releve else None,
            *(size(look.pt) if look.pt else ()),
            el("w:bdr", val="single", sz=4, space=0, color=FILET) if look.cadre else None,
            *_ecriture(part),
        )

    def _picture(self, placed: Picture) -> Node:
        self.drawings += 1
        image = placed.image
        if image.octets not in self.pictures:
            name = PackURI(f"/word/media/image{len(self.pictures) + 1}.{image.format.lower()}")
            part = ImagePart(name, f"image/{image.format.lower()}", image.octets)
            self.pictures[image.octets] = self.main.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        relation = self.pictures[image.octets]
        return picture(relation, self.drawings, placed.nom, image.alternative, placed.largeur, placed.hauteur)

    # --- tables ---

    def _table(self, table: Table) -> Node:
        style = TABLES[table.style]
        top, left, bottom, right = style.marges
        margins = [
            el(f"w:{side}", w=value, type="dxa")
            for side, value in (("top", top), ("left", left), ("bottom", bottom), ("right", right))
        ]
        properties = el(
            "w:tblPr",
            el("w:tblW", w=sum(style.colonnes), type="dxa"),
            el("w:tblInd", w=style.gauche, type="dxa"),
            el("w:tblLayout", type="fixed"),
            el("w:tblCellMar", *margins),
            el("w:tblLook", val="0020" if table.rows[0].entete else "0000"),
            el("w:tblDescription", val=table.alternative) if table.alternative else None,
        )
        edges = sorted({edge for row in table.rows for edge in _bords(row, style)} | set(_bords(None, style)))
        grid = el("w:tblGrid", *(el("w:gridCol", w=stop - start) for start, stop in pairwise([0, *edges])))
        return el("w:tbl", properties, grid, *(self._row(row, style, edges) for row in table.rows))

    def _row(self, row: Row, style: TableStyle, edges: list[int]) -> Node:
        cantsplit = row.insecable or bool(row.hauteur)
        properties = el(
            "w:trPr",
            el("w:cantSplit") if cantsplit else None,
            el("w:trHeight", val=row.hauteur, hRule="atLeast") if row.hauteur else None,
            el("w:tblHeader") if row.entete else None,
        )
        stops = _bords(row, style)
        cells = [
            self._cell(cell, stop - start, sum(start < edge <= stop for edge in edges))
            for cell, (start, stop) in zip(row.cells, pairwise([0, *stops]), strict=True)
        ]
        return el("w:tr", properties if len(properties) else None, *cells)

    def _cell(self, cell: Cell, width: int, span: int) -> Node:
        style = CELLS[cell.style]
        rules = [
            border("top", style.haut, self.couleur),
            border("left", style.gauche, self.couleur),
            border("bottom", style.bas, self.couleur),
            border("right", style.droite, self.couleur),
        ]
        properties = el(
            "w:tcPr",
            el("w:tcW", w=width, type="dxa"),
            el("w:gridSpan", val=span) if span > 1 else None,
            el("w:tcBorders", *rules) if any(rule is not None for rule in rules) else None,
            el("w:shd", val="clear", color="auto", fill=colour(style.fond, self.couleur)) if style.fond else None,
            el("w:vAlign", val=style.vertical) if style.vertical != "top" else None,
        )
        return el("w:tc", properties, *(self._para(para) for para in cell.paras))


def _section(nom: NomFormat, bands: Mapping[str, str]) -> Node:
    """The properties of pages of one format, with the ids of their headers and footers."""
    page = FORMATS[nom]
    references = []
    for kind in ("header", "footer"):
        for pages, rank in zip(("default", "even"), _BANDES[nom], strict=True):
            node = el(f"w:{kind}Reference", type=pages)
            node.set(qn("r:id"), bands[f"{kind}{rank}"])
            references.append(node)
    return el(
        "w:sectPr",
        *references,
        el("w:type", val="nextPage"),
        el("w:pgSz", w=page.largeur, h=page.hauteur, orient="landscape" if page.couche else None, code=9),
        el(
            "w:pgMar",
            top=page.haut,
            right=page.cote,
            bottom=page.bas,
            left=page.cote,
            header=page.entete,
            footer=page.pied,
            gutter=page.reliure,
        ),
        el("w:cols", space=708),
    )


def _entrees(document: Document) -> dict[str, list[Node]]:
    """Return the hidden fields that say what a line of the sommaire is, by the anchor of the paragraph they stand in.

    A line that leads nowhere (an activité without a sheet) stands where the line before it does, and has no page.
    """
    made: dict[str, list[Node]] = {}
    ancre = "exemples"
    for entree in sommaire(document):
        ancre = entree.ancre or ancre
        texte = f"{entree.texte} {entree.facultatif}".strip().replace("\\", "\\\\").replace('"', '\\"')
        level = 2 if entree.genre == "exemple" else 1
        page = "" if entree.ancre else " \\n"
        made.setdefault(ancre, []).extend(entry(f'TC "{texte}" \\f {_LISTE} \\l {level}{page}'))
    return made


def _table_des_matieres(nodes: list[Node]) -> None:
    """Make the lines between the first and the last of a sommaire's blank paragraphs the result of a TOC field."""
    bornes = [node for node in nodes if node.tag == qn("w:p") and node.find(f".//{qn('w:t')}") is None]
    begin, end = bornes[0], bornes[-1]
    start, stop = field_ends(f"TOC \\f {_LISTE} \\h \\z")
    begin.extend(start)
    end.extend(stop)


def _bords(row: Row | None, style: TableStyle) -> list[int]:
    """Where the cells of a row end, from the left edge of its table."""
    return list(accumulate((row.colonnes if row else ()) or style.colonnes))


def _police(part: Troncon, nom: str) -> Node | None:
    """The font that Word takes for another script; for ours, the one named, else that of the style."""
    if part.genre == "droite_a_gauche":
        return el("w:rFonts", cs=part.police)
    if part.genre == "ideogrammes":
        return el("w:rFonts", eastAsia=part.police, hint="eastAsia")
    return fonts(part.police or nom) if part.genre or nom else None


def _ecriture(part: Troncon) -> list[Node]:
    """Direction and language of another script."""
    if part.genre == "droite_a_gauche":
        return [el("w:rtl"), el("w:lang", bidi=part.langue)]
    return [el("w:lang", eastAsia=part.langue)] if part.langue else []
