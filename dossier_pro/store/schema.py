"""The version of the schema that a file holds, and the way from an older one to ours.

``user_version`` is one whole number and nothing finer: a program opens the version it knows, brings an older one up
to date, and refuses a newer one. A minor version that older programs may write to would have to promise that they
lose nothing of what they do not know; undoing a deletion could not keep that promise.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from dossier_pro.store import faults
from dossier_pro.store.backup import write_copy
from dossier_pro.store.engine import APPLICATION_ID, Database
from dossier_pro.store.history import BEFORE_MIGRATION
from dossier_pro.store.migrations import STEPS, Steps


def build(database: Database, steps: Steps = STEPS) -> None:
    """Make the schema in an empty file.

    ``auto_vacuum`` must be set before the first table: giving room back on closing then costs what was freed, not the
    size of the file with all its pieces.
    """
    database.execute("PRAGMA auto_vacuum=INCREMENTAL")
    with database.transaction():
        for version in sorted(steps):
            _run(database, version, steps)
        database.execute(f"PRAGMA application_id={APPLICATION_ID}")


def bring_up_to_date(database: Database, steps: Steps = STEPS) -> Path | None:
    """Bring a file to the newest version that ``steps`` knows.

    The file is copied beside itself first. All steps are one transaction. What the history holds is of the older
    schema: it can be read from then on, not undone.

    Returns:
        The copy's path, or None where there was nothing to do.

    Raises:
        KnownError: the file is of a newer version, or is open read-only, or cannot be written.
    """
    current = cast(int, database.scalar("PRAGMA user_version"))
    if current > max(steps):
        raise faults.newer(database.path)
    if current < 1:
        raise faults.damaged(database.path)
    pending = [version for version in sorted(steps) if version > current]
    if not pending:
        return None
    if database.read_only:
        raise faults.older_read_only(database.path)
    copy = _free_name(database.path, current)
    write_copy(database, copy)
    # A step may rebuild a table that others refer to; the whole is checked before it counts.
    database.execute("PRAGMA foreign_keys=OFF")
    try:
        with database.transaction():
            for version in pending:
                _run(database, version, steps)
            database.execute(f"UPDATE history SET undoable = {BEFORE_MIGRATION}")
            if database.execute("PRAGMA foreign_key_check"):
                raise RuntimeError(f"the migration from schema {current} leaves dangling references")
    finally:
        database.execute("PRAGMA foreign_keys=ON")
    return copy


def _run(database: Database, version: int, steps: Steps) -> None:
    for statement in steps[version]:
        database.execute(statement)
    database.execute(f"PRAGMA user_version={version}")


def _free_name(path: Path, version: int) -> Path:
    """Return the name of a copy that no file has yet: « Nom (avant mise à jour, format 1).dpro »."""
    base = f"{path.stem} (avant mise à jour, format {version})"
    number, candidate = 1, path.with_name(base + path.suffix)
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{base} {number}{path.suffix}")
    return candidate
