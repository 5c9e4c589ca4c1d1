"""The button below a chosen passage: there while one is chosen and may be tied, and no longer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import opened, press, type_text


def _sheet(window: MainWindow) -> tuple[Any, Any]:
    window.show_screen("exemples")
    window.activateWindow()
    screen: Any = window.screen_named("exemples")
    field = screen.fiche.answer("taches")
    field.setFocus()
    return screen, field


def test_a_chosen_passage_is_tied_by_a_click_a_letter_and_a_sentence(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen, field = _sheet(window)
    bubble = screen.fiche.bubble
    assert not bubble.isVisible()
    press(field, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    assert bubble.isVisible()
    below = field.viewport().mapTo(screen.fiche.widget(), field.cursorRect().bottomLeft()).y()
    assert 0 <= bubble.y() - below <= 12
    assert screen.fiche.widget().rect().contains(bubble.geometry())
    chosen = field.textCursor().selectedText()
    qtbot.mouseClick(bubble, Qt.MouseButton.LeftButton)
    assert screen.tie_panel.isVisible()
    assert chosen.strip() in screen.tie_panel.quote.text()
    assert not bubble.isVisible()
    press(screen.tie_panel.search, Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_it_goes_with_the_choice_and_with_the_keyboard(qtbot: QtBot, show, example: Path) -> None:
    screen, field = _sheet(show(example))
    bubble = screen.fiche.bubble
    field.select_passage(0, 8)
    assert bubble.isVisible()
    field.moveCursor(QTextCursor.MoveOperation.End)
    assert not bubble.isVisible()
    field.select_passage(0, 8)
    screen.fiche.fields["entreprise"].setFocus()
    assert not bubble.isVisible()
    field.setFocus()
    assert bubble.isVisible(), "the passage is still chosen"
    type_text(field, "x")
    assert not bubble.isVisible()


def test_nothing_is_offered_where_nothing_can_be_tied(qtbot: QtBot, window: MainWindow, example: Path) -> None:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    screen, field = _sheet(window)
    field.select_passage(0, 8)
    assert not screen.fiche.bubble.isVisible()
