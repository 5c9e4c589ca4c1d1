"""« À relire »: what was found in the whole dossier, mended and ignored from one list, and counted on Exporter."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Exemple, Preuve
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.a_relire.names import NamesDialog
from dossier_pro.gui.a_relire.screen import ARelireView
from dossier_pro.gui.a_relire.told import ToldDialog
from dossier_pro.gui.exporter.remaining import Remaining
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.hiding import HIDE, HideDialog
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import relire, writing
from tests.gui.hands import on_disk, press, there, type_text

Page = tuple[MainWindow, ARelireView]


@pytest.fixture
def page(qtbot: QtBot, show: Callable[[Path], MainWindow], blank: Path) -> Page:
    """The page over an exemple and a preuve with a fault each, and an answer of one word."""
    window = show(blank)
    session = window.session
    session.proofreader.start()
    activite = session.dossier.referentiel.activites[0].id

    def write(draft: Draft) -> None:
        made = writing.ajouter_exemple(draft, activite, "Accueil")
        writing.modifier(draft, "exemple", made.id, taches="J'ouvre **les porte** du magasin.", moyens="Ordinateur.")
        draft.put(Preuve("p", "note", "Note", description="Une liste de fourniseurs."))

    session.edit("Écrire", write)
    on_disk(qtbot, session)
    window.show_screen("a_relire")
    view = window.made_screens()["a_relire"]
    assert isinstance(view, ARelireView)
    qtbot.waitUntil(lambda: not session.proofreader.pending and len(passages(view)) > 2, timeout=20_000)
    return window, view


def passages(view: ARelireView) -> list[str]:
    return [row.trouve.signalement.passage for row in view.model.rows if row.trouve is not None]


def heads(view: ARelireView) -> list[str]:
    return [row.texte.split(" (")[0] for row in view.model.rows if row.trouve is None]


def test_the_list_mends_ignores_and_goes_there(qtbot: QtBot, page: Page) -> None:
    window, view = page
    session = window.session
    assert heads(view) == ["Orthographe et accords", "Remarques de relecture"]
    assert passages(view)[:2] == ["les porte", "fourniseurs"]
    press(view.list, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    on_disk(qtbot, session)
    exemple = next(iter(session.dossier.all(Exemple).values()))
    assert exemple.taches == "J'ouvre **les portes** du magasin."
    assert there(view.chosen).signalement.passage == "fourniseurs"
    press(view.list, Qt.Key.Key_Delete)
    on_disk(qtbot, session)
    assert "fourniseurs" not in passages(view)
    rest = there(view.chosen)
    assert rest.groupe == "relecture"
    view.go_there()
    assert window.current_screen == "exemples"
    assert isinstance(window.focusWidget(), AnswerEdit)


def test_what_was_ignored_is_shown_again_from_the_list_of_what_was_told(qtbot: QtBot, page: Page) -> None:
    window, view = page
    view.ignore()
    on_disk(qtbot, window.session)
    assert "les porte" not in passages(view)
    assert "dans ce dossier" in window.banners.messages()[-1], "the same words are ignored wherever they stand"
    view.show_told()
    dialog = there(window.findChild(ToldDialog))
    item = there(dialog.list.item(0))
    assert item.text() == "Ignoré\u00a0: les porte"
    assert item.toolTip(), "two reasons may have the same words"
    dialog.remove.click()
    on_disk(qtbot, window.session)
    assert not window.session.dossier.all(DitAuGuide)
    assert dialog.list.count() == 0
    dialog.accept()
    assert "les porte" in passages(view)


def test_a_dossier_is_made_ready_for_the_child_beside_the_thread_of_the_window(
    qtbot: QtBot, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Because: that of a large one takes 0.1 s."""
    window, view = page
    seen: list[bool] = []
    ready = relire.preparer

    def watched(*given: Any) -> relire.Prepared:
        seen.append(threading.current_thread() is threading.main_thread())
        return ready(*given)

    monkeypatch.setattr(relire, "preparer", watched)
    window.session.edit("Écrire", lambda draft: draft.put(Preuve("q", "note", "Note", description="Un fourniseur.")))
    qtbot.waitUntil(lambda: bool(seen))
    assert not any(seen)
    qtbot.waitUntil(lambda: "fourniseur" in passages(view), timeout=20_000)


def test_typography_is_one_step_and_exporter_says_what_is_left(qtbot: QtBot, page: Page) -> None:
    window, view = page
    assert view.typography.isVisible()
    view.typography.click()
    on_disk(qtbot, window.session)
    assert next(iter(window.session.dossier.all(Exemple).values())).taches.startswith("J’ouvre")
    assert not view.typography.isVisible()
    window.session.undo()
    on_disk(qtbot, window.session)
    window.show_screen("a_relire")  # the undo led to the text
    assert view.typography.isVisible()
    window.show_screen("exporter")
    link = there(window.made_screens()["exporter"].findChild(Remaining))
    qtbot.waitUntil(lambda: link.isVisible() and link.text().endswith("passages à relire"), timeout=20_000)
    link.click()
    assert window.current_screen == "a_relire"


