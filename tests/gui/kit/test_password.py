"""The dialog that asks for passwords: it stays until they are right, and leaves nothing of them behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.password import PasswordChoice, PasswordDialog, PasswordQuestion
from tests.gui.hands import press, type_text

SET = PasswordQuestion("Protéger ce dossier", "Détail", ("Mot de passe", "Le même"), "Protéger", twice=True)
OPEN = PasswordQuestion("Mot de passe", "Détail", ("Mot de passe",), "Ouvrir")


class Trying:
    """Finds « sésame » right, a moment later, as a thread would."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, ...]] = []

    def __call__(self, typed: tuple[str, ...], done: Callable[[], object], wrong: Callable[[str], object]) -> None:
        self.seen.append(typed)
        right = typed[0] == "sésame"
        QTimer.singleShot(0, lambda: done() if right else wrong("Ce mot de passe n’ouvre pas ce dossier."))


@pytest.fixture
def trying() -> Trying:
    return Trying()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(qtbot: QtBot, parent: QWidget, question: PasswordQuestion, trying: Trying) -> PasswordDialog:
    dialog = PasswordDialog(parent, question, trying)
    qtbot.addWidget(dialog)  # closed with its test: one that stood open was met by the test after
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_wrong_one_lets_try_again_and_enter_is_enough(qtbot: QtBot, parent: QWidget, trying: Trying) -> None:
    dialog = shown(qtbot, parent, OPEN, trying)
    line = dialog.lines[0].line
    assert dialog.focusWidget() is line
    for word in ("faux", "sésame"):
        type_text(line, word)
        press(line, Qt.Key.Key_Return)
        assert not dialog.yes.isEnabled()
        qtbot.waitUntil(lambda: dialog.yes.isEnabled() or not dialog.isVisible())
        if word == "faux":
            assert dialog.problem.isVisible()
            assert "n’ouvre pas" in line.accessibleDescription()
            assert line.selectedText() == line.text() == word
            assert dialog.focusWidget() is line
    assert trying.seen == [("faux",), ("sésame",)]
    assert dialog.result() == PasswordDialog.DialogCode.Accepted
    assert line.text() == ""


def test_two_that_differ_and_none_at_all_are_told_and_not_tried(qtbot: QtBot, parent: QWidget, trying: Trying) -> None:
    dialog = shown(qtbot, parent, SET, trying)
    first, second = (one.line for one in dialog.lines)
    press(first, Qt.Key.Key_Return)
    assert "Tapez un mot de passe" in dialog.problem.text()
    type_text(first, "sésame")
    assert not dialog.problem.isVisible()
    type_text(second, "sesame")
    press(second, Qt.Key.Key_Return)
    assert "ne sont pas les mêmes" in dialog.problem.text()
    assert dialog.focusWidget() is second
    assert trying.seen == []
    dialog.reject()


def test_what_cannot_be_stopped_stands_until_it_is_done(qtbot: QtBot, parent: QWidget, trying: Trying) -> None:
    from dataclasses import replace

    for stoppable in (True, False):
        dialog = shown(qtbot, parent, replace(OPEN, stoppable=stoppable), trying)
        type_text(dialog.lines[0].line, "sésame")
        press(dialog.lines[0].line, Qt.Key.Key_Return)
        press(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() is not stoppable
        qtbot.waitUntil(lambda: not dialog.isVisible())  # noqa: B023 - waited for in this very turn
        wanted = PasswordDialog.DialogCode.Rejected if stoppable else PasswordDialog.DialogCode.Accepted
        assert dialog.result() == wanted


def test_the_eye_shows_and_hides_and_capitals_are_told(qtbot: QtBot, parent: QWidget, trying: Trying) -> None:
    dialog = shown(qtbot, parent, OPEN, trying)
    field = dialog.lines[0]
    type_text(field.line, "ab")
    assert not dialog.caps.isVisible()
    type_text(field.line, "C")  # without the shift key
    assert dialog.caps.isVisible()
    assert field.line.echoMode() == QLineEdit.EchoMode.Password
    press(field.eye, Qt.Key.Key_Space)
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "Cacher ce qui est tapé"
    dialog.reject()
    assert field.line.text() == ""
    assert field.line.echoMode() == QLineEdit.EchoMode.Password


def test_a_choice_is_off_at_first_and_wants_a_word_once_it_is_on(qtbot: QtBot) -> None:
    choice = PasswordChoice("Protéger cette copie", "Note")
    qtbot.addWidget(choice)
    choice.show()
    assert (choice.word, choice.is_ready(), choice.line.isVisible()) == ("", True, False)
    choice.box.click()
    assert choice.line.isVisible()
    assert not choice.is_ready()
    assert choice.problem.isVisible()
    type_text(choice.line.line, "sésame")
    assert (choice.word, choice.is_ready()) == ("sésame", True)
    choice.box.click()
    assert choice.word == ""
    choice.start()
    choice.box.click()
    assert choice.word == ""


def test_it_opens_with_everything_in_sight_and_tab_goes_to_the_next_field(
    qtbot: QtBot, parent: QWidget, trying: Trying
) -> None:
    """Seen: the warning stood below the edge; Tab went to the eye, where what is typed goes nowhere."""
    dialog = shown(qtbot, parent, replace(SET, warning="Personne ne peut le retrouver. " * 4), trying)
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    press(dialog.lines[0].line, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.lines[1].line


def test_a_problem_that_was_told_leaves_no_blank_line(qtbot: QtBot, parent: QWidget, trying: Trying) -> None:
    dialog = shown(qtbot, parent, OPEN, trying)
    before = dialog.height()
    dialog.yes.click()
    assert dialog.problem.isVisible()
    assert dialog.height() > before
    type_text(dialog.lines[0].line, "s")
    assert dialog.height() == before
    dialog.resize(dialog.width(), before + 80)
    dialog.lines[0].line.clear()
    dialog.yes.click()
    type_text(dialog.lines[0].line, "s")
    assert dialog.height() == before + 80, "what a person made higher stays so"
