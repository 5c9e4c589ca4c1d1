"""The ruled tables of a page: cells with their lines, and the lines that stand outside every table.

A RE is made of tables, and only their rules say where a column ends, which cells are merged and to which row a tick
belongs. Text turned by a quarter (heads of columns) is kept with its cell.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import cached_property
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossier_pro.domain.records import dataclass
from dossier_pro.referentiels.lines import Line, PageText

_FIN = 2.0
_PRES = 1.6
_MAX_TRAITS = 4000


class RuledLine(NamedTuple):
    """A rule of a table: at ``place`` on one axis, from ``debut`` to ``fin`` on the other."""

    place: float
    debut: float
    fin: float


@dataclass(frozen=True)
class RuledCell:
    """A cell, merged or not: its box in points from the top left corner, and its lines from top to bottom."""

    x0: float
    y0: float
    x1: float
    y1: float
    lines: tuple[Line, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text of the cell on one line."""
        return " ".join(line.text for line in self.lines)

    def cote(self, other: RuledCell) -> bool:
        """Whether ``other`` stands on the same rows, in part at least."""
        return min(self.y1, other.y1) - max(self.y0, other.y0) > 3


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table: its cells in reading order."""

    page: int
    cellules: tuple[RuledCell, ...]

    @property
    def y0(self) -> float:
        """The top of the table."""
        return min(cell.y0 for cell in self.cellules)

    @property
    def largeur(self) -> float:
        """The width of the table."""
        return max(c.x1 for c in self.cellules) - min(c.x0 for c in self.cellules)

    def rangs(self) -> list[list[RuledCell]]:
        """The cells by row, from left to right; a merged cell stands in the row where it starts."""
        rows: list[list[RuledCell]] = []
        for cell in sorted(self.cellules, key=lambda c: (c.y0, c.x0)):
            if rows and abs(cell.y0 - rows[-1][0].y0) < 2.5:
                rows[-1].append(cell)
            else:
                rows.append([cell])
        return [sorted(row, key=lambda c: c.x0) for row in rows]


@dataclass(frozen=True, slots=True)
class RuledPage:
    """What stands on a page: tables, and lines outside them, both from top to bottom."""

    numero: int
    tableaux: tuple[RuledTable, ...]
    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Grille:
    """The elementary cells of one table, and which of them are one cell."""

    xs: list[float]
    ys: list[float]
    racines: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.racines = list(range((len(self.xs) - 1) * (len(self.ys) - 1)))

    def racine(self, index: int) -> int:
        while self.racines[index] != index:
            self.racines[index] = self.racines[self.racines[index]]
            index = self.racines[index]
        return index

    def unir(self, a: int, b: int) -> None:
        self.racines[self.racine(b)] = self.racine(a)

    def place(self, x: float, y: float) -> int | None:
        """The cell in which a point lies."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return self.racine(row * (len(self.xs) - 1) + column)
        return None


def lire_page(page: pdfium.PdfPage, numero: int) -> RuledPage:
    """Return the tables of an open page, and the lines outside them."""
    horizontaux, verticaux = _traits(page)
    grilles = [_grille(h, v) for h, v in _composantes(horizontaux, verticaux)]
    grilles = [g for g in grilles if len(g.xs) > 1 and len(g.ys) > 1]
    textpage = page.get_textpage()
    try:
        chars = PageText(page, textpage)
        contenus, libres = _repartir(chars, numero, grilles)
    finally:
        textpage.close()
    tableaux = [RuledTable(numero, tuple(_cellules(g, contenus[i]))) for i, g in enumerate(grilles)]
    tableaux.sort(key=lambda t: t.y0)
    return RuledPage(numero, tuple(tableaux), tuple(libres))


# --- rules -------------------------------------------------------------------------------------------------------


