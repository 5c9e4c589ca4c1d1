"""A whole review by the gestures of two people: out, remarks, back, answers, out again, and what has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.text import plain
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.review.given.screen import CHANGEMENTS, REMARQUES, RelectureView
from dossier_pro.gui.review.received.screen import RemarquesView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import drop, on_disk, opened, press, there, type_text
from tests.support.dialogs import Dialogs, writes

WAIT = 20_000
PASSAGE = "un groupe de quatre crèches m’a demandé un prix"


def _exemple(dossier: Dossier) -> Exemple:
    return dossier.exemples_de(dossier.referentiel.activites[0].id)[0]


def _send(window: MainWindow, qtbot: QtBot, dialogs: Dialogs, target: Path) -> None:
    """The candidate writes the copy for the trainer."""
    window.actions_table[specs.ENVOYER].trigger()
    dialogs.will(writes(target))
    there(window.files.envoi._view).write.click()
    qtbot.waitUntil(lambda: target.exists() and bool(window.banners.messages()), timeout=WAIT)


def _read(window: MainWindow, qtbot: QtBot, dialogs: Dialogs, path: Path) -> RelectureView:
    """The trainer opens a copy from the start page; who reads is asked the first time."""
    window.close_dossier()
    dialogs.will(writes(path))
    window.actions_table[specs.RELIRE].trigger()
    qtbot.waitUntil(lambda: window.current_screen == "relecture" and window.session.is_open, timeout=WAIT)
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    qtbot.waitUntil(lambda: view.stack.currentWidget() in (view.form, view.desk), timeout=WAIT)
    if view.stack.currentWidget() is view.form:
        type_text(view.form.name, "Anne Lefèvre")
        _noted(view, qtbot, view.form.begin.click)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    view.arrive()
    return view


def _noted(view: RelectureView, qtbot: QtBot, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        act()


def _key(
    view: RelectureView, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    view.window().activateWindow()
    qtbot.keyClick(QApplication.focusWidget() or view, key, modifier)


def _write_avis(window: MainWindow, view: RelectureView, qtbot: QtBot, dialogs: Dialogs, target: Path) -> None:
    _key(view, qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not view.envoi.isHidden()
    type_text(view.envoi.password.line, "sésame")
    dialogs.will(writes(target))
    _key(view, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: target.exists() and bool(window.banners.messages()), timeout=WAIT)


def _desk(window: MainWindow) -> tuple[Any, Any]:
    remarks, exemples = window.screen_named("remarques"), window.screen_named("exemples")
    assert isinstance(remarks, RemarquesView)
    assert isinstance(exemples, ExemplesView)
    return remarks, exemples


def test_candidate_trainer_candidate_trainer(
    qtbot: QtBot, window: MainWindow, example: Path, dialogs: Dialogs, tmp_path: Path
) -> None:
    # The candidate sends a copy.
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    first = tmp_path / "pour relecture.dpro"
    _send(window, qtbot, dialogs, first)

    # The trainer takes two positions and makes a remark on a passage, by keyboard, and sends an .avis.
    sent = first.read_bytes()
    view = _read(window, qtbot, dialogs, first)
    _noted(view, qtbot, lambda: _key(view, qtbot, Qt.Key.Key_N))
    _key(view, qtbot, Qt.Key.Key_Escape)
    _key(view, qtbot, Qt.Key.Key_J)
    confirmed = view.cible
    _noted(view, qtbot, lambda: _key(view, qtbot, Qt.Key.Key_C))
    exemple = _exemple(window.session.dossier)
    view.show_piece(exemple.id)
    start = plain(exemple.taches).index(PASSAGE)
    view.lecture.answers["taches"].select_passage(start, start + len(PASSAGE))
    _key(view, qtbot, Qt.Key.Key_R)
    type_text(view.lecture.composer.words, "Qui a reçu la demande ?")
    enter, control = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    _noted(view, qtbot, lambda: _key(view, qtbot, enter, control))
    avis = tmp_path / "Anne.avis"
    _write_avis(window, view, qtbot, dialogs, avis)
    window.close_dossier()
    assert first.read_bytes() == sent

    # The candidate has written on meanwhile; the avis is dropped on the window.
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    on_disk(qtbot, window.session)
    dialogs.will(writes("sésame"))
    drop(window, [avis])
    qtbot.waitUntil(lambda: window.current_screen == "remarques", timeout=WAIT)
    remarks, exemples = _desk(window)
    head = remarks.summary.head.text().replace("\u00a0", " ")
    assert head == "Anne Lefèvre : 1 remarque et 2 positions."
    assert window.nav.buttons["remarques"].count == "1"

    # To the passage, rewritten there; then an answer, and done.
    press(remarks.threads.list, Qt.Key.Key_Return)
    assert window.current_screen == "exemples"
    field = exemples.fiche.answer("taches")
    assert field.textCursor().selectedText() == PASSAGE
    type_text(field, "un groupe de quatre crèches voisines nous a demandé un prix")
    on_disk(qtbot, window.session)
    window.show_screen("remarques")
    assert "voisines" in remarks.threads.gap.text()
    press(remarks.threads.list, Qt.Key.Key_R)
    type_text(remarks.threads.card.reply, "C’est moi : je l’ai écrit.")
    press(remarks.threads.card.reply, enter, control)
    on_disk(qtbot, window.session)
    press(remarks.threads.list, Qt.Key.Key_T)
    on_disk(qtbot, window.session)
    assert window.nav.buttons["remarques"].count == ""
    window.session.undo()
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.avis.fils()) == 1, "undo takes back what was written, never a review"
    window.session.redo()
    on_disk(qtbot, window.session)
    second = tmp_path / "pour relecture 2.dpro"
    window.banners.wipe()
    _send(window, qtbot, dialogs, second)

    # The trainer sees the thread answered and done, and that a position was given on another text.
    view = _read(window, qtbot, dialogs, second)
    qtbot.waitUntil(lambda: view.etude is not None, timeout=WAIT)
    etude = there(view.etude)
    (situee,) = etude.situees
    assert situee.fil.etat == "traite"
    assert [one.texte for one in situee.fil.reponses] == ["C’est moi : je l’ai écrit."]
    assert situee.passage.startswith("un groupe de quatre crèches voisines")
    assert there(etude.mienne(confirmed)).ancienne
    assert not etude.lu(confirmed)
    assert view.tabs.isTabVisible(CHANGEMENTS)
    view.tabs.setCurrentIndex(CHANGEMENTS)
    page = view.changements.text.toPlainText()
    assert "À votre lecture" in page
    assert "m’a demandé un prix" in page
    assert "crèches voisines" in page
    view.tabs.setCurrentIndex(REMARQUES)
    (card,) = view.liste.notes.cards()
    assert "Qui a reçu la demande ?" in card.accessibleName()
