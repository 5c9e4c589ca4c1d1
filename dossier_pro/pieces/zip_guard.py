"""A look at a ZIP's directory before anything opens it, by the rules of ``domain.archive``, and at its names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from dossier_pro.domain import archive
from dossier_pro.domain.archive import LIMITES, Limites
from dossier_pro.domain.errors import KnownError

__all__ = ["LIMITES", "Limites", "Sommaire", "examiner"]

_MACROS: Final = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")


@dataclass(frozen=True, slots=True)
class Sommaire:
    """What the directory of an archive announces. ``macros``: it carries a program, which is never run."""

    noms: tuple[str, ...]
    total: int
    macros: bool


def examiner(source: Path | bytes, nom: str = "", limites: Limites = LIMITES) -> Sommaire:
    """Look at the directory of a .docx (or another ZIP) and refuse what no document needs.

    Args:
        source: the file's path, or its bytes.
        nom: how to call it in a sentence; by default the path's name, or « Ce fichier ».
        limites: what it may hold.

    Returns:
        What it announces: names of its entries, expanded size, and whether it carries macros.

    Raises:
        KnownError: it is no ZIP, is protected or damaged, expands too much, or names a place outside itself.
    """
    called = archive.appeler(source, nom)
    data = archive.lire(source, called, limites)
    if not data.startswith(b"PK"):
        raise archive.pas_word(data, called, "un document Word")
    with archive.ouvrir(data, called, limites) as opened:
        entries = opened.infolist()
    if any(_dehors(entry.filename) for entry in entries):
        raise KnownError(
            f"{called} veut écrire hors de son dossier : il n’a pas été ouvert ; demandez-en une copie saine."
        )
    names = tuple(entry.filename for entry in entries)
    macros = any(PurePosixPath(name).name.lower() in _MACROS for name in names)
    return Sommaire(names, sum(entry.file_size for entry in entries), macros)


def _dehors(name: str) -> bool:
    """Whether a name leads out of the folder that an archive is expanded in."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ":" in path.split("/")[0] or ".." in path.split("/") or "\0" in path
