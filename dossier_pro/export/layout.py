"""Paragraphs and tables onto pages: where everything stands, to the twip, as Word and LibreOffice place it.

The rules are theirs, measured (``tests/bench/export_pages.py``): a table's row is cut between lines, both parts framed; a
heading stays with the first line that follows; space before a paragraph is dropped where a page begins by itself and kept
where a break was asked for. Where a line would fit or not by less than a few points, spaces before the questions of that
sheet are widened a little, so that no rounding in another program can turn the decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dossier_pro.export.charte import (
    CELLS,
    CORPS,
    CORPS_COUVERTURE,
    EN_TETE,
    EN_TETE_COUVERTURE,
    MARGE_BAS,
    MARGE_HAUT,
    PAGE_HAUTEUR,
    PIED,
    STYLES,
    TABLES,
    CellStyle,
    ParaStyle,
    TableStyle,
    Trait,
)
from dossier_pro.export.flow import PAGE, Element, Entetes, Flow, Para, Picture, Row, Section, Table
from dossier_pro.export.lines import Composition, Ligne, set_para

SURE = 50
"""A decision that leaves this much, in twips, is not questioned."""

PARFAIT = (SURE, 0, SURE)

PAS = range(40, 320, 40)
"""What the space before a question may be widened by, in twips."""

BAS = PAGE_HAUTEUR - MARGE_BAS


@dataclass(frozen=True, slots=True)
class Texte:
    """A line of a paragraph on a page; ``base`` is its baseline from the top, ``x`` shifts its fragments; twips."""

    para: Para
    ligne: Ligne
    x: int
    base: float
    premier: bool


@dataclass(frozen=True, slots=True)
class Fond:
    """A filled rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float
    couleur: str


@dataclass(frozen=True, slots=True)
class Filet:
    """A rule, by its middle line and width."""

    x0: float
    y0: float
    x1: float
    y1: float
    epaisseur: float
    couleur: str


@dataclass(frozen=True, slots=True)
class Pose:
    """A picture on a page, by its upper left corner."""

    picture: Picture
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Repere:
    """A place that can be led to: its anchor, and its line of the outline where it has one."""

    ancre: str
    y: float
    niveau: int = 0
    plan: str = ""


Item = Texte | Fond | Filet | Pose | Repere


@dataclass(slots=True)
class Page:
    """A page: what is drawn on it, in order."""

    couverture: bool
    items: list[Item] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MiseEnPage:
    """A whole file on pages. ``pages`` are in order; ``numeros`` gives the page of each anchor, from 1."""

    flow: Flow
    pages: tuple[Page, ...]
    numeros: Mapping[str, int]
    etendues: Mapping[str, tuple[int, int]]
    sure: bool


def lay_out(flow: Flow) -> MiseEnPage:
    """Return the pages of a file, and the file with what the page engine settled (right indents, spaces)."""
    sections = flow.all_sections()
    poses = [_poser(flow, section, {}) for section in sections]
    numeros = _numeros([page for pose in poses for page in pose.pages])
    # What shows page numbers is set again with the true ones; three digits stood for them, so no line moves.
    poses = [_poser(flow, s, numeros) if _renvoie(s) else pose for s, pose in zip(sections, poses, strict=True)]
    pages: list[Page] = []
    etendues: dict[str, tuple[int, int]] = {}
    for section, pose in zip(sections, poses, strict=True):
        etendues[section.nom] = (len(pages) + 1, len(pages) + len(pose.pages))
        pages += [replace(page, couverture=section is flow.couverture) for page in pose.pages]
    for number, page in enumerate(pages, start=1):
        _entourer(page, number, flow.entetes_couverture if page.couverture else flow.entetes)
    settled = [pose.section for pose in poses]
    couverture = settled.pop(0) if flow.couverture else None
    settled_flow = replace(flow, couverture=couverture, sections=tuple(settled))
    return MiseEnPage(settled_flow, tuple(pages), numeros, etendues, all(pose.sure for pose in poses))


def _poser(flow: Flow, section: Section, numeros: Mapping[str, int]) -> _Pose:
    entetes = flow.entetes_couverture if section is flow.couverture else flow.entetes
    return _Section(section, entetes, numeros).poser()


def _numeros(pages: list[Page]) -> dict[str, int]:
    return {
        item.ancre: number for number, page in enumerate(pages, start=1) for item in page.items if isinstance(item, Repere)
    }


def _renvoie(section: Section) -> bool:
    return any(span.renvoi for para in _paras(section.elements) for span in para.spans)


