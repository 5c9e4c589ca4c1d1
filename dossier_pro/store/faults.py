"""What SQLite and the disk refuse, said in one French sentence with the way out."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier_pro.domain.errors import (
    AskCopiesError,
    DamagedError,
    DamagedPieceError,
    KnownError,
    NewerError,
    NotSavedError,
    UnreliableDiskError,
)
from dossier_pro.domain.translation import tr, tr_noop

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}

Fault = Callable[[Path], KnownError]
"""Makes the error about a file."""


def _fault(phrase: str) -> Fault:
    """Return what says a sentence about a file, whose name stands for ``{}``."""
    return lambda path: KnownError(tr(phrase).format(_name(path)))


def _name(path: Path) -> str:
    """What a file is called; a path that ends in no name is told as it is."""
    return path.name or str(path)


missing = _fault(
    tr_noop(
        "Le fichier « {} » est introuvable : vérifiez qu’il n’a pas été déplacé ou "
        "renommé, puis ouvrez-le depuis son emplacement actuel."
    )
)
"""There is no such file."""

a_folder = _fault(tr_noop("« {} » est un dossier de fichiers, et non un fichier : choisissez un fichier .dpro."))
"""A folder stands where a dossier was expected."""

folder_for_a_file = _fault(tr_noop("« {} » est un dossier de fichiers : donnez le nom d’un fichier à écrire."))
"""A folder stands where a file is to be written."""

not_an_empty_folder = _fault(
    tr_noop(
        "« {} » existe déjà et n’est pas un dossier de fichiers vide : donnez un nouveau nom, rien n’y a été écrit."
    )
)
"""Something stands where a new folder was to be made."""

not_a_file = _fault(tr_noop("« {} » n’est pas un fichier ordinaire : donnez le nom d’un fichier."))
"""A pipe, a device, a link that leads to itself."""

protected = _fault(
    tr_noop(
        "« {} » est protégé contre l’écriture : retirez cette protection dans ses propriétés, ou donnez un autre nom."
    )
)
"""A file that its owner made read-only."""

exists_already = _fault(tr_noop("Le fichier « {} » existe déjà : choisissez un autre nom, ou ouvrez ce fichier."))
"""A file that nobody asked to replace stands there."""


def empty(path: Path) -> AskCopiesError:
    """A file of 0 bytes."""
    return AskCopiesError(
        tr("Le fichier « {name} » est vide : restaurez la dernière copie de sécurité de ce dossier.", name=path.name)
    )


not_a_dossier = _fault(
    tr_noop(
        "Le fichier « {} » n’est pas un dossier de Dossier Pro : choisissez un fichier .dpro fait avec le logiciel."
    )
)
"""Any other kind of file."""


def newer(path: Path) -> NewerError:
    """A schema, or words in it, that this program does not know yet."""
    return NewerError(
        tr(
            "Le dossier « {name} » vient d’une version plus récente de Dossier Pro : mettez le "
            "logiciel à jour pour l’ouvrir.",
            name=path.name,
        )
    )


newer_notebook = _fault(
    tr_noop(
        "« {} », où sont gardées vos relectures, vient d’une version plus récente de "
        "Dossier Pro : mettez le logiciel à jour pour les retrouver."
    )
)
"""A reader's notebook with facts that this program does not know yet."""

_NAMED = 3
"""So many of the things that are wrong are named in one sentence."""


def damaged(path: Path, what: Iterable[str] = ()) -> DamagedError:
    """A dossier that does not hold what was written into it; ``what`` names what is wrong, where that is known."""
    names = tuple(dict.fromkeys(what))
    shown = ", ".join(names[:_NAMED]) + (", etc." if len(names) > _NAMED else "")
    place = f" ({shown})" if shown else ""
    return DamagedError(
        tr(
            "Le dossier « {name} » est abîmé{place} : réparez-le dans une copie, ce fichier ne sera pas modifié.",
            name=path.name,
            place=place,
        ),
        names,
    )


def strange(path: Path) -> DamagedError:
    """A dossier that holds what acts by itself: a trigger, a view, tables that are not ours in the place of ours."""
    return DamagedError(
        tr(
            "« {name} » contient des instructions qui ne viennent pas de Dossier Pro, il n’a pas "
            "été ouvert : demandez d’où vient ce fichier, ou réparez-le dans une copie, qui ne "
            "les aura pas.",
            name=path.name,
        )
    )


