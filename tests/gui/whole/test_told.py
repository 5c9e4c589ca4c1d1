"""What assistive tools are told and can do, as far as it shows without a bus (`tests/e2e/test_screen_reader.py`)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListView, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.shell.specs import SCREENS
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk


def _actions(widget: QWidget) -> tuple[list[str], object]:
    told = QAccessible.queryAccessibleInterface(widget)
    acts = told.actionInterface()
    return acts.actionNames(), acts


@pytest.mark.parametrize("name", [name for name, _, _ in SCREENS[1:]])
def test_the_first_action_of_a_place_goes_there(qtbot: QtBot, show, example: Path, name: str) -> None:
    window: MainWindow = show(example)
    button = window.nav.buttons[name]
    names, acts = _actions(button)
    acts.doAction(names[0])  # type: ignore[attr-defined]
    on_disk(qtbot, window.session)
    assert window.current_screen == name
    assert [n for n, one in window.nav.buttons.items() if one.isChecked()] == [name]
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.RadioButton
    qtbot.mouseClick(window.nav.buttons["accueil"], Qt.MouseButton.LeftButton)
    assert window.current_screen == "accueil"
    assert [n for n, one in window.nav.buttons.items() if one.isChecked()] == ["accueil"]


def test_no_row_begins_with_a_comma_and_no_cell_is_nameless(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    for name, _, _ in SCREENS:
        window.show_screen(name)
        on_disk(qtbot, window.session)
        for widget in window.screen_named(name).findChildren(QWidget):
            told = widget.accessibleName()
            assert not told or told[0].isalnum() or told[0] in "«+–…/", (name, told)
        for view in window.screen_named(name).findChildren(QAbstractItemView):
            model = view.model()
            if isinstance(view.parent(), QComboBox) or not view.isVisible():
                continue
            columns = 1 if isinstance(view, QListView) else model.columnCount(view.rootIndex())
            for row in range(model.rowCount(view.rootIndex())):
                for column in range(columns):
                    index = model.index(row, column, view.rootIndex())
                    words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                    assert words or name == "parcours", (name, type(model).__name__, row, column)


def test_the_list_of_a_closed_box_has_no_size_and_opens_whole(qtbot: QtBot) -> None:
    box = Choice()
    box.addItems([f"Choix {rank}" for rank in range(6)])
    box.show()
    qtbot.waitExposed(box)
    assert box.view().rect().isEmpty()
    for _ in range(2):
        box.showPopup()
        qtbot.waitUntil(lambda: box.view().isVisible())
        assert box.view().height() >= 6 * box.view().sizeHintForRow(0) - 2
        assert box.view().width() >= box.width() - 20
        box.hidePopup()
        qtbot.waitUntil(lambda: not box.view().isVisible())
        assert box.view().rect().isEmpty()
    box.deleteLater()


def test_every_box_is_of_that_kind(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    for name, _, _ in SCREENS:
        window.show_screen(name)
        plain = [b for b in window.screen_named(name).findChildren(QComboBox) if not isinstance(b, Choice)]
        assert plain == [], name
