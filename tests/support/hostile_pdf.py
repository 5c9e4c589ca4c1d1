"""PDFs made to take all the time and memory there is, or to bring down what reads them; made byte by byte, because a
library would refuse to write them.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects: the first is the catalogue, the second the pages, the third the page."""
    made, places = bytearray(b"%PDF-1.7\n"), []
    for rank, one in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (rank, one)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(made)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content)


def document(content: bytes, *more: bytes, box: bytes = b"0 0 595 842", resources: bytes = b"") -> bytes:
    """A page that draws ``content`` (an object of its own, the fourth), and what it needs from the fifth on."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<<%b>>>>" % (box, resources)
    head = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page)
    return pdf(*head, content, *more)


def form(content: bytes, resources: bytes = b"") -> bytes:
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<%b>>" % resources
    return stream(content, entries)


def calls_itself() -> bytes:
    """A drawing that draws itself."""
    return document(stream(b"/X Do"), form(b"/X Do", b"/XObject<</X 5 0 R>>"), resources=b"/XObject<</X 5 0 R>>")


def calls_itself_under_another_name() -> bytes:
    """The same, with the name spelt in a way that a search for it does not find."""
    inner = form(b"/#58%\nDo /#58%\nDo", b"/XObject<</X 5 0 R>>")
    return document(stream(b"/#58%\nDo"), inner, resources=b"/XObject<</X 5 0 R>>")


def doubles(depth: int = 30) -> bytes:
    """Each drawing draws the next one twice."""
    forms = [form(b"/X Do /X Do", b"/XObject<</X %d 0 R>>" % (6 + rank)) for rank in range(depth)]
    return document(stream(b"/X Do"), *forms, form(b"0 0 m"), resources=b"/XObject<</X 5 0 R>>")


def doubles_in_secret(depth: int = 30) -> bytes:
    """The same, spelt so that the guard counts nothing."""
    call = b"/#58%\nDo "
    forms = [form(call + call, b"/XObject<</X %d 0 R>>" % (6 + rank)) for rank in range(depth)]
    letters = form(b"BT /F 9 Tf (mot) Tj ET", b"/Font<</F %d 0 R>>" % (6 + depth))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return document(stream(call), *forms, letters, font, resources=b"/XObject<</X 5 0 R>>")


def pattern_in_itself(depth: int = 30) -> bytes:
    """Tiles painted with tiles, a hundred times each."""
    paint = b"/Pattern cs /P scn " + b"0 0 9 9 re f " * 100
    tiles = [
        stream(
            paint,
            b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1"
            b"/Resources<</Pattern<</P %d 0 R>>>>" % (6 + rank % depth),
        )
        for rank in range(depth + 1)
    ]
    return document(stream(paint), *tiles, resources=b"/Pattern<</P 5 0 R>>")


def flate_bomb(megabytes: int = 100) -> bytes:
    """A page of spaces, a thousandth of its size on the disk."""
    return document(stream(_deflated(b" " * 1_000_000, megabytes), b"/Filter/FlateDecode"))


def flate_bomb_of_text(megabytes: int = 60) -> bytes:
    """A page of so many words that it stays under what one content stream may hold."""
    words = b"BT /F 9 Tf 9 9 Td (a) Tj ET " * 40_000
    packed = _deflated(words, megabytes * 1_000_000 // len(words))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return document(stream(packed, b"/Filter/FlateDecode"), font, resources=b"/Font<</F 5 0 R>>")


def flate_in_flate(megabytes: int = 1000) -> bytes:
    """Deflated twice: a few kilobytes."""
    twice = zlib.compress(_deflated(b" " * 1_000_000, megabytes), 9)
    return document(stream(twice, b"/Filter[/FlateDecode/FlateDecode]"))


def picture_bomb() -> bytes:
    """A picture of 60,000 × 60,000 points."""
    entries = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
    picture = stream(_deflated(b"\x00" * 1_000_000, 20), entries + b"/Filter/FlateDecode")
    return document(stream(b"595 0 0 842 0 0 cm /X Do"), picture, resources=b"/XObject<</X 5 0 R>>")


def no_paper() -> bytes:
    return document(stream(b"BT ET"), box=b"0 0 0 0")


def endless_paper() -> bytes:
    return document(stream(b"BT ET"), box=b"-3e38 -3e38 3e38 3e38")


def nested_dictionaries(depth: int = 100_000) -> bytes:
    return document(stream(b"BT ET"), b"<</A" * depth + b"1" + b">>" * depth, resources=b"/X 5 0 R")


def nested_arrays(depth: int = 100_000) -> bytes:
    return document(stream(b"[" * depth + b"]" * depth + b" TJ"), b"[" * depth + b"]" * depth, resources=b"/X 5 0 R")


def nested_pages(depth: int = 20_000) -> bytes:
    """A tree of pages as deep as it has pages."""
    nodes = [b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (rank + 1, rank + 3) for rank in range(1, depth)]
    page = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]>>" % (depth + 1)
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", *nodes, page)


def many_pages(count: int = 200_000) -> bytes:
    """One page, counted over and over."""
    kids = b"3 0 R " * count
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    )


def _deflated(block: bytes, times: int) -> bytes:
    """Deflate a block so many times over: once in truth, because a gigabyte takes three seconds."""
    packing, checksum = zlib.compressobj(9, wbits=-zlib.MAX_WBITS), 1
    packed = packing.compress(block) + packing.flush(zlib.Z_FULL_FLUSH)  # none of what follows needs it
    for _ in range(times):
        checksum = zlib.adler32(block, checksum)
    return b"".join((b"\x78\xda", packed * times, packing.flush(), checksum.to_bytes(4, "big")))


ALL: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        calls_itself,
        calls_itself_under_another_name,
        doubles,
        doubles_in_secret,
        pattern_in_itself,
        flate_bomb,
        flate_bomb_of_text,
        flate_in_flate,
        picture_bomb,
        no_paper,
        endless_paper,
        nested_dictionaries,
        nested_arrays,
        nested_pages,
        many_pages,
    )
}
