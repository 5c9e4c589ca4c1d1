"""The fonts of the page: which glyph draws a character, and how wide it is in every program that will set the text.

Word sets plain widths: it neither kerns nor joins letters unless a document asks for it. LibreOffice does not kern
either (``w:kern`` is 0 in our styles) but it draws Carlito's ligatures, which are a little narrower than their
letters, and no document can forbid that. So a text has two widths here, and ``lines.py`` looks for lines that are the
same with both.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from dossier_pro.export.truetype import TrueType
from dossier_pro.resources import resource

REMPLACANT = "\ufffd"
"""Drawn (from DejaVu Sans) for a character that no bundled font can set rightly: the « ? » in a diamond of Unicode."""

_FICHIERS = {
    (False, False): "Carlito-Regular",
    (True, False): "Carlito-Bold",
    (False, True): "Carlito-Italic",
    (True, True): "Carlito-BoldItalic",
}
_SECOURS = "DejaVuSans"

LIGATURES: dict[str, tuple[int, int, int, int]] = {
    "fft": (104, 120, 113, 129), "ffi": (66, 81, 66, 81), "ffl": (66, 81, 66, 81), "ffb": (65, 82, 65, 81),
    "ffh": (65, 82, 66, 83), "ffj": (86, 101, 85, 100), "ffk": (66, 82, 66, 82), "ffï": (47, 63, 47, 63),
    "ttf": (130, 138, 130, 138), "tti": (89, 91, 89, 91), "ff": (55, 66, 55, 66), "fi": (11, 16, 11, 16),
    "fl": (11, 16, 11, 16), "fb": (11, 17, 10, 16), "fh": (10, 17, 11, 17), "fj": (31, 36, 31, 36),
    "fk": (11, 18, 11, 18), "ft": (50, 56, 59, 65), "tf": (57, 62, 57, 62), "ti": (15, 14, 15, 14),
    "tt": (73, 76, 73, 76), "fï": (-8, -2, -8, -2),
}  # fmt: skip
"""How much narrower a ligature of Carlito is than its letters, in 1/2048 em: regular, bold, italic, bold italic.

ı and the accented i join like i, but for ï after f. A test reads these from the fonts.
"""

_LIGATURE = re.compile("|".join(sorted(LIGATURES, key=len, reverse=True)))
_SANS_ACCENT = {ord(c): "i" for c in "ìíîı"} | {ord("ï"): "ï"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch drawn with one font; ``remplace`` where ``REMPLACANT`` stands for each of its characters."""

    text: str
    police: str
    remplace: bool = False


@dataclass(frozen=True, slots=True)
class Largeurs:
    """The widths of a text in em: as Word sets it, as LibreOffice does, and the least and the most it may take."""

    pleine: float
    liee: float
    mini: float
    maxi: float


_ESPACE, _INSECABLE, _BOM = 0x20, 0xA0, 0xFEFF


@lru_cache(maxsize=8)
def police(nom: str) -> TrueType:
    """Return a bundled font by its name.

    A no-break space is drawn as a space where the font has none. Codes of private use mean something else on each
    machine, and U+FEFF may not stand in the text of a PDF: they are no characters of the font.
    """
    font = TrueType(resource("fonts", f"{nom}.ttf"), nom)
    for code in [c for c in font.glyphes if c < _ESPACE or 0xE000 <= c < 0xF900 or c == _BOM]:
        del font.glyphes[code]
    font.glyphes.setdefault(_INSECABLE, font.glyphes[_ESPACE])
    return font


class Polices:
    """The widths of the five fonts, in thousandths of the em, by character."""

    def __init__(self) -> None:
        self._widths: dict[str, dict[str, float]] = {}
        for nom in (*_FICHIERS.values(), _SECOURS):
            font = police(nom)
            self._widths[nom] = {chr(code): font.largeur(glyphe) for code, glyphe in font.glyphes.items()}

    def pieces(self, text: str, *, bold: bool, italic: bool) -> tuple[Piece, ...]:
        """Return the stretches of ``text`` by the font that draws them; what has neither ink nor width is left out."""
        main = _FICHIERS[bold, italic]
        known = self._widths[main]
        if known.keys() >= set(text):
            return (Piece(text, main),) if text else ()
        kinds = groupby(text, lambda c: self._police(c, main))
        return tuple(
            Piece("".join(chars), _SECOURS if kind == REMPLACANT else kind, kind == REMPLACANT)
            for kind, chars in kinds
            if kind
        )

    def _police(self, char: str, main: str) -> str:
        if char in self._widths[main]:
            return main
        if unicodedata.category(char) in ("Cf", "Mn", "Cc"):
            return ""
        # DejaVu has Arabic and Hebrew letters, but unjoined and in the wrong direction they would be misread.
        if unicodedata.bidirectional(char) in ("R", "AL", "AN") or char not in self._widths[_SECOURS]:
            return REMPLACANT
        return _SECOURS

    def advance(self, piece: Piece) -> float:
        """Return the plain width of a piece, in em."""
        widths = self._widths[piece.police]
        if piece.remplace:
            return widths[REMPLACANT] * len(piece.text) / 1000
        return sum(map(widths.__getitem__, piece.text)) / 1000

    def imprimable(self, char: str) -> bool:
        """Whether a bundled font draws the character itself."""
        return self._police(char, _FICHIERS[False, False]) != REMPLACANT


@lru_cache(maxsize=1)
def polices() -> Polices:
    """Return the fonts, loading them the first time (about 60 ms)."""
    return Polices()


@lru_cache(maxsize=50_000)
def largeurs(text: str, bold: bool, italic: bool) -> Largeurs:
    """Return the widths of a text in em."""
    fonts = polices()
    pleine = ecart = exotique = 0.0
    for piece in fonts.pieces(text, bold=bold, italic=italic):
        pleine += fonts.advance(piece)
        if piece.police == _SECOURS:
            exotique += len(piece.text)
    face = 2 * italic + bold
    for found in _LIGATURE.findall(_joined(text)):
        ecart += LIGATURES[found][face] / 2048
    # Another machine draws what Carlito lacks from a font of its own: anything from narrow to full width.
    return Largeurs(pleine, pleine - ecart, max(0.0, pleine - ecart - 0.7 * exotique), pleine + 0.9 * exotique)


def _joined(text: str) -> str:
    """The text with the letters that join like i written as i; « tï » joins too, with the widths of « ti »."""
    plain = text.translate(_SANS_ACCENT)
    return plain.replace("tï", "ti") if "tï" in plain else plain


def manquants(text: str) -> tuple[str, ...]:
    """Return the characters of ``text`` that no bundled font can set, once each, in order."""
    fonts = polices()
    return tuple(dict.fromkeys(c for c in text if not fonts.imprimable(c)))
