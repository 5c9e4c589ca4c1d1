"""A file from outside that is a ZIP, or should be: looked at before anything is expanded, by every room that reads one.

A .docx of 292 kB can expand to 300 MB. Only the directory is read here; Python's ``zipfile`` never gives more bytes of
an entry than the directory announces, so what is announced is what a reader risks. Nothing else in the program opens an
archive to read it.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import IO, Final, Literal

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHIFFRE: Final = "EncryptedPackage".encode("utf-16-le")
_MACROS: Final = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")

CASSE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    struct.error,
    ValueError,
    KeyError,
    OverflowError,
    MemoryError,
)
"""What ``zipfile`` raises on archives that are damaged, encrypted, or compressed in an unknown way."""

Faute = Literal["abime", "protege", "enorme"]


class ArchiveError(Exception):
    """Why an archive is not opened: it is damaged, has a password, or announces what nobody needs."""

    def __init__(self, faute: Faute, total: int = 0, entrees: int = 0) -> None:
        super().__init__(faute)
        self.faute, self.total, self.entrees = faute, total, entrees


@dataclass(frozen=True, slots=True)
class Limites:
    """What an archive may hold. Sizes in bytes; ``rapport`` counts only above ``seuil_rapport`` bytes expanded."""

    fichier: int = limits.ARCHIVE_BYTES
    entrees: int = limits.ARCHIVE_PARTS
    total: int = limits.ARCHIVE_UNPACKED_BYTES
    entree: int = limits.ARCHIVE_PART_BYTES
    rapport: int = limits.ARCHIVE_UNPACKED_TIMES
    seuil_rapport: int = limits.ARCHIVE_SMALL_BYTES


LIMITES: Final = Limites()


@dataclass(frozen=True, slots=True)
class Sommaire:
    """What the directory of an archive announces. ``macros``: it carries a program, which is never run."""

    noms: tuple[str, ...]
    total: int
    macros: bool


def appeler(source: Path | bytes, nom: str = "") -> str:
    """Return how a file is called in a sentence: « dp.docx », or Ce fichier."""
    known = nom or (source.name if isinstance(source, Path) else "")
    return f"« {known} »" if known else tr("Ce fichier")


def lire(source: Path | bytes, appele: str, limites: Limites = LIMITES) -> bytes:
    """Return the bytes of a file.

    Args:
        source: its path, or its bytes already.
        appele: how it is called in a sentence (see ``appeler``).
        limites: of which only ``fichier`` counts here.

    Raises:
        KnownError: it is not there, is a folder, is too heavy, or cannot be read.
    """
    if isinstance(source, bytes):
        return source
    try:
        if source.is_dir():
            raise KnownError(
                tr("{appele} est un dossier, il ne peut pas être lu : choisissez un fichier.", appele=appele)
            )
        size = source.stat().st_size
        if size > limites.fichier:
            raise KnownError(
                tr(
                    "{appele} pèse {size}\u00a0Mo, c’est trop : réduisez ses images dans Word (Format de "
                    "l’image, Compresser), puis recommencez.",
                    appele=appele,
                    size=size // 1_000_000,
                )
            )
        return source.read_bytes()
    except FileNotFoundError:
        raise KnownError(
            tr("{appele} n’existe pas à cet endroit : vérifiez son nom et son dossier.", appele=appele)
        ) from None
    except PermissionError as error:
        raise KnownError(
            tr(
                "{appele} ne peut pas être lu : fermez-le s’il est ouvert ailleurs et vérifiez que "
                "vous en avez le droit, puis recommencez.",
                appele=appele,
            )
        ) from error
    except OSError as error:
        raise KnownError(
            tr(
                "{appele} ne peut pas être lu, son disque ou sa clé ne répond pas : copiez-le sur "
                "cet ordinateur, puis recommencez.",
                appele=appele,
            )
        ) from error


def _est_enorme(entries: Sequence[zipfile.ZipInfo], total: int, size: int, limites: Limites) -> bool:
    """Whether entries are more or larger than they may be, or much larger than the archive that holds them."""
    largest = max((entry.file_size for entry in entries), default=0)
    swollen = total > limites.seuil_rapport and total > limites.rapport * size
    return swollen or total > limites.total or largest > limites.entree or len(entries) > limites.entrees


def regarder(source: bytes | IO[bytes], limites: Limites = LIMITES) -> zipfile.ZipFile:
    """Open an archive after a look at its directory, for whoever has a sentence of its own; nothing is expanded.

    Args:
        source: its bytes, or a stream of it, which is not closed with it.
        limites: what it may hold.

    Raises:
        ArchiveError: it is not opened.
    """
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        archive = zipfile.ZipFile(stream)
        entries = archive.infolist()
        size = stream.seek(0, io.SEEK_END)
    except CASSE as error:
        raise ArchiveError("abime") from error
    total = sum(entry.file_size for entry in entries)
    if _est_enorme(entries, total, size, limites):
        raise ArchiveError("enorme", total, len(entries))
    if sum(entry.compress_size for entry in entries) > size:
        raise ArchiveError("abime")  # entries that lie over each other
    if any(entry.flag_bits & 1 for entry in entries):
        raise ArchiveError("protege")
    return archive


def ouvrir(octets: bytes, appele: str, limites: Limites = LIMITES) -> zipfile.ZipFile:
    """Open an archive after a look at its directory; nothing is expanded.

    Raises:
        KnownError: it is protected, damaged, or announces what no document needs.
    """
    if octets.startswith(_OLE) and _CHIFFRE in octets:
        raise protege(appele)
    try:
        return regarder(octets, limites)
    except ArchiveError as error:
        if error.faute == "abime":
            raise abime(appele) from None
        if error.faute == "protege":
            raise protege(appele) from None
        raise KnownError(
            tr(
                "{appele} se décompresserait en {total}\u00a0Mo et {entrees} éléments, ce qu’aucun "
                "document ne demande : il n’a pas été ouvert ; demandez-en une copie saine.",
                appele=appele,
                total=error.total // 1_000_000,
                entrees=error.entrees,
            )
        ) from None


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
    called = appeler(source, nom)
    data = lire(source, called, limites)
    if not data.startswith(b"PK"):
        raise pas_word(data, called, tr("un document Word"))
    with ouvrir(data, called, limites) as opened:
        entries = opened.infolist()
    if any(_dehors(entry.filename) for entry in entries):
        raise KnownError(
            tr(
                "{called} veut écrire hors de son dossier : il n’a pas été ouvert ; demandez-en une copie saine.",
                called=called,
            )
        )
    names = tuple(entry.filename for entry in entries)
    macros = any(PurePosixPath(name).name.lower() in _MACROS for name in names)
    return Sommaire(names, sum(entry.file_size for entry in entries), macros)


def _dehors(name: str) -> bool:
    """Whether a name leads out of the folder that an archive is expanded in."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ":" in path.split("/")[0] or ".." in path.split("/") or "\0" in path


