"""reportlab's reading of a TrueType font, its long tables as a whole where reportlab takes them number by number.

Because: our four fonts and the one that fills in for them have 14,000 signs, which take it 30 ms of each export.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase.ttfonts import TTEncoding, TTFError, TTFont, TTFontFace

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_READ = (4, 12)
"""The forms of a table of characters that nearly all fonts have; the others are left to reportlab."""


class Font(TTFont):  # type: ignore[misc] # reportlab has no types
    """A font that reportlab draws with, under a name of ours."""

    def __init__(self, name: str, path: str, rank: int) -> None:
        """Read the font that has this rank in a file."""
        self.fontName = name
        self.face = Face(path, subfontIndex=rank)
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = False
        self.shapable = False


class Face(TTFontFace):  # type: ignore[misc]
    """What reportlab knows of a font, but for ``charWidths`` and ``glyphToChar``, which nothing asks for here.

    ``hmetrics`` are whole numbers of the font, as they stand in it; reportlab's of the last glyphs are not.
    """

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's names
        """Read the font."""
        super().extractInfo(0)
        at = self._characters()
        kind = self.get_ushort(at)
        if kind in _READ:
            ranges = self._format_4(at) if kind == 4 else self._format_12(at)
            self.charToGlyph: dict[int, int] = {}
            for codes, glyphs in ranges:
                self.charToGlyph.update(zip(codes, glyphs, strict=False))
        else:
            super().extractInfo(1)
        self._metrics()
        known = self.charToGlyph
        if _SPACE in known:
            known[_NO_BREAK_SPACE] = known[_SPACE]
        elif _NO_BREAK_SPACE in known:
            known[_SPACE] = known[_NO_BREAK_SPACE]

    def getCharWidth(self, code: int) -> float:  # noqa: N802
        """Return how wide a character is, in thousandths of the em; one that is not there as its stand-in."""
        return self._pdfScale(self.hmetrics[self.charToGlyph.get(code, 0)][0])  # type: ignore[no-any-return]

    def _characters(self) -> int:
        """Return where the table of characters stands that reportlab takes: of Unicode, the last."""
        start = self.get_table_pos("cmap")[0]
        found = None
        for rank in range(self.get_ushort(start + 2)):
            platform, encoding, offset = struct.unpack_from(">HHL", self._ttf_data, start + 4 + 8 * rank)
            if platform == 3 or (platform, encoding) == (1, 1) or (platform == 0 and encoding != 5):
                found = start + offset
        if found is None:
            raise TTFError("no table of Unicode")
        return int(found)

    def _format_4(self, at: int) -> Iterator[tuple[range, Sequence[int]]]:
        """The characters in ranges, with their glyphs (ISO/IEC 14496-22, cmap)."""
        length, _, double = struct.unpack_from(">HHH", self._ttf_data, at + 2)
        count = double // 2
        words = struct.unpack_from(f">{(length - 14) // 2}H", self._ttf_data, at + 14)
        parts = [words[first : first + count] for first in (0, count + 1, 2 * count + 1, 3 * count + 1)]
        for rank, (end, start, shift, place) in enumerate(zip(*parts, strict=True), start=3 * count + 1):
            codes = range(start, end + 1)
            glyphs: Sequence[int] = range(start + shift, end + 1 + shift)
            if place:
                first = rank + place // 2
                glyphs = words[first : first + len(codes)]
                glyphs = [glyph and glyph + shift for glyph in (*glyphs, *[0] * (len(codes) - len(glyphs)))]
            yield codes, [glyph & 0xFFFF for glyph in glyphs]

    def _format_12(self, at: int) -> Iterator[tuple[range, Sequence[int]]]:
        (count,) = struct.unpack_from(">L", self._ttf_data, at + 12)
        for start, end, glyph in struct.iter_unpack(">LLL", self._ttf_data[at + 16 : at + 16 + 12 * count]):
            yield range(start, end + 1), range(glyph, glyph + end + 1 - start)

    def _metrics(self) -> None:
        """Read how wide the glyphs are, and where their outlines stand."""
        data, glyphs = self._ttf_data, self.numGlyphs
        full = self.get_ushort(self.get_table_pos("hhea")[0] + 34)
        start = self.get_table_pos("hmtx")[0]
        pairs = struct.unpack_from(f">{2 * full}H", data, start)
        self.hmetrics = list(zip(pairs[::2], pairs[1::2], strict=True))
        last = self.hmetrics[-1][0]
        # Those that are left are as wide as the last one.
        bearings = struct.unpack_from(f">{max(0, glyphs - full)}H", data, start + 4 * full)
        self.hmetrics += [(last, bearing) for bearing in bearings]
        self.defaultWidth = self._pdfScale(self.hmetrics[0][0])
        long = self.get_ushort(self.get_table_pos("head")[0] + 50)
        start = self.get_table_pos("loca")[0]
        places = struct.unpack_from(f">{glyphs + 1}{'L' if long else 'H'}", data, start)
        self.glyphPos = places if long else [place << 1 for place in places]
