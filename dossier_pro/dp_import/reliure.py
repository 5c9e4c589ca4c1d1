"""Several pictures of one annexe, bound into one PDF: an annexe of a dossier is one file."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from typing import Final

from dossier_pro.domain.points import reduction

_MAX_PIXELS: Final = 80_000_000
"""The most a picture may hold before it is decoded: a small file can announce gigabytes."""
_PAGE: Final = (8.27, 11.69)
"""A4 in inches, upright."""
_QUALITE: Final = 92


def relier(pictures: Sequence[bytes]) -> bytes | None:
    """Return a PDF with a picture a page, each as large as fits an A4; None where one cannot be decoded."""
    import pikepdf

    with pikepdf.new() as made:
        for data in pictures:
            page = _page(data)
            if page is None:
                return None
            with pikepdf.open(io.BytesIO(page)) as one:
                made.pages.extend(one.pages)
        out = io.BytesIO()
        made.save(out, deterministic_id=True)
        return out.getvalue()


def _page(data: bytes) -> bytes | None:
    from PIL import Image, ImageOps

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
            upright.save(out, "PDF", resolution=max(short / _PAGE[0], long / _PAGE[1], 1.0), quality=_QUALITE)
            return out.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
