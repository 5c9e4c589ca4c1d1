"""Writing a whole file at once: beside its place, then into it, so that nobody ever finds half of it."""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier_pro.domain.errors import KnownError
from dossier_pro.store import faults

_SQLITE = b"SQLite format 3\x00"


def protect_dossier(target: Path) -> None:
    """Refuse to write anything in the place of a dossier.

    Raises:
        KnownError: a database stands at ``target``.
    """
    try:
        with target.open("rb") as stream:
            is_database = stream.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return
    if is_database:
        raise KnownError(f"« {target.name} » est un dossier : donnez un autre nom au fichier à écrire.")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path of an empty file beside ``target``; at the end of the block it takes the target's place.

    Where the block raises, the target is as it was and nothing is left beside it.

    Raises:
        KnownError: the folder does not exist or cannot be written to, or the target is open elsewhere (Windows).
    """
    beside = target.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        with faults.explained_files(target):
            _begin(beside, target)
        yield beside
        with faults.explained_files(target):
            _to_disk(beside)
            _take_place(beside, target)
            _to_disk(target.absolute().parent)
    finally:
        for leftover in (beside, beside.with_name(f"{beside.name}-journal")):
            try:
                leftover.unlink(missing_ok=True)
            except OSError:
                pass  # the disk that refused to write may refuse this too; the first refusal is the one to tell


def _begin(beside: Path, target: Path) -> None:
    try:
        beside.touch(exist_ok=False)
    except PermissionError as error:
        raise faults.closed_folder(target) from error


def _take_place(beside: Path, target: Path) -> None:
    try:
        beside.replace(target)
    except PermissionError as error:
        # The folder took ``beside``: what is refused is the old file, which Windows keeps while a program has it open.
        raise faults.busy(target) from error


def _to_disk(path: Path) -> None:
    """Wait until a file, or a folder's list of names, has reached the disk."""
    if sys.platform == "win32" and path.is_dir():
        return  # Windows has no such call for folders
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
