"""A Word file as python-docx holds it: opened after a look at its archive, saved so that one file has one set of bytes.

What comes from outside is handed to python-docx by ``word_reader``; what is saved is put into its archive here.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final, Self, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.package import OpcPackage, Unmarshaller
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part, PartFactory, XmlPart
from docx.opc.pkgwriter import PackageWriter
from docx.opc.rel import Relationships, _Relationship
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package
from lxml import etree

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.office import archive
from dossier_pro.office.archive import Limites
from dossier_pro.office.word_reader import Entries, Reader, Source, parse, transitional

Element = Any
"""An lxml element, of python-docx's own class where it has one for the tag."""

MAX_PART: Final = limits.WORD_PART_BYTES

_DATE: Final = (1980, 1, 1, 0, 0, 0)
_MEDIA: Final = "/word/media/"
_MAIN: Final = "/word/document.xml"
_LONGEST: Final = 255
"""Characters of a title or a name in the properties of a file: python-docx takes no more."""


class WordPart(XmlPart):
    """A part of a file from outside: its bytes stay what they were until its ``element`` is asked for."""

    def __init__(self, partname: PackURI, content_type: str, package: WordPackage, source: Source) -> None:
        """Hold a part without reading it."""
        Part.__init__(self, partname, content_type, None, package)
        self.size = source.size
        self._source = source
        self._called = package.called
        self._held: Element | None = None

    @property
    def _element(self) -> Element:
        if self._held is None:
            try:
                self._held = parse(self.blob)
            except (etree.XMLSyntaxError, ValueError) as error:
                raise archive.abime(self._called) from error
        return self._held

    @_element.setter
    def _element(self, element: Element) -> None:
        self._held = element

    @property
    def blob(self) -> bytes:
        """Its bytes: those of the file, or of its tree once that was asked for.

        Raises:
            KnownError: they are damaged in the archive.
        """
        if self._held is not None:
            return bytes(super().blob)
        try:
            return self._source.read()
        except archive.CASSE:
            raise archive.abime(self._called) from None

    def hold(self, element: Element) -> None:
        """Hold another tree in the place of its own."""
        self._held = element

    def become(self, content_type: str) -> None:
        """Make it a part of another type: a document of a template (.dotx)."""
        self._content_type = content_type


class MissingPart(Part):
    """What a relationship leads to and the file does not hold: the relationship is written again, it is not."""


