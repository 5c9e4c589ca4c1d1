"""Enter presses the button that has the focus, everywhere, and ends a form from its lines, which says what it lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.specs import SCREENS
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, on_disk, opened, press, there, type_text
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


# --- a new dossier ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_a_new_dossier_says_what_it_lacks_and_nothing_moves(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.files.new()
    nouveau: Any = window.nouveau
    form = nouveau.form
    QApplication.processEvents()
    places = {w: w.mapTo(nouveau.widget(), QPoint()) for w in nouveau.widget().findChildren(QWidget) if w.isVisible()}
    QTest.mouseClick(form.creer, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    said = [label.accessibleName() for label in nouveau.questions]
    assert said[1].endswith("? Choisissez un chemin.")
    assert [text.endswith(".") for text in said] == [False, True, False, True, True]
    assert said[3:] == ["Prénom Écrivez votre prénom.", "Nom de naissance Écrivez votre nom."]
    assert form.formation.hasFocus()
    assert {w: w.mapTo(nouveau.widget(), QPoint()) for w in places} == places
    assert not window.session.is_open
    # What is answered is not asked any more, one by one; still nothing moves.
    form.vae.click()
    form.prenom.setText("Camille")
    assert [text.endswith(".") for text in (label.accessibleName() for label in nouveau.questions)] == [
        *[False] * 4,
        True,
    ]
    QApplication.processEvents()
    assert {w: w.mapTo(nouveau.widget(), QPoint()) for w in places} == places
    nouveau.banners.say("Ce dossier ne peut pas être écrit ici\u00a0: choisissez un autre emplacement.")
    QApplication.processEvents()
    assert {w: w.mapTo(nouveau.widget(), QPoint()) for w in places} == places


def test_a_new_dossier_by_keys_alone(qtbot: QtBot, window: MainWindow, answers: Answers, home: Path) -> None:
    window.activateWindow()
    window.files.new()
    nouveau: Any = window.nouveau
    form = nouveau.form
    form.prenom.setFocus()
    type_text(form.prenom, "Zoé")
    press(form.prenom, Qt.Key.Key_Return)
    assert form.formation.hasFocus(), "Enter ends the form, which says what it lacks"
    assert not form.formation.isChecked(), "and chooses nothing"
    press(form.formation, Qt.Key.Key_Space)
    form.nom.setFocus()
    type_text(form.nom, "Lefèvre")
    opened(qtbot, window.session, lambda: press(form.nom, Qt.Key.Key_Return))
    dossier = window.session.dossier
    assert (dossier.candidat.nom_complet, dossier.projet.modalite) == ("Zoé Lefèvre", "formation")
    assert answers.asked == []
