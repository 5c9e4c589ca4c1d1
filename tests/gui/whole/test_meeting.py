"""Where features meet: a zoom while something is on its way to the disk, two windows, a paste that is still read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit import pasting
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.fields import DateLine, TextLine
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import drafts
from dossier_pro.store.repository import Repository
from tests.gui.hands import Answers, on_disk, press, type_text

Show = Callable[[Path], MainWindow]
LONG_TEXT = "Un long mot. " * 300


@pytest.fixture
def soon_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of a few pages is read apart already."""
    monkeypatch.setattr(pasting, "LONG", len(LONG_TEXT) - 1)


def exemple(window: MainWindow, rank: int = 0) -> Exemple:
    return list(window.session.dossier.all(Exemple).values())[rank]


def answer(window: MainWindow, rank: int = 0) -> AnswerEdit:
    """Go to the first answer of an exemple, the cursor at its beginning."""
    window.go_to(Lieu("exemple", exemple(window, rank).id, "taches"))
    QApplication.processEvents()
    return focused()


def focused() -> AnswerEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, AnswerEdit)
    return found


def day_of_a_preuve(window: MainWindow) -> TextLine:
    """Go to the date of the first preuve."""
    window.go_to(Lieu("preuve", next(iter(window.session.dossier.all(Preuve))), "jour"))
    QApplication.processEvents()
    (field,) = [w for w in window.screen_named("preuves").findChildren(DateLine) if w.isVisible()]
    return field.line


