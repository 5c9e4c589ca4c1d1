"""The tree of a tagged PDF: what each piece of the pages is, in the order in which it is read (ISO 32000-1, 14.7).

Made from the flow, not from the pages: a paragraph or a table that runs over several pages is one element whose pieces
stand on each of them. Boxes round an answer are no tables, and have no element at all; fills, rules, leaders, arrows,
headers and footers never come here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from pikepdf import Name

from dossier_pro.export.layout.flow import Cell, Flow, Para, Picture, Row, Section, Table
from dossier_pro.export.layout.house_style import STYLES
from dossier_pro.export.layout.pages import ENTETE, Lieu
from dossier_pro.export.pdf.strings import text_string

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

Attributs = Mapping[str, Any]
"""What the dictionary of an element says besides its type and its parts."""


def _attributs(proprietaire: Name, **entrees: Any) -> Attributs:
    return {"/A": {"/O": proprietaire} | {f"/{key}": value for key, value in entrees.items()}}


_COLONNE = _attributs(Name.Table, Scope=Name.Column)
_RANGEE = _attributs(Name.Table, Scope=Name.Row)
_NUMEROTATION = {"#": Name.Decimal}


@dataclass(slots=True)
class TaggedPart:
    """A piece of a page that belongs to one element.

    Attributes:
        genre: what it is inside its paragraph: nothing special, ``Lbl``, ``Link``, ``Span`` or ``Figure``.
        page: the page, from 0, and ``mcid`` the piece's number on it.
        cible: where a link leads.
        dit: what a sign stands for, to be read out in its place.
        cadre: the box of a picture on its page, in points.
        links: a link’s clickable areas, by their ranks in the file.
    """

    genre: str
    page: int
    mcid: int
    cible: str = ""
    dit: str = ""
    cadre: tuple[float, ...] = ()
    links: list[int] = field(default_factory=list)


Morceaux = Mapping[Lieu, Sequence[TaggedPart]]
"""The pieces of each paragraph, by the rank of its section and its place there."""


class TagNode:
    """An element of the tree: its type, what else its dictionary says, and its parts."""

    __slots__ = ("attributs", "enfants", "genre")

    def __init__(self, genre: str, attributs: Attributs = MappingProxyType({})) -> None:
        self.genre, self.attributs = genre, attributs
        self.enfants: list[TagNode | TaggedPart] = []

    def nouveau(self, genre: str, attributs: Attributs = MappingProxyType({})) -> TagNode:
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


def _rangee_de_grille(
    row: Row, lieu: Lieu, morceaux: Morceaux, corps: _Corps, tableau: TagNode, parties: dict[bool, TagNode]
) -> None:
    """One row of a table that the candidate drew, under its heads or its body."""
    titre = row.cells[0].paras[0].style == "CaseTitre"
    if titre not in parties:
        parties[titre] = tableau.nouveau("THead" if titre else "TBody")
    rangee = parties[titre].nouveau("TR")
    for c, cell in enumerate(row.cells):
        case = corps.dans(rangee.nouveau(*_case_de_grille(cell)))
        for k, p in enumerate(cell.paras):
            case.para(p, morceaux.get((*lieu, c, k), ()))


def _rangee_de_boite(row: Row, lieu: Lieu, morceaux: Morceaux, corps: _Corps) -> None:
    paras = [(p, morceaux.get((*lieu, c, k), ())) for c, x in enumerate(row.cells) for k, p in enumerate(x.paras)]
    if row.cells[0].paras[0].style in _RENVOIS:
        corps.renvoi(_RENVOIS[row.cells[0].paras[0].style], [m for _, found in paras for m in found])
        return
    for para, found in paras:
        corps.para(para, found)


def _boites(table: Table, lieu: Lieu, morceaux: Morceaux, corps: _Corps) -> None:
    """The contents of a table that is there for the eye alone; a line of a sommaire is one row of it."""
    grille: tuple[int, TagNode, dict[bool, TagNode]] | None = None
    for r, row in enumerate(table.rows):
        if row.grille:
            if grille is None or grille[0] != row.grille:
                grille = row.grille, corps.tableau(), {}
            _rangee_de_grille(row, (*lieu, r), morceaux, corps, grille[1], grille[2])
            continue
        _rangee_de_boite(row, (*lieu, r), morceaux, corps)


def _case_de_grille(cell: Cell) -> tuple[str, Attributs]:
    if not cell.titre:
        return "TD", {}
    return "TH", _COLONNE if cell.paras[0].style == "CaseTitre" else _RANGEE


def _tableau(table: Table, lieu: Lieu, morceaux: Morceaux, noeud: TagNode, titres: _Titres) -> None:
    resume = _attributs(Name.Table, Summary=text_string(table.alternative)) if table.alternative else {}
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


def _case(table: Table, r: int, c: int, cell: Cell) -> tuple[str, Attributs]:
    if table.rows[r].entete:
        return "TH", _COLONNE
    if not cell.titre:
        return "TD", {}
    hauteur = 1
    while r + hauteur < len(table.rows) and table.rows[r + hauteur].cells[c].suite:
        hauteur += 1
    return "TH", _attributs(Name.Table, Scope=Name.Row, RowSpan=hauteur) if hauteur > 1 else _RANGEE


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

    def _image(self, picture: Picture, morceaux: Sequence[TaggedPart]) -> None:
        """Add a picture with the words that stand for it, then those that are printed under it."""
        dit = picture.image.alternative.strip() or picture.nom
        cadre = [round(side, 5) for side in morceaux[0].cadre]
        boite = _attributs(Name.Layout, Placement=Name.Block, BBox=cadre)
        self._figure = self._noeud.nouveau("Figure", {"/Alt": text_string(dit), **boite})
        self._figure.enfants += [m for m in morceaux if m.genre != SOUS_IMAGE]
        mots = [m for m in morceaux if m.genre == SOUS_IMAGE]
        if mots:
            self._noeud.nouveau("P").enfants += mots

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
            self._image(para.picture, morceaux)
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
            kind = _NUMEROTATION.get(STYLES[para.style].puce, Name.Disc)
            self._liste, self._suite = self._noeud.nouveau("L", _attributs(Name.List, ListNumbering=kind)), suite
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
            noeud.nouveau("Span", {"/ActualText": text_string(morceau.dit)}).enfants.append(morceau)
        else:
            noeud.enfants.append(morceau)
