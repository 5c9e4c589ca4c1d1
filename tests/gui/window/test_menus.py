"""The menus of the window, with a real keyboard: Alt, the letters, the recent dossiers."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow


def _menu(window: MainWindow, title: str) -> QMenu:
    return next(menu for menu in window.menus.bar.findChildren(QMenu) if menu.title() == title)


def test_alt_alone_shows_the_bar_and_escape_puts_it_away(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    bar = window.menus.bar
    assert bar.isHidden()
    QTest.keyClick(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(bar.isVisible)
    assert bar.activeAction() is not None
    QTest.keyClick(bar, Qt.Key.Key_Down)
    qtbot.waitUntil(_menu(window, "&Fichier").isVisible)
    QTest.keyClick(_menu(window, "&Fichier"), Qt.Key.Key_Escape)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    qtbot.waitUntil(bar.isHidden)


def test_alt_with_another_key_is_no_call_for_the_bar(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    window.show_screen("preuves")
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    qtbot.waitUntil(lambda: window.current_screen == "accueil")
    assert window.menus.bar.isHidden()


def test_a_letter_opens_its_menu(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    menu = _menu(window, "&Outils")
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    QTest.keyClick(window.menus.bar, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.menus.bar.isHidden)


def test_recent_dossiers_open_from_the_menu(qtbot: QtBot, show, example: Path, tmp_path: Path) -> None:
    window: MainWindow = show(example)
    other, gone = tmp_path / "autre & co.dpro", tmp_path / "parti.dpro"
    shutil.copy(example, other)
    for path in (gone, other):
        window.settings.remember(path, "Camille <b>Renard</b>", "Un titre")
    recent = next(m for m in window.header.more.findChildren(QMenu) if m.title() == "Dossiers récents")
    recent.aboutToShow.emit()
    assert recent.actions()[0].text() == "Camille <b>Renard</b> – autre && co.dpro"
    assert not any("parti" in action.text() for action in recent.actions())
    with qtbot.waitSignal(window.session.opened):
        recent.actions()[0].trigger()
    assert window.session.now.chemin == other


def test_without_a_recent_dossier_the_menu_says_so(window: MainWindow) -> None:
    recent = next(m for m in window.header.more.findChildren(QMenu) if m.title() == "Dossiers récents")
    recent.aboutToShow.emit()
    assert [(a.text(), a.isEnabled()) for a in recent.actions()] == [("Aucun dossier récent", False)]
    assert not window.actions_table[specs.FERMER].isEnabled()
