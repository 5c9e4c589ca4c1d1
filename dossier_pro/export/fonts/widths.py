"""The fonts of the page: which glyph draws a character, and how wide it is in every program that will set the text.

Word sets plain widths: it neither kerns nor joins letters unless a document asks for it. LibreOffice does not kern
either (``w:kern`` is 0 in our styles) but it draws Carlito's ligatures, which are a little narrower than their
letters, and no document can forbid that. So a text has two widths here, and ``lines.py`` looks for lines that are the
same with both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, KeysView
from functools import cache, lru_cache
from itertools import groupby

from dossier_pro.domain.records import dataclass
from dossier_pro.export.fonts.system import charger, trouver
from dossier_pro.export.fonts.truetype import TrueType
from dossier_pro.export.layout.bidi import DROITE_A_GAUCHE, ECRITS, formes
from dossier_pro.resources import resource

REMPLACANT = "\ufffd"
"""Drawn (from DejaVu Sans) for a character that no font at hand can set rightly: the « ? » in a diamond of Unicode."""

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
class GlyphRun:
    """A stretch drawn with one font; ``remplace`` where ``REMPLACANT`` stands for each of its characters.

    ``montre`` is what is drawn where that is not the text itself: letters from right to left as they stand from left
    to right, in the form of their place; ``sens`` gives for each of its signs what it stands for.
    """

    text: str
    police: str
    remplace: bool = False
    montre: str = ""
    sens: tuple[str, ...] = ()

    @property
    def signes(self) -> str:
        """The signs that are drawn, from left to right."""
        return REMPLACANT * len(self.text) if self.remplace else self.montre or self.text


@dataclass(frozen=True, slots=True)
class Largeurs:
    """The widths of a text in em: as Word sets it, as LibreOffice does, and the least and the most it may take."""

    pleine: float
    liee: float
    mini: float
    maxi: float


_ESPACE, _INSECABLE, _BOM = 0x20, 0xA0, 0xFEFF
_PRINCIPALES = frozenset(_FICHIERS.values())


_PREMIER_CARRE = "\u3001"


@cache
def _carres() -> re.Pattern[str]:
    """Ideographs; made where it is asked for, as it takes 3 ms."""
    return re.compile("[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff60\U00020000-\U0003fffd]")


@lru_cache(maxsize=64)
def police(nom: str) -> TrueType:
    """Return a bundled font, or one of the system, by its name.

    A no-break space is drawn as a space where the font has none. Codes of private use mean something else on each
    machine, and U+FEFF may not stand in the text of a PDF: they are no characters of the font.
    """
    font = charger(nom) if "|" in nom else TrueType(resource("fonts", f"{nom}.ttf"), nom)
    assert font is not None, "a font of the system is named after it was read"
    for code in [c for c in font.glyphes if c < _ESPACE or 0xE000 <= c < 0xF900 or c == _BOM]:
        del font.glyphes[code]
    if _ESPACE in font.glyphes:
        font.glyphes.setdefault(_INSECABLE, font.glyphes[_ESPACE])
    return font


_ENSEMBLE = re.compile("[\u0700-\u074f\u0780-\u109f\u1100-\u11ff\u1700-\u1cff\ua800-\uabff]")
"""Scripts whose letters change with their neighbours (of India, Thai, Khmer…): sign by sign they would be misread."""

_TEINTE = re.compile("[\U0001f3fb-\U0001f3ff]")
"""The colour of a skin, after an emoji: outlines have none."""

_CHERCHES = ("L", "N", "P", "S")


def _systeme(char: str) -> str:
    """Return the font of the system for a character that ours lack, « » where there is none."""
    if unicodedata.category(char)[0] not in _CHERCHES or _ENSEMBLE.match(char):
        return ""
    if unicodedata.bidirectional(char) in ("R", "AL", "AN"):
        return ""
    return trouver(char)


class _Widths(dict[str, dict[str, float]]):
    """Of each font, the widths by character; it is read when it is first asked for (3 ms)."""

    def __missing__(self, nom: str) -> dict[str, float]:
        self[nom] = police(nom).largeurs()
        return self[nom]


class Polices:
    """The widths of the fonts, in thousandths of the em, by character."""

    def __init__(self) -> None:
        self._widths = _Widths()

    def pieces(self, text: str, *, bold: bool, italic: bool) -> tuple[GlyphRun, ...]:
        """Return the stretches of ``text`` by the font that draws them; what has neither ink nor width is left out."""
        main = _FICHIERS[bold, italic]
        known = self._widths[main]
        if known.keys() >= set(text):
            return (GlyphRun(text, main),) if text else ()
        if not DROITE_A_GAUCHE.search(text):
            return tuple(self._pieces(text, main))
        made: list[GlyphRun] = []
        at = 0
        for found in ECRITS.finditer(text):
            made += self._pieces(text[at : found.start()], main)
            made += self._a_l_envers(found.group())
            at = found.end()
        return (*made, *self._pieces(text[at:], main))

    def _pieces(self, text: str, main: str) -> Iterator[GlyphRun]:
        for kind, chars in groupby(text, lambda c: self._police(c, main)):
            if kind:
                yield GlyphRun("".join(chars), _SECOURS if kind == REMPLACANT else kind, kind == REMPLACANT)

    def _a_l_envers(self, text: str) -> Iterator[GlyphRun]:
        """A stretch of Hebrew or Arabic, drawn from DejaVu Sans, else replaced whole: half a word says nothing."""
        shown = formes(text)
        if not shown:
            return
        if not self._widths[_SECOURS].keys() >= {sign for sign, _ in shown}:
            yield GlyphRun("".join(meant for _, meant in shown), _SECOURS, remplace=True)
            return
        shown.reverse()
        yield GlyphRun(text, _SECOURS, False, "".join(sign for sign, _ in shown), tuple(meant for _, meant in shown))

    def _police(self, char: str, main: str) -> str:
        if char in self._widths[main]:
            return main
        if unicodedata.category(char) in ("Cf", "Mn", "Cc") or _TEINTE.match(char):
            return ""
        if char in self._widths[_SECOURS] and unicodedata.bidirectional(char) not in ("R", "AL"):
            return _SECOURS
        return _systeme(char) or REMPLACANT

    def advance(self, piece: GlyphRun) -> float:
        """Return the plain width of a piece, in em."""
        return sum(map(self._widths[piece.police].__getitem__, piece.signes)) / 1000

    def familiers(self) -> KeysView[str]:
        """Return the characters of the font that most of a text is set with."""
        return self._widths[_FICHIERS[False, False]].keys()

    def imprimable(self, char: str) -> bool:
        """Whether a font draws the character itself."""
        if ECRITS.fullmatch(char):
            return not any(piece.remplace for piece in self._a_l_envers(char))
        return self._police(char, _FICHIERS[False, False]) != REMPLACANT


@lru_cache(maxsize=1)
def polices() -> Polices:
    """Return the fonts."""
    return Polices()


@lru_cache(maxsize=50_000)
def largeurs(text: str, bold: bool, italic: bool) -> Largeurs:
    """Return the widths of a text in em."""
    fonts = polices()
    pleine = ecart = moins = plus = 0.0
    pieces = fonts.pieces(text, bold=bold, italic=italic)
    for piece in pieces:
        pleine += fonts.advance(piece)
        if piece.police not in _PRINCIPALES:
            # Another machine draws what Carlito lacks from a font of its own: anything from narrow to full width.
            # Ideographs are squares in every font.
            # Ours is among the widest fonts of Arabic and Hebrew.
            squares = len(_carres().findall(piece.text)) if max(piece.text, default="") >= _PREMIER_CARRE else 0
            exotique = len(piece.text) - squares
            moins += (0.2 if piece.montre else 0.7) * exotique
            plus += (0.1 if piece.montre else 0.9) * exotique
    # Some programs draw it apart.
    plus += 1.4 * len(_TEINTE.findall(text))
    face = 2 * italic + bold
    for found in _LIGATURE.findall(_joined(text)):
        ecart += LIGATURES[found][face] / 2048
    return Largeurs(pleine, pleine - ecart, max(0.0, pleine - ecart - moins), pleine + plus)


def _joined(text: str) -> str:
    """The text with the letters that join like i written as i; « tï » joins too, with the widths of « ti »."""
    plain = text.translate(_SANS_ACCENT)
    return plain.replace("tï", "ti") if "tï" in plain else plain


def manquants(text: str) -> tuple[str, ...]:
    """Return the characters of ``text`` that no font at hand can set, once each, in order."""
    fonts = polices()
    if fonts.familiers() >= set(text):
        return ()
    return tuple(c for c in dict.fromkeys(text) if not fonts.imprimable(c))
