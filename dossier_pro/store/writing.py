"""What is written into a dossier, by SQLAlchemy: the tables as it knows them, and the statements that it makes of them.

Imported at the first write, because SQLAlchemy takes 0.2 s of processor time to import: a dossier that is only looked
at does without, and the window until something is saved. Reading is done by plain statements (``Database.execute``).

The schema in a file is built by the SQL of ``migrations``; a test compares it with this metadata, so a field that is
added to a dataclass without a migration does not pass.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    NullPool,
    Table,
    Text,
    UniqueConstraint,
    create_engine,
    text,
)
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.exc import DBAPIError

from dossier_pro.store.tables import ENTITY_TABLES, EntityColumn

Row = Mapping[str, Any]

METADATA = MetaData()

_TYPES = {"TEXT": Text, "INTEGER": Integer, "REAL": REAL}


def _column(column: EntityColumn) -> Column[Any]:
    references = [ForeignKey(column.target, deferrable=True, initially="DEFERRED")] if column.target else []
    unique = True if column.name == "id" else None
    return Column(column.name, _TYPES[column.type](), *references, nullable=column.optional, unique=unique)


for _kind, _mapping in ENTITY_TABLES.items():
    Table(_kind, METADATA, Column("rang", Integer, primary_key=True), *map(_column, _mapping.columns))
Table(
    "meta",
    METADATA,
    Column("rang", Integer, CheckConstraint("rang = 1"), primary_key=True),
    Column("dossier_id", Text, nullable=False),
    Column("created", Text, nullable=False),
)
Table(
    "referentiel",
    METADATA,
    Column("rang", Integer, CheckConstraint("rang = 1"), primary_key=True),
    Column("cle", Text, nullable=False),
    Column("json", Text, nullable=False),
)
Table(
    "piece",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("taille", Integer, nullable=False),
)
Table(
    "piece_chunk",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("piece", Integer, ForeignKey("piece.rang", ondelete="CASCADE"), nullable=False),
    Column("numero", Integer, nullable=False),
    Column("octets", LargeBinary, nullable=False),
    UniqueConstraint("piece", "numero"),
)
# The text that was found in a piece, for search: derived from its bytes, never in a ChangeSet.
Table(
    "piece_texte",
    METADATA,
    Column("piece", Integer, ForeignKey("piece.rang", ondelete="CASCADE"), primary_key=True),
    Column("texte", Text, nullable=False),
)
# The facts of reviews, each as its canonical JSON under its SHA-256: added to, never changed.
Table(
    "avis",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("json", Text, nullable=False),
)
Table(
    "history_pack",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("octets", LargeBinary, nullable=False),
)
Table(
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
Table(
    "history_changes",
    METADATA,
    Column("rang", Integer, ForeignKey("history.rang", ondelete="CASCADE"), primary_key=True),
    Column("json", Text, nullable=False),
)
# The seal of each row that is sealed (``seals``), under its table's name and its id.
Table(
    "sceau",
    METADATA,
    Column("rang", Integer, primary_key=True),
    Column("cle", Text, nullable=False, unique=True),
    Column("octets", LargeBinary, nullable=False),
)


@cache
def _insert(table: str) -> Insert:
    return insert(METADATA.tables[table])


@cache
def _put(table: str, key: str) -> Insert:
    statement = _insert(table)
    changed = {
        column.name: statement.excluded[column.name]
        for column in METADATA.tables[table].c
        if column.name not in ("rang", key)
    }
    return statement.on_conflict_do_update(index_elements=[key], set_=changed)


class Writer:
    """Writes rows by the driver's connection of a ``Database``, inside one of its transactions."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        """Connect SQLAlchemy by what is connected already. It rolls back what is under way: none may be."""
        # hide_parameters: an error's text goes to the log, and no log holds what a dossier says.
        engine = create_engine("sqlite+pysqlite://", creator=lambda: driver, poolclass=NullPool, hide_parameters=True)
        self.connection = engine.connect()

    def close(self) -> None:
        """Let go of the driver's connection, which is closed by that."""
        self.connection.close()
        self.connection.engine.dispose()

    def insert(self, table: str, row: Row) -> int:
        """Add a row and return its ``rang``."""
        (rang,) = self.connection.execute(_insert(table), row).inserted_primary_key or (0,)
        return int(rang)

    def insert_all(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows."""
        if rows:
            self.connection.execute(_insert(table), rows)

    def put(self, table: str, rows: Sequence[Row], *, key: str = "id") -> None:
        """Add rows, each in the place of the one whose ``key`` is the same."""
        if rows:
            self.connection.execute(_put(table, key), rows)

    def run(self, sql: str, **parameters: Any) -> None:
        """Run a statement that changes or removes rows; its parameters stand in it as « :name »."""
        self.connection.execute(text(sql), parameters)

    def run_all(self, sql: str, rows: Sequence[Row]) -> None:
        """Run it once for each set of parameters."""
        if rows:
            self.connection.execute(text(sql), rows)

    @contextmanager
    def told_by_the_driver(self) -> Iterator[None]:
        """Raise what SQLite refuses in the block as the driver itself does: the store knows one kind of error."""
        try:
            yield
        except DBAPIError as error:
            if error.orig is None:
                raise
            raise error.orig from None