def abime(appele: str) -> KnownError:
    """Return the error to raise where a file is damaged."""
    return KnownError(
        tr(
            "{appele} est abîmé ou incomplet : ouvrez-le dans le logiciel qui l’a fait, acceptez "
            "la réparation, enregistrez-le sous un autre nom et choisissez cette copie.",
            appele=appele,
        )
    )


def protege(appele: str) -> KnownError:
    """Return the error to raise where a file has a password."""
    return KnownError(
        tr(
            "{appele} est protégé par un mot de passe : ouvrez-le dans Word, retirez le mot de "
            "passe (Fichier, Informations, Protéger le document), enregistrez-le et recommencez.",
            appele=appele,
        )
    )


def pas_word(octets: bytes, appele: str, attendu: str) -> KnownError:
    """Return the error for a file that is no ZIP where a Word document is expected, by what it seems to be.

    Args:
        octets: the file.
        appele: how it is called in a sentence.
        attendu: what is to be chosen instead: « le dossier professionnel », « le modèle officiel ».
    """
    if octets.startswith(_OLE):
        if _CHIFFRE in octets:
            return protege(appele)
        return KnownError(
            tr(
                "{appele} est dans l’ancien format de Word (.doc) : ouvrez-le dans Word ou "
                "LibreOffice, enregistrez-le en .docx, puis choisissez ce nouveau fichier.",
                appele=appele,
            )
        )
    if octets.startswith(b"%PDF-"):
        return KnownError(
            tr("{appele} est un PDF : choisissez le fichier Word (.docx) dont il a été tiré.", appele=appele)
        )
    if octets.startswith(b"{\\rtf"):
        return KnownError(
            tr(
                "{appele} est au format RTF : enregistrez-le en .docx avec Word, puis choisissez ce nouveau fichier.",
                appele=appele,
            )
        )
    if not octets.strip(b"\0 \r\n\t"):
        return KnownError(
            tr("{appele} est vide : choisissez {attendu} (.docx) dans une autre copie.", appele=appele, attendu=attendu)
        )
    return KnownError(
        tr(
            "{appele} n’est pas un fichier Word (.docx) : choisissez {attendu} au format .docx.",
            appele=appele,
            attendu=attendu,
        )
    )


def pas_word_non_plus(noms: set[str], mimetype: bytes | None, appele: str, attendu: str) -> KnownError:
    """Return the error for an archive that is no Word document, by the names of its entries and its ``mimetype``."""
    if mimetype and b"opendocument" in mimetype:
        return KnownError(
            tr(
                "{appele} est un document OpenDocument : ouvrez-le dans LibreOffice, enregistrez-le "
                "au format Word (.docx), puis choisissez ce nouveau fichier.",
                appele=appele,
            )
        )
    if any(name.startswith("xl/") for name in noms):
        return KnownError(
            tr(
                "{appele} est un classeur Excel : choisissez {attendu} au format Word (.docx).",
                appele=appele,
                attendu=attendu,
            )
        )
    if any(name.startswith("ppt/") for name in noms):
        return KnownError(
            tr(
                "{appele} est un diaporama PowerPoint : choisissez {attendu} au format Word (.docx).",
                appele=appele,
                attendu=attendu,
            )
        )
    return KnownError(
        tr(
            "{appele} n’est pas un document Word : choisissez {attendu} au format .docx.",
            appele=appele,
            attendu=attendu,
        )
    )


def a_des_macros(appele: str) -> KnownError:
    """Return the error to raise where a Word document carries a program."""
    return KnownError(
        tr(
            "{appele} contient des macros : dans Word, enregistrez-le sous « Document Word "
            "(*.docx) », puis choisissez ce nouveau fichier.",
            appele=appele,
        )
    )
