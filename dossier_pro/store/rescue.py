"""A copy of the open dossier made from memory, where its file is lost: of that only the pieces are asked for."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from dossier_pro.domain.changes import ChangeSet, apply
from dossier_pro.domain.dossier import Declaration, Dossier, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.notices import tell
from dossier_pro.store import faults, pieces, schema, whole
from dossier_pro.store.backup import refuse_itself, write_copy
from dossier_pro.store.engine import Database
from dossier_pro.store.files import replacing
from dossier_pro.store.lock import FileLock
from dossier_pro.store.opening import clear_place


def copy(
    database: Database,
    target: Path,
    finish: Callable[[Database], None],
    content: Dossier,
    unsaved: Sequence[ChangeSet],
) -> tuple[str, ...]:
    """Write a whole copy, from memory where the file does not give one.

    Args:
        database: the open dossier.
        target: where.
        finish: checks that the copy is of that dossier, and does ``unsaved`` in it.
        content: the dossier as it is in memory.
        unsaved: edits on it, one after the other, that the file could not take.

    Returns:
        As ``write``; nothing where the file gave the copy.

    Raises:
        KnownError: the place cannot be written to, or the file is damaged and nothing would be lost by saying so.
    """
    if database.read_only:
        write_copy(database, target)
        return ()
    refuse_itself(database, target)
    try:
        write_copy(database, target, finish)
        return ()
    except (KnownError, sqlite3.Error) as error:
        if faults.is_damage(error) and not unsaved:
            raise  # there is a better way out than a copy without history
        # A file that answers with anything at all may lack even the tables. Where the fault lies with the target, this
        # fails in its turn and says so.
        for changeset in unsaved:
            content = apply(content, changeset.changes)
        return write(database, target, content)


def write(lost: Database, target: Path, content: Dossier) -> tuple[str, ...]:
    """Write a dossier to ``target``, in the place of a file that stands there.

    Args:
        lost: the file that was open; a piece that it still gives whole comes along.
        target: where.
        content: all the rest.

    Returns:
        The titres of the preuves whose piece could not be read: they are there without it.

    Raises:
        KnownError: the place cannot be written to, or the target is open in a window.
    """
    lock = FileLock(target)
    try:
        with replacing(target) as beside:
            copy = Database(beside, "rwc", known_as=target, key=lost.key)
            try:
                schema.build(copy)
                missing = {sha256 for sha256 in content.pieces() if not _bring(lost, copy, sha256)}
                content, titres = without_pieces(content, missing)
                with copy.transaction() as writer:
                    whole.insert_everything(writer, content)
                copy.take_leave()
            finally:
                copy.close()
            clear_place(target)
    finally:
        lock.release()
    tell(
        tr(
            "« {name} » ne peut plus être lu : la copie « {name_2} » a été faite de mémoire, "
            "avec tout ce que vous avez écrit mais sans l’historique.",
            name=lost.path.name,
            name_2=target.name,
        )
    )
    return titres


def _bring(lost: Database, copy: Database, sha256: str) -> bool:
    """Copy one piece, and tell whether every byte of it is there."""
    digest = hashlib.sha256()
    try:
        with pieces.open_reader(lost, sha256) as reader:
            while part := reader.read(1 << 20):
                digest.update(part)
            if digest.hexdigest() != sha256:
                return False
            reader.seek(0)
            pieces.add(copy, reader)
    except (KnownError, sqlite3.Error, OSError):
        return False
    return True


def without_pieces(content: Dossier, missing: Collection[str]) -> tuple[Dossier, tuple[str, ...]]:
    """Return a dossier that names none of these pieces, and the titres of the preuves that stay without their file."""
    titres = []
    for preuve in content.all(Preuve).values():
        if preuve.sha256 in missing:
            titres.append(preuve.titre)
            content = content.put(replace(preuve, sha256=None, taille=0))
    if content.declaration.signature in missing:
        content = content.put(replace(content.declaration, signature=None))
        titres.append(Declaration.KIND.capitalize())
    return content, tuple(titres)
