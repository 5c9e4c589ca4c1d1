"""No text that stood still for two seconds can be lost by writing: undo, redo or the history give it back."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Experience
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.fields import TextLine, bind_line
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from tests.gui.hands import on_disk, press, type_text
from tests.gui.writer import GESTURES, Writer, with_an_exemple

FIRST = "J’ai reçu un client. Je l’ai écouté avec attention."
THEN = " Je lui ai proposé trois devis."


@pytest.fixture
def writers(session: Session, blank: Path, tmp_path: Path) -> Iterator[Callable[[], Writer]]:
    with_an_exemple(blank)
    made: list[Writer] = []

    def make() -> Writer:
        if made:
            made.pop().close()
        made.append(Writer(session, Path(shutil.copy(blank, tmp_path / f"copie{next(numbers)}.dpro"))))
        return made[-1]

    numbers = itertools.count()
    yield make
    made.pop().close()


@pytest.fixture
def writer(writers: Callable[[], Writer]) -> Writer:
    return writers()


def test_sentences_that_were_erased_come_back(writer: Writer) -> None:
    for sentence in ("Un client entre.", " Je l’accueille.", " Je note sa demande."):
        writer.type(sentence)
        writer.pause(2)
    writer.key("all")
    writer.key("delete")
    writer.pause(1.8)
    assert writer.field.markdown() == ""
    writer.undo()
    assert writer.field.markdown() == "Un client entre. Je l’accueille. Je note sa demande."
    assert not writer.lost()


def test_sentences_that_were_typed_over_with_one_letter_come_back(writer: Writer) -> None:
    writer.type(FIRST)
    writer.pause(1)
    writer.type(THEN)
    writer.key("all")
    writer.type("x")
    writer.pause(2)
    assert writer.field.markdown() == "x"
    writer.undo()
    assert writer.field.markdown() == FIRST + THEN


def test_even_what_was_typed_a_moment_ago(writer: Writer) -> None:
    writer.type("Vite.")
    writer.key("all")
    writer.key("delete")
    writer.undo()
    assert writer.field.markdown() == "Vite."


@pytest.mark.parametrize("how", ["paste", "cut", "word back", "bold", "list"])
def test_a_gesture_is_undone_without_the_sentence_before_it(writer: Writer, how: str) -> None:
    writer.type(FIRST)
    if how in ("cut", "bold"):
        writer.key("word")
    QGuiApplication.clipboard().setText(" Des mots collés.")
    if how == "paste":
        press(writer.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    else:
        writer.do((how, 0))
    writer.pause(2)
    assert writer.field.markdown() != FIRST
    writer.undo()
    assert writer.field.markdown() == FIRST


def test_words_that_are_typed_elsewhere_are_another_step(writer: Writer) -> None:
    writer.type("Fin.")
    writer.key("home")
    writer.type("Début. ")
    writer.undo()
    assert writer.field.markdown() == "Fin."


def test_typing_on_is_one_step(writer: Writer) -> None:
    writer.type("Je reçois un client")
    writer.pause(1)
    writer.type(" et je l’écoute.")
    writer.undo()
    assert writer.field.markdown() == ""


def test_what_was_taken_back_and_written_over_is_in_the_history(writer: Writer) -> None:
    writer.type(FIRST)
    writer.pause(6)
    writer.type(THEN)
    writer.pause(2)
    writer.key("all")
    writer.key("delete")
    writer.pause(2)
    for _ in range(3):
        writer.undo()
    writer.type("Autre chose.")
    writer.pause(2)
    assert not writer.lost()


@given(st.lists(st.sampled_from(GESTURES), min_size=3, max_size=14))
@hypothesis_settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_that_stood_is_lost(writers: Callable[[], Writer], gestures) -> None:
    writer = writers()
    for gesture in gestures:
        writer.do(gesture)
    assert not writer.lost()


def test_a_line_of_a_form_ends_its_burst_too(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    field = TextLine(name="Adresse")
    qtbot.addWidget(field)
    field.show()
    made = bind_line(session, field, "candidat", "adresse", "l’adresse")
    session.changed.connect(lambda _, dossier: made.refresh(dossier))
    made.refresh(session.dossier)
    type_text(field, "12 rue de l’Église")
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    on_disk(qtbot, session)
    assert session.dossier.candidat.adresse == ""
    session.undo()
    on_disk(qtbot, session)
    assert field.text() == "12 rue de l’Église"


def test_a_cell_of_a_table_ends_its_burst_too(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.session.edit("Ajouter", lambda draft: draft.put(Experience("x", "Maison")))
    on_disk(qtbot, window.session)
    window.go_to(Lieu("experience", "x", "service"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), TextLine))
    cell = QApplication.focusWidget()
    assert isinstance(cell, TextLine)
    type_text(cell, "Accueil des clients")
    press(cell, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(cell, Qt.Key.Key_Delete)
    press(cell, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert window.session.dossier.all(Experience)["x"].service == ""
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert window.session.dossier.all(Experience)["x"].service == "Accueil des clients"
