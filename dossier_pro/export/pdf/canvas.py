"""reportlab's canvas, with what the pages of a tagged file need beyond it.

It draws text, fonts and pictures; what the file says of itself is added by ``closing``, which packs it too. Taken
care of here: a font to begin with (reportlab's own is not embedded), a no-break space that stays one, a small capital
that means its letter, places exact to five decimals, and pictures that are not decoded.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.domain.records import dataclass
from dossier_pro.export.document import PrintedImage
from dossier_pro.export.fonts.truetype import TrueType
from dossier_pro.export.fonts.widths import police
from dossier_pro.export.pdf.images import picture_stream

_FIRST = "Carlito-Regular"
_NONE = ("", 0.0)
_ELSEWHERE = "\0"
"""For a sign that is not among the first of its font: what is written is never this, but « \\000 »."""
_ESCAPED = {ord(sign): f"\\{sign}" for sign in "()\\"} | {0: "\\000", ord("\r"): "\\r"}
"""What may not stand in a string of a page as it is (ISO 32000-1, 7.3.4.2)."""


@dataclass(frozen=True, slots=True)
class FontPart:
    """Up to 256 signs of a font, as they stand in a file.

    Attributes:
        resource: its name in the pages' resources.
        nom: the PostScript name of the font.
        meanings: the text that each of its codes stands for.
    """

    resource: str
    nom: str
    meanings: Mapping[int, str]


class PageText:
    """Text of one font after the other, each stretch at a place of its own; ``drawText`` of a canvas takes it."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self._font = _NONE
        self._code: list[str] = ["BT"]

    def getCode(self) -> str:  # noqa: N802 - reportlab's name
        """Return what draws it."""
        return " ".join([*self._code, "ET"])

    def fill_with(self, colour: tuple[float, float, float]) -> None:
        """Draw signs in a colour from now on."""
        self._code.append(f"{_rgb(colour)} rg")

    def render(self, mode: int) -> None:
        """Draw signs from now on (0) or have them stand unseen (3)."""
        self._code.append(f"{mode} Tr")

    def stretch(self, percent: float) -> None:
        """Draw signs from now on as wide as this."""
        self._code.append(f"{number(percent)} Tz")

    def show(self, nom: str, pt: float, signs: str, x: float, y: float, meant: Sequence[str] = "") -> None:
        """Draw signs; ``meant`` gives what each of them stands for, where that is another, or several.

        The place is exact to five decimals: reportlab keeps six digits. That moves a sign by a hair, which is another
        pixel now and then, and for who takes the text out another column.
        """
        codes = self._canvas.codes(nom)
        text = codes.source.signs(signs, meant) if meant else signs
        shown = text.translate(codes)
        place = f"1 0 0 1 {number(x)} {number(y)} Tm"
        if _ELSEWHERE in shown:
            self._font = _NONE
            self._code.append(place)
            self._code += [f"{self._canvas.font_of(nom, pt, rank)} ({part}) Tj" for rank, part in codes.parts(text)]
            return
        if self._font != (nom, pt):
            self._font = (nom, pt)
            place = f"{place} {self._canvas.font_of(nom, pt)}"
        self._code.append(f"{place} ({shown}) Tj")


class _Codes(dict[int, str]):
    """What stands in a file for each sign of the first 256 of a font, by its code point.

    reportlab looks at each sign of a text three times, and writes most as four; most texts of a file are made of the
    same hundred.
    """

    def __init__(self, canvas: PageCanvas, source: TrueType) -> None:
        self._canvas, self.source = canvas, source

    def __missing__(self, code: int) -> str:
        ((rank, shown),) = self.parts(chr(code))
        self[code] = _ELSEWHERE if rank else shown
        return self[code]

    def parts(self, text: str) -> list[tuple[int, str]]:
        """Return a text as it stands in a file, cut where the next 256 signs of the font are needed."""
        parts = self.source.font.splitString(self.source.signs(text), self._canvas._doc)
        return [(rank, "".join(_ESCAPED.get(code, chr(code)) for code in octets)) for rank, octets in parts]


