"""A copy that is looked at before it gets its name: its structure, its references, its pieces, and what it says."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import DamagedError, DamagedPieceError, KnownError, PasswordNeededError
from dossier_pro.domain.records import dataclass
from dossier_pro.store import backup, faults, keys, loading, pieces
from dossier_pro.store.engine import APPLICATION_ID, Database, connect
from dossier_pro.store.lock import held_here
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.opening import open_database


@dataclass(frozen=True, slots=True)
class Verified:
    """What a copy was found to hold.

    ``dossier`` is None where the file is of an older version, which is copied as it is. ``damaged`` are the SHA-256
    of the pieces whose bytes are not those that were taken in.
    """

    dossier: Dossier | None
    damaged: tuple[str, ...]
    size: int


def copy(path: Path, target: Path, *, private: bool = True) -> Verified:
    """Write a whole copy of the dossier at ``path`` to ``target``, read it back, and only then give it its name.

    The file may be open and written to meanwhile, by this process too: the copy is of one moment.

    Args:
        path: the dossier.
        target: where.
        private: whether its owner alone may read the copy.

    Raises:
        KnownError: the dossier is damaged or cannot be read, or the place cannot be written to or gives back other
            bytes; ``target`` is as it was then.
    """
    database = open_database(path, read_only=True)
    try:
        found = write(database, target)
    finally:
        database.close()
    if private:
        with suppress(OSError):  # a key that knows no rights
            target.chmod(0o600)
    return found


def write(database: Database, target: Path) -> Verified:
    """Write a whole copy of an open file to ``target``, read it back from the disk, and only then give it its name.

    Raises:
        KnownError: as ``copy``.
    """
    found: list[Verified] = []
    backup.write_copy(database, target, check=lambda made: found.append(examine(made, database.path)))
    return found[0]


def examine(made: Database, source: Path) -> Verified:
    """Look at a copy that is what its disk was given.

    Raises:
        KnownError: it cannot be read as a dossier: neither can what it was made of.
    """
    if made.execute("PRAGMA integrity_check") != [("ok",)] or made.execute("PRAGMA foreign_key_check"):
        raise faults.damaged(source)
    current = made.scalar("PRAGMA user_version") == max(STEPS)
    try:
        dossier = loading.load(made) if current else None
    except KnownError as error:
        # It is the original that says so, not the copy, whose name nobody knows yet.
        raise (faults.damaged(source, error.what) if isinstance(error, DamagedError) else error) from error
    size = int(made.scalar("PRAGMA page_count")) * int(made.scalar("PRAGMA page_size"))
    return Verified(dossier, damaged_pieces(made), size)


def damaged_pieces(database: Database) -> tuple[str, ...]:
    """Return the SHA-256 of the pieces that are not what they were when they were taken in."""
    wrong = []
    for (sha256,) in database.execute("SELECT sha256 FROM piece"):
        try:
            pieces.open_reader(database, sha256).close()
        except DamagedPieceError:
            wrong.append(str(sha256))
    return tuple(wrong)


def dossier_id(path: Path) -> str | None:
    """Return the id of the dossier in a file, None where it is none or cannot be read. Nothing is opened for it.

    A protected one whose key is not known cannot be read either.
    """
    try:
        if not path.is_file():
            return None
        # Immutable: no journal is looked for, and nothing is written beside a file that is only asked for its name. One
        # that this process writes to is opened as SQLite knows it: else closing it would drop the locks of a commit.
        with closing(connect(path, "ro", keys.of(path), immutable=not held_here(path))) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                return None
            row = connection.execute("SELECT dossier_id FROM meta").fetchone()
    except (PasswordNeededError, sqlite3.Error, OSError, UnicodeError, ValueError):
        return None
    return row[0] if row and isinstance(row[0], str) and row[0] else None


def stamp(path: Path) -> tuple[int, int]:
    """Return what changes whenever a file is written to; zeros where it cannot be asked."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
