"""The rows of a whole dossier: written into an empty file, and kept up with each edit, each with its seal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.dossier import Declaration, Dossier, Entity, Preuve
from dossier_pro.store import avis as reviews
from dossier_pro.store import seals
from dossier_pro.store.tables import ENTITY_TABLES

if TYPE_CHECKING:
    from dossier_pro.store.engine import Database
    from dossier_pro.store.writing import Writer

Key = tuple[str, str]
"""A kind and an id: what a change touches."""


def write(writer: Writer, following: Dossier, touched: Iterable[Key]) -> None:
    """Make the rows of the touched entities what they are in ``following``."""
    for kind, entity_id in touched:
        mapping = ENTITY_TABLES[kind]
        entity = following.find(kind, entity_id)
        if entity is None:
            writer.run(f"DELETE FROM {kind} WHERE id = :id", id=entity_id)
            seals.drop(writer, seals.key(kind, entity_id))
        else:
            row = mapping.row(entity)
            writer.put(kind, [row])
            seals.write(writer, {seals.key(kind, entity_id): seals.of(kind, row.values())})


def pieces_of(entities: Iterable[Entity | None]) -> set[str]:
    """Return the SHA-256 of the pieces that entities name."""
    named = {
        e.sha256 if isinstance(e, Preuve) else e.signature for e in entities if isinstance(e, Preuve | Declaration)
    }
    return {sha256 for sha256 in named if sha256 is not None}


def without_empty_tables(dossier: Dossier) -> Dossier:
    """Return the dossier as loading it would give it: equal dossiers must not depend on what they once held."""
    if all(dossier.tables.values()):
        return dossier
    return replace(dossier, tables=MappingProxyType({kind: table for kind, table in dossier.tables.items() if table}))


def insert_everything(writer: Writer, dossier: Dossier) -> None:
    """Write a whole dossier into an empty file, its référentiel and its id included."""
    begin_anew(writer, dossier.id)
    document = json.dumps(referentiels.to_json(dossier.referentiel), ensure_ascii=False, separators=(",", ":"))
    row = {"cle": dossier.referentiel.cle, "json": document}
    writer.insert("referentiel", {"rang": 1, **row})
    seals.write(writer, {seals.key("referentiel", 1): seals.of("referentiel", row.values())})
    insert_content(writer, dossier)


def begin_anew(writer: Writer, dossier_id: str) -> None:
    """Make a file another dossier, begun now."""
    _write_meta(writer, dossier_id, datetime.now(UTC).isoformat(timespec="seconds"))


def _write_meta(writer: Writer, dossier_id: str, created: str) -> None:
    row = {"dossier_id": dossier_id, "created": created}
    writer.run("DELETE FROM meta")
    writer.insert("meta", {"rang": 1, **row})
    seals.write(writer, {seals.key("meta", 1): seals.of("meta", row.values())})


def replace_content(writer: Writer, dossier: Dossier) -> None:
    """Write the entities and the facts of reviews of a dossier in the place of those that are there."""
    for table in (*ENTITY_TABLES, "avis"):
        writer.run(f"DELETE FROM {table}")
    seals.drop_content(writer)
    insert_content(writer, dossier)


def keep_last_change(database: Database) -> None:
    """Note when a dossier was last changed, because its history, which tells it, is about to go."""
    last = database.scalar("SELECT max(at) FROM history")
    if last is not None:
        dossier_id = database.scalar("SELECT dossier_id FROM meta")
        _write_meta(database.writer, dossier_id, str(last))


def insert_content(writer: Writer, dossier: Dossier) -> None:
    """Write the entities and the facts of reviews of a dossier into tables that hold none."""
    for kind, entities in dossier.tables.items():
        mapping = ENTITY_TABLES[kind]
        rows = [mapping.row(entity) for entity in entities.values()]
        writer.put(kind, rows)
        seals.write(writer, {seals.key(kind, row["id"]): seals.of(kind, row.values()) for row in rows})
    reviews.insert(writer, dossier.avis)
