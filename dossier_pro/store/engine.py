"""A connection to one dossier's file: how it is read, and written to in transactions.

The settings and their reasons (`docs/adr/0006-one-file-per-dossier.md`): rollback journal, ``synchronous=FULL``,
foreign keys, ``secure_delete``, and transactions that only this module begins (``isolation_level=None``), because the
driver's own would split DDL from the rest.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from dossier_pro.domain.errors import KnownError
from dossier_pro.store import faults, journals, keys
from dossier_pro.store.cipher import SQLITE, CipherKey

if TYPE_CHECKING:
    from dossier_pro.store.writing import Writer

APPLICATION_ID = 0x4450524F
"""« DPRO » in SQLite's header: tells a dossier from any other database."""
HEADER, APPLICATION = 100, slice(68, 72)
"""How long SQLite's header is, and where ``APPLICATION_ID`` stands in it."""

BUSY_SECONDS = 5.0
"""How long a lock held by another connection is waited for."""

_SETTINGS = "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"

_LONGEST = 1 << 27
"""Bytes of the longest value that is read: a chunk has 1 MiB, and no text or référentiel comes near it."""

_READING_SECONDS = 30.0
"""How long reading a whole dossier may take: a damaged tree may lead round in circles."""

_STEPS = 20_000
"""So many steps of SQLite's machine between two looks at the clock, some milliseconds."""

_CACHE = -8000
"""Kilobytes of pages that a connection to a protected file keeps, which the driver was built with."""

Mode = Literal["ro", "rw", "rwc"]


def is_ours(head: bytes) -> bool:
    """Whether a file that begins with ``head`` (``HEADER`` bytes) says of itself that it is a dossier, in clear."""
    return head.startswith(SQLITE) and int.from_bytes(head[APPLICATION], "big") == APPLICATION_ID


def file_uri(path: Path, mode: Mode) -> str:
    """Return SQLite's URI of a file, whatever characters its path holds."""
    text = path.absolute().as_posix()
    root = "" if text.startswith("/") else "/"
    return f"file://{root}{quote(os.fsencode(text), safe='/:')}?mode={mode}"


def distrust(driver: sqlite3.Connection) -> None:
    """Take what a file says for data: no function runs because its schema says so, no page is used unlooked at."""
    driver.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    driver.executescript(_SETTINGS).close()


def limit(driver: sqlite3.Connection) -> None:
    """Give up, from now on, what takes longer than reading any dossier would."""
    end = time.monotonic() + _READING_SECONDS
    driver.set_progress_handler(lambda: time.monotonic() > end, _STEPS)


def connect(
    path: Path, mode: Mode, key: CipherKey | None, *, timeout: float = BUSY_SECONDS, immutable: bool = False
) -> sqlite3.Connection:
    """Connect to a file with the driver that it asks for: nobody but a protected one's is told of SQLCipher.

    Args:
        path: the file.
        mode: read only, read and write, or make.
        key: the file's, None for one in clear (``keys.of``).
        timeout: how many seconds a lock is waited for.
        immutable: whether nothing is looked for beside it; it is only asked what it is.
    """
    uri = file_uri(path, mode) + ("&immutable=1" if immutable else "")
    if key is None:
        return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=timeout)
    from dossier_pro.store import cipher_driver  # 21 MB that most never need

    return cipher_driver.connect(uri, key, path, read_only=mode == "ro", timeout=timeout)


