"""What of a damaged file is physically intact, and how much of that a repair gives back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.copies.repair import reparer
from dossier_pro.store.repository import Repository
from dossier_pro.store.salvage.pages import Later
from dossier_pro.store.salvage.rows import find

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
    """Repair a file, and compare what comes out with what was written."""
    after = damaged.read_bytes()
    made = Score()
    keys = [key for key, spans in where.entities.items() if is_intact(before, after, spans)]
    shas = [sha for sha, spans in where.pieces.items() if sha in dossier.pieces() and is_intact(before, after, spans)]
    made.intact = len(keys) + len(shas)
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
