"""What SQLite and the disk refuse, said in one French sentence with the way out."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dossier_pro.domain.errors import KnownError

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def missing(path: Path) -> KnownError:
    """There is no such file."""
    return KnownError(
        f"Le fichier « {path.name} » est introuvable : vérifiez qu’il n’a pas été déplacé ou renommé, "
        "puis ouvrez-le depuis son emplacement actuel."
    )


def a_folder(path: Path) -> KnownError:
    """A folder stands where a file was expected."""
    return KnownError(f"« {path.name} » est un répertoire et non un fichier : choisissez un fichier .dpro.")


def exists_already(path: Path) -> KnownError:
    """A file that nobody asked to replace stands there."""
    return KnownError(f"Le fichier « {path.name} » existe déjà : choisissez un autre nom, ou ouvrez ce fichier.")


def empty(path: Path) -> KnownError:
    """A file of 0 bytes."""
    return KnownError(f"Le fichier « {path.name} » est vide : reprenez une sauvegarde de ce dossier.")


def not_a_dossier(path: Path) -> KnownError:
    """Any other kind of file."""
    return KnownError(
        f"Le fichier « {path.name} » n’est pas un dossier de Dossier Pro : choisissez un fichier .dpro fait "
        "avec le logiciel."
    )


def newer(path: Path) -> KnownError:
    """A schema that this program does not know yet."""
    return KnownError(
        f"Le dossier « {path.name} » vient d’une version plus récente de Dossier Pro : mettez le logiciel à "
        "jour pour l’ouvrir."
    )


def older_read_only(path: Path) -> KnownError:
    """A schema of an earlier program, in a place where it cannot be brought up to date."""
    return KnownError(
        f"Le dossier « {path.name} » vient d’une version précédente de Dossier Pro : "
        "copiez-le là où vous pouvez écrire et ouvrez-le une fois pour le mettre à jour."
    )


def damaged(path: Path) -> KnownError:
    """A dossier whose content cannot be read."""
    return KnownError(
        f"Le dossier « {path.name} » est abîmé et ne peut pas être lu en entier : ouvrez votre dernière sauvegarde."
    )


def in_use(path: Path) -> KnownError:
    """Another window holds the dossier's lock."""
    return KnownError(
        f"Ce dossier est déjà ouvert dans une autre fenêtre : fermez-y « {path.name} », ou ouvrez-le ici en "
        "lecture seule."
    )


def busy(path: Path) -> KnownError:
    """Another program holds a lock of SQLite's."""
    return KnownError(f"Un autre programme utilise « {path.name} » en ce moment : fermez-le, puis recommencez.")


def read_only_place(path: Path) -> KnownError:
    """A file or folder that cannot be written to."""
    return KnownError(
        f"« {path.name} » ne peut pas être enregistré, car son emplacement est en lecture seule : "
        "copiez-le dans un répertoire où vous pouvez écrire, ou ouvrez-le en lecture seule."
    )


def closed_folder(path: Path) -> KnownError:
    """A folder that takes no new file."""
    return KnownError(
        f"« {path.name} » ne peut pas être enregistré dans ce répertoire, en lecture seule : choisissez-en un autre."
    )


def opened_read_only(path: Path) -> KnownError:
    """An edit on a dossier that was opened read-only."""
    return KnownError(
        f"« {path.name} » est ouvert en lecture seule : ouvrez-le en écriture, ou faites-en une copie, pour "
        "le modifier."
    )


def interrupted(path: Path) -> KnownError:
    """A write was cut short and the place does not allow finishing it."""
    return KnownError(
        f"Un enregistrement de « {path.name} » a été interrompu : copiez ce fichier et « {path.name}-journal » "
        "dans un répertoire où vous pouvez écrire, puis ouvrez la copie."
    )


def disk_full(path: Path) -> KnownError:
    """No room left."""
    return KnownError(
        f"Il n’y a plus assez de place pour enregistrer « {path.name} » : libérez de l’espace, puis refaites "
        "la dernière action."
    )


def unreadable(path: Path) -> KnownError:
    """The user has no right to read the file."""
    return KnownError(f"« {path.name} » ne peut pas être ouvert : vérifiez que vous avez le droit de lire ce fichier.")


def disk_trouble(path: Path) -> KnownError:
    """The disk did not read or write."""
    return KnownError(
        f"Le disque n’a pas pu lire ou enregistrer « {path.name} » : vérifiez qu’il est bien branché, puis recommencez."
    )


def moved(path: Path) -> KnownError:
    """The file left its place while it was open."""
    return KnownError(
        f"« {path.name} » a été déplacé ou supprimé pendant qu’il était ouvert : remettez-le à sa place, "
        "ou enregistrez une copie pour ne rien perdre."
    )


def no_folder(path: Path) -> KnownError:
    """The folder to write to does not exist."""
    return KnownError(f"Le répertoire où enregistrer « {path.name} » n’existe pas : choisissez-en un autre.")


def bad_name(path: Path) -> KnownError:
    """A name that the disk does not take."""
    return KnownError(
        f"Le nom « {path.name[:40]} » ne convient pas à ce disque : choisissez un nom plus court et plus simple."
    )


def unstorable_text(path: Path) -> KnownError:
    """A text with half of a character, as a broken file name gives it."""
    return KnownError(
        f"Un texte contient un caractère abîmé que « {path.name} » ne peut pas garder : retapez ce texte, ou "
        "renommez le fichier "
        "qui porte ce nom."
    )


_BY_CODE = {
    sqlite3.SQLITE_BUSY: busy,
    sqlite3.SQLITE_LOCKED: busy,
    sqlite3.SQLITE_READONLY: read_only_place,
    sqlite3.SQLITE_IOERR: disk_trouble,
    sqlite3.SQLITE_FULL: disk_full,
    sqlite3.SQLITE_CANTOPEN: unreadable,
    sqlite3.SQLITE_PERM: unreadable,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: not_a_dossier,
}


def result_code(error: BaseException) -> int | None:
    """Return SQLite's extended result code behind an exception, None where it is no error of SQLite's."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return getattr(origin, "sqlite_errorcode", None)


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
    except (DBAPIError, sqlite3.Error) as error:
        code = result_code(error)
        if code is None:
            raise
        if code == sqlite3.SQLITE_READONLY_DBMOVED:
            raise moved(path) from error
        known = _BY_CODE.get(code & 0xFF)
        if known is None:
            raise
        raise known(source if source and known is damaged else path) from error


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
