"""Rehearsal in the window: notes are kept, by the keyboard; durations are the session's own or none; paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.guide import QuestionPreparee
from dossier_pro.gui.entretien.screen import EntretienView
from dossier_pro.gui.entretien.timer_panel import TimerPanel
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, on_disk, opened, press, type_text

WAIT = 30_000
JARDINIER = Path(__file__).parents[2] / "fixtures" / "jardinier"


def _rehearse(window: MainWindow) -> Any:
    window.actions_table[specs.ALLER["entretien"]].trigger()
    screen = window.screen_named("entretien")
    assert isinstance(screen, EntretienView)
    return screen


def _notes(window: MainWindow) -> dict[str, str]:
    return {n.cle: n.texte for n in window.session.dossier.all(QuestionPreparee).values()}


def test_notes_are_kept_by_question_and_one_comes_back_to_the_same(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _rehearse(window)
    assert screen.field.hasFocus()
    assert "conseil" in " ".join(w.text() for w in screen.findChildren(type(screen.question)))
    first = screen.question.text()
    type_text(screen.field, "Mon parcours")
    press(screen.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    second = screen.question.text()
    assert second != first
    type_text(screen.field, "Une fois, au salon")
    press(screen.again, Qt.Key.Key_Space)
    on_disk(qtbot, window.session)
    assert sorted(_notes(window).values()) == ["Mon parcours", "Une fois, au salon"]
    screen.go_on()
    screen.only.setChecked(True)
    assert screen.question.text() == second
    assert screen.progress.text().startswith("Question 1 sur 1.")
    window.close_dossier()
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    again = _rehearse(window)
    assert again.question.text() == second
    assert again.field.text() == "Une fois, au salon"
    assert again.again.isChecked()


def test_a_duration_is_the_candidates_or_unknown(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _rehearse(window)
    assert not screen.timer.unknown.isHidden()
    assert screen.timer.which.isHidden()
    screen.timer.minutes.setFocus()
    type_text(screen.timer.minutes, "20")
    on_disk(qtbot, window.session)
    assert screen.timer.unknown.isHidden()
    assert screen.timer.which.currentText() == "Mon entretien\u00a0: 20\u00a0min"
    assert screen.timer.rest.text() == "Il reste 20\u00a0min\u00a000\u00a0s."


def test_the_watch_is_started_stopped_and_put_back(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    now = [0.0]
    panel = TimerPanel(window.session, lambda: None, lambda: None, clock=lambda: now[0])
    qtbot.addWidget(panel)
    panel.turn()
    now[0] = 65.0
    assert panel.start.text() == "Arrêter"
    panel.turn()
    now[0] = 99.0
    panel.show_time()
    assert (panel.start.text(), panel.time.text()) == ("Continuer", "1\u00a0min\u00a005\u00a0s")
    panel.reset()
    assert (panel.start.text(), panel.time.text()) == ("Démarrer", "0\u00a0min\u00a000\u00a0s")


def test_the_questions_are_written_for_paper(
    qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path
) -> None:
    window = show(example)
    screen = _rehearse(window)
    type_text(screen.field, "Zygomorphe")
    target = tmp_path / "questions.pdf"
    answers.file = target
    screen.print.click()
    qtbot.waitUntil(lambda: bool(screen.banners.messages()), timeout=WAIT)
    with pypdfium2.PdfDocument(target) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "Zygomorphe" in text
    assert "voyez votre convocation" in text.replace("\u00a0", " ")


def test_the_re_is_read_for_its_durations(qtbot: QtBot, show, example: Path, answers: Answers) -> None:
    window = show(example)
    screen = _rehearse(window)
    answers.files = [JARDINIER / "re.pdf"]
    screen.timer.read.click()
    qtbot.waitUntil(lambda: screen.timer.which.count() > 1, timeout=WAIT)
    assert screen.timer.which.currentText().endswith("\u00a0min")
    answers.files = [example]
    screen.timer.read.click()
    qtbot.waitUntil(lambda: bool(screen.banners.messages()), timeout=WAIT)
    assert screen.timer.which.count() > 1, "what was known stays"


def test_who_comes_back_to_a_note_writes_behind_it(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _rehearse(window)
    type_text(screen.field, "Un")
    screen.go_on()
    screen.go_back()
    type_text(screen.field, " deux")
    on_disk(qtbot, window.session)
    assert sorted(_notes(window).values()) == ["Un deux"]