def test_a_dossier_that_may_only_be_read_shows_them_and_changes_nothing(qtbot: QtBot, page: Page) -> None:
    _, view = page
    found = there(view.chosen)
    view.detail.show_finding(found, editable=False)

    def verbs() -> list[str]:
        return [button.accessibleName() for button in view.detail.findChildren(QPushButton) if button.isVisible()]

    qtbot.waitUntil(lambda: verbs() == ["Y aller"])


def test_a_name_is_added_offered_and_hidden_everywhere_in_one_step(qtbot: QtBot, page: Page) -> None:
    window, view = page
    session = window.session
    exemple = next(iter(session.dossier.all(Exemple).values()))
    text = "J’aide **Mme Roussille** et M. Alaoui. Son numéro : 0639985512."
    written = {"taches": text, "moyens": "Mme Roussille, au 06 39 98 55 12"}
    session.edit("Écrire", lambda draft: writing.modifier(draft, "exemple", exemple.id, **written))
    on_disk(qtbot, session)
    view.names.click()
    dialog = there(window.findChild(NamesDialog))
    offers = list(dialog.offered.findChildren(QPushButton))
    assert [one.text() for one in offers] == ["Ajouter «\u00a0Roussille\u00a0»", "Ajouter «\u00a0Alaoui\u00a0»"]
    offers[0].click()
    on_disk(qtbot, session)
    assert there(dialog.list.item(0)).text() == "Roussille\u00a0: 2\u00a0endroits"
    type_text(dialog.field, "M. Alaoui")
    press(dialog.field, Qt.Key.Key_Return)
    on_disk(qtbot, session)
    assert dialog.isVisible(), "Enter adds, and closes nothing"
    assert [one.texte for one in session.dossier.all(DitAuGuide).values()] == ["Roussille", "Alaoui"]
    dialog.remove.click()
    on_disk(qtbot, session)
    dialog.accept()
    qtbot.waitUntil(lambda: "0639985512" in passages(view), timeout=20_000)
    view.list.setCurrentIndex(view.model.first(lambda row: row.trouve is not None and row.texte == "0639985512"))
    view.hide_everywhere()
    asked = there(window.findChild(HideDialog))
    assert asked.count.text() == "2\u00a0endroits"
    assert asked.boxes[1].text() == "Mme Roussille, au [numéro de téléphone]"
    asked.yes.click()
    on_disk(qtbot, session)
    after = there(session.dossier.get(Exemple, exemple.id))
    assert after.moyens == "Mme Roussille, au [numéro de téléphone]"
    assert after.taches.endswith("Son numéro : [numéro de téléphone].")
    qtbot.waitUntil(lambda: "0639985512" not in passages(view), timeout=20_000)
    session.undo()
    on_disk(qtbot, session)
    assert there(session.dossier.get(Exemple, exemple.id)).taches == text


def test_a_selected_name_is_hidden_from_the_menu_of_its_text(qtbot: QtBot, page: Page) -> None:
    window, _ = page
    session = window.session
    exemple = next(iter(session.dossier.all(Exemple).values()))
    session.edit("Écrire", lambda draft: writing.modifier(draft, "exemple", exemple.id, taches="Je sers Lucie."))
    on_disk(qtbot, session)
    window.go_to(Lieu("exemple", exemple.id, "taches"))
    field = there(window.focusWidget())
    assert isinstance(field, AnswerEdit)
    field.selectAll()
    menu = QMenu()
    cursor = field.textCursor()
    cursor.setPosition(8)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.menu_coming.emit(menu, 8)
    there(next((one for one in menu.actions() if one.text() == HIDE), None)).trigger()
    asked = there(window.findChild(HideDialog))
    asked.field.setText("une cliente")
    assert [box.text() for box in asked.boxes] == ["Je sers une cliente."]
    press(asked.field, Qt.Key.Key_Return)
    on_disk(qtbot, session)
    assert field.markdown() == "Je sers une cliente."
    assert [one.texte for one in session.dossier.all(DitAuGuide).values()] == ["Lucie"]


def test_where_it_is_narrow_the_sentence_has_a_line_of_its_own(qtbot: QtBot, page: Page) -> None:
    window, view = page
    assert view.count.geometry().right() < view.names.x()
    window.resize(640, 560)
    qtbot.waitUntil(lambda: view.count.geometry().bottom() < view.names.y())


def test_one_goes_to_a_word_of_a_title_and_of_a_picture(qtbot: QtBot, page: Page, tmp_path: Path) -> None:
    window, view = page
    session = window.session
    Image.new("RGB", (8, 8)).save(tmp_path / "vue.png")
    session.act(lambda desk: desk.ajouter_preuve(tmp_path / "vue.png", alternative="On voit une fourniseur."))
    session.edit("Écrire", lambda draft: draft.put(Annexe("a", intitule="Facture du fourniseur")))
    on_disk(qtbot, session)
    qtbot.waitUntil(lambda: passages(view).count("fourniseur") == 2, timeout=20_000)
    for kind, champ in (("preuve", "alternative"), ("annexe", "intitule")):
        window.show_screen("a_relire")
        rows = [r for r, one in enumerate(view.model.rows) if one.trouve and one.trouve.lieu.champ == champ]
        view.list.setCurrentIndex(view.model.index(rows[-1]))
        assert there(view.chosen).lieu.kind == kind
        view.go_there()
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert "fourniseur" in field.text()
