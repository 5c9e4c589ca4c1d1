"""What was made of a document or a picture, kept in one folder: an export and its preview, or two exports, ask for the
same.

A file is known by all that its content depends on: of what LibreOffice made that is the document, the format, the
program and its settings, the fonts of the system. It says its own digest, so that a damaged one is made anew. The
folder is held under a size; what was not asked for the longest goes first.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from dossier_pro.office.font_folders import system_folders
from dossier_pro.resources import user_folder

VARIABLE: Final = "DOSSIER_PRO_CONVERSIONS"
"""Names another folder to keep conversions in; empty: none are kept."""

LARGEST: Final = 50_000_000
MAX_BYTES: Final = 300_000_000
MAX_AGE: Final = 30 * 24 * 3600.0
"""Bytes of one file that is kept, bytes of all, and seconds after which one goes that nobody asked for."""

_FORMAT: Final = b"1"
_FOLDER: Final = "conversions"
_ENDING: Final = ".made"
_PART: Final = ".part"
_DIGEST: Final = hashlib.sha256().digest_size


def folder() -> Path | None:
    """Return where conversions are kept, None where none are; it may not exist yet."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    return user_folder(_FOLDER)


def own_files() -> tuple[Path, ...]:
    """Return every conversion that is kept in the user's own folder; another folder belongs to whoever named it."""
    if VARIABLE in os.environ:
        return ()
    return tuple(sorted(one for end in (_ENDING, _PART) for one in user_folder(_FOLDER).glob(f"*{end}")))


def key(program: str, settings: str, ending: str, to: str, data: bytes) -> str:
    """Return the name of a conversion.

    Args:
        program: the path of the program that makes it; another version of it makes another.
        settings: what it is told for every document.
        ending: what the document is.
        to: the format that is wanted.
        data: the document.
    """
    return name_of((_program(program), fonts(), settings, ending, to), data)


def name_of(parts: Iterable[str], data: bytes) -> str:
    """Return the name of what is made of ``data``; ``parts`` is all else that it depends on."""
    digest = hashlib.sha256(_FORMAT)
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode())
    digest.update(data)
    return digest.hexdigest()


def kept(name: str) -> bytes | None:
    """Return a conversion that is kept, None where there is none or it is damaged."""
    place = folder()
    if place is None:
        return None
    path = place / f"{name}{_ENDING}"
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, made = content[:_DIGEST], content[_DIGEST:]
    if hashlib.sha256(made).digest() != digest:
        return None
    with suppress(OSError):
        os.utime(path)
    return made


def keep_no_more() -> None:
    """Keep nothing from now on, and nothing of what there was: this process reads what has a password."""
    _not_kept.set()
    for path in own_files():
        with suppress(OSError):
            path.unlink()


def keep_again() -> None:
    """Keep conversions again: this process knows no password any more."""
    _not_kept.clear()


_not_kept = threading.Event()


def keep(name: str, made: bytes) -> None:
    """Keep a conversion, and let go of what is too old or too much; nothing is kept where there is no room for it."""
    place = folder()
    if place is None or len(made) > LARGEST or _not_kept.is_set():
        return
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, path = tempfile.mkstemp(dir=place, suffix=_PART)
        written = Path(path)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(hashlib.sha256(made).digest() + made)
            written.replace(place / f"{name}{_ENDING}")
        except OSError:
            written.unlink(missing_ok=True)
            raise
        _shrink(place)


def _shrink(place: Path) -> None:
    """Remove what was asked for the longest ago, until the rest is under the limits."""
    now = time.time()
    found = sorted(((s.st_mtime, s.st_size, p) for p in place.iterdir() if (s := _stat(p)) is not None), reverse=True)
    total = 0
    for asked, size, path in found:
        total += size
        if total > MAX_BYTES or now - asked > MAX_AGE:
            with suppress(OSError):  # another window reads it, or has removed it
                path.unlink()


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _program(path: str) -> str:
    """Return what tells one version of a program from another without asking it, which takes half a second."""
    real = Path(path).resolve()
    known = _stat(real)
    return f"{real} {known.st_size} {known.st_mtime_ns}" if known is not None else str(real)


def fonts() -> str:
    """Return what changes when a font is installed or removed: the times of the folders that hold them."""
    times = []
    for root in system_folders():
        for parent, _, _ in os.walk(root):
            known = _stat(Path(parent))
            times.append(f"{parent} {known.st_mtime_ns if known is not None else 0}")
    return hashlib.sha256("\n".join(sorted(times)).encode()).hexdigest()
