"""The order of lists in a merge: that of the side that changed it, with what the other side added in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from dossier_pro.domain.dossier import KINDS, Dossier, Entity, entity_fields
from dossier_pro.domain.versions.fields import ORDRE

_BELOW: Mapping[str, str] = {"exemple": "activite_id", "citation": "exemple_id"}
"""The field that a list is the list of; other kinds have one list."""

Group = tuple[str, str]


def in_order(base: Dossier, mine: Dossier, theirs: Dossier, result: Dossier) -> tuple[Dossier, frozenset[str]]:
    """Return the result with its lists in order, and the kinds whose order both sides changed."""
    before, here, there = (_lists(one) for one in (base, mine, theirs))
    both: set[str] = set()
    for group, rows in _lists(result).items():
        wanted, moved = _merged(before.get(group, []), here.get(group, []), there.get(group, []), rows)
        if moved:
            both.add(group[0])
        result = _placed(result, group[0], wanted)
    return result, frozenset(both)


def _lists(dossier: Dossier) -> dict[Group, list[str]]:
    found: dict[Group, list[Any]] = defaultdict(list)
    for kind, cls in KINDS.items():
        if ORDRE in entity_fields(cls):
            for entity in dossier.tables.get(kind, {}).values():
                found[(kind, str(getattr(entity, _BELOW.get(kind, ""), "")))].append(entity)
    return {group: [row.id for row in sorted(rows, key=lambda e: e.ordre)] for group, rows in found.items()}


def _merged(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], rows: Sequence[str]
) -> tuple[list[str], bool]:
    """Return the rows of a list in order, and whether both sides had changed it, each in its own way."""
    mine_moved, theirs_moved = _moved(base, mine), _moved(base, theirs)
    first, second = (theirs, mine) if theirs_moved and not mine_moved else (mine, theirs)
    wanted = [one for one in first if one in rows]
    for place, one in enumerate(second):
        if one in rows and one not in wanted:
            before = next((p for p in reversed(second[:place]) if p in wanted), None)
            wanted.insert(wanted.index(before) + 1 if before is not None else 0, one)
    wanted += [one for one in rows if one not in wanted]
    shared = set(mine) & set(theirs)
    differ = [i for i in mine if i in shared] != [i for i in theirs if i in shared]
    return wanted, mine_moved and theirs_moved and differ


def _moved(base: Sequence[str], side: Sequence[str]) -> bool:
    """Whether the order of what was there already is another."""
    return [one for one in side if one in base] != [one for one in base if one in side]


def _placed(dossier: Dossier, kind: str, wanted: Sequence[str]) -> Dossier:
    """Number the rows of a list, unless their numbers say that order already."""
    rows = [cast(Any, dossier.find(kind, one)) for one in wanted]
    numbers = [row.ordre for row in rows]
    if numbers == sorted(set(numbers)):
        return dossier
    for ordre, row in enumerate(rows, 1):
        if row.ordre != ordre:
            dossier = dossier.put(cast(Entity, replace(row, ordre=ordre)))
    return dossier
