"""Two versions of one dossier made one, by what each changed since they parted.

Where one side changed a field, that is taken. Where both did, both values are a conflict, and what stands without a
choice loses no word where both can stand. What one side removed and the other went on with is kept, and told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, Literal

from dossier_pro.domain.changes import Change, decode, diff, encode
from dossier_pro.domain.dossier import KINDS, SINGLETON, Dossier, Entity
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.versions import fields, links, order
from dossier_pro.domain.versions.common import Common, Key

Choice = Literal["ici", "autre", "deux"]
"""The value of this dossier, that of the other file, or both one after the other."""

ConflictKey = tuple[str, str, str]
"""Kind, id, and the name of the first field."""

Choices = Mapping[ConflictKey, Choice]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that both sides wrote otherwise; the values are encoded fields by name.

    ``deux`` is what stands where both are wanted, None where only one can be.
    """

    kind: str
    entity_id: str
    ici: Mapping[str, Any]
    autre: Mapping[str, Any]
    deux: Mapping[str, Any] | None

    @property
    def key(self) -> ConflictKey:
        """What a choice is given for."""
        return self.kind, self.entity_id, next(iter(self.ici))

    @property
    def default(self) -> Choice:
        """What stands where nobody chose: what loses no word, else what stands in this dossier."""
        return "deux" if self.deux is not None else "ici"


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that is not in one of the versions (``absent``) and stays because of what the other one wrote."""

    kind: str
    entity_id: str
    absent: Literal["ici", "autre"]


@dataclass(frozen=True, slots=True)
class Merge:
    """What two versions are together.

    Attributes:
        dossier: it, with the choices.
        conflicts: what both sides wrote otherwise, whatever was chosen.
        kept: what one side removed and is kept.
        moved: the kinds whose order both sides changed: that of this dossier stands.
    """

    dossier: Dossier
    conflicts: tuple[Conflict, ...] = ()
    kept: tuple[Kept, ...] = ()
    moved: frozenset[str] = frozenset()


def merge(known: Common, mine: Dossier, theirs: Dossier, choices: Choices | None = None) -> Merge:
    """Return what two versions are together.

    Args:
        known: what they come from.
        mine: the dossier that is open.
        theirs: the other version; the facts of reviews are not looked at, which merge by themselves.
        choices: what was chosen for conflicts; the others stand as their ``default`` says.
    """
    base = known.base if known.base is not None else Dossier(mine.id, mine.referentiel)
    base, theirs = links.same_ids(base, mine, theirs)
    work = _Work(base, mine, theirs, known, choices or {})
    for key in work.everything():
        work.take(key)
    work.close()
    result, moved = order.in_order(base, mine, theirs, work.dossier())
    return Merge(result, tuple(work.conflicts), tuple(work.kept.values()), moved)


def changes_of(before: Dossier, after: Dossier) -> tuple[Change, ...]:
    """Return the changes that lead from one state of a dossier to another."""
    found = []
    for kind in KINDS:
        one, other = before.tables.get(kind, {}), after.tables.get(kind, {})
        for entity_id in dict.fromkeys((*one, *other)):
            change = diff(one.get(entity_id), other.get(entity_id))
            if change is not None:
                found.append(change)
    return tuple(found)


@dataclass
class _Work:
    """One merge under way."""

    base: Dossier
    mine: Dossier
    theirs: Dossier
    known: Common
    choices: Choices
    taken: dict[Key, Entity] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    kept: dict[Key, Kept] = field(default_factory=dict)

    def everything(self) -> Iterator[Key]:
        """Every entity of either side, those of this dossier first."""
        for kind in KINDS:
            ids = (*self.mine.tables.get(kind, {}), *self.theirs.tables.get(kind, {}))
            yield from ((kind, entity_id) for entity_id in dict.fromkeys(ids))

    def take(self, key: Key) -> None:
        """Decide on one entity."""
        mine, theirs = self.mine.find(*key), self.theirs.find(*key)
        if key[1] == SINGLETON:
            made = KINDS[key[0]](SINGLETON)  # type: ignore[call-arg]
            if mine is None and theirs == made:
                return
            mine, theirs = mine or made, theirs or made
        if mine is not None and theirs is not None:
            self.taken[key] = mine if mine == theirs else self._fields(key, mine, theirs)
        else:
            self._one_side(key, mine, theirs)

    def _one_side(self, key: Key, mine: Entity | None, theirs: Entity | None) -> None:
        present = mine or theirs
        assert present is not None
        base = self.base.find(*key)
        sure = (*key, "") not in self.known.unsure
        if sure and base is not None and _same(base, present):
            return  # removed there, untouched here
        self.taken[key] = present
        if not sure or base is not None:
            self.kept[key] = Kept(*key, "ici" if mine is None else "autre")

    def _fields(self, key: Key, mine: Entity, theirs: Entity) -> Entity:
        here, there = encode(mine), encode(theirs)
        base = self._base_of(key)
        state = dict(here)
        for unit in fields.units(key[0]):
            one, other = fields.of(here, unit), fields.of(there, unit)
            if one != other:
                state |= self._unit(key, base, one, other)
        second = self._second_file(key, state, here, there)
        if second is not None:
            self.taken[(second.KIND, second.id)] = second
        return decode(key[0], state)

    def _base_of(self, key: Key) -> Mapping[str, Any] | None:
        """What an entity was when the versions parted; None where that is not known."""
        if self.known.base is None:
            return None
        found = self.base.find(*key)
        if found is None:
            return None if key[1] != SINGLETON else encode(KINDS[key[0]](SINGLETON))  # type: ignore[call-arg]
        return encode(found)

    def _unit(self, key: Key, base: Mapping[str, Any] | None, one: dict[str, Any], other: dict[str, Any]) -> Any:
        """Return the fields of one unit that differs, as they stand in the result."""
        unit = tuple(one)
        if any((*key, name) in self.known.unsure for name in unit):
            base = None
        before = fields.of(base, unit) if base is not None else fields.of(fields.blank(key[0]), unit)
        # Of what nobody knows the beginning of, only what is blank gives way.
        if before == one and (base is not None or _is_empty(one)):
            return other
        if before == other and (base is not None or _is_empty(other)):
            return one
        if unit == ("etiquettes",):
            return {"etiquettes": fields.tags(before["etiquettes"] or [], one["etiquettes"], other["etiquettes"])}
        if unit == ("ancre",):
            return one  # it says where words stand, and is found again by them
        return self._conflict(key, one, other)

    def _conflict(self, key: Key, one: dict[str, Any], other: dict[str, Any]) -> Mapping[str, Any]:
        both = fields.both(one, other)
        if tuple(one) == fields.PIECE:
            both = one if one["sha256"] and other["sha256"] else max((one, other), key=lambda v: bool(v["sha256"]))
        conflict = Conflict(*key, one, other, both)
        self.conflicts.append(conflict)
        chosen = self.choices.get(conflict.key, conflict.default)
        if chosen == "deux" and both is not None:
            return both
        return other if chosen == "autre" else one

    def _second_file(
        self, key: Key, state: Mapping[str, Any], here: Mapping[str, Any], there: Mapping[str, Any]
    ) -> Entity | None:
        """Return the preuve that holds the other file, where both sides gave one preuve another file and both stay."""
        conflict = next((c for c in self.conflicts if c.key == (*key, "sha256")), None)
        if conflict is None or self.choices.get(conflict.key, conflict.default) != "deux":
            return None
        other = fields.of(there, fields.PIECE)
        if not (here["sha256"] and other["sha256"]) or any(
            getattr(e, "sha256", None) == other["sha256"] for e in self.mine.tables.get("preuve", {}).values()
        ):
            return None
        return decode(key[0], fields.second_file(state, other))

    # --- what hangs together -----------------------------------------------------------------------------------------

    def close(self) -> None:
        """Bring back what is referred to, and what went with something that stays."""
        waiting = True
        while waiting:
            missing = [key for entity in tuple(self.taken.values()) for key in links.named(entity)]
            missing += [key for key in self._went_along() if key not in self.taken]
            waiting = False
            for key in dict.fromkeys(missing):
                waiting = self._bring_back(key) or waiting
        for key, entity in tuple(self.taken.items()):
            self.taken[key] = self._joined_again(key, entity)

    def _went_along(self) -> Iterator[Key]:
        """What was removed with something that is kept, on the side where that was removed."""
        for key, kept in tuple(self.kept.items()):
            side = self.theirs if kept.absent == "ici" else self.mine
            yield from links.hanging_on(side, key)

    def _bring_back(self, key: Key) -> bool:
        if key in self.taken:
            return False
        here, there = self.mine.find(*key), self.theirs.find(*key)
        found = here or there
        if found is None:
            return False
        self.taken[key] = found
        self.kept[key] = Kept(*key, "autre" if there is None else "ici")
        return True

    def _joined_again(self, key: Key, entity: Entity) -> Entity:
        """A row that lost its preuve with the preuve has it again where the preuve is kept."""
        if key[0] not in links.ROWS or getattr(entity, "preuve_id", None) is not None:
            return entity
        for side in (self.mine, self.theirs):
            other = side.find(*key)
            preuve = getattr(other, "preuve_id", None)
            if preuve is not None and ("preuve", preuve) in self.kept:
                return decode(key[0], {**encode(entity), "preuve_id": preuve})
        return entity

    def dossier(self) -> Dossier:
        """What was taken, in this dossier's place."""
        result = self.mine
        for kind in KINDS:
            here = self.mine.tables.get(kind, {})
            for entity_id, entity in here.items():
                following = self.taken.get((kind, entity_id))
                if following is None:
                    result = result.drop(kind, entity_id)
                elif following != entity:
                    result = result.put(following)
        for key, entity in self.taken.items():
            if self.mine.find(*key) is None:
                result = result.put(entity)
        return result


def _same(one: Entity, other: Entity) -> bool:
    """Whether two states of an entity are the same but for their place: it moves when another one goes."""
    first, second = encode(one), encode(other)
    return {**first, fields.ORDRE: 0} == {**second, fields.ORDRE: 0}


def _is_empty(values: Mapping[str, Any]) -> bool:
    return all(value in ("", None, [], 0) and value is not False for value in values.values())
