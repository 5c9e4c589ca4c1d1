"""What of a damaged file is physically intact, and how much of that a repair gives back."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.copies.repair import reparer
from dossier_pro.store.engine import file_uri
from dossier_pro.store.repository import Repository
from dossier_pro.store.salvage.pages import Later
from dossier_pro.store.salvage.rows import find
from dossier_pro.store.tables import ENTITY_TABLES

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Places:
    """Where in a whole file the bytes of each entity and of each piece stand."""

    entities: dict[tuple[str, str], Spans]
    pieces: dict[str, Spans]


def places(octets: bytes, dossier: Dossier, reserve: int = 0) -> Places:
    """Find out where everything stands in a whole file, which is in clear here."""
    found = find(octets, reserve)
    entities = {(kind, row.values["id"]): row.record.spans for kind in dossier.tables for row in found.of(kind)}
    pieces = {}
    for row in found.of("piece"):
        spans: Spans = row.record.spans
        for chunk in found.of("piece_chunk"):
            if chunk.values["piece"] == row.record.rowid:
                part = chunk.values["octets"]
                spans += chunk.record.spans + (part.spans if isinstance(part, Later) else ())
        pieces[row.values["sha256"]] = spans
    return Places(entities, pieces)


def is_intact(before: bytes, after: bytes, spans: Spans) -> bool:
    """Whether nothing changed there."""
    return all(before[a : a + n] == after[a : a + n] for a, n in spans)


@dataclass
class Score:
    """How many of the things that are physically intact a repair gave back, and what it gave that was never written."""

    intact: int = 0
    saved: int = 0
    wrong: int = 0
    lost: int = 0


def score(damaged: Path, target: Path, before: bytes, dossier: Dossier, where: Places) -> Score:
    """Repair a file whose bytes changed, and compare what comes out with what was written."""
    after = damaged.read_bytes()
    keys = [key for key, spans in where.entities.items() if is_intact(before, after, spans)]
    shas = [sha for sha, spans in where.pieces.items() if sha in dossier.pieces() and is_intact(before, after, spans)]
    return _score(damaged, target, dossier, keys, shas)


def score_rows(damaged: Path, target: Path, dossier: Dossier) -> Score:
    """Repair a file whose rows were changed by another program, and compare what comes out with what was written."""
    keys, shas = intact_rows(damaged, dossier)
    return _score(damaged, target, dossier, keys, shas)


def intact_rows(damaged: Path, dossier: Dossier) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the entities whose row still stands in the table that is theirs, and the pieces whose bytes all do."""
    keys: list[tuple[str, str]] = []
    shas: list[str] = []
    with closing(sqlite3.connect(f"{file_uri(damaged, 'ro')}&immutable=1", uri=True)) as connection:
        connection.text_factory = bytes
        tables = {
            name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        for kind in dossier.tables.keys() & tables:
            mapping = ENTITY_TABLES[kind]
            there = set(map(_plain, connection.execute(f"SELECT {', '.join(mapping.names)} FROM {kind}")))
            rows = {ident: _plain(mapping.row(one).values()) for ident, one in dossier.tables[kind].items()}
            keys += [(kind, ident) for ident, row in rows.items() if row in there]
        for sha256 in dossier.pieces() if tables >= {"piece", "piece_chunk"} else ():
            sql = "SELECT octets FROM piece_chunk JOIN piece ON piece.rang = piece WHERE sha256 = ? ORDER BY numero"
            parts = [part for (part,) in connection.execute(sql, (sha256,))]
            if all(isinstance(part, bytes) for part in parts) and hashlib.sha256(b"".join(parts)).hexdigest() == sha256:
                shas.append(sha256)
    # A preuve whose file is not what it was says so in its titre.
    hurt = {ident for ident, one in dossier.all(Preuve).items() if one.sha256 and one.sha256 not in shas}
    return [key for key in keys if key[0] != Preuve.KIND or key[1] not in hurt], shas


def _plain(row: Iterable[object]) -> tuple[object, ...]:
    return tuple(value.encode() if isinstance(value, str) else value for value in row)


def _score(
    damaged: Path, target: Path, dossier: Dossier, keys: Sequence[tuple[str, str]], shas: Sequence[str]
) -> Score:
    after = damaged.read_bytes()
    made = Score(len(keys) + len(shas))
    try:
        report = reparer(damaged, target)
    except KnownError:
        return made
    assert damaged.read_bytes() == after, "the original was touched"
    if report.fichier is None:
        return made
    told = {quoi for quoi, _ in report.perdu}
    with Repository.open(target, read_only=True) as repository:
        again = repository.dossier
        made.saved = sum(again.find(*key) == dossier.find(*key) for key in keys)
        for sha in shas:
            try:
                repository.read_piece(sha).close()
                made.saved += 1
            except KnownError:
                continue
        for kind, table in again.tables.items():
            for ident, entity in table.items():
                if entity != dossier.find(kind, ident):
                    made.lost += 1
                    made.wrong += kind not in told and not (kind == "preuve" and "piece" in told)
    return made
