"""Pictures made fit for print: checked, upright, of a sensible size, without metadata.

A photo carries more than it shows (place, device, date): what is printed is encoded anew from its pixels alone.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.pixels import reduction, trop_de_passes
from dossier_pro.domain.records import dataclass
from dossier_pro.export.document import PrintedImage

if TYPE_CHECKING:
    from PIL import Image as Pillow

MAX_PIXELS = limits.PICTURE_PIXELS

MAX_COTE = 1654
"""Longest side that is kept, in pixels: 200 dpi across the width of an A4 page."""

QUALITE = 84
"""Quality of JPEG, from 1 to 95."""

_DEBUT_DU_DESSIN, _JFIF, _TAILLE_JFIF = 0xDA, 0xE0, 16
_DESSIN = frozenset({0xDB, 0xC0, 0xC4, 0xDD})
"""Parts of a JPEG: where its pixels begin, its head, its tables and sides."""

_SANS_PERTE = {"PNG", "GIF", "BMP", "TIFF"}
_PAGES = {"TIFF"}


@dataclass(frozen=True, slots=True)
class Niveau:
    """How much of a picture is kept.

    Attributes:
        dpi: pages of annexes, in points an inch of the original's own size.
        cote: longest side of a photo, in pixels.
        qualite: of JPEG, from 1 to 95.
        png: the most that a picture without loss may weigh, in bytes, before it becomes a JPEG.
    """

    dpi: int
    cote: int
    qualite: int
    png: int


NIVEAUX = (
    Niveau(150, MAX_COTE, QUALITE, 600_000),
    Niveau(125, 1400, 76, 350_000),
    Niveau(110, 1200, 70, 220_000),
    Niveau(100, 1000, 62, 160_000),
    Niveau(96, 900, 55, 120_000),
)
"""From what print deserves down to the least that can be read; nothing is ever made smaller than the last."""

PLEIN = NIVEAUX[0]

POUR_LES_PAGES = replace(PLEIN, cote=200)
"""Enough where pages are only counted: the room of a picture is that at full quality, its bytes come twice as soon."""


class Preparing(Protocol):
    """Who makes pictures ready: this module, or ``confined.Pictures``, which has some of them read apart."""

    def prepare(
        self, flux: BinaryIO, *, titre: str, lieu: str, alternative: str, niveau: Niveau = PLEIN
    ) -> PrintedImage:
        """Return a picture."""

    def prepare_pages(
        self, flux: BinaryIO, *, titre: str, lieu: str, alternative: str, niveau: Niveau = PLEIN, limite: int
    ) -> tuple[PrintedImage, ...]:
        """Return every page of one."""


def prepare(flux: BinaryIO, *, titre: str, lieu: str, alternative: str, niveau: Niveau = PLEIN) -> PrintedImage:
    """Return a picture ready for print; of several pages, the first.

    Args:
        flux: its bytes, open at their start; it is not closed.
        titre: what the candidate calls it, for the sentence of an error.
        lieu: where it is to be printed, for the same sentence.
        alternative: what it shows, for someone who does not see it.
        niveau: how much of it is kept.

    Raises:
        KnownError: the bytes are no picture that can be read, are damaged, or announce more than ``MAX_PIXELS``.
    """
    with _explained(titre, lieu), _opened(flux) as opened:
        return replace(_encode(opened, alternative, niveau), total=_compter(opened))


def prepare_pages(
    flux: BinaryIO, *, titre: str, lieu: str, alternative: str, niveau: Niveau = PLEIN, limite: int
) -> tuple[PrintedImage, ...]:
    """Return every page of a picture, ready for print; the same arguments as ``prepare``.

    Raises:
        KnownError: as for ``prepare``; also where there are more than ``limite`` pages.
    """
    return tuple(_pages(flux, titre, lieu, alternative, niveau, limite))


def pages_of(
    octets: bytes, titre: str, lieu: str, alternative: str, niveau: Niveau, limite: int
) -> Generator[PrintedImage, None, None]:
    """Yield what ``prepare_pages`` returns, one page after the other."""
    yield from _pages(io.BytesIO(octets), titre, lieu, alternative, niveau, limite)


def _pages(
    flux: BinaryIO, titre: str, lieu: str, alternative: str, niveau: Niveau, limite: int
) -> Iterator[PrintedImage]:
    with _explained(titre, lieu), _opened(flux) as opened:
        count = _compter(opened)
        if count > limite:
            raise KnownError(f"L’image « {titre} » ({lieu}) compte {count} pages : retirez-en, ou remettez-la à part.")
        for rang in range(count):
            if count > 1:
                opened.seek(rang)
                _mesurer(opened)
            yield _encode(opened, alternative, niveau)


def examiner(flux: BinaryIO) -> str:
    """Return why a picture could not be printed (« trop grande », « illisible »), or nothing where it can.

    It is decoded, at the smallest size that its format offers, so that a photo cut short is found out.
    """
    from PIL import Image as Pillow

    try:
        with _opened(flux) as opened:
            opened.draft("RGB", (64, 64))
            opened.load()
    except Pillow.DecompressionBombError:
        return "trop grande"
    except Exception:  # noqa: BLE001 - each decoder has its own ways to fail on bytes from outside
        return ILLISIBLE
    return ""


ILLISIBLE: Final = "illisible"


def illisible(titre: str, lieu: str) -> str:
    """Return the sentence on a picture that cannot be read."""
    return (
        f"La photo « {titre} » ({lieu}) ne peut pas être lue : remplacez-la par un fichier JPEG ou PNG, ou retirez-la."
    )


def _compter(opened: Pillow.Image) -> int:
    """Return how many pages a picture has; those that move have one.

    Raises:
        ValueError: it has more than anybody scans; to count them all might take for ever.
    """
    if opened.format not in _PAGES:
        return 1
    try:
        # One after the other: Pillow miscounts where it is asked for one behind the last.
        for rang in range(1, limits.PICTURE_PAGES + 1):
            opened.seek(rang)
    except EOFError:
        opened.seek(0)
        return rang
    raise ValueError("pages without end")


@contextmanager
def _explained(titre: str, lieu: str) -> Iterator[None]:
    from PIL import Image as Pillow

    try:
        yield
    except KnownError:
        raise
    except Pillow.DecompressionBombError as error:
        raise KnownError(
            f"La photo « {titre} » ({lieu}) est trop grande pour être imprimée : "
            "réduisez-la à moins de 80 millions de points."
        ) from error
    except Exception as error:
        raise KnownError(illisible(titre, lieu)) from error


@contextmanager
def _opened(flux: BinaryIO) -> Iterator[Pillow.Image]:
    """Open a picture without decoding it, its announced size looked at first."""
    from PIL import Image as Pillow

    with warnings.catch_warnings():
        # Our own limit stands below; Pillow's warnings about large or odd pictures would only repeat it.
        warnings.simplefilter("ignore")
        _heic(flux)
        _parcourir(flux)
        with Pillow.open(flux) as opened:
            _mesurer(opened)
            yield opened


def _mesurer(opened: Pillow.Image) -> None:
    from PIL import Image as Pillow

    jpeg, progressif = opened.format in ("JPEG", "MPO"), "progressive" in opened.info
    part = reduction(opened.width, opened.height, MAX_PIXELS, jpeg=jpeg, progressif=progressif)
    if part is None:
        raise Pillow.DecompressionBombError
    if part > 1:
        opened.draft("RGB", (max(MAX_COTE, opened.width // 8), max(MAX_COTE, opened.height // 8)))


def _parcourir(flux: BinaryIO) -> None:
    """Refuse a JPEG that would be drawn over and over."""
    start = flux.tell()
    endless = flux.read(2) == b"\xff\xd8" and trop_de_passes(b"\xff\xd8" + flux.read())
    flux.seek(start)
    if endless:
        raise ValueError("drawn over and over")


def _heic(flux: BinaryIO) -> None:
    """Teach Pillow the format of telephones, where a picture is in it: its library takes a while to load."""
    start = flux.tell()
    head = flux.read(12)
    flux.seek(start)
    if head[4:8] == b"ftyp" and not head[8:12].startswith(b"avi"):
        from pi_heif import register_heif_opener

        register_heif_opener(thumbnails=False)


def _encode(opened: Pillow.Image, alternative: str, niveau: Niveau) -> PrintedImage:
    from PIL import Image as Pillow
    from PIL import ImageOps

    kept = _telle_quelle(opened, niveau)
    if kept is not None:
        return PrintedImage(kept, "JPEG", opened.width, opened.height, alternative)
    sans_perte = opened.format in _SANS_PERTE
    opened.draft("RGB", (MAX_COTE, MAX_COTE))
    upright = ImageOps.exif_transpose(opened)
    full, flat = _flat(upright, sans_perte, niveau)
    # A copy through raw pixels leaves every chunk and profile of the original behind.
    bare = Pillow.frombytes(flat.mode, flat.size, flat.tobytes())
    if flat.mode == "P":
        bare.putpalette(flat.getpalette() or [])
    forme = None if full == bare.size else full
    target = io.BytesIO()
    if sans_perte:
        bare.save(target, "PNG", compress_level=4)
    if not sans_perte or target.tell() > niveau.png:
        target = io.BytesIO()
        bare.convert("RGB").save(target, "JPEG", quality=niveau.qualite)
        return PrintedImage(target.getvalue(), "JPEG", bare.width, bare.height, alternative, forme)
    return PrintedImage(target.getvalue(), "PNG", bare.width, bare.height, alternative, forme)


def _telle_quelle(opened: Pillow.Image, niveau: Niveau) -> bytes | None:
    """Return the bytes of a JPEG that is fit for print as it is, one of ours that came back; None for any other.

    It holds nothing but its pixels, no more of them than are kept, and is no finer than it would be made: encoded anew
    it would lose a little each time.
    """
    if opened.format != "JPEG" or opened.mode != "RGB" or max(opened.size) > min(niveau.cote, MAX_COTE):
        return None
    stream = opened.fp  # type: ignore[attr-defined]
    place = stream.tell()
    stream.seek(0)
    octets: bytes = stream.read()
    stream.seek(place)
    tables = getattr(opened, "quantization", {})
    least = _tables(niveau.qualite)
    finer = any(
        mine < ours for rank, table in tables.items() for mine, ours in zip(table, least.get(rank, ()), strict=False)
    )
    if finer or tables.keys() != least.keys() or not _sans_autre_chose(octets):
        return None
    opened.load()  # what is cut short is told
    return octets


@lru_cache(maxsize=8)
def _tables(qualite: int) -> dict[int, list[int]]:
    """Return how coarse a JPEG of a quality is."""
    from PIL import Image as Pillow

    made = io.BytesIO()
    Pillow.new("RGB", (8, 8)).save(made, "JPEG", quality=qualite)
    with Pillow.open(made) as opened:
        return dict(opened.quantization)  # type: ignore[attr-defined]


def _sans_autre_chose(octets: bytes) -> bool:
    """Whether a JPEG holds what draws it and nothing else: no place, device or date, no words, no second picture."""
    place = 2
    while octets[place : place + 1] == b"\xff" and place + 4 <= len(octets):
        kind, size = octets[place + 1], int.from_bytes(octets[place + 2 : place + 4], "big")
        if kind == _DEBUT_DU_DESSIN:
            return octets.find(b"\xff\xd9", place) == len(octets) - 2
        jfif = kind == _JFIF and size == _TAILLE_JFIF and octets[place + 4 : place + 9] == b"JFIF\0"
        if not (jfif or kind in _DESSIN):
            return False
        place += 2 + size
    return False


def _flat(upright: Pillow.Image, sans_perte: bool, niveau: Niveau) -> tuple[tuple[int, int], Pillow.Image]:
    """Without transparency and no larger than asked for, with the sides that it has at full quality.

    A palette is kept where the picture may stay lossless.
    """
    from PIL import Image as Pillow

    full = _cotes(upright.size, MAX_COTE)
    clear = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
    if upright.mode == "P" and sans_perte and not clear and max(upright.size) <= niveau.cote:
        return full, upright
    if clear:
        rgba = upright.convert("RGBA")
        flat = Pillow.new("RGB", rgba.size, "white")
        flat.paste(rgba, mask=rgba.getchannel("A"))
    else:
        flat = _huit_bits(upright).convert("RGB")
    if max(flat.size) > niveau.cote:
        flat = flat.resize(_cotes(flat.size, niveau.cote), Pillow.Resampling.LANCZOS, reducing_gap=2.0)
    return full, flat


def _huit_bits(upright: Pillow.Image) -> Pillow.Image:
    """A scan of 16 bits a point, brought down to 8: a plain conversion would make it white all over."""
    if not upright.mode.startswith("I;16"):
        return upright
    return upright.convert("I").point(lambda value: value / 256).convert("L")


def _cotes(size: tuple[int, int], cote: int) -> tuple[int, int]:
    """Return the sides of a picture brought down to ``cote`` for the longer one."""
    width, height = size
    scale = min(1.0, cote / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
