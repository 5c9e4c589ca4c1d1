"""A .docx from outside, opened without trusting it: nothing is expanded that the limits below do not allow.

Only the parts that are asked for are read, each against what the archive's directory announces (Python's ``zipfile``
never gives more bytes than that). XML is parsed without entities, DTD or network.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from lxml import etree

from dossier_pro.domain.errors import KnownError

Element = Any
"""An lxml element: the library has no types."""

MAX_FICHIER: Final = 200_000_000
"""The largest file that is opened, in bytes."""
MAX_ENTREES: Final = 5000
MAX_PARTIE: Final = 48_000_000
"""The largest XML part: that of a dossier of 60 pages is near 3 MB."""
MAX_TOTAL: Final = 400_000_000
MAX_RAPPORT: Final = 40
"""How much an archive of more than ``SEUIL_RAPPORT`` bytes may expand; pictures do not compress, text does by 20."""
SEUIL_RAPPORT: Final = 60_000_000

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHIFFRE: Final = "EncryptedPackage".encode("utf-16-le")
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Namespaces of « Strict Open XML », as ISO/IEC 29500 names them, and those that everybody else writes."""

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
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


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another, or to an address outside (``externe``)."""

    id: str
    type: str
    cible: str
    externe: bool


class Paquet:
    """The parts of a .docx, by name. Reads lazily and within the limits of this module."""

    def __init__(self, source: Path | bytes) -> None:
        """Look at the archive's directory, expand nothing.

        Args:
            source: the file's path, or its bytes.

        Raises:
            KnownError: it cannot be read, is not a .docx, is protected, damaged, holds macros, or expands too much.
        """
        self.nom = f"« {source.name} »" if isinstance(source, Path) else "Ce fichier"
        data = source if isinstance(source, bytes) else self._lire(source)
        if not data.startswith(b"PK\x03\x04"):
            raise KnownError(_autre_genre(self.nom, data))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entrees = self._zip.infolist()
        except _BROKEN:
            raise self.abime() from None
        self._mesurer(entrees, len(data))
        self._entrees = {e.filename.lstrip("/").lower(): e for e in entrees}
        self.principal = self._trouver_principal()
        if not self.principal:
            raise KnownError(_autre_archive(self.nom, set(self._entrees), self._octets("mimetype")))
        if self._a_des_macros():
            raise KnownError(
                f"{self.nom} contient des macros : dans Word, enregistrez-le sous « Document Word (*.docx) », puis "
                "choisissez ce nouveau fichier."
            )

    def _lire(self, chemin: Path) -> bytes:
        try:
            if chemin.is_dir():
                raise KnownError(f"{self.nom} est un dossier : choisissez un fichier Word (.docx).")
            if chemin.stat().st_size > MAX_FICHIER:
                raise KnownError(
                    f"{self.nom} dépasse {MAX_FICHIER // 1_000_000}\u00a0Mo : réduisez ses images dans Word (Format de "
                    "l’image, Compresser), puis recommencez."
                )
            return chemin.read_bytes()
        except FileNotFoundError:
            raise KnownError(f"{self.nom} n’existe pas à cet endroit : vérifiez le nom et le dossier.") from None
        except OSError as error:
            raison = error.strerror or "lecture impossible"
            raise KnownError(
                f"{self.nom} ne peut pas être lu ({raison}) : fermez-le s’il est ouvert ailleurs, puis recommencez."
            ) from error

    def _mesurer(self, entrees: list[zipfile.ZipInfo], taille: int) -> None:
        total = sum(e.file_size for e in entrees)
        gonfle = total > SEUIL_RAPPORT and total > MAX_RAPPORT * taille
        if len(entrees) > MAX_ENTREES or total > MAX_TOTAL or gonfle:
            raise KnownError(
                f"{self.nom} se décompresserait en {total // 1_000_000}\u00a0Mo et {len(entrees)} éléments, ce "
                "qu’aucun dossier ne demande : il n’a pas été ouvert ; demandez-en une copie saine."
            )
        if sum(e.compress_size for e in entrees) > taille:
            raise self.abime()  # entries that lie over each other
        if any(e.flag_bits & 1 for e in entrees):
            raise KnownError(_protege(self.nom))

    def _trouver_principal(self) -> str:
        for relation in self.relations("").values():
            if relation.type.endswith("/officeDocument") and not relation.externe:
                name = relation.cible
                return name if name.startswith("word/") or self._est_word(name) else ""
        return "word/document.xml" if "word/document.xml" in self._entrees else ""

    def _est_word(self, name: str) -> bool:
        types = self.xml("[Content_Types].xml")
        if types is None or name.lower() not in self._entrees:
            return False
        return any(
            "wordprocessingml" in (e.get("ContentType") or "") and (e.get("PartName") or "").lstrip("/") == name
            for e in types.iter()
            if isinstance(e.tag, str)
        )

    def _a_des_macros(self) -> bool:
        if any(name.rsplit("/", 1)[-1].startswith("vbaproject.bin") for name in self._entrees):
            return True
        types = self._octets("[content_types].xml") or b""
        return b"macroEnabled" in types

    def abime(self) -> KnownError:
        """Return the error to raise where the file is damaged."""
        return KnownError(
            f"{self.nom} est abîmé ou incomplet : ouvrez-le dans Word, acceptez la réparation, enregistrez-le sous un "
            "autre nom et choisissez cette copie."
        )

    def _octets(self, name: str) -> bytes | None:
        entry = self._entrees.get(name.lower())
        if entry is None:
            return None
        try:
            return self._zip.read(entry)
        except _BROKEN:
            raise self.abime() from None

    def octets(self, name: str) -> bytes | None:
        """Return the bytes of a part, or None where it is absent or cannot be expanded."""
        try:
            return self._octets(name)
        except KnownError:
            return None

    def taille(self, name: str) -> int:
        """Return how many bytes the directory announces for a part; 0 where it is absent."""
        entry = self._entrees.get(name.lower())
        return entry.file_size if entry else 0

    def xml(self, name: str) -> Element | None:
        """Return the root of an XML part, or None where it is absent, too large or not well formed."""
        if self.taille(name) > MAX_PARTIE:
            return None
        data = self.octets(name)
        if not data:
            return None
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            return None
        # An entity's text would be missing without a word: such a part is not read at all.
        return None if root.getroottree().docinfo.doctype else root

    def racine(self) -> Element:
        """Return the root of the main part.

        Raises:
            KnownError: it is too large or damaged.
        """
        taille = self.taille(self.principal)
        if taille > MAX_PARTIE:
            raise KnownError(
                f"{self.nom} contient un texte de {taille // 1_000_000}\u00a0Mo, ce qu’aucun dossier ne demande : il "
                "n’a pas été ouvert ; demandez-en une copie saine."
            )
        root = self.xml(self.principal)
        if root is None:
            raise self.abime()
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the relations of a part by id; ``part`` is empty for those of the package."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {r.id: r for r in self._relations(folder, root)}

    @staticmethod
    def _relations(folder: str, root: Element) -> Iterator[Relation]:
        for node in root.iter(_REL):
            externe = (node.get("TargetMode") or "").lower() == "external"
            cible = node.get("Target") or ""
            if not externe:
                cible = posixpath.normpath(posixpath.join("/", folder, cible)).lstrip("/")
            yield Relation(node.get("Id") or "", node.get("Type") or "", cible, externe)

    @cached_property
    def liens(self) -> dict[str, Relation]:
        """The relations of the main part."""
        return self.relations(self.principal)

    def parties(self, genre: str) -> Iterator[str]:
        """Yield the names of the parts that the main part has a relation of ``genre`` to (« footer », « styles »)."""
        for relation in self.liens.values():
            if not relation.externe and relation.type.rsplit("/", 1)[-1] == genre:
                yield relation.cible

    def partie(self, genre: str) -> Element | None:
        """Return the root of the first part of ``genre``, or None."""
        return next((root for name in self.parties(genre) if (root := self.xml(name)) is not None), None)


def _protege(nom: str) -> str:
    return (
        f"{nom} est protégé par un mot de passe : ouvrez-le dans Word, retirez le mot de passe (Fichier, Informations, "
        "Protéger le document), enregistrez-le et recommencez."
    )


def _autre_genre(nom: str, data: bytes) -> str:
    if data.startswith(_OLE):
        if _CHIFFRE in data:
            return _protege(nom)
        return (
            f"{nom} est dans l’ancien format de Word (.doc) : ouvrez-le dans Word ou LibreOffice, enregistrez-le en "
            ".docx, puis choisissez ce nouveau fichier."
        )
    if data.startswith(b"%PDF-"):
        return f"{nom} est un PDF : choisissez le fichier Word (.docx) dont il a été tiré."
    if data.startswith(b"{\\rtf"):
        return f"{nom} est au format RTF : enregistrez-le en .docx avec Word, puis choisissez ce nouveau fichier."
    if not data.strip(b"\0 \r\n\t"):
        return f"{nom} est vide : choisissez une autre copie du dossier professionnel."
    return f"{nom} n’est pas un fichier Word (.docx) : choisissez le dossier professionnel au format .docx."


def _autre_archive(nom: str, names: set[str], mimetype: bytes | None) -> str:
    if mimetype and b"opendocument" in mimetype:
        return (
            f"{nom} est un document OpenDocument : ouvrez-le dans LibreOffice, enregistrez-le au format Word (.docx), "
            "puis choisissez ce nouveau fichier."
        )
    if any(name.startswith("xl/") for name in names):
        return f"{nom} est un classeur Excel : choisissez le dossier professionnel au format Word (.docx)."
    if any(name.startswith("ppt/") for name in names):
        return f"{nom} est un diaporama PowerPoint : choisissez le dossier professionnel au format Word (.docx)."
    return f"{nom} n’est pas un document Word : choisissez le dossier professionnel au format .docx."
