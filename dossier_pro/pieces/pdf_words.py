"""The words that can be seen on a page of a PDF, with their places, for the text that lies under its picture.

Only what the picture shows: a page may hold words behind a black bar, in white, or on a layer that is switched off, and
who joined it meant what paper shows. So a sign is kept where its box, on the picture, has ink and ground.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from PIL import Image as Pillow

Mots = tuple[str, float, float, float, float]
"""A stretch of text and its box in parts of the page's sides: left, top, right, bottom."""

Boite = tuple[float, float, float, float]

MAX_SIGNES: Final = 30_000
"""A page set as tightly as can be has some 10,000 signs; what comes after is not kept."""
_PAS: Final = 10_000
"""Places come from pdfium as whole numbers of the page's sides divided by this."""
_BORD: Final = 0.25
"""How much of the height of a letter's ink is not looked at, above and below: a bar may be as tight as that."""
_CONTRASTE: Final = 48
"""The least difference between the darkest and the lightest point of a box, of 255, for a sign to be seen in it."""


def mots_visibles(page: pdfium.PdfPage, image: Pillow.Image) -> tuple[Mots, ...]:
    """Return the stretches of text of a page that its picture shows, in the order of the file.

    A stretch is what stands together on one line; it ends where a sign cannot be seen, so that a bar over a name takes
    the name away and leaves the rest.

    Args:
        page: open, of any turn.
        image: the whole page, drawn.
    """
    import pypdfium2 as pdfium

    try:
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        return ()
    try:
        return tuple(_Lecture(page, textpage, image.convert("L")).lire())
    finally:
        textpage.close()


class _Lecture:
    """The signs of one page, one after the other."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, gris: Pillow.Image) -> None:
        import pypdfium2.raw as pdfium_c

        self._c, self._page, self._text, self._gris = pdfium_c, page, textpage, gris
        self._box = pdfium_c.FS_RECTF()
        self._tour = math.radians(page.get_rotation())
        self._x, self._y = ctypes.c_int(), ctypes.c_int()

    def lire(self) -> Iterator[Mots]:
        """Yield the stretches."""
        signes: list[str] = []
        boite: Boite | None = None
        for rang in range(min(self._text.count_chars(), MAX_SIGNES)):
            code = self._c.FPDFText_GetUnicode(self._text.raw, rang)
            sign = _signe(code)
            if sign == " " and signes:
                signes.append(sign)
                continue
            place = self._place(rang, lettre=sign.isalnum()) if sign.strip() else None
            if place is not None and boite is not None and _suit(boite, place):
                boite = _unir(boite, place)
                signes.append(sign)
                continue
            yield from _mots(signes, boite)
            signes, boite = ([sign], place) if place is not None else ([], None)
        yield from _mots(signes, boite)

    def _place(self, rang: int, *, lettre: bool) -> Boite | None:
        """The box of a sign in parts of the sides of the page as it is turned; None where it cannot be seen."""
        box = self._box
        if not self._c.FPDFText_GetLooseCharBox(self._text.raw, rang, box):
            return None
        large = self._boite(box.left, box.bottom, box.right, box.top)
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        if not self._c.FPDFText_GetCharBox(self._text.raw, rang, left, right, bottom, top):
            return None
        if not lettre:
            return large if self._vu(*large) else None  # a dash has too little ink to be looked at by itself
        # As high as its ink and as wide as its advance: a bar that hides the sign fills that box with one colour.
        encre = self._boite(left.value, bottom.value, right.value, top.value)
        angle = self._c.FPDFText_GetCharAngle(self._text.raw, rang) + self._tour
        droit = abs(math.sin(angle)) < 0.7
        x0, y0, x1, y1 = encre
        bord_x, bord_y = (0.0, _BORD * (y1 - y0)) if droit else (_BORD * (x1 - x0), 0.0)
        if droit:
            x0, x1 = large[0], large[2]
        else:
            y0, y1 = large[1], large[3]
        return large if self._vu(x0 + bord_x, y0 + bord_y, x1 - bord_x, y1 - bord_y) else None

    def _boite(self, left: float, bottom: float, right: float, top: float) -> Boite:
        ax, ay = self._point(left, bottom)
        bx, by = self._point(right, top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _point(self, px: float, py: float) -> tuple[float, float]:
        self._c.FPDF_PageToDevice(self._page.raw, 0, 0, _PAS, _PAS, 0, px, py, self._x, self._y)
        return self._x.value / _PAS, self._y.value / _PAS

    def _vu(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Whether a box is more than one flat colour on the picture."""
        largeur, hauteur = self._gris.size
        sides = (int(x0 * largeur), int(y0 * hauteur), int(x1 * largeur) + 1, int(y1 * hauteur) + 1)
        sides = (max(0, sides[0]), max(0, sides[1]), min(largeur, sides[2]), min(hauteur, sides[3]))
        if sides[2] <= sides[0] or sides[3] <= sides[1]:
            return False
        sombre, clair = cast("tuple[int, int]", self._gris.crop(sides).getextrema())
        return clair - sombre >= _CONTRASTE


def _signe(code: int) -> str:
    """The sign of a code of pdfium's: 2 is the hyphen that ends a line, below 32 what ends one."""
    if code == 2:
        return "-"
    return chr(code) if code >= 0x20 and not 0xD800 <= code < 0xE000 and code < 0x110000 else ""


def _suit(boite: Boite, place: Boite) -> bool:
    """Whether a sign stands close to a stretch, whichever way the page is turned; pdfium marks the ends of lines."""
    taille = 1.5 * max(place[2] - place[0], place[3] - place[1])
    en_x = max(place[0] - boite[2], boite[0] - place[2])
    en_y = max(place[1] - boite[3], boite[1] - place[3])
    return en_x <= taille and en_y <= taille


def _unir(a: Boite, b: Boite) -> Boite:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _mots(signes: list[str], boite: Boite | None) -> Iterator[Mots]:
    """Yield the words of a stretch with their box, where there are any."""
    text = " ".join("".join(signes).split())
    if boite is not None and text:
        yield (text, *boite)
