"""Questions in the middle of the work, with their real dialogs: refused they change nothing, accepted they do it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dossier_pro.gui.exporter.screen import ExporterView
from dossier_pro.gui.review.given.screen import REMARQUES, RelectureView
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.hands import opened, press, type_text
from tests.gui.import_docs import TEXTE
from tests.support.dialogs import Dialogs, clicks, crosses, escapes

WAIT = 20_000


def test_a_remark_is_removed_only_where_that_was_said(
    qtbot: QtBot, window: MainWindow, dialogs: Dialogs, example: Path
) -> None:
    before = hashlib.sha256(example.read_bytes()).hexdigest()
    opened(qtbot, window.session, lambda: window.files.relecture.open(example))
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=WAIT)
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.begin(Lecteur("Sophie Martin", "formateur"))
    view.show_piece(next(iter(window.session.dossier.tables["exemple"])))
    window.activateWindow()
    view.arrive()
    qtbot.keyClick(view.lecture, Qt.Key.Key_R)
    type_text(view.lecture.composer.words, "À reformuler.")
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        press(view.lecture.composer.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view.tabs.setCurrentIndex(REMARQUES)
    (card,) = view.liste.notes.cards()
    (removing,) = [one for one in card.findChildren(QToolButton) if one.isVisibleTo(card)]
    for refusal in (clicks("Annuler"), escapes(), crosses()):
        dialogs.will(refusal)
        removing.click()
        assert len(view.liste.notes.cards()) == 1
    dialogs.will(clicks("Retirer"))
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        removing.click()
    assert not view.liste.notes.cards()
    assert hashlib.sha256(example.read_bytes()).hexdigest() == before


def test_corrections_of_an_import_are_given_up_only_where_that_was_said(
    qtbot: QtBot, window: MainWindow, dialogs: Dialogs
) -> None:
    view = window.files.imports.show()
    view.read(TEXTE)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.confirmation, timeout=WAIT)
    found = next(n for n in view.confirmation.etat.racine.parcours() if n.texte == "Les prix sont affichés")
    view.confirmation.tree.setCurrentIndex(view.confirmation.model.index_of(found.id))
    view.confirmation.command("fusionner")
    for refusal in (clicks("Annuler"), escapes(), crosses()):
        dialogs.will(refusal, refusal)
        view.confirmation.back.click()
        assert view.pages.currentWidget() is view.confirmation
        assert not window.close()
        assert view.modified
    dialogs.will(clicks("Abandonner"))
    view.confirmation.back.click()
    assert view.pages.currentWidget() is view.source


def test_quitting_during_an_export(qtbot: QtBot, window: MainWindow, dialogs: Dialogs, example: Path) -> None:
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    window.show_screen("exporter")
    screen = window.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    screen.form.creer.click()
    for refusal in (clicks("Annuler"), escapes()):
        dialogs.will(refusal)
        assert screen.busy
        assert not window.close()
        assert window.isVisible()
    dialogs.will(clicks("Quitter"))
    assert window.close()
    assert not window.isVisible()
    assert not [p for p in example.parent.iterdir() if p.suffix in (".docx", ".pdf")]
