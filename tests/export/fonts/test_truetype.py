"""The fonts as they are read, and those cut out of them, against fontTools."""

from __future__ import annotations

import io
import logging

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from dossier_pro.export.fonts.widths import police
from dossier_pro.resources import resource
from tests.export.sample import FRANCAIS

NAMES = ("Carlito-Regular", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic", "DejaVuSans")


@pytest.fixture(autouse=True)
def quiet():
    logging.getLogger("fontTools").setLevel(logging.ERROR)


def outline(font: TTFont, glyph: str) -> list:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


@pytest.mark.parametrize("name", NAMES)
def test_glyphs_and_widths_are_those_of_the_font(name):
    ours, theirs = police(name), TTFont(resource("fonts", f"{name}.ttf"))
    expected = {code: theirs.getGlyphID(glyph) for code, glyph in theirs.getBestCmap().items()}
    left_out = {code for code in expected if code < 0x20 or 0xE000 <= code < 0xF900 or code in (0xA0, 0xFEFF)}
    assert {c: g for c, g in ours.glyphes.items() if c in expected and c != 0xA0} == {
        c: g for c, g in expected.items() if c not in left_out
    }
    assert not {0xFEFF, 0xF8FF} & set(ours.glyphes)
    assert ours.glyphes[0xA0] == ours.glyphes[0x20]
    order = theirs.getGlyphOrder()
    for glyph in {*ours.glyphes.values()}:
        assert ours.largeur(glyph) == pytest.approx(theirs["hmtx"][order[glyph]][0] * 1000 / theirs["head"].unitsPerEm)
    assert ours.italique == theirs["post"].italicAngle


@pytest.mark.parametrize("name", NAMES)
def test_a_font_cut_out_draws_the_same_glyphs(name):
    source, theirs = police(name), TTFont(resource("fonts", f"{name}.ttf"))
    octets, numbers = source.extrait(ord(char) for char in FRANCAIS + "Éçÿ AVfi")
    # A character map is what fontTools needs and a PDF does not.
    small = TTFont(io.BytesIO(octets))
    small.setGlyphOrder([f"g{n}" for n in range(small["maxp"].numGlyphs)])
    order = theirs.getGlyphOrder()
    for old, new in numbers.items():
        assert outline(small, f"g{new}") == outline(theirs, order[old]), order[old]
        assert small["hmtx"][f"g{new}"] == theirs["hmtx"][order[old]]
    assert len(octets) < 80_000


def test_a_font_cut_out_is_whole():
    """Checksums and the order of tables, which strict readers look at."""
    from fontTools.ttLib.sfnt import calcChecksum

    octets, _ = police("Carlito-Regular").extrait([ord("é")])
    font = TTFont(io.BytesIO(octets), checkChecksums=2)
    assert list(font.reader.keys()) == sorted(font.reader.keys())
    assert calcChecksum(octets) == 0xB1B0AFBA