def damaged_piece(path: Path) -> DamagedPieceError:
    """A piece whose bytes are not those that were taken in."""
    return DamagedPieceError(
        tr(
            "Cette pièce a été abîmée dans « {name} » : ajoutez de nouveau le fichier d’origine, "
            "ou reprenez-le dans une copie de sécurité de ce dossier.",
            name=path.name,
        )
    )


damaged_notebook = _fault(
    tr_noop(
        "« {} », où sont gardées vos relectures, est abîmé : remettez une copie de ce "
        "fichier à sa place, ou renommez-le pour en commencer un autre."
    )
)
"""A reader's notebook whose content cannot be read."""


def cut_short(path: Path) -> DamagedError:
    """A protected dossier of which less is left than a password can be tried on."""
    return DamagedError(
        tr(
            "De « {name} » il ne reste que le début, qu’aucun mot de passe n’ouvre : copiez-le "
            "de nouveau d’où il vient, ou rouvrez une copie de sécurité de ce dossier.",
            name=path.name,
        )
    )


def torn(path: Path) -> DamagedError:
    """A dossier with half a write in it, parted from its journal."""
    return DamagedError(
        tr(
            "Un enregistrement de « {name} » a été interrompu, et « {name}-journal », qui en "
            "garde le reste, n’est pas à côté : ouvrez ce dossier là où il était, ou copiez les "
            "deux fichiers ensemble, ou bien réparez-le dans une copie.",
            name=path.name,
        )
    )


in_use = _fault(tr_noop("Ce dossier est déjà ouvert dans une autre fenêtre : fermez-y « {} », puis recommencez."))
"""Another window holds the dossier's lock."""

busy = _fault(tr_noop("Un autre programme utilise « {} » en ce moment : fermez-le, puis recommencez."))
"""Another program holds the file, or a lock of SQLite's."""

read_only_place = _fault(
    tr_noop(
        "« {} » ne peut pas être enregistré, car ce fichier ou son emplacement est en "
        "lecture seule : copiez-le là où vous pouvez écrire, puis ouvrez cette copie."
    )
)
"""A dossier that cannot be written to."""

closed_folder = _fault(
    tr_noop("« {} » ne peut pas être enregistré à cet endroit, qui est en lecture seule : choisissez-en un autre.")
)
"""A folder that takes no new file."""

opened_read_only = _fault(
    tr_noop("« {} » est ouvert en lecture seule : ouvrez-le en écriture, ou faites-en une copie, pour le modifier.")
)
"""An edit on a dossier that was opened read-only."""

interrupted = _fault(
    tr_noop(
        "Un enregistrement de « {0} » a été interrompu : copiez ce fichier et « "
        "{0}-journal » là où vous pouvez écrire, puis ouvrez la copie."
    )
)
"""A write was cut short and the place does not allow finishing it."""

disk_full = _fault(
    tr_noop(
        "Il n’y a plus assez de place pour enregistrer « {} » : libérez de l’espace, puis refaites la dernière action."
    )
)
"""No room left."""

unreadable = _fault(tr_noop("« {} » ne peut pas être ouvert : vérifiez que vous avez le droit de lire ce fichier."))
"""The user has no right to read the file."""

disk_trouble = _fault(
    tr_noop("Le disque n’a pas pu lire ou enregistrer « {} » : vérifiez qu’il est bien branché, puis recommencez.")
)
"""The disk did not read or write."""


def not_read_back(path: Path) -> UnreliableDiskError:
    """A disk that took a file without a word and gives back another."""
    return UnreliableDiskError(
        tr(
            "« {name} » ne se lit pas tel qu’il vient d’être écrit, et n’a pas été gardé : ce "
            "disque est peut-être usé, choisissez-en un autre.",
            name=path.name,
        )
    )


moved = _fault(
    tr_noop(
        "« {} » a été déplacé ou supprimé pendant qu’il était ouvert : remettez-le à sa "
        "place, ou enregistrez une copie pour ne rien perdre."
    )
)
"""The file left its place while it was open."""

