"""What a piece looks like, small or in place: pictures and pages of PDF as JPEG, read from bytes that nobody trusts.

A hostile file may keep a library busy: what a person adds goes through ``confined``.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.pixels import reduction, trop_de_passes
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr

if TYPE_CHECKING:
    from PIL import Image as Pillow

MAX_PIXELS: Final = limits.PICTURE_PIXELS
MAX_COTE: Final = 2400
"""The longest side that is ever asked for, in pixels."""
_QUALITE: Final = 88


@dataclass(frozen=True, slots=True)
class PieceView:
    """A picture of a piece (JPEG), with how many pages the piece has: 1 for a picture."""

    octets: bytes
    pages: int = 1


def visible(mime: str) -> bool:
    """Whether ``vue`` can show a piece of that MIME type."""
    return mime == "application/pdf" or mime.startswith("image/")


def vue(octets: bytes, nom: str, mime: str, *, cote: int, page: int = 1) -> PieceView:
    """Return a picture of a piece, upright, without anything else that was in the file.

    Args:
        octets: the piece.
        nom: its file name, for the sentences.
        mime: what it is.
        cote: the longest side wanted, in pixels; a smaller picture is not enlarged, a page is.
        page: which page of a PDF, from 1.

    Raises:
        KnownError: it cannot be shown: protected, damaged, too large, or of another kind.
    """
    cote = max(16, min(cote, MAX_COTE))
    if mime == "application/pdf":
        return _page(octets, nom, cote, page)
    if not mime.startswith("image/"):
        raise KnownError(
            tr(
                "«\u00a0{nom}\u00a0» ne peut pas être montré ici\u00a0: ouvrez-le dans le logiciel qui l’a fait.",
                nom=nom,
            )
        )
    with ouverte(octets, nom, cote) as picture:
        picture.draft("RGB", (cote, cote))
        upright = a_plat(picture)
        upright.thumbnail((cote, cote))
        return PieceView(en_jpeg(upright))


def _page(octets: bytes, nom: str, cote: int, page: int) -> PieceView:
    import pypdfium2

    from dossier_pro.office.pdf_guard import open_pdf

    try:
        document = open_pdf(octets)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise KnownError(
                tr(
                    "«\u00a0{nom}\u00a0» est protégé par un mot de passe\u00a0: enregistrez-le sans protection pour le "
                    "voir ici.",
                    nom=nom,
                )
            ) from error
        raise KnownError(
            tr("«\u00a0{nom}\u00a0» ne peut pas être montré, le fichier semble abîmé.", nom=nom)
        ) from error
    try:
        total = len(document)
        if not 1 <= page <= total:
            raise KnownError(tr("«\u00a0{nom}\u00a0» n’a pas de page {page}.", nom=nom, page=page))
        try:
            opened = document[page - 1]
            scale = cote / max(*opened.get_size(), 1.0)
            picture = opened.render(scale=scale).to_pil()
        except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
            raise KnownError(
                tr("La page {page} de «\u00a0{nom}\u00a0» ne peut pas être montrée.", page=page, nom=nom)
            ) from error
        return PieceView(en_jpeg(picture.convert("RGB")), total)
    finally:
        document.close()


@contextmanager
def ouverte(octets: bytes, nom: str, cote: int = 0) -> Iterator[Pillow.Image]:
    """Open a picture whose announced size was looked at before it is decoded; too large a JPEG is shrunk on the way.

    Args:
        octets, nom: the picture and its name, for the sentences.
        cote: the longest side that is wanted of one that is shrunk; 0 for as much as may be.

    Raises:
        KnownError: it is too large, damaged, or no picture.
    """
    from PIL import Image as Pillow

    with warnings.catch_warnings():
        # Our own limit stands below; Pillow's warnings about large or odd pictures would only repeat it.
        warnings.simplefilter("ignore")
        if octets[4:8] == b"ftyp":
            from pi_heif import register_heif_opener

            register_heif_opener(thumbnails=False)
        try:
            if trop_de_passes(octets):
                raise ValueError("drawn over and over")
            with Pillow.open(io.BytesIO(octets)) as picture:
                jpeg, progressif = picture.format in ("JPEG", "MPO"), "progressive" in picture.info
                part = reduction(picture.width, picture.height, MAX_PIXELS, jpeg=jpeg, progressif=progressif)
                if part is None:
                    raise Pillow.DecompressionBombError
                if part > 1:
                    picture.draft("RGB", (cote, cote) if cote else (picture.width // part, picture.height // part))
                yield picture
        except KnownError:
            raise
        except Pillow.DecompressionBombError as error:
            raise KnownError(
                tr(
                    "La photo «\u00a0{nom}\u00a0» annonce trop de points pour être ouverte\u00a0: réduisez-la à moins "
                    "de 80 millions de points.",
                    nom=nom,
                )
            ) from error
        except Exception as error:
            raise KnownError(
                tr(
                    "La photo «\u00a0{nom}\u00a0» ne peut pas être lue\u00a0: remplacez-la par un fichier JPEG ou PNG.",
                    nom=nom,
                )
            ) from error


def a_plat(picture: Pillow.Image) -> Pillow.Image:
    """Return a picture upright as its camera meant it, in RGB, what is clear shown on white."""
    from PIL import Image as Pillow
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith("I;16"):
        # A scan of 16 bits a point: a plain conversion would make it white all over.
        upright = upright.convert("I").point(lambda value: value / 256).convert("L")
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        rgba = upright.convert("RGBA")
        flat = Pillow.new("RGB", rgba.size, "white")
        flat.paste(rgba, mask=rgba.getchannel("A"))
        return flat
    return upright.convert("RGB")


def en_jpeg(picture: Pillow.Image, qualite: int = _QUALITE) -> bytes:
    """Return a picture as JPEG: only its points, none of the file's other contents."""
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=qualite)
    return target.getvalue()
