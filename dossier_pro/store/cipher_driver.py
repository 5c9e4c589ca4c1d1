"""SQLCipher's driver, made to behave as ``sqlite3`` does: the rest of the store knows one kind of error.

Imported only where a protected file is opened. It is a fork of the standard module that gives its errors no code of
SQLite's, has no ``setlimit``, and classes of its own for them; here an error becomes the standard module's, with the
code that its words stand for.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from sqlcipher3 import dbapi2

from dossier_pro.store.cipher import CipherKey

P = ParamSpec("P")
R = TypeVar("R")

_CODES = (
    ("database is locked", sqlite3.SQLITE_BUSY),
    ("database table is locked", sqlite3.SQLITE_LOCKED),
    ("attempt to write a readonly database", sqlite3.SQLITE_READONLY),
    ("disk I/O error", sqlite3.SQLITE_IOERR),
    ("database or disk is full", sqlite3.SQLITE_FULL),
    ("unable to open database", sqlite3.SQLITE_CANTOPEN),
    ("access permission denied", sqlite3.SQLITE_PERM),
    ("database disk image is malformed", sqlite3.SQLITE_CORRUPT),
    ("malformed database schema", sqlite3.SQLITE_CORRUPT),
    ("interrupted", sqlite3.SQLITE_INTERRUPT),
    ("string or blob too big", sqlite3.SQLITE_TOOBIG),
    ("file is not a database", sqlite3.SQLITE_CORRUPT),  # it is one, because its key opened it
    ("constraint failed", sqlite3.SQLITE_CONSTRAINT),
)
"""What SQLite says in words, and the code that these words stand for."""


def connect(uri: str, key: CipherKey | None, path: Path, *, read_only: bool, timeout: float) -> sqlite3.Connection:
    """Connect to a file.

    Args:
        uri: the file, as SQLite wants it.
        key: None for a file in clear, which is about to be protected.
        path: the file.
        read_only: whether nothing will be written.
        timeout: how many seconds a lock is waited for.
    """
    with _told():
        made = dbapi2.connect(uri, uri=True, isolation_level=None, timeout=timeout, factory=_Connection)
        made.look_at(path, read_only=read_only)
        # Else SQLCipher tells the terminal of every page that it does not believe.
        made.execute("PRAGMA cipher_log_level=NONE").close()
        if key is not None:
            made.execute(f'PRAGMA key = "{key.literal}"').close()
        made.execute("PRAGMA temp_store=MEMORY").close()
    return cast(sqlite3.Connection, made)


@contextmanager
def _told(connection: _Connection | None = None) -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        raise _standard(error, connection) from error.__cause__
    except dbapi2.Warning as error:
        raise sqlite3.Warning(*error.args) from error.__cause__


def _standard(error: Exception, connection: _Connection | None) -> sqlite3.Error:
    kind = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)
    made: sqlite3.Error = kind(*error.args)
    said = str(error)
    code = next((code for words, code in _CODES if words in said), None)
    if code is not None:
        made.sqlite_errorcode = connection.finer(code) if connection is not None else code
    return made


def _told_by(method: Callable[P, R]) -> Callable[P, R]:
    def told(*arguments: P.args, **options: P.kwargs) -> R:
        owner = arguments[0]
        with _told(owner if isinstance(owner, _Connection) else owner.connection):  # type: ignore[attr-defined]
            return method(*arguments, **options)

    return told


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]
    """A cursor whose errors are the standard module's."""

    execute = _told_by(dbapi2.Cursor.execute)
    executemany = _told_by(dbapi2.Cursor.executemany)
    executescript = _told_by(dbapi2.Cursor.executescript)
    fetchone = _told_by(dbapi2.Cursor.fetchone)
    fetchmany = _told_by(dbapi2.Cursor.fetchmany)
    fetchall = _told_by(dbapi2.Cursor.fetchall)
    __next__ = _told_by(dbapi2.Cursor.__next__)


class _Connection(dbapi2.Connection):  # type: ignore[misc]
    """A connection whose errors are the standard module's."""

    _read_only = True
    _path: Path | None = None
    _file: tuple[int, int] | None = None

    def look_at(self, path: Path, *, read_only: bool) -> None:
        """Remember which file it is, to tell later whether another stands there."""
        self._path, self._read_only = path, read_only
        self._file = _identity(path)

    def finer(self, code: int) -> int:
        """Return a code with what tells its kinds apart, where that can be found out."""
        if code != sqlite3.SQLITE_READONLY or self._path is None:
            return code
        if self._read_only:
            # Reading is refused for that alone: a write is to be taken back first.
            return sqlite3.SQLITE_READONLY_ROLLBACK
        return sqlite3.SQLITE_READONLY_DBMOVED if _identity(self._path) != self._file else code

    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any) -> Any:
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql: str) -> Any:
        return self.cursor().executescript(sql)

    def setlimit(self, category: int, limit: int) -> int:
        """Do nothing: there is no such call, and a page that only the password's owner can have written needs none."""
        return limit

    commit = _told_by(dbapi2.Connection.commit)
    rollback = _told_by(dbapi2.Connection.rollback)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a path that comes with a link is followed either way
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else None
