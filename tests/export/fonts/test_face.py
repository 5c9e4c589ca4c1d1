"""Fonts as reportlab gets them from us, against what it reads itself."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from dossier_pro.export.fonts.face import Face
from dossier_pro.resources import resource

NAMES = ("Carlito-Regular", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic", "DejaVuSans")


@pytest.mark.parametrize("name", NAMES)
def test_a_font_is_read_as_reportlab_reads_it(name):
    path = str(resource("fonts", f"{name}.ttf"))
    ours, theirs = Face(path), TTFontFace(path)
    assert ours.charToGlyph == theirs.charToGlyph
    assert [*ours.glyphPos] == theirs.glyphPos
    assert {code: ours.getCharWidth(code) for code in theirs.charWidths} == theirs.charWidths
    for known in ("name", "ascent", "descent", "capHeight", "bbox", "italicAngle", "stemV", "flags", "defaultWidth"):
        assert getattr(ours, known) == getattr(theirs, known)