replaced = _fault(
    tr_noop(
        "Un autre fichier a pris la place de « {} » pendant qu’il était ouvert : "
        "enregistrez une copie sous un autre nom pour ne rien perdre, puis ouvrez-la."
    )
)
"""Another file stands under the name of the open one, or its content was written over."""

set_anew = _fault(
    tr_noop(
        "« {} » a été écrit de nouveau ailleurs pendant que vous le lisiez, par exemple "
        "avec un autre mot de passe : fermez-le ici, puis ouvrez-le de nouveau."
    )
)
"""What was only read was put anew in its place by another window, and what stood there was written over."""

no_longer_writable = _fault(
    tr_noop(
        "« {} » ne peut plus être enregistré, car ce fichier ou son emplacement est "
        "passé en lecture seule : retirez cette protection, ou enregistrez une copie "
        "ailleurs pour ne rien perdre."
    )
)
"""The open dossier cannot be written to any more."""

no_more_room = _fault(
    tr_noop(
        "Il n’y a plus assez de place pour enregistrer « {} » : libérez de l’espace, ou "
        "enregistrez une copie sur un autre disque pour ne rien perdre."
    )
)
"""No room left for the open dossier."""

unplugged = _fault(
    tr_noop(
        "Le disque ne répond plus pour « {} » : vérifiez qu’il est bien branché, ou "
        "enregistrez une copie ailleurs pour ne rien perdre."
    )
)
"""The disk of the open dossier does not read or write any more."""

no_folder = _fault(tr_noop("L’endroit où enregistrer « {} » n’existe pas : choisissez-en un autre."))
"""The folder to write to does not exist."""

bad_name = _fault(
    tr_noop("Le nom « {:.40} » ne convient pas à ce disque : choisissez un nom plus court et plus simple.")
)
"""A name that the disk does not take."""

unstorable_text = _fault(
    tr_noop(
        "Un texte contient un caractère abîmé que « {} » ne peut pas garder : retapez ce "
        "texte, ou renommez le fichier qui porte ce nom."
    )
)
"""A text with half of a character, as a broken file name gives it."""


def cannot_open(path: Path) -> KnownError:
    """A file that SQLite did not open, or beside which it could make no journal, by what the system says of it."""
    effective = os.access in os.supports_effective_ids
    if not os.access(path, os.R_OK, effective_ids=effective):
        return unreadable(path)
    return disk_trouble(path) if os.access(path.parent, os.W_OK, effective_ids=effective) else read_only_place(path)


_BY_CODE: dict[int, Fault] = {
    sqlite3.SQLITE_BUSY: busy,
    sqlite3.SQLITE_LOCKED: busy,
    sqlite3.SQLITE_READONLY: read_only_place,
    sqlite3.SQLITE_IOERR: disk_trouble,
    sqlite3.SQLITE_FULL: disk_full,
    sqlite3.SQLITE_CANTOPEN: cannot_open,
    sqlite3.SQLITE_PERM: unreadable,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_INTERRUPT: damaged,
    sqlite3.SQLITE_TOOBIG: damaged,
    sqlite3.SQLITE_NOTADB: not_a_dossier,
}


_WHILE_OPEN: dict[int, Fault] = {
    sqlite3.SQLITE_READONLY: no_longer_writable,
    sqlite3.SQLITE_CANTOPEN: no_longer_writable,
    sqlite3.SQLITE_PERM: no_longer_writable,
    sqlite3.SQLITE_FULL: no_more_room,
    sqlite3.SQLITE_IOERR: unplugged,
}


def result_code(error: BaseException) -> int | None:
    """Return SQLite's extended result code of an exception, None where it is no error of SQLite's."""
    return getattr(error, "sqlite_errorcode", None)


def not_saved(path: Path, error: KnownError) -> NotSavedError:
    """Return what is said where an edit of the *open* dossier was refused: how to go on without losing a word."""
    code = result_code(error.__cause__) if error.__cause__ else None
    if code is None:
        return NotSavedError(error.phrase)
    kind = code & 0xFF
    known: Fault | None = _WHILE_OPEN.get(kind)
    try:
        there = path.exists()
    except OSError:
        there = True
    if not there and kind in _WHILE_OPEN and kind != sqlite3.SQLITE_FULL:
        known = moved
    if known is None or code == sqlite3.SQLITE_READONLY_DBMOVED:
        return NotSavedError((moved(path) if not there else error).phrase)
    return NotSavedError(known(path).phrase)


