"""Which table each row that was found belongs to, told by its tree, by its seal, or by what it looks like."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from dossier_pro.store import seals
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.salvage.pages import Later, Pages, Record
from dossier_pro.store.tables import ENTITY_TABLES

_HEX = re.compile(r"[0-9a-f]{64}")
_VERSION = slice(60, 64)


@dataclass(slots=True)
class SavedRow:
    """One row: its record, and its values by column; ``sealed`` where its seal says that it is what was written."""

    record: Record
    values: dict[str, Any]
    sealed: bool


@dataclass(slots=True)
class Found:
    """What stands in a file.

    Attributes:
        version: the version of its schema.
        rows: the rows of each table, in the order of their pages.
        seals: the seals, by what they seal.
    """

    version: int
    rows: dict[str, list[SavedRow]] = field(default_factory=dict)
    seals: dict[str, bytes] = field(default_factory=dict)

    def of(self, table: str) -> list[SavedRow]:
        """Return the rows of a table, the best of each rowid, in their order."""
        best: dict[int, SavedRow] = {}
        for row in self.rows.get(table, []):
            known = best.get(row.record.rowid)
            if known is None or merit(row) > merit(known):
                best[row.record.rowid] = row
        return [best[rowid] for rowid in sorted(best)]


def merit(row: SavedRow) -> tuple[bool, bool, bool]:
    """How far a row is to be believed."""
    return row.sealed, row.record.whole, row.record.linked


def find(octets: bytes | bytearray | memoryview, reserve: int = 0) -> Found:
    """Read everything that the bytes of a dossier's file hold; ``reserve`` as for ``Pages``."""
    pages = Pages(octets, reserve)
    version = int.from_bytes(bytes(octets[_VERSION]))
    found = Found(version if version in STEPS else max(STEPS))
    columns, beginnings = _schema(found.version)
    names: dict[int, str] = {}
    keys = set(pages.keys())
    records: list[Record] = []
    for record in pages.records():
        if record.root == 1:
            _note_table(record, names)
        elif _fits("sceau", record.values) and record.whole:
            found.seals.setdefault(record.values[0], record.values[1])
        else:
            records.append(record)
    keys |= found.seals.keys()
    likely = max(beginnings, key=lambda roots: _votes(records, roots, columns))
    names = dict(likely) | names
    for record in records:
        placed = _place(record, names.get(record.root, ""), columns, found.seals, keys)
        if placed is not None:
            table, values, sealed = placed
            found.rows.setdefault(table, []).append(SavedRow(record, values, sealed))
    return found


def _note_table(record: Record, names: dict[int, str]) -> None:
    if len(record.values) != 4:
        return
    name, _, root, sql = record.values
    if isinstance(root, int) and isinstance(sql, str) and sql.lstrip().upper().startswith("CREATE TABLE"):
        names[root] = str(name)


