"""One line a critère, the one that is looked at open; a dossier that is only read shows them and changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, opened, press, there


def _ticks(window: MainWindow) -> list[Any]:
    window.show_screen("exemples")
    screen: Any = window.screen_named("exemples")
    return list(screen.criteres.ticks.values())


def _open(ticks: list[Any]) -> list[int]:
    return [at for at, tick in enumerate(ticks) if tick.opened]


def test_a_click_opens_one_line_and_closes_the_other_where_it_stands(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    ticks = _ticks(window)
    assert _open(ticks) == []
    assert len({tick.height() for tick in ticks[:4]}) == 1, "one line each"
    qtbot.mouseClick(ticks[1].line, Qt.MouseButton.LeftButton)
    assert _open(ticks) == [1]
    assert ticks[1].details.isVisible()
    before = ticks[3].mapTo(window, QPoint(0, 0)).y()
    screen: Any = window.screen_named("exemples")
    screen.criteres.verticalScrollBar().setValue(40)
    before = ticks[3].mapTo(window, QPoint(0, 0)).y()
    qtbot.mouseClick(ticks[3].line, Qt.MouseButton.LeftButton)
    assert _open(ticks) == [3]
    qtbot.waitUntil(lambda: abs(ticks[3].mapTo(window, QPoint(0, 0)).y() - before) <= 40)
    qtbot.mouseClick(ticks[3].text, Qt.MouseButton.LeftButton)
    assert _open(ticks) == []


def test_the_keyboard_opens_what_it_reaches_and_a_tick_leads_into_the_sentence(
    qtbot: QtBot, show, example: Path
) -> None:
    window = show(example)
    window.activateWindow()
    ticks = _ticks(window)
    ticks[1].box.setFocus(Qt.FocusReason.TabFocusReason)
    assert _open(ticks) == [1]
    press(ticks[1].box, Qt.Key.Key_Down)
    assert _open(ticks) == [2]
    assert ticks[2].box.hasFocus()
    assert not ticks[2].box.isChecked()
    assert "absent" in ticks[2].box.accessibleDescription().lower()
    qtbot.keyClick(ticks[2].box, Qt.Key.Key_Space)
    on_disk(qtbot, window.session)
    (phrase, _, _) = next(iter(ticks[2].phrases.values()))
    assert QApplication.focusWidget() is phrase
    window.go_to(Lieu("cible", ticks[0].cible.id))
    qtbot.waitUntil(lambda: _open(ticks) == [0])


def test_in_a_dossier_that_is_only_read_a_click_opens_and_ticks_nothing(
    qtbot: QtBot, window: MainWindow, example: Path
) -> None:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    window.activateWindow()
    ticks = _ticks(window)
    before = len(window.session.dossier.tables["lien"])
    assert not any(tick.box.isEnabled() for tick in ticks)
    qtbot.mouseClick(ticks[2].box, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(ticks[2].line, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(ticks[2].text, Qt.MouseButton.LeftButton)
    ticks[0].line.setFocus(Qt.FocusReason.TabFocusReason)
    press(there(QApplication.focusWidget()), Qt.Key.Key_Return)
    assert _open(ticks) == [0]
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.tables["lien"]) == before
