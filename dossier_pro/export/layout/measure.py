"""Paragraphs and tables with their lines and heights, before they stand on pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache

from dossier_pro.domain.records import dataclass
from dossier_pro.export.layout.flow import Entetes, Para, Row, Section, Table
from dossier_pro.export.layout.house_style import CELLS, STYLES, TABLES, ParaStyle, RuleStyle
from dossier_pro.export.layout.lines import Composition, set_para
from dossier_pro.export.layout.page_formats import FORMATS, Format, NomFormat


@dataclass(frozen=True, slots=True)
class ParaMesure:
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
class Unite:
    """A line of a cell.

    Attributes:
        para: its paragraph.
        index: which line of it.
        blanc: the space above it.
        hauteur: its height.
        rang: the rank of its paragraph in the cell.
        apres: the space after its paragraph, where it ends it.
    """

    para: ParaMesure
    index: int
    blanc: int
    hauteur: int
    rang: int = 0
    apres: int = 0

    @property
    def derniere(self) -> bool:
        """Whether it ends its paragraph."""
        return self.index == len(self.para.composition.lignes) - 1


@dataclass(frozen=True, slots=True)
class RowMesure:
    """A row: its cells as columns of lines; ``rappels`` are those it has where it begins a page (``Cell.rappel``).

    ``contenu`` is how high its highest cell is.
    """

    row: Row
    cells: tuple[tuple[Unite, ...], ...]
    dessus: int
    dessous: int
    rappels: tuple[tuple[Unite, ...], ...] = ()
    contenu: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "contenu", max(map(content, self.cells)))

    @property
    def image(self) -> bool:
        """Whether it shows a picture."""
        return any(unit.para.para.picture for units in self.cells for unit in units)

    @property
    def coupe(self) -> int:
        """The rule that LibreOffice makes room for under a part of it, where a page's end cuts it."""
        return max(self.dessus, self.dessous)


def measure(para: Para, largeur: int, numeros: Mapping[str, int]) -> ParaMesure:
    """Return a paragraph with its lines in a column of ``largeur`` twips."""
    return ParaMesure(para, STYLES[para.style], set_para(para, largeur, numeros))


@lru_cache(maxsize=32)
def haut_du_texte(nom: NomFormat, entetes: Entetes) -> int:
    """Return where the text of a page begins: at its margin, or lower where the header is high."""
    page = FORMATS[nom]
    return max(page.haut, page.entete + sum(measure(para, page.corps, {}).hauteur for para in entetes.entete))


def epaisseur(trait: RuleStyle | None) -> int:
    """Return the width of a rule in twips; 0 for none."""
    return round(trait.epaisseur * 20 / 8) if trait else 0


def decalage(rows: tuple[RowMesure, ...]) -> int:
    """How far a table stands to the right of its place: half the rule on its left, as LibreOffice sets it."""
    return epaisseur(CELLS[rows[0].row.cells[0].style].gauche) // 2


def content(units: tuple[Unite, ...]) -> int:
    """Return the height of the lines of a cell, in twips, the space after the last one included."""
    if not units:
        return 0
    return sum([unit.blanc + unit.hauteur for unit in units]) + units[-1].para.apres


def unites(paras: list[ParaMesure]) -> tuple[Unite, ...]:
    """Return the lines of a cell's paragraphs, each with the space above it."""
    units: list[Unite] = []
    gap = 0
    for rang, para in enumerate(paras):
        hauteur, blanc, apres = para.ligne, gap + para.avant + para.haut, para.apres
        last = len(para.composition.lignes) - 1
        units += [
            Unite(para, index, 0 if index else blanc, hauteur, rang, 0 if index < last else apres)
            for index in range(last + 1)
        ]
        gap = apres + para.bas
    return tuple(units)


@dataclass(frozen=True, slots=True)
class TableMesure:
    """A table with its rows measured."""

    table: Table
    rows: tuple[RowMesure, ...]


@dataclass(frozen=True, slots=True)
class SectionMesuree:
    """A section with its parts measured; ``haut`` is where its pages begin, under their header."""

    section: Section
    elements: tuple[ParaMesure | TableMesure, ...]
    haut: int

    @property
    def format(self) -> Format:
        """The sides and margins of its pages."""
        return FORMATS[self.section.format]

    @property
    def largeur(self) -> int:
        """The width of the text."""
        return self.format.corps


def bordures(table: Table) -> list[tuple[int, int]]:
    """Return what the rules above and below each row take, in twips."""
    edges = []
    for index, row in enumerate(table.rows):
        above = [CELLS[c.style].haut for c in row.cells]
        if index:
            above += [CELLS[c.style].bas for c in table.rows[index - 1].cells]
        below = [CELLS[c.style].bas for c in row.cells]
        edges.append((max(map(epaisseur, above)), max(map(epaisseur, below))))
    return edges


def measure_table(table: Table, numeros: Mapping[str, int]) -> TableMesure:
    """Return a table with its lines."""
    style = TABLES[table.style]
    rows = []
    for row, edges in zip(table.rows, bordures(table), strict=True):
        cells, rappels = [], []
        for cell, column in zip(row.cells, row.colonnes or style.colonnes, strict=True):
            inner = column - style.marges[1] - style.marges[3]
            cells.append(unites([measure(para, inner, numeros) for para in cell.paras]))
            again = unites([measure(para, inner, numeros) for para in cell.rappel])
            rappels.append(again or cells[-1])
        named = tuple(rappels) if any(cell.rappel for cell in row.cells) else ()
        rows.append(RowMesure(row, tuple(cells), *edges, named))
    return TableMesure(table, tuple(rows))
