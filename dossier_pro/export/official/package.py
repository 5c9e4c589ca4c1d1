"""A Word model that somebody else made: opened with care, added to, its personal traces removed, written again."""

from __future__ import annotations

import re
from typing import BinaryIO, Final, Literal, Self

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.parts.image import ImagePart
from lxml import etree

from dossier_pro.export.document import PrintedImage
from dossier_pro.export.docx.oxml import NS, Node, blank, el, qn
from dossier_pro.office import archive, outside, revisions
from dossier_pro.office.word_package import WordPackage, WordPart, drop, target, tree

LIMITES: Final = archive.Limites(fichier=50_000_000, entrees=2000, total=80_000_000, entree=80_000_000)
"""What a model may hold; the official ones weigh 0.2 MB, those of centres a few."""

ATTENDU: Final = "le modèle officiel du dossier professionnel"

_IDENTS: Final = etree.XPath("descendant-or-self::*/@r:*", namespaces={"r": NS["r"]})
_SHOWN: Final = ("/image", "/hyperlink", "/oleObject")
_OURS: Final = re.compile(r"(?:^|/)(?:header|footer)Dp\d+\.xml$")
"""Headers and footers that we added to a model which is filled again."""
_PERSONAL: Final = ("customXml", "custom-properties", "comments", "commentsExtended", "commentsIds", "people")
"""Ends of the relation types whose parts say who made or read the model."""
_BANDS: Final = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


