"""A table that scrolls sideways under its first column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.pinned import PinnedTable


def table(qtbot: QtBot) -> PinnedTable:
    made = PinnedTable()
    qtbot.addWidget(made)
    model = QStandardItemModel(6, 20, made)
    for row in range(6):
        for column in range(20):
            model.setItem(row, column, QStandardItem(f"{row}.{column}"))
    made.setModel(model)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_the_first_column_is_seen_beside_the_last_and_is_what_a_click_there_means(qtbot: QtBot) -> None:
    made = table(qtbot)
    before = made.viewport().grab(made.visualRect(made.model().index(2, 0)).adjusted(2, 2, -4, -2)).toImage()
    made.horizontalScrollBar().setValue(made.horizontalScrollBar().maximum())
    first = made.visualRect(made.model().index(2, 0))
    assert first.left() == 0
    assert made.viewport().grab(first.adjusted(2, 2, -4, -2)).toImage() == before
    assert made.indexAt(first.center()) == made.model().index(2, 0)
    beside = made.indexAt(first.center() + QPoint(made.pinned, 0))
    assert beside.column() > 10
    qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=first.center())
    assert made.currentIndex() == made.model().index(2, 0)
    assert made.horizontalScrollBar().value() == made.horizontalScrollBar().maximum(), "it was in sight"


def test_no_cell_that_the_keyboard_comes_to_lies_under_it(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.setCurrentIndex(made.model().index(1, 19))
    for _ in range(18):
        qtbot.keyClick(made, Qt.Key.Key_Left)
        assert made.visualRect(made.currentIndex()).left() >= made.pinned
    qtbot.keyClick(made, Qt.Key.Key_Left)
    assert made.currentIndex().column() == 0
