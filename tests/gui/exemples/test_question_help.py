"""The « ? » of each question, and the plan: ours word for word, and never printed where nothing was written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import CHAMPS, Exemple
from dossier_pro.domain.text import fold, word_count
from dossier_pro.gui.exemples.question_help import help_for, plan_steps
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.resources import resource
from tests.gui.hands import on_disk, opened, press, there, type_text

QUESTIONS = (*CHAMPS[:3], "contexte", CHAMPS[3])
_RUN = 6
"""So many words in a row that stand elsewhere too would be taken from there."""


def _runs(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9]+", fold(text))
    return {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _ours() -> str:
    parts = []
    for champ in QUESTIONS:
        told = help_for(champ)
        parts += [told.demande, *told.pistes, told.faible, told.bon, told.pourquoi]
    return "\n".join([*parts, *plan_steps()])


@pytest.mark.parametrize(
    "place",
    [
        ("modeles", "dp-2017.toml"),
        ("modeles", "dp-2016.toml"),
        ("modeles", "preuves-neutre.toml"),
        ("exemple", "exemple.toml"),
    ],
)
def test_nothing_is_taken_from_the_official_model_or_the_example(place: tuple[str, str]) -> None:
    assert _runs(_ours()) & _runs(resource(*place).read_text("utf-8")) == set()


@pytest.mark.parametrize("champ", QUESTIONS)
def test_each_question_has_three_prompts_and_two_answers_of_which_one_says_more(champ: str) -> None:
    told = help_for(champ)
    assert len(told.pistes) == 3
    assert all(piste.endswith("\u00a0?") for piste in told.pistes)
    assert word_count(told.bon) > word_count(told.faible)
    assert told.demande.endswith(".")


def _sheet(window: MainWindow) -> Any:
    window.show_screen("exemples")
    window.activateWindow()
    return window.screen_named("exemples")


def test_the_question_mark_unfolds_and_esc_folds(qtbot: QtBot, show, example: Path) -> None:
    screen = _sheet(show(example))
    head = screen.fiche.head("equipe")
    assert "question 3" in head.ask.accessibleName()
    qtbot.mouseClick(head.ask, Qt.MouseButton.LeftButton)
    assert head.help.isVisible()
    told = help_for("equipe")
    shown = "\n".join(label.text() for label in head.help.findChildren(QLabel))
    assert all(fold(words) in fold(shown) for words in (told.demande, *told.pistes, told.faible, told.bon))
    head.ask.setFocus()
    press(head.ask, Qt.Key.Key_Escape)
    assert not head.help.isVisible()
    assert not head.ask.isChecked()


def test_tab_goes_from_the_title_to_the_answer_and_then_to_its_help(qtbot: QtBot, show, example: Path) -> None:
    screen = _sheet(show(example))
    screen.fiche.intitule.setFocus()
    seen = []
    for _ in range(3):
        press(there(QApplication.focusWidget()), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [screen.fiche.answer("taches"), screen.fiche.head("taches").ask, screen.fiche.answer("moyens")]


def test_of_question_4_too_the_help_comes_after_the_fields(qtbot: QtBot, show, example: Path) -> None:
    screen = _sheet(show(example))
    screen.fiche.head("equipe").ask.setFocus()
    seen: list[Any] = []
    while screen.fiche.answer("complements") not in seen and len(seen) < 12:
        press(there(QApplication.focusWidget()), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    fields = [screen.fiche.fields[champ] for champ in ("entreprise", "service", "debut", "fin")]
    places = [next(at for at, one in enumerate(seen) if field is one or field.isAncestorOf(one)) for field in fields]
    assert places == sorted(places)
    assert seen[-2] is screen.fiche.head("contexte").ask, "after all of them, before the next question"


@pytest.fixture
def planned(qtbot: QtBot, show, blank: Path) -> tuple[MainWindow, Any, Any]:
    """A blank exemple whose answer to question 1 has the steps of the plan."""
    window = show(blank)
    screen = _sheet(window)
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    qtbot.mouseClick(screen.fiche.plan, Qt.MouseButton.LeftButton)
    return window, screen, screen.fiche.answer("taches")


def _written(qtbot: QtBot, window: MainWindow, screen: Any) -> str:
    on_disk(qtbot, window.session)
    return there(window.session.dossier.get(Exemple, screen.exemple_id)).taches


def test_a_step_that_is_not_filled_is_no_part_of_the_text(qtbot: QtBot, planned) -> None:
    window, screen, field = planned
    assert field.hasFocus()
    assert field.steps_left() == list(plan_steps())
    assert field.accessibleDescription() == plan_steps()[0]
    assert _written(qtbot, window, screen) == ""
    type_text(field, "Au quai, en mars.\nIl pleuvait.")
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Down)
    type_text(field, "J’ai trié.")
    assert field.steps_left() == [plan_steps()[1], *plan_steps()[3:]]
    assert _written(qtbot, window, screen) == "Au quai, en mars.\n\nIl pleuvait.\n\nJ’ai trié."
    assert not screen.fiche.plan.isVisible()
    assert screen.words.text() == "8\u00a0mots"


def test_the_steps_outlive_a_change_and_an_undo_and_go_with_the_exemple(qtbot: QtBot, planned) -> None:
    window, screen, field = planned
    type_text(field, "Au quai.")
    _written(qtbot, window, screen)
    window.session.undo()
    on_disk(qtbot, window.session)
    assert field.markdown() == ""
    assert plan_steps()[-1] in field.steps_left()
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    assert field.steps_left() == []
    assert screen.fiche.plan.isVisible()


def test_a_text_that_is_begun_keeps_its_words_before_the_steps(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _sheet(window)
    field = screen.fiche.answer("taches")
    before = field.markdown()
    assert not screen.fiche.plan.isVisible()
    screen.fiche.head("taches").planned.emit()
    screen.fiche.head("taches").planned.emit()
    assert field.steps_left() == list(plan_steps())
    assert field.markdown() == before
    assert field.passages(), "what is tied stays marked"


def test_a_dossier_that_is_only_read_offers_no_plan(qtbot: QtBot, window: MainWindow, example: Path) -> None:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    screen = _sheet(window)
    screen.fiche.start_plan()
    assert screen.fiche.answer("taches").steps_left() == []
    assert not screen.fiche.plan.isVisible()
