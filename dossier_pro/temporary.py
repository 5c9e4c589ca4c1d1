"""Private folders for what ends with a job or with the program, and the end of those that a killed process left.

What lies in them may be a whole dossier, so their names say whose they are: the machine's and the process's number.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

_START = "dossier-pro-"
_OURS = re.compile(r"dossier-pro-([0-9a-f]{8})-([0-9]{1,10})-.*")
_OLD = 24 * 3600.0
"""Seconds without a change after which such a folder is nobody's, where it cannot be known who runs."""


def folder(*, tidy: bool = True) -> tempfile.TemporaryDirectory[str]:
    """Make an empty folder that only this person may look into; whoever asked for it takes it away.

    Args:
        tidy: whether the first of a process removes what killed ones left; not on a thread that must not wait.
    """
    if tidy:
        _sweep_once()
    return tempfile.TemporaryDirectory(prefix=_start(), ignore_cleanup_errors=True)


def profile(folder: Path) -> Path:
    """Return where in a folder LibreOffice keeps what it knows of its user."""
    return folder / "profile"


def office_sockets(folder: Path) -> tuple[Path, ...]:
    """Return where LibreOffice, with its profile in a folder, makes the socket that outlives it where it is killed.

    It stands in no folder that it is told, under the digest of the profile's address (``sal/osl/unx/pipe.cxx``,
    ``desktop/source/app/officeipcthread.cxx``).
    """
    if sys.platform == "win32":
        return ()
    import hashlib

    digest = hashlib.md5(profile(folder).as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"
    return tuple(Path(place, name) for place in ("/tmp", "/var/tmp"))


def lasting_folder() -> Path:
    """Make the same, where nothing takes it away before the program ends but whoever asked for it.

    Raises:
        OSError: there is no room for it.
    """
    return Path(tempfile.mkdtemp(prefix=_start()))


def _start() -> str:
    return f"{_START}{machine()}-{os.getpid()}-"


def holds(path: Path) -> bool:
    """Whether a file lies in such a folder: it goes with it."""
    return _OURS.fullmatch(path.parent.name) is not None


def abandoned() -> Iterator[Path]:
    """Yield the folders that a killed process left: it is gone from this machine, or nobody touched them for a day."""
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            if entry.name.startswith(_START) and entry.is_dir(follow_symlinks=False) and _is_abandoned(entry):
                yield Path(entry.path)


def sweep() -> None:
    """Remove what killed processes left."""
    for one in list(abandoned()):
        remove_sockets(one)
        shutil.rmtree(one, ignore_errors=True)


def remove_sockets(folder: Path) -> None:
    """Remove what LibreOffice left of itself outside a folder of ours."""
    for socket in office_sockets(folder):
        with suppress(OSError):
            socket.unlink()


@cache
def _sweep_once() -> None:
    sweep()


def _is_abandoned(entry: os.DirEntry[str]) -> bool:
    found = _OURS.fullmatch(entry.name)
    if found and found[1] == machine() and (known := runs(int(found[2]))) is not None:
        return not known
    try:
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > _OLD
    except OSError:
        return False


def runs(process: int) -> bool | None:
    """Tell whether a process of this machine runs; None where that cannot be known."""
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return None  # os.kill would end it there; age alone decides
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


@cache
def machine() -> str:
    """Return eight characters for where process numbers mean the same: the machine, and its container if any."""
    try:
        space = Path("/proc/self/ns/pid").stat().st_ino
    except OSError:
        space = 0
    return f"{zlib.crc32(f'{_node()}/{space}'.encode(errors='replace')):08x}"


def _node() -> str:
    """Return the machine's name as ``platform.node`` does, whose module is not needed for it here."""
    name = getattr(os, "uname", None)
    if name is not None:
        return str(name().nodename)
    import platform

    return platform.node()
