"""How a dossier's file is opened: recognised first, and whatever lies beside it judged before SQLite believes it."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
import sqlite3
import stat
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from dossier_pro import temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr_noop
from dossier_pro.store import cipher, faults, journals, keys, shape
from dossier_pro.store.cipher import CipherKey
from dossier_pro.store.engine import APPLICATION, APPLICATION_ID, HEADER, Database, connect
from dossier_pro.store.journals import MAGIC, beside
from dossier_pro.store.lock import held_here

_INTERRUPTED = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY, sqlite3.SQLITE_READONLY_CANTLOCK}

_FORMAT_VERSIONS = slice(18, 20)
_ROLLBACK = b"\x01\x01"
"""The bytes of SQLite's header that tell a rollback journal from any later way of writing."""

_JOURNALS = ("", "-journal", "-wal")
"""The file itself, and what may hold a part of its content."""

"""The first bytes of a database, which say what it is."""

_NO_HEADER = bytes(18) + _ROLLBACK + bytes(HEADER - 20)
"""What stands for them where they are lost: no mark, and no other way of writing than ours."""

_TRIES = 3


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


def open_database(path: Path, *, read_only: bool, patience: float | None = None) -> Database:
    """Open an existing dossier and make sure that it is one.

    Where it is only read, nothing is written beside it either: what a killed process left half-written is taken back
    in a private copy, which closing removes.

    Args:
        path: the file.
        read_only: whether nothing will be written.
        patience: how many seconds another program's lock is waited for, each of the few times that it is met.

    Raises:
        KnownError: there is no such file, it is no dossier, damaged, in use, or cannot be written to.
    """
    check_file(path)
    mine = read_only and held_here(path)
    unfinished = _recognise(path, mine=mine)
    with faults.explained_files(path):
        # What this process is writing is in order, and to look at its file would drop its locks.
        strays = {} if mine else _strays(path, patience)
        if not read_only:
            _clear_strays(path, strays, patience)
    if read_only and "foreign" in strays.values():
        journals.tell_passed_over(path, strays)
    if read_only and (strays or _would_be_written(path, patience)):
        database = _private_copy(path, without=strays)
    else:
        if unfinished and not mine:
            _refuse_torn(path, read_only=read_only, patience=patience)
        database = Database(path, "ro" if read_only else "rw", patience=patience)
    _make_ours(path, database, read_only=read_only)
    return database


def open_made(path: Path) -> Database:
    """Open the dossier that was just made; where the disk refuses that, it was not made, and may be asked for again.

    Raises:
        KnownError: as ``open_database``.
    """
    try:
        return open_database(path, read_only=False)
    except KnownError:
        with suppress(OSError):
            path.unlink()
            beside(path, "-journal").unlink()
        raise


def _clear_strays(path: Path, strays: Mapping[str, journals.Verdict], patience: float | None) -> None:
    """Take away what lies beside a file that is about to be written and is no part of it."""
    for ending, verdict in strays.items():
        if verdict == "empty":
            beside(path, ending).unlink()
        else:
            journals.set_aside(path, ending)
    if _was_cut_short(path, patience):
        _forget_other_files(beside(path, "-journal"))


def _make_ours(path: Path, database: Database, *, read_only: bool) -> None:
    """Make sure that an open file is a dossier that can be used as is asked; it is closed where it is not."""
    try:
        if not read_only:
            database.execute("PRAGMA journal_mode=DELETE")
            database.check_writable()
            database.watch()
        if database.scalar("PRAGMA application_id") != APPLICATION_ID:
            raise faults.not_a_dossier(path)
        with database.limited():
            shape.check(path, database.execute)
    except BaseException:
        database.close()
        raise


