"""The document beside the tree: pages asked for once, the marker where the item was read, keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.page_pdf import LignesTexte, PagePdf, marker
from dossier_pro.services.source_view import ImagePage
from tests.gui.hands import press, type_text

SIZES = [(600.0, 800.0), (600.0, 800.0), (800.0, 600.0)]


def picture(width: int, ratio: float = 800 / 600, grey: int = 255) -> ImagePage:
    height = round(width * ratio)
    return ImagePage(width, height, 4 * width, bytes([grey]) * (4 * width * height))


@pytest.fixture
def page(qtbot: QtBot):
    made = PagePdf()
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.wanted.connect(lambda number, width: made.take(number, picture(width)))
    made.show()
    qtbot.waitExposed(made)
    made.open(SIZES)
    return made


def test_the_first_page_fits_the_width(page: PagePdf) -> None:
    assert page.page == 1
    assert page.drawn
    assert 540 < page.sheet.width() < 620
    assert page.sheet.height() == pytest.approx(page.sheet.width() * 800 / 600, abs=1)


def test_the_marker_is_where_the_item_was_read(page: PagePdf) -> None:
    page.show_box(2, (300.0, 600.0, 500.0, 612.0), "La haie est droite")
    assert page.page == 2
    assert "La haie est droite" in page.sheet.accessibleName()
    scale = page.sheet.width() / 600
    box = page.sheet.box_pixels()
    assert box.center().x() == pytest.approx(400 * scale, abs=1)
    assert box.center().y() == pytest.approx(606 * scale, abs=1)
    visible = page.sheet.visibleRegion().boundingRect()
    assert visible.contains(box.center().toPoint())
    image = page.sheet.grab().toImage()
    tint = image.pixelColor(round(box.center().x()), round(box.center().y()))
    expected = QColor("white")
    over, _ = marker()
    for name in ("red", "green", "blue"):
        part = over.alpha() / 255
        blend = getattr(over, name)() * part + getattr(expected, name)() * (1 - part)
        assert getattr(tint, name)() == pytest.approx(blend, abs=3)


def test_the_marker_stays_on_its_page(page: PagePdf) -> None:
    page.show_box(2, (10, 10, 50, 20), "x")
    boxes = []
    for turn in (lambda: page.turn_to(1), lambda: page.turn_to(2), page.clear_box):
        turn()
        boxes.append((page.page, page.sheet.box))
    assert boxes == [(1, None), (2, (10, 10, 50, 20)), (2, None)]


def test_turning_stays_between_the_first_and_the_last(page: PagePdf) -> None:
    page.turn_to(0)
    assert (page.page, page.number.text()) == (1, "1")
    page.turn_to(99)
    assert (page.page, page.number.text()) == (3, "3")
    assert page.sheet.width() > page.sheet.height()


def test_a_page_is_found_by_its_number(page: PagePdf) -> None:
    page.number.selectAll()
    type_text(page.number, "3")
    press(page.number, Qt.Key.Key_Return)
    assert page.page == 3
    page.number.clear()
    page.number.left.emit()
    assert page.number.text() == "3"


def test_page_keys_turn_at_the_edges(page: PagePdf) -> None:
    area = page._scroll
    bar = area.verticalScrollBar()
    press(area, Qt.Key.Key_PageUp)
    assert page.page == 1
    bar.setValue(bar.maximum())
    press(area, Qt.Key.Key_PageDown)
    assert (page.page, bar.value()) == (2, 0)
    press(area, Qt.Key.Key_PageUp)
    assert (page.page, bar.value()) == (1, bar.maximum())


def test_zoom_by_key_and_back(page: PagePdf) -> None:
    width = page.sheet.width()
    control = Qt.KeyboardModifier.ControlModifier
    press(page._scroll, Qt.Key.Key_Plus, control)
    assert page.sheet.width() > width
    for _ in range(9):
        press(page._scroll, Qt.Key.Key_Minus, control)
    assert page.sheet.width() < width
    assert not page.smaller.isEnabled()
    press(page._scroll, Qt.Key.Key_0, control)
    assert page.sheet.width() == width


def test_a_sharper_picture_is_asked_for_when_the_page_grows(qtbot: QtBot, page: PagePdf) -> None:
    with qtbot.waitSignal(page.wanted) as asked:
        page.resize(900, 500)
    assert asked.args == [1, page.sheet.width()]


def test_a_page_that_cannot_be_drawn_is_asked_for_once(qtbot: QtBot) -> None:
    made = PagePdf()
    qtbot.addWidget(made)
    made.resize(640, 500)
    asked: list[int] = []
    made.wanted.connect(lambda number, _: asked.append(number))
    made.open(SIZES)
    assert asked == []
    with qtbot.waitSignal(made.wanted):
        made.show()
    made.take(1, None)
    made.turn_to(2)
    made.turn_to(1)
    assert asked == [1, 2]
    assert not made.drawn


def test_a_click_gives_the_points_of_the_page(qtbot: QtBot, page: PagePdf) -> None:
    scale = page.sheet.width() / 600
    with qtbot.waitSignal(page.touched) as touched:
        qtbot.mouseClick(page.sheet, Qt.MouseButton.LeftButton, pos=QPointF(90 * scale, 120 * scale).toPoint())
    number, place = touched.args
    assert number == 1
    assert (place.x(), place.y()) == pytest.approx((90, 120), abs=2)


def test_only_the_last_pages_are_kept(page: PagePdf) -> None:
    page.open([(600.0, 800.0)] * 30)
    for number in range(1, 31):
        page.turn_to(number)
    assert len(page._pictures) == 10
    assert page.drawn


def test_the_lines_of_a_text(qtbot: QtBot) -> None:
    made = LignesTexte()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.open([f"Ligne {n}" for n in range(200)])
    made.show_lines(range(120, 122))
    assert made.marked() == "Ligne 120\nLigne 121"
    assert len(made.extraSelections()) == 2
    assert made.cursorRect().top() >= 0
    made.show_lines(range(0))
    assert made.extraSelections() == []


def test_a_click_gives_the_line(qtbot: QtBot) -> None:
    made = LignesTexte()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.open(["un", "deux", "trois"])
    block = made.document().findBlockByNumber(1)
    place = made.blockBoundingGeometry(block).center().toPoint()
    with qtbot.waitSignal(made.touched) as touched:
        qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert touched.args == [1]
