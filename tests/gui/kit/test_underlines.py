"""What is underlined in a text, in a real window with the real process: going there, taking, adding, ignoring."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.story_edit import StoryEdit
from dossier_pro.gui.kit.underlines import Underlines
from dossier_pro.gui.kit.why import WhyPanel
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import on_disk, opened, press, there, type_text

ALT = Qt.KeyboardModifier.AltModifier
Sheet = tuple[MainWindow, AnswerEdit]
TEXT = "Je dis bonjur au client.\n\nJe gonfle **les pneu** du camion."


@pytest.fixture
def sheet(qtbot: QtBot, show: Callable[[Path], MainWindow], blank: Path) -> Sheet:
    """The window on an exemple with an unknown word and a noun that does not agree, both looked at."""
    window = show(blank)
    session = window.session
    session.proofreader.start()
    activite = session.dossier.referentiel.activites[0].id

    def write(draft: Draft) -> None:
        made = writing.ajouter_exemple(draft, activite, "Accueil")
        writing.modifier(draft, "exemple", made.id, taches=TEXT)

    session.edit("Écrire", write)
    on_disk(qtbot, session)
    window.show_screen("exemples")
    field = answer_of(window)
    qtbot.waitUntil(lambda: underlined(field) == ["bonjur", "les pneu"], timeout=20_000)
    return window, field


def answer_of(window: MainWindow) -> AnswerEdit:
    view = window.made_screens()["exemples"]
    assert isinstance(view, ExemplesView)
    return view.fiche.answer("taches")


def underlined(field: GrowingEdit) -> list[str]:
    return [mark.cursor.selectedText() for mark in there(field.findChild(Underlines)).marks()]


def saved(window: MainWindow) -> str:
    return next(iter(window.session.dossier.all(Exemple).values())).taches


def told(window: MainWindow) -> list[tuple[str, str]]:
    return [(one.genre, one.texte) for one in window.session.dossier.all(DitAuGuide).values()]


def test_f7_goes_there_and_alt_1_mends_it_as_one_step(qtbot: QtBot, sheet: Sheet) -> None:
    window, field = sheet
    window.actions_table[specs.MOT_SUIVANT].trigger()
    assert there(window.findChild(WhyPanel)).isVisible()
    window.actions_table[specs.MOT_SUIVANT].trigger()
    assert field.hasFocus()
    press(field, Qt.Key.Key_Ampersand, ALT)  # the key of « 1 » on a French keyboard
    on_disk(qtbot, window.session)
    assert saved(window) == TEXT.replace("les pneu", "les pneus")
    assert not there(window.findChild(WhyPanel)).isVisible()
    place = field.document().toPlainText().index("les pneus") + len("les pneus")
    assert field.textCursor().position() == place
    window.session.undo()
    on_disk(qtbot, window.session)
    assert saved(window) == TEXT
    window.actions_table[specs.MOT_PRECEDENT].trigger()
    assert there(window.findChild(WhyPanel)).isVisible()


def test_a_word_is_left_alone_until_it_is_finished(qtbot: QtBot, sheet: Sheet) -> None:
    window, field = sheet
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    type_text(field, " Un vehicul")
    proof = window.session.proofreader
    with qtbot.waitSignal(proof.renewed, timeout=20_000):
        pass
    assert "vehicul" not in underlined(field)
    type_text(field, " neuf")
    qtbot.waitUntil(lambda: "vehicul" in underlined(field), timeout=20_000)


def test_the_menu_adds_a_word_for_this_dossier_and_the_step_can_be_undone(qtbot: QtBot, sheet: Sheet) -> None:
    window, field = sheet
    menu = menu_at(field, "bonjur")
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert words[:4] == ["bonjour", "Pourquoi\u00a0?", "Ajouter au dictionnaire", "Ignorer partout"]
    menu.actions()[2].trigger()
    menu.close()
    qtbot.waitUntil(lambda: underlined(field) == ["les pneu"])
    assert told(window) == [("mot", "bonjur")]
    window.session.undo()
    qtbot.waitUntil(lambda: underlined(field) == ["bonjur", "les pneu"])


def test_what_is_ignored_stays_so_and_the_whole_can_be_turned_off(qtbot: QtBot, sheet: Sheet) -> None:
    window, field = sheet
    window.actions_table[specs.MOT_PRECEDENT].trigger()
    panel = there(window.findChild(WhyPanel))
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Ignorer partout").click()
    qtbot.waitUntil(lambda: underlined(field) == ["bonjur"])
    assert [genre for genre, _ in told(window)] == ["ignore"]
    window.actions_table[specs.SOULIGNER].trigger()
    assert underlined(field) == []
    assert not window.settings.souligner
    window.actions_table[specs.SOULIGNER].trigger()
    assert underlined(field) == ["bonjur"]


def test_nothing_is_underlined_where_nothing_can_be_written(qtbot: QtBot, sheet: Sheet) -> None:
    window, _ = sheet
    path = window.session.now.chemin
    window.session.close()
    opened(qtbot, window.session, lambda: window.session.open(lambda: ouvrir(path, lecture_seule=True)))
    window.show_screen("exemples")
    field = answer_of(window)
    qtbot.waitUntil(lambda: field.isVisible() and "bonjur" in field.toPlainText())
    with qtbot.waitSignal(window.session.proofreader.renewed, timeout=20_000, raising=False):
        window.session.proofreader.look_through()
    assert underlined(field) == []
    assert "Ignorer partout" not in [action.text() for action in menu_at(field, "bonjur").actions()]


def test_a_click_on_it_asks_why_and_escape_puts_that_away(qtbot: QtBot, sheet: Sheet) -> None:
    window, field = sheet
    cursor = field.textCursor()
    cursor.setPosition(field.toPlainText().index("bonjur") + 3)
    spot = field.cursorRect(cursor).center()
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: window.findChild(WhyPanel) is not None and there(window.findChild(WhyPanel)).isVisible())
    press(field, Qt.Key.Key_Escape)
    assert not there(window.findChild(WhyPanel)).isVisible()


def test_a_screen_that_is_made_anew_takes_the_reason_with_it(qtbot: QtBot, sheet: Sheet) -> None:
    window, field = sheet
    window.actions_table[specs.MOT_SUIVANT].trigger()
    assert field.hasFocus()
    window.interface.zoom_to(110)
    qtbot.waitUntil(lambda: window.findChild(WhyPanel) is None)
    qtbot.waitUntil(lambda: underlined(answer_of(window)) == ["bonjur", "les pneu"], timeout=20_000)


@pytest.mark.parametrize("name", ["raconter", "entretien"])
def test_the_fields_of_the_guide_are_looked_at_too(qtbot: QtBot, sheet: Sheet, name: str) -> None:
    window, _ = sheet
    window.show_screen(name)
    field = QApplication.focusWidget()
    assert isinstance(field, StoryEdit)
    type_text(field, "Je dis bonjur au client.")
    qtbot.waitUntil(lambda: underlined(field) == ["bonjur"], timeout=20_000)
    window.actions_table[specs.MOT_SUIVANT].trigger()
    press(field, Qt.Key.Key_1, ALT)
    assert field.text() == "Je dis bonjour au client."
    on_disk(qtbot, window.session)
    window.session.undo()
    on_disk(qtbot, window.session)
    assert field.text() == "Je dis bonjur au client."


def menu_at(field: AnswerEdit, words: str) -> QMenu:
    """The menu that a right click on words shows."""
    cursor = field.textCursor()
    cursor.setPosition(field.toPlainText().index(words) + 2)
    spot: QPoint = field.cursorRect(cursor).center()
    globally = field.viewport().mapToGlobal(spot)
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, globally))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_sixty_pages_pasted_into_one_answer_are_underlined_at_their_places(qtbot: QtBot, sheet: Sheet) -> None:
    """By size alone: where each place was counted through the whole text, this took half a minute."""
    _, field = sheet
    field.selectAll()
    field.insertPlainText("\n".join(["😀 Je dis bonjur 😀 au client du magasin où je fais mon stage 😀."] * 4000))
    field.moveCursor(field.textCursor().MoveOperation.Start)
    qtbot.waitUntil(lambda: len(underlined(field)) == 4000, timeout=10_000)
    assert set(underlined(field)) == {"bonjur"}
