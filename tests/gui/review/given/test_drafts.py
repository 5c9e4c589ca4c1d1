"""A trainer's words that belong to nothing yet: reasons, remarks, answers; left in every way, they come back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Position, Remarque, Reponse
from dossier_pro.gui.review.given.notes import NoteCard, Visee
from dossier_pro.gui.review.given.screen import ECF, LIRE, PHRASES, REMARQUES, SYNTHESES, RelectureView
from dossier_pro.gui.review.received.summary_model import MergeSummary, integrer, titre
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.hands import Answers, on_disk, opened, press, there, type_text

WAIT = 20_000


class Writing:
    """The review of the example in the real window; its view is another one after each leaving."""

    def __init__(self, qtbot: QtBot, window: MainWindow, example: Path, blank: Path) -> None:
        self.qtbot, self.window, self.example, self.blank = qtbot, window, example, blank

    def open(self) -> None:
        """Open the example for review."""
        self.qtbot.waitUntil(lambda: not self.window.session.is_open or self.window.session.now.chemin != self.example)
        opened(self.qtbot, self.window.session, lambda: self.window.files.relecture.open(self.example))
        view = self.view
        self.qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=WAIT)
        if view.etude is None:
            view.begin(Lecteur("Sophie Martin", "formateur"))
        self.ready()

    def ready(self) -> None:
        """Wait until the review is read and everything is kept."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: self.view.etude is not None, timeout=WAIT)
        on_disk(self.qtbot, self.window.session)
        on_disk(self.qtbot, self.window.session)

    @property
    def view(self) -> RelectureView:
        found = self.window.screen_named("relecture")
        assert isinstance(found, RelectureView)
        return found

    def key(self, text: str) -> None:
        """Press a letter where the keyboard is, shortcuts included."""
        code = getattr(Qt.Key, f"Key_{text}")
        self.qtbot.keyClick(there(QApplication.focusWidget()), code)


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, example: Path, blank: Path) -> Writing:
    made = Writing(qtbot, window, example, blank)
    made.open()
    return made


def _there_and_back(desk: Writing) -> None:
    desk.view.lecture.setFocus()
    desk.key("J")
    desk.ready()
    desk.key("K")


def _zoom(desk: Writing) -> None:
    desk.window.interface.zoom_to(150)
    desk.window.interface.zoom_to(100)


def _other_screen(desk: Writing) -> None:
    desk.window.show_screen("accueil")
    desk.window.show_screen("relecture")


def _closed(desk: Writing) -> None:
    desk.window.close_dossier()
    desk.open()


def _other_dossier(desk: Writing) -> None:
    opened(desk.qtbot, desk.window.session, lambda: desk.window.files.open_path(desk.blank))
    desk.open()


def _broken(desk: Writing) -> None:
    """As after a crash: nothing is handed over, what stands on the disk is all there is."""
    desk.qtbot.waitUntil(lambda: not desk.window.session.drafts._timer.isActive())
    drafts = desk.window.session.drafts
    drafts._texts, drafts._changed = {}, set()
    _closed(desk)


def _sent(desk: Writing) -> None:
    desk.view.prepare_sending()
    desk.view._close_sending()


def _read_again(desk: Writing) -> None:
    desk.view.note(lambda revue: revue.remarquer("precision", "Une autre remarque.", "dossier", ""))


LEAVINGS: dict[str, Callable[[Writing], object]] = {
    "critere": _there_and_back,
    "zoom": _zoom,
    "ecran": _other_screen,
    "ctrl_w": _closed,
    "autre_dossier": _other_dossier,
    "panne": _broken,
    "ctrl_s": _sent,
    "lu_de_nouveau": _read_again,
}
every_way = pytest.mark.parametrize("leave", LEAVINGS.values(), ids=LEAVINGS)