def steps(qtbot: QtBot, window: MainWindow) -> int:
    """How many steps the history has."""
    found: list[int] = []
    window.session.ask(lambda desk: len(desk.historique()), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_field_made_anew_shows_what_is_still_on_its_way_to_the_disk(qtbot: QtBot, show: Show, example: Path) -> None:
    window = show(example)
    answer(window).put_cursor(0)
    before = steps(qtbot, window)
    type_text(focused(), "Avant ")
    window.interface.zoom_to(125)
    type_text(focused(), "et après, ")  # no event came in between: the file has not answered yet
    window.interface.zoom_to(100)
    assert focused().markdown().startswith("Avant et après, ")
    on_disk(qtbot, window.session)
    assert exemple(window).taches.startswith("Avant et après, ")
    assert exemple(window).taches.count("Avant et après, ") == 1
    assert steps(qtbot, window) - before <= 2


def test_coming_back_to_an_exemple_before_the_disk_has_answered(qtbot: QtBot, show: Show, example: Path) -> None:
    window = show(example)
    answer(window).put_cursor(0)
    type_text(focused(), "Avant ")
    answer_of_another = Lieu("exemple", exemple(window, 1).id, "taches")
    window.go_to(answer_of_another)
    window.go_to(Lieu("exemple", exemple(window).id, "taches"))
    type_text(focused(), "et après, ")
    on_disk(qtbot, window.session)
    assert "Avant " in exemple(window).taches
    assert "et après, " in exemple(window).taches


def test_a_date_that_cannot_be_read_stands_through_every_zoom(
    qtbot: QtBot, show: Show, example: Path, answers: Answers
) -> None:
    window = show(example)
    line = day_of_a_preuve(window)
    line.setFocus()
    line.selectAll()
    type_text(line, "31/02/2026")
    before = steps(qtbot, window)
    for zoom in (125, 150, 100):
        window.interface.zoom_to(zoom)
        on_disk(qtbot, window.session)
    assert day_of_a_preuve(window).text() == "31/02/2026"
    assert steps(qtbot, window) == before


def _zoom(window: MainWindow) -> None:
    window.interface.zoom_to(125)


def _other_exemple(window: MainWindow) -> None:
    window.session.flushing.emit()
    answer(window, 1)


@pytest.mark.parametrize(
    "then",
    [_zoom, _other_exemple, lambda w: w.show_screen("parcours"), lambda w: w.actions_table[specs.FERMER].trigger()],
)
def test_a_long_text_is_pasted_whatever_comes_before_it_was_read(
    qtbot: QtBot, show: Show, example: Path, soon_long: None, then: Callable[[MainWindow], object]
) -> None:
    window = show(example)
    answer(window).put_cursor(0)
    one = exemple(window).id
    QGuiApplication.clipboard().setText(LONG_TEXT)
    press(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    then(window)
    on_disk(qtbot, window.session)
    window.actions_table[specs.FERMER].trigger()
    on_disk(qtbot, window.session)
    with Repository.open(example) as repository:
        assert len(repository.dossier.all(Exemple)[one].taches) > len(LONG_TEXT)


def test_the_very_first_words_can_be_taken_back_at_once(qtbot: QtBot, show: Show, example: Path) -> None:
    window = show(example)
    answer(window).put_cursor(0)
    before = exemple(window).taches
    assert not window.actions_table[specs.ANNULER].isEnabled()
    type_text(focused(), "Avant. ")
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert focused().markdown() == before


def test_ctrl_z_takes_a_long_text_back_that_is_still_being_read(
    qtbot: QtBot, show: Show, example: Path, soon_long: None
) -> None:
    window = show(example)
    answer(window).put_cursor(0)
    before = exemple(window).taches
    type_text(focused(), "Avant. ")
    QGuiApplication.clipboard().setText(LONG_TEXT)
    press(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert exemple(window).taches == f"Avant. {before}"
    assert focused().markdown() == f"Avant. {before}"


def test_two_windows_keep_their_drafts(home: Path) -> None:
    one, other = Drafts(name="nom"), Drafts(name="nom")
    one.keep("une", "Des mots")
    one.save()
    other.keep("autre", "D’autres mots")
    other.save()
    assert drafts.lire("nom") == {"une": "Des mots", "autre": "D’autres mots"}
    one.forget("une")
    one.save()
    assert drafts.lire("nom") == {"autre": "D’autres mots"}


def test_what_leaves_the_house_holds_neither_what_was_taken_back_nor_drafts(
    qtbot: QtBot, show: Show, example: Path, tmp_path: Path
) -> None:
    window = show(example)
    session = window.session
    answer(window).put_cursor(0)
    type_text(focused(), "Zorglubrepris ")
    on_disk(qtbot, session)
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, session)
    type_text(focused(), "Autrement ")
    line = day_of_a_preuve(window)
    line.selectAll()
    type_text(line, "Zorglubjour")
    on_disk(qtbot, session)
    sent, copy = tmp_path / "envoi.dpro", tmp_path / "copie.dpro"
    done: list[object] = []
    session.run(lambda desk: desk.copy_without_history(sent), done.append)
    session.held.copy_to(copy, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert b"Zorglub" not in sent.read_bytes()
    assert b"Zorglubrepris" in copy.read_bytes()
    assert b"Zorglubjour" not in copy.read_bytes()
    session.run(lambda desk: desk._repository.purge_history(), done.append)
    qtbot.waitUntil(lambda: len(done) == 3)
    assert b"Zorglub" not in example.read_bytes()
    assert not [one for one in example.parent.glob(f"{example.name}-*") if b"Zorglub" in one.read_bytes()]


def test_undo_makes_a_screen_again_that_a_zoom_had_dropped(qtbot: QtBot, show: Show, example: Path) -> None:
    window = show(example)
    window.go_to(Lieu("declaration", "unique", "lieu"))
    QApplication.processEvents()
    line = QApplication.focusWidget()
    assert isinstance(line, TextLine)
    before = line.text()
    line.selectAll()
    type_text(line, "Brest")
    window.show_screen("exemples")
    window.interface.zoom_to(150)
    on_disk(qtbot, window.session)
    for spec, text in ((specs.ANNULER, before), (specs.RETABLIR, "Brest")):
        window.actions_table[spec].trigger()
        on_disk(qtbot, window.session)
        QApplication.processEvents()
        again = QApplication.focusWidget()
        assert window.current_screen == "parcours"
        assert isinstance(again, TextLine)
        assert again.text() == text
        window.interface.zoom_to(100 if spec is specs.ANNULER else 150)


@pytest.mark.parametrize("champ", ["intitule", "taches", "complements", "entreprise"])
def test_a_zoom_leaves_the_keyboard_in_its_field_whatever_was_shown_before(
    qtbot: QtBot, show: Show, example: Path, champ: str
) -> None:
    window = show(example)
    window.interface.zoom_to(110)
    for rank in (0, 2, 1):
        window.go_to(Lieu("exemple", exemple(window, rank).id, champ))
        QApplication.processEvents()
    before = QApplication.focusWidget()
    assert isinstance(before, QLineEdit | QTextEdit)
    name = before.accessibleName()
    for zoom in (125, 100):
        window.interface.zoom_to(zoom)
        after = QApplication.focusWidget()
        assert isinstance(after, QLineEdit | QTextEdit)
        assert after.accessibleName() == name
