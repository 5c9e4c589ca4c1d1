"""The tables of a dossier's entities: one for each kind, mirrored from its dataclass.

The columns of an entity are its fields in their order; ``rang`` keeps the order in which entities were made. The
technical tables, and all of them as SQLAlchemy writes to them, are in ``writing``: who only reads does without.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import NoneType
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dates import depuis_texte, en_texte
from dossier_pro.domain.dossier import (
    KINDS,
    Annexe,
    Citation,
    Declaration,
    DocumentIllustrant,
    Entity,
    Preuve,
    entity_fields,
)
from dossier_pro.domain.records import dataclass
from dossier_pro.store import values

Codec = Callable[[Any], Any]
ColumnType = Literal["TEXT", "INTEGER", "REAL"]


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class _Type:
    """How values of one Python type stand in a column, and what reads and writes them.

    Attributes:
        column: the column's type, as SQLite calls it.
        stored: the Python type that the driver gives; nothing else is read.
        decode: what makes the domain's value of it, or refuses it; None where it is that value.
        encode: the way back.
    """

    column: ColumnType
    stored: type
    decode: Codec | None = None
    encode: Codec | None = None


_TYPES: Mapping[Any, _Type] = {
    str: _Type("TEXT", str),
    int: _Type("INTEGER", int, values.whole),
    float: _Type("REAL", float, values.number, float),
    bool: _Type("INTEGER", int, values.yes_or_no, int),
    date: _Type("TEXT", str, depuis_texte, en_texte),
    tuple[int, ...]: _Type("TEXT", str, values.list_of(values.whole), _dump),
    tuple[str, ...]: _Type("TEXT", str, values.list_of(values.text), _dump),
    Ancre: _Type("TEXT", str, values.anchor, lambda a: _dump([a.champ, a.citation, a.avant, a.apres, a.position])),
}

_REFERENCES = {
    (Preuve, "sha256"): "piece.sha256",
    (Declaration, "signature"): "piece.sha256",
    (Citation, "exemple_id"): "exemple.id",
    (Citation, "preuve_id"): "preuve.id",
    (DocumentIllustrant, "preuve_id"): "preuve.id",
    (Annexe, "preuve_id"): "preuve.id",
}
"""Fields that name a row. Checked at the end of a transaction: the changes of one edit come in any order."""


@dataclass(frozen=True, slots=True)
class EntityColumn:
    """A column of one kind: a field.

    Attributes:
        name: the field's.
        type: as SQLite calls it.
        optional: whether it may be empty.
        target: « table.column » that it names, where it names a row.
    """

    name: str
    type: ColumnType
    optional: bool
    target: str | None


@dataclass(frozen=True, slots=True)
class EntityTable:
    """The table of one kind: its columns, the statement that reads it, and what its values become."""

    cls: type[Entity]
    names: tuple[str, ...]
    columns: tuple[EntityColumn, ...]
    everything: str
    encoders: tuple[tuple[str, Codec], ...]
    decoders: tuple[tuple[int, Codec], ...]
    allowed: tuple[frozenset[type], ...]
    seen: set[tuple[type, ...]]

    def entity(self, row: Sequence[Any]) -> Entity:
        """Return the entity of a row of ``everything``.

        Raises:
            ValueError, TypeError: a value is not what its column should hold.
        """
        kinds = tuple(map(type, row))
        if kinds not in self.seen:
            if not all(kind in allowed for kind, allowed in zip(kinds, self.allowed, strict=True)):
                raise TypeError("a value of another kind")
            self.seen.add(kinds)
        found = list(row)
        for index, decode in self.decoders:
            if found[index] is not None:
                found[index] = decode(found[index])
        return cast(Callable[..., Entity], self.cls)(*found)

    def row(self, entity: Entity) -> dict[str, Any]:
        """Return the values of one entity's columns, by their names."""
        row = {name: getattr(entity, name) for name in self.names}
        for name, encode in self.encoders:
            if row[name] is not None:
                row[name] = encode(row[name])
        return row


def _bare_type(hint: Any) -> tuple[Any, bool]:
    """Return the type that a field's annotation means, without None, and whether None is allowed."""
    arguments = get_args(hint)
    optional = NoneType in arguments
    if optional:
        (hint,) = (a for a in arguments if a is not NoneType)
    return hint, optional


def _type_of(hint: Any) -> _Type:
    """Return how values of a type stand in a column; one of some words is a text that has to be among them."""
    if get_origin(hint) is Literal:
        return _Type("TEXT", str, values.one_of(frozenset(get_args(hint))))
    return _TYPES[hint]


def _entity_table(cls: type[Entity]) -> EntityTable:
    hints = get_type_hints(cls)
    names = entity_fields(cls)
    bare = {name: _bare_type(hints[name]) for name in names}
    kinds = {name: _type_of(hint) for name, (hint, _) in bare.items()}
    return EntityTable(
        cls=cls,
        names=names,
        columns=tuple(
            EntityColumn(name, kinds[name].column, bare[name][1], _REFERENCES.get((cls, name))) for name in names
        ),
        everything=f"SELECT {', '.join(names)} FROM {cls.KIND} ORDER BY rang LIMIT ?",
        encoders=tuple((n, k.encode) for n, k in kinds.items() if k.encode),
        decoders=tuple((i, k.decode) for i, k in enumerate(kinds.values()) if k.decode),
        allowed=tuple(frozenset({kinds[name].stored, *((NoneType,) if bare[name][1] else ())}) for name in names),
        seen=set(),
    )


PIECE_TEXTE = "piece_texte"
"""The table of the text that was found in each piece."""
SINGLES: Mapping[str, tuple[str, ...]] = {"meta": ("dossier_id", "created"), "referentiel": ("cle", "json")}
"""The columns of the tables that have one row."""
ENTITY_TABLES: Mapping[str, EntityTable] = {kind: _entity_table(cls) for kind, cls in KINDS.items()}
