"""A ChangeSet: what one edit did, as before and after of domain entities, so that it can be undone and told.

Versioned JSON of entities, never table rows, never the bytes of a piece. An update holds only the fields that
changed, and a long text only the stretch that changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from dossier_pro.domain import json_text
from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dates import depuis_texte, en_texte
from dossier_pro.domain.dossier import KINDS, Dossier, Entity, entity_fields, new_id
from dossier_pro.domain.records import dataclass

FORMAT = 1
_DATE_FIELDS = {"jour", "debut", "fin", "depot_recevabilite", "recevable_le"}
_TEXT_DATES = {"diplome"}
"""Kinds whose ``jour`` is free text."""


@dataclass(frozen=True, slots=True)
class Splice:
    """The stretch of a text that changed: at ``at``, ``old`` became ``new``."""

    at: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one entity.

    ``before`` and ``after`` are its encoded fields: the whole entity for one that was made (``before`` None) or
    removed (``after`` None), else only the fields that changed. ``splices`` holds changed long texts instead.
    """

    kind: str
    entity_id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    splices: Mapping[str, Splice]

    def inverted(self) -> Change:
        """Return the change that takes this one back."""
        swapped = {name: Splice(s.at, s.new, s.old) for name, s in self.splices.items()}
        return Change(self.kind, self.entity_id, self.after, self.before, swapped)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One edit: its changes in order, what it is called in the history, when and by whom.

    ``burst`` names the field being written, for edits that grow with the typing (``"exemple/<id>/taches"``), else "".
    """

    id: str
    label: str
    at: datetime
    changes: tuple[Change, ...]
    author: str = ""
    burst: str = ""

    def inverted(self) -> ChangeSet:
        """Return the ChangeSet that undoes this one."""
        return replace(self, changes=tuple(c.inverted() for c in reversed(self.changes)))

    @property
    def touched(self) -> frozenset[tuple[str, str]]:
        """The (kind, id) pairs that it changes."""
        return frozenset(self.keys)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """The same, in the order of the changes."""
        return tuple(dict.fromkeys((c.kind, c.entity_id) for c in self.changes))


class ConflictError(Exception):
    """A ChangeSet does not fit the dossier it was applied to: a bug, never a user's doing."""


# --- encoding ------------------------------------------------------------------------------------------------------


def encode(entity: Entity) -> dict[str, Any]:
    """Return an entity as plain JSON values, by field name."""
    return {name: _encode_value(getattr(entity, name)) for name in entity_fields(type(entity))}


def decode(kind: str, data: Mapping[str, Any]) -> Entity:
    """Return the entity that ``encode`` gave; unknown fields of a later minor version are passed over.

    Raises:
        ConflictError: the kind is unknown, a mandatory field is missing, or a word is not one that its field may hold.
    """
    try:
        cls = KINDS[kind]
        values = {name: _decode_value(kind, name, data[name]) for name in entity_fields(cls) if name in data}
        for name, words in _words(kind).items():
            if name in values and values[name] not in words:
                raise ValueError(name)
        return cls(**values)
    except (KeyError, TypeError, ValueError) as error:
        raise ConflictError(f"cannot decode a {kind}") from error


@cache
def _words(kind: str) -> Mapping[str, frozenset[Any]]:
    """Return the words that each field of few words may hold, None among them where it may be empty."""
    found: dict[str, frozenset[Any]] = {}
    for name, hint in get_type_hints(KINDS[kind]).items():
        parts = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
        words = [word for part in parts if get_origin(part) is Literal for word in get_args(part)]
        if words:
            found[name] = frozenset((*words, *((None,) if NoneType in parts else ())))
    return found


def _encode_value(value: Any) -> Any:
    if isinstance(value, date):
        return en_texte(value)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Ancre):
        return [value.champ, value.citation, value.avant, value.apres, value.position]
    return value


def _decode_value(kind: str, name: str, value: Any) -> Any:
    if name in _DATE_FIELDS and kind not in _TEXT_DATES:
        return depuis_texte(value) if value else None
    if name == "ancre":
        return Ancre(*value) if value else None
    return tuple(value) if isinstance(value, list) else value


_SPLICE_FROM = 64
"""Texts shorter than this are kept whole: a splice would not be smaller."""


def diff(before: Entity | None, after: Entity | None) -> Change | None:
    """Return the change from one state of an entity to another, or None where nothing changed."""
    subject = after or before
    if subject is None or before == after:
        return None
    if before is None or after is None:
        return Change(
            subject.KIND, subject.id, encode(before) if before else None, encode(after) if after else None, {}
        )
    return _edit(before, after)


