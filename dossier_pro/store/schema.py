"""The version of the schema that a file holds, and the way from an older one to ours.

``user_version`` is one whole number and nothing finer: a program opens the version it knows, brings an older one up
to date, and refuses a newer one. A minor version that older programs may write to would have to promise that they
lose nothing of what they do not know; undoing a deletion could not keep that promise.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import cast

from dossier_pro import temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults, loading, seals, verified
from dossier_pro.store.backup import write_copy
from dossier_pro.store.engine import APPLICATION_ID, Database
from dossier_pro.store.history import BEFORE_MIGRATION
from dossier_pro.store.migrations import STEPS, Steps
from dossier_pro.store.opening import open_database
from dossier_pro.store.tables import ENTITY_TABLES

_SEALED = 4
"""The first schema with seals."""


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
    copy, there = _copy_of(database, current)
    if not there:
        verified.write(database, copy)
    try:
        _climb(database, pending, steps)
    except KnownError:
        _forget_copy(database, copy, current)
        raise
    return copy


def _forget_copy(database: Database, copy: Path, version: int) -> None:
    """Remove the copy of a file that is as it was, or each try on a disk that refuses would leave one more."""
    with suppress(KnownError, OSError):
        if database.scalar("PRAGMA user_version") == version and database.is_whole():
            copy.unlink()


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
        with database.transaction():
            _refuse_damage(database, pending[0])
            for version in pending:
                _run(database, version, steps)
            database.execute(f"UPDATE history SET undoable = {BEFORE_MIGRATION}")
            if database.execute("PRAGMA foreign_key_check"):
                raise RuntimeError(f"the migration to schema {max(pending)} leaves dangling references")
            if steps is STEPS:
                # A file that cannot be read stays as it is.
                seals.seal_everything(database, texts=pending[0] <= _SEALED)
                loading.read(database.path, database.execute)
    finally:
        database.execute("PRAGMA foreign_keys=ON")


def _refuse_damage(database: Database, first: int) -> None:
    if first > _SEALED and (wrong := seals.broken(database.execute, ("meta", "referentiel", *ENTITY_TABLES))):
        raise faults.damaged(database.path, [tr(loading.NAMES[table]) for table in wrong])


def _run(database: Database, version: int, steps: Steps) -> None:
    for statement in steps[version]:
        database.execute(statement)
    database.execute(f"PRAGMA user_version={version}")


def _copy_of(database: Database, version: int) -> tuple[Path, bool]:
    """Return « Nom (avant mise à jour, format 1).dpro », and whether a copy of just this stands there.

    One does where a migration was killed: each try would leave one more. A name that another file has is passed over.
    """
    path = database.path
    base = f"{path.stem} (avant mise à jour, format {version})"
    number, candidate = 1, path.with_name(base + path.suffix)
    while candidate.exists():
        if _says_the_same(database, candidate):
            return candidate, True
        number += 1
        candidate = path.with_name(f"{base} {number}{path.suffix}")
    return candidate, False


def _says_the_same(database: Database, other: Path) -> bool:
    """Whether another file is a whole one with the same rows in the same tables."""
    try:
        copy = open_database(other, read_only=True)
        try:
            return copy.is_whole() and _rows(copy) == _rows(database)
        finally:
            copy.close()
    except KnownError:
        return False


def _rows(database: Database) -> str:
    """A digest of every row of every table."""
    digest = blake2b()
    tables = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    for name, sql in tables:
        digest.update(f"{name}\n{sql}\n".encode())
        for (rang,) in database.execute(f'SELECT rowid FROM "{name}" ORDER BY rowid'):
            (row,) = database.execute(f'SELECT * FROM "{name}" WHERE rowid = ?', rang)
            for value in row:
                digest.update(value if isinstance(value, bytes) else repr(value).encode())
                digest.update(b"\n")
    return digest.hexdigest()
