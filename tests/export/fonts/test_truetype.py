"""The fonts as they are read, against fontTools; those cut out of them stand in ``pdf/test_canvas.py``."""

from __future__ import annotations

import logging

import pytest
from fontTools.ttLib import TTFont

from dossier_pro.export.fonts.widths import police
from dossier_pro.resources import resource

NAMES = ("Carlito-Regular", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic", "DejaVuSans")


@pytest.fixture(autouse=True)
def quiet():
    logging.getLogger("fontTools").setLevel(logging.ERROR)


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


def test_a_sign_that_means_another_is_a_character_of_its_own():
    font = police("Carlito-Regular")
    assert font.signs("Été") == "Été"
    assert font.signs("ÉTÉ", "Été") != "ÉTÉ"
    assert [font.meaning(ord(sign)) for sign in font.signs("ÉTÉ", "Été")] == ["É", "t", "é"]
    assert [font.meaning(ord(sign)) for sign in font.signs("ﬁ", ("fi",))] == ["fi"]
    assert [font.meaning(ord(sign)) for sign in font.signs("a\u00a0 b")] == ["a", "\u00a0", " ", "b"]
    assert " " not in font.signs("\u00a0")