def _traits(page: pdfium.PdfPage) -> tuple[list[RuledLine], list[RuledLine]]:
    """The rules of a page: thin rectangles, strokes, and the sides of rectangles that are stroked."""
    left, _, _, top = page.get_cropbox()
    horizontaux: list[RuledLine] = []
    verticaux: list[RuledLine] = []
    for objet in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=4):
        if len(horizontaux) + len(verticaux) > _MAX_TRAITS:
            break
        a, b, c, d = objet.get_bounds()
        x0, x1, y0, y1 = a - left, c - left, top - d, top - b
        if y1 - y0 <= _FIN < x1 - x0:
            horizontaux.append(RuledLine((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= _FIN < y1 - y0:
            verticaux.append(RuledLine((x0 + x1) / 2, y0, y1))
        elif x1 - x0 > 8 and y1 - y0 > 8 and _trace(objet):
            horizontaux += [RuledLine(y0, x0, x1), RuledLine(y1, x0, x1)]
            verticaux += [RuledLine(x0, y0, y1), RuledLine(x1, y0, y1)]
    return horizontaux, verticaux


def _trace(objet: pdfium.PdfObject) -> bool:
    fill, stroke = pdfium_c.c_int(), pdfium_c.c_int()
    done = pdfium_c.FPDFPath_GetDrawMode(objet, fill, stroke)
    return bool(done and stroke.value) and pdfium_c.FPDFPath_CountSegments(objet) <= 6


def _composantes(
    horizontaux: Sequence[RuledLine], verticaux: Sequence[RuledLine]
) -> Iterator[tuple[list[RuledLine], list[RuledLine]]]:
    """The rules that touch one another, table by table."""
    parents = list(range(len(horizontaux) + len(verticaux)))

    def racine(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for i, h in enumerate(horizontaux):
        for j, v in enumerate(verticaux):
            if _se_touchent(h, v):
                parents[racine(len(horizontaux) + j)] = racine(i)
    groups: defaultdict[int, tuple[list[RuledLine], list[RuledLine]]] = defaultdict(lambda: ([], []))
    for i, h in enumerate(horizontaux):
        groups[racine(i)][0].append(h)
    for j, v in enumerate(verticaux):
        groups[racine(len(horizontaux) + j)][1].append(v)
    for h_group, v_group in groups.values():
        if len(h_group) >= 2 and len(v_group) >= 2:
            yield h_group, v_group


def _niveaux(values: Iterable[float]) -> list[float]:
    """Values closer than a rule is thick are one."""
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > _PRES:
            levels.append(value)
    return levels


def _se_touchent(h: RuledLine, v: RuledLine) -> bool:
    return h.debut - _PRES <= v.place <= h.fin + _PRES and v.debut - _PRES <= h.place <= v.fin + _PRES


def _tracee(traits: Sequence[RuledLine], place: float, at: float) -> bool:
    """Whether a rule stands at ``place`` and passes ``at``: two cells are parted there."""
    return any(abs(trait.place - place) <= _PRES and trait.debut <= at <= trait.fin for trait in traits)


def _grille(horizontaux: Sequence[RuledLine], verticaux: Sequence[RuledLine]) -> _Grille:
    grille = _Grille(_niveaux(v.place for v in verticaux), _niveaux(h.place for h in horizontaux))
    columns = len(grille.xs) - 1
    for row in range(len(grille.ys) - 1):
        y = (grille.ys[row] + grille.ys[row + 1]) / 2
        for column in range(columns - 1):
            x = grille.xs[column + 1]
            if not _tracee(verticaux, x, y):
                grille.unir(row * columns + column, row * columns + column + 1)
    for column in range(columns):
        x = (grille.xs[column] + grille.xs[column + 1]) / 2
        for row in range(len(grille.ys) - 2):
            y = grille.ys[row + 1]
            if not _tracee(horizontaux, y, x):
                grille.unir(row * columns + column, (row + 1) * columns + column)
    return grille


def _cellules(grille: _Grille, contenus: dict[int, list[Line]]) -> Iterator[RuledCell]:
    columns = len(grille.xs) - 1
    boxes: dict[int, list[float]] = {}
    for index in range(len(grille.racines)):
        row, column = divmod(index, columns)
        x0, x1, y0, y1 = grille.xs[column], grille.xs[column + 1], grille.ys[row], grille.ys[row + 1]
        box = boxes.setdefault(grille.racine(index), [x0, y0, x1, y1])
        box[:] = [min(box[0], x0), min(box[1], y0), max(box[2], x1), max(box[3], y1)]
    for root, (x0, y0, x1, y1) in boxes.items():
        yield RuledCell(x0, y0, x1, y1, tuple(_ordonner(contenus.get(root, []))))


# --- text --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Suite:
    """Characters that follow one another in one cell, on one line of pdfium's."""

    first: int
    last: int
    tourne: bool
    place: tuple[int, int] | None
    debut: float

    def suivie(self, place: tuple[int, int] | None, x: float) -> bool:
        """Whether a character that stands there goes on with these.

        Text turned by a quarter stays at one abscissa; pdfium runs its lines together.
        """
        return place == self.place and not (self.tourne and abs(x - self.debut) > 4)


def _repartir(
    chars: PageText, numero: int, grilles: Sequence[_Grille]
) -> tuple[defaultdict[int, dict[int, list[Line]]], list[Line]]:
    """Give each run of text to the cell in which it stands."""
    contenus: defaultdict[int, dict[int, list[Line]]] = defaultdict(dict)
    libres: list[Line] = []
    for suite in _suites(chars, grilles):
        line = _line(chars, numero, suite)
        if line is None:
            continue
        if suite.place is None:
            libres.append(line)
        else:
            contenus[suite.place[0]].setdefault(suite.place[1], []).append(line)
    return contenus, sorted(_recoller(libres), key=lambda line: (line.base, line.x0))


def _suites(chars: PageText, grilles: Sequence[_Grille]) -> Iterator[_Suite]:
    current: _Suite | None = None
    for index, char in enumerate(chars.text):
        if char in "\r\n\ufffe":
            if current is not None:
                if char == "\ufffe":
                    current.last = index
                yield current
            current = None
            continue
        if char.isspace():
            continue
        left, top, right, bottom = chars.box(index)
        x, y = (left + right) / 2, (top + bottom) / 2
        here = _cellule_a(grilles, x, y)
        if current is not None and current.suivie(here, x):
            current.last = index
            continue
        if current is not None:
            yield current
        current = _Suite(index, index, abs(math.sin(chars.angle(index))) > 0.7, here, x)
    if current is not None:
        yield current


def _cellule_a(grilles: Sequence[_Grille], x: float, y: float) -> tuple[int, int] | None:
    """The table and the cell in it around a point."""
    return next(((i, cell) for i, g in enumerate(grilles) if (cell := g.place(x, y)) is not None), None)


def _line(chars: PageText, numero: int, suite: _Suite) -> Line | None:
    raw = chars.text[suite.first : suite.last + 1]
    text = " ".join(raw.replace("\ufffe", "-").split())
    if not text:
        return None
    left, top, right, bottom = chars.box(suite.first)
    base, height = chars.base(suite.first), bottom - top
    if suite.last > suite.first:
        l2, t2, r2, b2 = chars.box(suite.last)
        left, top, right, bottom = min(left, l2), min(top, t2), max(right, r2), max(bottom, b2)
    letters = next((i for i, c in enumerate(raw) if c.isalnum()), 0)
    name, weight = chars.font(suite.first + letters)
    space = raw.find(" ")
    first = chars.box(suite.first + space - 1)[2] - left if space > 0 else right - left
    gap = chars.box(suite.first + space + 1)[0] - chars.box(suite.first + space - 1)[2] if space > 0 else 0.0
    if suite.tourne:
        # Its lines follow one another across the page, to the left or to the right.
        angle = chars.angle(suite.first)
        base, height, gap = (left if math.sin(angle) < 0 else -left), right - left, 0.0
    return Line(text, numero, left, right, top, bottom, base, height, weight, name, max(gap, 0.0), max(first, 0.0))


def _recoller(lines: Sequence[Line]) -> list[Line]:
    """Join the runs of one printed line that pdfium gave apart."""
    out: list[Line] = []
    for line in sorted(lines, key=lambda one: (round(one.base), one.x0)):
        previous = out[-1] if out else None
        if previous and abs(previous.base - line.base) < 2 and -1 <= line.x0 - previous.x1 < 2.5 * line.size:
            out[-1] = Line(
                f"{previous.text} {line.text}",
                line.page,
                previous.x0,
                line.x1,
                min(previous.y0, line.y0),
                max(previous.y1, line.y1),
                previous.base,
                max(previous.size, line.size),
                min(previous.weight, line.weight),
                previous.font,
                previous.gap or line.gap,
                previous.first,
            )
        else:
            out.append(line)
    return out


def _ordonner(lines: Sequence[Line]) -> list[Line]:
    return sorted(_recoller(lines), key=lambda line: (line.base, line.x0))