class ModelPackage(WordPackage):
    """A model in memory."""

    def __init__(self) -> None:
        """Make one without any part; ``open_model`` is the way to have one."""
        super().__init__()
        self.cut = False
        """Whether it asked something of outside, which the jury's Word would have fetched."""
        self._media: dict[bytes, str] = {}
        self._bands: dict[bytes, str] = {}

    @classmethod
    def open_model(cls, modele: bytes, nom: str = "") -> Self:
        """Open a model; what was tracked in it is accepted, what it asks of outside is cut.

        Args:
            modele: its bytes.
            nom: the file's name, for sentences.

        Raises:
            KnownError: it is no Word document, is protected or damaged, has macros, or expands beyond ``LIMITES``.
        """
        package = cls.open_guarded(modele, nom, expected=ATTENDU, limits=LIMITES)
        if package.damaged:
            raise archive.abime(package.called)
        revisions.accept_package(package)
        package.cut = outside.cut(package)
        return package

    @property
    def document(self) -> Node:
        """The tree of the text."""
        return self.main.element

    # --- what is added ---------------------------------------------------------------------------------------------

    def add_picture(self, image: PrintedImage) -> str:
        """Add a picture and return the id of its relationship; the same bytes are stored once."""
        if image.octets not in self._media:
            extension = image.format.lower()
            name = self.next_partname(f"{self._folder}/media/dp%d.{extension}")
            part = ImagePart(name, f"image/{extension}", image.octets)
            self._media[image.octets] = self.main.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._media[image.octets]

    def add_band(self, kind: Literal["header", "footer"], root: Node) -> str:
        """Add a header or a footer and return the id of its relationship; what is the same is stored once."""
        octets = etree.tostring(root)
        if octets not in self._bands:
            content_type, relation = _BANDS[kind]
            name = self.next_partname(f"{self._folder}/{kind}Dp%d.xml")
            self._bands[octets] = self.main.relate_to(self.xml_part(name, content_type, root), relation)
        return self._bands[octets]

    def linked(self, ident: str) -> Node | None:
        """Return a copy of the part that a relationship of the text leads to, None where there is none."""
        rel = self.main.rels.get(ident)
        return None if rel is None else tree(target(rel))

    @property
    def _folder(self) -> str:
        return str(self.main.partname.baseURI).rstrip("/")

    # --- styles and lists ------------------------------------------------------------------------------------------

    def prompt_styles(self) -> frozenset[str]:
        """Return the ids of the character style that greys a prompt (« Placeholder Text »)."""
        root = tree(next(self.related("styles"), None))
        found = {"PlaceholderText", "Textedelespacerserv"}
        for style in root.iter(qn("w:style")) if root is not None else ():
            label = style.find(qn("w:name"))
            if label is not None and label.get(qn("w:val"), "").casefold() in ("placeholder text", "espace réservé"):
                found.add(style.get(qn("w:styleId"), ""))
        return frozenset(found)

    def add_list(self, *, numbered: bool, start: int = 1) -> int:
        """Add a list of its own (bullets, or numbers from ``start``) and return its ``numId``."""
        root = self._numbering()
        abstracts = root.findall(qn("w:abstractNum"))
        mark = "DpNumeros" if numbered else "DpPuces"
        abstract = next((a for a in abstracts if _name(a) == mark), None)
        if abstract is None:
            ident = 1 + max((int(a.get(qn("w:abstractNumId"), "0")) for a in abstracts), default=-1)
            abstract = _abstract(ident, mark, numbered=numbered)
            first = root.find(qn("w:num"))
            cleanup = root.find(qn("w:numIdMacAtCleanup"))
            follower = first if first is not None else cleanup
            if follower is None:
                root.append(abstract)
            else:
                follower.addprevious(abstract)
        nums = root.findall(qn("w:num"))
        number = 1 + max((int(n.get(qn("w:numId"), "0")) for n in nums), default=0)
        override = el("w:lvlOverride", el("w:startOverride", val=start), ilvl=0) if numbered else None
        num = el("w:num", el("w:abstractNumId", val=abstract.get(qn("w:abstractNumId"))), override, numId=number)
        (nums[-1] if nums else abstract).addnext(num)
        return number

    def _numbering(self) -> Node:
        part = next(self.related("numbering"), None)
        if part is None:
            part = self.xml_part(f"{self._folder}/numbering.xml", CONTENT_TYPE.WML_NUMBERING, blank("w:numbering"))
            self.main.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element

    # --- what says who made the model ------------------------------------------------------------------------------

    def forget_author(self, title: str, author: str) -> None:
        """Give the file the title and author of the dossier; drop everything that names who made the model.

        That is: core, extended and custom properties, the thumbnail, comments and their authors, bound XML data, the
        path of the template it was made from.
        """
        self.describe(title, author)
        drop(self.rels, "thumbnail", *_PERSONAL)
        drop(self.main.rels, *_PERSONAL)
        for part in self.related("settings"):
            names = (qn("w:attachedTemplate"), qn("w:mailMerge"), qn("w:docVars"))
            root = tree(part)
            if root is not None and any(node.tag in names for node in root):
                for node in [node for node in part.element if node.tag in names]:
                    part.element.remove(node)
                part.rels.clear()

    def write(self, target: BinaryIO) -> None:
        """Write the file. The same content gives the same bytes."""
        self._forget_what_is_idle()
        if isinstance(self.main, WordPart):
            self.main.become(CONTENT_TYPE.WML_DOCUMENT_MAIN)  # a template (.dotx) becomes a document
        self.save(target)

    def _forget_what_is_idle(self) -> None:
        """Drop pictures and addresses that the text no longer shows: they are of whoever filled the model."""
        used = set(_IDENTS(self.document))
        for rel in [rel for rel in self.main.rels.values() if rel.rId not in used]:
            if rel.reltype.endswith(_SHOWN) or _OURS.search(rel.target_ref):
                del self.main.rels[rel.rId]


def _name(abstract: Node) -> str:
    name = abstract.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val"), ""))


def _abstract(ident: int, mark: str, *, numbered: bool) -> Node:
    font = None if numbered else el("w:rFonts", ascii="Calibri", hAnsi="Calibri", cs="Calibri", hint="default")
    level = el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val="decimal" if numbered else "bullet"),
        el("w:suff", val="tab"),
        el("w:lvlText", val="%1." if numbered else "•"),
        el("w:lvlJc", val="left"),
        el("w:pPr", el("w:ind", left=460, hanging=300)),
        el("w:rPr", font, el("w:b", val=0), el("w:i", val=0)),
        ilvl=0,
    )
    return el(
        "w:abstractNum", el("w:multiLevelType", val="singleLevel"), el("w:name", val=mark), level, abstractNumId=ident
    )