class PageCanvas(Canvas):  # type: ignore[misc] # reportlab has no types
    """A canvas whose file is taken as bytes when all is drawn."""

    def __init__(self) -> None:
        self._sources: dict[str, TrueType] = {}
        self._codes: dict[str, _Codes] = {}
        self._chosen: dict[tuple[str, float, int], str] = {}
        first = self.source(_FIRST).font.fontName
        super().__init__(io.BytesIO(), pageCompression=0, invariant=1, initialFontName=first)

    def source(self, nom: str) -> TrueType:
        """Return a font by its name, known to reportlab."""
        if nom not in self._sources:
            self._sources[nom] = police(nom)
            pdfmetrics.registerFont(self._sources[nom].font)
        return self._sources[nom]

    def codes(self, nom: str) -> _Codes:
        """Return what stands in this file for the signs of a font."""
        if nom not in self._codes:
            self._codes[nom] = _Codes(self, self.source(nom))
        return self._codes[nom]

    def font_of(self, nom: str, pt: float, rank: int = 0) -> str:
        """Return what chooses the signs of a font, at a size: its first 256, or the next ones."""
        if (nom, pt, rank) not in self._chosen:
            name = self._sources[nom].font.getSubsetInternalName(rank, self._doc)
            self._chosen[nom, pt, rank] = f"{name} {fp_str(pt)} Tf"
        return self._chosen[nom, pt, rank]

    def fill_with(self, colour: tuple[float, float, float]) -> None:
        """Fill with a colour from now on."""
        self._code.append(f"{_rgb(colour)} rg")

    def rule_with(self, colour: tuple[float, float, float], width: float) -> None:
        """Draw lines in a colour and width from now on."""
        self._code.append(f"{_rgb(colour)} RG")
        self._code.append(f"{_width(width)} w")

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line; exact, as text is: a hair is seen in the points that lead to a page's number."""
        self._code.append(f"{number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S")

    def picture(self, nom: str, image: PrintedImage, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture, which is stored once for each name; where a page is to stand, an empty frame."""
        if not self.hasForm(nom):
            if image.copie:
                self.beginForm(nom, 0, 0, 1, 1)
                self.endForm()
            else:
                self._doc.addForm(nom, picture_stream(image))
        self.saveState()
        self.transform(width, 0, 0, height, x, y)
        self.doForm(nom)
        self.restoreState()

    def _setColorSpace(self, page: Any) -> None:  # noqa: N802 - reportlab's name, for each page that is drawn
        """Give a page's content as bytes: reportlab would look each sign up in a table, and ours are their codes."""
        if isinstance(page.stream, str):
            page.stream = page.stream.encode("latin-1")
        super()._setColorSpace(page)

    def finish(self) -> tuple[bytes, tuple[FontPart, ...]]:
        """Return the file and its fonts. After this nothing more is drawn."""
        doc = self._doc
        # Asked before the file is made: reportlab then lets go of which sign stands where.
        parts = tuple(
            FontPart(source.font.getSubsetInternalName(rank, doc), source.nom, _meanings(source, subset))
            for source in self._sources.values()
            if source.font in doc.delayedFonts
            for rank, subset in enumerate(source.font.state[doc].subsets)
        )
        return bytes(self.getpdfdata()), parts


_rgb = lru_cache(maxsize=64)(fp_str)
_width = lru_cache(maxsize=64)(fp_str)
_SPACE = 0x20


def _meanings(source: TrueType, subset: Sequence[int]) -> dict[int, str]:
    """What the codes of a font mean; those that reportlab leaves free stand as 0 or as a space."""
    return {
        code: source.meaning(char) for code, char in enumerate(subset) if char and (char != _SPACE or code == _SPACE)
    }


@lru_cache(maxsize=20_000)
def number(value: float) -> str:
    """Return a number with five decimals at most. Most are asked for again: a margin, the height of a line."""
    text = f"{value + 0.0:.5f}"  # 0 and -0 are one to the cache
    return text.rstrip("0").rstrip(".") if "." in text else text
