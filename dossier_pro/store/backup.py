"""Whole copies of a dossier. Never a copy of the file's bytes: a write may be under way in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults
from dossier_pro.store.engine import Database, file_uri
from dossier_pro.store.files import read_back, replacing
from dossier_pro.store.lock import FileLock
from dossier_pro.store.opening import clear_place

Use = Callable[[Database], None]
"""What is done with a copy that has no name yet."""


def write_copy(database: Database, target: Path, finish: Use | None = None, check: Use | None = None) -> None:
    """Write a compact copy of the dossier to ``target``; a file that stands there is replaced at the very end.

    Args:
        database: the dossier, outside a transaction; read-only is enough.
        target: not the dossier itself.
        finish: what to take out of the copy before it gets its name.
        check: looks at the copy as it is read back from the disk, and raises where it may not count.

    Raises:
        KnownError: the place cannot be written to or gives back other bytes, the disk is full, or the target is open
            in a window.
    """
    refuse_itself(database, target)
    if target.is_dir():
        raise faults.a_folder(target)
    lock = FileLock(target)
    try:
        with replacing(target) as beside:
            with faults.explained(target, source=database.path):
                # The name as a URI: any character may stand in a path.
                database.driver.execute("VACUUM INTO ?", (file_uri(beside, "rwc"),)).close()
            copy = Database(beside, "rw", known_as=target)
            try:
                copy.sign()
                if finish is not None:
                    finish(copy)
                copy.take_leave()
            finally:
                copy.close()
            with faults.explained_files(target):
                read_back(beside, known_as=target)
            if check is not None:
                _look_at(beside, target, check)
            clear_place(target)
    finally:
        lock.release()


def _look_at(beside: Path, target: Path, check: Use) -> None:
    copy = Database(beside, "ro", known_as=target)
    try:
        check(copy)
    finally:
        copy.close()


def refuse_itself(database: Database, target: Path) -> None:
    """Refuse to write a copy over the dossier itself, or over what stands under its name by now.

    Raises:
        KnownError: ``target`` is that file.
    """
    refuse_same(database.path, target)


def refuse_same(path: Path, target: Path) -> None:
    """Refuse to write over a dossier itself; as ``refuse_itself``, where it is not open here."""
    if _same_file(path, target):
        raise KnownError(
            tr("« {name} » est le dossier ouvert lui-même : choisissez un autre nom pour la copie.", name=target.name)
        )


def _same_file(path: Path, target: Path) -> bool:
    try:
        return path.samefile(target)
    except OSError:
        return path.absolute() == target.absolute()
