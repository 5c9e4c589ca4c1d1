"""Copying, cutting and pasting with the real clipboard and real keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.text import Block, Run, parse, plain, render
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.pasting import FICHIER, IMAGE, LONG
from dossier_pro.gui.referentiel_in.source import PasteEdit
from tests.domain.presse_papiers import TOUS, WORD, PressePapiers
from tests.gui.hands import press, type_text

T = TypeVar("T", bound=QWidget)
_GRAS = "**un** et **deux**\n\n- **trois** puis *quatre*\n- ***cinq***\n1. six\n2. **sept**\n\nFin **huit**\nsuite"


@pytest.fixture
def answer(qtbot: QtBot) -> AnswerEdit:
    return _shown(qtbot, AnswerEdit("Question 1", "Racontez"))


@pytest.fixture(autouse=True)
def clean_clipboard(qtbot: QtBot) -> Iterator[None]:
    yield
    QApplication.clipboard().clear()


def _shown(qtbot: QtBot, field: T) -> T:
    qtbot.addWidget(field)
    field.resize(500, 200)
    field.show()
    field.setFocus()
    return field


def ctrl(field: QWidget, key: Qt.Key) -> None:
    press(field, key, Qt.KeyboardModifier.ControlModifier)


def hold(html: str | None = None, text: str | None = None) -> QMimeData:
    mime = QMimeData()
    if html is not None:
        mime.setHtml(html)
    if text is not None:
        mime.setText(text)
    QApplication.clipboard().setMimeData(mime)
    return mime


def test_cut_and_paste_keeps_every_mark(answer: AnswerEdit) -> None:
    answer.show_text(_GRAS)
    ctrl(answer, Qt.Key.Key_A)
    ctrl(answer, Qt.Key.Key_X)
    assert answer.markdown() == ""
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == _GRAS


def test_pasting_twice_gives_it_twice(answer: AnswerEdit) -> None:
    answer.show_text("- **un**\n- deux")
    ctrl(answer, Qt.Key.Key_A)
    ctrl(answer, Qt.Key.Key_C)
    press(answer, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == "- **un**\n- deux\n- **un**\n- deux"


def test_other_programs_get_bold_lists_and_no_break_spaces(answer: AnswerEdit) -> None:
    answer.show_text("Le **prix**\u00a0:\n\n- un\n\n3. trois")
    ctrl(answer, Qt.Key.Key_A)
    ctrl(answer, Qt.Key.Key_C)
    mime = QApplication.clipboard().mimeData()
    assert "<b>prix</b>" in mime.html()
    assert "<ul>" in mime.html()
    assert '<ol start="3">' in mime.html()
    assert mime.text() == "Le prix\u00a0:\n- un\n3. trois"


def test_numbers_are_kept(answer: AnswerEdit) -> None:
    answer.show_text("3. trois\n4. quatre\n\nMot\n\n10. dix")
    assert answer.markdown() == "3. trois\n4. quatre\n\nMot\n\n10. dix"


@pytest.mark.parametrize("one", TOUS, ids=lambda one: one.nom)
def test_clipboards_of_real_programs(answer: AnswerEdit, one: PressePapiers) -> None:
    hold(one.html, one.texte)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == render(parse(one.voulu))
    assert [words.split() for words in plain(answer.markdown()).split("\n")] == [
        words.split() for words in plain(one.voulu).split("\n")
    ]


def test_a_page_without_a_text_beside_it_is_pasted(answer: AnswerEdit) -> None:
    hold("<p>Un <b>mot</b></p>")
    assert answer.canInsertFromMimeData(QApplication.clipboard().mimeData())
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == "Un **mot**"


# --- where it is pasted ------------------------------------------------------------------------------------------


def _select(answer: AnswerEdit, words: str) -> None:
    cursor = answer.document().find(words, 0)
    assert not cursor.isNull()
    answer.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("before", "chosen", "after"),
    [
        ("Ancien texte", "Ancien texte", "- un\n- deux"),
        ("Avant milieu après", "milieu", "Avant\n\n- un\n- deux\n\naprès"),
        ("- ancien\n- autre", "ancien", "- un\n- deux\n- autre"),
        ("1. ancien\n2. autre", "ancien", "- un\n- deux\n1. autre"),
        ("milieu après", "milieu", "- un\n- deux\n\naprès"),
    ],
)
def test_a_list_over_a_selection_keeps_its_first_item(answer: AnswerEdit, before: str, chosen: str, after: str) -> None:
    answer.show_text(before)
    hold("<ul><li>un</li><li>deux</li></ul>", "un\ndeux")
    _select(answer, chosen)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == after


def test_lines_pasted_into_a_list_become_items(answer: AnswerEdit) -> None:
    type_text(answer, "- un\n")
    hold(text="deux\ntrois")
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == "- un\n- deux\n- trois"


def test_plain_words_take_the_style_of_their_place(answer: AnswerEdit) -> None:
    answer.show_text("**gras ici**")
    _select(answer, "ici")
    hold(text="là")
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == "**gras là**"
    hold("<p>Un <i>mot</i></p>")
    press(answer, Qt.Key.Key_End)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == "**gras là**Un *mot*"


def test_words_of_an_item_are_pasted_as_words(answer: AnswerEdit) -> None:
    answer.show_text("- le **prix** juste\n- deux\n\nVoici ")
    _select(answer, "prix")
    ctrl(answer, Qt.Key.Key_C)
    press(answer, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown().endswith("\n\nVoici**prix**") or answer.markdown().endswith("\n\nVoici **prix**")


_WORDS = st.text(alphabet="ab é\u00a0*-1.\\😊", min_size=1, max_size=8).filter(lambda words: words.strip())
_RUN = st.builds(Run, _WORDS, st.booleans(), st.booleans())
_BLOC = st.builds(
    Block,
    st.sampled_from(["paragraphe", "puce", "numero"]),
    st.lists(_RUN, min_size=1, max_size=3).map(tuple),
    st.just(1),
)
_DOSSIER = st.lists(_BLOC, min_size=1, max_size=5).map(lambda blocks: render(parse(render(tuple(blocks)))))


@given(_DOSSIER)
@hypothesis_settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_goes_through_the_clipboard_unchanged(answer: AnswerEdit, text: str) -> None:
    answer.show_text(text)
    shown = answer.markdown()
    ctrl(answer, Qt.Key.Key_A)
    ctrl(answer, Qt.Key.Key_C)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == shown
    ctrl(answer, Qt.Key.Key_A)
    ctrl(answer, Qt.Key.Key_X)
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == shown


_SIMPLE = st.text(alphabet="abcd", min_size=1, max_size=5)
_LIGNES = st.lists(
    st.tuples(st.sampled_from(["", "- ", "1. "]), st.lists(_SIMPLE, min_size=1, max_size=3)), min_size=1, max_size=5
)


@given(_LIGNES, _LIGNES, st.integers(0, 60), st.integers(0, 60))
@hypothesis_settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_word_is_lost_wherever_it_is_pasted(answer: AnswerEdit, here, pasted, at: int, to: int) -> None:
    answer.show_text("\n\n".join(mark + " ".join(words) for mark, words in here))
    raw = answer.raw_text()
    start, end = sorted((min(at, len(raw)), min(to, len(raw))))
    cursor = answer.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    answer.setTextCursor(cursor)
    text = "\n".join(mark + " ".join(words) for mark, words in pasted)
    hold(text=text)
    ctrl(answer, Qt.Key.Key_V)
    inside = " ".join(" ".join(words) for _, words in pasted)
    assert (raw[:start] + inside + raw[end:]).replace("\n", "").replace(" ", "") == plain(answer.markdown()).replace(
        "\n", ""
    ).replace(" ", "")
    assert all(f" {word} " in f" {plain(answer.markdown())} ".replace("\n", " ") for word in inside.split()[1:-1])


# --- other fields ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [lambda: PhraseEdit(name="Phrase"), lambda: TextLine(name="Ligne")])
def test_a_field_of_one_line_glues_nothing(qtbot: QtBot, make) -> None:
    field = _shown(qtbot, make())
    hold(WORD.html, WORD.texte)
    ctrl(field, Qt.Key.Key_V)
    assert field.text() == (
        "Le devis J’ai appelé le client\u00a0: lundi. je note le prix\u00a0; je relis j’envoie. Ensuite : un a dans un "
        "deux"
    )
    field.selectAll()
    hold(text="Afpa\x0bLyon\r\nFrance")
    ctrl(field, Qt.Key.Key_V)
    assert field.text() == "Afpa Lyon France"


def test_a_text_of_a_referentiel_is_pasted_as_it_is(qtbot: QtBot) -> None:
    field = _shown(qtbot, PasteEdit())
    hold("<p>autre</p>", "CCP 1\n    - un   deux")
    ctrl(field, Qt.Key.Key_V)
    assert field.toPlainText() == "CCP 1\n    - un   deux"
    field.clear()
    hold("<p>CCP 1</p><ul><li>un</li></ul>")
    ctrl(field, Qt.Key.Key_V)
    assert field.toPlainText() == "CCP 1\n- un"


# --- the menu under the right button -----------------------------------------------------------------------------


def _paste_of_menu(qtbot: QtBot, field: QWidget):
    place = QPoint(5, 5)
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, field.mapToGlobal(place)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [one for one in menu.actions() if one.objectName() == "edit-paste"]
    return menu, action


def _link() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/page")])
    mime.setText("https://example.org/page")
    return mime


def _page() -> QMimeData:
    mime = QMimeData()
    mime.setHtml("<p>mot</p>")
    return mime


def _address() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/page")])
    return mime


@pytest.mark.parametrize(
    ("make", "wanted"),
    [(_link, "https://example.org/page"), (_page, "mot"), (_address, "https://example.org/page")],
)
@pytest.mark.parametrize(
    "field_of", [lambda: AnswerEdit("a", "b"), lambda: PhraseEdit(name="a"), lambda: TextLine(name="a")]
)
def test_paste_of_the_menu_does_what_the_key_does(qtbot: QtBot, make, wanted: str, field_of) -> None:
    field = _shown(qtbot, field_of())
    QApplication.clipboard().setMimeData(make())
    menu, action = _paste_of_menu(qtbot, field)
    assert action.isEnabled()
    action.trigger()
    menu.close()
    text = field.markdown() if isinstance(field, AnswerEdit) else field.text()
    assert text == wanted
    field.selectAll()
    ctrl(field, Qt.Key.Key_V)
    assert (field.markdown() if isinstance(field, AnswerEdit) else field.text()) == wanted


def test_an_empty_clipboard_leaves_the_entry_grey(qtbot: QtBot, answer: AnswerEdit) -> None:
    QApplication.clipboard().clear()
    menu, action = _paste_of_menu(qtbot, answer)
    assert not action.isEnabled()
    menu.close()


def test_a_picture_or_a_file_says_where_it_goes(qtbot: QtBot, answer: AnswerEdit) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    QApplication.clipboard().setImage(image)
    with qtbot.waitSignal(answer.said) as told:
        ctrl(answer, Qt.Key.Key_V)
    assert told.args == [IMAGE]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/a.pdf")])
    QApplication.clipboard().setMimeData(mime)
    with qtbot.waitSignal(answer.said) as told:
        ctrl(answer, Qt.Key.Key_V)
    assert told.args == [FICHIER]
    assert answer.markdown() == ""
    hold("<p>mot <img src='https://example.org/a.png' width=300></p>")
    with qtbot.waitSignal(answer.said) as told:
        ctrl(answer, Qt.Key.Key_V)
    assert told.args == [IMAGE]
    assert answer.markdown() == "mot"


def test_a_field_that_is_only_read_takes_nothing(qtbot: QtBot, answer: AnswerEdit) -> None:
    answer.setReadOnly(True)
    hold(text="mot")
    ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == ""
    menu, action = _paste_of_menu(qtbot, answer) if _has_paste(answer) else (None, None)
    assert action is None or not action.isEnabled()
    if menu is not None:
        menu.close()


def _has_paste(answer: AnswerEdit) -> bool:
    menu = answer.createStandardContextMenu()
    found = any(one.objectName() == "edit-paste" for one in menu.actions())
    menu.deleteLater()
    return found


def _long() -> str:
    return f"<p style='font-family:{'x' * 2000}'>un <b>mot</b></p>" * (LONG // 1900)


def test_a_long_page_is_read_apart_and_pasted_where_it_was_asked_for(qtbot: QtBot, answer: AnswerEdit) -> None:
    answer.show_text("début fin")
    _select(answer, "fin")
    hold(_long())
    with qtbot.waitSignal(answer.said):
        ctrl(answer, Qt.Key.Key_V)
    assert answer.markdown() == "début fin"
    press(answer, Qt.Key.Key_Home)
    type_text(answer, "Le ")
    qtbot.waitUntil(lambda: "mot" in answer.markdown(), timeout=30_000)
    assert answer.markdown().startswith("Le début un **mot**\n\nun **mot**\n\n")
    assert "fin" not in answer.markdown()


def test_a_long_page_is_not_pasted_into_another_text(qtbot: QtBot, answer: AnswerEdit) -> None:
    hold(_long())
    ctrl(answer, Qt.Key.Key_V)
    answer.show_text("autre fiche")
    with qtbot.waitSignal(answer.said, timeout=30_000, check_params_cb=lambda words: "collez-le de nouveau" in words):
        pass
    assert answer.markdown() == "autre fiche"
