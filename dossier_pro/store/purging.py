"""A copy that holds the present state alone: what its history said is gone from its bytes."""

from __future__ import annotations

from dossier_pro.store import pieces, whole
from dossier_pro.store.engine import Database
from dossier_pro.store.history import History

_NAMED = "SELECT sha256 FROM preuve UNION SELECT signature FROM declaration"


def purge(database: Database) -> None:
    """Remove the history and what only it named, then rebuild the file: a freed page may hold what was moved off it."""
    with database.transaction():
        whole.keep_last_change(database)
        History(database).purge()
        pieces.collect(database, frozenset(sha256 for (sha256,) in database.execute(_NAMED)))
    database.rebuild()
