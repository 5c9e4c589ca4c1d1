"""A JPEG of our own that comes back is printed as it is; any other is encoded from its pixels alone."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from dossier_pro.export.images import NIVEAUX, PLEIN, QUALITE, prepare
from tests.export.sample import picture


def jpeg(size: tuple[int, int] = (400, 300), **options: object) -> bytes:
    """A JPEG with something on it."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(picture(*size, text="1"))) as drawn:
        drawn.convert("RGB").save(out, "JPEG", **{"quality": QUALITE, **options})
    return out.getvalue()


def prete(octets: bytes, niveau: object = PLEIN) -> bytes:
    return prepare(io.BytesIO(octets), titre="t", lieu="l", alternative="", niveau=niveau).octets  # type: ignore[arg-type]


@pytest.mark.parametrize("niveau", NIVEAUX)
def test_a_picture_made_ready_stays_as_it_is(niveau: object) -> None:
    once = prete(jpeg((2000, 1500), quality=95), niveau)
    assert prete(once, niveau) == once
    assert prete(once, PLEIN) == (once if max(Image.open(io.BytesIO(once)).size) <= PLEIN.cote else prete(once, PLEIN))


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Un appareil"
    return exif.tobytes()


@pytest.mark.parametrize(
    "octets",
    [
        jpeg(quality=95),
        jpeg(exif=_exif()),
        jpeg(comment=b"Zoe, chez elle"),
        jpeg(progressive=True),
        jpeg((1800, 900)),
        jpeg() + b"des mots derriere",
        jpeg() + jpeg(),
    ],
    ids=["finer", "exif", "comment", "progressive", "large", "tail", "two"],
)
def test_any_other_is_encoded_from_its_pixels(octets: bytes) -> None:
    made = prete(octets)
    assert made != octets
    assert b"appareil" not in made
    assert b"Zoe" not in made
    assert not made.endswith(b"derriere")


def test_a_lower_quality_is_asked_for_and_given() -> None:
    full = prete(jpeg((1600, 1200), quality=95))
    assert len(prete(full, NIVEAUX[-1])) < len(full) / 2
