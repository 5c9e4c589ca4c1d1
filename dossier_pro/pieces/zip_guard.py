"""A look at a ZIP's directory before anything opens it: a .docx of 292 kB can expand to 300 MB.

Only the directory is read, nothing is expanded. Python's ``zipfile`` never gives more bytes of an entry than the
directory announces, so what is announced is what a reader risks.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from dossier_pro.domain.errors import KnownError

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHIFFRE: Final = "EncryptedPackage".encode("utf-16-le")
_MACROS: Final = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_DAMAGED: Final = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError, UnicodeError)


@dataclass(frozen=True, slots=True)
class Limites:
    """What an archive may hold. Sizes in bytes; ``rapport`` counts only above ``seuil_rapport`` bytes expanded."""

    fichier: int = 200_000_000
    entrees: int = 5000
    total: int = 400_000_000
    entree: int = 200_000_000
    rapport: int = 40
    seuil_rapport: int = 60_000_000


LIMITES: Final = Limites()
"""Pictures hardly compress, the XML of a text by twenty: a large archive that expands by forty is no document."""


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
    known = nom or (source.name if isinstance(source, Path) else "")
    called = f"« {known} »" if known else "Ce fichier"
    data = _octets(source, called, limites)
    if data.startswith(_OLE) and _CHIFFRE in data:
        raise KnownError(_protege(called))
    if not data.startswith(b"PK"):
        raise KnownError(f"{called} n’est pas un document Word (.docx) : choisissez un fichier de ce format.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except _DAMAGED:
        raise KnownError(
            f"{called} est abîmé ou incomplet : ouvrez-le dans le logiciel qui l’a fait, enregistrez-le sous un autre "
            "nom et choisissez cette copie."
        ) from None
    for phrase in _refus(entries, len(data), limites):
        raise KnownError(f"{called} {phrase}")
    names = tuple(entry.filename for entry in entries)
    macros = any(PurePosixPath(name).name.lower() in _MACROS for name in names)
    return Sommaire(names, sum(entry.file_size for entry in entries), macros)


def _octets(source: Path | bytes, called: str, limites: Limites) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        size = source.stat().st_size
        if size > limites.fichier:
            raise KnownError(
                f"{called} pèse {size // 1_000_000}\u00a0Mo, c’est trop : réduisez ses images, puis recommencez."
            )
        return source.read_bytes()
    except OSError as error:
        reason = error.strerror or "lecture impossible"
        raise KnownError(
            f"{called} ne peut pas être lu ({reason}) : vérifiez son nom et fermez-le ailleurs."
        ) from error


def _protege(called: str) -> str:
    return f"{called} est protégé par un mot de passe : retirez-le dans Word, enregistrez le fichier et recommencez."


def _refus(entries: list[zipfile.ZipInfo], size: int, limites: Limites) -> Iterator[str]:
    """Yield why an archive is refused, worst first."""
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries), default=0)
    swollen = total > limites.seuil_rapport and total > limites.rapport * size
    # Entries that lie over each other announce more compressed bytes than the file has.
    overlapping = sum(entry.compress_size for entry in entries) > size
    if swollen or overlapping or total > limites.total or largest > limites.entree or len(entries) > limites.entrees:
        announced = f"{total // 1_000_000}\u00a0Mo et {len(entries)} éléments"
        yield (
            f"se décompresserait en {announced}, ce qu’aucun document ne demande : il n’a pas été ouvert ; demandez-en "
            "une copie saine."
        )
    if any(entry.flag_bits & 1 for entry in entries):
        yield "est protégé par un mot de passe : retirez-le dans Word, enregistrez le fichier et recommencez."
    if any(_dehors(entry.filename) for entry in entries):
        yield "veut écrire hors de son dossier : il n’a pas été ouvert ; demandez-en une copie saine."


def _dehors(name: str) -> bool:
    """Whether a name leads out of the folder that an archive is expanded in."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ":" in path.split("/")[0] or ".." in path.split("/") or "\0" in path
