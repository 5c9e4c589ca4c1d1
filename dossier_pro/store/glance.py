"""A dossier read at a glance: its bytes in as few operations on the file as can be, and its state out of them.

For whoever looks at many dossiers on a slow disk or a network, where each operation on a file costs more than what it
reads. SQLite asks a hundred times for one dossier. Here the file is opened, a reader's lock taken, what is needed read
in one go or a few, its journal looked for, and the file closed; SQLite then reads those bytes from memory.

Only the plain case is served: a file of our own, of today's schema, that nobody is writing to. For any other nothing is
returned, and ``Repository.open`` finds out what it is. A protected one is read whole and put in clear in memory, where
its key is known.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.store import cipher, journals, keys, loading, shape, sparse
from dossier_pro.store.engine import APPLICATION, APPLICATION_ID, distrust, limit
from dossier_pro.store.lock import held_here
from dossier_pro.store.migrations import STEPS

WHOLE = 512 * 1024
"""A file up to this size is read whole, in one operation; of a larger one only what is needed."""

CHECKED = 16 << 20
"""Up to this size a file whose writer never took its leave is read whole and checked."""

LARGEST = 128 << 20
"""Beyond this the memory that the image of a file asks for is not worth the time it saves."""

_ATTACHMENTS = ("piece", "piece_chunk", "piece_texte", "history_changes", "history_pack")
"""Tables that a dossier's state does not need."""

_IDENTITY = ((slice(18, 20), b"\x01\x01"), (APPLICATION, APPLICATION_ID.to_bytes(4, "big")),
             (slice(60, 64), max(STEPS).to_bytes(4, "big")))  # fmt: skip
"""What the plain case has in its header: a rollback journal, our number, today's schema."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A dossier, and when it was last changed as far as its file tells (ISO 8601, UTC)."""

    dossier: Dossier
    changed: str


@dataclass(frozen=True, slots=True)
class GlanceImage:
    """The bytes of a dossier as of one moment; where they are not ``complete``, what is not needed of it is zeros."""

    octets: bytes | bytearray
    complete: bool


def take(path: Path, size: int) -> GlanceImage | None:
    """Return the bytes of a dossier, where it is the plain case; may be asked on any thread.

    Args:
        path: an ordinary file, and no link to one: its journal stands beside it.
        size: its size as it was just found.
    """
    if not 0 < size <= LARGEST or held_here(path):
        return None  # to close a file that this process writes to would drop its locks
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        if not _lock_to_read(descriptor):
            return None
        image = _image(descriptor, size)
        return None if image is None or os.path.lexists(f"{path}-journal") else image
    except (OSError, sparse.DamagedError):
        return None
    finally:
        os.close(descriptor)


def load(path: Path, image: GlanceImage) -> Glance | None:
    """Return the dossier in what ``take`` gave, None where it cannot be had from there."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        try:
            distrust(connection)
            limit(connection)
            connection.deserialize(image.octets)
            if _is_unfinished(image.octets) and not (image.complete and _is_whole(connection)):
                return None

            def rows(sql: str, *parameters: Any) -> list[Any]:
                return connection.execute(sql, parameters).fetchall()

            shape.check(path, rows)
            return Glance(loading.read(path, rows), loading.changed(rows))
        except (sqlite3.Error, KnownError):
            return None


def _is_unfinished(head: bytes | bytearray) -> bool:
    return journals.mark_of(bytes(head[:100])).unfinished


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Whether a file whose writer never took its leave holds no half of a write."""
    check = connection.execute("PRAGMA integrity_check(1)").fetchall()
    return check == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()


def _image(descriptor: int, size: int) -> GlanceImage | None:
    def read(at: int, count: int) -> bytes:
        parts: list[bytes] = []
        while count and (part := _read_at(descriptor, at, count)):
            parts.append(part)
            at, count = at + len(part), count - len(part)
        return b"".join(parts)

    head = read(0, size if size <= WHOLE else sparse.HEAD)
    if (salt := cipher.salt_of(head)) is not None:
        key = keys.known(salt)
        if key is None or size > CHECKED:
            return None
        clear = key.image(head + read(len(head), size - len(head)))
        if clear is None or any(clear[part] != value for part, value in _IDENTITY):
            return None
        return GlanceImage(clear, complete=True)
    if len(head) < min(size, sparse.HEAD) or any(head[part] != value for part, value in _IDENTITY):
        return None
    if len(head) == size:
        return GlanceImage(head, complete=True)
    if _is_unfinished(head) and size <= CHECKED:
        return GlanceImage(head + read(len(head), size - len(head)), complete=True)
    return GlanceImage(sparse.image(head, read, size, without=_ATTACHMENTS), complete=False)


if sys.platform == "win32":

    def _read_at(descriptor: int, at: int, count: int) -> bytes:
        os.lseek(descriptor, at, os.SEEK_SET)
        return os.read(descriptor, count)

    def _lock_to_read(descriptor: int) -> bool:
        """Windows itself refuses to read what another program has locked."""
        return True

else:
    import fcntl

    def _read_at(descriptor: int, at: int, count: int) -> bytes:
        return os.pread(descriptor, count, at)

    _SHARED, _SHARED_SIZE = 0x40000002, 510
    """The bytes that a reader of SQLite's locks. (SQLite, os_unix.c: SHARED_FIRST, SHARED_SIZE.)"""
    _NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}

    def _lock_to_read(descriptor: int) -> bool:
        """Take the lock of a reader until the file is closed: no writer changes it then. False: one is about to."""
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED)
        except OSError as error:
            return error.errno in _NO_LOCKS
        return True
