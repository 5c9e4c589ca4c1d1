"""Several pictures of one annexe, bound into one PDF: an annexe of a dossier is one file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

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
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MAX_PIXELS:
                return None
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