def clear_place(path: Path) -> None:
    """Make sure that no journal lies in wait for the file that is about to stand at ``path``.

    What a file that stands there was being written is taken back in it first, so that it is whole at every moment;
    what belongs to no file is set aside. Its lock is the caller's.

    Raises:
        KnownError: what lies there cannot be set aside.
    """
    with faults.explained_files(path):
        try:
            open_database(path, read_only=False).close()
        except KnownError:
            pass  # no dossier, or none that can be saved: what is beside it is kept all the same
        for ending in journals.SIDES:
            stray = beside(path, ending)
            if os.path.lexists(stray):
                if journals.says_nothing(stray):
                    stray.unlink()
                else:
                    journals.set_aside(path, ending)


def _strays(path: Path, patience: float | None) -> dict[str, journals.Verdict]:
    """Return the endings of what lies beside a file, would be taken for a part of it, and is none."""
    strays: dict[str, journals.Verdict] = {}
    if os.path.lexists(beside(path, "-wal")) and _header(path)[_FORMAT_VERSIONS] == _ROLLBACK:
        # A file that is not written in that way has none: this is another file's.
        strays = {ending: "foreign" for ending in ("-wal", "-shm") if os.path.lexists(beside(path, ending))}
    return strays | _stray_journal(path, patience)


def _stray_journal(path: Path, patience: float | None) -> dict[str, journals.Verdict]:
    journal = beside(path, "-journal")
    if not _was_cut_short(path, patience):
        return {}
    try:
        verdict = journals.judge(path, journal)
    except OSError as error:
        raise faults.interrupted(path) from error
    if verdict == "unsure":
        verdict = "own" if _leads_to_a_whole(path) else "foreign"
    return {"-journal": verdict} if verdict != "own" else {}


def _leads_to_a_whole(path: Path) -> bool:
    """Try out in a private copy whether a file is whole once its journal has been played back."""
    try:
        database = _private_copy(path, without=("-wal", "-shm"))
        try:
            return database.is_whole()
        finally:
            database.close()
    except (KnownError, sqlite3.Error):
        return False


def _refuse_torn(path: Path, *, read_only: bool, patience: float | None) -> None:
    """Look whether a file whose writer never took its leave is whole; SQLite itself would not.

    A journal that was left under another name, because the file was renamed, comes back to it.

    Raises:
        KnownError: half of a write is in it, and the other half in a journal that is not here.
    """
    with faults.explained_files(path):
        if os.path.lexists(beside(path, "-journal")) or _whole_now(path, patience):
            return
        if not read_only:
            for journal in journals.orphans(path):
                if journals.judge(path, journal) == "own":
                    journal.rename(beside(path, "-journal"))
                    _forget_other_files(beside(path, "-journal"))
                    return
    raise faults.torn(path)


def _whole_now(path: Path, patience: float | None) -> bool:
    database = Database(path, "ro", patience=patience)
    try:
        return database.is_whole()
    except KnownError as error:
        if faults.is_damage(error):
            return False
        raise
    finally:
        database.close()


def _header(path: Path) -> bytes:
    """Read the first bytes of a file that no connection of this process holds (closing it would drop its locks).

    Of a protected one, in clear.
    """
    key = keys.of(path)
    try:
        with path.open("rb") as stream:
            if key is None:
                return stream.read(HEADER)
            return (key.page(1, stream.read(cipher.PAGE)) or _NO_HEADER)[:HEADER]
    except PermissionError as error:
        raise faults.unreadable(path) from error


_HEAD = tr_noop("l’en-tête du fichier")
_OUR_TABLES = (b"CREATE TABLE exemple (", b"CREATE TABLE piece_chunk (")


def _holds_our_tables(path: Path) -> bool:
    """Whether a file that does not begin as a dossier is one all the same, whose first page was destroyed."""
    try:
        with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return all(content.find(table) >= 0 for table in _OUR_TABLES)
    except (OSError, ValueError):
        return False


