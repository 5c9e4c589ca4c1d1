"""What reportlab draws for us: fonts cut out, meanings of signs, places, pictures as they are."""

from __future__ import annotations

import io
import logging

import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from dossier_pro.export.fonts.widths import police
from dossier_pro.export.pdf.canvas import FontPart, PageCanvas, PageText
from dossier_pro.resources import resource
from tests.export.sample import FRANCAIS

NAMES = ("Carlito-Regular", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic", "DejaVuSans")


@pytest.fixture(autouse=True)
def quiet():
    logging.getLogger("fontTools").setLevel(logging.ERROR)


def drawn(name: str, text: str, meant: str = "", *, x: float = 0, y: float = 0):
    """One page with one stretch of text, and its fonts."""
    canvas = PageCanvas()
    stretch = PageText(canvas)
    stretch.show(name, 11, text, x, y, meant)
    canvas.drawText(stretch)
    canvas.showPage()
    octets, parts = canvas.finish()
    return pikepdf.open(io.BytesIO(octets)), parts


def font_file(pdf: pikepdf.Pdf, part: FontPart) -> bytes:
    return bytes(pdf.pages[0].Resources.Font[part.resource].FontDescriptor.FontFile2.read_bytes())


def outline(font: TTFont, glyph: str) -> list:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


@pytest.mark.parametrize("name", NAMES)
def test_a_font_cut_out_draws_the_same_glyphs(name):
    pdf, (part,) = drawn(name, FRANCAIS + "Éçÿ AVfi")
    theirs = TTFont(resource("fonts", f"{name}.ttf"))
    octets = font_file(pdf, part)
    small = TTFont(io.BytesIO(octets))
    widths = pdf.pages[0].Resources.Font[part.resource].Widths
    codes = small["cmap"].getcmap(1, 0).cmap
    assert set(part.meanings.values()) == set(FRANCAIS + "Éçÿ AVfi")
    for code, char in part.meanings.items():
        glyph = theirs.getBestCmap()[ord(char)]
        assert outline(small, codes[code]) == outline(theirs, glyph), char
        assert float(widths[code]) == pytest.approx(theirs["hmtx"][glyph][0] * 1000 / 2048, abs=0.001)
    assert len(octets) < 80_000


def test_a_font_cut_out_is_whole():
    """Checksums and the order of tables, which strict readers look at."""
    from fontTools.ttLib.sfnt import calcChecksum

    pdf, (part,) = drawn("Carlito-Regular", "é")
    octets = font_file(pdf, part)
    font = TTFont(io.BytesIO(octets), checkChecksums=2)
    assert list(font.reader.keys()) == sorted(font.reader.keys())
    assert calcChecksum(octets) == 0xB1B0AFBA


def test_a_no_break_space_and_a_small_capital_keep_their_meaning_beside_what_looks_like_them():
    _, (part,) = drawn("Carlito-Regular", "A\u00a0 AA", "A\u00a0 aA")
    assert sorted(part.meanings.values()) == [" ", "A", "a", "\u00a0"]


def test_only_fonts_that_draw_are_in_the_file_and_every_one_is_embedded():
    pdf, parts = drawn("DejaVuSans", "☐")
    fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
    assert [part.nom for part in parts] == ["DejaVuSans"]
    assert len(fonts) == 1


def test_a_place_is_kept_to_the_fifth_decimal():
    """With the six digits of reportlab a sign may stand a pixel from where it was laid out."""
    pdf, _ = drawn("Carlito-Regular", "A", x=182.18437, y=534.61533)
    assert b"1 0 0 1 182.18437 534.61533 Tm" in pdf.pages[0].Contents.read_bytes()


def test_more_signs_than_a_font_of_a_pdf_holds_make_two_of_them():
    known = [chr(code) for code in police("DejaVuSans").glyphes if 0x100 <= code < 0x300][:400]
    _, parts = drawn("DejaVuSans", "".join(known))
    assert len(known) == 400
    assert len(parts) == 2
    assert [meant for part in parts for meant in part.meanings.values() if meant != " "] == known
