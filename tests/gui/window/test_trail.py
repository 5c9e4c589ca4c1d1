"""Alt+← leads back to where one was, line and all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView

from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow

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
