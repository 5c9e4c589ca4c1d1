"""Alt+← leads back to where one was, line and all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import there, type_text
from tests.gui.import_docs import TEXTE

ALT = Qt.KeyboardModifier.AltModifier


def test_back_through_the_screens_and_forth_again(show, example: Path) -> None:
    window: MainWindow = show(example)
    back, forth = window.actions_table[specs.RETOUR], window.actions_table[specs.SUITE]
    assert not back.isEnabled()
    assert not forth.isEnabled()
    for name in ("preuves", "couverture", "couverture"):
        window.show_screen(name)
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.current_screen == "preuves"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.current_screen == "accueil"
    assert not back.isEnabled()
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.current_screen == "couverture"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    window.show_screen("exemples")
    assert not forth.isEnabled(), "another way was taken"


def test_back_to_another_line_of_the_same_screen(show, example: Path) -> None:
    window: MainWindow = show(example)
    window.show_screen("referentiel")
    tree = window.screen_named("referentiel").findChild(QTreeView)
    assert tree is not None
    activites = window.session.dossier.referentiel.activites
    found = [a.competences[-1] for a in (activites[0], activites[-1])]
    texts = []
    for competence in found:
        window.go_to(Lieu("critere", competence.criteres[0].id))
        texts.append(tree.currentIndex().data())
    assert len(set(texts)) == 2
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert tree.currentIndex().data() == texts[0]


def test_another_dossier_begins_without_a_past(qtbot, show, example: Path, tmp_path: Path) -> None:
    window: MainWindow = show(example)
    window.show_screen("preuves")
    assert window.actions_table[specs.RETOUR].isEnabled()
    window.close_dossier()
    assert not window.actions_table[specs.RETOUR].isEnabled()
    with qtbot.waitSignal(window.session.opened):
        window.files.open_path(example)
    assert not window.actions_table[specs.RETOUR].isEnabled()


OVER = {
    specs.NOUVEAU: lambda window: there(window.nouveau),
    specs.IMPORTER: lambda window: window.files.imports.show(),
    specs.REPRENDRE_DP: lambda window: window.files.word.bring_in(),
    specs.VERIFIER_DP: lambda window: window.files.word.check(),
    specs.SUIVRE: lambda window: window.files.suivi.show(),
    specs.SAUVEGARDES: lambda window: window.files.copies.show(),
    specs.ENVOYER: lambda window: window.files.envoi.show(),
}


@pytest.mark.parametrize("spec", OVER, ids=lambda spec: spec.name)
def test_back_leaves_a_page_that_lies_over_the_dossier(show, example: Path, spec: specs.Spec) -> None:
    window: MainWindow = show(example)
    window.show_screen("preuves")
    window.actions_table[spec].trigger()
    assert window.pages.currentWidget() is not window.work
    page: object = window.pages.currentWidget()
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.works
    assert window.current_screen == "preuves"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.current_screen == "accueil", "and before it what was before"
    if spec is not specs.ENVOYER:
        window.close_dossier()
        window.actions_table[spec].trigger()
        assert window.pages.currentWidget() is page
        QTest.keyClick(window, Qt.Key.Key_Left, ALT)
        assert window.pages.currentWidget() is window.depart
        assert not window.actions_table[specs.RETOUR].isEnabled()


def test_back_from_corrections_of_a_referentiel_keeps_them(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table[specs.IMPORTER].trigger()
    view = window.files.imports.show()
    view.read(TEXTE)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.confirmation, timeout=20_000)
    title = view.confirmation.title
    title.setFocus()
    type_text(title, "X")
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.pages.currentWidget() is window.depart
    window.actions_table[specs.IMPORTER].trigger()
    assert view.pages.currentWidget() is view.confirmation
    assert "X" in title.text()


def test_back_from_what_was_read_and_not_touched_asks_for_a_document(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table[specs.IMPORTER].trigger()
    view = window.files.imports.show()
    view.read(TEXTE)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.confirmation, timeout=20_000)
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert view.pages.currentWidget() is view.source


def test_back_in_the_help_is_the_page_before_and_then_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.files.help("couverture")
    aide = there(AideWindow.current)
    aide.turn_to("preuves")
    aide.text.setFocus()
    QTest.keyClick(aide.text, Qt.Key.Key_Left, ALT)
    assert aide.list.currentItem().data(Qt.ItemDataRole.UserRole) == "couverture"
    QTest.keyClick(aide.list, Qt.Key.Key_Left, ALT)
    assert AideWindow.current is None
