"""TrueType fonts, as far as pages need them: which glyph draws a character, how wide it is, what a sign stands for.

reportlab reads (``face.py``), cuts and embeds the fonts; this only asks it by code point. Fonts are our own bundled
ones, where damage is a broken installation, or those of the system (``system``), where it is one font less.
"""

from __future__ import annotations

import itertools
import re
import struct
from collections.abc import Sequence
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


_NUMBERS = itertools.count(1)

_PRIVATE_USE: Final = 0xF0000
_NO_BREAK_SPACE: Final = "\u00a0"
_FLAGS: Final = 0x44
"""Of a font in a file: it has signs of its own, and whether it is slanted; bold ones are not to be made bolder."""


class PoliceError(Exception):
    """A font that cannot be read, or may not be embedded and cut."""


class TrueType:
    """One font file.

    Attributes:
        nom: its PostScript name.
        font: what reportlab draws with. Its name is ours: reportlab takes two files that give themselves one name for
            one font.
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
        from reportlab.pdfbase.ttfonts import TTFError

        from dossier_pro.export.fonts.face import Font

        number = f"P{next(_NUMBERS)}"
        try:
            self.font = Font(number, str(chemin), rang)
            self._source = self.font.face
            droits = self._source.get_ushort(self._source.get_table_pos("OS/2")[0] + 8)
        except (TTFError, *_ABIME) as error:
            raise PoliceError(str(error)) from error
        if droits & 0x000F == _RESERVEE or droits & _NI_COUPEE_NI_TRACEE:
            raise PoliceError(f"fsType {droits:#06x}")
        said = bytes(self._source.name).decode("ascii", "replace")
        self.nom = nom or re.sub(r"[^A-Za-z0-9-]", "", said) or "Police"
        self._source.name = number.encode("ascii")
        self._source.flags &= _FLAGS
        self.glyphes: dict[int, int] = dict(self._source.charToGlyph)
        self._private = itertools.count(_PRIVATE_USE)
        self._signs: dict[tuple[str, str], str] = {}
        self._meanings: dict[int, str] = {}

    def dessine(self, code: int) -> bool:
        """Whether a character has ink: fonts of coloured pictures have glyphs without any outline."""
        glyphe = self.glyphes.get(code, 0)
        places = self._source.glyphPos
        return 0 < glyphe < len(places) - 1 and places[glyphe + 1] > places[glyphe] and self.largeur(glyphe) > 0

    def largeur(self, glyphe: int) -> float:
        """Return the advance of a glyph, in thousandths of the em."""
        return float(self._source.hmetrics[glyphe][0] * 1000 / self._source.unitsPerEm)

    def largeurs(self) -> dict[str, float]:
        """Return the advance of each character, in thousandths of the em."""
        em, metrics = self._source.unitsPerEm, self._source.hmetrics
        advances = [advance * 1000 / em for advance, _ in metrics]
        return {chr(code): advances[glyphe] for code, glyphe in self.glyphes.items() if glyphe < len(advances)}

    def se_coupe(self, code: int) -> bool:
        """Whether a font of one character can be cut out of it: a damaged font says so here, not while one exports."""
        from reportlab.pdfbase.ttfonts import TTFError

        try:
            self._source.makeSubset([code])
        except (TTFError, *_ABIME):
            return False
        return True

    def signs(self, text: str, meant: Sequence[str] = "") -> str:
        """Return a text for reportlab to draw.

        In its fonts a character stands for itself, and a no-break space for a space. What is to mean another gets a
        character of private use that is drawn with the same glyph.

        Args:
            text: what is drawn.
            meant: what each of its characters stands for, where that is another, or several.
        """
        if meant:
            return "".join(
                shown if shown == said != _NO_BREAK_SPACE else self._sign(shown, said)
                for shown, said in zip(text, meant, strict=True)
            )
        return text.replace(_NO_BREAK_SPACE, self._sign(_NO_BREAK_SPACE, _NO_BREAK_SPACE))

    def meaning(self, code: int) -> str:
        """Return what a character that ``signs`` gave stands for."""
        return self._meanings.get(code) or chr(code)

    def _sign(self, shown: str, meant: str) -> str:
        known = self._signs.get((shown, meant))
        if known is None:
            face, code, glyphe = self._source, next(self._private), self.glyphes[ord(shown)]
            face.charToGlyph[code] = glyphe
            self._meanings[code] = meant
            known = self._signs[shown, meant] = chr(code)
        return known
