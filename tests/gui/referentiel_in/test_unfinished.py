"""Corrections of a référentiel that were not finished are offered, come back whole, and go once they are used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.referentiel_in.screen import ImportView
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.referentiels.confirmation import debuter
from dossier_pro.services.referentiels import corrections_en_texte, reprendre_corrections
from tests.gui.hands import Answers, press, type_text
from tests.gui.import_docs import TEXTE, opened

WAIT = 20_000


def _view(qtbot: QtBot, settings: Settings, *before: ImportView) -> ImportView:
    """The screen, as the program shows it after a start; what was kept by those before is on the disk."""
    for view in before:
        for drafts in view.findChildren(Drafts):
            drafts.save()
    drafts = Drafts(None, "partout")
    made = ImportView(settings, drafts)
    drafts.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _: made.reader.close())
    made.show()
    made.start()
    return made


def _read(qtbot: QtBot, view: ImportView) -> ImportView:
    view.read(TEXTE)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.confirmation, timeout=WAIT)
    return view


def _lines(view: ImportView) -> list[str]:
    return [noeud.texte for noeud in view.confirmation.etat.racine.parcours()]


def _correct(view: ImportView) -> None:
    """Take a critère away, then write on in a CCP."""
    page = view.confirmation
    critere = page.etat.racine.enfants[0].enfants[0].enfants[0]
    page.tree.setCurrentIndex(page.model.index_of(critere.id))
    page.command("supprimer")
    page.tree.setCurrentIndex(page.model.index(1, 0))
    page.command("renommer")
    assert page.tree.lines.editor is not None
    type_text(page.tree.lines.editor, " du jardin")


def test_they_are_offered_come_back_whole_and_go_once_they_are_used(
    qtbot: QtBot, settings: Settings, answers: Answers
) -> None:
    first = _read(qtbot, _view(qtbot, settings))
    read = _lines(first)
    _correct(first)
    second = _view(qtbot, settings, first)
    assert second.source.banners.messages() == [
        "Vous corrigiez «\u00a0Jardinier de terroir\u00a0» : vos corrections sont gardées."
    ]
    _read(qtbot, second)
    assert _lines(second) == [
        f"{text} du jardin" if text == "Vendre la récolte" else text for text in read if text != "La haie est droite"
    ]
    second.confirmation.undo()
    assert _lines(second) == read
    second.confirmation.redo()
    second.confirmation.accept()
    qtbot.waitUntil(lambda: second.pages.currentWidget() is second.fin)
    third = _view(qtbot, settings, second)
    assert third.source.banners.messages() == []


def test_what_is_taken_back_or_given_up_is_not_offered(qtbot: QtBot, settings: Settings, answers: Answers) -> None:
    view = _read(qtbot, _view(qtbot, settings))
    view.confirmation.tree.setCurrentIndex(view.confirmation.model.index(1, 0))
    view.confirmation.command("renommer")
    editor = view.confirmation.tree.lines.editor
    assert editor is not None
    type_text(editor, " du jardin")
    press(editor, Qt.Key.Key_Escape)
    view.start()
    assert view.source.banners.messages() == []
    _correct(_read(qtbot, view))
    view.confirmation.finish()
    view.confirmation.other.emit()
    assert answers.asked
    assert view.source.banners.messages() == []


@pytest.mark.parametrize("spoilt", ["", "{}", "[1]", '{"referentiel": {}, "points": 3}', "é" * 9])
def test_what_is_kept_and_cannot_be_read_is_said(spoilt: str) -> None:
    etat = debuter(opened(TEXTE).lecture)
    assert reprendre_corrections(etat, corrections_en_texte(etat)) == etat
    with pytest.raises(KnownError, match="n’ont pas pu être reprises"):
        reprendre_corrections(etat, spoilt)
