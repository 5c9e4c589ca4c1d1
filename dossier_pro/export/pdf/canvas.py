"""reportlab's canvas, with what the pages of a tagged file need beyond it.

It draws text, fonts and pictures; what the file says of itself is added by ``closing``, which packs it too. Taken
care of here: a font to begin with (reportlab's own is not embedded), a no-break space that stays one, a small capital
that means its letter, places exact to five decimals, and pictures that are not decoded.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from dossier_pro.export.document import PrintedImage
from dossier_pro.export.fonts.truetype import TrueType
from dossier_pro.export.fonts.widths import police
from dossier_pro.export.pdf.images import picture_stream

_FIRST = "Carlito-Regular"


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


class PageText(PDFTextObject):  # type: ignore[misc] # reportlab has no types
    """Text of one font after the other, each stretch at a place of its own."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._font = ("", 0.0)
        super().__init__(canvas)

    def setTextOrigin(self, x: float, y: float) -> None:  # noqa: N802 - reportlab's name
        """Go to a place.

        reportlab keeps six digits: that moves a sign by a hair, which is another pixel now and then, and for who takes
        the text out another column.
        """
        self._code.append(f"1 0 0 1 {number(x)} {number(y)} Tm")
        self._x0 = self._x = x
        self._y0 = self._y = y

    def show(self, nom: str, pt: float, signs: str, x: float, y: float, meant: Sequence[str] = "") -> None:
        """Draw signs; ``meant`` gives what each of them stands for, where that is another, or several."""
        source = self._canvas.source(nom)
        if self._font != (nom, pt):
            self._font = (nom, pt)
            self.setFont(source.font.fontName, pt, 0)
        self.setTextOrigin(x, y)
        self._textOut(source.signs(signs, meant))


class PageCanvas(Canvas):  # type: ignore[misc] # reportlab has no types
    """A canvas whose file is taken as bytes when all is drawn."""

    def __init__(self) -> None:
        self._sources: dict[str, TrueType] = {}
        first = self.source(_FIRST).font.fontName
        super().__init__(io.BytesIO(), pageCompression=0, invariant=1, initialFontName=first)

    def source(self, nom: str) -> TrueType:
        """Return a font by its name, known to reportlab."""
        if nom not in self._sources:
            self._sources[nom] = police(nom)
            pdfmetrics.registerFont(self._sources[nom].font)
        return self._sources[nom]

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


_SPACE = 0x20


def _meanings(source: TrueType, subset: Sequence[int]) -> dict[int, str]:
    """What the codes of a font mean; those that reportlab leaves free stand as 0 or as a space."""
    return {
        code: source.meaning(char) for code, char in enumerate(subset) if char and (char != _SPACE or code == _SPACE)
    }


def number(value: float) -> str:
    """Return a number with five decimals at most."""
    text = f"{value:.5f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
