"""Turning and cropping a photo: bytes in, bytes of a new picture out. The original is never written to."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.pieces.thumbnails import a_plat, en_jpeg, ouverte

_QUALITE: Final = 94
_PLUS_PETIT: Final = 0.02
"""The least of a side that a crop may keep: less is a slip of the mouse."""
_SANS_PERTE: Final = {"PNG", "GIF", "BMP"}


@dataclass(frozen=True, slots=True)
class Retouche:
    """What to do to a photo: quarter turns to the right, then what to keep of it.

    ``cadre`` is left, top, right and bottom as parts of the turned picture's sides, each from 0 to 1.
    """

    quarts: int = 0
    cadre: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture: its bytes, MIME type and the ending that its name should have."""

    octets: bytes
    mime: str
    fin: str


def retoucher(octets: bytes, nom: str, retouche: Retouche) -> Photo:
    """Return a photo turned and cropped; PNG stays PNG, everything else becomes JPEG.

    Raises:
        KnownError: it cannot be read, or the part to keep is nothing of it.
    """
    left, top, right, bottom = (max(0.0, min(1.0, side)) for side in retouche.cadre)
    if right - left < _PLUS_PETIT or bottom - top < _PLUS_PETIT:
        raise KnownError("Le cadre est trop petit\u00a0: tracez-le autour de ce que vous voulez garder de la photo.")
    with ouverte(octets, nom) as picture:
        lossless = picture.format in _SANS_PERTE
        made = a_plat(picture)
        if retouche.quarts % 4:
            made = made.rotate(-90 * (retouche.quarts % 4), expand=True)
        width, height = made.size
        box = (round(left * width), round(top * height), round(right * width), round(bottom * height))
        if box != (0, 0, width, height):
            made = made.crop(box)
        if not lossless:
            return Photo(en_jpeg(made, _QUALITE), "image/jpeg", ".jpg")
        target = io.BytesIO()
        made.save(target, "PNG")
        return Photo(target.getvalue(), "image/png", ".png")
