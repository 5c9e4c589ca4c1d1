"""The entities of a damaged file: each from its row where that is right, else from the history, else what is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import MISSING, fields
from typing import Any, cast

from dossier_pro.domain.changes import Change, ConflictError, decode, load_changes
from dossier_pro.domain.dossier import KINDS, Entity
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.store import seals
from dossier_pro.store.history import unpack
from dossier_pro.store.salvage.pages import Later
from dossier_pro.store.salvage.rows import Found, SavedRow, merit
from dossier_pro.store.tables import ENTITY_TABLES

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """An entity that comes into the copy.

    Attributes:
        entity: what it is there.
        rang: its place among its kind.
        source: where it is from: its row, the history, or what was left of its row.
    """

    entity: Entity
    rang: int
    source: str


WHOLE, HISTORY, PARTIAL = "whole", "history", "partial"


@dataclass(frozen=True, slots=True)
class OldStep:
    """A step of the history whose changes can be read: its line by column, its place, and the text of its changes."""

    rang: int
    line: Mapping[str, Any]
    changes: str
    sealed: bool


def _packs(found: Found) -> dict[int, list[str]]:
    """Return the changes of the steps that were packed, by their pack; one that cannot be read is left out."""
    packs: dict[int, list[str]] = {}
    for row in found.of("history_pack"):
        octets = row.values["octets"]
        with suppress(KnownError):
            packs[row.record.rowid] = unpack(octets.read() if isinstance(octets, Later) else octets)
    return packs


def steps(found: Found) -> list[OldStep]:
    """Return the steps whose changes can be read, in their order."""
    plain = {row.record.rowid: row.values["json"] for row in found.of("history_changes")}
    packs = _packs(found)
    made = []
    for row in found.of("history"):
        line = row.values
        pack, place = line["pack"], line["place"]
        text = plain.get(row.record.rowid) if pack is None else _nth(packs.get(pack, []), place)
        sealed = text is not None and seals.is_step(line.get("sceau"), _line(line), text)
        if text is not None and sealed and _is_line(line) and _changes(text) is not None:
            made.append(OldStep(row.record.rowid, line, text, line.get("sceau") is not None))
    return made


def _nth(pack: list[str], place: Any) -> str | None:
    return pack[place] if isinstance(place, int) and 0 <= place < len(pack) else None


def _is_line(line: Mapping[str, Any]) -> bool:
    return all(isinstance(value, str) for value in _line(line))


def _line(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("id", "label", "at", "author", "burst"))


def _changes(text: str) -> tuple[Change, ...] | None:
    try:
        return load_changes(text)
    except (ConflictError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def last_states(walked: Iterable[OldStep]) -> dict[Key, dict[str, Any]]:
    """Return what the history says of each entity at its end: the fields that it knows, encoded."""
    states: dict[Key, dict[str, Any]] = {}
    for step in walked:
        if step.line["undone"] != 0:
            continue
        for change in _changes(step.changes) or ():
            key = (change.kind, change.entity_id)
            if change.after is None:
                states.pop(key, None)
                continue
            state = dict(change.after) if change.before is None else states.get(key, {}) | dict(change.after)
            for name, one in change.splices.items():
                text = state.get(name)
                if isinstance(text, str) and text[one.at : one.at + len(one.old)] == one.old:
                    state[name] = text[: one.at] + one.new + text[one.at + len(one.old) :]
                else:
                    state.pop(name, None)
            states[key] = state
    return states


def entities(found: Found, states: Mapping[Key, Mapping[str, Any]]) -> tuple[list[Kept], list[Key]]:
    """Return the entities that can be had, and the keys of those that were there and cannot."""
    kept: list[Kept] = []
    there: set[Key] = set()
    for kind in ENTITY_TABLES:
        groups: dict[str, list[SavedRow]] = {}
        for row in found.rows.get(kind, []):
            ident = row.values.get("id")
            if isinstance(ident, str) and ident:
                groups.setdefault(ident, []).append(row)
        sealed = {cle.partition("/")[2] for cle in found.seals if cle.partition("/")[0] == kind}
        for ident in [*groups, *sorted(sealed - groups.keys())]:
            made = _one(kind, ident, groups.get(ident, []), states.get((kind, ident), {}), found)
            if made is not None:
                kept.append(made)
                there.add((kind, ident))
    lost = [key for cle in found.seals if (key := _key(cle)) is not None and key not in there]
    return kept, lost


def _key(cle: str) -> Key | None:
    kind, _, ident = cle.partition("/")
    return (kind, ident) if kind in ENTITY_TABLES else None


def _is_sure(row: SavedRow, *, sealed_once: bool) -> bool:
    """Whether a row is right by its seal, or stands whole in its tree where no seal was kept."""
    return row.sealed or (not sealed_once and row.record.whole and row.record.linked)


def _one(kind: str, ident: str, rows: list[SavedRow], state: Mapping[str, Any], found: Found) -> Kept | None:
    seal = found.seals.get(seals.key(kind, ident))
    best = max(rows, key=merit, default=None)
    if best is not None and _is_sure(best, sealed_once=seal is not None):
        return _kept(kind, best, state, doubtful=False)
    told = _from_state(kind, ident, state) if seal is not None else None
    if told is not None and seal == seals.of(kind, ENTITY_TABLES[kind].row(told).values()):
        return Kept(told, best.record.rowid if best else 1 << 40, HISTORY)
    if best is None:
        return Kept(told, 1 << 40, PARTIAL) if told is not None else None
    if seal is None and not best.record.linked:
        return None  # what a page that was given back still holds: it was removed
    return _kept(kind, best, state, doubtful=True)


def _kept(kind: str, row: SavedRow, state: Mapping[str, Any], *, doubtful: bool) -> Kept | None:
    """Return what a row gives, None where that could not be written again."""
    entity, bad = _from_row(kind, row.values, state)
    mapping = ENTITY_TABLES[kind]
    if any(getattr(entity, column.name) == "" for column in mapping.columns if column.target):
        return None  # what it belongs to is cut off
    try:
        mapping.entity(tuple(mapping.row(entity).values()))
    except (ValueError, TypeError, AttributeError):
        return None
    return Kept(entity, row.record.rowid, PARTIAL if bad or doubtful else WHOLE)


def _from_state(kind: str, ident: str, state: Mapping[str, Any]) -> Entity | None:
    try:
        return decode(kind, {**state, "id": ident}) if state else None
    except ConflictError:
        return None


def _from_row(kind: str, row: Mapping[str, Any], state: Mapping[str, Any]) -> tuple[Entity, list[str]]:
    """Return an entity as far as its row goes, what is missing from the history or blank; and what was missing."""
    cls = KINDS[kind]
    mapping = ENTITY_TABLES[kind]
    decoders = dict(mapping.decoders)
    defaults = {one.name: one.default for one in fields(cls)}
    made: dict[str, Any] = {}
    bad: list[str] = []
    for index, column in enumerate(mapping.columns):
        name = column.name
        if name not in row:  # of a version that did not have it
            made[name] = "" if defaults[name] is MISSING else defaults[name]
            continue
        value = row[name]
        try:
            if type(value) not in mapping.allowed[index] or (value == "" and column.target):
                raise TypeError
            made[name] = decoders[index](value) if index in decoders and value is not None else value
        except (ValueError, TypeError, RecursionError, OverflowError):
            bad.append(name)
            made[name] = _blank(name, state, defaults[name])
    return cast(Any, cls)(**made), bad


def _blank(name: str, state: Mapping[str, Any], default: Any) -> Any:
    """What stands for a value that cannot be read: what the history says where that is a text, else nothing."""
    if isinstance(state.get(name), str) and isinstance(default, str):
        return state[name]
    return "" if default is MISSING else default
