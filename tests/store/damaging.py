"""Ways in which a dossier's file comes to be wrong: by a disk, by a stick pulled out, by somebody who means harm."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

PAGE = 4096
ENTITIES = (
    *("candidat", "projet", "declaration", "experience", "exemple", "preuve"),
    *("lien", "citation", "diplome", "document_illustrant", "annexe"),
)


# --- bytes -----------------------------------------------------------------------------------------------------------


def flip(octets: bytes, chance: random.Random) -> bytes:
    """One bit anywhere."""
    made = bytearray(octets)
    made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def several(octets: bytes, chance: random.Random) -> bytes:
    """Several bytes of one page."""
    made = bytearray(octets)
    page = chance.randrange(len(made) // PAGE) * PAGE
    for _ in range(chance.randint(2, 40)):
        made[page + chance.randrange(PAGE)] = chance.randrange(256)
    return bytes(made)


def swapped(octets: bytes, chance: random.Random) -> bytes:
    """Two pages, each in the place of the other."""
    made = bytearray(octets)
    one, other = (n * PAGE for n in chance.sample(range(1, len(made) // PAGE), 2))
    made[one : one + PAGE], made[other : other + PAGE] = octets[other : other + PAGE], octets[one : one + PAGE]
    return bytes(made)


def zeroed(octets: bytes, chance: random.Random) -> bytes:
    """Zeros over a sector or some pages."""
    made = bytearray(octets)
    size = chance.choice((512, PAGE, 3 * PAGE))
    start = chance.randrange(len(made) // 512) * 512
    made[start : start + size] = bytes(len(made[start : start + size]))
    return bytes(made)


def header(octets: bytes, chance: random.Random) -> bytes:
    """Some bytes of the file's own header."""
    made = bytearray(octets)
    for _ in range(chance.randint(1, 4)):
        made[chance.randrange(100)] = chance.randrange(256)
    return bytes(made)


def cut(octets: bytes, chance: random.Random) -> bytes:
    """The end is missing: a copy that broke off."""
    return octets[: chance.randint(PAGE, len(octets) - 1)]


def cut_a_little(octets: bytes, chance: random.Random) -> bytes:
    """At most a tenth is missing at the end."""
    return octets[: len(octets) - chance.randint(1, len(octets) // 10)]


BYTES: Mapping[str, Callable[[bytes, random.Random], bytes]] = {
    f.__name__: f for f in (flip, several, swapped, zeroed, header, cut, cut_a_little)
}


# --- SQL -------------------------------------------------------------------------------------------------------------

Statements = Callable[[sqlite3.Connection, random.Random], None]


def _any_cell(connection: sqlite3.Connection, chance: random.Random) -> tuple[str, str, int]:
    """A table that has rows, one of its columns, and a row."""
    tables = [t for t in ENTITIES if connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0]]
    table = chance.choice(tables)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "rang"]
    rows = [row[0] for row in connection.execute(f"SELECT rang FROM {table}")]
    return table, chance.choice(columns), chance.choice(rows)


_WRONG = (
    "",
    "n’importe quoi",
    b"\xff\xfe",
    b"",
    3.5,
    2**62,
    -1,
    "[" * 4000,
    '{"a":1}',
    "[[1]]",
    "2026-13-45",
    "a\x00b",
    "<b>",
    "[1e400]",
)


