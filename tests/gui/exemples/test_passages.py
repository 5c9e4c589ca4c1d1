"""Passages of an exemple: tied to critères in one gesture, marked, found again; and the page beside the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Lien, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import plain
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.exemple import _piece, dossier_exemple
from dossier_pro.services.live_preview import MAX_EXEMPLES, Metteur, PreviewRequest, matiere
from tests.gui.hands import on_disk, press, there, type_text


def _screen(window: MainWindow) -> Any:
    window.show_screen("exemples")
    return window.screen_named("exemples")


@pytest.fixture
def field(qtbot: QtBot) -> AnswerEdit:
    made = AnswerEdit("Réponse", "")
    qtbot.addWidget(made)
    made.show_text("Bonjour le monde.\n\n- premier point\n- **second** point\n\nPour finir, voici.")
    return made


@pytest.mark.parametrize("words", ["Bonjour", "le monde.", "premier point", "second point", "voici", "."])
def test_places_in_the_editor_are_places_in_the_plain_text(field: AnswerEdit, words: str) -> None:
    text = plain(field.markdown())
    start = text.index(words)
    field.select_passage(start, start + len(words))
    assert field.textCursor().selectedText() == words
    assert field.selected_passage() == (start, start + len(words))


def test_blank_paragraphs_do_not_shift_places(field: AnswerEdit) -> None:
    cursor = QTextCursor(field.document())
    cursor.insertText("\n\n")
    start = plain(field.markdown()).index("second")
    field.mark_passages(((start, start + 6),))
    assert field.passages() == ["second"]


def test_spaces_around_a_selection_are_left_out(field: AnswerEdit) -> None:
    cursor = field.textCursor()
    cursor.setPosition(7)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    assert field.selected_passage() == (8, 10)
    field.moveCursor(QTextCursor.MoveOperation.Start)
    assert field.selected_passage() is None


def test_a_passage_is_tied_by_keyboard_alone(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.activateWindow()
    exemple_id = screen.exemple_id
    before = set(window.session.dossier.all(Lien))
    answer = screen.fiche.answer("taches")
    answer.setFocus()
    text = plain(answer.markdown())
    start = text.index("groupe de quatre crèches")
    answer.select_passage(start, start + len("groupe de quatre crèches"))
    window.actions_table[specs.LIER].trigger()
    panel = screen.tie_panel
    assert panel.isVisible()
    assert "groupe de quatre crèches" in panel.quote.text()
    type_text(panel.search, "conditions generales de vente sont appliquees")
    press(panel.search, Qt.Key.Key_Return)
    type_text(panel.phrase, "J’applique le tarif et la remise permise.")
    press(panel.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert not panel.isVisible()
    (new,) = set(window.session.dossier.all(Lien)) - before
    lien = window.session.dossier.all(Lien)[new]
    assert (lien.source_id, lien.phrase) == (exemple_id, "J’applique le tarif et la remise permise.")
    assert lien.ancre is not None
    assert (lien.ancre.champ, lien.ancre.citation) == ("taches", "groupe de quatre crèches")
    assert "conditions générales" in window.session.dossier.referentiel.cibles[lien.cible_id].texte
    assert "groupe de quatre crèches" in answer.passages()


def test_a_bubble_beside_a_chosen_passage_opens_the_panel(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.activateWindow()
    answer = screen.fiche.answer("taches")
    answer.setFocus()
    answer.moveCursor(QTextCursor.MoveOperation.Start)
    assert answer.bubble.isHidden()
    word = answer.cursorRect().center() + QPoint(40, 0)
    qtbot.mouseDClick(answer.viewport(), Qt.MouseButton.LeftButton, pos=word)
    qtbot.mouseRelease(answer.viewport(), Qt.MouseButton.LeftButton, pos=word)
    assert answer.bubble.isVisible()
    assert answer.hasFocus()
    qtbot.mouseClick(answer.bubble, Qt.MouseButton.LeftButton)
    assert screen.tie_panel.isVisible()
    assert answer.bubble.isHidden()
    press(screen.tie_panel.search, Qt.Key.Key_Escape)
    assert answer.hasFocus()
    press(answer, Qt.Key.Key_Home)
    assert answer.bubble.isHidden()


def test_marks_find_their_passage_after_the_text_was_rewritten(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    answer = screen.fiche.answer("taches")
    marked = answer.passages()
    assert marked
    exemple = window.session.dossier.get(Exemple, screen.exemple_id)
    window.session.edit(
        "Réécrire",
        lambda draft: writing.modifier(draft, "exemple", exemple.id, taches=f"Une phrase de plus.\n\n{exemple.taches}"),
    )
    on_disk(qtbot, window.session)
    assert answer.passages() == marked
    window.session.edit("Effacer", lambda d: writing.modifier(d, "exemple", exemple.id, taches="Tout autre chose."))
    on_disk(qtbot, window.session)
    assert answer.passages() == []


def test_marks_move_while_one_types(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    answer = screen.fiche.answer("taches")
    marked = answer.passages()
    answer.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(answer, "Été 2026 : ")
    assert answer.passages() == marked


def test_a_quote_in_the_panel_leads_to_the_text(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    lien = next(x for x in window.session.dossier.liens_de(screen.exemple_id) if x.ancre is not None)
    screen.criteres.passage.emit(lien.ancre)
    assert screen.fiche.answer(lien.ancre.champ).textCursor().selectedText() == lien.ancre.citation


def test_nothing_chosen_is_said(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.fiche.answer("moyens").tying.emit()
    assert "passage" in window.header.status.text()


# --- the page beside the text ----------------------------------------------------------------------------------------


def test_the_page_lies_over_the_text_at_its_own_size_with_what_was_just_typed(
    qtbot: QtBot, show, example: Path
) -> None:
    window = show(example)
    window.resize(1366, 768)
    screen = _screen(window)
    window.activateWindow()
    page, answer = screen.apercu, screen.fiche.answer("taches")
    answer.setFocus()
    with qtbot.waitSignal(page.renewed, timeout=30_000):
        window.actions_table[specs.APERCU].trigger()
    first = page.paper.picture.toImage()
    assert page.paper.width() == 794
    assert not screen.fiche.isVisible()
    assert "page" in page.where.text()
    press(there(QApplication.focusWidget()), Qt.Key.Key_Escape)
    assert screen.fiche.isVisible()
    assert answer.hasFocus()
    answer.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(answer, "Un début tout à fait nouveau, pour voir la page changer. ")
    with qtbot.waitSignal(page.renewed, timeout=30_000):
        window.actions_table[specs.APERCU].trigger()
    assert page.paper.picture.toImage() != first, "what is typed is on the page before it is saved"
    with qtbot.waitSignal(page.renewed, timeout=30_000):
        page.after.click()
    assert page.where.text().startswith("2 sur ")
    window.show_screen("preuves")
    window.show_screen("exemples")
    assert window.actions_table[specs.APERCU].isChecked()
    window.go_to(Lieu("exemple", screen.exemple_id, "moyens"))
    assert screen.fiche.isVisible()


def test_an_exemple_that_is_not_presented_says_so(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.session.edit("Choisir", lambda d: writing.modifier(d, "projet", "unique", objet="ccp", numeros=(2,)))
    on_disk(qtbot, window.session)
    screen.turn_page_over()
    qtbot.waitUntil(screen.apercu.why.isVisible, timeout=30_000)
    assert "pas présenté" in screen.apercu.why.text()


def test_pages_bear_the_numbers_of_the_dossier() -> None:
    dossier = dossier_exemple()
    exemple = list(dossier.all(Exemple).values())[1]
    made = matiere(dossier, exemple)
    metteur = Metteur(dossier.referentiel)
    names = {p.sha256: p.nom_fichier for p in dossier.all(Preuve).values() if p.sha256}
    for sha in made.pieces:
        metteur.prendre(sha, _piece(names[sha]).read_bytes())
    first = metteur.page(PreviewRequest(1, made, 1, 300))
    last = metteur.page(PreviewRequest(2, made, 99, 300))
    assert first.octets.startswith(b"BM")
    assert (last.page, last.numero) == (last.pages, first.numero + last.pages - 1)
    assert first.numero > 5


def test_a_dossier_of_many_exemples_sends_only_what_is_needed() -> None:
    dossier = dossier_exemple()
    activite = dossier.referentiel.activites[0]
    for rank in range(MAX_EXEMPLES + 10):
        dossier = dossier.put(Exemple(f"e{rank}", activite.id, 10 + rank, taches="Je range. " * 50))
    exemple = dossier.all(Exemple)["e3"]
    made = matiere(dossier, exemple)
    assert len(made.tables["exemple"]) == len(dossier.exemples_de(activite.id)) - MAX_EXEMPLES - 10 + 3 + 1
    assert [e.taches for e in made.tables["exemple"].values() if e.id != "e3"].count("") == len(
        made.tables["exemple"]
    ) - 1
    assert Metteur(dossier.referentiel).page(PreviewRequest(1, made, 1, 300)).pages == 1


def test_a_count_of_words_that_comes_after_closing_does_nothing(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.close_dossier()
    screen._count_words()
    on_disk(qtbot, window.session)
