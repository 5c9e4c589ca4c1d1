"""A connection to one dossier's file: how it is opened, recognised, and written to in transactions.

The settings are those of `architecture.md`: rollback journal, ``synchronous=FULL``, foreign keys, ``secure_delete``,
and transactions that only this module begins (``isolation_level=None``), because the driver's own would split DDL
from the rest.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import quote

from sqlalchemy import Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from dossier_pro.store import faults
from dossier_pro.store.lock import held_here

APPLICATION_ID = 0x4450524F
"""« DPRO » in SQLite's header: tells a dossier from any other database."""

BUSY_SECONDS = 5.0
"""How long a lock held by another connection is waited for."""

Mode = Literal["ro", "rw", "rwc"]

_INTERRUPTED = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY, sqlite3.SQLITE_READONLY_CANTLOCK}

_FORMAT_VERSIONS = slice(18, 20)
_ROLLBACK = b"\x01\x01"
"""The bytes of SQLite's header that tell a rollback journal from any later way of writing."""

_JOURNALS = ("", "-journal", "-wal")
"""The file itself, and what may hold a part of its content."""

_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""What a journal begins with; it ends with the same where it names another file."""

_TRIES = 3


def file_uri(path: Path, mode: Mode) -> str:
    """Return SQLite's URI of a file, whatever characters its path holds."""
    text = path.absolute().as_posix()
    root = "" if text.startswith("/") else "/"
    return f"file://{root}{quote(os.fsencode(text), safe='/:')}?mode={mode}"