class WordPackage(Package):
    """A Word file: its parts and relationships are python-docx's, its archive is ours."""

    def __init__(self) -> None:
        """Make one without any part."""
        super().__init__()
        self.called = archive.appeler(b"")
        """How it is called in a sentence."""
        self.damaged: tuple[str, ...] = ()
        """The lists of types or relationships that could not be read."""
        self._found: dict[str, WordPart] = {}
        self._lists: dict[str, tuple[bytes, list[tuple[str, str, str]]]] = {}

    # --- opening ---------------------------------------------------------------------------------------------------

    @classmethod
    def open_guarded(
        cls,
        source: Path | bytes,
        name: str = "",
        *,
        expected: str,
        limits: Limites = archive.LIMITES,
        macros: bool = False,
    ) -> Self:
        """Open a file from outside after a look at the directory of its archive.

        Args:
            source: its path, or its bytes.
            name: its name, where only its bytes are given.
            expected: what is to be chosen instead of something else, in a sentence.
            limits: what it may hold.
            macros: whether one with a program is opened too; nothing ever runs it.

        Raises:
            KnownError: it cannot be read, is no Word file, is protected, damaged, holds macros, or expands too much.
        """
        package = cls()
        package.called = called = archive.appeler(source, name)
        data = archive.lire(source, called, limits)
        if not data.startswith(b"PK\x03\x04"):
            raise archive.pas_word(data, called, expected)
        entries = Entries(archive.ouvrir(data, called, limits))
        try:
            mimetype = entries.get("mimetype")
        except archive.CASSE:
            raise archive.abime(called) from None
        reader = Reader(entries)
        Unmarshaller.unmarshal(reader, package, package._make)
        package._settle(reader)
        names = {entry.lower() for entry in entries}
        if not package._has_main():
            raise archive.pas_word_non_plus(names, mimetype, called, expected)
        program = reader.macros or any(posixpath.basename(entry).startswith("vbaproject.bin") for entry in names)
        if program and not macros:
            raise archive.a_des_macros(called)
        return package

    def _make(self, name: PackURI, kind: str, _reltype: str, source: Source | None, _package: OpcPackage) -> Part:
        """Make a part, for python-docx's ``Unmarshaller``."""
        if source is None:
            return MissingPart(name, kind)
        part = self._found[name.lower()] = WordPart(name, kind, self, source)
        return part

    def _settle(self, reader: Reader) -> None:
        self.damaged = tuple(reader.damaged)
        for owner, octets in reader.lists.items():
            rels = self.rels if owner == PACKAGE_URI else self._found[owner.lower()].rels
            self._lists[owner] = octets, _said(rels)

    def after_unmarshal(self) -> None:
        """Do not gather the pictures, as python-docx would by recursion: ours are told apart by their bytes."""

    def _has_main(self) -> bool:
        """Whether there is a text: where no relationship leads to one, that of the usual name is taken."""
        for rel in self.rels.values():
            if kind_of(rel) == "officeDocument" and not rel.is_external:
                part = rel.target_part
                return part.partname.startswith("/word/") or "wordprocessingml" in part.content_type
        if _MAIN in self._found:
            self.relate_to(self._found[_MAIN], RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        return _MAIN in self._found

    # --- parts -----------------------------------------------------------------------------------------------------

    @property
    def main(self) -> XmlPart:
        """The part that holds the text.

        Raises:
            KnownError: a relationship leads to one that is not there.
        """
        for rel in self.rels.values():
            if kind_of(rel) == "officeDocument" and isinstance(part := target(rel), XmlPart):
                return part
        raise archive.abime(self.called)

    def part(self, name: str) -> WordPart | None:
        """Return a part that the file came with, by its name without the first slash; None where there is none."""
        return self._found.get(f"/{name.lstrip('/')}".lower())

    def related(self, kind: str) -> Iterator[XmlPart]:
        """Yield the parts that the text has a relationship of a kind to (« footer », « styles »)."""
        for rel in list(self.main.rels.values()):
            if kind_of(rel) == kind and isinstance(part := target(rel), XmlPart):
                yield part

    def xml_part(self, name: str, content_type: str, element: Element) -> XmlPart:
        """Return a new part, of python-docx's own class where it has one for the type; nothing leads to it yet."""
        made = PartFactory.part_type_for.get(content_type, XmlPart)
        assert issubclass(made, XmlPart)
        return made(PackURI(name), content_type, element, self)

    def describe(self, title: str, author: str) -> None:
        """Say what the file is and whose, and nothing else: no date, no program's name but ours."""
        core = CT_CoreProperties.new()
        properties = CoreProperties(core)
        properties.title, properties.author, properties.language = title[:_LONGEST], author[:_LONGEST], "fr-FR"
        space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        app = etree.Element(f"{{{space}}}Properties", nsmap={None: space})
        etree.SubElement(app, f"{{{space}}}Application").text = "Dossier Pro"
        self._replace("core", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES, core)
        self._replace("app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, app)

    def _replace(self, name: str, content_type: str, relation: str, element: Element) -> None:
        for rel in self.rels.values():
            if kind_of(rel) == relation.rsplit("/", 1)[-1] and isinstance(part := target(rel), WordPart):
                part.hold(element)
                return
        self.relate_to(self.xml_part(f"/docProps/{name}.xml", content_type, element), relation)

    # --- saving ----------------------------------------------------------------------------------------------------

    def iter_parts(self) -> Iterator[Part]:
        """Yield each part that a relationship leads to, in the order in which they are met; none by recursion."""
        seen: dict[int, None] = {}
        waiting = [iter(list(self.rels.values()))]
        while waiting:
            rel = next(waiting[-1], None)
            if rel is None:
                waiting.pop()
            elif not rel.is_external and id(rel.target_part) not in seen:
                part = rel.target_part
                seen[id(part)] = None
                if not isinstance(part, MissingPart):
                    yield part
                    waiting.append(iter(list(part.rels.values())))

    def to_bytes(self) -> bytes:
        """Return the file. The same parts give the same bytes."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
            archived = _FixedArchive(opened)
            parts = list(self.iter_parts())
            PackageWriter._write_content_types_stream(archived, parts)
            archived.write(PACKAGE_URI.rels_uri, self._list_of(PACKAGE_URI, self.rels))
            for part in parts:
                archived.write(part.partname, part.blob)
                if part.rels or part.partname in self._lists:
                    archived.write(part.partname.rels_uri, self._list_of(part.partname, part.rels))
        return target.getvalue()

    def save(self, pkg_file: str | IO[bytes]) -> None:
        """Write the file; python-docx's own way would put the hour into it."""
        content = self.to_bytes()
        if isinstance(pkg_file, str):
            Path(pkg_file).write_bytes(content)
        else:
            pkg_file.write(content)

    def _list_of(self, owner: PackURI, rels: Relationships) -> bytes:
        """Return the bytes of a list of relationships: as they were where it says what it said."""
        octets, said = self._lists.get(owner, (b"", []))
        return octets if octets and said == _said(rels) else cast("bytes", rels.xml)


class _FixedArchive:
    """An archive as python-docx writes into one, without the hour at which it is done."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened

    def write(self, name: PackURI, blob: bytes) -> None:
        info = zipfile.ZipInfo(name.membername, date_time=_DATE)
        info.compress_type = zipfile.ZIP_STORED if name.startswith(_MEDIA) else zipfile.ZIP_DEFLATED
        info.create_system = 0
        info.external_attr = 0
        self._opened.writestr(info, blob)


def target(rel: _Relationship) -> Part | None:
    """Return the part that a relationship leads to; None where it leads outside, or to nothing."""
    part = None if rel.is_external else rel.target_part
    return None if isinstance(part, MissingPart) else part


def kind_of(rel: _Relationship) -> str:
    """Return the end of a relationship's type, which « Strict Open XML » has too: « footer », « styles »."""
    return rel.reltype.rsplit("/", 1)[-1]


def tree(part: Part | None) -> Element | None:
    """Return a tree of a part to read, which is nobody else's; None where it is too large, damaged or no XML."""
    if part is None or size(part) > MAX_PART:
        return None
    try:
        return parse(transitional(part.blob))
    except (KnownError, etree.XMLSyntaxError, ValueError):
        return None


def as_written(part: Part) -> Element | None:
    """Return a tree of a part to change and hold, whatever its size and its namespaces; None where it is no XML."""
    try:
        return parse(part.blob)
    except (etree.XMLSyntaxError, ValueError):
        return None


def contents(part: Part | None) -> bytes | None:
    """Return the bytes of a part to read; None where there is none, or it is damaged."""
    try:
        return None if part is None else part.blob
    except KnownError:
        return None


def size(part: Part) -> int:
    """Return how many bytes a part has; of one that was not read, what its archive announces."""
    return part.size if isinstance(part, WordPart) else len(part.blob)


def drop(rels: Relationships, *kinds: str) -> None:
    """Take relationships away by the ends of their types."""
    for rel in [rel for rel in rels.values() if kind_of(rel) in kinds]:
        del rels[rel.rId]


def _said(rels: Relationships) -> list[tuple[str, str, str]]:
    """What a list of relationships says."""
    return [
        (rel.rId, rel.reltype, rel.target_ref if rel.is_external else rel.target_part.partname) for rel in rels.values()
    ]
