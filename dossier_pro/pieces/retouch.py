"""Turning, cropping and masking a photo: bytes in, bytes of a new picture out. The original is never written to."""

from __future__ import annotations

import io
from math import ceil, floor
from typing import Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.pieces.thumbnails import a_plat, en_jpeg, ouverte

_QUALITE: Final = 94
_PLUS_PETIT: Final = 0.02
"""The least of a side that a crop may keep: less is a slip of the mouse."""
_NOIR: Final = (0, 0, 0)
_SANS_PERTE: Final = {"PNG", "GIF", "BMP"}


@dataclass(frozen=True, slots=True)
class Retouche:
    """What to do to a photo: quarter turns to the right, then what to hide of it, then what to keep.

    ``cadre`` is left, top, right and bottom as parts of the turned picture's sides, each from 0 to 1. What ``masque``
    covers, in the same way, becomes black: nothing of what was there is left in the new picture.
    """

    quarts: int = 0
    cadre: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    masque: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture: its bytes, MIME type and the ending that its name should have."""

    octets: bytes
    mime: str
    fin: str


def retoucher(octets: bytes, nom: str, retouche: Retouche) -> Photo:
    """Return a photo turned, masked and cropped; PNG stays PNG, everything else becomes JPEG.

    Raises:
        KnownError: it cannot be read, or the part to keep is nothing of it.
    """
    left, top, right, bottom = (max(0.0, min(1.0, side)) for side in retouche.cadre)
    if right - left < _PLUS_PETIT or bottom - top < _PLUS_PETIT:
        raise KnownError(
            tr("Le cadre est trop petit\u00a0: tracez-le autour de ce que vous voulez garder de la photo.")
        )
    with ouverte(octets, nom) as picture:
        lossless = picture.format in _SANS_PERTE
        made = a_plat(picture)
        if retouche.quarts % 4:
            made = made.rotate(-90 * (retouche.quarts % 4), expand=True)
        width, height = made.size
        if retouche.masque is not None:
            made.paste(_NOIR, _covering(retouche.masque, width, height))
        box = (round(left * width), round(top * height), round(right * width), round(bottom * height))
        if box != (0, 0, width, height):
            made = made.crop(box)
        if not lossless:
            return Photo(en_jpeg(made, _QUALITE), "image/jpeg", ".jpg")
        target = io.BytesIO()
        made.save(target, "PNG")
        return Photo(target.getvalue(), "image/png", ".png")


def _covering(part: tuple[float, float, float, float], width: int, height: int) -> tuple[int, int, int, int]:
    """Return the pixels that a part of a picture touches, those at its edges too: half a sign may still be read."""
    left, top, right, bottom = (max(0.0, min(1.0, side)) for side in part)
    return floor(left * width), floor(top * height), ceil(right * width), ceil(bottom * height)
