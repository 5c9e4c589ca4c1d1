"""A copy that holds the present state alone: what its history said is gone from its bytes."""

from __future__ import annotations

from sqlalchemy import select

from dossier_pro.domain.dossier import Declaration, Preuve
from dossier_pro.store import pieces, whole
from dossier_pro.store.engine import Database
from dossier_pro.store.history import History
from dossier_pro.store.tables import ENTITY_TABLES


def purge(database: Database) -> None:
    """Remove the history and what only it named, then rebuild the file: a freed page may hold what was moved off it."""
    preuves, declaration = ENTITY_TABLES[Preuve.KIND].table, ENTITY_TABLES[Declaration.KIND].table
    with database.transaction() as connection:
        whole.keep_last_change(connection)
        History(connection).purge()
        named = connection.execute(select(preuves.c.sha256).union(select(declaration.c.signature))).scalars().all()
        pieces.collect(database, frozenset(named))
    database.rebuild()