@lru_cache
def _schema(version: int) -> tuple[Mapping[str, Sequence[str]], tuple[Mapping[int, str], ...]]:
    """The columns of each table of a version, without the first, which is the rowid.

    And at what pages the tables begin, in a new file, and in one that was written anew as a whole.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
        for step in sorted(STEPS):
            if step <= version:
                for statement in STEPS[step]:
                    connection.execute(statement)
        beginnings = [dict(connection.execute(_BEGINNINGS).fetchall())]
        connection.execute("VACUUM")
        beginnings.append(dict(connection.execute(_BEGINNINGS).fetchall()))
        tables = beginnings[0].values()
        columns = {t: [row[1] for row in connection.execute(f"PRAGMA table_info({t})")][1:] for t in tables}
    return columns, tuple(beginnings)


_BEGINNINGS = "SELECT rootpage, name FROM sqlite_schema WHERE type = 'table'"


def _votes(records: Sequence[Record], roots: Mapping[int, str], columns: Mapping[str, Sequence[str]]) -> int:
    """How many rows look like one of the table that begins where their tree does."""
    found = 0
    for record in records:
        table = roots.get(record.root)
        row = _padded(table, columns[table], record.values) if table else None
        found += table is not None and row is not None and _fits(table, row)
    return found


def _likeliest(
    fitting: Mapping[str, Sequence[Any]], padded: Mapping[str, Sequence[Any] | None], named: str, keys: Set[str]
) -> str:
    """Return the table whose seals know a row, else the one of its page, else the first that it fits; "" where none.

    Where both its page and its seals say one table, it is of that one, though a value in it is of no kind that fits.
    """
    of_page = padded.get(named)
    if named in ENTITY_TABLES and of_page is not None and seals.key(named, of_page[0]) in keys:
        return named
    by_seal = next((t for t, row in fitting.items() if seals.key(t, row[0]) in keys), "")
    return by_seal or (named if named in fitting else next(iter(fitting), ""))


def _place(
    record: Record, named: str, columns: Mapping[str, Sequence[str]], known: Mapping[str, bytes], keys: Set[str]
) -> tuple[str, dict[str, Any], bool] | None:
    """Return the table of a row, its values by column, and whether its seal is right."""
    padded = {t: _padded(t, names, record.values) for t, names in columns.items() if t != "sceau"}
    fitting = {t: row for t, row in padded.items() if row is not None and _fits(t, row)}
    for table, row in fitting.items() if record.whole else ():
        cle = seals.key(table, 1 if table in ("meta", "referentiel") else row[0])
        if known.get(cle) == seals.of(table, row):
            return table, dict(zip(columns[table], row, strict=True)), True
    chosen = _likeliest(fitting, padded, named, keys)
    if not chosen and named in ENTITY_TABLES:
        chosen = named
    last = padded.get(chosen)
    return (chosen, dict(zip(columns[chosen], last, strict=True)), False) if last is not None else None


def _padded(table: str, names: Sequence[str], values: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """Return the values of a row, what came later as None; None where it cannot be one of the table."""
    missing = len(names) - len(values)
    if missing and not (table == "history" and missing == 1):
        return None
    row = list(values) + [None] * missing
    for index in _REAL.get(table, ()):
        if index < len(row) and isinstance(row[index], int):
            row[index] = float(row[index])  # SQLite keeps a number without a fraction as a whole one
    return tuple(row)


_REAL = {
    kind: [n for n, allowed in enumerate(mapping.allowed) if float in allowed]
    for kind, mapping in ENTITY_TABLES.items()
}


def _fits(table: str, row: Sequence[Any]) -> bool:
    """Whether values look like a row of a table."""
    if table in ENTITY_TABLES:
        mapping = ENTITY_TABLES[table]
        if len(row) != len(mapping.names):
            return all(isinstance(value, str | int | float | None) for value in row) and isinstance(row[0], str)
        try:
            mapping.entity(row)
        except (ValueError, TypeError, RecursionError, OverflowError):
            return False
        return True
    counts, look = _LOOKS.get(table, ((), None))
    return look is not None and len(row) in counts and look(*row)


def _is_hex(value: Any) -> bool:
    return isinstance(value, str) and _HEX.fullmatch(value) is not None


def _is_moment(value: Any) -> bool:
    try:
        return isinstance(value, str) and len(value) > 10 and datetime.fromisoformat(value) is not None
    except ValueError:
        return False


def _begins(value: Any, sign: str) -> bool:
    return isinstance(value, str) and value.startswith(sign)


_LOOKS: Mapping[str, tuple[tuple[int, ...], Callable[..., bool]]] = {
    "meta": ((2,), lambda ident, created: isinstance(ident, str) and _is_moment(created)),
    "referentiel": ((2,), lambda cle, text: isinstance(cle, str) and not _is_hex(cle) and _begins(text, "{")),
    "piece": ((2,), lambda sha256, size: _is_hex(sha256) and isinstance(size, int)),
    "piece_chunk": (
        (3,),
        lambda piece, nth, part: isinstance(piece, int) and isinstance(nth, int) and isinstance(part, bytes | Later),
    ),
    "avis": ((2,), lambda sha256, text: _is_hex(sha256) and _begins(text, "{")),
    "sceau": (
        (2,),
        lambda cle, seal: isinstance(cle, str) and "/" in cle and isinstance(seal, bytes) and len(seal) == 16,
    ),
    "history_pack": ((1,), lambda part: isinstance(part, bytes | Later)),
    "history_changes": ((1,), lambda text: _begins(text, "[")),
    "history": (
        (10, 11),
        lambda ident, label, at, *rest: isinstance(ident, str) and isinstance(label, str) and _is_moment(at),
    ),
}
"""How many columns a row of each other table has and what it looks like; the text found in a piece is found again."""