@every_way
def test_a_reason_typed_before_its_position_waits(desk: Writing, leave: Callable[[Writing], object]) -> None:
    desk.view.lecture.setFocus()
    # Unread: the example's own positions are not this reader's.
    type_text(desk.view.barre.motif, "La procédure n’est pas nommée.")
    leave(desk)
    desk.ready()
    view = desk.view
    assert view.barre.motif.text() == "La procédure n’est pas nommée."
    cible = view.cible
    view.lecture.setFocus()
    with desk.qtbot.waitSignal(view.loaded, timeout=WAIT):
        desk.key("V")
    mine = [one for one in there(view.etude).dossier.avis.tous(Position) if one.motif]
    assert [(one.sur_id if hasattr(one, "sur_id") else one.cible_id, one.motif) for one in mine][-1] == (
        cible,
        "La procédure n’est pas nommée.",
    )
    assert not desk.window.session.drafts.keys("relecture/motif")


def test_escape_leaves_the_reason_where_it_is(desk: Writing) -> None:
    type_text(desk.view.barre.motif, "À préciser.")
    press(desk.view.barre.motif, Qt.Key.Key_Escape)
    assert desk.view.barre.motif.text() == "À préciser."


def _passage(view: RelectureView) -> Visee:
    champ, field = next(iter(view.lecture.answers.items()))
    field.select_passage(4, 30)
    found = there(view.lecture.selected())
    assert found.champ == champ
    return found


@every_way
def test_a_remark_that_is_not_noted_waits_at_its_passage(desk: Writing, leave: Callable[[Writing], object]) -> None:
    view = desk.view
    on = _passage(view)
    view.remark()
    type_text(view.lecture.composer.words, "Qui décide ?")
    view.lecture.composer.kind.setCurrentIndex(0)
    kind = view.lecture.composer.kind.currentData()
    leave(desk)
    desk.ready()
    view = desk.view
    view.remark()
    composer = view.lecture.composer
    assert composer.words.raw_text() == "Qui décide ?"
    aimed = composer.target.currentData()
    assert (aimed.sur, aimed.sur_id, aimed.debut, aimed.fin) == ("passage", on.sur_id, on.debut, on.fin)
    assert composer.kind.currentData() == kind
    with desk.qtbot.waitSignal(view.loaded, timeout=WAIT):
        composer.keep()
    (mine,) = [one for one in there(view.etude).dossier.avis.tous(Remarque) if one.texte == "Qui décide ?"]
    assert mine.ancre is not None
    assert not desk.window.session.drafts.keys("relecture/remarque")
    view.remark()
    assert composer.words.raw_text() == ""


def test_a_remark_begun_here_is_shown_again_without_being_asked_for(desk: Writing) -> None:
    _passage(desk.view)
    desk.view.remark()
    type_text(desk.view.lecture.composer.words, "Qui décide ?")
    _closed(desk)
    composer = desk.view.lecture.composer
    assert not composer.isHidden()
    assert composer.words.raw_text() == "Qui décide ?"
    assert not composer.words.hasFocus()  # C, V and N still take positions


def test_r_again_keeps_what_is_written(desk: Writing) -> None:
    desk.view.remark()
    type_text(desk.view.lecture.composer.words, "Qui décide ?")
    desk.view.remark()
    assert desk.view.lecture.composer.words.raw_text() == "Qui décide ?"


def _card(desk: Writing) -> NoteCard:
    desk.view.tabs.setCurrentIndex(REMARQUES)
    return desk.view.liste.notes.cards()[0]


@every_way
def test_an_answer_that_is_not_sent_waits(desk: Writing, leave: Callable[[Writing], object]) -> None:
    desk.view.note(lambda revue: revue.remarquer("precision", "Une remarque.", "dossier", ""))
    desk.ready()
    card = _card(desk)
    remark = card.situee.fil.remarque.id
    card.open_reply()
    type_text(there(card.reply), "Je relirai.")
    if leave is _there_and_back:
        desk.view.tabs.setCurrentIndex(LIRE)
    leave(desk)
    desk.ready()
    _card(desk)
    card = next(one for one in desk.view.liste.notes.cards() if one.situee.fil.remarque.id == remark)
    assert there(card.reply).raw_text() == "Je relirai."
    with desk.qtbot.waitSignal(desk.view.loaded, timeout=WAIT):
        card._send()
    assert [one.texte for one in there(desk.view.etude).dossier.avis.tous(Reponse)][-1] == "Je relirai."
    card = next(one for one in desk.view.liste.notes.cards() if one.situee.fil.remarque.id == remark)
    assert card.reply is None
    assert not desk.window.session.drafts.keys("relecture/reponse")