class Database:
    """One connection to one file, confined to the thread that made it.

    No result is ever left half read: an open cursor would make another connection's commit fail.
    """

    def __init__(self, path: Path, mode: Mode, *, known_as: Path | None = None) -> None:
        """Connect; nothing of the file is looked at yet.

        Args:
            path: the file; with mode ``rwc`` it is made.
            mode: read only, read and write, or make.
            known_as: what errors call the file, where it still has a passing name.

        Raises:
            KnownError: the file cannot be opened.
        """
        self.path = known_as or path
        self.read_only = mode == "ro"
        self.and_then: Callable[[], object] | None = None
        """What is to be done once it is closed."""
        uri = file_uri(path, mode)

        def creator() -> sqlite3.Connection:
            return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)

        # hide_parameters: an error's text goes to the log, and no log holds what a dossier says.
        engine = create_engine("sqlite+pysqlite://", creator=creator, poolclass=NullPool, hide_parameters=True)
        with faults.explained(self.path):
            self.connection: Connection = engine.connect()
        try:
            self.execute("PRAGMA foreign_keys=ON")
            if not self.read_only:
                self.execute("PRAGMA secure_delete=ON")
                self.execute("PRAGMA synchronous=FULL")
        except BaseException:
            self.close()
            raise

    @property
    def _driver(self) -> sqlite3.Connection:
        return cast(sqlite3.Connection, self.connection.connection.driver_connection)

    def execute(self, sql: str, *parameters: Any) -> list[Any]:
        """Run one statement of SQLite's own and return its rows, all read.

        Raises:
            KnownError: SQLite refused for a reason that a person can mend.
        """
        with faults.explained(self.path):
            result = self.connection.exec_driver_sql(sql, parameters)
            return list(result.all()) if result.returns_rows else []

    def scalar(self, sql: str) -> Any:
        """Return the first value of a statement's only row."""
        return self.execute(sql)[0][0]

    def give_back_room(self) -> None:
        """Cut what is free out of the file; costs what was freed, not the size of the file."""
        with faults.explained(self.path):
            # As a script: this statement frees one page a step, and an ordinary execution ends at the first.
            self._driver.executescript("PRAGMA incremental_vacuum").close()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Write all of the block or nothing of it.

        Raises:
            KnownError: the file cannot be written; it is as it was before.
        """
        with self._between("BEGIN IMMEDIATE", "COMMIT") as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Read in the block as of one moment, whatever another connection commits meanwhile."""
        with self._between("BEGIN", "COMMIT") as connection:
            yield connection

    def check_writable(self) -> None:
        """Find out whether the file can be written to, without writing to it.

        Raises:
            KnownError: it cannot.
        """
        # On a read-only file even BEGIN IMMEDIATE passes: only a write is refused.
        with self._between("BEGIN IMMEDIATE", "ROLLBACK"):
            self.execute(f"PRAGMA user_version={self.scalar('PRAGMA user_version')}")

    @contextmanager
    def _between(self, begin: str, end: str) -> Iterator[Connection]:
        with faults.explained(self.path):
            self.connection.exec_driver_sql(begin)
            try:
                yield self.connection
                self.connection.exec_driver_sql(end)
            except BaseException:
                # After a full disk or an I/O error SQLite may have rolled back by itself.
                if self._driver.in_transaction:
                    self.connection.exec_driver_sql("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        self.connection.engine.dispose()
        if self.and_then is not None:
            self.and_then()


def check_file(path: Path) -> None:
    """Make sure that there is something to open.

    The file itself is left to SQLite: opening and closing it here would drop the locks that a connection of this
    process holds.

    Raises:
        KnownError: there is no such file, or it is a folder or empty.
    """
    with faults.explained_files(path):
        try:
            status = path.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise faults.missing(path) from error
        except PermissionError as error:
            raise faults.unreadable(path) from error
    if stat.S_ISDIR(status.st_mode):
        raise faults.a_folder(path)
    if status.st_size == 0:
        raise faults.empty(path)


def open_database(path: Path, *, read_only: bool) -> Database:
    """Open an existing dossier and make sure that it is one.

    Where it is only read, nothing is written beside it either: what a killed process left half-written is taken back
    in a private copy, which closing removes.

    Raises:
        KnownError: there is no such file, it is no dossier, damaged, in use, or cannot be written to.
    """
    check_file(path)
    _recognise(path)
    if read_only and _would_be_written(path):
        database = _private_copy(path)
    else:
        if not read_only and _was_cut_short(path):
            with faults.explained_files(path):
                _forget_other_files(_beside(path, "-journal"))
        database = Database(path, "ro" if read_only else "rw")
    try:
        if not read_only:
            database.execute("PRAGMA journal_mode=DELETE")
            database.check_writable()
        if database.scalar("PRAGMA application_id") != APPLICATION_ID:
            raise faults.not_a_dossier(path)
    except BaseException:
        database.close()
        raise
    return database


def _recognise(path: Path) -> None:
    """Look at the header alone: another program's database must not be touched, not even to finish its last write."""
    try:
        with closing(sqlite3.connect(f"{file_uri(path, 'ro')}&immutable=1", uri=True)) as connection:
            (identity,) = connection.execute("PRAGMA application_id").fetchone()
    except sqlite3.DatabaseError as error:
        if faults.result_code(error) == sqlite3.SQLITE_CORRUPT:
            return  # perhaps no more than a write that was cut short: opening it in earnest will tell
        with faults.explained(path):
            raise
    if identity != APPLICATION_ID:
        raise faults.not_a_dossier(path)


def _would_be_written(path: Path) -> bool:
    """Whether SQLite would write beside the file to read it: to take back a write, or for another journal mode."""
    if held_here(path):
        return False  # its writer is this process: all is in order, and opening it here would drop its locks
    with faults.explained_files(path):
        try:
            with path.open("rb") as stream:
                header = stream.read(_FORMAT_VERSIONS.stop)
        except PermissionError as error:
            raise faults.unreadable(path) from error
    return header[_FORMAT_VERSIONS] != _ROLLBACK or _was_cut_short(path)


def _was_cut_short(path: Path) -> bool:
    """Whether a process was killed in the middle of a write; nothing is changed by asking."""
    try:
        if not _beside(path, "-journal").exists():
            return False
    except OSError:
        return False  # a name so long that no journal could stand beside it
    database = Database(path, "ro")
    try:
        database.connection.exec_driver_sql("PRAGMA user_version").all()
    except DBAPIError as error:
        return faults.result_code(error) in _INTERRUPTED
    finally:
        database.close()
    return False


def _private_copy(path: Path) -> Database:
    """Copy a file and its journal as they are, finish there what was left undone, and open that to be read.

    Raises:
        KnownError: they cannot be read, change all the time, or there is no room.
    """
    place = tempfile.TemporaryDirectory(prefix="dossier-pro-", ignore_cleanup_errors=True)
    try:
        copy = Path(place.name) / "copie.dpro"
        try:
            _copy_still(path, copy)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise faults.disk_full(path) from error
            raise faults.interrupted(path) from error
        _forget_other_files(_beside(copy, "-journal"))
        writer = Database(copy, "rw", known_as=path)
        try:
            writer.execute("PRAGMA journal_mode=DELETE")
            writer.execute("SELECT count(*) FROM sqlite_schema")
        finally:
            writer.close()
        database = Database(copy, "ro", known_as=path)
    except BaseException:
        place.cleanup()
        raise
    database.and_then = place.cleanup
    return database


def _copy_still(path: Path, copy: Path) -> None:
    """Copy a file with its journals, as of a moment when nobody wrote.

    Raises:
        KnownError: somebody writes all the time.
        OSError: something cannot be read or written.
    """
    for _ in range(_TRIES):
        before = _stamps(path)
        for ending in _JOURNALS:
            source = _beside(path, ending)
            _beside(copy, ending).unlink(missing_ok=True)
            if source.exists():
                shutil.copyfile(source, _beside(copy, ending))
        if _stamps(path) == before:
            return
    raise faults.busy(path)


def _forget_other_files(journal: Path) -> None:
    """Take from a journal the name of another file, which SQLite would remove once it has taken a write back.

    Ours never has one: it belongs to a write into several databases at once. Somebody else's journal may name any
    file. (SQLite, « Atomic Commit In SQLite », 5.)
    """
    if not journal.exists():
        return
    with journal.open("r+b") as stream:
        if stream.seek(0, os.SEEK_END) < len(_MAGIC):
            return
        stream.seek(-len(_MAGIC), os.SEEK_END)
        if stream.read() == _MAGIC:
            stream.seek(-len(_MAGIC), os.SEEK_END)
            stream.write(bytes(len(_MAGIC)))


def _stamps(path: Path) -> list[tuple[int, int]]:
    found = []
    for ending in _JOURNALS:
        if (part := _beside(path, ending)).exists():
            status = part.stat()
            found.append((status.st_mtime_ns, status.st_size))
    return found


def _beside(path: Path, ending: str) -> Path:
    """Return where SQLite keeps a journal of a file: beside the one that a link leads to."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ending)
