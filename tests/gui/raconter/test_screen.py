"""The interviewer in the window: by the keyboard alone, every word kept, one step into the sheet and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.guide import ReponseRecit
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.checklist_model import not_in_the_sheet
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.raconter.screen import RaconterView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, opened, press, there, type_text


def _first(window: MainWindow) -> Exemple:
    return next(iter(window.session.dossier.all(Exemple).values()))


def _blank_exemple(qtbot: QtBot, window: MainWindow) -> Exemple:
    window.actions_table[specs.AJOUTER_EXEMPLE].trigger()
    on_disk(qtbot, window.session)
    return _first(window)


def _story(window: MainWindow) -> Any:
    screen = window.screen_named("raconter")
    assert isinstance(screen, RaconterView)
    return screen


def _told(window: MainWindow) -> dict[str, str]:
    return {r.question: r.texte for r in window.session.dossier.all(ReponseRecit).values()}


def _next() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_blank_sheet_offers_it_and_a_story_goes_into_it_by_keys_alone(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    exemple = _blank_exemple(qtbot, window)
    sheet: Any = window.screen_named("exemples")
    assert not sheet.fiche.story.isHidden()
    press(sheet.fiche.story.button, Qt.Key.Key_Space)
    screen = _story(window)
    assert window.current_screen == "raconter"
    assert screen.field.hasFocus()
    assert screen.progress.text().startswith("Question 1. Il en reste ")
    type_text(screen.field, "Préparer la commande")
    press(screen.field, Qt.Key.Key_Return)  # a title is one line: Enter goes on
    for _ in range(4):
        press(screen.skip, Qt.Key.Key_Space)
    assert screen.question.text().count("Préparer la commande") == 1
    assert "Préparer la commande" in screen.field.accessibleName()
    type_text(screen.field, "J’ai lu la liste\nJ’ai compté")
    _next()
    on_disk(qtbot, window.session)
    assert _told(window) == {"intitule": "Préparer la commande", "d_abord": "J’ai lu la liste\nJ’ai compté"}
    assert "D’abord, j’ai lu la liste." in screen.draft.text()
    screen.pour()
    on_disk(qtbot, window.session)
    after = window.session.dossier.all(Exemple)[exemple.id]
    assert (after.intitule, after.taches) == ("Préparer la commande", "D’abord, j’ai lu la liste.\n\nJ’ai compté.")
    assert window.current_screen == "exemples"
    assert _told(window) == {}
    window.actions_table[specs.ANNULER].trigger()  # one step, both ways
    on_disk(qtbot, window.session)
    assert window.session.dossier.all(Exemple)[exemple.id].taches == ""
    assert _told(window)["intitule"] == "Préparer la commande"
    assert not sheet.fiche.story.isHidden()


def test_it_goes_on_at_the_same_question_another_day(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    _blank_exemple(qtbot, window)
    window.actions_table[specs.ALLER["raconter"]].trigger()
    screen = _story(window)
    type_text(screen.field, "Tenir la caisse")
    for _ in range(6):
        screen.go_on()
    screen.go_back()
    here, words = screen.question.text(), "Par les rouleaux"
    type_text(screen.field, words)
    on_disk(qtbot, window.session)
    window.close_dossier()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    assert window.current_screen == "raconter"
    again = _story(window)
    assert again is not screen
    assert again.question.text() == here
    assert again.field.text() == words


def test_i_do_not_know_says_it_otherwise_then_goes_on(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    _blank_exemple(qtbot, window)
    window.actions_table[specs.ALLER["raconter"]].trigger()
    screen = _story(window)
    asked = screen.question.text()
    press(screen.dunno, Qt.Key.Key_Space)
    assert screen.question.text() == asked
    assert not screen.otherwise.isHidden()
    assert screen.field.hasFocus()
    press(screen.dunno, Qt.Key.Key_Space)
    assert screen.question.text() != asked
    assert screen.otherwise.isHidden()


def test_it_ends_and_one_may_go_back(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    _blank_exemple(qtbot, window)
    window.actions_table[specs.ALLER["raconter"]].trigger()
    screen = _story(window)
    for _ in range(30):
        screen.go_on()
    assert screen.end.isVisible()
    assert not screen.field.isVisible()
    assert not screen.end.isEnabled()  # nothing was said
    screen.go_back()
    assert screen.progress.text().endswith("C’est la dernière.")
    assert screen.field.hasFocus()


def test_the_end_says_which_criteres_it_may_show_and_ties_none(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    exemple = _first(window)
    liens = len(window.session.dossier.tables["lien"])
    window.go_to(Lieu("recit", exemple.id))
    screen = _story(window)
    type_text(screen.field, "J’ai relancé le client par téléphone et j’ai classé la facture")
    for _ in range(30):
        screen.go_on()
    on_disk(qtbot, window.session)
    assert not screen.ideas.isHidden()
    assert "relancé le client" in screen.ideas.text()
    assert len(window.session.dossier.tables["lien"]) == liens


def test_undoing_brings_the_answer_back_into_sight(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    exemple = _first(window)
    before = exemple.taches
    window.go_to(Lieu("recit", exemple.id))
    screen = _story(window)
    type_text(screen.field, "Un jour de pluie")
    screen.go_on()
    on_disk(qtbot, window.session)
    window.show_screen("accueil")
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert _told(window) == {}
    assert window.session.dossier.all(Exemple)[exemple.id].taches == before
    window.actions_table[specs.RETABLIR].trigger()
    on_disk(qtbot, window.session)
    assert window.current_screen == "raconter"
    assert _story(window).field.text() == "Un jour de pluie"


def test_without_an_exemple_it_makes_one(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.actions_table[specs.ALLER["raconter"]].trigger()
    screen = _story(window)
    assert screen.nothing_yet.button.hasFocus()
    screen.nothing_yet.button.click()
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.all(Exemple)) == 1
    assert screen.field.hasFocus()


def test_who_comes_back_to_an_answer_writes_behind_it(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    _blank_exemple(qtbot, window)
    window.actions_table[specs.ALLER["raconter"]].trigger()
    screen = _story(window)
    type_text(screen.field, "Tenir")
    screen.go_on()
    screen.go_back()
    type_text(screen.field, " la caisse")
    window.close_dossier()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    window.show_screen("accueil")
    window.show_screen("raconter")
    type_text(_story(window).field, " seul")
    on_disk(qtbot, window.session)
    assert _told(window) == {"intitule": "Tenir la caisse seul"}


def test_exporter_says_that_what_was_told_is_in_no_sheet_yet(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    exemple = _blank_exemple(qtbot, window)
    window.go_to(Lieu("recit", exemple.id))
    screen = _story(window)
    type_text(screen.field, "Préparer la commande")
    on_disk(qtbot, window.session)
    (line,) = not_in_the_sheet(window.session.dossier)
    assert "n’est pas encore dans la fiche" in line.phrase
    window.show_screen("exporter")
    rows = window.screen_named("exporter").findChildren(StepRow)
    assert line.phrase in {row.phrase for row in rows}
    window.go_to(there(line.lieu))
    assert window.current_screen == "raconter"
    screen.pour()
    on_disk(qtbot, window.session)
    assert not_in_the_sheet(window.session.dossier) == ()
