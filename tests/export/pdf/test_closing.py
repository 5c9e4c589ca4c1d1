"""What makes a file of drawn pages: links and places, streams that no reader takes for longer than they are."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.export.pdf.canvas import PageCanvas, PageText
from dossier_pro.export.pdf.closing import Closing, LinkArea, OutlineEntry, Place, packed, to_unicode


def page(comment: str = "") -> bytes:
    canvas = PageCanvas()
    text = PageText(canvas)
    text.show("Carlito-Regular", 11, "Bonjour", 72, 700)
    canvas.drawText(text)
    canvas.addLiteral(f"% {comment}")
    canvas.showPage()
    return canvas.finish()[0]


def closed(octets: bytes) -> bytes:
    target = io.BytesIO()
    with Closing(octets) as closing:
        closing.links([LinkArea(0, (72, 697, 100.5, 710), "Adresse\u00a0: x", "https://exemple.invalid/é(1)")])
        closing.metadata("Titre", "Élise Duval", conforming=True)
        closing.save(target)
    return target.getvalue()


def test_a_link_leads_to_an_address_of_seven_bits():
    with pikepdf.open(io.BytesIO(closed(page()))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.A.URI) == "https://exemple.invalid/%C3%A9%281%29"
        assert [float(side) for side in link.Rect] == [72, 697, 100.5, 710]


def test_no_level_of_the_outline_is_skipped():
    target = io.BytesIO()
    with Closing(page()) as closing:
        lines = [OutlineEntry(level, str(level), "p") for level in (2, 4, 1, 2, 3, 1)]
        closing.outline(lines, {"p": Place(0, 700)})
        closing.save(target)
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        assert titles(outline.root) == [("2", [("4", [])]), ("1", [("2", [("3", [])])]), ("1", [])]


def titles(items: list[pikepdf.OutlineItem]) -> list:
    return [(item.title, titles(item.children)) for item in items]


def test_no_stream_ends_in_a_carriage_return():
    """Before the line feed that follows it would be taken for a part of the end of line."""
    with pikepdf.open(io.BytesIO(page("@"))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    ends = next(n for n in range(5000) if zlib.compress(content.replace(b"@", b"x" * n), 6).endswith(b"\r"))
    assert b"\r\nendstream" not in closed(page("x" * ends))


def test_no_packed_objects_end_in_a_carriage_return():
    canvas = PageCanvas()
    canvas.showPage()
    octets, _ = canvas.finish()
    for n in range(100, 400):
        target = io.BytesIO()
        with Closing(octets) as closing:
            closing.outline([OutlineEntry(1, f"Partie {n}", "p")] * (1 + n % 5), {"p": Place(0, 700)})
            closing.save(target)
        assert b"\r\nendstream" not in target.getvalue(), n


def test_a_map_to_unicode_has_no_long_block_and_pairs_of_surrogates():
    text = to_unicode({code: chr(0x1F600 + code) for code in range(1, 256)}).decode("ascii")
    counts = [int(line.split()[0]) for line in text.splitlines() if line.endswith("beginbfchar")]
    assert counts == [100, 100, 55]
    assert "<01> <D83DDE01>" in text


@given(st.binary(max_size=400), st.booleans())
def test_what_would_end_in_a_carriage_return_is_lengthened_and_says_the_same(content: bytes, font: bool) -> None:
    """The last byte of a packed stream is the low one of one more than the sum of its bytes: here it is made to be."""
    low = (1 + sum(content)) % 65521 % 256
    content += bytes([(0x0D - low) % 256])
    if (1 + sum(content)) % 65521 % 256 == 0x0D:
        assert zlib.compress(content, 6).endswith(b"\r")
    longer, made = packed(content, font=font)
    assert not made.endswith(b"\r")
    assert zlib.decompress(made) == longer
    assert longer.startswith(content)
    if font:
        assert _words(longer) == _words(content)
    else:
        assert longer.rstrip(b"\n") == content.rstrip(b"\n")


def _words(font: bytes) -> int:
    """The checksum of a font: its words of 32 bits, added up."""
    whole = font + bytes(-len(font) % 4)
    return sum(int.from_bytes(whole[at : at + 4], "big") for at in range(0, len(whole), 4)) % 2**32


@pytest.mark.parametrize("author", ["", "Élise Duval & fils"])
def test_the_metadata_say_what_the_file_says_of_itself(author: str):
    target = io.BytesIO()
    with Closing(page()) as closing:
        closing.metadata("« Oui » <b> & non\x0b", author, conforming=True)
        closing.save(target)
    with pikepdf.open(target) as pdf, pdf.open_metadata() as found:
        assert found["dc:title"] == "« Oui » <b> & non"
        assert found.get("dc:creator", []) == ([author] if author else [])
        assert found["dc:language"] == {"fr-FR"}
        assert found["xmp:CreatorTool"] == found["pdf:Producer"] == pdf.docinfo.Producer == "Dossier Pro"
        assert (found["pdfaid:part"], found["pdfaid:conformance"], found["pdfuaid:part"]) == ("2", "A", "1")
