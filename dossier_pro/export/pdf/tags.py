"""The tree of a tagged PDF: what each piece of the pages is, in the order in which it is read (ISO 32000-1, 14.7).

Made from the flow, not from the pages: a paragraph or a table that runs over several pages is one element whose pieces
stand on each of them. Boxes round an answer are no tables, and have no element at all; fills, rules, leaders, arrows,
headers and footers never come here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dossier_pro.export.layout.flow import Cell, Flow, Para, Section, Table
from dossier_pro.export.layout.house_style import STYLES
from dossier_pro.export.layout.pages import ENTETE, Lieu
from dossier_pro.export.pdf.file import PdfFile, texte

_TITRES = {
    "CouvTitre": 1,
    "TitreSommaire": 1,
    "CouvBandeau": 2,
    "CouvModalite": 2,
    "PrTitre": 2,
    "IdxChapitre": 2,
    "IdxPartie": 3,
}
"""The levels of headings that are none in the outline, or another there."""

SOUS_IMAGE = "Mots"
"""What a piece is that holds the words of a page shown as a picture: a paragraph of its own after the figure."""

_RENVOIS = {"SomActivite": 1, "SomSection": 1, "SomExemple": 2, "IdxSomChapitre": 1, "IdxSomPartie": 2}
"""The styles of the lines of a table of contents, and their levels."""

_COLONNE = "/A<</O/Table/Scope/Column>>"
_NUMEROTATION = {"#": "Decimal"}


@dataclass(slots=True)
class TaggedPart:
    """A piece of a page that belongs to one element.

    Attributes:
        genre: what it is inside its paragraph: nothing special, ``Lbl``, ``Link``, ``Span`` or ``Figure``.
        page: the page, from 0, and ``mcid`` the piece's number on it.
        cible: where a link leads.
        dit: what a sign stands for, to be read out in its place.
        cadre: the box of a picture on its page, in points.
        annotations: a link’s clickable areas, each by its key in the tree of parents and the number of its object.
    """

    genre: str
    page: int
    mcid: int
    cible: str = ""
    dit: str = ""
    cadre: str = ""
    annotations: list[tuple[int, int]] = field(default_factory=list)


Morceaux = Mapping[Lieu, Sequence[TaggedPart]]
"""The pieces of each paragraph, by the rank of its section and its place there."""


class TagNode:
    """An element of the tree: its type, what else its dictionary says, and its parts."""

    __slots__ = ("attributs", "enfants", "genre", "numero")

    def __init__(self, genre: str, attributs: str = "") -> None:
        self.genre, self.attributs = genre, attributs
        self.enfants: list[TagNode | TaggedPart] = []
        self.numero = 0

    def nouveau(self, genre: str, attributs: str = "") -> TagNode:
        """Add an element to this one and return it."""
        made = TagNode(genre, attributs)
        self.enfants.append(made)
        return made


def arbre(flow: Flow, morceaux: Morceaux) -> TagNode:
    """Return the tree of a file. Paragraphs without any piece on a page are not in it."""
    racine = TagNode("Document")
    titres = _Titres()
    for rang, section in enumerate(flow.all_sections()):
        noeud = TagNode("Sect")
        _section(flow, section, rang, morceaux, noeud, titres)
        if noeud.enfants:
            racine.enfants.append(noeud)
    return racine


def _section(flow: Flow, section: Section, rang: int, morceaux: Morceaux, noeud: TagNode, titres: _Titres) -> None:
    corps = _Corps(noeud, titres)
    if section is flow.couverture:
        for rank, para in enumerate(flow.entetes_couverture.entete):
            corps.para(para, morceaux.get((rang, ENTETE, rank), ()))
    for rank, element in enumerate(section.elements):
        if isinstance(element, Para):
            corps.para(element, morceaux.get((rang, rank), ()))
        elif any(row.entete for row in element.rows):
            _tableau(element, (rang, rank), morceaux, noeud, titres)
        else:
            _boites(element, (rang, rank), morceaux, corps)


def _boites(table: Table, lieu: Lieu, morceaux: Morceaux, corps: _Corps) -> None:
    """The contents of a table that is there for the eye alone; a line of a sommaire is one row of it."""
    grille: tuple[int, TagNode, dict[bool, TagNode]] | None = None
    for r, row in enumerate(table.rows):
        if row.grille:
            titre = row.cells[0].paras[0].style == "CaseTitre"
            if grille is None or grille[0] != row.grille:
                grille = row.grille, corps.tableau(), {}
            if titre not in grille[2]:
                grille[2][titre] = grille[1].nouveau("THead" if titre else "TBody")
            rangee = grille[2][titre].nouveau("TR")
            for c, cell in enumerate(row.cells):
                case = corps.dans(rangee.nouveau(*_case_de_grille(cell)))
                for k, p in enumerate(cell.paras):
                    case.para(p, morceaux.get((*lieu, r, c, k), ()))
            continue
        paras = [
            (p, morceaux.get((*lieu, r, c, k), ())) for c, x in enumerate(row.cells) for k, p in enumerate(x.paras)
        ]
        if row.cells[0].paras[0].style in _RENVOIS:
            corps.renvoi(_RENVOIS[row.cells[0].paras[0].style], [m for _, found in paras for m in found])
            continue
        for para, found in paras:
            corps.para(para, found)


def _case_de_grille(cell: Cell) -> tuple[str, str]:
    if not cell.titre:
        return "TD", ""
    return "TH", _COLONNE if cell.paras[0].style == "CaseTitre" else "/A<</O/Table/Scope/Row>>"


def _tableau(table: Table, lieu: Lieu, morceaux: Morceaux, noeud: TagNode, titres: _Titres) -> None:
    resume = f"/A<</O/Table/Summary{texte(table.alternative)}>>" if table.alternative else ""
    tableau = noeud.nouveau("Table", resume)
    parties = {True: tableau.nouveau("THead"), False: TagNode("TBody")}
    for r, row in enumerate(table.rows):
        rangee = parties[row.entete].nouveau("TR")
        for c, cell in enumerate(row.cells):
            if cell.suite:
                continue
            case = rangee.nouveau(*_case(table, r, c, cell))
            corps = _Corps(case, titres)
            for k, para in enumerate(cell.paras):
                corps.para(para, morceaux.get((*lieu, r, c, k), ()))
    if parties[False].enfants:
        tableau.enfants.append(parties[False])


def _case(table: Table, r: int, c: int, cell: Cell) -> tuple[str, str]:
    if table.rows[r].entete:
        return "TH", _COLONNE
    if not cell.titre:
        return "TD", ""
    hauteur = 1
    while r + hauteur < len(table.rows) and table.rows[r + hauteur].cells[c].suite:
        hauteur += 1
    span = f"/RowSpan {hauteur}" if hauteur > 1 else ""
    return "TH", f"/A<</O/Table/Scope/Row{span}>>"


class _Titres:
    """The levels of headings, as they come: none is skipped."""

    def __init__(self) -> None:
        self._dernier = 0

    def genre(self, style: str) -> str:
        """Return ``H1`` to ``H6``, or ``P`` for what is no heading."""
        niveau = _TITRES.get(style) or STYLES[style].niveau
        if not niveau:
            return "P"
        self._dernier = min(niveau, self._dernier + 1, 6)
        return f"H{self._dernier}"


class _Corps:
    """Paragraphs one after the other into an element: items of one list under one L, a caption under its figure."""

    def __init__(self, noeud: TagNode, titres: _Titres) -> None:
        self._noeud, self._titres = noeud, titres
        self._liste: TagNode | None = None
        self._suite: tuple[str, int] | None = None
        self._figure: TagNode | None = None
        self._table: list[TagNode] = []

    def para(self, para: Para, morceaux: Sequence[TaggedPart]) -> None:
        """Add a paragraph; one without pieces is left out, and separates nothing."""
        if not morceaux:
            return
        style = STYLES[para.style]
        if para.style in _RENVOIS:
            self.renvoi(_RENVOIS[para.style], morceaux)
            return
        self._table = []
        figure, self._figure = self._figure, None
        if style.puce:
            self._item(para, morceaux)
            return
        self._liste = self._suite = None
        if para.picture:
            dit = para.picture.image.alternative.strip() or para.picture.nom
            boite = f"/A<</O/Layout/Placement/Block/BBox[{morceaux[0].cadre}]>>"
            self._figure = self._noeud.nouveau("Figure", f"/Alt{texte(dit)}{boite}")
            self._figure.enfants += [m for m in morceaux if m.genre != SOUS_IMAGE]
            mots = [m for m in morceaux if m.genre == SOUS_IMAGE]
            if mots:
                self._noeud.nouveau("P").enfants += mots
        elif figure and para.style == "Legende":
            _remplir(figure.nouveau("Caption"), morceaux)
        else:
            _remplir(self._noeud.nouveau(self._titres.genre(para.style)), morceaux)

    def tableau(self) -> TagNode:
        """Add a table of data; what stood before it is over."""
        self._liste = self._suite = self._figure = None
        self._table = []
        return self._noeud.nouveau("Table")

    def dans(self, noeud: TagNode) -> _Corps:
        """Return what fills an element inside this one."""
        return _Corps(noeud, self._titres)

    def _item(self, para: Para, morceaux: Sequence[TaggedPart]) -> None:
        suite = (para.style, para.liste)
        if self._liste is None or suite != self._suite:
            kind = _NUMEROTATION.get(STYLES[para.style].puce, "Disc")
            self._liste, self._suite = self._noeud.nouveau("L", f"/A<</O/List/ListNumbering/{kind}>>"), suite
        item = self._liste.nouveau("LI")
        item.nouveau("Lbl").enfants += [m for m in morceaux if m.genre == "Lbl"]
        _remplir(item.nouveau("LBody"), [m for m in morceaux if m.genre != "Lbl"])

    def renvoi(self, niveau: int, morceaux: Sequence[TaggedPart]) -> None:
        """Add a line of a table of contents; those of the second level stand inside the one before them."""
        if not morceaux:
            return
        self._liste = self._suite = self._figure = None
        if not self._table:
            self._table = [self._noeud.nouveau("TOC")]
        del self._table[niveau:]
        if niveau > len(self._table):
            above = [n for n in self._table[-1].enfants if isinstance(n, TagNode)]
            self._table.append(above[-1].nouveau("TOC") if above else self._table[-1])
        ligne = self._table[-1].nouveau("TOCI")
        _remplir(ligne.nouveau("Reference" if any(m.genre == "Link" for m in morceaux) else "P"), morceaux)


def _remplir(noeud: TagNode, morceaux: Sequence[TaggedPart]) -> None:
    """Put the pieces of a paragraph under its element, each link and each sign that is read out in one of its own."""
    lien: TagNode | None = None
    cible = ""
    for morceau in morceaux:
        if morceau.genre == "Link":
            if lien is None or morceau.cible != cible:
                lien, cible = noeud.nouveau("Link"), morceau.cible
            lien.enfants.append(morceau)
            continue
        lien = None
        if morceau.genre == "Span":
            noeud.nouveau("Span", f"/ActualText{texte(morceau.dit)}").enfants.append(morceau)
        else:
            noeud.enfants.append(morceau)


# --- into the file -----------------------------------------------------------------------------------------------


def ecrire(racine: TagNode, fichier: PdfFile, pages: Sequence[int]) -> int:
    """Add the tree to the file.

    Args:
        racine: the tree.
        fichier: the file.
        pages: the numbers of the pages' objects. Page i has the key i in the tree of parents, the clickable areas the
            keys after those.

    Returns:
        The number of the root of the structure.
    """
    return _Ecriture(fichier, pages).ecrire(racine)


class _Ecriture:
    def __init__(self, fichier: PdfFile, pages: Sequence[int]) -> None:
        self.fichier, self.pages = fichier, pages
        self.parents: list[dict[int, int]] = [{} for _ in pages]
        self.annotations: dict[int, int] = {}

    def ecrire(self, racine: TagNode) -> int:
        sommet = self.fichier.reserver()
        self._numeroter(racine)
        self._noeud(racine, sommet)
        rows = [self._parents_de(page) for page in range(len(self.pages))]
        rows += [f"{cle} {numero} 0 R" for cle, numero in sorted(self.annotations.items())]
        arbre_parents = self.fichier.objet(f"<</Nums[{' '.join(rows)}]>>")
        suivant = len(self.pages) + len(self.annotations)
        self.fichier.mettre(
            sommet,
            f"<</Type/StructTreeRoot/K[{racine.numero} 0 R]/ParentTree {arbre_parents} 0 R"
            f"/ParentTreeNextKey {suivant}>>",
        )
        return sommet

    def _parents_de(self, page: int) -> str:
        known = self.parents[page]
        return f"{page}[{' '.join(f'{known[mcid]} 0 R' for mcid in range(len(known)))}]"

    def _numeroter(self, noeud: TagNode) -> None:
        noeud.numero = self.fichier.reserver()
        for enfant in noeud.enfants:
            if isinstance(enfant, TagNode):
                self._numeroter(enfant)

    def _noeud(self, noeud: TagNode, parent: int) -> None:
        page = next((e.page for e in noeud.enfants if isinstance(e, TaggedPart)), None)
        kids: list[str] = []
        for enfant in noeud.enfants:
            if isinstance(enfant, TagNode):
                kids.append(f"{enfant.numero} 0 R")
                self._noeud(enfant, noeud.numero)
            else:
                kids += self._morceau(enfant, noeud.numero, page)
        place = f"/Pg {self.pages[page]} 0 R" if page is not None else ""
        contenu = f"/K[{' '.join(kids)}]" if kids else ""
        corps = f"<</Type/StructElem/S/{noeud.genre}/P {parent} 0 R{place}{noeud.attributs}{contenu}>>"
        self.fichier.mettre(noeud.numero, corps)

    def _morceau(self, morceau: TaggedPart, noeud: int, page: int | None) -> list[str]:
        self.parents[morceau.page][morceau.mcid] = noeud
        here = self.pages[morceau.page]
        kids = [str(morceau.mcid) if morceau.page == page else f"<</Type/MCR/Pg {here} 0 R/MCID {morceau.mcid}>>"]
        for cle, annotation in morceau.annotations:
            self.annotations[cle] = noeud
            kids.append(f"<</Type/OBJR/Pg {here} 0 R/Obj {annotation} 0 R>>")
        return kids