def _paras(elements: tuple[Element, ...]) -> list[Para]:
    out: list[Para] = []
    for element in elements:
        if isinstance(element, Para):
            out.append(element)
        else:
            out += [para for row in element.rows for cell in row.cells for para in cell.paras]
    return out


# --- measuring ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Para:
    """A paragraph with its lines."""

    para: Para
    style: ParaStyle
    composition: Composition

    @property
    def avant(self) -> int:
        return self.style.avant if self.para.avant is None else self.para.avant

    @property
    def apres(self) -> int:
        return self.style.apres if self.para.apres is None else self.para.apres

    @property
    def haut(self) -> int:
        """What stands above its first line: its upper rule."""
        return self.style.haut.hauteur if self.style.haut else 0

    @property
    def bas(self) -> int:
        return self.style.bas.hauteur if self.style.bas else 0

    @property
    def ligne(self) -> int:
        """The height of one of its lines."""
        return self.para.picture.hauteur if self.para.picture else self.style.hauteur

    @property
    def hauteur(self) -> int:
        """From its upper rule to its lower one, without the spaces around it."""
        return self.haut + self.ligne * len(self.composition.lignes) + self.bas


@dataclass(frozen=True, slots=True)
class _Unite:
    """A line of a cell: the space above it and its height."""

    para: _Para
    index: int
    blanc: int

    @property
    def hauteur(self) -> int:
        return self.para.ligne


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells as columns of lines."""

    row: Row
    cells: tuple[tuple[_Unite, ...], ...]
    dessus: int
    dessous: int


def _measure(para: Para, largeur: int, numeros: Mapping[str, int]) -> _Para:
    return _Para(para, STYLES[para.style], set_para(para, largeur, numeros))


def _width(trait: Trait | None) -> int:
    return round(trait.epaisseur * 20 / 8) if trait else 0


def _decalage(rows: list[_Row]) -> int:
    """How far a table stands to the right of its place: half the rule on its left, as LibreOffice sets it."""
    return _width(CELLS[rows[0].row.cells[0].style].gauche) // 2


def _content(units: tuple[_Unite, ...]) -> int:
    if not units:
        return 0
    return sum(unit.blanc + unit.hauteur for unit in units) + units[-1].para.apres


class _Section:
    """One section being placed."""

    def __init__(self, section: Section, entetes: Entetes, numeros: Mapping[str, int]) -> None:
        self.section, self.entetes, self.numeros = section, entetes, numeros
        couverture = section.nom == "couverture"
        depart = EN_TETE_COUVERTURE if couverture else EN_TETE
        self.haut = max(MARGE_HAUT, depart + sum(_measure(p, CORPS, {}).hauteur for p in entetes.entete))
        self.largeur = CORPS_COUVERTURE if couverture else CORPS
        self.elements = [self._mesurer(element, numeros) for element in section.elements]

    def _mesurer(self, element: Element, numeros: Mapping[str, int]) -> _Para | tuple[Table, list[_Row]]:
        if isinstance(element, Para):
            return _measure(element, self.largeur, numeros)
        style = TABLES[element.style]
        rows = []
        for index, row in enumerate(element.rows):
            cells = []
            for cell, width in zip(row.cells, style.colonnes, strict=True):
                inner = width - style.marges[1] - style.marges[3]
                cells.append(_unites([_measure(para, inner, numeros) for para in cell.paras]))
            above = [CELLS[c.style].haut for c in row.cells]
            if index:
                above += [CELLS[c.style].bas for c in element.rows[index - 1].cells]
            below = [CELLS[c.style].bas for c in row.cells]
            rows.append(_Row(row, tuple(cells), max(map(_width, above)), max(map(_width, below))))
        return element, rows

    def poser(self) -> _Pose:
        """Place the section, widening spaces where that makes the breaks certain."""
        best = _Pose(self, {}, essai=False)
        if best.ruptures and self.section.nom == "sommaire":
            return _Section(_rompre(self.section, best.ruptures), self.entetes, self.numeros).poser()
        if not self.section.souple or best.score >= PARFAIT:
            return best
        questions = [i for i, e in enumerate(self.elements) if isinstance(e, _Para) and e.para.style == "Question"]
        espaces: dict[int, int] = {}
        for index in questions:
            if best.score >= PARFAIT:
                break
            for pas in PAS:
                tried = _Pose(self, {**espaces, index: pas}, essai=True)
                if tried.score > best.score and len(tried.pages) <= len(best.pages):
                    best = tried
                if best.score >= PARFAIT:
                    break
            espaces = best.espaces
        return _Pose(self, best.espaces, essai=False)


def _rompre(section: Section, ruptures: list[int]) -> Section:
    """Cut the table of a sommaire where its pages end.

    LibreOffice works its page references out before it has found that a table runs over; a break that is asked for is known
    from the start.
    """
    elements: list[Element] = []
    for element in section.elements:
        if isinstance(element, Para):
            elements.append(element)
            continue
        bounds = [0, *ruptures, len(element.rows)]
        for start, stop in zip(bounds, bounds[1:], strict=False):
            elements += [Para("Saut")] if start else []
            elements.append(replace(element, rows=element.rows[start:stop]))
    return replace(section, elements=tuple(elements))


def _unites(paras: list[_Para]) -> tuple[_Unite, ...]:
    units: list[_Unite] = []
    gap = 0
    for para in paras:
        for index in range(len(para.composition.lignes)):
            blanc = gap + para.avant + para.haut if not index else 0
            units.append(_Unite(para, index, blanc))
        gap = para.apres + para.bas
    return tuple(units)


# --- placing -----------------------------------------------------------------------------------------------------


class _Pose:
    """One way to place a section: its pages, and how certain its breaks are.

    With ``essai`` nothing is drawn: only where the pages end is worked out.
    """

    def __init__(self, source: _Section, espaces: dict[int, int], *, essai: bool) -> None:
        self.source, self.espaces, self.essai = source, espaces, essai
        self.pages = [Page(couverture=False)]
        self.y = source.haut
        self.libre = BAS
        self.marge = self.prudence = 10_000
        self.laides = 0
        self.ruptures: list[int] = []
        self._debut = True
        index = 0
        while index < len(source.elements):
            index = self._groupe(index)

    @property
    def score(self) -> tuple[int, int, int]:
        """Certain first, then without lone lines, then certain also where spaces may hang over the page's edge."""
        return min(self.marge, SURE), -self.laides, min(self.prudence, SURE)

    @property
    def sure(self) -> bool:
        """Whether rounding in another program cannot move a line to another page."""
        return self.marge >= SURE

    @property
    def section(self) -> Section:
        """The section with the spaces and right indents that were settled."""
        elements: list[Element] = []
        for index, element in enumerate(self.source.elements):
            if isinstance(element, _Para):
                elements.append(_regle(element, self.espaces.get(index)))
            else:
                table, rows = element
                elements.append(replace(table, rows=tuple(_regle_row(row) for row in rows)))
        return replace(self.source.section, elements=tuple(elements))

    def _fits(self, needed: float, least: float | None = None) -> bool:
        """Whether something that ends at ``needed`` stays on this page; remembers how narrowly.

        ``least`` is where it ends for a program that lets the space and the padding below it hang over the edge.
        """
        left = BAS - needed
        self.marge = min(self.marge, int(abs(left)))
        loose = left if left >= 0 or least is None else max(0, least - BAS)
        self.prudence = min(self.prudence, int(abs(loose)))
        return left >= 0

    def _page(self) -> None:
        self.pages.append(Page(couverture=False))
        self.y, self._debut = self.source.haut, True

    def _add(self, *items: Item) -> None:
        if not self.essai:
            self.pages[-1].items += items

    def _groupe(self, index: int) -> int:
        """Place headings together with what they stay with; return where the next group starts."""
        elements = self.source.elements
        end = index
        while end < len(elements) - 1:
            element = elements[end]
            if not (isinstance(element, _Para) and element.style.suivi):
                break
            end += 1
        first = elements[index]
        if not self._debut and isinstance(first, _Para) and first.style.saut:
            self._page()
        elif not self._debut and not self._fits(self._etendue(index, end)):
            self._page()
        for position in range(index, end + 1):
            element = elements[position]
            if isinstance(element, _Para):
                self._para(element, self.espaces.get(position, 0))
            else:
                self._table(*element)
        return end + 1

    def _etendue(self, index: int, end: int) -> float:
        """Where a group would end: its headings, then the first line or whole paragraph that follows."""
        y = float(self.y)
        for position in range(index, end + 1):
            element = self.source.elements[position]
            if isinstance(element, _Para):
                y += element.avant + self.espaces.get(position, 0) + element.hauteur
                y += element.apres if position < end else 0
            else:
                y += self._amorce(*element)
        return y

    def _amorce(self, table: Table, rows: list[_Row]) -> int:
        """The least of a table that may begin at the foot of a page."""
        top, _, bottom, _ = TABLES[table.style].marges
        row = rows[0]
        if row.row.insecable or row.row.hauteur:
            return row.dessus + self._hauteur(table, row) + row.dessous
        first = max(units[0].blanc + units[0].hauteur for units in row.cells if units)
        return row.dessus + top + first + bottom + row.dessous

    def _para(self, element: _Para, espace: int) -> None:
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
            if number and self.y + element.ligne > BAS:
                self._page()
            self._ligne(element, number, ligne, x)
            self.y += element.ligne
        self.y += element.bas + element.apres
        self._debut = False

    def _reperes(self, element: _Para, y: float) -> None:
        niveau = element.style.niveau
        for rank, ancre in enumerate(element.para.ancres):
            plan = "" if rank else element.para.plan
            self._add(Repere(ancre, y, niveau if plan else 0, plan))

    def _ligne(self, element: _Para, number: int, ligne: Ligne, x: int) -> None:
        if self.essai:
            return
        picture = element.para.picture
        if picture:
            style = element.style
            shift = 0.0
            if style.aligne == "center":
                shift = (self._colonne - picture.largeur) / 2
            self._add(Pose(picture, x + shift, self.y))
            return
        self._add(Texte(element.para, ligne, x, self.y + 0.8 * element.ligne, number == 0))

    _colonne: float = CORPS

    def _decor(self, style: ParaStyle, y: float, hauteur: int) -> None:
        """The fill and the rules of a paragraph outside tables."""
        x0, x1 = style.gauche + min(0, style.premiere), self.source.largeur - style.droite
        fond_bas = y + hauteur
        if style.fond:
            self._add(Fond(x0, y, x1, fond_bas - (_width(style.bas) if style.bas else 0), style.fond))
        if style.haut:
            self._add(Filet(x0, y + _width(style.haut) / 2, x1, y + _width(style.haut) / 2, _width(style.haut), style.haut.couleur))
        if style.bas:
            self._add(*_bas(style.bas, x0, x1, fond_bas))
        if style.barre:
            width = _width(style.barre)
            x = x0 - style.barre.espace * 20 - width / 2
            self._add(Filet(x, y, x, fond_bas, width, style.barre.couleur))

    # --- tables ---

    def _hauteur(self, table: Table, row: _Row) -> int:
        top, _, bottom, _ = TABLES[table.style].marges
        return max(row.row.hauteur - row.dessus, top + max(_content(units) for units in row.cells) + bottom)

    def _table(self, table: Table, rows: list[_Row]) -> None:
        style = TABLES[table.style]
        style = replace(style, gauche=style.gauche + _decalage(rows))
        entetes = [row for row in rows if row.row.entete]
        for index, row in enumerate(rows):
            height = self._hauteur(table, row)
            whole = self.y + row.dessus + height + row.dessous
            cuttable = not row.row.insecable and not row.row.hauteur
            if not cuttable and not self._debut and not self._fits(whole) and height < BAS - self.source.haut:
                self._page()
                self.ruptures.append(index)
                self._repeter(table, style, entetes, row)
            if cuttable or height >= BAS - self.source.haut:
                self._couper(table, style, row)
            else:
                self._rangee(style, row, [(0, len(units)) for units in row.cells], height)
            if index == len(rows) - 1:
                self.y += row.dessous
            self._debut = False

    def _repeter(self, table: Table, style: TableStyle, entetes: list[_Row], row: _Row) -> None:
        if row.row.entete:
            return
        for entete in entetes:
            self._rangee(style, entete, [(0, len(units)) for units in entete.cells], self._hauteur(table, entete))

    def _couper(self, table: Table, style: TableStyle, row: _Row) -> None:
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
                self._rangee(style, row, ranges, top + tallest + bottom)
                self._debut = False
            starts = stops
            if any(start < len(units) for start, units in zip(starts, row.cells, strict=True)):
                self._page()

    def _remplir(self, units: tuple[_Unite, ...], start: int, row: _Row, top: int, bottom: int) -> tuple[int, int]:
        """Return where the part of a cell on this page stops, and the height of its lines."""
        height = 0
        for index in range(start, len(units)):
            unit = units[index]
            blanc = unit.blanc if index > start or not start else 0
            # LibreOffice asks for the space after a paragraph too where its last line would end the part, but for the
            # first line of all.
            last = unit.index == len(unit.para.composition.lignes) - 1
            after = unit.para.apres if last and index > start else 0
            text = self.y + row.dessus + top + height + blanc + unit.hauteur
            if not self._fits(text + after + bottom + row.dessous, text):
                return index, height
            height += blanc + unit.hauteur
        return len(units), height + (units[-1].para.apres if units else 0)

    def _juger(self, row: _Row, starts: list[int], stops: list[int]) -> None:
        """Count a line that stands alone, apart from the rest of its paragraph."""
        for start, stop, units in zip(starts, stops, row.cells, strict=True):
            if stop == len(units) and not start:
                continue
            if stop < len(units) and units[stop].index == 1:
                self.laides += 1
            if start and units[start].index and units[start].index == len(units[start].para.composition.lignes) - 1:
                self.laides += 1
            if stop < len(units) and stop - start == 1 and not start:
                self.laides += 1

    def _rangee(self, style: TableStyle, row: _Row, ranges: list[tuple[int, int]], height: int) -> None:
        top, left, bottom, right = style.marges
        y0 = self.y
        y1 = y0 + row.dessus + height
        x = style.gauche
        for cell, units, (start, stop), width in zip(row.row.cells, row.cells, ranges, style.colonnes, strict=True):
            self._cadre(CELLS[cell.style], x, x + width, y0, y1, row)
            self.y = y0 + row.dessus + top
            used = _content(units[start:stop]) - (units[start].blanc if start and start < stop else 0)
            if CELLS[cell.style].centre:
                self.y += max(0, (height - top - bottom - used) // 2)
            self._colonne = width - left - right
            for index in range(start, stop):
                unit = units[index]
                self.y += unit.blanc if index > start or not start else 0
                if not unit.index:
                    self._reperes(unit.para, self.y)
                self._ligne(unit.para, unit.index, unit.para.composition.lignes[unit.index], x + left)
                self.y += unit.hauteur
            x += width
        self._colonne = self.source.largeur
        self.y = y1

    def _cadre(self, style: CellStyle, x0: int, x1: int, y0: int, y1: int, row: _Row) -> None:
        above, below = row.dessus / 2, row.dessous / 2
        if style.fond:
            self._add(Fond(x0, y0 + above, x1, y1 + below, style.fond))
        for trait, y in ((style.haut, y0 + above), (style.bas, y1 + below)):
            if trait:
                self._add(Filet(x0, y, x1, y, _width(trait), trait.couleur))
        for trait, x in ((style.gauche, x0), (style.droite, x1)):
            if trait:
                self._add(Filet(x, y0, x, y1 + row.dessous, _width(trait), trait.couleur))


def _bas(trait: Trait, x0: float, x1: float, y: float) -> list[Filet]:
    """The rule under a paragraph that ends at ``y``."""
    width = _width(trait)
    if not trait.double:
        return [Filet(x0, y - width / 2, x1, y - width / 2, width, trait.couleur)]
    thin = width / 2
    top = y - trait.hauteur
    return [
        Filet(x0, top + width / 2, x1, top + width / 2, width, trait.couleur),
        Filet(x0, y - thin / 2, x1, y - thin / 2, thin, trait.couleur),
    ]


def _regle(element: _Para, espace: int | None = None) -> Para:
    para = element.para
    retrait = element.composition.retrait
    if not retrait and not espace:
        return para
    return replace(para, retrait=retrait, avant=element.avant + espace if espace else para.avant)


def _regle_row(row: _Row) -> Row:
    cells = []
    for cell, units in zip(row.row.cells, row.cells, strict=True):
        settled = {id(unit.para.para): _regle(unit.para) for unit in units}
        cells.append(replace(cell, paras=tuple(settled.get(id(para), para) for para in cell.paras)))
    return replace(row.row, cells=tuple(cells))


# --- header and footer -------------------------------------------------------------------------------------------


def _entourer(page: Page, number: int, entetes: Entetes) -> None:
    largeur = CORPS_COUVERTURE if page.couverture else CORPS
    pied = entetes.pied_impair if number % 2 else entetes.pied_pair
    numeros = {PAGE: number}
    haut = EN_TETE_COUVERTURE if page.couverture else EN_TETE
    bas = PAGE_HAUTEUR - PIED - sum(_measure(p, largeur, numeros).hauteur for p in pied)
    page.items[:0] = _bande(entetes.entete, largeur, haut, numeros) + _bande(pied, largeur, bas, numeros)


def _bande(paras: tuple[Para, ...], largeur: int, y: int, numeros: Mapping[str, int]) -> list[Item]:
    items: list[Item] = []
    for para in paras:
        element = _measure(para, largeur, numeros)
        style = element.style
        x0, x1 = style.gauche, largeur - style.droite
        if style.fond:
            items.append(Fond(x0, y, x1, y + element.hauteur - element.bas, style.fond))
        if style.bas:
            items += _bas(style.bas, x0, x1, y + element.hauteur)
        items += [
            Texte(para, ligne, 0, y + (index + 0.8) * element.ligne, index == 0)
            for index, ligne in enumerate(element.composition.lignes)
        ]
        y += element.hauteur
    return items
