"""Every list with a search over it: the arrows move in it while one types, and Enter takes its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import SINGLETON
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from tests.gui.hands import on_disk, press, there, type_text

LISTS = {"referentiel": "Référentiel", "preuves": "Preuves", "historique": "Historique"}


@pytest.mark.parametrize("name", LISTS)
def test_the_arrows_lead_the_list_and_enter_goes_there(qtbot: QtBot, show, example: Path, name: str) -> None:
    window: MainWindow = show(example)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for rank, prenom in enumerate(("Ève", "Eva", "Eden")):

        def change(draft: Draft, prenom: str = prenom) -> None:
            writing.modifier(draft, "candidat", SINGLETON, prenom=prenom)

        window.session.edit(f"Modifier {rank}", change)
        on_disk(qtbot, window.session)
    window.show_screen(name)
    screen = window.screen_named(name)
    line = screen.search
    assert isinstance(line, SearchLine)
    views = [v for v in screen.findChildren(QAbstractItemView) if v.accessibleName() == LISTS[name]]
    view = views[0]
    qtbot.waitUntil(lambda: view.model().rowCount() > 0)
    line.setFocus()
    type_text(line, "e")
    press(line, Qt.Key.Key_Down)
    first = view.currentIndex()
    assert first.isValid()
    press(line, Qt.Key.Key_Down)
    second = view.currentIndex()
    assert view.visualRect(second).top() > view.visualRect(first).top()
    press(line, Qt.Key.Key_Up)
    assert view.currentIndex() == first
    assert line.hasFocus()
    press(line, Qt.Key.Key_Return)
    assert view.hasFocus()
    assert view.currentIndex() == first


def test_the_arrows_walk_from_the_search_through_the_titres_of_every_sheet(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.files.new()
    nouveau = there(window.nouveau)
    qtbot.waitUntil(nouveau.search.hasFocus)
    walked = []
    for _ in nouveau.titres:
        press(there(QApplication.focusWidget()), Qt.Key.Key_Down)
        walked.append(QApplication.focusWidget())
    assert walked == nouveau.titres
    for _ in nouveau.titres:
        press(there(QApplication.focusWidget()), Qt.Key.Key_Up)
    assert nouveau.search.hasFocus()