def wrong_type(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A value of another kind than its column's."""
    table, column, rang = _any_cell(connection, chance)
    connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rang = ?", (chance.choice(_WRONG), rang))


def wrong_text(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A text that is no UTF-8."""
    table, column, rang = _any_cell(connection, chance)
    connection.execute(f"UPDATE OR IGNORE {table} SET {column} = CAST(X'C3286161' AS TEXT) WHERE rang = ?", (rang,))


def nulls(connection: sqlite3.Connection, chance: random.Random) -> None:
    """NULL where something is promised."""
    _without_promises(connection)
    table, column, rang = _any_cell(connection, chance)
    connection.execute(f"UPDATE {table} SET {column} = NULL WHERE rang = ?", (rang,))


def _without_promises(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'")
    (cookie,) = connection.execute("PRAGMA schema_version").fetchone()
    connection.execute("PRAGMA writable_schema=OFF")
    connection.execute(f"PRAGMA schema_version={cookie + 2}")


def missing_row(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A row that is gone."""
    table, _, rang = _any_cell(connection, chance)
    connection.execute(f"DELETE FROM {table} WHERE rang = ?", (rang,))


def missing_table_rows(connection: sqlite3.Connection, chance: random.Random) -> None:
    """All the rows of one table are gone."""
    table = chance.choice(("meta", "referentiel", "piece", "piece_chunk", "history_changes", "history_pack", "exemple"))
    connection.execute(f"DELETE FROM {table}")


def missing_table(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A table that is gone."""
    connection.execute(f"DROP TABLE {chance.choice((*ENTITIES, 'history', 'avis', 'piece_texte'))}")


def cycles(connection: sqlite3.Connection, chance: random.Random) -> None:
    """What names nothing, or itself."""
    connection.execute("UPDATE lien SET source_id = cible_id")
    connection.execute("UPDATE OR IGNORE citation SET preuve_id = exemple_id")
    connection.execute("UPDATE exemple SET activite_id = id WHERE rang % 2")


def history_null(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Steps of the history without a moment, or with something else in its place."""
    _without_promises(connection)
    column = chance.choice(("at", "at", "label", "id", "pieces", "undone", "pack", "place"))
    connection.execute(f"UPDATE history SET {column} = ?", (chance.choice((None, "hier", b"\xff", 7)),))


def history_rows(connection: sqlite3.Connection, chance: random.Random) -> None:
    """What the history's steps did is gone, or is something else."""
    connection.execute("DELETE FROM history_changes WHERE rang % 2")
    connection.execute("UPDATE history_changes SET json = ?", (chance.choice(("", "[]", "[1,[[1]]]", b"\xff", "{}")),))
    connection.execute("UPDATE history_pack SET octets = ?", (chance.choice((b"", b"x\x9c", "texte")),))


def empty_order(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A text where a place is counted."""
    table = chance.choice(("exemple", "citation", "diplome", "document_illustrant", "annexe"))
    connection.execute(f"UPDATE {table} SET ordre = ''")


def wrong_document(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A référentiel that is no JSON, or too much of it."""
    texts = ("", "{}", "[" * 100_000, "[]", '{"a":' * 50_000, "1" * 300_000, b"\xff", '{"format":1e999}')
    connection.execute("UPDATE referentiel SET json = ?", (chance.choice(texts),))


def wrong_piece(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A piece of which a part is gone, longer, or something else."""
    ways = (
        "UPDATE piece SET taille = taille + 7",
        "UPDATE piece SET taille = 'gros'",
        "UPDATE piece SET taille = 9000000000000000000",
        "UPDATE piece_chunk SET octets = zeroblob(length(octets))",
        "UPDATE piece_chunk SET octets = 'texte'",
        "UPDATE piece_chunk SET numero = 7 - numero",
        "UPDATE piece SET sha256 = reverse_(sha256)",
    )
    connection.create_function("reverse_", 1, lambda text: text[::-1])
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute(chance.choice(ways))


def trigger(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A trigger that overwrites every answer with the next edit."""
    where = chance.choice(("preuve", "history", "piece", "lien"))
    connection.execute(f"CREATE TRIGGER t AFTER INSERT ON {where} BEGIN UPDATE exemple SET taches = 'PIRATE'; END")


_ENDLESS = "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT x"


def view(connection: sqlite3.Connection, chance: random.Random) -> None:
    """A view in a table's place that never ends, or that gives more than memory holds."""
    table = chance.choice(("exemple", "lien", "meta", "preuve"))
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    connection.execute(f"DROP TABLE {table}")
    columns = ", ".join(f"x AS {name}" for name in names)
    heavy = ", ".join(f"zeroblob(800000000) AS {name}" for name in names)
    body = f"{_ENDLESS} AS y, {columns} FROM t" if chance.random() < 0.5 else f"SELECT {heavy}"
    connection.execute(f"CREATE VIEW {table} AS {body}")


def other_tables(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Tables that nobody knows, and columns."""
    connection.execute("CREATE TABLE inconnue (a, b)")
    connection.execute("INSERT INTO inconnue VALUES (1, zeroblob(100000))")
    if chance.random() < 0.5:
        connection.execute("ALTER TABLE exemple ADD COLUMN piege TEXT DEFAULT 'x'")


SQL: Mapping[str, Statements] = {
    f.__name__: f
    for f in (
        wrong_type,
        wrong_text,
        nulls,
        missing_row,
        missing_table_rows,
        missing_table,
        cycles,
        history_null,
        history_rows,
        empty_order,
        wrong_document,
        wrong_piece,
        trigger,
        view,
        other_tables,
    )
}


def damage(path: Path, way: str, chance: random.Random) -> None:
    """Do one of ``BYTES`` or ``SQL`` to a file."""
    if way in BYTES:
        path.write_bytes(BYTES[way](path.read_bytes(), chance))
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        SQL[way](connection, chance)
