"""Everything that asks over the window: whole on the screen at any zoom, its buttons in sight, its words not cut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.copies.repair import Reparer
from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.breaking import breakable
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.password import PasswordDialog, PasswordQuestion
from dossier_pro.gui.kit.question import Message, Question
from dossier_pro.gui.kit.tick import Tick, TickDialog
from dossier_pro.gui.window.crash import Report
from tests.gui.hands import press

LONG = "Ce que vous avez tapé reste à sa place\u00a0: vous pourrez le corriger maintenant, ou en revenant. " * 3
PATH = "/home/camille/Documents/formation/dossier-professionnel-assistant-commercial-2026/Camille.dpro"
VERBS = ["Changer le mot de passe", "Retirer le mot de passe", "Enregistrer une copie, puis partir"]
ASKED = PasswordQuestion("Changer le mot de passe", LONG, ("Actuel", "Nouveau", "Le même"), "Changer", True, LONG)

MAKERS: dict[str, Callable[[QWidget], Dialog]] = {
    "question": lambda parent: Question(parent, "5 saisies ne sont pas comprises.", "\n\n".join([LONG] * 6), VERBS),
    "message": lambda parent: Message(parent, "Rien ne s’est ouvert", f"<p>{LONG}</p><p>{PATH}</p>"),
    "password": lambda parent: PasswordDialog(parent, ASKED, lambda *_: None),
    "tick": lambda parent: TickDialog(parent, "Effacer\u00a0?", LONG, [Tick(LONG, PATH)] * 9, "Effacer"),
    "report": lambda parent: Report(parent, "une ligne\n" * 60),
    "repair": lambda parent: Reparer(parent, Path(PATH), LONG, copies=True),
}


@pytest.fixture(params=(100, 150, 200))
def parent(qtbot: QtBot, request: pytest.FixtureRequest) -> QWidget:
    theme.theme().enlarge(request.param)
    made = QWidget()
    qtbot.addWidget(made)
    made.showMaximized()
    return made


def shown(qtbot: QtBot, dialog: Dialog) -> Dialog:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    for _ in range(3):  # a page that turns out to be higher than its place comes to rest in turns
        QApplication.processEvents()
    return dialog


def place(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("name", MAKERS)
def test_it_lies_on_the_screen_with_its_buttons_whole(qtbot: QtBot, parent: QWidget, name: str) -> None:
    """Seen at 200 %: « hanger le mot de pass », a foot below the edge, a box higher than the screen."""
    dialog = shown(qtbot, MAKERS[name](parent))
    assert parent.screen().availableGeometry().contains(dialog.geometry())
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    for one in buttons:
        assert dialog.rect().contains(place(one, dialog)), one.text()
        assert one.width() >= one.minimumSizeHint().width(), one.text()
    page = dialog.area.widget()
    assert page is not None
    assert page.width() <= dialog.area.viewport().width(), "nothing has to be scrolled sideways"
    for words in page.findChildren(QLabel):
        if words.isVisible():
            assert words.heightForWidth(words.width()) <= words.height() + 2, words.text()
            assert words.minimumSizeHint().width() <= words.width(), words.text()
    dialog.reject()


def test_what_is_scrolled_is_read_by_keys_alone(qtbot: QtBot, parent: QWidget) -> None:
    dialog = shown(qtbot, MAKERS["question"](parent))
    bar = dialog.area.verticalScrollBar()
    dialog.resize(dialog.width(), 300)
    QApplication.processEvents()
    assert bar.maximum() > 0
    focus = dialog.focusWidget()
    assert focus is not None
    for _ in range(20):
        press(focus, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    assert dialog.focusWidget() is focus
    dialog.reject()


def test_a_question_that_fits_is_not_scrolled(qtbot: QtBot, parent: QWidget) -> None:
    asked = shown(qtbot, Question(parent, "Ce dossier et ses copies ont un code.", "Que faire\u00a0?", VERBS[:2]))
    assert asked.area.verticalScrollBar().maximum() == 0
    asked.reject()


def test_a_long_word_may_go_on_in_the_next_line_and_stays_what_it_is() -> None:
    assert breakable(f"Court, {LONG}") == f"Court, {LONG}"
    assert breakable(f"<p>{PATH}</p>").replace("\u200b", "") == f"<p>{PATH}</p>"
    assert max(map(len, breakable(f"<p>{PATH * 2}{'x' * 90}</p>").split("\u200b"))) <= 32
