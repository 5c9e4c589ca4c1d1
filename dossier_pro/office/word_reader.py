"""What python-docx is told of a Word file from outside: its parts and relationships, read without trusting them.

python-docx's own reader follows each chain of relationships by recursion, expands every part at once, and gives up
where a relationship leads to nothing, as Word itself writes some (``Target="NULL"``). This one answers the same two
questions without.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.spec import default_content_types
from docx.oxml.parser import parse_xml
from lxml import etree

from dossier_pro.domain.records import dataclass
from dossier_pro.office import archive

MISSING: Final = "missing"
"""The content type of what a relationship leads to and the file does not hold."""

_TYPES: Final = "[content_types].xml"
_RELS: Final = re.compile(r"(?:(.*)/)?_rels/([^/]*)\.rels", re.S)
_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_UNKNOWN: Final = "application/octet-stream"
_BY_EXTENSION: Final = {extension: kind for extension, kind in default_content_types if extension != "bin"}
_MAX_LIST: Final = 8_000_000
"""The largest list of relationships or types: one of ten thousand links has two millions."""

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


def parse(octets: bytes) -> Any:
    """Return the root of an XML part by python-docx's parser: it resolves no entity and fetches nothing.

    Comments and processing instructions are left out, because they are nodes without a tag.

    Raises:
        lxml.etree.XMLSyntaxError, ValueError: it is no XML, is deeper than any document, or declares entities: what
            they stand for would be missing without a word.
    """
    root = parse_xml(octets)
    if root.getroottree().docinfo.doctype:
        raise ValueError("a part with a document type")
    if b"<!--" in octets or octets.count(b"<?") > 1 or octets[:2] in (b"\xff\xfe", b"\xfe\xff"):
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    return root


def transitional(octets: bytes) -> bytes:
    """Return a part with the names that everybody writes, also where it is « Strict Open XML »."""
    if b"http://purl.oclc.org/ooxml/" in octets:
        for strict, usual in _STRICT:
            octets = octets.replace(strict, usual)
    return octets


class Entries(Mapping[str, bytes]):
    """The entries of an archive, each read when it is asked for; where two have one name, the last counts.

    Reading one raises an error of ``archive.CASSE`` where it is damaged.
    """

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened
        self._infos = {info.filename.lstrip("/"): info for info in opened.infolist() if not info.is_dir()}

    def __getitem__(self, name: str) -> bytes:
        return self._opened.read(self._infos[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)

    def __contains__(self, name: object) -> bool:
        return name in self._infos

    def size(self, name: str) -> int:
        """Return how many bytes the directory announces: ``zipfile`` never gives more."""
        return self._infos[name].file_size


@dataclass(frozen=True, slots=True)
class Source:
    """Where the bytes of a part are, and what the archive says they will weigh."""

    size: int
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class _Relationship:
    """One relationship, under the names by which python-docx asks."""

    rId: str  # noqa: N815 - python-docx's name
    reltype: str
    target_ref: str
    is_external: bool
    target_partname: PackURI


class Reader:
    """Answers what python-docx's ``Unmarshaller`` asks of a package (in the place of ``docx.opc.pkgreader``)."""

    def __init__(self, entries: Entries) -> None:
        """Read the lists of types and relationships of an archive, and no part."""
        self._entries = entries
        lists = {name: found for name in entries if (found := _RELS.fullmatch(name))}
        self._parts = {name.lower(): name for name in entries if name not in lists and name.lower() != _TYPES}
        self.damaged: list[str] = []
        """The lists that could not be read, by name: what they say is not known."""
        self._overrides, self._defaults = self._types()
        self.macros = "macroEnabled" in " ".join((*self._overrides.values(), *self._defaults.values()))
        """Whether the types say that it carries a program."""
        self.lists: dict[PackURI, bytes] = {}
        """The bytes of each list of relationships, by what it belongs to."""
        self._relationships: dict[PackURI, list[_Relationship]] = {}
        for name, found in lists.items():
            owner = posixpath.join(found[1] or "", found[2])
            if not owner or owner.lower() in self._parts:
                self._read_list(name, PackURI(f"/{self._parts.get(owner.lower(), '')}"))

    # --- python-docx asks ------------------------------------------------------------------------------------------

    def iter_sparts(self) -> Iterator[tuple[PackURI, str, str, Source | None]]:
        """Yield name, content type, « » and source of each part, then of what is missing, which has no source."""
        for name in self._parts.values():
            yield PackURI(f"/{name}"), self._type_of(name), "", self._source(name)
        wanted = {rel.target_partname: None for _, rel in self.iter_srels() if not rel.is_external}
        for uri in wanted:
            if uri.lstrip("/").lower() not in self._parts:
                yield uri, MISSING, "", None

    def iter_srels(self) -> Iterator[tuple[PackURI, _Relationship]]:
        """Yield each relationship with what it belongs to."""
        for owner, relationships in self._relationships.items():
            for relationship in relationships:
                yield owner, relationship

    # --- what the archive says -------------------------------------------------------------------------------------

    def _source(self, name: str) -> Source:
        return Source(self._entries.size(name), lambda: self._entries[name])

    def _root(self, name: str) -> tuple[bytes, Any]:
        """Return bytes and root of a list; None in its place where it cannot be read."""
        try:
            if name not in self._entries or self._entries.size(name) > _MAX_LIST:
                raise ValueError("there is none, or one longer than any document's")
            octets = self._entries[name]
            return octets, parse(octets)
        except (*archive.CASSE, etree.XMLSyntaxError):
            self.damaged.append(name)
            return b"", None

    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        overrides: dict[str, str] = {}
        defaults: dict[str, str] = {}
        name = next((name for name in self._entries if name.lower() == _TYPES), "[Content_Types].xml")
        root = self._root(name)[1]
        for node in root if root is not None else ():
            kind = node.get("ContentType", "")
            if node.get("PartName"):
                overrides[node.get("PartName").lstrip("/").lower()] = kind
            elif node.get("Extension"):
                defaults[node.get("Extension").lower()] = kind
        return overrides, defaults

    def _type_of(self, name: str) -> str:
        extension = posixpath.splitext(name)[1][1:].lower()
        kind = self._overrides.get(name.lower()) or self._defaults.get(extension)
        return kind or _BY_EXTENSION.get(extension, _UNKNOWN)

    def _read_list(self, name: str, owner: PackURI) -> None:
        octets, root = self._root(name)
        found = [self._relationship(owner, node) for node in root.iter(_RELATIONSHIP)] if root is not None else []
        self.lists[owner] = octets
        self._relationships[owner] = [relationship for relationship in found if relationship.rId]

    def _relationship(self, owner: PackURI, node: Any) -> _Relationship:
        external = node.get("TargetMode", "").lower() == "external"
        target = node.get("Target", "")
        name = PACKAGE_URI if external else PackURI.from_rel_ref(owner.baseURI, target)
        known = self._parts.get(name.lstrip("/").lower())
        uri = PackURI(f"/{known}") if known and not external else name
        return _Relationship(node.get("Id", ""), node.get("Type", ""), target, external, uri)
