"""Where the window stands: within the free area of its screen, whatever it was the last time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.geometry import FIRST, MINIMUM, Geometry
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers


@pytest.fixture
def free(qtbot: QtBot) -> QRect:
    """The free area of the screen that tests run on."""
    probe = QWidget()
    return probe.screen().availableGeometry()


def _kept(place: QRect, *, maximised: bool = False) -> QByteArray:
    """Return what a window kept that stood at a place, perhaps on a larger screen than this one."""
    before = QWidget()
    before.setGeometry(place)
    if maximised:
        before.setWindowState(Qt.WindowState.WindowMaximized)
    return before.saveGeometry()


def test_the_first_window_fits_its_screen(qtbot: QtBot, settings: Settings, answers: Answers, free: QRect) -> None:
    window = MainWindow(settings, count_pages=False)
    assert free.contains(window.frameGeometry())
    assert window.width() >= min(FIRST.width(), free.width() - 32)
    window.show()
    qtbot.waitUntil(lambda: free.contains(window.frameGeometry()))
    assert window.minimumWidth() == min(MINIMUM.width(), free.width() - 4)
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    "place",
    [
        QRect(0, 0, 2560, 1400),
        QRect(3000, 2000, 700, 500),
        QRect(-600, -400, 700, 500),
        QRect(500, 500, 700, 600),
        QRect(40, 10, 600, 5000),
    ],
)
def test_a_window_of_another_screen_comes_back(qtbot: QtBot, free: QRect, place: QRect) -> None:
    window = QWidget()
    Geometry(window).restore(_kept(place))
    assert free.contains(window.frameGeometry())
    window.show()
    qtbot.waitUntil(lambda: free.contains(window.frameGeometry()))
    assert window.width() >= min(place.width(), free.width() - 40)
    window.deleteLater()


def test_a_window_that_fits_comes_back_where_it_was(qtbot: QtBot, free: QRect) -> None:
    place = QRect(free.left() + 30, free.top() + 40, 660, 500)
    window = QWidget()
    Geometry(window).restore(_kept(place))
    assert window.geometry() == place
    window.deleteLater()


def test_a_window_as_high_as_its_screen_does_not_wander(qtbot: QtBot, free: QRect) -> None:
    """Its frame is not known before it is shown: looking for room for one moved it by its width at every start."""
    place = QRect(free.left() + 16, free.top() + 25, free.width() - 46, free.height() - 30)
    window = QWidget()
    for _ in range(3):
        Geometry(window).restore(_kept(place))
        assert window.pos() == place.topLeft(), "move() places the frame, not the window"
    window.deleteLater()


def test_a_maximised_window_comes_back_maximised(qtbot: QtBot, free: QRect) -> None:
    window = QWidget()
    Geometry(window).restore(_kept(QRect(10, 10, 2000, 1500), maximised=True))
    assert window.isMaximized()
    window.show()
    qtbot.waitExposed(window)
    assert window.isMaximized()
    window.deleteLater()


def test_what_was_written_by_something_else_is_not_a_place(qtbot: QtBot, free: QRect) -> None:
    window = QWidget()
    Geometry(window).restore(QByteArray(b"oups"))
    assert window.width() >= min(FIRST.width(), free.width() - 32)
    assert free.contains(window.frameGeometry())
    window.deleteLater()


def test_who_resizes_the_window_before_it_is_shown_knows_better(qtbot: QtBot) -> None:
    window = QWidget()
    Geometry(window).restore(None)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.isVisible())
    assert window.size() == QSize(1366, 768)
    window.deleteLater()
