"""A dossier written anew with another key, with one for the first time, or in clear, and read back before it counts.

The file is not open meanwhile (``Database.let_go``), its lock is held, and at every moment a whole file stands under
its name: the old one, then the new one.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from dossier_pro.store import faults, keys, verified
from dossier_pro.store.cipher import CipherKey
from dossier_pro.store.engine import BUSY_SECONDS, Database, file_uri
from dossier_pro.store.files import passing_name, read_back, replacing

_BLOCK = bytes(1 << 20)

KEEPS_ITS_PLACE = os.name == "nt"
"""Whether nothing takes the place of a file that is open."""


def rewrite(path: Path, new: CipherKey | None) -> None:
    """Put the same dossier in the place of a file, protected with ``new``, or in clear. May take a while; any thread.

    What stood there before is written over with zeros, as far as the disk lets itself be told to.

    Args:
        path: the file; its key is known, nobody has it open to write, and its lock is the caller's.
        new: None for a file in clear.

    Raises:
        KnownError: the place cannot be written to, the disk is full, or the dossier is damaged: it is as it was then.
    """
    old = keys.of(path)
    with _wiped(path), replacing(path) as beside, faults.explained(path):
        before = _export(path, beside, old, new)
        with closing(Database(beside, "rw", known_as=path)) as made:
            made.sign()
            made.take_leave()
        with faults.explained_files(path):
            read_back(beside, known_as=path)
        with closing(Database(beside, "ro", known_as=path)) as made:
            verified.examine(made, path)
            if _digest(made.driver) != before:
                raise faults.disk_trouble(path)


def _export(path: Path, beside: Path, old: CipherKey | None, new: CipherKey | None) -> bytes:
    """Copy all tables to an empty file, and return the digest of what they hold."""
    from dossier_pro.store import cipher_driver

    with closing(
        cipher_driver.connect(file_uri(path, "ro"), old, path, read_only=True, timeout=BUSY_SECONDS)
    ) as connection:

        def rows(sql: str) -> sqlite3.Cursor:
            return connection.execute(sql)

        before = _digest(connection)
        (application,) = rows("PRAGMA application_id").fetchone()
        (version,) = rows("PRAGMA user_version").fetchone()
        secret = "" if new is None else new.literal
        connection.execute("ATTACH DATABASE ? AS copie KEY ?", (file_uri(beside, "rw"), secret))
        # Nobody finds this file half made, and it is brought to the disk as a whole.
        rows("PRAGMA copie.journal_mode=OFF").close()
        rows("PRAGMA copie.synchronous=OFF").close()
        rows("PRAGMA copie.auto_vacuum=INCREMENTAL").close()
        rows("SELECT sqlcipher_export('copie')").close()
        rows(f"PRAGMA copie.application_id={application}").close()
        rows(f"PRAGMA copie.user_version={version}").close()
        rows("DETACH DATABASE copie").close()
    return before


def _digest(connection: sqlite3.Connection) -> bytes:
    """Return a digest of every value of every table: the same before and after, or nothing takes its place."""
    digest = hashlib.sha256()
    tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    for name, sql in tables:
        digest.update(f"{name}\0{sql}\0".encode())
        quoted = '"' + name.replace('"', '""') + '"'
        with closing(connection.execute(f"SELECT * FROM {quoted} ORDER BY rowid")) as rows:
            for row in rows:
                for value in row:
                    octets = value if isinstance(value, bytes) else str(value).encode()
                    digest.update(f"{type(value).__name__}{len(octets)}:".encode())
                    digest.update(octets)
    return digest.digest()


@contextmanager
def _wiped(path: Path) -> Iterator[None]:
    """Write over what the block puts another file in the place of; nothing where the block raises.

    A file that has a second name is left: somebody made it a copy of that kind on purpose.
    """
    real = Path(os.path.realpath(path))
    descriptor = -1
    second: Path | None = None
    with suppress(OSError):
        if KEEPS_ITS_PLACE:
            # Found again by a second name.
            second = real.with_name(passing_name())
            os.link(real, second)
        else:
            descriptor = os.open(real, os.O_RDWR)
    try:
        yield
        if second is not None:
            with suppress(OSError):
                descriptor = os.open(second, os.O_RDWR | getattr(os, "O_BINARY", 0))
        if descriptor >= 0:
            _wipe(descriptor, names=0 if second is None else 1)
    finally:
        if descriptor >= 0:
            os.close(descriptor)
        if second is not None:
            with suppress(OSError):
                second.unlink(missing_ok=True)


def _wipe(descriptor: int, names: int) -> None:
    """Write zeros over a file that has no other names than so many."""
    with suppress(OSError):
        status = os.fstat(descriptor)
        if status.st_nlink > names:
            return
        os.lseek(descriptor, 0, os.SEEK_SET)
        left = status.st_size
        while left > 0:
            left -= os.write(descriptor, _BLOCK[: min(left, len(_BLOCK))])
        os.fsync(descriptor)
