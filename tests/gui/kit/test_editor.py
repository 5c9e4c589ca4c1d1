"""The editors: Markdown in and out, French typing, no undo of their own."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dossier_pro.domain.text import NBSP, NNBSP, parse, render
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.no_undo import NoOwnUndo
from tests.gui.hands import press, type_text


@pytest.fixture
def answer(qtbot: QtBot) -> AnswerEdit:
    made = AnswerEdit("Question 1", "Racontez")
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Un paragraphe.",
        "Un paragraphe.\n\nUn autre.",
        "Une ligne\net sa suite.",
        "- un\n- deux",
        "1. un\n2. deux\n3. trois",
        "8. huit\n10. dix\n11. onze",
        "Avant :\n\n- **gras** et *italique*\n- ***les deux***\n\nAprès.",
        f"12{NNBSP}345{NBSP}€ «{NBSP}dit-il{NBSP}»",
        "Un \\*astérisque\\* et une barre \\\\",
        "\\- ceci n’est pas une liste",
        "La suite vient après ",
        "- un\n- **deux** ",
    ],
)
def test_what_goes_in_comes_out(answer: AnswerEdit, text: str) -> None:
    answer.show_text(text)
    assert answer.markdown() == text


_WORDS = st.text(alphabet="abé’ œ*-1.\\«»" + NBSP + NNBSP, min_size=1, max_size=20)


@given(st.lists(_WORDS, max_size=4).map("\n\n".join))
@hypothesis_settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_keeps_its_blocks(answer: AnswerEdit, text: str) -> None:
    wanted = render(parse(text))
    answer.show_text(text)
    assert [b.text.strip() for b in parse(answer.markdown())] == [
        b.text.strip() for b in parse(wanted) if b.text.strip()
    ]


def test_typing_french(answer: AnswerEdit) -> None:
    type_text(answer, "J’ai reçu 3 œufs à 2 € : ça va ?")
    assert answer.markdown() == "J’ai reçu 3 œufs à 2 € : ça va ?"


def test_no_break_spaces_survive_typing(answer: AnswerEdit) -> None:
    type_text(answer, f"«{NBSP}Oui{NBSP}»")
    assert answer.raw_text() == answer.markdown() == f"«{NBSP}Oui{NBSP}»"


def test_enter_makes_a_paragraph(answer: AnswerEdit) -> None:
    type_text(answer, "un\ndeux")
    assert answer.markdown() == "un\n\ndeux"


def test_a_dash_and_a_space_begin_a_list(answer: AnswerEdit) -> None:
    type_text(answer, "- un\ndeux\n\ntrois")
    assert answer.markdown() == "- un\n- deux\n\ntrois"


def test_backspace_leaves_a_list(answer: AnswerEdit) -> None:
    type_text(answer, "1. ")
    assert answer.kind_at_cursor() == "numero"
    press(answer, Qt.Key.Key_Backspace)
    assert answer.kind_at_cursor() == "paragraphe"


def test_bold_and_italic(answer: AnswerEdit) -> None:
    type_text(answer, "un mot")
    cursor = answer.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfWord, QTextCursor.MoveMode.KeepAnchor)
    answer.setTextCursor(cursor)
    answer.toggle_bold()
    assert answer.markdown() == "un **mot**"
    answer.toggle_italic()
    assert answer.markdown() == "un ***mot***"
    answer.toggle_bold()
    assert answer.markdown() == "un *mot*"


def test_pasted_markup_becomes_paragraphs(answer: AnswerEdit) -> None:
    mime = QMimeData()
    mime.setHtml(f"<p style='color:red'>Un <b>mot</b>{NBSP}!</p><p>Un autre</p>")
    mime.setText(f"Un mot{NBSP}!\r\n\r\nUn autre")
    answer.insertFromMimeData(mime)
    assert answer.markdown() == f"Un **mot**{NBSP}!\n\nUn autre"


def test_lists_of_a_word_processor_stay_lists(answer: AnswerEdit) -> None:
    mime = QMimeData()
    mime.setText(
        f"Le devis\r\n·\tj’appelle le client{NBSP};\r\n•\tje note le prix.\r\nEnsuite\r\n"
        "1.\tun\r\n2.\tdeux\r\n2025 - fin"
    )
    answer.insertFromMimeData(mime)
    assert answer.markdown() == (
        f"Le devis\n\n- j’appelle le client{NBSP};\n- je note le prix.\n\nEnsuite\n\n1. un\n2. deux\n\n2025 - fin"
    )


def test_files_are_not_pasted_as_text(answer: AnswerEdit) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/a.pdf")])
    assert not answer.canInsertFromMimeData(mime)


def test_the_field_grows_with_its_text(answer: AnswerEdit) -> None:
    before = answer.height()
    answer.show_text("\n\n".join(["Une ligne."] * 30))
    assert answer.height() > before
    assert answer.height() >= answer.document().size().height()


def test_the_cursor_stays_where_the_text_changed(answer: AnswerEdit) -> None:
    answer.show_text("Un texte long")
    answer.show_text("Un petit texte long")
    assert answer.textCursor().position() == len("Un petit")


@pytest.mark.parametrize("make", [lambda: AnswerEdit("a", "b"), lambda: PhraseEdit(name="a"), QLineEdit])
def test_ctrl_z_is_left_to_the_window(qtbot: QtBot, make) -> None:
    field = make()
    qtbot.addWidget(field)
    NoOwnUndo(field)
    type_text(field, "abc")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z")
    event.ignore()
    QApplication.sendEvent(field, event)
    assert not event.isAccepted()


def test_a_sentence_stays_one_paragraph(qtbot: QtBot) -> None:
    field = PhraseEdit(name="Phrase")
    qtbot.addWidget(field)
    mime = QMimeData()
    mime.setText("un\ndeux")
    field.insertFromMimeData(mime)
    with qtbot.waitSignal(field.entered):
        press(field, Qt.Key.Key_Return)
    assert field.text() == "un deux"
