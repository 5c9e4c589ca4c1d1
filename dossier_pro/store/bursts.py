"""When writing goes on within a step, and when it is a step of its own: no words that were on the disk may get lost.

A step is known by where it began and where it ends; what it was in between can no longer be had. It may therefore be
rewritten only where what it was stands whole in what it becomes, around one stretch that came in. A text that never
stood still may lose a slip of the fingers, and letters that are taken away one after the other are one step. The
editors end a burst before any gesture that is not typing on; this is decided here once more, from the texts alone,
because a lost word cannot be asked back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from dossier_pro.domain.changes import ChangeSet, splice
from dossier_pro.domain.dossier import Dossier, Entity, entity_fields
from dossier_pro.domain.records import dataclass
from dossier_pro.store.whole import Key

States = Mapping[Key, Entity | None]

PAUSE = timedelta(seconds=5)
"""A pause in the writing that is at least this long begins another step (`docs/model.md`, Edits)."""

MAX_TIME = timedelta(seconds=60)
MAX_WORDS = 40
"""What one step holds at most of writing."""

STOOD = timedelta(seconds=1)
"""Between two autosaves so far apart the text may have stood still for two seconds: an autosave is up to a second
behind the keys."""

SLIP = 3
"""So many letters, typed and typed over within ``STOOD``, are a slip of the fingers and no words."""


@dataclass(frozen=True, slots=True)
class Burst:
    """The step that is being written.

    Attributes:
        name: the field (``ChangeSet.burst``).
        rang: its place in the history.
        begun, at: when it was begun and last written.
        base: what its entities were when it began.
        stood: what they were each time that the writing paused since.
    """

    name: str
    rang: int
    begun: datetime
    at: datetime
    base: States
    stood: tuple[States, ...] = ()

    def carried_on(self, changeset: ChangeSet, before: Dossier, after: Dossier) -> Burst | None:
        """Return the burst with an edit in it, None where that edit is to be a step of its own.

        Args:
            changeset: the edit.
            before, after: the dossier without and with it.
        """
        since = changeset.at - self.at
        if not self._goes_on(changeset):
            return None
        now = {(c.kind, c.entity_id): before.find(c.kind, c.entity_id) for c in changeset.changes}
        following = {key: after.find(*key) for key in now}
        base = now | dict(self.base)
        stood = (*self.stood, now) if since >= STOOD else self.stood
        ends = {key: after.find(*key) for key in base}
        keeps = all(_all(_adds, one, following) for one in stood) and _is_one_stretch(base, now, following)
        if not keeps or ends == base or _words(base, ends) > MAX_WORDS:
            return None
        return Burst(self.name, self.rang, self.begun, changeset.at, base, stood)

    def _goes_on(self, changeset: ChangeSet) -> bool:
        """Whether an edit is of the same burst by its name and its time."""
        since, whole = changeset.at - self.at, changeset.at - self.begun
        soon = timedelta(0) <= since < PAUSE and timedelta(0) <= whole < MAX_TIME
        return self.name == changeset.burst and soon


def _is_one_stretch(base: States, now: States, following: States) -> bool:
    """Whether an edit adds to what is there, mends it, or takes back what was added since the beginning."""
    return (
        _all(_adds, now, following)
        or _all(_mends, now, following)
        or (_all(_adds, following, now) and _all(_adds, now, base))
    )


def _all(test: Callable[[Entity | None, Entity | None], bool], before: States, after: States) -> bool:
    return all(test(before[key], after[key]) for key in before if key in after)


def _pairs(before: Entity | None, after: Entity | None) -> Iterable[tuple[Any, Any]]:
    """The fields that differ, as they were and as they are."""
    if before is None or after is None:
        return ((before, after),) if before is not after else ()
    fields = ((getattr(before, name), getattr(after, name)) for name in entity_fields(type(before)))
    return [(old, new) for old, new in fields if old != new]


def _adds(before: Entity | None, after: Entity | None) -> bool:
    """Whether all that stood still stands, around one stretch of text in each field."""
    return all(
        not splice(old, new).old if isinstance(old, str) and isinstance(new, str) else old in _NOTHING
        for old, new in _pairs(before, after)
    )


_NOTHING = (None, (), False)


def _mends(before: Entity | None, after: Entity | None) -> bool:
    """Whether a few letters were typed over, and nothing else."""
    for old, new in _pairs(before, after):
        if not (isinstance(old, str) and isinstance(new, str)):
            return False
        changed = splice(old, new)
        if len(changed.old) > min(SLIP, len(changed.new)) or any(sign.isspace() for sign in changed.old):
            return False
    return True


def _words(base: States, ends: States) -> int:
    """How many words came in."""
    return sum(
        len(splice(old, new).new.split())
        for key in base
        for old, new in _pairs(base[key], ends[key])
        if isinstance(old, str) and isinstance(new, str)
    )
