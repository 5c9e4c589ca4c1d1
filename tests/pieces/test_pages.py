"""Pages of PDFs from outside, drawn in a process that can be ended."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PIL import Image

from dossier_pro.limits import PAGES
from dossier_pro.pieces.confined import PageDrawer
from dossier_pro.pieces.pages import PageDessinee, PagesError
from dossier_pro.workers import process
from tests.support.annexes import bomb_pdf, changed, form_pdf, scan_pdf, text_pdf
from tests.support.hostile_pdf import doubles_in_secret


@pytest.fixture(scope="module")
def drawer() -> Iterator[PageDrawer]:
    with PageDrawer() as made:
        yield made


def drawn(drawer: PageDrawer, content: bytes, *, dpi: int = 150, limite: int = 60) -> list[PageDessinee]:
    return list(drawer.pages(content, dpi=dpi, qualite=84, limite=limite))


def opened(page: PageDessinee) -> Image.Image:
    return Image.open(io.BytesIO(page.octets)).convert("L")


def ink(image: Image.Image, box: tuple[float, float, float, float]) -> bool:
    width, height = image.size
    part = image.crop((int(box[0] * width), int(box[1] * height), int(box[2] * width), int(box[3] * height)))
    return bool(part.getextrema()[0] < 128)  # type: ignore[operator]


def test_each_page_is_a_picture_of_its_size(drawer: PageDrawer) -> None:
    pages = drawn(drawer, text_pdf(3))
    assert [(p.rang, p.total) for p in pages] == [(1, 3), (2, 3), (3, 3)]
    assert {(p.largeur, p.hauteur, p.format) for p in pages} == {(1240, 1754, "PNG")}
    assert opened(pages[0]).size == (1240, 1754)
    assert ink(opened(pages[0]), (0.07, 0.08, 0.3, 0.12))


def test_fewer_points_do_not_change_its_shape(drawer: PageDrawer) -> None:
    (page,), (full,) = drawn(drawer, text_pdf(), dpi=96), drawn(drawer, text_pdf())
    assert max(page.largeur, page.hauteur) <= 96 * 11.7
    assert page.forme == full.forme


def test_a_turned_page_is_drawn_as_it_is_read(drawer: PageDrawer) -> None:
    (page,) = drawn(drawer, changed(text_pdf(), rotate=90))
    assert page.largeur > page.hauteur
    assert ink(opened(page), (0.88, 0.05, 0.95, 0.3))


@pytest.mark.parametrize("size", [(2384, 3370), (14400, 14400), (20, 10), (14000, 30)])
def test_pages_of_any_size_are_small_pictures(drawer: PageDrawer, size: tuple[float, float]) -> None:
    (page,) = drawn(drawer, text_pdf(1, size))
    assert max(page.largeur, page.hauteur) <= 1755


def test_what_was_typed_in_a_form_is_drawn_without_the_colour_of_its_fields(drawer: PageDrawer) -> None:
    empty, filled = (opened(drawn(drawer, form_pdf(value))[0]) for value in ("", "Camille"))
    name = (0.1, 0.14, 0.3, 0.17)
    assert not ink(empty, (0.11, 0.145, 0.3, 0.165))
    assert ink(filled, name)


def test_notes_stuck_on_a_page_are_not_printed(drawer: PageDrawer) -> None:
    plain, noted = drawn(drawer, text_pdf()), drawn(drawer, changed(text_pdf(), note="à moi"))
    assert plain[0].octets == noted[0].octets


def test_no_word_of_the_original_is_in_the_picture(drawer: PageDrawer) -> None:
    content = changed(text_pdf(), javascript="app.alert('espion')", attachment="MZ", note="remarque")
    for page in (*drawn(drawer, content), *drawn(drawer, scan_pdf())):
        assert b"Secret" not in page.octets
        assert b"Exif" not in page.octets


@pytest.mark.parametrize(
    ("content", "faute", "pages"),
    [
        (b"", "abime", 0),
        (b"%PDF-1.7\nrien", "abime", 0),
        (text_pdf(2)[:700], "abime", 0),
        (changed(text_pdf(), password=True), "protege", 0),
        (text_pdf(70, lines=1), "long", 70),
    ],
)
def test_what_cannot_be_drawn_is_said(drawer: PageDrawer, content: bytes, faute: str, pages: int) -> None:
    with pytest.raises(PagesError) as caught:
        drawn(drawer, content)
    assert (caught.value.faute, caught.value.pages) == (faute, pages)


def test_a_picture_bomb_ends_in_a_page_or_a_reason(drawer: PageDrawer) -> None:
    faute = ""
    try:
        drawn(drawer, bomb_pdf())
    except PagesError as error:
        faute = error.faute
    assert faute in ("", "abime")
    assert len(drawn(drawer, text_pdf())) == 1


def test_a_page_that_takes_too_long_is_a_reason() -> None:
    with PageDrawer(replace(PAGES, silence_seconds=0.0)) as hasty, pytest.raises(PagesError) as caught:
        drawn(hasty, doubles_in_secret())
    assert caught.value.faute == "abime"


def test_pages_that_nobody_waits_for_do_not_come_with_the_next_file(drawer: PageDrawer) -> None:
    pages = drawer.pages(text_pdf(20), dpi=96, qualite=60, limite=60)
    next(pages)
    pages.close()  # type: ignore[attr-defined]
    assert [p.total for p in drawn(drawer, text_pdf(2))] == [2, 2]


def test_a_process_that_falls_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(process, "command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
        with PageDrawer() as broken, pytest.raises(PagesError):
            drawn(broken, text_pdf())
