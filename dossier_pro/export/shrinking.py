"""What a sheet gives up so that no page is spent for nothing: the size of its figures, the spaces around its questions.

A page for one line, for an answer that is empty, or left white above a picture serves nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dossier_pro.export.layout.figures_up import remonter
from dossier_pro.export.layout.measure import ParaMesure, SectionMesuree, TableMesure, Unite
from dossier_pro.export.layout.picture_sizes import ECHELLE_HAUTE, ECHELLES, ECHELLES_SEULES
from dossier_pro.export.layout.placing import Placement

PAGES_EXEMPLE: Final = 3
"""The most pages of a sheet (rule R7)."""

_SERRE: Final = (60, 120, 180, 240)
"""What the spaces above the questions may give up, in twips; 300 stand there."""

_VIDE_SERRE: Final = 480
"""The least height of the box of an answer that is empty, in twips: one line."""


def reduire(mesure: SectionMesuree) -> SectionMesuree:
    """Scale figures down: all of them where that saves a page, one where its page would stay empty before it.

    None whose size the candidate chose is scaled.
    One that is higher than wide (a scan) stays 120 mm high, but where the sheet would have more pages than it may.
    """
    hautes = [picture.para.picture.hauteur > picture.para.picture.largeur for picture in _pictures(mesure)]  # type: ignore[union-attr]
    if not hautes:
        return mesure
    tries = [[max(e, ECHELLE_HAUTE) if haute else e for haute in hautes] for e in ECHELLES]
    counts = [_pages(mesure, scales) for scales in tries]
    best = tries[counts.index(min(counts))]
    least = [ECHELLES_SEULES[-1] if haute else ECHELLES[-1] for haute in hautes]
    if min(counts) > PAGES_EXEMPLE and _pages(mesure, least) < min(counts):
        best = least
    scales = _remplir(mesure, best, hautes)
    if Placement(_a_l_echelle(mesure, scales), {}, essai=True).vide:
        mesure = remonter(mesure, lambda tried: Placement(_a_l_echelle(tried, best), {}, essai=True))
        scales = _remplir(mesure, best, hautes)
    return _a_l_echelle(mesure, scales)


def _remplir(mesure: SectionMesuree, scales: list[float], hautes: list[bool]) -> list[float]:
    """Scale single figures until no page stays empty before one; a scan below 120 mm only for a third of a page."""
    placed = Placement(_a_l_echelle(mesure, scales), {}, essai=True)
    tiers = (placed.fond - mesure.haut) / 3
    for rank in range(len(scales)):
        if not placed.vide:
            break
        for scale in ECHELLES_SEULES:
            least = ECHELLE_HAUTE if hautes[rank] and max(placed.vides, default=0) < tiers else 0
            if not least <= scale < scales[rank]:
                continue
            trial = [*scales[:rank], scale, *scales[rank + 1 :]]
            tried = Placement(_a_l_echelle(mesure, trial), {}, essai=True)
            if (len(tried.pages), tried.vide) < (len(placed.pages), placed.vide):
                scales, placed = trial, tried
    return scales


def serrer(mesure: SectionMesuree) -> SectionMesuree:
    """Take from the spaces above the questions where an empty last answer would take a page of its own."""
    last = mesure.elements[-1]
    if not (isinstance(last, TableMesure) and _vide(last)):
        return mesure
    wanted = len(Placement(replace(mesure, elements=mesure.elements[:-2]), {}, essai=True).pages)
    if len(Placement(mesure, {}, essai=True).pages) <= wanted:
        return mesure
    for pas in _SERRE:
        tried = replace(mesure, elements=tuple(_serre(element, pas) for element in mesure.elements))
        if len(Placement(tried, {}, essai=True).pages) <= wanted:
            return tried
    return mesure


def _vide(table: TableMesure) -> bool:
    return len(table.rows) == 1 and not any(p.text or p.picture for c in table.rows[0].row.cells for p in c.paras)


def _serre(element: ParaMesure | TableMesure, pas: int) -> ParaMesure | TableMesure:
    if isinstance(element, ParaMesure):
        if element.para.style != "Question":
            return element
        return replace(element, para=replace(element.para, avant=element.avant - pas))
    if not _vide(element):
        return element
    (row,) = element.rows
    return replace(element, rows=(replace(row, row=replace(row.row, hauteur=_VIDE_SERRE)),))


def _pages(mesure: SectionMesuree, scales: Sequence[float]) -> int:
    return len(Placement(_a_l_echelle(mesure, scales), {}, essai=True).pages)


def _pictures(mesure: SectionMesuree) -> list[ParaMesure]:
    tables = (element for element in mesure.elements if isinstance(element, TableMesure))
    rows = (row for table in tables for row in table.rows)
    return [unit.para for row in rows for units in row.cells for unit in units if unit.para.para.picture]


def _a_l_echelle(mesure: SectionMesuree, scales: Sequence[float]) -> SectionMesuree:
    if all(scale == 1 for scale in scales):
        return mesure
    left = iter(scales)
    elements = tuple(
        _table_a_l_echelle(element, left) if isinstance(element, TableMesure) else element
        for element in mesure.elements
    )
    return replace(mesure, elements=elements)


def _table_a_l_echelle(table: TableMesure, left: Iterator[float]) -> TableMesure:
    rows = tuple(
        replace(row, cells=tuple(tuple(_unite(unit, left) for unit in units) for units in row.cells))
        if row.image
        else row
        for row in table.rows
    )
    return replace(table, rows=rows)


def _unite(unit: Unite, left: Iterator[float]) -> Unite:
    picture = unit.para.para.picture
    if picture is None:
        return unit
    scale = next(left)
    if picture.fixe:
        return unit
    smaller = replace(picture, largeur=round(picture.largeur * scale), hauteur=round(picture.hauteur * scale))
    para = replace(unit.para, para=replace(unit.para.para, picture=smaller))
    return replace(unit, para=para, hauteur=para.ligne)
