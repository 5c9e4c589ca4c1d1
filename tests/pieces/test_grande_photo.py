"""A photo of 100 million points is shrunk while it is read, wherever pictures are read."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.dp_import.binding import relier
from dossier_pro.export.images import examiner, prepare
from dossier_pro.gui.kit.preview import decode
from dossier_pro.pieces.retouch import Retouche, retoucher
from dossier_pro.pieces.thumbnails import vue


@pytest.fixture(scope="module")
def photo() -> bytes:
    target = io.BytesIO()
    Image.new("L", (11_800, 8500), 90).save(target, "JPEG", quality=60)
    return target.getvalue()


def _announcing(width: int, height: int) -> bytes:
    """A small JPEG whose head announces other sides."""
    target = io.BytesIO()
    Image.new("L", (64, 64), 90).save(target, "JPEG")
    data = bytearray(target.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(data)


def test_it_is_printed(photo: bytes) -> None:
    assert examiner(io.BytesIO(photo)) == ""
    image = prepare(io.BytesIO(photo), titre="a", lieu="b", alternative="")
    with Image.open(io.BytesIO(image.octets)) as made:
        assert made.size == (1654, 1191)


def test_it_is_shown(photo: bytes) -> None:
    with Image.open(io.BytesIO(vue(photo, "a.jpg", "image/jpeg", cote=200).octets)) as made:
        assert max(made.size) == 200
    shown = decode(photo)
    assert max(shown.width(), shown.height()) == 1400


def test_it_is_turned(photo: bytes) -> None:
    with Image.open(io.BytesIO(retoucher(photo, "a.jpg", Retouche(1)).octets)) as made:
        assert made.size == (4250, 5900)


def test_it_is_bound(photo: bytes) -> None:
    assert (relier([photo]) or b"").startswith(b"%PDF")


@pytest.mark.parametrize(
    "read",
    [
        lambda data: prepare(io.BytesIO(data), titre="a", lieu="b", alternative=""),
        lambda data: vue(data, "a.jpg", "image/jpeg", cote=200),
        lambda data: retoucher(data, "a.jpg", Retouche(1)),
    ],
)
def test_a_bomb_is_refused_all_the_same(read: Callable[[bytes], object]) -> None:
    with pytest.raises(KnownError, match="points"):
        read(_announcing(30_000, 30_000))
    assert examiner(io.BytesIO(_announcing(30_000, 30_000))) == "trop grande"
    assert decode(_announcing(30_000, 30_000)).isNull()


def _drawn_over_and_over(times: int) -> bytes:
    """A JPEG whose last pass stands in it so often; each is drawn over all its points."""
    target = io.BytesIO()
    Image.new("L", (640, 640), 90).save(target, "JPEG", progressive=True)
    whole = target.getvalue()
    last = whole[whole.rindex(b"\xff\xda") : -2]
    return whole[:-2] + last * times + whole[-2:]


@pytest.mark.parametrize(
    "read",
    [
        lambda data: prepare(io.BytesIO(data), titre="a", lieu="b", alternative=""),
        lambda data: vue(data, "a.jpg", "image/jpeg", cote=200),
        lambda data: retoucher(data, "a.jpg", Retouche(1)),
    ],
)
def test_a_jpeg_that_is_drawn_over_and_over_is_refused(read: Callable[[bytes], object]) -> None:
    with pytest.raises(KnownError, match="ne peut pas être lue"):
        read(_drawn_over_and_over(200))
    assert examiner(io.BytesIO(_drawn_over_and_over(200))) == "illisible"
    assert decode(_drawn_over_and_over(200)).isNull()
    assert relier([_drawn_over_and_over(200)]) is None
    read(_drawn_over_and_over(20))


def test_what_stands_behind_a_photo_is_no_pass_of_it(photo: bytes) -> None:
    film = b"\xff\xda\x00\x02" * 500
    assert examiner(io.BytesIO(photo + film)) == ""


def test_a_scan_of_pages_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PICTURE_PAGES", 20)
    target = io.BytesIO()
    page = Image.new("1", (8, 8))
    page.save(target, "TIFF", save_all=True, append_images=[page] * 20)
    with pytest.raises(KnownError, match="ne peut pas être lue"):
        prepare(target, titre="a", lieu="b", alternative="")


def test_a_drawing_that_calls_itself_a_picture_is_not_drawn() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    assert decode(svg).isNull()
