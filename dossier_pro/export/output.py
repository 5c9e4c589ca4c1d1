"""Files for the jury on disk: written beside their place, then renamed, so that each is whole or as it was."""

from __future__ import annotations

import errno
import io
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from dossier_pro.domain.errors import KnownError

_PLEIN = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_REFUS = {errno.EACCES, errno.EPERM, errno.EROFS}


@dataclass(slots=True)
class _Sortie:
    """One file: where it goes, and where it is until then."""

    cible: Path
    temporaire: Path
    ancien: Path | None = None
    """Where the file that stood there waits, while the new ones take their places."""


class Sorties:
    """Several files that are put in their places together.

    Use as a context manager: each file is written in ``temporaire``, and ``valider`` puts them all in place. Whatever
    goes wrong before, nothing is left behind and the files that were there stay as they were.
    """

    def __init__(self) -> None:
        self._sorties: list[_Sortie] = []

    def __enter__(self) -> Sorties:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for sortie in self._sorties:
            with suppress(OSError):
                sortie.temporaire.unlink(missing_ok=True)

    @contextmanager
    def temporaire(self, cible: Path | None) -> Iterator[BinaryIO]:
        """Open a stream whose bytes will become ``cible``; for None they are thrown away.

        Raises:
            KnownError: the folder is missing or cannot be written to, or the disk is full; the sentence says which.
        """
        if cible is None:
            yield io.BytesIO()
            return
        sortie = _Sortie(cible, cible.parent / f".{cible.name[:80]}.{secrets.token_hex(4)}.tmp")
        with _explique(lambda error: _ecriture(sortie.cible, error)), sortie.temporaire.open("xb") as stream:
            self._sorties.append(sortie)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())

    def valider(self) -> tuple[Path, ...]:
        """Put every file in its place and return the places, in order.

        Raises:
            KnownError: a place is held by another program; all places are then as they were.
        """
        placed: list[_Sortie] = []
        try:
            for sortie in self._sorties:
                with _explique(lambda error, cible=sortie.cible: _remplacement(cible, error)):  # type: ignore[misc]
                    _placer(sortie)
                placed.append(sortie)
        except KnownError:
            for sortie in reversed(placed):
                _retablir(sortie)
            raise
        for sortie in placed:
            if sortie.ancien:
                with suppress(OSError):
                    sortie.ancien.unlink()
        self._sorties = []
        return tuple(sortie.cible for sortie in placed)


def _placer(sortie: _Sortie) -> None:
    if sortie.cible.exists():
        ancien = sortie.temporaire.with_suffix(".old")
        sortie.cible.replace(ancien)
        sortie.ancien = ancien
    try:
        sortie.temporaire.replace(sortie.cible)
    except OSError:
        if sortie.ancien:
            sortie.ancien.replace(sortie.cible)
        raise


def _retablir(sortie: _Sortie) -> None:
    with suppress(OSError):
        if sortie.ancien:
            sortie.ancien.replace(sortie.cible)
        else:
            sortie.cible.unlink()


@contextmanager
def _explique(phrase: Callable[[OSError], str]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KnownError(phrase(error)) from error


def _ecriture(cible: Path, error: OSError) -> str:
    dossier = cible.parent.name or str(cible.parent)
    if error.errno in _PLEIN:
        return f"Le disque est plein : libérez de la place ou choisissez un autre disque pour « {cible.name} »."
    if error.errno == errno.ENOENT:
        return f"Le dossier « {dossier} » n’existe pas : choisissez un autre endroit pour « {cible.name} »."
    if error.errno in _REFUS:
        return f"Le dossier « {dossier} » est protégé : choisissez un autre endroit pour « {cible.name} »."
    return f"« {cible.name} » n’a pas pu être écrit ({error.strerror}) : choisissez un autre endroit."


def _remplacement(cible: Path, error: OSError) -> str:
    if error.errno in _PLEIN:
        return _ecriture(cible, error)
    return f"« {cible.name} » est ouvert dans un autre logiciel ou protégé : fermez-le, puis recommencez."
