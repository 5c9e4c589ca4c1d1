"""A .docx from outside, opened without trusting it: nothing is expanded that the limits below do not allow.

Only the parts that are asked for are read, each against what the archive's directory announces (Python's ``zipfile``
never gives more bytes than that). XML is parsed without entities, DTD or network.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from lxml import etree

from dossier_pro.domain import archive
from dossier_pro.domain.errors import KnownError

Element = Any
"""An lxml element: the library has no types."""

MAX_PARTIE: Final = 48_000_000
"""The largest XML part: that of a dossier of 60 pages is near 3 MB."""

_ATTENDU: Final = "le dossier professionnel"
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


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another, or to an address outside (``externe``)."""

    id: str
    type: str
    cible: str
    externe: bool


class Paquet:
    """The parts of a .docx, by name. Reads lazily and within the limits of this module."""

    def __init__(self, source: Path | bytes, nom: str = "") -> None:
        """Look at the archive's directory, expand nothing.

        Args:
            source: the file's path, or its bytes.
            nom: its name, where only its bytes are given.

        Raises:
            KnownError: it cannot be read, is not a .docx, is protected, damaged, holds macros, or expands too much.
        """
        self.nom = archive.appeler(source, nom)
        data = archive.lire(source, self.nom)
        if not data.startswith(b"PK\x03\x04"):
            raise archive.pas_word(data, self.nom, _ATTENDU)
        self._zip = archive.ouvrir(data, self.nom)
        self._entrees = {e.filename.lstrip("/").lower(): e for e in self._zip.infolist()}
        self.principal = self._trouver_principal()
        if not self.principal:
            raise archive.pas_word_non_plus(set(self._entrees), self._octets("mimetype"), self.nom, _ATTENDU)
        if self._a_des_macros():
            raise archive.a_des_macros(self.nom)

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
        return archive.abime(self.nom)

    def _octets(self, name: str) -> bytes | None:
        entry = self._entrees.get(name.lower())
        if entry is None:
            return None
        try:
            return self._zip.read(entry)
        except archive.CASSE:
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
