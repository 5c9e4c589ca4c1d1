"""Enter presses the button that has the focus, everywhere, and ends a form from its lines, which says what it lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.specs import SCREENS
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, press, there
from tests.gui.whole.test_wheel import PAGES

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Reached(QObject):
    """Notes the keys that come to the window, where Enter has its rule, and takes them: nothing is done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.count += 1
            return True
        return False


def _deaf(root: QWidget, reached: Reached) -> list[str]:
    """Press Enter on each button in sight that takes the focus; returns those from which it comes to nothing."""
    found = []
    for one in root.findChildren(QAbstractButton):
        if not (one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        one.setFocus()
        before = reached.count
        press(one, Qt.Key.Key_Return)
        if reached.count == before:
            found.append(f"{type(one).__name__} {one.accessibleName() or one.text()}")
    return found


def test_enter_reaches_its_rule_from_every_button(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    reached = Reached(window)
    for name, _, _ in SCREENS:
        window.show_screen(name)
        on_disk(qtbot, window.session)
        assert _deaf(window, reached) == [], name
    for name, come in PAGES.items():
        come(window, qtbot)
        assert _deaf(window, reached) == [], name
    assert reached.count > 100


@pytest.mark.parametrize("key", ENTERS)
def test_enter_presses_buttons_of_each_kind(qtbot: QtBot, show, example: Path, key: Qt.Key) -> None:
    window = show(example)
    window.activateWindow()
    place = window.nav.buttons["preuves"]
    place.setFocus()
    press(place, key)
    assert window.current_screen == "preuves"
    screen: Any = window.screen_named("preuves")
    screen.free.setFocus()
    press(screen.free, key)
    assert screen.free.isChecked()
    screen.tiles.setFocus()
    before = screen.tiles.isChecked()
    press(screen.tiles, key)
    assert screen.tiles.isChecked() != before
    undo = next(b for b in window.header.findChildren(QAbstractButton) if b.accessibleName() == "Menu")
    undo.setFocus()
    press(undo, key)
    assert window.header.more.isVisible()
    window.header.more.close()


def test_enter_in_a_text_or_a_search_presses_nothing(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.show_screen("exemples")
    screen: Any = window.screen_named("exemples")
    dossier = window.session.dossier
    for field in (screen.fiche.fields["entreprise"],):
        field.setFocus()
        press(field, Qt.Key.Key_Return)
    window.show_screen("referentiel")
    there(window.screen_named("referentiel").search).setFocus()
    press(there(window.screen_named("referentiel").search), Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert window.session.dossier is dossier
    assert window.current_screen == "referentiel"
