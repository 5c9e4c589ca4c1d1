"""Where two versions of one dossier parted: the newest moment that both come from, found in their histories.

A step has an id of its own, so that a step which both histories hold was there before they parted. What is not told by
that is told by less: a step that was undone on one side only (nobody notes when), or no kept step in common. What it
touched is then not known to have been the same, and the merge asks about it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Literal

from dossier_pro.domain.changes import Change, ChangeSet, ConflictError, apply, encode
from dossier_pro.domain.dossier import Dossier, Entity
from dossier_pro.domain.records import dataclass

Key = tuple[str, str]
"""A kind and an id."""

Unsure = tuple[str, str, str]
"""A kind, an id and a field; "" for whether the thing is there at all."""

Found = Literal["etape", "etat", "aucun"]
"""How the common moment is known: by a step of both histories, by an equal state, or not at all."""

_MERGED = "reunion/"
_MODULUS = 1 << 128


@dataclass(frozen=True, slots=True)
class Recorded:
    """A step of a history; ``readable`` is False where it is too old to be taken back: nothing before it is known."""

    changeset: ChangeSet
    undone: bool = False
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Version:
    """A dossier in one of its files, with the steps that its history still has, newest first."""

    dossier: Dossier
    steps: tuple[Recorded, ...] = ()


@dataclass(frozen=True, slots=True)
class Common:
    """What two versions come from.

    Attributes:
        base: the dossier at that moment; None where nothing of it is kept.
        found: how it is known.
        unsure: what is not known to have been in ``base`` as it stands there.
    """

    base: Dossier | None
    found: Found
    unsure: frozenset[Unsure] = frozenset()


def common(mine: Version, theirs: Version) -> Common:
    """Return the newest moment that two versions of one dossier come from."""
    here, there = _Trail(mine), _Trail(theirs)
    places = [one for one in (_shared(here, there), _taken_in(here, there), _taken_in(there, here)) if one is not None]
    if places:
        return min(places, key=lambda place: place.age).common
    for one, other in ((here, there), (there, here)):
        # A copy that left without its history begins with a state that the other one has been in.
        begun = one.states[-1]
        if digest(begun) in other.digests:
            return Common(begun, "etat")
    return Common(None, "aucun")


@dataclass(frozen=True, slots=True)
class _Place:
    """A moment that both sides come from, and how many steps they have gone since, together."""

    common: Common
    age: int


class _Trail:
    """The states of one version, newest first: that right after each step, and that before the oldest."""

    def __init__(self, version: Version) -> None:
        self.steps: list[Recorded] = []
        self.states: list[Dossier] = [version.dossier]
        for step in version.steps:
            self.steps.append(step)
            if not step.readable:
                break
            before = _before(self.states[-1], step)
            if before is None:
                break
            self.states.append(before)
        self._digests: dict[str, int] | None = None

    @property
    def digests(self) -> Mapping[str, int]:
        """The place of the newest state of each digest."""
        if self._digests is None:
            self._digests = {}
            sums = digest_of_entities(self.states[0])
            for place, state in enumerate(self.states):
                if place:
                    sums = _moved(sums, self.states[place - 1], state, self.steps[place - 1].changeset.touched)
                self._digests.setdefault(f"{sums:032x}", place)
        return self._digests


def _before(state: Dossier, step: Recorded) -> Dossier | None:
    if step.undone:
        return state
    try:
        return apply(state, step.changeset.inverted().changes)
    except ConflictError:
        return None


def _taken_in(here: _Trail, there: _Trail) -> _Place | None:
    """Return the state of the other side that this one has taken in last, where that is known."""
    for place, step in enumerate(here.steps):
        burst = step.changeset.burst
        if is_merge(burst) and not step.undone and burst[len(_MERGED) :] in there.digests:
            found = there.digests[burst[len(_MERGED) :]]
            return _Place(Common(there.states[found], "etape"), place + found)
    return None


def _shared(here: _Trail, there: _Trail) -> _Place | None:
    """Return the moment right after the newest step that both sides hold."""
    places = {step.changeset.id: place for place, step in enumerate(there.steps)}
    found = next(((n, places[s.changeset.id]) for n, s in enumerate(here.steps) if s.changeset.id in places), None)
    if found is None:
        return None
    mine, theirs = here.steps[found[0]], there.steps[found[1]]
    # Writing that went on within the step went on on one side only: where it was written earlier is where they parted.
    earlier = mine.changeset.at <= theirs.changeset.at
    base = here.states[found[0]] if earlier else there.states[found[1]]
    undone = {step.changeset.id: step.undone for step in there.steps}
    doubtful = [s for s in here.steps if undone.get(s.changeset.id, s.undone) != s.undone]
    touched = frozenset(one for step in doubtful for change in step.changeset.changes for one in _touched(change))
    return _Place(Common(base, "etape", touched), sum(found))


def _touched(change: Change) -> Iterator[Unsure]:
    if change.before is None or change.after is None:
        yield change.kind, change.entity_id, ""
    for name in (*(change.before or {}), *(change.after or {}), *change.splices):
        yield change.kind, change.entity_id, name


# --- what a state is known by --------------------------------------------------------------------------------------


def merge_mark(dossier: Dossier) -> str:
    """Return what the step of a merge bears (``ChangeSet.burst``), so that what it took in is known another time."""
    return f"{_MERGED}{digest(dossier)}"


def is_merge(burst: str) -> bool:
    """Whether a step is a merge of two versions."""
    return burst.startswith(_MERGED)


def digest(dossier: Dossier) -> str:
    """Return what two equal states of a dossier have in common, and no others."""
    return f"{digest_of_entities(dossier):032x}"


def digest_of_entities(dossier: Dossier) -> int:
    """Return the sum of what its entities are known by, which follows an edit by what that touches alone."""
    return sum(_of_entity(e) for table in dossier.tables.values() for e in table.values()) % _MODULUS


def _moved(sums: int, one: Dossier, other: Dossier, touched: frozenset[Key]) -> int:
    for key in touched:
        before, after = one.find(*key), other.find(*key)
        sums += (_of_entity(after) if after else 0) - (_of_entity(before) if before else 0)
    return sums % _MODULUS


def _of_entity(entity: Entity) -> int:
    text = json.dumps([entity.KIND, encode(entity)], sort_keys=True, ensure_ascii=False)
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest(), "big")
