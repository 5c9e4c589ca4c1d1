"""The rows of a whole dossier: read as of one moment, written into an empty file, and kept up with each edit."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import MultipleResultsFound, NoResultFound

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.avis import FaitIllisibleError
from dossier_pro.domain.dossier import Dossier, Entity
from dossier_pro.domain.errors import KnownError
from dossier_pro.store import avis as reviews
from dossier_pro.store import faults
from dossier_pro.store.engine import Database
from dossier_pro.store.tables import ENTITY_TABLES, META, REFERENTIEL

Key = tuple[str, str]
"""A kind and an id: what a change touches."""


def write(connection: Connection, following: Dossier, touched: Iterable[Key]) -> None:
    """Make the rows of the touched entities what they are in ``following``."""
    for kind, entity_id in touched:
        mapping = ENTITY_TABLES[kind]
        entity = following.find(kind, entity_id)
        if entity is None:
            connection.execute(delete(mapping.table).where(mapping.table.c.id == entity_id))
        else:
            connection.execute(mapping.upsert, mapping.row(entity))


def load(database: Database) -> Dossier:
    """Read a whole dossier, as of one moment.

    Raises:
        KnownError: the file is damaged.
    """
    tables: dict[str, Mapping[str, Entity]] = {}
    try:
        with database.snapshot() as connection:
            dossier_id = connection.execute(select(META.c.dossier_id)).scalar_one()
            document = connection.execute(select(REFERENTIEL.c.json)).scalar_one()
            for kind, mapping in ENTITY_TABLES.items():
                found = mapping.entities(connection.exec_driver_sql(mapping.everything).all())
                if found:
                    tables[kind] = MappingProxyType(found)
            facts = reviews.load(connection)
        content = dict(json.loads(document))
    except (NoResultFound, MultipleResultsFound, FaitIllisibleError, ValueError, TypeError) as error:
        raise faults.damaged(database.path) from error
    try:
        referentiel = referentiels.from_json(content)
    except KnownError as error:
        # Its sentence is about a file of that kind, and this is a dossier.
        raise faults.damaged(database.path) from error
    return Dossier(dossier_id, referentiel, MappingProxyType(tables), facts)


def without_empty_tables(dossier: Dossier) -> Dossier:
    """Return the dossier as loading it would give it: equal dossiers must not depend on what they once held."""
    if all(dossier.tables.values()):
        return dossier
    return replace(dossier, tables=MappingProxyType({kind: table for kind, table in dossier.tables.items() if table}))


def insert_everything(connection: Connection, dossier: Dossier) -> None:
    """Write a whole dossier into an empty file, its référentiel and its id included."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(insert(META).values(rang=1, dossier_id=dossier.id, created=created))
    document: Any = json.dumps(referentiels.to_json(dossier.referentiel), ensure_ascii=False, separators=(",", ":"))
    connection.execute(insert(REFERENTIEL).values(rang=1, cle=dossier.referentiel.cle, json=document))
    insert_content(connection, dossier)


def begin_anew(connection: Connection, dossier_id: str) -> None:
    """Make a file another dossier, begun now."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(update(META).values(dossier_id=dossier_id, created=created))


def insert_content(connection: Connection, dossier: Dossier) -> None:
    """Write the entities and the facts of reviews of a dossier into tables that hold none."""
    for kind, entities in dossier.tables.items():
        mapping = ENTITY_TABLES[kind]
        rows = [mapping.row(entity) for entity in entities.values()]
        if rows:
            connection.execute(mapping.upsert, rows)
    reviews.insert(connection, dossier.avis)