def _recognise(path: Path, *, mine: bool) -> bool:
    """Look at the header alone: another program's database must not be touched, not even to finish its last write.

    Args:
        path: the file.
        mine: whether this process writes to it: only SQLite may look at it then.

    Returns:
        Whether the last who wrote never took its leave.
    """
    key = keys.of(path)
    if key is not None and not mine:
        return _recognise_protected(path, key)
    try:
        with closing(connect(path, "ro", key, immutable=True)) as connection:
            (identity,) = connection.execute("PRAGMA application_id").fetchone()
            (cookie,) = connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        if faults.result_code(error) == sqlite3.SQLITE_CORRUPT:
            # Perhaps no more than a write that was cut short: opening it in earnest will tell.
            return not mine and journals.mark_of(_header(path)).unfinished
        if not mine and faults.is_damage(error) and _holds_our_tables(path):
            raise faults.damaged(path, [_HEAD]) from error
        with faults.explained(path):
            raise
    if identity != APPLICATION_ID:
        raise faults.damaged(path, [_HEAD]) if not mine and _holds_our_tables(path) else faults.not_a_dossier(path)
    return journals.JournalMark(cookie, 0).unfinished


def _recognise_protected(path: Path, key: CipherKey) -> bool:
    """Do the same for a file whose key is known: its first page is all that is needed."""
    with faults.explained_files(path), path.open("rb") as stream:
        head = key.page(1, stream.read(cipher.PAGE))
    if head is None:
        if not os.path.lexists(beside(path, "-journal")):
            raise faults.damaged(path, [_HEAD])
        return True  # perhaps no more than a write that was cut short: opening it in earnest will tell
    if int.from_bytes(head[APPLICATION], "big") != APPLICATION_ID:
        raise faults.not_a_dossier(path)
    return journals.mark_of(head[:HEADER]).unfinished


def _would_be_written(path: Path, patience: float | None) -> bool:
    """Whether SQLite would write beside the file to read it: to take back a write, or for another journal mode."""
    if held_here(path):
        return False  # its writer is this process: all is in order, and opening it here would drop its locks
    with faults.explained_files(path):
        header = _header(path)
    return header[_FORMAT_VERSIONS] != _ROLLBACK or _was_cut_short(path, patience)


def _was_cut_short(path: Path, patience: float | None) -> bool:
    """Whether a process was killed in the middle of a write; nothing is changed by asking."""
    try:
        if not beside(path, "-journal").exists():
            return False
    except OSError:
        return False  # a name so long that no journal could stand beside it
    database = Database(path, "ro", patience=patience)
    try:
        database.driver.execute("PRAGMA user_version").fetchall()
    except sqlite3.Error as error:
        return faults.result_code(error) in _INTERRUPTED
    finally:
        database.close()
    return False


def _private_copy(path: Path, *, without: Collection[str] = ()) -> Database:
    """Copy a file and its journals as they are, finish there what was left undone, and open that to be read.

    Args:
        path: the file.
        without: the endings of what is beside it and does not belong to it.

    Raises:
        KnownError: they cannot be read, change all the time, or there is no room.
    """
    place = temporary.folder()
    try:
        copy = Path(place.name) / "copie.dpro"
        try:
            _copy_still(path, copy, [ending for ending in _JOURNALS if ending not in without])
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise faults.disk_full(path) from error
            raise faults.interrupted(path) from error
        _forget_other_files(beside(copy, "-journal"))
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


def _copy_still(path: Path, copy: Path, endings: Iterable[str]) -> None:
    """Copy a file with its journals, as of a moment when nobody wrote.

    Raises:
        KnownError: somebody writes all the time.
        OSError: something cannot be read or written.
    """
    for _ in range(_TRIES):
        before = _stamps(path)
        for ending in endings:
            source = beside(path, ending)
            beside(copy, ending).unlink(missing_ok=True)
            if source.exists():
                shutil.copyfile(source, beside(copy, ending))
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
        if stream.seek(0, os.SEEK_END) < len(MAGIC):
            return
        stream.seek(-len(MAGIC), os.SEEK_END)
        if stream.read() == MAGIC:
            stream.seek(-len(MAGIC), os.SEEK_END)
            stream.write(bytes(len(MAGIC)))


def _stamps(path: Path) -> list[tuple[int, int]]:
    found = []
    for ending in _JOURNALS:
        if (part := beside(path, ending)).exists():
            status = part.stat()
            found.append((status.st_mtime_ns, status.st_size))
    return found
