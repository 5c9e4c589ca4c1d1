"""The version of the schema that a file holds, and the way from an older one to ours.

``user_version`` is one whole number and nothing finer: a program opens the version it knows, brings an older one up
to date, and refuses a newer one. A minor version that older programs may write to would have to promise that they
lose nothing of what they do not know; undoing a deletion could not keep that promise.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from dossier_pro import temporary
from dossier_pro.store import faults, loading, seals, verified
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

    The file is copied beside itself first, and the copy is read back before it counts. All steps are one transaction.
    What the history holds is of the older schema: it can be read from then on, not undone.

    Returns:
        The copy's path, or None where there was nothing to do.

    Raises:
        KnownError: the file is of a newer version, or cannot be written.
    """
    current, pending = _pending(database, steps)
    if not pending:
        return None
    copy = _free_name(database.path, current)
    verified.write(database, copy)
    _climb(database, pending, steps)
    return copy


def read_up_to_date(database: Database, steps: Steps = STEPS) -> Database:
    """Return a file that is only read, as the newest version has it; the file itself is not touched.

    One of an older version is copied to a private place and brought up to date there; closing what is returned removes
    the copy, and ``database`` is closed by then.

    Raises:
        KnownError: the file is of a newer version, or there is no room for a copy.
    """
    if not _pending(database, steps)[1]:
        return database
    place = temporary.folder()
    beside = Path(place.name) / "copie.dpro"
    try:
        with faults.explained_files(beside):
            write_copy(database, beside)
            writer = Database(beside, "rw", known_as=database.path)
            try:
                _climb(writer, _pending(writer, steps)[1], steps)
            finally:
                writer.close()
        copy = Database(beside, "ro", known_as=database.path)
    except BaseException:
        place.cleanup()
        raise
    copy.and_then = place.cleanup
    database.close()
    return copy


def _pending(database: Database, steps: Steps) -> tuple[int, list[int]]:
    """The version of a file, and the steps from there to the newest."""
    current = cast(int, database.scalar("PRAGMA user_version"))
    if current > max(steps):
        raise faults.newer(database.path)
    if current < 1:
        raise faults.damaged(database.path)
    return current, [version for version in sorted(steps) if version > current]


def _climb(database: Database, pending: list[int], steps: Steps) -> None:
    # A step may rebuild a table that others refer to; the whole is checked before it counts.
    if database.execute("PRAGMA foreign_key_check"):
        raise faults.damaged(database.path)
    database.execute("PRAGMA foreign_keys=OFF")
    try:
        with database.transaction() as connection:
            for version in pending:
                _run(database, version, steps)
            database.execute(f"UPDATE history SET undoable = {BEFORE_MIGRATION}")
            if database.execute("PRAGMA foreign_key_check"):
                raise RuntimeError(f"the migration to schema {max(pending)} leaves dangling references")
            if steps is STEPS:
                # A file that cannot be read stays as it is.
                seals.seal_everything(connection)
                loading.read(database.path, database.execute)
    finally:
        database.execute("PRAGMA foreign_keys=ON")


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