class Database:
    """One connection to one file, confined to the thread that made it.

    No result is ever left half read: an open cursor would make another connection's commit fail.
    """

    def __init__(
        self,
        path: Path,
        mode: Mode,
        *,
        known_as: Path | None = None,
        patience: float | None = None,
        key: CipherKey | None = None,
    ) -> None:
        """Connect; nothing of the file is looked at yet but whether it is protected.

        Args:
            path: the file; with mode ``rwc`` it is made.
            mode: read only, read and write, or make.
            known_as: what errors call the file, where it still has a passing name.
            patience: how many seconds a lock is waited for, ``BUSY_SECONDS`` where it is not said.
            key: what a file that is made is protected with; None for one in clear, and for a file that is there.

        Raises:
            PasswordNeededError: it is protected, and its key is not known.
            KnownError: the file cannot be opened.
        """
        self.path = known_as or path
        self.read_only = mode == "ro"
        self.seen: set[str] = set()
        """The SHA-256 of the pieces whose bytes were compared with it."""
        self._signed = False
        self._eye: int | None = None
        self._header = b""
        self.and_then: Callable[[], object] | None = None
        """What is to be done once it is closed."""
        self._place, self._mode = path, mode
        self._timeout = BUSY_SECONDS if patience is None else patience
        self.key: CipherKey | None = key
        """What the file is protected with, None where it is in clear."""
        self.driver: sqlite3.Connection
        """The driver's connection, which reads; ``writer`` writes by it."""
        self._writer: Writer | None = None
        self._connect()

    def _connect(self) -> None:
        if self._mode != "rwc":
            self.key = keys.of(self._place, self.path)
        with faults.explained(self.path):
            self.driver = connect(self._place, self._mode, self.key, timeout=self._timeout)
            try:
                distrust(self.driver)
                if self._mode != "ro":
                    self.driver.executescript("PRAGMA secure_delete=ON; PRAGMA synchronous=FULL;").close()
            except BaseException:
                self.driver.close()
                raise
        if not self.read_only:
            keys.opened(self._place, self.key)
        elif self._place == self.path:
            faults.begin_to_read(self.path)

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Let go of the file for the block, which may put the same dossier in its place with another key or none.

        Raises:
            KnownError: the file cannot be written to, or is not the one that was opened; it is still open then.
        """
        with self._between("BEGIN IMMEDIATE", "ROLLBACK"):
            self._touch()  # writing alone finds out whether another file stands there by now
        self.take_leave()
        self._disconnect()
        try:
            yield
        finally:
            self._connect()
            self.watch()

    def _disconnect(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self.driver.close()
        if not self.read_only:
            keys.closed(self._place)
        elif self._place == self.path:
            faults.read_no_more(self.path)
        if self._eye is not None:
            os.close(self._eye)
            self._eye = None

    @property
    def writer(self) -> Writer:
        """What writes rows, in a ``transaction``."""
        if self._writer is None:
            from dossier_pro.store.writing import Writer  # SQLAlchemy, which who only reads does without

            self._writer = Writer(self.driver)
        return self._writer

    def execute(self, sql: str, *parameters: Any) -> list[Any]:
        """Run one statement of SQLite's own and return its rows, all read.

        Raises:
            KnownError: SQLite refused for a reason that a person can mend.
        """
        with faults.explained(self.path):
            return self.driver.execute(sql, parameters).fetchall()

    def scalar(self, sql: str) -> Any:
        """Return the first value of a statement's only row."""
        return self.execute(sql)[0][0]

    def give_back_room(self) -> None:
        """Cut what is free out of the file; costs what was freed, not the size of the file."""
        with faults.explained(self.path):
            # As a script: this statement frees one page a step, and an ordinary execution ends at the first.
            self.sign()
            begin, end = f"BEGIN IMMEDIATE; {self._first_words()};", "COMMIT"
            try:
                self.driver.executescript(f"{begin} PRAGMA incremental_vacuum; {end}").close()
            finally:
                if self.driver.in_transaction:
                    self.driver.rollback()
            self._know()

    @contextmanager
    def transaction(self) -> Iterator[Writer]:
        """Write all of the block or nothing of it.

        Raises:
            KnownError: the file cannot be written; it is as it was before.
        """
        writer = self.writer  # before BEGIN: where SQLAlchemy connects, it rolls back
        self.sign()
        with self._between("BEGIN IMMEDIATE", "COMMIT"), writer.told_by_the_driver():
            self._touch()
            yield writer
        self._know()

    @contextmanager
    def saving(self) -> Iterator[Writer]:
        """A transaction of the open dossier, whose refusal says how to go on without losing a word.

        Raises:
            NotSavedError: the file could not be written; nothing has changed.
        """
        try:
            with self.transaction() as writer:
                yield writer
        except KnownError as error:
            raise faults.not_saved(self.path, error) from error

    def sign(self) -> None:
        """Put this writer's number into the file, once, before its first edit (``journals``).

        Raises:
            KnownError: the file cannot be written to.
        """
        if not self._signed:
            self._renumber(journals.draw())
            self._signed = True

    def watch(self) -> None:
        """From now on write nothing into what another program wrote over the file, whose only writer this is.

        SQLite would not notice where both count as many commits and pages. The descriptor stays until the end,
        because closing one drops the locks of this process.
        """
        with suppress(OSError):
            self._eye = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._know()

    def _know(self) -> None:
        """Remember what the file begins with after a write of our own."""
        self._header = self._begins_with() or b""

    def _begins_with(self) -> bytes | None:
        """What the file begins with, nothing where it was emptied; None where that cannot be asked."""
        if self._eye is None:
            return None
        try:
            os.lseek(self._eye, 0, os.SEEK_SET)
            return os.read(self._eye, 100)
        except OSError:
            return None  # the disk is gone: SQLite will say so

    def rebuild(self) -> None:
        """Write the file anew, without anything of what was taken out of it.

        Raises:
            KnownError: the file cannot be written to.
        """
        self.execute("VACUUM")
        self._know()

    def take_leave(self) -> None:
        """Say in the file that nothing is under way in it; nothing where nothing was written.

        Raises:
            KnownError: the file cannot be written to.
        """
        if self._signed:
            self._renumber(journals.closed(self.scalar("PRAGMA schema_version")))
            self._signed = False

    def _renumber(self, number: int) -> None:
        with self._between("BEGIN IMMEDIATE", "COMMIT"):
            self._refuse_another()
            self.execute(f"PRAGMA schema_version={number}")
        self._know()

    def _refuse_another(self) -> None:
        """Write nothing into what was copied over the open file: the number is not ours then (``journals``)."""
        now = self._begins_with()
        if now is not None and self._header and now != self._header:
            raise faults.replaced(self.path) if self.path.exists() else faults.moved(self.path)

    def _touch(self) -> None:
        """Have the journal begin with page 1, which names the state that it leads back to (``journals``)."""
        self._refuse_another()
        for statement in self._first_words().split("; "):
            self.execute(statement)

    def _first_words(self) -> str:
        """Return the statements that a transaction begins with: they write to page 1 and change nothing that counts.

        In a protected file SQLite's own count of commits is none: there one of ours is kept (``journals``), in a field
        that served as the size of a cache, which is then set as it was.
        """
        if self.key is None:
            return f"PRAGMA user_version={self.scalar('PRAGMA user_version')}"
        count = max(self.scalar("PRAGMA default_cache_size"), 0) % journals.MOST_COMMITS + 1
        return f"PRAGMA default_cache_size={count}; PRAGMA cache_size={_CACHE}"

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read what the open dossier holds in the block, and never what was written over it.

        Raises:
            KnownError: it cannot be read, or the file holds something else by now.
        """
        self._refuse_another()
        with faults.explained_while_open(self.path):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read in the block as of one moment, whatever another connection commits meanwhile."""
        with self._between("BEGIN", "COMMIT"):
            yield

    @contextmanager
    def limited(self) -> Iterator[None]:
        """Give up what is read in the block where it takes longer than any dossier would.

        Raises:
            DamagedError: it was given up.
        """
        limit(self.driver)
        try:
            with faults.explained(self.path):
                yield
        finally:
            self.driver.set_progress_handler(None, _STEPS)

    def check_writable(self) -> None:
        """Find out whether the file can be written to, without writing to it.

        Raises:
            KnownError: it cannot.
        """
        # On a read-only file even BEGIN IMMEDIATE passes: only a write is refused.
        with self._between("BEGIN IMMEDIATE", "ROLLBACK"):
            self._touch()

    @contextmanager
    def _between(self, begin: str, end: str) -> Iterator[None]:
        with faults.explained(self.path):
            self.driver.execute(begin).close()
            try:
                yield
                self.driver.execute(end).close()
            except BaseException as error:
                # After a full disk or an I/O error SQLite may have rolled back by itself.
                if self.driver.in_transaction:
                    self.driver.execute("ROLLBACK").close()
                if faults.is_broken_promise(error) and not self.is_whole():
                    raise faults.damaged(self.path) from error
                raise

    def is_whole(self) -> bool:
        """Whether every page is sound and every reference leads somewhere; reads the whole file."""
        return self.execute("PRAGMA integrity_check(1)") == [("ok",)] and not self.execute("PRAGMA foreign_key_check")

    def close(self) -> None:
        """Let go of the file."""
        self._disconnect()
        if self.and_then is not None:
            self.and_then()