def is_damage(error: BaseException) -> bool:
    """Whether SQLite found a file's content broken."""
    code = result_code(error.__cause__ or error)
    if isinstance(error, DamagedError) or _is_other_damage(error):
        return True
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


_OTHER_DAMAGE = (
    "Could not decode to UTF-8",
    "unsupported file format",
    "attached databases must use the same text encoding",
)
"""How the driver begins where a text is no UTF-8, and SQLite where a header is wrong: neither has a code of its own."""


def is_broken_promise(error: BaseException) -> bool:
    """Whether SQLite refused a row because of what other rows hold: a fault of ours, or a file that lacks rows."""
    code = result_code(error)
    return code is not None and code & 0xFF == sqlite3.SQLITE_CONSTRAINT


def _is_other_damage(error: BaseException) -> bool:
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith(_OTHER_DAMAGE)


def _has_lost_its_tables(error: BaseException) -> bool:
    """Whether a file has no tables of ours any more: it was looked at when it was opened, and has been emptied since.

    A disk that went away may also be read as an empty one.
    """
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("no such table: ")


_READ: dict[Path, tuple[int, int]] = {}
"""What the files that are only read were known by when they were opened, whatever their names: device and number."""


def begin_to_read(path: Path) -> None:
    """Note which file is about to be read under a name."""
    with suppress(OSError):
        status = path.stat()
        _READ[path] = (status.st_dev, status.st_ino)


def read_no_more(path: Path) -> None:
    """Forget it."""
    _READ.pop(path, None)


def _wrong(path: Path, error: BaseException) -> KnownError:
    """Return what is said of a file whose content is not what it should be."""
    known, now = _READ.get(path), None
    with suppress(OSError):
        status = path.stat()
        now = (status.st_dev, status.st_ino)
    if known is not None and known[1] and now is not None and now != known:
        return set_anew(path)
    code = result_code(error)
    return not_a_dossier(path) if code is not None and code & 0xFF == sqlite3.SQLITE_NOTADB else damaged(path)


@contextmanager
def explained(path: Path, source: Path | None = None) -> Iterator[None]:
    """Turn what SQLite refuses inside the block into a ``KnownError`` about ``path``.

    Errors that only a fault of this program makes (a broken constraint, wrong SQL) pass as they are.

    Args:
        path: the file that is read or written.
        source: the dossier that is copied into ``path``, where that is what the block does.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise unstorable_text(path) from error
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged file quotes it, and the driver reads that as UTF-8.
        raise damaged(source or path) from error
    except sqlite3.Error as error:
        code = result_code(error)
        if _is_other_damage(error):
            raise _wrong(source or path, error) from error
        if path in _READ and _has_lost_its_tables(error):
            raise (_wrong(path, error) if path.exists() else moved(path)) from error
        if code is None:
            raise
        if code == sqlite3.SQLITE_READONLY_DBMOVED:
            raise (replaced if path.exists() else moved)(path) from error
        known = _BY_CODE.get(code & 0xFF)
        if known is None:
            raise
        if known in (damaged, not_a_dossier):
            raise _wrong(source or path, error) from error
        raise known(path) from error


@contextmanager
def explained_while_open(path: Path) -> Iterator[None]:
    """The same where an *open* dossier is read: that it had our tables was found out when it was opened.

    Where it has none any more it was emptied, or stands on a disk that is gone and is read as an empty one.
    """
    try:
        with explained(path):
            yield
    except sqlite3.Error as error:
        if not _has_lost_its_tables(error):
            raise
        raise (replaced if path.exists() else moved)(path) from error


def refuse_existing(path: Path) -> None:
    """Refuse a place where something stands.

    Raises:
        KnownError: something does, or nobody may look.
    """
    with explained_files(path):
        if path.exists():
            raise exists_already(path)


@contextmanager
def explained_files(path: Path) -> Iterator[None]:
    """Turn what the file system refuses inside the block into a ``KnownError`` about ``path``."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise disk_full(path) from error
        if error.errno in _FORBIDDEN:
            raise read_only_place(path) from error
        if error.errno in (errno.ENOENT, errno.ENOTDIR):
            raise no_folder(path) from error
        if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
            raise bad_name(path) from error
        raise disk_trouble(path) from error
