"""Pictures made fit for print: checked, upright, of a sensible size, without metadata.

A photo carries more than it shows (place, device, date): what is printed is encoded anew from its pixels alone.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, BinaryIO

from dossier_pro.domain.errors import KnownError
from dossier_pro.export.document import Image

if TYPE_CHECKING:
    from PIL import Image as Pillow

MAX_PIXELS = 80_000_000
"""The most a picture may hold before it is decoded: a small file can announce gigabytes."""

MAX_COTE = 1654
"""Longest side that is kept, in pixels: 200 dpi across the width of an A4 page."""

QUALITE = 84
"""Quality of JPEG, from 1 to 95."""

_PNG_MAX = 600_000
_SANS_PERTE = {"PNG", "GIF", "BMP", "TIFF"}


def prepare(flux: BinaryIO, *, titre: str, lieu: str, alternative: str) -> Image:
    """Return a picture ready for print.

    Args:
        flux: its bytes, open at their start; it is not closed.
        titre: what the candidate calls it, for the sentence of an error.
        lieu: where it is to be printed, for the same sentence.
        alternative: what it shows, for someone who does not see it.

    Raises:
        KnownError: the bytes are no picture that can be read, are damaged, or announce more than ``MAX_PIXELS``.
    """
    from PIL import Image as Pillow

    try:
        with warnings.catch_warnings():
            # Our own limit stands below; Pillow's warning about large pictures would only repeat it.
            warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)
            with Pillow.open(flux) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    raise Pillow.DecompressionBombError
                return _encode(opened, alternative)
    except Pillow.DecompressionBombError as error:
        raise KnownError(
            f"La photo « {titre} » ({lieu}) est trop grande pour être imprimée : "
            "réduisez-la à moins de 80 millions de points."
        ) from error
    except Exception as error:
        raise KnownError(
            f"La photo « {titre} » ({lieu}) ne peut pas être lue : "
            "remplacez-la par un fichier JPEG ou PNG, ou retirez-la."
        ) from error


def _encode(opened: Pillow.Image, alternative: str) -> Image:
    from PIL import Image as Pillow
    from PIL import ImageOps

    sans_perte = opened.format in _SANS_PERTE
    opened.draft("RGB", (MAX_COTE, MAX_COTE))
    upright = ImageOps.exif_transpose(opened)
    flat = _flat(upright, sans_perte)
    # A copy through raw pixels leaves every chunk and profile of the original behind.
    bare = Pillow.frombytes(flat.mode, flat.size, flat.tobytes())
    if flat.mode == "P":
        bare.putpalette(flat.getpalette() or [])
    target = io.BytesIO()
    if sans_perte:
        bare.save(target, "PNG", compress_level=4)
    if not sans_perte or target.tell() > _PNG_MAX:
        target = io.BytesIO()
        bare.convert("RGB").save(target, "JPEG", quality=QUALITE)
        return Image(target.getvalue(), "JPEG", bare.width, bare.height, alternative)
    return Image(target.getvalue(), "PNG", bare.width, bare.height, alternative)


def _flat(upright: Pillow.Image, sans_perte: bool) -> Pillow.Image:
    """Without transparency and no larger than print needs; a palette is kept where the picture may stay lossless."""
    from PIL import Image as Pillow

    clear = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
    if upright.mode == "P" and sans_perte and not clear and max(upright.size) <= MAX_COTE:
        return upright
    if clear:
        rgba = upright.convert("RGBA")
        flat = Pillow.new("RGB", rgba.size, "white")
        flat.paste(rgba, mask=rgba.getchannel("A"))
    else:
        flat = upright.convert("RGB")
    if max(flat.size) > MAX_COTE:
        flat.thumbnail((MAX_COTE, MAX_COTE), Pillow.Resampling.LANCZOS)
    return flat
