"""Pictures of telephones, WebP and TIFF are made ready by a child process; what falls there falls alone."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.pixels import TETE, lu_a_part
from dossier_pro.export import images
from dossier_pro.export.confined import Pictures
from dossier_pro.office import conversions
from dossier_pro.pieces.confined import Retoucher
from dossier_pro.pieces.retouch import Retouche, retoucher
from tests.support.worker_jobs import fall

WORDS: dict[str, Any] = {"titre": "Stand", "lieu": "exemple 1", "alternative": "Un stand"}


def picture(kind: str, pages: int = 1) -> bytes:
    target = io.BytesIO()
    made = [Image.new("RGB", (60 + page, 40), "navy") for page in range(pages)]
    more = {"save_all": True, "append_images": made[1:]} if pages > 1 else {}
    made[0].save(target, kind, **more)
    return target.getvalue()


@pytest.mark.parametrize(
    ("kind", "apart"),
    [("TIFF", True), ("WEBP", True), ("AVIF", True), ("JPEG", False), ("PNG", False), ("GIF", False), ("BMP", False)],
)
def test_it_is_made_ready_as_it_is_here(kind: str, apart: bool) -> None:
    octets = picture(kind)
    assert lu_a_part(octets[:TETE]) == apart
    with Pictures() as pictures:
        assert pictures.prepare(io.BytesIO(octets), **WORDS) == images.prepare(io.BytesIO(octets), **WORDS)
        assert pictures.examiner(io.BytesIO(octets)) == ""
    with Retoucher() as turning:
        assert turning.retoucher(octets, "a", Retouche(1)) == retoucher(octets, "a", Retouche(1))


def test_every_page_of_a_scan_comes_or_the_same_sentence() -> None:
    scan = picture("TIFF", pages=3)
    with Pictures() as pictures:
        made = pictures.prepare_pages(io.BytesIO(scan), **WORDS, limite=3)
        assert made == images.prepare_pages(io.BytesIO(scan), **WORDS, limite=3)
        assert len(made) == 3
        with pytest.raises(KnownError, match="compte 3 pages"):
            pictures.prepare_pages(io.BytesIO(scan), **WORDS, limite=2)
        with pytest.raises(KnownError, match="ne peut pas être lue"):
            pictures.prepare(io.BytesIO(scan[:20]), **WORDS)


@pytest.fixture(autouse=True)
def nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(conversions.VARIABLE, "")


def _falls(*_: object, **__: object) -> None:
    fall()


@pytest.mark.parametrize(
    "way",
    [
        lambda pictures, flux: pictures.prepare(flux, **WORDS),
        lambda pictures, flux: pictures.prepare_pages(flux, **WORDS, limite=3),
    ],
)
def test_what_brings_a_library_down_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, way: Callable[[Pictures, io.BytesIO], object]
) -> None:
    here = os.getpid()
    with Pictures() as pictures:
        monkeypatch.setattr("dossier_pro.export.images.pages_of", _falls)
        monkeypatch.setattr("dossier_pro.export.confined.prepared", _falls)
        with pytest.raises(KnownError, match=r"« Stand » \(exemple 1\) ne peut pas être lue"):
            way(pictures, io.BytesIO(picture("TIFF")))
    assert os.getpid() == here
