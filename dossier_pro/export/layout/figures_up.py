"""Figures that stand before the last paragraphs of their answer, where a page would else stay white above them.

A figure is printed at the end of its answer. Where it has no room there, text flows before it: it goes up between two
paragraphs, as far as it must and no further, and the rest of the answer follows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from dossier_pro.export.layout.answers import style_reponse
from dossier_pro.export.layout.flow import Cell
from dossier_pro.export.layout.measure import ParaMesure, RowMesure, SectionMesuree, TableMesure, bordures, unites
from dossier_pro.export.layout.placing import Placement

Essai = Callable[[SectionMesuree], Placement]

_COUPABLES: Final = frozenset({"Reponse", "Mention", "Numero"})
"""What may stand under a figure: a paragraph or a numbered step, never a bullet, which is too short to stand alone."""

_APRES: Final = re.compile(r"ci-dess?ous|ci-après", re.IGNORECASE)
"""A paragraph that says where its picture stands stays above it."""


def remonter(mesure: SectionMesuree, essai: Essai) -> SectionMesuree:
    """Move figures up until no page stays white before one, as far as that can be had.

    Args:
        mesure: a sheet.
        essai: places it, pictures at the size that they will have.
    """
    placed = essai(mesure)
    for rang in range(len(mesure.elements)):
        for figure in range(1, _rangees(mesure, rang)):
            if not placed.vide:
                return mesure
            for candidat in _candidats(mesure, rang, figure):
                tried = essai(candidat)
                if (len(tried.pages), tried.vide) < (len(placed.pages), placed.vide):
                    mesure, placed = candidat, tried
                if not placed.vide:
                    return mesure
    return mesure


def _rangees(mesure: SectionMesuree, rang: int) -> int:
    table = mesure.elements[rang]
    # What follows a figure that goes up is one row more.
    return 2 * len(table.rows) if isinstance(table, TableMesure) and table.table.style == "reponse" else 0


def _candidats(mesure: SectionMesuree, rang: int, figure: int) -> Iterator[SectionMesuree]:
    """Yield the sheet with a figure before the last paragraph of the text above it, the last two, and so on."""
    table = mesure.elements[rang]
    assert isinstance(table, TableMesure)
    if figure >= len(table.rows):
        return
    texte, image = table.rows[figure - 1], table.rows[figure]
    if not image.image or texte.image or texte.row.grille:
        return
    paras = [unit.para for unit in texte.cells[0] if not unit.index]
    for coupe in range(len(paras) - 1, 0, -1):
        if _APRES.search(paras[coupe].para.text):
            return
        if _se_coupe(paras[coupe - 1], paras[coupe]):
            rows = (_avec(texte, paras[:coupe]), image, _avec(texte, paras[coupe:]))
            made = _encadrer(table, (*table.rows[: figure - 1], *rows, *table.rows[figure + 1 :]))
            yield replace(mesure, elements=(*mesure.elements[:rang], made, *mesure.elements[rang + 1 :]))


def _se_coupe(avant: ParaMesure, apres: ParaMesure) -> bool:
    return apres.para.style in _COUPABLES and not avant.para.text.rstrip().endswith(":")


def _avec(row: RowMesure, paras: list[ParaMesure]) -> RowMesure:
    """The row with some of its paragraphs; the space after the last one is the padding of the cell."""
    *others, last = paras
    kept = [*others, replace(last, para=replace(last.para, apres=0))]
    cell = replace(row.row.cells[0], paras=tuple(one.para for one in kept))
    return replace(row, row=replace(row.row, cells=(cell,)), cells=(unites(kept),))


def _encadrer(table: TableMesure, rows: tuple[RowMesure, ...]) -> TableMesure:
    """Give each row the rules of its place in the box."""
    last = len(rows) - 1
    named = [
        row.row if row.row.grille else replace(row.row, cells=(_style(row.row.cells[0], rank, last),))
        for rank, row in enumerate(rows)
    ]
    made = replace(table.table, rows=tuple(named))
    edges = bordures(made)
    measured = (
        replace(row, row=name, dessus=above, dessous=below)
        for row, name, (above, below) in zip(rows, named, edges, strict=True)
    )
    return TableMesure(made, tuple(measured))


def _style(cell: Cell, rank: int, last: int) -> Cell:
    return replace(cell, style=style_reponse(rank, last))
