"""TrueType fonts, as far as a PDF needs them: which glyph draws a character, how wide it is, and a font of few glyphs.

reportlab reads and cuts the fonts; this only asks it by code point. The fonts are our own bundled ones, so that a
damaged font is a broken installation and no case of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class TrueType:
    """One font file.

    Attributes:
        nom: its PostScript name.
        glyphes: the number of the glyph of each code point; what is taken out of it is no character of the font.
    """

    def __init__(self, chemin: Path, nom: str) -> None:
        from reportlab.pdfbase.ttfonts import TTFontFile

        self._source = TTFontFile(str(chemin))
        self.nom = nom
        self.glyphes: dict[int, int] = self._source.charToGlyph

    def largeur(self, glyphe: int) -> float:
        """Return the advance of a glyph, in thousandths of the em."""
        return float(self._source.hmetrics[glyphe][0] * 1000 / self._source.unitsPerEm)

    @property
    def italique(self) -> float:
        """The angle of its slant, in degrees."""
        return float(self._source.italicAngle)

    @property
    def boite(self) -> tuple[int, int, int, int]:
        """What no glyph reaches beyond, in thousandths of the em: left, bottom, right, top."""
        left, bottom, right, top = (round(side) for side in self._source.bbox)
        return left, bottom, right, top

    @property
    def hauteurs(self) -> tuple[int, int, int]:
        """The ascent, the descent (below zero) and the height of a capital, in thousandths of the em."""
        source = self._source
        return round(source.ascent), round(source.descent), round(source.capHeight)

    def extrait(self, codes: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """Return a font of the glyphs of these code points alone, and each glyph's number in it (0 is the missing one).

        Glyphs stand in the order of their first code point (``TTFontFile.makeSubset``).
        """
        asked = list(codes)
        numeros = {0: 0}
        for code in asked:
            numeros.setdefault(self.glyphes[code], len(numeros))
        return self._source.makeSubset(asked), numeros
