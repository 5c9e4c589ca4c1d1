"""Why a copy of a dossier was not made, in words."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Final

from dossier_pro.domain.errors import DamagedError, KnownError, UnreliableDiskError
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.services.copies.places import Endroit
from dossier_pro.store import faults

_PLEIN: Final = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


class EndroitFermeError(KnownError):
    """The place takes no copy; another may."""


def _code(cause: BaseException | None) -> int:
    """Return what SQLite says of an error, without what tells its kinds apart; 0 where it says nothing."""
    return ((faults.result_code(cause) if cause is not None else None) or 0) & 0xFF


def pourquoi(error: Exception, chemin: Path, place: Endroit) -> KnownError:
    """Say why there is no copy, from what was refused on the way."""
    cause = error if isinstance(error, OSError) else error.__cause__
    code = _code(cause)
    if (isinstance(cause, OSError) and cause.errno in _PLEIN) or code == sqlite3.SQLITE_FULL:
        return refus(chemin, tr("faute de place dans «\u00a0{nom}\u00a0»", nom=place.nom))
    if isinstance(cause, OSError) or code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
        where = tr("car rien ne peut être écrit dans «\u00a0{nom}\u00a0»", nom=place.nom)
        return EndroitFermeError(refus(chemin, where).phrase)
    if isinstance(error, UnreliableDiskError):
        return EndroitFermeError(refus(chemin, tr("car «\u00a0{nom}\u00a0» {use}", nom=place.nom, use=tr(_USE))).phrase)
    if isinstance(error, DamagedError):
        return KnownError(
            tr(
                "«\u00a0{name}\u00a0» est abîmé\u00a0: il n’en a pas été fait de copie, et celles d’avant sont "
                "gardées.",
                name=chemin.name,
            )
        )
    return error if isinstance(error, KnownError) else refus(chemin, tr("car elle a été interrompue"))


_USE: Final = tr_noop("ne rend pas ce qui y est écrit\u00a0: ce disque est peut-être usé")


def refus(chemin: Path, cause: str) -> KnownError:
    """Return the error of a copy that was not made; ``cause`` follows a comma."""
    return KnownError(
        tr(
            "La copie de sécurité de «\u00a0{name}\u00a0» n’a pas été faite, {cause}. Le dossier lui-même "
            "est enregistré.",
            name=chemin.name,
            cause=cause,
        )
    )


def phrase_abimees(chemin: Path, count: int) -> str:
    """Return what is said of a copy of which ``count`` pieces are damaged."""
    files = pluriel(count, "fichier joint est abîmé", "fichiers joints sont abîmés")
    return tr(
        "Dans «\u00a0{name}\u00a0», {files}\u00a0: la copie est faite, et les dernières copies entières sont gardées.",
        name=chemin.name,
        files=files,
    )


def phrase_cle(chemin: Path, place: Endroit, error: Exception) -> str:
    """Return why a copy was not brought to the key, or the other disk."""
    full = isinstance(error, OSError) and error.errno in _PLEIN
    full = full or (isinstance(error.__cause__, OSError) and error.__cause__.errno in _PLEIN)
    cause = tr("faute de place") if full else tr("car rien ne peut y être écrit")
    if isinstance(error, UnreliableDiskError):
        cause = tr("qui {use}", use=tr(_USE))
    return tr(
        "La copie de «\u00a0{name}\u00a0» n’a pas été portée sur «\u00a0{nom}\u00a0», {cause}.",
        name=chemin.name,
        nom=place.nom,
        cause=cause,
    )
