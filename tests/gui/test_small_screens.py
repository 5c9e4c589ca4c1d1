"""Every screen on the laptops there are, at every zoom: nothing behind an edge.

1366×768 and 1280×720 at Windows' scalings of 100, 125 and 150 % are 1093×614 and 911×512 device-independent pixels.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier_pro.gui import theme
from dossier_pro.gui.actions import SCREENS
from dossier_pro.gui.main_window import MainWindow
from tests.gui.hands import on_disk

SIZES = ((1366, 768), (1280, 720), (1093, 614), (911, 512))
ZOOMS = (100, 150, 200)
NAMES = [name for name, _, _ in SCREENS]
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QAbstractSpinBox)


@pytest.fixture(autouse=True)
def usual_size():
    """Each test leaves at 100 %."""
    yield
    theme.theme().enlarge(100)


def _scrolls(widget: QWidget) -> tuple[QRect, QWidget] | None:
    """Return the room that can be shown of the page on which a widget stands, where a scroll area shows that page."""
    inner, parent = widget, widget.parentWidget()
    while parent is not None:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and parent is area.viewport() and area.widget() is inner:
            return inner.rect(), inner
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            return None  # an editor of a cell: the view brings it into sight
        inner, parent = parent, parent.parentWidget()
    return None


def behind_an_edge(window: QWidget) -> list[str]:
    """Name the controls that nobody can reach: outside of the window, or of the page that a scroll area shows."""
    found = []
    for control in window.findChildren(QWidget):
        if not isinstance(control, _CONTROLS) or not control.isVisible() or control.objectName().startswith("qt_"):
            continue
        room = _scrolls(control)
        page, top = room if room is not None else (window.rect(), window)
        place = QRect(control.mapTo(top, QPoint(0, 0)), control.size())
        if not page.contains(place):
            name = control.accessibleName() or getattr(control, "text", lambda: "")()
            found.append(f"{type(control).__name__} « {name} » {place.getRect()} in {page.getRect()}")
    return found


def cut_words(root: QWidget) -> list[str]:
    """Name the labels whose words do not fit and that do not say so by an ellipsis, and the buttons likewise."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton) or not one.width():
            continue
        if isinstance(one, QLabel):
            shown = QLabel.text(one)
            if not shown or one.toolTip():
                continue
            if one.wordWrap():
                bad = one.heightForWidth(one.width()) > one.height() + 2
            else:
                bad = one.fontMetrics().horizontalAdvance(shown) > one.contentsRect().width() + 2 and "<" not in shown
        else:
            if "paintEvent" in vars(type(one)) or not one.text():
                continue  # it paints its own ellipsis
            bad = one.width() < one.minimumSizeHint().width() or one.height() < one.minimumSizeHint().height() - 2
        if bad:
            words = one.text()
            found.append(f"{type(one).__name__} « {words[:60]} » {one.size().toTuple()}")
    return found


def _faults(window: MainWindow, size: QSize) -> list[str]:
    """Return what is wrong once the layouts have come to rest."""
    for _ in range(8):
        QApplication.processEvents()
        found = [*behind_an_edge(window), *(f"cut: {one}" for one in cut_words(window))]
        least = window.minimumSizeHint()
        if window.size() != size or least.width() > size.width() or least.height() > size.height():
            found.append(f"the window is {window.size().toTuple()} and asks for {least.toTuple()}")
        if not found:
            break
    return found


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_lies_behind_an_edge(qtbot: QtBot, show, example: Path, zoom: int) -> None:
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.interface.zoom_to(zoom)
    wrong = []
    for name in NAMES:
        window.show_screen(name)
        on_disk(qtbot, window.session)
        for size in SIZES:
            window.resize(*size)
            found = _faults(window, QSize(*size))
            wrong += [f"{name} {size[0]}×{size[1]} {zoom} %: {one}" for one in found]
    assert not wrong, "\n".join(wrong)
