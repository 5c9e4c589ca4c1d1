"""The heading of an exemple whose label is no longer the model's: « CP 1 ► », « Situation n° 2 – », « Exemple : ».

Whatever stands where « Exemple n° 1 ► » should, between the AT's heading and the first question, is that heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dossier_pro.dp_import.flow import ReadPara, ReadRow
from dossier_pro.dp_import.splitting import Decoupage, Landmark, Region, SplitSheet, table_exterieure
from dossier_pro.office.labels import entete, sans_decor

_MAX_LIBELLE: Final = 40
_MAX_TITRE: Final = 250


def poser_entetes(decoupage: Decoupage) -> None:
    """Give each sheet that has no « Exemple n° » the row or line that stands in its place, where there is one."""
    for before, fiche in pairwise((None, *decoupage.fiches)):
        if fiche is not None and fiche.exemple is None and "q1" in fiche.questions:
            _poser(decoupage.paras, before, fiche)


def _poser(paras: Sequence[ReadPara], before: SplitSheet | None, fiche: SplitSheet) -> None:
    stop = fiche.questions["q1"][0].repere.debut
    previous = fiche.activite or (before.regions[-1] if before else None)
    if previous is None:
        return
    start = previous.repere.fin + 1
    found = _rangee(paras, fiche, start, stop) or _ligne(paras, fiche, previous, start, stop)
    if found is None:
        return
    fiche.exemple = Region(found, range(found.fin + 1, stop))
    previous.indices = range(previous.indices.start, min(previous.indices.stop, found.debut))
    previous.apres = range(previous.apres.start, min(previous.apres.stop, found.debut))


def _rangee(paras: Sequence[ReadPara], fiche: SplitSheet, start: int, stop: int) -> Landmark | None:
    """Return the heading where it is a row of a table between the AT's row and the first question."""
    table = table_exterieure(paras[stop])
    own = paras[fiche.activite.repere.fin].cellule if fiche.activite else None
    rows: dict[ReadRow, list[int]] = {}
    for index in range(start, stop):
        para = paras[index]
        if para.cellule is None or para.boite or para.vide or (own and para.cellule.rangee is own.rangee):
            continue
        if fiche.activite is None and table_exterieure(para) is not table:
            continue
        rows.setdefault(para.cellule.rangee, []).append(index)
    return _choisir(paras, list(rows.values()))


def _choisir(paras: Sequence[ReadPara], rows: list[list[int]]) -> Landmark | None:
    """Return the row that says it is the heading, else the last one: it is nearest to the questions."""
    chosen = next((row for row in rows if entete(paras[row[0]].texte)), rows[-1] if rows else None)
    return _repere(paras, chosen) if chosen else None


def _repere(paras: Sequence[ReadPara], own: list[int]) -> Landmark | None:
    first = paras[own[0]]
    label = first.texte
    cells = {paras[i].cellule.numero for i in own if paras[i].cellule}  # type: ignore[union-attr]
    if len(cells) > 1 and len(label.strip()) <= _MAX_LIBELLE:
        numbers = re.findall(r"\d{1,2}", label)
        number = int(numbers[-1]) if len(numbers) in (1, 2) else None
        return Landmark(
            "exemple", own[0], own[0], len(label), number, False, False, sans_decor(label).strip(" ►▸▶:–—-")
        )
    return _en_ligne(own[0], label)


def _en_ligne(index: int, text: str) -> Landmark:
    """Return the heading that one paragraph is: its label, where it has one that is known, then the title."""
    found = entete(text)
    if found is None:
        return Landmark("exemple", index, index, 0, None, False, False, "")
    printed = sans_decor(text[: found.fin]).strip(" ►▸▶:–—-")
    return Landmark("exemple", index, index, found.fin, found.numero, False, False, printed)


def _ligne(paras: Sequence[ReadPara], fiche: SplitSheet, previous: Region, start: int, stop: int) -> Landmark | None:
    """Return the heading where it is a line of its own that says so, the last before the first question.

    Without a heading of the AT above it, it must have its number: an answer may end with a line on a « projet : ».
    """
    lines = [i for i in range(start, stop) if not paras[i].vide and not paras[i].boite]
    for index in reversed(lines[-3:]):
        text = paras[index].texte
        found = entete(text) if len(text) <= _MAX_TITRE else None
        if found and (found.signe or (found.seul and fiche.activite)):
            return _en_ligne(index, text)
    return None