def _edit(before: Entity, after: Entity) -> Change:
    """Return the change of the fields that differ; of a long text only what was typed in it."""
    old, new = encode(before), encode(after)
    changed = [name for name in new if old[name] != new[name]]
    splices = {n: splice(old[n], new[n]) for n in changed if _are_long(old[n], new[n])}
    rest = [n for n in changed if n not in splices]
    return Change(after.KIND, after.id, {n: old[n] for n in rest}, {n: new[n] for n in rest}, splices)


def _are_long(old: Any, new: Any) -> bool:
    return isinstance(old, str) and isinstance(new, str) and max(len(old), len(new)) >= _SPLICE_FROM


def splice(old: str, new: str) -> Splice:
    """Return the one stretch in which two texts differ."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return Splice(start, old[start : len(old) - end], new[start : len(new) - end])


def _alike(one: str, other: str) -> int:
    """How many signs two texts begin with alike; by halves, because comparing signs one by one takes long."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


# --- applying ------------------------------------------------------------------------------------------------------


def apply(dossier: Dossier, changes: Iterable[Change]) -> Dossier:
    """Return the dossier after ``changes``.

    Raises:
        ConflictError: an entity is not in the state that a change starts from.
    """
    for change in changes:
        current = dossier.find(change.kind, change.entity_id)
        following = apply_one(current, change)
        dossier = dossier.put(following) if following else dossier.drop(change.kind, change.entity_id)
    return dossier


def apply_one(current: Entity | None, change: Change) -> Entity | None:
    """Return one entity after a change, None where it is removed.

    Raises:
        ConflictError: ``current`` is not in the state that the change starts from.
    """
    if change.before is None:
        if current is not None or change.after is None:
            raise ConflictError(f"{change.kind} {change.entity_id} exists already")
        return decode(change.kind, change.after)
    if current is None:
        raise ConflictError(f"{change.kind} {change.entity_id} does not exist")
    state = encode(current)
    if any(state.get(name) != value for name, value in change.before.items()):
        raise ConflictError(f"{change.kind} {change.entity_id} has another state")
    if change.after is None:
        return None
    state |= change.after
    for name, splice in change.splices.items():
        text = state[name]
        if text[splice.at : splice.at + len(splice.old)] != splice.old:
            raise ConflictError(f"{change.kind} {change.entity_id}: {name} has another text")
        state[name] = text[: splice.at] + splice.new + text[splice.at + len(splice.old) :]
    return decode(change.kind, state)


class Draft:
    """Collects the effect of one edit on a dossier, then gives its ChangeSet.

    Works on its own copy: the dossier it started from never changes, so an edit that fails half-way leaves nothing
    behind.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._base = dossier
        self.dossier = dossier
        self._touched: dict[tuple[str, str], None] = {}

    def put(self, *entities: Entity) -> Draft:
        """Add entities, or replace those that have their ids."""
        for entity in entities:
            self._touched[(entity.KIND, entity.id)] = None
            self.dossier = self.dossier.put(entity)
        return self

    def drop(self, *entities: Entity) -> Draft:
        """Remove entities."""
        for entity in entities:
            self._touched[(entity.KIND, entity.id)] = None
            self.dossier = self.dossier.drop(entity.KIND, entity.id)
        return self

    def changeset(self, label: str, at: datetime, *, author: str = "", burst: str = "") -> ChangeSet:
        """Return what was collected; its ``changes`` are empty where nothing changed in the end."""
        diffs = (diff(self._base.find(*key), self.dossier.find(*key)) for key in self._touched)
        return ChangeSet(new_id(), label, at, tuple(c for c in diffs if c), author, burst)


# --- JSON ----------------------------------------------------------------------------------------------------------


def dump_changes(changes: Iterable[Change]) -> str:
    """Return changes as compact versioned JSON text."""
    rows = [
        [c.kind, c.entity_id, c.before, c.after, {n: [s.at, s.old, s.new] for n, s in c.splices.items()}]
        for c in changes
    ]
    return json.dumps([FORMAT, rows], ensure_ascii=False, separators=(",", ":"))


def load_changes(text: str) -> tuple[Change, ...]:
    """Return what ``dump_changes`` wrote.

    Raises:
        ConflictError: the text is of another format.
    """
    version, rows = json_text.parse(text)
    if version != FORMAT:
        raise ConflictError(f"ChangeSet format {version}")
    return tuple(
        Change(k, i, before, after, {n: Splice(*s) for n, s in splices.items()})
        for k, i, before, after, splices in rows
    )
