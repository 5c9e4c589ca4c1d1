"""Several pictures of one annexe, bound into one PDF: an annexe of a dossier is one file."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from typing import Any, Final

from dossier_pro import limits
from dossier_pro.domain.pixels import reduction, trop_de_passes

_MAX_PIXELS: Final = limits.PICTURE_PIXELS
_PAGE: Final = (8.27, 11.69)
"""A4 in inches, upright."""
_QUALITE: Final = 92


def relier(pictures: Sequence[bytes], *, points_par_pouce: int = 0) -> bytes | None:
    """Return a PDF with a picture a page, None where one cannot be decoded.

    Args:
        pictures: their bytes.
        points_par_pouce: how fine they are; 0: each as large as fits an A4.
    """
    import pikepdf

    with pikepdf.new() as made:
        for data in pictures:
            page = _page(data, points_par_pouce)
            if page is None:
                return None
            with pikepdf.open(io.BytesIO(page)) as one:
                if points_par_pouce:
                    _rogner(one.pages[0], 0.5 * 72 / points_par_pouce)
                made.pages.extend(one.pages)
        out = io.BytesIO()
        made.save(out, deterministic_id=True)
        return out.getvalue()


def _rogner(page: Any, marge: float) -> None:
    """Make a page half a point of its picture smaller, so that it is drawn again in as many points: sides round up."""
    left, bottom, right, top = (float(side) for side in page.mediabox)
    page.mediabox = [left, bottom, right - marge, top - marge]


def _page(data: bytes, points_par_pouce: int) -> bytes | None:
    from PIL import Image, ImageOps

    if trop_de_passes(data):
        return None
    try:
        with warnings.catch_warnings():
            # Our own limit stands below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data))
        with picture:
            jpeg, progressif = picture.format in ("JPEG", "MPO"), "progressive" in picture.info
            part = reduction(picture.width, picture.height, _MAX_PIXELS, jpeg=jpeg, progressif=progressif)
            if part is None:
                return None
            if part > 1:
                picture.draft("RGB", (picture.width // part, picture.height // part))
            upright = ImageOps.exif_transpose(picture)
            if upright.mode not in ("1", "L", "RGB"):
                flat = upright.convert("RGBA")
                upright = Image.new("RGB", flat.size, "white")
                upright.paste(flat, mask=flat.getchannel("A"))
            short, long = sorted(upright.size)
            out = io.BytesIO()
            dpi = points_par_pouce or max(short / _PAGE[0], long / _PAGE[1], 1.0)
            upright.save(out, "PDF", resolution=dpi, quality=_QUALITE)
            return out.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
