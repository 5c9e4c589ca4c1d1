"""Pictures that were made ready once: found again, never believed blindly, and kept by nobody who knows a password."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from dossier_pro.export import images
from dossier_pro.export.confined import Pictures
from dossier_pro.export.images import NIVEAUX, PLEIN
from dossier_pro.office import conversions
from tests.export.sample import picture


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(conversions.VARIABLE, str(tmp_path))
    return tmp_path


def ready(octets: bytes, alternative: str = "Ce qu’on y voit", niveau=PLEIN):
    with Pictures() as pictures:
        return pictures.prepare(io.BytesIO(octets), titre="T", lieu="L", alternative=alternative, niveau=niveau)


def no_more(*_args, **_kwargs):
    raise AssertionError("made again")


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_made_ready_once_for_each_content_and_quality(folder, monkeypatch, kind):
    photo = picture(2400, 1600, kind=kind, exif=kind == "JPEG")
    first = ready(photo)
    less = ready(photo, niveau=NIVEAUX[-1])
    assert len(less.octets) < len(first.octets)
    monkeypatch.setattr(images, "prepare", no_more)
    assert ready(photo) == first
    assert ready(photo, niveau=NIVEAUX[-1]) == less
    assert ready(photo, "Autre chose").alternative == "Autre chose"
    with pytest.raises(AssertionError):
        ready(picture(2400, 1600, text="une autre"))


def test_a_frozen_program_keeps_them_too(folder, monkeypatch):
    monkeypatch.setattr(images, "__file__", str(folder / "not there" / "images.pyc"))
    photo = picture(600, 400, exif=True)
    first = ready(photo)
    monkeypatch.setattr(images, "prepare", no_more)
    assert ready(photo) == first


def test_every_page_of_a_scan_is_kept(folder, monkeypatch):
    scan = io.BytesIO()
    first, *others = [Image.open(io.BytesIO(picture(300, 200, text=str(n)))) for n in range(3)]
    first.save(scan, "TIFF", save_all=True, append_images=others)

    def prepared():
        with Pictures() as pictures:
            return pictures.prepare_pages(io.BytesIO(scan.getvalue()), titre="T", lieu="L", alternative="A", limite=5)

    made = prepared()
    monkeypatch.setattr(images, "pages_of", no_more)
    assert prepared() == made
    assert len(made) == 3


def test_what_is_kept_and_was_damaged_is_made_again(folder):
    photo = picture(2400, 1600)
    first = ready(photo)
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    for damaged in (whole[:-1], whole[:40] + bytes([whole[40] ^ 1]) + whole[41:], b""):
        kept.write_bytes(damaged)
        assert ready(photo) == first
        assert kept.read_bytes() == whole


def test_another_file_in_its_place_is_not_taken_for_pictures(folder):
    photo = picture(2400, 1600)
    first = ready(photo)
    (kept,) = folder.iterdir()
    for other in (b"", b"\0\0\0\2[]", b"\xff\xff\xff\xff[[[", b'\0\0\0\x27[["JPEG", 1, 1, null, 1, [], 4]]  %PDF'):
        conversions.keep(kept.stem, other)
        assert ready(photo) == first


def test_what_is_fit_as_it_is_and_what_a_password_guards_is_not_kept(folder):
    small = ready(picture(400, 300)).octets
    for one in folder.iterdir():
        one.unlink()
    assert ready(small).octets == small
    conversions.keep_no_more()
    try:
        ready(picture(2400, 1600))
    finally:
        conversions.keep_again()
    assert not list(folder.iterdir())
