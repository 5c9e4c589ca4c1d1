"""TrueType fonts, as far as a PDF needs them: which glyph draws a character, how wide it is, and a font of few glyphs.

reportlab reads and cuts the fonts; this only asks it by code point. Fonts are our own bundled ones, where damage is a
broken installation, or those of the system (``system``), where it is one font less.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_RESERVEE: Final = 0x0002
"""In ``fsType``: a licence without embedding."""

_NI_COUPEE_NI_TRACEE: Final = 0x0300
"""In ``fsType``: no cutting, or pictures alone."""


_ABIME: Final = (
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    OSError,
)
"""What reading and cutting a damaged font raise."""


class PoliceError(Exception):
    """A font that cannot be read, or may not be embedded and cut."""


class TrueType:
    """One font file.

    Attributes:
        nom: its PostScript name.
        glyphes: the number of the glyph of each code point; what is taken out of it is no character of the font.
    """

    def __init__(self, chemin: Path, nom: str = "", rang: int = 0) -> None:
        """Read a font.

        Args:
            chemin: its file.
            nom: its PostScript name; empty: that which it says itself.
            rang: which font of a collection (.ttc).

        Raises:
            PoliceError: it is damaged, has no TrueType outlines, or may not be embedded and cut.
        """
        from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

        try:
            self._source = TTFontFile(str(chemin), subfontIndex=rang)
            droits = self._source.get_ushort(self._source.get_table_pos("OS/2")[0] + 8)
        except (TTFError, *_ABIME) as error:
            raise PoliceError(str(error)) from error
        if droits & 0x000F == _RESERVEE or droits & _NI_COUPEE_NI_TRACEE:
            raise PoliceError(f"fsType {droits:#06x}")
        said = bytes(self._source.name).decode("ascii", "replace")
        self.nom = nom or re.sub(r"[^A-Za-z0-9-]", "", said) or "Police"
        self.glyphes: dict[int, int] = self._source.charToGlyph

    def dessine(self, code: int) -> bool:
        """Whether a character has ink: fonts of coloured pictures have glyphs without any outline."""
        glyphe = self.glyphes.get(code, 0)
        places = self._source.glyphPos
        return 0 < glyphe < len(places) - 1 and places[glyphe + 1] > places[glyphe] and self.largeur(glyphe) > 0

    def largeur(self, glyphe: int) -> float:
        """Return the advance of a glyph, in thousandths of the em."""
        return float(self._source.hmetrics[glyphe][0] * 1000 / self._source.unitsPerEm)

    def se_coupe(self, code: int) -> bool:
        """Whether a font of one character can be cut out of it: a damaged font says so here, not while one exports."""
        from reportlab.pdfbase.ttfonts import TTFError

        try:
            self.extrait([code])
        except (TTFError, *_ABIME):
            return False
        return True

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