def _field(desk: Writing, what: str) -> Any:
    view = desk.view
    if what == "synthese":
        view.tabs.setCurrentIndex(SYNTHESES)
        return next(iter(view.syntheses.syntheses.values())).words
    if what == "phrases":
        view.tabs.setCurrentIndex(PHRASES)
        return view.phrases_view.text
    view.tabs.setCurrentIndex(ECF)
    first = next(iter(view.ecf.ccp.values()))
    return first.intitule if what == "ecf" else first.jour.line


OTHER_TABS = {"synthese": "C’est clair.", "phrases": "Une phrase à moi.", "ecf": "Vendre", "jour": "31/02/2026"}


@pytest.mark.parametrize("leave", [_zoom, _closed, _broken, _other_dossier, _read_again])
def test_what_is_written_in_the_other_tabs_is_there_again(desk: Writing, leave: Callable[[Writing], object]) -> None:
    for what, words in OTHER_TABS.items():
        field = _field(desk, what)
        if what == "phrases":
            field.selectAll()
        type_text(field, words)
    desk.qtbot.waitUntil(lambda: not desk.window.session.drafts_anywhere._timer.isActive())
    leave(desk)
    desk.ready()
    fields = {what: _field(desk, what) for what in OTHER_TABS}
    shown = {what: f.text() if hasattr(f, "text") else f.toPlainText() for what, f in fields.items()}
    assert shown == OTHER_TABS


def test_nothing_of_it_is_in_the_candidates_file_nor_in_what_is_sent(
    desk: Writing, tmp_path: Path, answers: Answers
) -> None:
    before = desk.example.read_bytes()
    type_text(desk.view.barre.motif, "Mot-qui-attend")
    desk.view.remark()
    type_text(desk.view.lecture.composer.words, "Remarque-qui-attend")
    desk.view.note(lambda revue: revue.remarquer("precision", "Notée.", "dossier", ""))
    desk.ready()
    desk.view.prepare_sending()
    assert desk.view.envoi.words.text().endswith("2\u00a0textes commencés mais pas notés ne partent pas.")
    target = answers.file = tmp_path / "a.avis"
    desk.view.send.emit("")
    desk.qtbot.waitUntil(target.exists, timeout=WAIT)
    on_disk(desk.qtbot, desk.window.session)
    assert b"qui-attend" not in target.read_bytes()
    desk.window.close_dossier()
    assert desk.example.read_bytes() == before


def test_a_reason_that_was_being_kept_is_not_told_as_left_behind(
    desk: Writing, tmp_path: Path, answers: Answers
) -> None:
    """Seen: « 1 texte commencé mais pas noté ne part pas », beside that reason noted; then « (4 notes) » for two."""
    desk.view.barre.take("a_revoir")
    desk.ready()
    type_text(desk.view.barre.motif, "Manque la date.")
    desk.view.prepare_sending()
    desk.ready()
    words = desk.view.envoi.words.text()
    assert "1\u00a0position" in words
    assert "pas noté" not in words
    answers.file = tmp_path / "a.avis"
    desk.view.send.emit("")
    desk.qtbot.waitUntil(answers.file.exists, timeout=WAIT)
    desk.qtbot.waitUntil(lambda: any("Vos avis sont écrits" in said for said in desk.window.banners.messages()))
    (said,) = [said for said in desk.window.banners.messages() if "Vos avis sont écrits" in said]
    assert "(1\u00a0position et 0\u00a0remarque)" in said
    # The candidate is told the same figure, though the position was noted twice: without its reason, then with it.
    mine = Path(shutil.copy(desk.example, tmp_path / "mien.dpro"))
    with ouvrir(mine) as opened:
        bilan = integrer(opened, (answers.file,), {})
        assert isinstance(bilan, MergeSummary)
        assert len([fait for fait in bilan.neufs if isinstance(fait, Position)]) == 1
        assert titre(bilan) == "Sophie Martin\u00a0: 1\u00a0position."
