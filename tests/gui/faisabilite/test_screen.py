"""The sheet for the dossier de faisabilité in the window: typed, answered, copied, written, undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import CcpObtenu, Projet
from dossier_pro.domain.guide import AutoEvaluation
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.faisabilite.screen import FaisabiliteView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, on_disk, press, type_text


def _screen(window: MainWindow) -> FaisabiliteView:
    window.actions_table[specs.ALLER["faisabilite"]].trigger()
    screen = window.screen_named("faisabilite")
    assert isinstance(screen, FaisabiliteView)
    return screen


def _said(window: MainWindow) -> dict[str, tuple[str, str]]:
    return {one.element_id: (one.reponse, one.texte) for one in window.session.dossier.all(AutoEvaluation).values()}


def test_nothing_is_ticked_before_the_candidate_does_and_each_answer_is_a_step(
    qtbot: QtBot, show, example: Path
) -> None:
    window = show(example)
    screen = _screen(window)
    card = next(iter(screen.cards.values()))
    competence, line = next(iter(card.rows.items()))
    assert line.facts.isVisibleTo(screen), "what the dossier shows of it"
    assert not any(made.isChecked() for row in card.rows.values() for made in row.choices.values())
    assert _said(window) == {}
    press(line.choices["en_partie"], Qt.Key.Key_Space)
    on_disk(qtbot, window.session)
    assert _said(window) == {competence: ("en_partie", "")}
    line.choices["oui"].click()
    on_disk(qtbot, window.session)
    window.session.undo()
    on_disk(qtbot, window.session)
    assert line.choices["en_partie"].isChecked()
    assert not line.choices["oui"].isChecked()
    line.clear.click()
    on_disk(qtbot, window.session)
    assert _said(window) == {}
    assert not any(made.isChecked() for made in line.choices.values())


def test_what_is_typed_is_kept_and_facts_go_after_it(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    activite, card = next(iter(screen.cards.items()))
    type_text(card.field, "Je tiens la caisse.")
    on_disk(qtbot, window.session)
    assert _said(window)[activite] == ("", "Je tiens la caisse.")
    card.add.click()
    on_disk(qtbot, window.session)
    text = _said(window)[activite][1]
    assert text.startswith("Je tiens la caisse.")
    assert "Ateliers Fictibois" in text
    assert "Ateliers Fictibois" in card.field.markdown()
    card.add.click()
    on_disk(qtbot, window.session)
    assert _said(window)[activite][1] == text


def test_a_bloc_is_copied_with_what_was_typed_last(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    card = next(iter(screen.cards.values()))
    type_text(card.field, "Mes derniers mots")
    card.copy.click()
    qtbot.waitUntil(lambda: "Mes derniers mots" in QGuiApplication.clipboard().text())
    assert "pas encore répondu" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(("kind", "name"), [("pdf", "f.pdf"), ("word", "f.docx")])
def test_it_is_written_where_it_is_asked_for(
    qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path, kind: str, name: str
) -> None:
    window = show(example)
    screen = _screen(window)
    answers.file = tmp_path / name
    getattr(screen, kind).click()
    qtbot.waitUntil(lambda: (tmp_path / name).is_file())
    on_disk(qtbot, window.session)


def test_it_follows_what_is_presented_and_is_offered_for_a_vae(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.session.edit("Choisir", lambda d: d.put(Projet(modalite="vae"), CcpObtenu("o", 1)))
    on_disk(qtbot, window.session)
    window.actions_table[specs.ALLER["parcours"]].trigger()
    parcours: Any = window.screen_named("parcours")
    parcours.sheet.click()
    assert window.current_screen == "faisabilite"
    screen = window.screen_named("faisabilite")
    assert isinstance(screen, FaisabiliteView)
    assert [card.bloc.activite.numero for card in screen.cards.values()] == [2]
    window.session.edit("Choisir", lambda d: d.put(Projet(modalite="formation")))
    on_disk(qtbot, window.session)
    window.show_screen("parcours")
    assert not parcours.sheet.isVisibleTo(parcours)


def test_a_place_found_by_the_search_is_brought_into_sight(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    card = list(screen.cards.values())[-1]
    type_text(card.field, "Des mots à retrouver")
    on_disk(qtbot, window.session)
    (said,) = window.session.dossier.all(AutoEvaluation)
    window.show_screen("accueil")
    window.go_to(Lieu("auto_evaluation", said, "texte"))
    qtbot.waitUntil(card.field.hasFocus)
