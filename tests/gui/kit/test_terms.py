"""The words of the field: each is explained in plain words, on the screens and in the help."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.translation import Phrases, speak
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.kit.terms import TermLabel, TermsRow, meaning, terms
from dossier_pro.gui.window.window import MainWindow


def test_each_is_said_in_short_sentences() -> None:
    """For people with little schooling: at most three sentences, none over 30 words."""
    for term in terms().values():
        sentences = [s for s in re.split(r"(?<=[.!?])\s+", term.dit) if s]
        assert 1 <= len(sentences) <= 3, term.nom
        assert all(len(s.split()) <= 30 for s in sentences), term.nom
        assert term.dit.endswith("."), term.nom


def test_a_word_is_shown_and_explained_in_the_language_of_the_window(qtbot: QtBot) -> None:
    said = terms()["recevabilité"].dit
    speak(Phrases({"recevabilité": "admissibility", said: "The answer to your request."}, {}))
    try:
        made = TermLabel("Admissibility request", "recevabilité")
        qtbot.addWidget(made)
        assert made.toolTip() == "The answer to your request."
        assert not made.dotted.isEmpty()
    finally:
        speak(None)


def test_the_dots_stand_under_the_word(qtbot: QtBot) -> None:
    made = TermLabel("Demande de Recevabilité déposée le", "recevabilité")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    before = made.fontMetrics().horizontalAdvance("Demande de ")
    assert abs(made.dotted.left() - before) <= 1
    assert made.dotted.right() < made.width() - 20
    assert made.toolTip() == meaning("recevabilité")
    grey = made.grab().toImage()
    line = [grey.pixelColor(QPoint(x, made.dotted.top())).lightness() for x in range(made.width())]
    assert min(line[made.dotted.left() : made.dotted.right()]) < max(line), "drawn"


def test_the_keyboard_comes_to_a_word_and_is_told(qtbot: QtBot) -> None:
    """Several words are one stop; the arrows go from one to the next, and Tab comes back to that one."""
    page, row, before, after = QWidget(), TermsRow("CCP", "CCS"), QLineEdit(), QLineEdit()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    for part in (before, row, after):
        layout.addWidget(part)
    page.show()
    page.activateWindow()
    first, last = row.findChildren(TermLabel)
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: QToolTip.text() == meaning("CCP"))
    QTest.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: QToolTip.text() == meaning("CCS"))
    assert last.accessibleDescription() == meaning("CCS")
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Right)
    assert last.hasFocus(), "there is none behind it"
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert last.hasFocus()
    QTest.keyClick(last, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert after.hasFocus(), "one stop"


def test_the_name_of_a_field_is_no_stop_and_tells_the_field(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    name = TermLabel("Le titre", "titre professionnel", word="titre")
    qtbot.addWidget(name)
    name.setBuddy(field)
    assert not name.dotted.isEmpty()
    assert name.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert field.accessibleDescription() == meaning("titre professionnel")
    assert meaning("titre professionnel").split(".")[0] in unescape(field.whatsThis())


def test_the_help_explains_them_all(show, example: Path) -> None:
    window: MainWindow = show(example)
    page = AideWindow.show_page(window, "lexique")
    text = page.text.toPlainText()
    assert "{mots}" not in text
    assert all(term.dit in text for term in terms().values())
    page.close()


def test_a_choice_of_the_route_is_explained(show, example: Path) -> None:
    window: MainWindow = show(example)
    window.show_screen("parcours")
    ccs = next(b for b in window.screen_named("parcours").findChildren(QRadioButton) if "CCS" in b.toolTip() + b.text())
    assert meaning("CCS") in ccs.toolTip()
