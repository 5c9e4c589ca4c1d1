"""One writer per dossier: an operating system's lock on a file beside it, which dies with the process that holds it.

That file goes by the dossier's name, so that other computers find it. A second one, in a folder of this computer, goes
by the file itself (its device and number): the same dossier is met there under a second name (a hard link, another
mount), after it was renamed, and where somebody removed the first. Never the dossier's own file: SQLite's locks on it
and ours would meet on some systems, and closing it would drop SQLite's.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from dossier_pro import notices
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults, owner

_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""A file system without locks (some network shares): SQLite's own care is then all there is."""


def lock_path(path: Path) -> Path:
    """Return the lock's file: beside the dossier that a link leads to, so that two paths to it meet."""
    real = path.resolve()
    return real.with_name(f".{real.name}.verrou")


Identity = tuple[int, int]
"""A device and the number of a file on it."""

_HELD: set[Path] = set()
"""The locks that this process holds."""

_FILES: set[Identity] = set()
"""The dossiers that they are of, under whatever name."""


def held_here(path: Path) -> bool:
    """Whether a window of this very process may write to the dossier at ``path``."""
    return bool(_HELD) and (lock_path(path) in _HELD or _identity(path) in _FILES)


def _identity(path: Path) -> Identity | None:
    """Return what a file is known by whatever its name; None where there is none, or the disk does not tell."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def name_where_held(path: Path) -> str | None:
    """Return what a dossier is known by whatever its name, where it is locked on this computer; None where it is not.

    The file of a lock that a killed process left is none: who asks would wait for nobody's answer.
    """
    identity = _identity(path)
    if identity is None or not _place_of_identities().is_dir():
        return None
    folder = _folder_of_identities()
    name = _by_number(identity)
    return name if folder is not None and _is_held(folder / name) else None


def _is_held(file: Path) -> bool:
    """Whether somebody holds a lock; it is tried and given back at once, by one who is about to take it."""
    try:
        descriptor = os.open(file, os.O_RDWR)
    except OSError:
        return False
    try:
        _lock(descriptor)
    except OSError as error:
        return error.errno not in _NO_LOCKS
    else:
        _unlock(descriptor)
        return False
    finally:
        os.close(descriptor)


def _by_number(identity: Identity) -> str:
    return f"{identity[0]:x}-{identity[1]:x}"


def _place_of_identities() -> Path:
    name = f"dossier_pro_verrous_{os.getuid()}" if sys.platform != "win32" else "dossier_pro_verrous"
    return Path(tempfile.gettempdir(), name)


def _folder_of_identities() -> Path | None:
    """Return the folder of this person's locks by identity; None where there can be none that is theirs alone."""
    folder = _place_of_identities()
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    theirs = sys.platform == "win32" or found.st_uid == os.getuid()
    if not theirs or not stat.S_ISDIR(found.st_mode):
        return None
    _sweep(folder)
    return folder


_OLD = 3600.0
"""Seconds after which a lock by identity that nobody holds was left by a killed process."""


@cache
def _sweep(folder: Path) -> None:
    """Remove, once in a process, what killed ones left."""
    with suppress(OSError):
        for file in list(folder.iterdir()):
            with suppress(OSError):
                if time.time() - file.stat().st_mtime < _OLD:
                    continue
                descriptor = os.open(file, os.O_RDWR)
                try:
                    _lock(descriptor)
                except OSError:
                    os.close(descriptor)  # somebody holds it
                else:
                    _let_go(file, descriptor)


class InUseError(KnownError):
    """Somebody else, who has a name, holds the dossier's lock."""


