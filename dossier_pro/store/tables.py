"""The tables of a dossier: one for each kind of domain entity, mirrored from its dataclass, and the technical ones.

The columns of an entity are its fields in their order; ``rang`` keeps the order in which entities were made. The schema
in a file is built by the SQL of ``migrations``; a test compares it with this metadata, so a field that is added to a
dataclass without a migration does not pass.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import NoneType
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.types import TypeEngine

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
from dossier_pro.store import values

Codec = Callable[[Any], Any]


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class _Type:
    """How values of one Python type stand in a column, and what reads and writes them.

    Attributes:
        column: the column's type.
        stored: the Python type that the driver gives; nothing else is read.
        decode: what makes the domain's value of it, or refuses it; None where it is that value.
        encode: the way back.
    """

    column: type[TypeEngine[Any]]
    stored: type
    decode: Codec | None = None
    encode: Codec | None = None


_TYPES: Mapping[Any, _Type] = {
    str: _Type(Text, str),
    int: _Type(Integer, int, values.whole),
    float: _Type(REAL, float, values.number, float),
    bool: _Type(Integer, int, values.yes_or_no, int),
    date: _Type(Text, str, depuis_texte, en_texte),
    tuple[int, ...]: _Type(Text, str, values.list_of(values.whole), _dump),
    tuple[str, ...]: _Type(Text, str, values.list_of(values.text), _dump),
    Ancre: _Type(Text, str, values.anchor, lambda a: _dump([a.champ, a.citation, a.avant, a.apres, a.position])),
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

METADATA = MetaData()


@dataclass(frozen=True, slots=True)
class EntityTable:
    """The table of one kind, with its statements made once."""

    cls: type[Entity]
    names: tuple[str, ...]
    table: Table
    everything: str
    upsert: Insert
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
        """Return the values of ``upsert`` for one entity."""
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
        return _Type(Text, str, values.one_of(frozenset(get_args(hint))))
    return _TYPES[hint]


def _column(cls: type[Entity], name: str, kind: _Type, optional: bool) -> Column[Any]:
    target = _REFERENCES.get((cls, name))
    references = [ForeignKey(target, deferrable=True, initially="DEFERRED")] if target else []
    return Column(name, kind.column(), *references, nullable=optional, unique=True if name == "id" else None)


def _entity_table(cls: type[Entity]) -> EntityTable:
    hints = get_type_hints(cls)
    names = entity_fields(cls)
    bare = {name: _bare_type(hints[name]) for name in names}
    kinds = {name: _type_of(hint) for name, (hint, _) in bare.items()}
    columns = [_column(cls, name, kinds[name], bare[name][1]) for name in names]
    table = Table(cls.KIND, METADATA, Column("rang", Integer, primary_key=True), *columns)
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in names if name != "id"}
    return EntityTable(
        cls=cls,
        names=names,
        table=table,
        # Written out: SQLAlchemy would compile a select anew for each file, half the time of opening one.
        everything=f"SELECT {', '.join(names)} FROM {cls.KIND} ORDER BY rang LIMIT ?",
        upsert=statement.on_conflict_do_update(index_elements=["id"], set_=changed),
        encoders=tuple((n, k.encode) for n, k in kinds.items() if k.encode),
        decoders=tuple((i, k.decode) for i, k in enumerate(kinds.values()) if k.decode),
        allowed=tuple(frozenset({kinds[name].stored, *((NoneType,) if bare[name][1] else ())}) for name in names),
        seen=set(),
    )


META = Table(
    "meta",
    METADATA,
    Column("rang", Integer, CheckConstraint("rang = 1"), primary_key=True),
    Column("dossier_id", Text, nullable=False),
    Column("created", Text, nullable=False),
)
REFERENTIEL = Table(
    "referentiel",
    METADATA,
    Column("rang", Integer, CheckConstraint("rang = 1"), primary_key=True),
    Column("cle", Text, nullable=False),
    Column("json", Text, nullable=False),
)
PIECE = Table(
    "piece",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("taille", Integer, nullable=False),
)
PIECE_CHUNK = Table(
    "piece_chunk",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("piece", Integer, ForeignKey("piece.rang", ondelete="CASCADE"), nullable=False),
    Column("numero", Integer, nullable=False),
    Column("octets", LargeBinary, nullable=False),
    UniqueConstraint("piece", "numero"),
)
PIECE_TEXTE = Table(
    "piece_texte",
    METADATA,
    Column("piece", Integer, ForeignKey("piece.rang", ondelete="CASCADE"), primary_key=True),
    Column("texte", Text, nullable=False),
)
"""The text that was found in a piece, for search: derived from its bytes, never in a ChangeSet."""
AVIS = Table(
    "avis",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("json", Text, nullable=False),
)
"""The facts of reviews, each as its canonical JSON under its SHA-256: added to, never changed."""
HISTORY_PACK = Table(
    "history_pack",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("octets", LargeBinary, nullable=False),
)
HISTORY = Table(
    "history",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("burst", Text, nullable=False),
    Column("undoable", Integer, nullable=False),
    Column("undone", Integer, nullable=False),
    Column("pieces", Text, nullable=False),
    Column("pack", Integer, ForeignKey("history_pack.rang")),
    Column("place", Integer),
    Column("sceau", LargeBinary),
)
HISTORY_CHANGES = Table(
    "history_changes",
    METADATA,
    Column("rang", Integer, ForeignKey("history.rang", ondelete="CASCADE"), primary_key=True),
    Column("json", Text, nullable=False),
)
SCEAU = Table(
    "sceau",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("cle", Text, nullable=False, unique=True),
    Column("octets", LargeBinary, nullable=False),
)
"""The seal of each row that is sealed (``seals``), under its table's name and its id."""
ENTITY_TABLES: Mapping[str, EntityTable] = {kind: _entity_table(cls) for kind, cls in KINDS.items()}
