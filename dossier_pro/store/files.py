"""Writing whole files at once: beside their place, then into it, so that nobody ever finds half of one."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import stat
import sys
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier_pro import notices, temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.file_names import nom_refuse
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults
from dossier_pro.store.cipher import SQLITE, salt_of

_BESIDE = re.compile(r"\.dossier-pro-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{32}\.tmp(-journal)?")
"""Our own files that wait for their place: the machine's and the process's number are in the name."""

_FORGOTTEN = 600.0
"""Seconds without a write after which such a file is nobody's any more, whoever began it."""


def protect_dossier(target: Path) -> None:
    """Refuse to write anything in the place of a dossier.

    Raises:
        KnownError: a database stands at ``target``.
    """
    try:
        if not stat.S_ISREG(target.stat().st_mode):
            return  # a pipe would keep whoever opens it waiting
        with target.open("rb") as stream:
            head = stream.read(len(SQLITE))
    except OSError:
        return
    if head == SQLITE or salt_of(head) is not None:
        raise KnownError(tr("« {name} » est un dossier : donnez un autre nom au fichier à écrire.", name=target.name))


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path of an empty file beside ``target``; at the end of the block it takes the target's place.

    Where the block raises, the target is as it was and nothing is left beside it.

    Raises:
        KnownError: as ``replacing_all``.
    """
    with replacing_all((target,)) as beside:
        yield beside[target]


@contextmanager
def replacing_all(targets: Iterable[Path]) -> Iterator[dict[Path, Path]]:
    """Yield for each target an empty file beside it; at the end of the block all of them take their places.

    None takes its place before all have reached the disk. Where one cannot take its place, those that went before it
    are put back; where the block raises, all targets are as they were. Nothing is left beside them, but where the
    process is killed: what it leaves is swept at the next write into that folder. (Killed between two renames, which
    takes less than a millisecond, it may leave some new and some old files; each is whole all the same.)

    A target that is a symbolic link is written through. An existing file keeps its permissions.

    Args:
        targets: paths of files, existing or not, each once.

    Raises:
        KnownError: a folder does not exist or cannot be written to, a target is no ordinary file, is protected or is
            open elsewhere (Windows), two of them are one file, or the disk is full.
    """
    asked = tuple(targets)
    places = {target: _place(target) for target in asked}
    _refuse_twins(places)
    for folder in {place.parent for place in places.values()}:
        sweep(folder)
    beside: dict[Path, Path] = {}
    try:
        for target, place in places.items():
            with faults.explained_files(target):
                path = place.with_name(passing_name())
                beside[target] = path
                _begin(path, target)
        with _explained(beside):
            yield dict(beside)
        for target, path in beside.items():
            with faults.explained_files(target):
                _to_disk(path)
        _take_places(places, beside)
    finally:
        for path in beside.values():
            _forget(path, path.with_name(f"{path.name}-journal"))


@contextmanager
def _explained(beside: dict[Path, Path]) -> Iterator[None]:
    """Say which target the disk refused to write; what is refused of another file is the caller's to explain."""
    try:
        yield
    except OSError as error:
        of = {str(path): target for target, path in beside.items()}
        target = of.get(str(error.filename)) if error.filename is not None else next(iter(beside), None)
        if target is None:
            raise
        with faults.explained_files(target):
            raise


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside ``target``; at the end of the block it becomes ``target``, whole.

    Args:
        target: does not exist, or is an empty folder.

    Raises:
        KnownError: something stands at ``target``, or the place cannot be written to.
    """
    with faults.explained_files(target):
        place = Path(os.path.realpath(target))
        if place.exists() and not (place.is_dir() and not any(place.iterdir())):
            raise faults.not_an_empty_folder(target)
        sweep(place.parent)
        beside = place.with_name(passing_name())
        try:
            beside.mkdir()
        except PermissionError as error:
            raise faults.closed_folder(target) from error
    try:
        with _explained({target: beside}):
            yield beside
        with faults.explained_files(target):
            for path in sorted(beside.rglob("*")):
                _to_disk(path)
            _become_folder(beside, place, target)
            _to_disk(place.parent)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what a killed process left in a folder: only names that this module makes, and only where nobody writes.

    That is where the process that made it is gone from this machine, or nothing was written for ten minutes.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _BESIDE.fullmatch(entry.name)
            if found and not entry.is_symlink() and _abandoned(entry, found[1], int(found[2])):
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path, ignore_errors=True)
                else:
                    _forget(Path(entry.path))


def _abandoned(entry: os.DirEntry[str], machine: str, process: int) -> bool:
    if machine == temporary.machine() and temporary.runs(process) is False:
        return True
    try:
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > _FORGOTTEN
    except OSError:
        return False


def passing_name() -> str:
    """Return a name beside a file for what is there for a moment; where we are killed, ``sweep`` finds it."""
    return f".dossier-pro-{temporary.machine()}-{os.getpid()}-{uuid.uuid4().hex}.tmp"


def _place(target: Path) -> Path:
    """Return where a target really stands, through symbolic links.

    Raises:
        KnownError: something other than an ordinary file stands there, or one that is protected.
    """
    if phrase := nom_refuse(target.name):
        # It is written where this system takes it; a window asks for another name before (``Prompts.save_file``).
        notices.tell(phrase)
    with faults.explained_files(target):
        place = Path(os.path.realpath(target))
        try:
            mode = target.stat().st_mode
        except FileNotFoundError:
            return place
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise faults.not_a_file(target) from error
            raise
        if stat.S_ISDIR(mode):
            raise faults.folder_for_a_file(target)
        if not stat.S_ISREG(mode):
            raise faults.not_a_file(target)
        if not mode & 0o222:
            raise faults.protected(target)
        return place


def _refuse_twins(places: dict[Path, Path]) -> None:
    seen: dict[str, Path] = {}
    for target, place in places.items():
        key = os.path.normcase(place)
        if key in seen:
            raise KnownError(
                tr(
                    "« {name} » et « {name_2} » désignent le même fichier : donnez un nom à chacun.",
                    name=seen[key].name,
                    name_2=target.name,
                )
            )
        seen[key] = target


def _begin(beside: Path, target: Path) -> None:
    try:
        beside.touch(exist_ok=False)
    except PermissionError as error:
        raise faults.closed_folder(target) from error


def _take_places(places: dict[Path, Path], beside: dict[Path, Path]) -> None:
    """Rename all; where one is refused, put back those that went before it."""
    kept: dict[Path, Path | None] = {}
    done: list[Path] = []
    try:
        for target, place in list(places.items())[:-1]:
            with faults.explained_files(target):
                kept[place] = _keep(place)
        for target, place in places.items():
            with faults.explained_files(target):
                _take_place(beside[target], place, target)
            done.append(place)
    except BaseException:
        for place in reversed(done):
            _put_back(kept.get(place), place)
        raise
    finally:
        _forget(*(path for path in kept.values() if path))
    for folder in {place.parent for place in places.values()}:
        with suppress(OSError):
            _to_disk(folder)


def _keep(place: Path) -> Path | None:
    """Give an existing file a second name until all is done; a copy where the disk knows no second names."""
    if not place.exists():
        return None
    copy = place.with_name(passing_name())
    try:
        os.link(place, copy)
    except OSError:
        try:
            shutil.copy2(place, copy)
        except BaseException:
            _forget(copy)
            raise
    return copy


def _put_back(kept: Path | None, place: Path) -> None:
    with suppress(OSError):
        if kept is None:
            place.unlink()
        else:
            kept.replace(place)


def _take_place(beside: Path, place: Path, target: Path) -> None:
    with suppress(OSError):
        beside.chmod(stat.S_IMODE(place.stat().st_mode))
    try:
        beside.replace(place)
    except PermissionError as error:
        # The folder took ``beside``: what is refused is the old file, which Windows keeps while a program has it open.
        raise faults.busy(target) from error


def _become_folder(beside: Path, place: Path, target: Path) -> None:
    try:
        if place.is_dir():
            place.rmdir()  # empty a moment ago; a file that came since keeps it, and stops us
        beside.rename(place)
    except FileExistsError as error:
        raise faults.not_an_empty_folder(target) from error
    except OSError as error:
        if error.errno == errno.ENOTEMPTY:
            raise faults.not_an_empty_folder(target) from error
        raise


def _forget(*paths: Path) -> None:
    for path in paths:
        with suppress(OSError):  # the disk that refused to write may refuse this too; the first refusal is told
            path.unlink(missing_ok=True)


def read_back(path: Path, known_as: Path) -> None:
    """Wait until a file has reached the disk, and make sure that the disk gives back what it was given.

    Args:
        path: the file, all written.
        known_as: what an error calls it, where it still has a passing name.

    Raises:
        OSError: the disk refused.
        UnreliableDiskError: it gives back other bytes.
    """
    given = _digest(path)
    _to_disk(path)
    _forget_pages(path)
    if _digest(path) != given:
        raise faults.not_read_back(known_as)


def _digest(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, hashlib.blake2b).digest()


def _forget_pages(path: Path) -> None:
    """Have a file read from the disk from now on, where the system can be told so, and not from memory."""
    if sys.platform != "linux":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system that keeps no pages
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _to_disk(path: Path) -> None:
    """Wait until a file, or a folder's list of names, has reached the disk."""
    if sys.platform == "win32" and path.is_dir():
        return  # Windows has no such call for folders
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
