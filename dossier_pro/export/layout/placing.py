"""Placing the parts of one section on pages, by the rules of Word and LibreOffice, and telling how certain that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from dossier_pro.domain.records import dataclass
from dossier_pro.export.layout.flow import Table
from dossier_pro.export.layout.house_style import CELLS, TABLES, CellStyle, ParaStyle, RuleStyle, TableStyle
from dossier_pro.export.layout.lines import LaidLine
from dossier_pro.export.layout.measure import (
    ParaMesure,
    RowMesure,
    SectionMesuree,
    TableMesure,
    Unite,
    content,
    decalage,
    epaisseur,
)
from dossier_pro.export.layout.pages import Filet, Fond, Item, Lieu, Page, PageMark, Pose, Texte

SURE = 50
"""A decision that leaves this much, in twips, is not questioned."""

_VIDE = 0.18
"""The part of a page that may stay empty before a picture: with the padding above it, a fifth of it is white."""

PARFAIT = (SURE, 0, SURE)


@dataclass(frozen=True, slots=True)
class _Etape:
    """How far a trial was before a group of elements, which begins at ``index``."""

    index: int
    y: int
    debut: bool
    certain: tuple[int, int, int]
    pages: int
    ruptures: int
    vides: int


class Placement:
    """One way to place a section: its pages, and how certain its breaks are.

    With ``essai`` nothing is drawn: only where the pages end is worked out.
    """

    def __init__(
        self,
        source: SectionMesuree,
        espaces: Mapping[int, int],
        *,
        essai: bool,
        comme: Placement | None = None,
        jusqu_a: int = 0,
    ) -> None:
        """Place a section.

        Args:
            source: the section, measured.
            espaces: what is added to the space before some elements, by their rank.
            essai: whether this is only tried.
            comme: a trial of the same section, whose beginning this one shares.
            jusqu_a: the first element before which the spaces are others than in ``comme``.
        """
        self.source, self.espaces, self.essai = source, espaces, essai
        self.pages = [Page(source.section.format)]
        self.fond = source.format.fond
        self._colonne: float = source.largeur
        self.y = source.haut
        self.marge = self.prudence = 10_000
        self.laides = 0
        self.ruptures: list[int] = []
        self.vides: list[float] = []
        self._debut = True
        self._etapes: list[_Etape] = []
        index = self._reprendre(comme, jusqu_a) if comme else 0
        while index < len(source.elements):
            if essai:
                self._etapes.append(self._etape(index))
            index = self._groupe(index)

    def _etape(self, index: int) -> _Etape:
        certain = (self.marge, self.prudence, self.laides)
        return _Etape(index, self.y, self._debut, certain, len(self.pages), len(self.ruptures), len(self.vides))

    def _reprendre(self, comme: Placement, jusqu_a: int) -> int:
        """Begin with what another trial placed before an element; return which element comes next."""
        self._etapes = [etape for etape in comme._etapes if etape.index <= jusqu_a]
        if not self._etapes:
            return 0
        last = self._etapes.pop()
        self.y, self._debut = last.y, last.debut
        self.marge, self.prudence, self.laides = last.certain
        self.pages, self.ruptures = comme.pages[: last.pages], comme.ruptures[: last.ruptures]
        self.vides = comme.vides[: last.vides]
        return last.index

    @property
    def score(self) -> tuple[int, int, int]:
        """Certain first, then without lone lines, then certain also where spaces may hang over the page's edge."""
        return min(self.marge, SURE), -self.laides, min(self.prudence, SURE)

    @property
    def sure(self) -> bool:
        """Whether rounding in another program cannot move a line to another page."""
        return self.marge >= SURE

    @property
    def vide(self) -> float:
        """What stays empty on pages before pictures, beyond a fifth of a page, in twips."""
        return sum(max(0.0, gap - (self.fond - self.source.haut) * _VIDE) for gap in self.vides)

    def _fits(self, needed: float, least: float | None = None) -> bool:
        """Whether something that ends at ``needed`` stays on this page; remembers how narrowly.

        ``least`` is where it ends for a program that lets the space and the padding below it hang over the edge.
        """
        left = self.fond - needed
        self.marge = min(self.marge, int(abs(left)))
        loose = left if left >= 0 or least is None else max(0, least - self.fond)
        self.prudence = min(self.prudence, int(abs(loose)))
        return left >= 0

    def _page(self) -> None:
        self.pages.append(Page(self.source.section.format))
        self.y, self._debut = self.source.haut, True

    def _add(self, *items: Item) -> None:
        if not self.essai:
            self.pages[-1].items += items

    def _groupe(self, index: int) -> int:
        """Place headings together with what they stay with; return where the next group starts."""
        elements = self.source.elements
        end = index
        while end < len(elements) - 1 and _tient_a_la_suite(elements[end]):
            end += 1
        first = elements[index]
        if not self._debut and (_veut_une_page(first) or not self._fits(self._etendue(index, end))):
            last = elements[end]
            if isinstance(last, TableMesure) and last.rows[0].image:
                self.vides.append(self.fond - self.y)
            self._page()
        for position in range(index, end + 1):
            element = elements[position]
            if isinstance(element, ParaMesure):
                self._para(element, self.espaces.get(position, 0), (position,))
            else:
                self._table(element, position)
        return end + 1

    def _etendue(self, index: int, end: int) -> float:
        """Where a group would end: its headings, then the first line or whole paragraph that follows."""
        y = float(self.y)
        for position in range(index, end + 1):
            element = self.source.elements[position]
            if isinstance(element, ParaMesure):
                y += element.avant + self.espaces.get(position, 0) + element.hauteur
                y += element.apres if position < end else 0
            else:
                y += self._amorce(element)
        return y

    def _amorce(self, measured: TableMesure) -> int:
        """The least of a table that may begin at the foot of a page."""
        table, row = measured.table, measured.rows[0]
        if row.row.entete and len(measured.rows) > 1:
            rest = TableMesure(table, measured.rows[1:])
            return row.dessus + self._hauteur(table, row) + self._amorce(rest)
        top, _, bottom, _ = TABLES[table.style].marges
        if row.row.insecable or row.row.hauteur:
            return row.dessus + self._hauteur(table, row) + row.dessous
        first = max(units[0].blanc + units[0].hauteur for units in row.cells if units)
        return row.dessus + top + first + bottom + row.coupe

    def _para(self, element: ParaMesure, espace: int, lieu: Lieu) -> None:
        if not self._debut or element.style.saut:
            self.y += element.avant + espace
        start = self.y
        if not self._debut and not self._fits(self.y + element.hauteur):
            self._page()
            start = self.y
        self._reperes(element, start)
        self._decor(element.style, start, element.hauteur)
        self.y += element.haut
        x = 0
        for number, ligne in enumerate(element.composition.lignes):
            if number and self.y + element.ligne > self.fond:
                self._page()
            self._ligne(element, number, ligne, x, lieu)
            self.y += element.ligne
        self.y += element.bas + element.apres
        self._debut = False

    def _reperes(self, element: ParaMesure, y: float) -> None:
        niveau = element.style.niveau or 1
        for rank, ancre in enumerate(element.para.ancres):
            plan = "" if rank else element.para.plan
            self._add(PageMark(ancre, y, niveau if plan else 0, plan))

    def _ligne(self, element: ParaMesure, number: int, ligne: LaidLine, x: int, lieu: Lieu | None) -> None:
        if self.essai:
            return
        picture = element.para.picture
        if picture:
            style = element.style
            shift = 0.0
            if style.aligne == "center":
                shift = (self._colonne - picture.largeur) / 2
            self._add(Pose(picture, x + shift, self.y, lieu))
            return
        self._add(Texte(element.para, ligne, x, self.y + 0.8 * element.ligne, number == 0, lieu))

    def _decor(self, style: ParaStyle, y: float, hauteur: int) -> None:
        """The fill and the rules of a paragraph outside tables."""
        x0, x1 = style.gauche + min(0, style.premiere), self.source.largeur - style.droite
        fond_bas = y + hauteur
        if style.fond:
            self._add(Fond(x0, y, x1, fond_bas - (epaisseur(style.bas) if style.bas else 0), style.fond))
        if style.haut:
            self._add(
                Filet(
                    x0,
                    y + epaisseur(style.haut) / 2,
                    x1,
                    y + epaisseur(style.haut) / 2,
                    epaisseur(style.haut),
                    style.haut.couleur,
                )
            )
        if style.bas:
            self._add(*rules_below(style.bas, x0, x1, fond_bas))
        if style.barre:
            width = epaisseur(style.barre)
            x = x0 - style.barre.espace * 20 - width / 2
            self._add(Filet(x, y, x, fond_bas, width, style.barre.couleur))

    # --- tables ---

    def _hauteur(self, table: Table, row: RowMesure) -> int:
        top, _, bottom, _ = TABLES[table.style].marges
        return max(row.row.hauteur - row.dessus, top + row.contenu + bottom)

    def _table(self, measured: TableMesure, position: int) -> None:
        table, rows = measured.table, measured.rows
        style = _decale(table.style, decalage(rows))
        entetes = [row for row in rows if row.row.entete]
        for index, row in enumerate(rows):
            height = self._hauteur(table, row)
            whole = self.y + row.dessus + height + row.dessous
            whole += self._avec_la_suivante(measured, index, height)
            if index + 1 == len(rows):
                whole += self._fin(position)
            cuttable = not row.row.insecable and not row.row.hauteur
            if not cuttable and not self._debut and not self._fits(whole) and height < self.fond - self.source.haut:
                if row.image:
                    self.vides.append(self.fond - self.y)
                self._page()
                self.ruptures.append(index)
                self._repeter(table, style, entetes, row)
                if row.rappels:
                    row = replace(row, cells=row.rappels)
                    height = self._hauteur(table, row)
            if cuttable or height >= self.fond - self.source.haut:
                self._couper(style, row, (position, index))
            else:
                self._rangee(style, row, [(0, len(units)) for units in row.cells], height, (position, index))
            if index == len(rows) - 1:
                self.y += row.dessous
            self._debut = False

    def _fin(self, position: int) -> int:
        """What a blank paragraph takes that ends what a table is part of: it must not have a page to itself."""
        after = self.source.elements[position + 1 : position + 2]
        return after[0].hauteur if after and isinstance(after[0], ParaMesure) and after[0].para.style == "Mini" else 0

    def _avec_la_suivante(self, measured: TableMesure, index: int, height: int) -> int:
        """Return what the row under one adds to the room it takes, where the two must not be parted."""
        rows = measured.rows
        if not rows[index].row.suivi or index + 1 == len(rows):
            return 0
        following = rows[index + 1].dessus + self._hauteur(measured.table, rows[index + 1])
        # What is higher than a page is cut in any case.
        return following if height + following < self.fond - self.source.haut else 0

    def _repeter(self, table: Table, style: TableStyle, entetes: list[RowMesure], row: RowMesure) -> None:
        if row.row.entete:
            return
        for entete in entetes:
            self._rangee(style, entete, [(0, len(units)) for units in entete.cells], self._hauteur(table, entete), None)

    def _couper(self, style: TableStyle, row: RowMesure, lieu: Lieu) -> None:
        """Place a row line by line, on as many pages as it takes; each part is framed."""
        top, _, bottom, _ = style.marges
        starts = [0] * len(row.cells)
        while any(start < len(units) for start, units in zip(starts, row.cells, strict=True)):
            stops = []
            tallest = 0
            for start, units in zip(starts, row.cells, strict=True):
                stop, height = self._remplir(units, start, row, top, bottom)
                stops.append(stop)
                tallest = max(tallest, height)
            if stops == starts and self._debut:
                stops = [min(len(u), s + 1) for s, u in zip(starts, row.cells, strict=True)]
            if stops != starts:
                self._juger(row, starts, stops)
                ranges = list(zip(starts, stops, strict=True))
                self._rangee(style, row, ranges, top + tallest + bottom, lieu)
                self._debut = False
            starts = stops
            if any(start < len(units) for start, units in zip(starts, row.cells, strict=True)):
                self._page()

    def _remplir(self, units: tuple[Unite, ...], start: int, row: RowMesure, top: int, bottom: int) -> tuple[int, int]:
        """Return where the part of a cell on this page stops, and the height of its lines."""
        y = begin = self.y + row.dessus + top
        # What leaves enough room is not questioned, and most lines do.
        enough = self.fond - SURE - bottom - max(row.dessous, row.coupe)
        for index in range(start, len(units)):
            unit = units[index]
            text = y + unit.hauteur + (unit.blanc if index > start or not start else 0)
            if text + unit.apres > enough:
                # LibreOffice asks for the space after a paragraph too where its last line would end the part, but for
                # the first line of all.
                after = unit.apres if index > start else 0
                needed = text + after + bottom + (row.dessous if index == len(units) - 1 else row.coupe)
                if needed + SURE > self.fond and not self._fits(needed, text):
                    return index, y - begin
            y = text
        return len(units), y - begin + (units[-1].para.apres if units else 0)

    def _juger(self, row: RowMesure, starts: list[int], stops: list[int]) -> None:
        """Count a line that stands alone, apart from the rest of its paragraph."""
        for start, stop, units in zip(starts, stops, row.cells, strict=True):
            if start == len(units) or (stop == len(units) and not start):
                continue
            goes_on = stop < len(units)
            first_left = goes_on and units[stop].index == 1
            last_left = bool(start) and _est_la_derniere(units[start])
            alone = goes_on and stop - start == 1 and not start
            self.laides += first_left + last_left + alone

    def _rangee(
        self, style: TableStyle, row: RowMesure, ranges: list[tuple[int, int]], height: int, lieu: Lieu | None
    ) -> None:
        """Place a row, or a part of it; ``lieu`` is None for a header that is repeated."""
        top, left, bottom, right = style.marges
        y0 = self.y
        y1 = y0 + row.dessus + height
        if self.essai:
            self.y = y1
            return
        x = style.gauche
        parts = zip(row.row.cells, row.cells, ranges, row.row.colonnes or style.colonnes, strict=True)
        for colonne, (cell, units, (start, stop), width) in enumerate(parts):
            self._cadre(CELLS[cell.style], x, x + width, y0, y1, row)
            self.y = y0 + row.dessus + top
            used = content(units[start:stop]) - (units[start].blanc if start and start < stop else 0)
            room = max(0, height - top - bottom - used)
            self.y += {"top": 0, "center": room // 2, "bottom": room}[CELLS[cell.style].vertical]
            self._colonne = width - left - right
            for index in range(start, stop):
                unit = units[index]
                self.y += unit.blanc if index > start or not start else 0
                if not unit.index:
                    self._reperes(unit.para, self.y)
                ligne = unit.para.composition.lignes[unit.index]
                named = (*lieu, colonne, unit.rang) if lieu and not cell.suite else None
                self._ligne(unit.para, unit.index, ligne, x + left, named)
                self.y += unit.hauteur
            x += width
        self._colonne = self.source.largeur
        self.y = y1

    def _cadre(self, style: CellStyle, x0: int, x1: int, y0: int, y1: int, row: RowMesure) -> None:
        above, below = row.dessus / 2, row.dessous / 2
        if style.fond:
            self._add(Fond(x0, y0 + above, x1, y1 + below, style.fond))
        # A box that goes on from the page before is closed at the top, as LibreOffice closes it.
        haut = (
            style.gauche
            if style.haut is None and style.gauche == style.droite and y0 == self.source.haut
            else style.haut
        )
        for trait, y in ((haut, y0 + above), (style.bas, y1 + below)):
            if trait:
                self._add(Filet(x0, y, x1, y, epaisseur(trait), trait.couleur))
        for trait, x in ((style.gauche, x0), (style.droite, x1)):
            if trait:
                self._add(Filet(x, y0, x, y1 + row.dessous, epaisseur(trait), trait.couleur))


@cache
def _decale(nom: str, vers_la_droite: int) -> TableStyle:
    """Return the style of a table with the place where it stands."""
    style = TABLES[nom]
    return replace(style, gauche=style.gauche + vers_la_droite)


def rules_below(trait: RuleStyle, x0: float, x1: float, y: float) -> list[Filet]:
    """The rule under a paragraph that ends at ``y``."""
    width = epaisseur(trait)
    if not trait.double:
        return [Filet(x0, y - width / 2, x1, y - width / 2, width, trait.couleur)]
    thin = width / 2
    top = y - trait.hauteur
    return [
        Filet(x0, top + width / 2, x1, top + width / 2, width, trait.couleur),
        Filet(x0, y - thin / 2, x1, y - thin / 2, thin, trait.couleur),
    ]


def _tient_a_la_suite(element: ParaMesure | TableMesure) -> bool:
    return isinstance(element, ParaMesure) and bool(element.style.suivi)


def _veut_une_page(element: ParaMesure | TableMesure) -> bool:
    return isinstance(element, ParaMesure) and bool(element.style.saut)


def _est_la_derniere(unit: Unite) -> bool:
    """Whether a line ends a paragraph of several."""
    return unit.index > 0 and unit.derniere
