"""The rows of a whole dossier: read as of one moment, written into an empty file, and kept up with each edit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.avis import FaitIllisibleError
from dossier_pro.domain.dossier import Dossier, Entity
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
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


Rows = Callable[[str], Iterable[Any]]
"""Runs a statement and returns its rows."""


def load(database: Database) -> Dossier:
    """Read a whole dossier, as of one moment.

    Raises:
        KnownError: the file is damaged.
    """
    with database.snapshot() as connection:
        return load_rows(database.path, lambda sql: connection.exec_driver_sql(sql).all())


def load_rows(path: Path, rows: Rows) -> Dossier:
    """Read a whole dossier out of the rows of its tables.

    Args:
        path: what the file is called where it is damaged.
        rows: reads them, as of one moment.

    Raises:
        KnownError: the file is damaged.
    """
    tables: dict[str, Mapping[str, Entity]] = {}
    try:
        ((dossier_id,),) = rows("SELECT dossier_id FROM meta")
        ((document,),) = rows("SELECT json FROM referentiel")
        for kind, mapping in ENTITY_TABLES.items():
            found = mapping.entities(rows(mapping.everything))
            if found:
                tables[kind] = MappingProxyType(found)
        facts = reviews.read(rows("SELECT sha256, json FROM avis ORDER BY rang"))
    except (FaitIllisibleError, ValueError, TypeError) as error:
        raise faults.damaged(path) from error
    return Dossier(dossier_id, _referentiel(document, path), MappingProxyType(tables), facts)


def changed(rows: Rows) -> str:
    """Return when a dossier was last changed as far as its file tells, ISO 8601 in UTC.

    That is its last step; without a history, the moment that the last who took it out had found there, or that at which
    the dossier was begun.
    """
    ((created, last),) = rows("SELECT created, (SELECT max(at) FROM history) FROM meta")
    return str(last or created)


def _referentiel(document: str, path: Path) -> Referentiel:
    try:
        return _referentiel_of(document)
    except (KnownError, ValueError, TypeError) as error:
        # Its sentence is about a file of that kind, and this is a dossier.
        raise faults.damaged(path) from error


@lru_cache(maxsize=8)
def _referentiel_of(document: str) -> Referentiel:
    """Dossiers of one group are on one référentiel, and to build it is a good part of reading them."""
    return referentiels.from_json(dict(json.loads(document)))


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


def keep_last_change(connection: Connection) -> None:
    """Note when a dossier was last changed, because its history, which tells it, is about to go."""
    last = connection.exec_driver_sql("SELECT max(at) FROM history").scalar_one()
    if last is not None:
        connection.execute(update(META).values(created=last))


def insert_content(connection: Connection, dossier: Dossier) -> None:
    """Write the entities and the facts of reviews of a dossier into tables that hold none."""
    for kind, entities in dossier.tables.items():
        mapping = ENTITY_TABLES[kind]
        rows = [mapping.row(entity) for entity in entities.values()]
        if rows:
            connection.execute(mapping.upsert, rows)
    reviews.insert(connection, dossier.avis)