class FileLock:
    """The right to write to one dossier, held from construction to ``release``.

    The file is not the lock and may stay behind after a crash; it is removed on release. Windows of one process
    exclude each other too.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock of the dossier at ``path``, which need not exist.

        Raises:
            KnownError: another window holds it, or nothing can be written in that folder.
        """
        self._dossier = path
        self._file = lock_path(path)
        self._descriptor: int | None = None
        self._by_identity: _IdentityLock | None = None
        with faults.explained_files(path):
            while self._descriptor is None:
                descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o666)
                if self._hold(descriptor):
                    self._descriptor = descriptor
                    _HELD.add(self._file)
                else:
                    os.close(descriptor)
        try:
            self.know()
        except BaseException:
            self.release()
            raise

    def know(self) -> None:
        """Take the lock of the file itself: again once a dossier that was just made stands there.

        Raises:
            KnownError: another window holds it under another name.
        """
        identity = _identity(self._dossier)
        if self._by_identity is not None or identity is None:
            return
        folder = _folder_of_identities()
        if folder is not None:
            self._by_identity = _IdentityLock.take(folder, identity, self._dossier)

    def know_again(self) -> None:
        """Take the lock of the file that took the dossier's place; that of the former goes: its number is given anew.

        Raises:
            KnownError: as ``know``.
        """
        if self._by_identity is not None:
            self._by_identity.release()
            self._by_identity = None
        self.know()

    def _hold(self, descriptor: int) -> bool:
        """Lock the descriptor; False where the file was removed by its last holder in between."""
        held_by = owner.read(descriptor)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                os.close(descriptor)
                if isinstance(error, BlockingIOError | PermissionError):
                    raise _in_use(self._dossier, held_by) from error
                raise
        try:
            if not os.path.samestat(os.fstat(descriptor), self._file.stat()):
                return False
        except FileNotFoundError:
            return False
        if held_by is not None and held_by.ordinateur != owner.this_one().ordinateur and held_by.is_recent:
            # No lock of a system's is on it: it came with a folder that is synchronised, and nothing holds it there.
            notices.tell(_elsewhere(self._dossier, held_by))
        owner.write(descriptor)
        return True

    def release(self) -> None:
        """Give the lock back; again is harmless."""
        if self._descriptor is None:
            return
        if self._by_identity is not None:
            self._by_identity.release()
            self._by_identity = None
        descriptor, self._descriptor = self._descriptor, None
        _HELD.discard(self._file)
        _let_go(self._file, descriptor)


class _IdentityLock:
    """The same right, by the file itself. Where the system gives no such lock there is none."""

    def __init__(self, file: Path, descriptor: int, identity: Identity) -> None:
        self._file, self._descriptor, self._identity = file, descriptor, identity
        _FILES.add(identity)

    @classmethod
    def take(cls, folder: Path, identity: Identity, dossier: Path) -> _IdentityLock | None:
        """Take it; None where it cannot be had for another reason than that somebody holds it.

        Raises:
            KnownError: somebody does.
        """
        file = folder / _by_number(identity)
        for _ in range(_TRIES):
            try:
                descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
            except FileNotFoundError:  # its last holder took the folder along
                with suppress(OSError):
                    folder.mkdir(mode=0o700)
                continue
            except OSError:
                return None
            held_by = owner.read(descriptor)
            try:
                _lock(descriptor)
                if os.path.samestat(os.fstat(descriptor), file.stat()):
                    owner.write(descriptor)
                    return cls(file, descriptor, identity)
                os.close(descriptor)  # removed by its last holder in between
            except OSError as error:
                os.close(descriptor)
                if isinstance(error, BlockingIOError | PermissionError):
                    raise _in_use(dossier, held_by) from error
                if not isinstance(error, FileNotFoundError):
                    return None
        return None

    def release(self) -> None:
        """Give it back."""
        _FILES.discard(self._identity)
        _let_go(self._file, self._descriptor)
        with suppress(OSError):  # others are in it
            self._file.parent.rmdir()


_TRIES = 20
"""So often a lock's file may be removed by its holder between opening and locking it."""


def _let_go(file: Path, descriptor: int) -> None:
    if sys.platform == "win32":
        _unlock(descriptor)
        os.close(descriptor)
        _remove(file)
    else:
        # Removed while still held: whoever waits behind finds another file there and starts again.
        _remove(file)
        _unlock(descriptor)
        os.close(descriptor)


def _in_use(path: Path, held_by: owner.Owner | None) -> KnownError:
    if held_by is None or held_by.is_this_one:
        return faults.in_use(path)
    return InUseError(
        tr(
            "« {name} » est ouvert{by} : demandez de le fermer là-bas, puis recommencez.",
            name=path.name,
            by=_by(held_by),
        )
    )


def _elsewhere(path: Path, held_by: owner.Owner) -> str:
    return tr(
        "« {name} » semble encore ouvert{by}. S’il l’est, fermez-le là-bas avant d’écrire "
        "ici : sinon vous auriez deux dossiers différents.",
        name=path.name,
        by=_by(held_by),
    )


def _by(held_by: owner.Owner) -> str:
    by = tr(" par « {personne} »", personne=held_by.personne) if held_by.personne else ""
    return (
        tr("{by} sur l’ordinateur « {ordinateur} »", by=by, ordinateur=held_by.ordinateur)
        if held_by.ordinateur
        else by or tr(" ailleurs")
    )


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        pass  # somebody else has it open (Windows): it is theirs to remove


if sys.platform == "win32":
    import msvcrt

    _BYTE = 1 << 30
    """The byte that is locked lies far behind the owner's name, which others may so read."""

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    # flock and not lockf: the latter is the process's, so that two windows of it would both hold it.
    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        # Said aloud, because a forked worker shares the lock and would keep it alive.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
        except OSError:
            pass  # a file system without locks
