"""F11: the text and nothing else, and every way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import press


@pytest.fixture
def alone(qtbot: QtBot, show, example: Path) -> MainWindow:
    """A window that shows the text of an exemple alone."""
    window: MainWindow = show(example)
    window.show_screen("exemples")
    window.activateWindow()
    screen: Any = window.screen_named("exemples")
    screen.fiche.answer("taches").setFocus()
    window.actions_table[specs.TEXTE_SEUL].trigger()
    return window


def _alone(window: MainWindow) -> bool:
    screen: Any = window.screen_named("exemples")
    parts = (window.header, window.nav, screen.bar, screen.panel)
    seen = {part.isVisible() for part in parts}
    assert len(seen) == 1, "all or nothing"
    assert screen.fiche.isVisible()
    assert screen.foot.isVisible() == window.isFullScreen() == (not seen.copy().pop())
    return not seen.pop()


def test_esc_and_the_key_itself_lead_back(qtbot: QtBot, alone: MainWindow) -> None:
    screen: Any = alone.screen_named("exemples")
    field = screen.fiche.answer("taches")
    assert _alone(alone)
    assert field.hasFocus()
    press(field, Qt.Key.Key_Escape)
    assert not _alone(alone)
    assert field.hasFocus()
    alone.actions_table[specs.TEXTE_SEUL].trigger()
    alone.actions_table[specs.TEXTE_SEUL].trigger()
    assert not _alone(alone)


def test_another_screen_or_another_size_never_leaves_half_of_it(qtbot: QtBot, alone: MainWindow) -> None:
    alone.interface.zoom_to(90)
    assert _alone(alone)
    alone.show_screen("preuves")
    assert alone.header.isVisible()
    assert alone.nav.isVisible()
    assert not alone.isFullScreen()
    alone.show_screen("exemples")
    assert not _alone(alone)
    alone.interface.zoom_to(100)


def test_the_panel_that_was_folded_stays_folded(qtbot: QtBot, alone: MainWindow) -> None:
    screen: Any = alone.screen_named("exemples")
    press(screen.fiche.answer("taches"), Qt.Key.Key_Escape)
    alone.actions_table[specs.PANNEAU].trigger()
    alone.actions_table[specs.TEXTE_SEUL].trigger()
    press(screen.fiche.answer("taches"), Qt.Key.Key_Escape)
    assert screen.panel.isHidden()


def test_a_window_that_is_closed_meanwhile_opens_whole_the_next_time(qtbot: QtBot, alone: MainWindow) -> None:
    alone.close()
    assert not alone.isFullScreen()
