"""Seals: a short digest beside each row that holds what a person wrote, by which a change that nobody made is noticed.

SQLite gives out whatever stands in a page, and a flipped bit inside a text is no error to it. ``docs/adr`` tells why
there is one for each row, and not for each page or one for the file.

A seal tells damage, not forgery: whoever can write the file can calculate it too. The bytes of pieces and the facts
of reviews stand under their own SHA-256 already and need none; of the facts, one seal holds which there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from dossier_pro.store.tables import AVIS, ENTITY_TABLES, META, PIECE_TEXTE, REFERENTIEL, SCEAU

SIZE = 16
"""Bytes of a seal."""

FACTS = "avis/tous"
"""Under what the seal of the facts of reviews stands."""

_single = insert(SCEAU)
_UPSERT = _single.on_conflict_do_update(index_elements=["cle"], set_={"octets": _single.excluded.octets})


def key(table: str, row_id: object) -> str:
    """Return under what the seal of a row stands."""
    return f"{table}/{row_id}"


def of(table: str, values: Iterable[Any]) -> bytes:
    """Return the seal of a row, of its values as they stand in their columns (without ``rang``).

    What is digested is ``ascii()`` of table and values: the same with every version of Python, and whatever a damaged
    file gives has one.
    """
    return blake2b(ascii((table, *values)).encode(), digest_size=SIZE).digest()


def of_facts(names: Iterable[str]) -> bytes:
    """Return the seal of a set of facts, of their SHA-256 in any order."""
    made = 0
    for name in names:
        made ^= int.from_bytes(blake2b(name.encode(), digest_size=SIZE).digest())
    return made.to_bytes(SIZE)


def write(connection: Connection, seals: Mapping[str, bytes]) -> None:
    """Put seals into the file, in the place of those that stood there."""
    if seals:
        connection.execute(_UPSERT, [{"cle": cle, "octets": octets} for cle, octets in seals.items()])


def drop(connection: Connection, cle: str) -> None:
    """Take a seal out of the file."""
    connection.execute(delete(SCEAU).where(SCEAU.c.cle == cle))


def drop_content(connection: Connection) -> None:
    """Take out all the seals of what ``whole.insert_content`` writes."""
    kept = {key("meta", 1), key("referentiel", 1)}
    texts = SCEAU.c.cle.startswith(key(PIECE_TEXTE.name, ""))
    connection.execute(delete(SCEAU).where(SCEAU.c.cle.not_in(kept), ~texts))


def of_text(sha256: str, text: str) -> bytes:
    """Return the seal of the text that was found in a piece: of that piece, and of no other."""
    return of(PIECE_TEXTE.name, (sha256, text))


# --- the history -----------------------------------------------------------------------------------------------------


def of_step(row: Sequence[Any], changes: str) -> bytes:
    """Return the seal of a step: half of it is its line's (id, label, at, author, burst), half that of its changes."""
    return _line(row) + blake2b(changes.encode(), digest_size=SIZE // 2).digest()


def _line(row: Sequence[Any]) -> bytes:
    return blake2b(ascii(tuple(row)).encode(), digest_size=SIZE // 2).digest()


def is_line(seal: Any, row: Sequence[Any]) -> bool:
    """Whether a step's line is what was written; a step from before there were seals passes."""
    return seal is None or (isinstance(seal, bytes) and len(seal) == SIZE and seal[: SIZE // 2] == _line(row))


def is_step(seal: Any, row: Sequence[Any], changes: str) -> bool:
    """Whether a whole step is what was written; one from before there were seals passes."""
    return seal is None or seal == of_step(row, changes)


_TEXTS = "SELECT sha256, CAST(texte AS BLOB) FROM piece_texte JOIN piece ON piece.rang = piece_texte.piece"

# --- all of a file ---------------------------------------------------------------------------------------------------


def broken(rows: Callable[[str], Sequence[Sequence[Any]]], tables: Iterable[str]) -> list[str]:
    """Return which tables of a file of any schema with seals hold a row that is not what was written, or lack one.

    A migration asks before it rewrites rows: sealed anew, damage would pass for what a person wrote.

    Args:
        rows: runs a statement and returns its rows.
        tables: the names of the tables whose rows have seals; those that the file has not are passed over.
    """
    left: dict[str, bytes] = {row[0]: row[1] for row in rows("SELECT cle, octets FROM sceau")}
    wrong: list[str] = []
    for table in tables:
        names = [row[1] for row in rows(f"PRAGMA table_info({table})") if row[1] != "rang"]
        found = rows(f"SELECT {', '.join(names)} FROM {table}") if names else ()
        keys = [key(table, 1 if table in (META.name, REFERENTIEL.name) else row[0]) for row in found]
        right = [left.pop(cle, None) == of(table, row) for cle, row in zip(keys, found, strict=True)]
        if not all(right) or any(cle.startswith(key(table, "")) for cle in left):
            wrong.append(table)
    if left.get(FACTS) != of_facts(row[0] for row in rows(f"SELECT sha256 FROM {AVIS.name}")):
        wrong.append(AVIS.name)
    return wrong


def seal_everything(connection: Connection, *, texts: bool) -> None:
    """Seal a file as it is: one whose schema had no seals, or whose rows a migration has just rewritten.

    Args:
        texts: whether the texts found in pieces are sealed too: those of a schema with seals have theirs, or are
            read anew.
    """
    of_texts = SCEAU.c.cle.startswith(key(PIECE_TEXTE.name, ""))
    connection.execute(delete(SCEAU) if texts else delete(SCEAU).where(~of_texts))
    seals: dict[str, bytes] = {}
    for table in (META, REFERENTIEL):
        columns = [column for column in table.c if column.name != "rang"]
        for row in connection.execute(select(*columns)).all():
            seals[key(table.name, 1)] = of(table.name, row)
    for kind, mapping in ENTITY_TABLES.items():
        for row in connection.exec_driver_sql(mapping.everything, (-1,)).all():
            seals[key(kind, row[0])] = of(kind, row)
    for sha256, octets in connection.exec_driver_sql(_TEXTS).all() if texts else ():
        with suppress(TypeError, UnicodeDecodeError):  # no text any more: it has no seal, and is read anew
            seals[key(PIECE_TEXTE.name, sha256)] = of_text(sha256, bytes(octets).decode())
    seals[FACTS] = of_facts(connection.execute(select(AVIS.c.sha256)).scalars().all())
    write(connection, seals)
