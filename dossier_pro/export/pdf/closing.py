"""What makes a tagged, self-describing file of the pages that reportlab drew, by pikepdf.

Fonts get their meanings, pages their clickable areas; then come the tree of the structure, the outline and its places,
the metadata. Objects are packed together, and nothing depends on the time or the machine.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final, Self
from urllib.parse import quote

from pikepdf import (
    Array,
    Dictionary,
    Name,
    NameTree,
    Object,
    ObjectStreamMode,
    OutlineItem,
    PageLocation,
    Pdf,
    Stream,
    String,
    make_page_destination,
)

from dossier_pro.domain.records import dataclass
from dossier_pro.export.document import Copie
from dossier_pro.export.pdf.canvas import FontPart
from dossier_pro.export.pdf.meta import describe
from dossier_pro.export.pdf.page_copies import MARQUE, marque
from dossier_pro.export.pdf.strings import text_string
from dossier_pro.export.pdf.tags import TagNode
from dossier_pro.export.pdf.tree import write_tree

_BLOCK: Final = 100
"""The most lines a block of a character map may have (ISO 32000-1, 9.7.5)."""

_NO_WORDS: Final = b"\0\0\0\1\xff\xff\xff\xff"
"""Two words of a font that add up to zero (32 bits)."""
_CR_BEFORE_END: Final = b"\r\nendstream"
_TRIES: Final = 8
"""How often a file is written anew at most; one in ten is once."""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A clickable area: its page, from 0, its sides in points, what it says, and where it leads."""

    page: int
    sides: tuple[float, float, float, float]
    contents: str
    target: str


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the outline: its level from 1, its title, and the name of the place that it leads to."""

    level: int
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place that can be led to: its page, from 0, and its height in points."""

    page: int
    top: float


