"""What is read aloud, and by whom; the engine is Qt's own mock where the module is there."""

from __future__ import annotations

import re
import sys

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.aloud import NO_VOICE, Voice, words_of
from dossier_pro.gui.kit.voice import is_there, tried


def test_a_text_is_read_with_its_name_and_a_choice_alone(qtbot: QtBot) -> None:
    field = QPlainTextEdit("J’arrime la charge.\nJe pars.")
    qtbot.addWidget(field)
    field.setAccessibleName("Ce que j’ai fait")
    assert words_of(field) == "Ce que j’ai fait\nJ’arrime la charge.\nJe pars."
    field.selectAll()
    assert words_of(field) == "J’arrime la charge.\nJe pars."


def test_a_button_says_its_name_and_a_list_its_row(qtbot: QtBot) -> None:
    button, rows = QPushButton("Créer"), QListView()
    qtbot.addWidget(button)
    qtbot.addWidget(rows)
    rows.setModel(QStringListModel(["Premier", "Second"]))
    rows.setCurrentIndex(rows.model().index(1, 0))
    assert (words_of(button), words_of(rows), words_of(None)) == ("Créer", "Second", "")


def test_a_password_is_read_to_nobody(qtbot: QtBot) -> None:
    field = QLineEdit("secret")
    qtbot.addWidget(field)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    assert words_of(field) == ""
    field.setEchoMode(QLineEdit.EchoMode.Normal)
    assert "secret" in words_of(field)


def test_where_the_module_is_absent_it_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert not is_there()
    assert tried() == "Lecture à voix haute\u00a0: elle n’est pas dans cette installation."


@pytest.fixture
def mock() -> str:
    pytest.importorskip("PySide6.QtTextToSpeech", reason="Qt's module for speech is not installed")
    return "mock"


def test_it_reads_and_is_hushed(qtbot: QtBot, mock: str) -> None:
    parent = QPushButton()
    qtbot.addWidget(parent)
    voice = Voice(parent, engine=mock, language="en")
    heard: list[bool] = []
    voice.speaking.connect(heard.append)
    voice.read("One two three. " * 200)
    assert heard == [True]
    voice.hush()
    assert heard == [True, False]
    voice.read("One.")
    qtbot.waitUntil(lambda: heard[2:3] == [True] and not heard[-1])
    voice.close()


def test_a_voice_that_falls_takes_nothing_with_it(qtbot: QtBot, mock: str) -> None:
    parent = QPushButton()
    qtbot.addWidget(parent)
    voice = Voice(parent, engine="no such engine")
    with qtbot.waitSignal(voice.refused):
        voice.read("Bonjour.")
    assert not voice.reads
    voice.close()


def test_without_a_french_voice_a_sentence_says_what_to_do(qtbot: QtBot, mock: str) -> None:
    parent = QPushButton()
    qtbot.addWidget(parent)
    voice = Voice(parent, engine=mock)
    with qtbot.waitSignal(voice.refused) as told:
        voice.read("Bonjour.")
    assert told.args == [NO_VOICE]
    voice.close()


def test_what_is_found_when_it_is_tried_is_one_line(mock: str) -> None:
    """Whether this computer has a voice is not ours to know; that the module answers is."""
    assert re.search(r": (une voix française est là|le programme sait la faire, mais .*)\.$", tried())
