"""The pages of a PDF as pictures for print, without anything else that the file holds.

Meant for the child process of ``confined``: pdfium reads files from outside here, and one of them may hang or bring it
down. What is drawn is what paper would show: filled fields and stamps are there, programs and hidden layers are not.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.pieces.pdf_words import Mots

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from PIL import Image as Pillow

PIED_A4: Final = 11.69
"""The long side of an A4 page in inches: no page becomes a larger picture than an A4 page of the same resolution."""

_CLAIR, _SOMBRE, _DEMI_TEINTES = 225, 30, 0.12
"""A page whose points are nearly all darker or lighter than these is text or lines: kept without loss."""

_BORD: Final = "#c8c8c8"
"""A hairline around the picture: where the page ends, on paper as white as its own."""

Faute = Literal["protege", "abime", "vide", "long"]


class PagesError(Exception):
    """Why a PDF gives no pages: a password, damage, no page at all, or too many (``pages`` says how many)."""

    def __init__(self, faute: Faute, pages: int = 0) -> None:
        super().__init__(faute)
        self.faute, self.pages = faute, pages


@dataclass(frozen=True, slots=True)
class PageDessinee:
    """A page: its rank from 1, how many there are, and its picture (JPEG or PNG, upright, in pixels).

    ``forme`` are the sides of that picture at 150 dpi: what its place on paper is worked out from. ``mots`` is the
    text that can be seen on it.
    """

    rang: int
    total: int
    format: str
    largeur: int
    hauteur: int
    forme: tuple[int, int]
    octets: bytes
    mots: tuple[Mots, ...] = ()


def dessiner(octets: bytes, *, dpi: int, qualite: int, limite: int) -> Iterator[PageDessinee]:
    """Yield the pages of a PDF, in order.

    Args:
        octets: the PDF.
        dpi: points an inch of the page's own size; larger pages than A4 get fewer.
        qualite: of JPEG, from 1 to 95, for pages that are photos.
        limite: the most pages.

    Raises:
        PagesError: there is no page, or more than ``limite``; a password is asked for; the file is damaged.
    """
    import pypdfium2 as pdfium
    import pypdfium2.raw as pdfium_c

    from dossier_pro.office.pdf_guard import open_pdf

    try:
        document = open_pdf(octets)
    except pdfium.PdfiumError as error:
        raise PagesError(_faute(error)) from error
    try:
        total = len(document)
        if not total:
            raise PagesError("vide")
        if total > limite:
            raise PagesError("long", total)
        # Without this, what was typed into the fields of a form is not drawn. pdfium is built without JavaScript.
        document.init_forms()
        if document.formenv is not None:
            pdfium_c.FPDF_SetFormFieldHighlightAlpha(document.formenv.raw, 0)
        for rang in range(total):
            image, forme, mots = _dessiner(document, rang, dpi)
            format_, content = _encoder(image, qualite)
            yield PageDessinee(rang + 1, total, format_, image.width, image.height, forme, content, mots)
    finally:
        document.close()


def _faute(error: pdfium.PdfiumError) -> Faute:
    import pypdfium2.raw as pdfium_c

    protected = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)
    return "protege" if getattr(error, "err_code", None) in protected else "abime"


def _dessiner(
    document: pdfium.PdfDocument, rang: int, dpi: int
) -> tuple[Pillow.Image, tuple[int, int], tuple[Mots, ...]]:
    import pypdfium2 as pdfium
    from PIL import ImageDraw

    from dossier_pro.pieces.pdf_words import mots_visibles

    try:
        page = document[rang]
    except pdfium.PdfiumError as error:
        raise PagesError("abime") from error
    try:
        width, height = page.get_size()  # as it is turned for reading
        if not (width > 0 and height > 0):
            raise PagesError("abime")
        _taire(page)
        bitmap = page.render(scale=_echelle(width, height, dpi), may_draw_forms=True)
        try:
            image = bitmap.to_pil().convert("RGB")
        finally:
            bitmap.close()
        mots = mots_visibles(page, image)
    finally:
        page.close()
    ImageDraw.Draw(image).rectangle((0, 0, image.width - 1, image.height - 1), outline=_BORD)
    scale = _echelle(width, height, 150)
    return image, (max(1, math.ceil(width * scale)), max(1, math.ceil(height * scale))), mots


def _taire(page: pdfium.PdfPage) -> None:
    """Take away what is not part of the paper: notes stuck on it, files pinned to it, places that react to a click."""
    import pypdfium2.raw as pdfium_c

    silent = {
        getattr(pdfium_c, f"FPDF_ANNOT_{kind}")
        for kind in ("TEXT", "POPUP", "LINK", "FILEATTACHMENT", "SOUND", "MOVIE", "SCREEN", "THREED", "RICHMEDIA")
    }
    for index in reversed(range(pdfium_c.FPDFPage_GetAnnotCount(page.raw))):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if kind in silent:
            pdfium_c.FPDFPage_RemoveAnnot(page.raw, index)


def _echelle(width: float, height: float, dpi: int) -> float:
    return min(dpi / 72, dpi * PIED_A4 / max(width, height))


def _encoder(image: Pillow.Image, qualite: int) -> tuple[str, bytes]:
    """A page of text as a PNG of sixteen greys where that is smaller, anything else as a JPEG."""
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=qualite, optimize=True)
    if _en_gris(image):
        png = io.BytesIO()
        image.convert("L").point(_SEIZE).convert("P").save(png, "PNG", bits=8, compress_level=9)
        if png.tell() < jpeg.tell():
            return "PNG", png.getvalue()
    return "JPEG", jpeg.getvalue()


_SEIZE = [round(round(value / 17) * 17) for value in range(256)]


def _en_gris(image: Pillow.Image) -> bool:
    """Whether a page has no colour and few half-tones."""
    from PIL import ImageChops

    red, green, blue = image.split()
    coloured = [0] * 13 + [255] * 243
    for other in (red, blue):
        if ImageChops.difference(other, green).point(coloured).getbbox():
            return False
    histogram = green.histogram()
    middle = sum(histogram[_SOMBRE:_CLAIR])
    return middle < _DEMI_TEINTES * image.width * image.height
