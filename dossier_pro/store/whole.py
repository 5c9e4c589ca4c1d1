"""The rows of a whole dossier: written into an empty file, and kept up with each edit, each with its seal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from sqlalchemy import Connection, delete, insert

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.dossier import Declaration, Dossier, Entity, Preuve
from dossier_pro.store import avis as reviews
from dossier_pro.store import seals
from dossier_pro.store.tables import AVIS, ENTITY_TABLES, META, REFERENTIEL

Key = tuple[str, str]
"""A kind and an id: what a change touches."""


def write(connection: Connection, following: Dossier, touched: Iterable[Key]) -> None:
    """Make the rows of the touched entities what they are in ``following``."""
    for kind, entity_id in touched:
        mapping = ENTITY_TABLES[kind]
        entity = following.find(kind, entity_id)
        if entity is None:
            connection.execute(delete(mapping.table).where(mapping.table.c.id == entity_id))
            seals.drop(connection, seals.key(kind, entity_id))
        else:
            row = mapping.row(entity)
            connection.execute(mapping.upsert, row)
            seals.write(connection, {seals.key(kind, entity_id): seals.of(kind, row.values())})


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


def insert_everything(connection: Connection, dossier: Dossier) -> None:
    """Write a whole dossier into an empty file, its référentiel and its id included."""
    begin_anew(connection, dossier.id)
    document = json.dumps(referentiels.to_json(dossier.referentiel), ensure_ascii=False, separators=(",", ":"))
    row = {"cle": dossier.referentiel.cle, "json": document}
    connection.execute(insert(REFERENTIEL).values(rang=1, **row))
    seals.write(connection, {seals.key("referentiel", 1): seals.of("referentiel", row.values())})
    insert_content(connection, dossier)


def begin_anew(connection: Connection, dossier_id: str) -> None:
    """Make a file another dossier, begun now."""
    _write_meta(connection, dossier_id, datetime.now(UTC).isoformat(timespec="seconds"))


def _write_meta(connection: Connection, dossier_id: str, created: str) -> None:
    row = {"dossier_id": dossier_id, "created": created}
    connection.execute(delete(META))
    connection.execute(insert(META).values(rang=1, **row))
    seals.write(connection, {seals.key("meta", 1): seals.of("meta", row.values())})


def replace_content(connection: Connection, dossier: Dossier) -> None:
    """Write the entities and the facts of reviews of a dossier in the place of those that are there."""
    for table in (*(mapping.table for mapping in ENTITY_TABLES.values()), AVIS):
        connection.execute(delete(table))
    seals.drop_content(connection)
    insert_content(connection, dossier)


def keep_last_change(connection: Connection) -> None:
    """Note when a dossier was last changed, because its history, which tells it, is about to go."""
    last = connection.exec_driver_sql("SELECT max(at) FROM history").scalar_one()
    if last is not None:
        dossier_id = connection.exec_driver_sql("SELECT dossier_id FROM meta").scalar_one()
        _write_meta(connection, dossier_id, str(last))


def insert_content(connection: Connection, dossier: Dossier) -> None:
    """Write the entities and the facts of reviews of a dossier into tables that hold none."""
    for kind, entities in dossier.tables.items():
        mapping = ENTITY_TABLES[kind]
        rows = [mapping.row(entity) for entity in entities.values()]
        if rows:
            connection.execute(mapping.upsert, rows)
            seals.write(connection, {seals.key(kind, row["id"]): seals.of(kind, row.values()) for row in rows})
    reviews.insert(connection, dossier.avis)
