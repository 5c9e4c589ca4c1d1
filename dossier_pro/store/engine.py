"""A connection to one dossier's file: how it is opened, recognised, and written to in transactions.

The settings are those of `architecture.md`: rollback journal, ``synchronous=FULL``, foreign keys, ``secure_delete``,
and transactions that only this module begins (``isolation_level=None``), because the driver's own would split DDL
from the rest.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import quote

from sqlalchemy import Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from dossier_pro.domain.errors import KnownError
from dossier_pro.store import faults

APPLICATION_ID = 0x4450524F
"""« DPRO » in SQLite's header: tells a dossier from any other database."""

BUSY_SECONDS = 5.0
"""How long a lock held by another connection is waited for."""

Mode = Literal["ro", "rw", "rwc"]

_INTERRUPTED = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY, sqlite3.SQLITE_READONLY_CANTLOCK}


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

    Raises:
        KnownError: there is no such file, it is no dossier, damaged, in use, or cannot be written to.
    """
    check_file(path)
    _recognise(path)
    database = Database(path, "ro" if read_only else "rw")
    try:
        if read_only:
            _finish_interrupted_write(database)
        else:
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


def _finish_interrupted_write(database: Database) -> None:
    """Roll back what a killed process left half-written; a read-only connection may not do it itself."""
    try:
        database.connection.exec_driver_sql("PRAGMA application_id").all()
    except DBAPIError as error:
        if faults.result_code(error) not in _INTERRUPTED:
            return  # not this case: the next statement meets the same error and explains it
        try:
            writer = Database(database.path, "rw")
            try:
                writer.execute("SELECT count(*) FROM sqlite_schema")
            finally:
                writer.close()
        except KnownError as refusal:
            raise faults.interrupted(database.path) from refusal
