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
from typing import TYPE_CHECKING, Any

from dossier_pro.store.tables import ENTITY_TABLES, PIECE_TEXTE, SINGLES

if TYPE_CHECKING:
    from dossier_pro.store.engine import Database
    from dossier_pro.store.writing import Writer

SIZE = 16
"""Bytes of a seal."""

FACTS = "avis/tous"
"""Under what the seal of the facts of reviews stands."""


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


_OF_TEXTS = key(PIECE_TEXTE, "%")


def write(writer: Writer, seals: Mapping[str, bytes]) -> None:
    """Put seals into the file, in the place of those that stood there."""
    writer.put("sceau", [{"cle": cle, "octets": octets} for cle, octets in seals.items()], key="cle")


def drop(writer: Writer, cle: str) -> None:
    """Take a seal out of the file."""
    writer.run("DELETE FROM sceau WHERE cle = :cle", cle=cle)


def drop_content(writer: Writer) -> None:
    """Take out all the seals of what ``whole.insert_content`` writes."""
    others = "DELETE FROM sceau WHERE cle NOT IN (:meta, :referentiel) AND cle NOT LIKE :texts"
    writer.run(others, meta=key("meta", 1), referentiel=key("referentiel", 1), texts=_OF_TEXTS)


def of_text(sha256: str, text: str) -> bytes:
    """Return the seal of the text that was found in a piece: of that piece, and of no other."""
    return of(PIECE_TEXTE, (sha256, text))


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
        keys = [key(table, 1 if table in SINGLES else row[0]) for row in found]
        right = [left.pop(cle, None) == of(table, row) for cle, row in zip(keys, found, strict=True)]
        if not all(right) or any(cle.startswith(key(table, "")) for cle in left):
            wrong.append(table)
    if left.get(FACTS) != of_facts(row[0] for row in rows("SELECT sha256 FROM avis")):
        wrong.append("avis")
    return wrong


def seal_everything(database: Database, *, texts: bool) -> None:
    """Seal a file as it is: one whose schema had no seals, or whose rows a migration has just rewritten.

    Args:
        texts: whether the texts found in pieces are sealed too: those of a schema with seals have theirs, or are
            read anew.
    """
    seals: dict[str, bytes] = {}
    for table, columns in SINGLES.items():
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table}"):
            seals[key(table, 1)] = of(table, row)
    for kind, mapping in ENTITY_TABLES.items():
        for row in database.execute(mapping.everything, -1):
            seals[key(kind, row[0])] = of(kind, row)
    for sha256, octets in database.execute(_TEXTS) if texts else ():
        with suppress(TypeError, UnicodeDecodeError):  # no text any more: it has no seal, and is read anew
            seals[key(PIECE_TEXTE, sha256)] = of_text(sha256, bytes(octets).decode())
    seals[FACTS] = of_facts(sha256 for (sha256,) in database.execute("SELECT sha256 FROM avis"))
    if texts:
        database.writer.run("DELETE FROM sceau")
    else:
        database.writer.run("DELETE FROM sceau WHERE cle NOT LIKE :texts", texts=_OF_TEXTS)
    write(database.writer, seals)
