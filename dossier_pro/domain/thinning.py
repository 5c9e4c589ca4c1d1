"""Which copies of a dossier are kept as time goes by, and how much a dossier holds: pure rules, no file is touched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import datetime, timedelta, tzinfo

from dossier_pro.domain.changes import encode
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.records import dataclass

HEURES = timedelta(hours=12)
"""All copies of so long are kept."""
JOURS = timedelta(days=14)
"""So long, those of each day: its last, and the one that holds most."""
SEMAINES = timedelta(weeks=26)
"""So long, those of each week, in the same way."""
ABSENCE = timedelta(days=60)
"""A longer time in which nothing was made counts for nothing: nobody was there, or the clock was wrong."""
ABIMEES = 3
"""The last so many that hold something damaged; they take no good one's place."""
RAPPEL = timedelta(days=14)
"""After so long without a copy of what was written since, a line says so."""

_PIECE = 500
"""What an attached file weighs beside letters that were typed."""


@dataclass(frozen=True, slots=True)
class CopyContent:
    """How much a dossier holds; ``poids`` orders copies, and has no unit; two with one ``empreinte`` hold the same."""

    exemples: int = 0
    preuves: int = 0
    poids: int = 0
    empreinte: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """What is known of a copy to decide on it: its name, when it was made, how much it holds, whether it is whole."""

    nom: str
    quand: datetime
    poids: int
    abimee: bool = False


def contenu(dossier: Dossier) -> CopyContent:
    """Return how much a dossier holds: every sign that was typed, and its files; never the référentiel."""
    signs, digest = 0, hashlib.sha256(dossier.avis.empreinte.encode())
    for kind in sorted(dossier.tables):
        for entity_id in sorted(dossier.tables[kind]):
            values = encode(dossier.tables[kind][entity_id])
            digest.update(json.dumps([kind, values], sort_keys=True).encode())
            texts = (v for name, v in values.items() if isinstance(v, str) and name != "id" and name[-3:] != "_id")
            signs += sum(map(len, texts))
    weight = signs + _PIECE * len(dossier.pieces())
    return CopyContent(len(dossier.all(Exemple)), len(dossier.all(Preuve)), weight, digest.hexdigest())


def a_garder(copies: Iterable[Trace], maintenant: datetime, fuseau: tzinfo | None = None) -> frozenset[str]:
    """Return the names of the copies that stay; the others may go.

    The newest whole copy and the fullest always stay, so that a dossier that was emptied, or begun anew under the same
    id, never pushes out what was in it. Thinning twice, or at several moments on the way, ends like thinning once.

    Args:
        copies: of one dossier, in any order. One of the future (the clock was set back) counts by its distance. What
            a wrong clock made lies years away from the rest: such a time in between is no age (``ABSENCE``).
        maintenant: now, with its time zone.
        fuseau: in which days and weeks are counted; this computer's by default.
    """
    found = list(copies)
    whole = [one for one in found if not one.abimee]
    ages = _ages(whole, maintenant)
    kept = {one.nom for one in whole if ages[one.nom] <= HEURES}
    kept |= _best(whole)
    kept |= _of_each(whole, ages, JOURS, lambda at: at.astimezone(fuseau).date())
    kept |= _of_each(whole, ages, SEMAINES, lambda at: at.astimezone(fuseau).isocalendar()[:2])
    hurt = sorted((one for one in found if one.abimee), key=_newest)
    return frozenset(kept) | {one.nom for one in hurt[-ABIMEES:]}


def _ages(copies: list[Trace], now: datetime) -> Mapping[str, timedelta]:
    """How old each copy is, without the times in which nothing was made.

    What lies in another time ahead was made by a clock that was wrong, or is now: its end is taken to be now.
    """
    stretches: list[list[datetime]] = []
    for at in sorted({one.quand for one in copies}):
        if not stretches or at - stretches[-1][-1] > ABSENCE:
            stretches.append([])
        stretches[-1].append(at)
    ages: dict[datetime, timedelta] = {}
    since = timedelta()
    for rank, stretch in enumerate(reversed(stretches)):
        first, last = stretch[0], stretch[-1]
        if now < first - ABSENCE:
            ages |= {at: last - at for at in stretch}
        elif now < last or rank == 0:  # since the last copy of all nothing was thinned: this time counts as it is
            ages |= {at: abs(now - at) for at in stretch}
            since = max(timedelta(), now - first)
        else:
            ages |= {at: since + (last - at) for at in stretch}
            since += last - first
    return {one.nom: ages[one.quand] for one in copies}


def _of_each(
    copies: list[Trace], ages: Mapping[str, timedelta], span: timedelta, bucket: Callable[[datetime], Hashable]
) -> set[str]:
    """The best of each day or week that reaches into a span; what is out of it still stands for its own week."""
    groups: dict[Hashable, list[Trace]] = {}
    for one in copies:
        groups.setdefault(bucket(one.quand), []).append(one)
    return {nom for group in groups.values() for nom in _best(group) if ages[nom] <= span}


def _best(copies: list[Trace]) -> set[str]:
    """The last, and the one that holds most (the last of those)."""
    if not copies:
        return set()
    return {max(copies, key=_newest).nom, max(copies, key=lambda one: (one.poids, *_newest(one))).nom}


def _newest(one: Trace) -> tuple[datetime, str]:
    return one.quand, one.nom