class Closing:
    """A file being closed; a context manager."""

    def __init__(self, octets: bytes) -> None:
        self._pdf = Pdf.open(io.BytesIO(octets))
        self._pages: list[Object] = [page.obj for page in self._pdf.pages]
        self._links: list[Object] = []
        self._streams: list[Object] = [thing for thing in self._pdf.objects if isinstance(thing, Stream)]
        for rank, page in enumerate(self._pages):
            page.StructParents = rank
            page.Tabs = Name.S
            del page.Trans

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    def fonts(self, parts: Sequence[FontPart]) -> None:
        """Give the fonts their names and the meanings of their codes.

        reportlab writes one character for each code, and more lines a block than may stand there.
        """
        for part in parts:
            font = self._pages[0].Resources.Font[part.resource]
            # Six letters name the choice of glyphs (ISO 32000-1, 9.6.4).
            choice = hashlib.sha256("".join(part.meanings.values()).encode()).digest()
            letters = "".join(chr(65 + byte % 26) for byte in choice[:6])
            font.BaseFont = font.FontDescriptor.FontName = Name(f"/{letters}+{part.nom}")
            font.ToUnicode = self._pdf.make_stream(to_unicode(part.meanings))
            self._streams.append(font.ToUnicode)

    def links(self, areas: Sequence[LinkArea]) -> None:
        """Add the clickable areas; their keys in the tree of parents come after those of the pages."""
        of_page: dict[int, list[Object]] = {}
        for rank, area in enumerate(areas, start=len(self._pages)):
            node = Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=[round(side, 5) for side in area.sides],
                Border=[0, 0, 0],
                F=4,
                StructParent=rank,
                Contents=text_string(area.contents),
            )
            if area.target.startswith("#"):
                node.Dest = String(area.target[1:])
            else:
                node.A = Dictionary(S=Name.URI, URI=String(_address(area.target)))
            self._links.append(self._pdf.make_indirect(node))
            of_page.setdefault(area.page, []).append(self._links[-1])
        for number, nodes in of_page.items():
            self._pages[number].Annots = Array(nodes)

    def structure(self, root: TagNode) -> None:
        """Add the tree of what the pieces of the pages are."""
        self._pdf.Root.StructTreeRoot = write_tree(root, self._pdf, self._pages, self._links)
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def outline(self, lines: Sequence[OutlineEntry], places: Mapping[str, Place]) -> None:
        """Add the outline, in which no level is skipped, and the places that it and the links lead to."""
        names = NameTree.new(self._pdf)
        for name, place in places.items():
            top = round(place.top, 5)
            names[name] = make_page_destination(self._pdf, place.page, PageLocation.FitH, top=top)
        self._pdf.Root.Names = Dictionary(Dests=names.obj)
        if not lines:
            return
        with self._pdf.open_outline() as outline:
            levels = [outline.root]
            for line in lines:
                del levels[max(1, line.level) :]
                item = OutlineItem(text_string(line.title), String(line.place))
                levels[-1].append(item)
                levels.append(item.children)
        self._pdf.Root.PageMode = Name.UseOutlines

    def frames(self, copies: Mapping[str, Copie]) -> None:
        """Mark the empty frames for pages that are to be there as they are, by the names they were drawn with."""
        for page in self._pages:
            for name, frame in page.Resources.get("/XObject", Dictionary()).items():
                copie = copies.get(name.removeprefix("/FormXob."))
                if copie:
                    frame[f"/{MARQUE}"] = String(marque(copie))

    def metadata(self, title: str, author: str, *, conforming: bool) -> None:
        """Say what the file is, twice over, and which standards it keeps to (``describe``)."""
        describe(self._pdf, title, author, conforming=conforming)
        self._streams.append(self._pdf.Root.OutputIntents[0].DestOutputProfile)

    def save(self, target: BinaryIO) -> None:
        """Write the file."""
        for stream in self._streams:
            if "/Filter" not in stream:
                _pack(stream)
        target.write(self._saved())

    def _saved(self) -> bytes:
        """The bytes of the file, none of whose streams ends in a carriage return.

        A line feed stands before ``endstream``; together they would be taken for the one end of line that belongs
        there, and the stream for one that is too long (ISO 19005-2, 6.1.7.1). Which bytes end the packed objects
        depends on their numbers, so one more object makes others of them.
        """
        for _ in self._shifts():
            made = io.BytesIO()
            self._pdf.save(
                made,
                min_version="1.7",
                deterministic_id=True,
                object_stream_mode=ObjectStreamMode.generate,
                fix_metadata_version=False,  # the metadata name none, and to look imports lxml
            )
            if _CR_BEFORE_END not in made.getvalue():
                break
        return made.getvalue()

    def _shifts(self) -> Iterator[None]:
        yield
        for page in self._pages[:_TRIES]:
            page.MediaBox = self._pdf.make_indirect(page.MediaBox)
            yield


def _pack(stream: Object) -> None:
    content, made = packed(stream.read_bytes(), font="/Length1" in stream)
    if "/Length1" in stream:
        stream.Length1 = len(content)
    stream.write(made, filter=Name.FlateDecode)


def packed(content: bytes, *, font: bool) -> tuple[bytes, bytes]:
    """Return the content of a stream, lengthened where need be, and that packed so that it does not end in a carriage
    return.

    White space after a page or a map means nothing, and neither do words behind the last table of a font, where they
    add up to zero as they do in its checksum. Because: the last byte that is packed is the low one of the sum of all
    bytes (RFC 1950, Adler-32), so that what is added has to change that sum; zeros would never end.
    """
    made = zlib.compress(content, 6)
    while made.endswith(b"\r"):
        content = content + bytes(-len(content) % 4) + _NO_WORDS if font else content + b"\n"
        made = zlib.compress(content, 6)
    return content, made


def to_unicode(meanings: Mapping[int, str]) -> bytes:
    """Return the map from codes to Unicode; characters beyond U+FFFF are written as pairs of surrogates."""
    pairs = sorted(meanings.items())
    out = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), _BLOCK):
        part = pairs[start : start + _BLOCK]
        out.append(f"{len(part)} beginbfchar")
        out += [f"<{code:02X}> <{meant.encode('utf-16-be').hex().upper()}>" for code, meant in part]
        out.append("endbfchar")
    out += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(out).encode("ascii")


def _address(link: str) -> str:
    """Return an address in the seven bits that a PDF asks for."""
    return quote(link, safe="%/:=&?~#+!$,;'@*[]").replace("\\", "%5C")
