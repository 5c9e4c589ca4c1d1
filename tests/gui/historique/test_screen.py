"""The history on screen: what changed, word by word, and a copy of a moment that opens."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.gui.historique.model import BARRIERE, lignes
from dossier_pro.gui.historique.screen import HistoriqueView
from dossier_pro.gui.kit.change_page import page
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.theme import theme
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.history import ChampModifie, Jour, Modification, Rafale
from tests.gui.hands import Answers, on_disk, there, type_text


def _screen(qtbot: QtBot, window: MainWindow) -> Any:
    window.actions_table[specs.ALLER["historique"]].trigger()
    screen = window.screen_named("historique")
    assert isinstance(screen, HistoriqueView)
    on_disk(qtbot, window.session)
    return screen


def _write(qtbot: QtBot, window: MainWindow, text: str) -> str:
    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    window.session.edit("Modifier la question 3", lambda d: writing.modifier(d, "exemple", exemple.id, equipe=text))
    on_disk(qtbot, window.session)
    return exemple.id


def _lines(screen: Any) -> list[str]:
    return [screen.model.index(n).data() for n in range(screen.model.rowCount())]


def test_a_dossier_without_history(qtbot: QtBot, show, blank: Path) -> None:
    screen = _screen(qtbot, show(blank))
    assert screen.pages.currentIndex() == 0


def test_what_changed_is_shown_word_by_word(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    _write(qtbot, window, "Avec la comptable.")
    window.session.edit("Modifier le prénom", lambda d: writing.modifier(d, "candidat", "unique", prenom="Zoé"))
    _write(qtbot, window, "Avec la comptable et l’atelier.")
    screen = _screen(qtbot, window)
    assert _lines(screen)[1:] == ["Modifier la question 3", "Modifier le prénom", "Modifier la question 3"]
    qtbot.waitUntil(lambda: "atelier" in screen.text.toPlainText())
    html = screen.text.toHtml()
    assert "text-decoration: underline" in html
    assert screen.title.text() == "Modifier la question 3"
    screen.list.setCurrentIndex(screen.model.index(2))
    qtbot.waitUntil(lambda: "Votre identité" in screen.text.toPlainText())
    assert "Zoé" in screen.text.toPlainText()


def test_a_copy_of_a_moment_opens_and_the_dossier_is_as_it_was(
    qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path
) -> None:
    window = show(example)
    exemple_id = _write(qtbot, window, "Avant.")
    window.session.edit("Modifier le prénom", lambda d: writing.modifier(d, "candidat", "unique", prenom="Zoé"))
    _write(qtbot, window, "Après.")
    screen = _screen(qtbot, window)
    screen.list.setCurrentIndex(screen.model.index(3))
    on_disk(qtbot, window.session)
    screen.copy.click()
    assert window.session.now.chemin == example, "nothing was chosen"
    answers.dossier = tmp_path / "copie.dpro"
    with qtbot.waitSignal(window.session.opened):
        screen.copy.click()
    on_disk(qtbot, window.session)
    assert window.session.now.chemin == answers.dossier
    assert there(window.session.dossier.get(Exemple, exemple_id)).equipe == "Avant."
    assert "Ceci est une copie du dossier tel qu’il était" in window.banners.messages()[0]
    with qtbot.waitSignal(window.session.opened):
        window.files.open_path(example)
    assert there(window.session.dossier.get(Exemple, exemple_id)).equipe == "Après."


def test_what_was_taken_back_is_told_and_can_be_had_as_a_copy(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    _write(qtbot, window, "Avant.")
    window.session.undo()
    screen = _screen(qtbot, window)
    assert "Rétablir" in screen.note.text()
    assert screen.copy.isEnabled()
    assert "annulé" in screen.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    _write(qtbot, window, "Après.")
    on_disk(qtbot, window.session)
    taken_back = next(line for line in screen.model.rows if line.rafale is not None and line.rafale.remplacee)
    screen.list.setCurrentIndex(screen.model.index_of(taken_back.rafale))
    qtbot.waitUntil(lambda: "Avant." in screen.text.toPlainText())
    assert "ne se refait plus" in screen.note.text()
    assert screen.copy.isEnabled()


def test_searching_the_history(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    _write(qtbot, window, "Avant.")
    window.session.edit("Modifier le prénom", lambda d: writing.modifier(d, "candidat", "unique", prenom="Zoé"))
    screen = _screen(qtbot, window)
    window.actions_table[specs.RECHERCHER].trigger()
    assert screen.search.hasFocus()
    type_text(screen.search, "prenom")
    assert _lines(screen)[1:] == ["Modifier le prénom"]
    screen.search.clear()
    type_text(screen.search, "girafe")
    assert _lines(screen) == []
    assert screen.copy.isHidden()


def test_a_dossier_from_before_a_change_of_format(qtbot: QtBot, show, tmp_path: Path) -> None:
    old = tmp_path / "ancien.dpro"
    old.write_bytes((Path(__file__).parents[2] / "fixtures" / "schema-1.dpro").read_bytes())
    window = show(old)
    screen = _screen(qtbot, window)
    assert _lines(screen)[0] == BARRIERE
    assert not screen.copy.isEnabled()
    assert "format" in screen.note.text()
    qtbot.waitUntil(lambda: bool(screen.text.toPlainText()))


def test_the_sentence_stands_once_between_what_goes_back_and_what_does_not() -> None:
    at = datetime(2026, 3, 10, tzinfo=UTC)

    def one(name: str, *, old: bool) -> Rafale:
        return Rafale(name, at, at, "", (name,), annulee=False, barriere=old)

    days = [
        Jour(date(2026, 3, 10), "10 mars", (one("d", old=False), one("c", old=True))),
        Jour(date(2026, 3, 9), "9 mars", (one("b", old=True),)),
    ]
    assert [line.texte for line in lignes(days)] == ["10 mars", "d", BARRIERE, "c", "9 mars", "b"]
    assert [line.texte for line in lignes(days[1:])] == [BARRIERE, "9 mars", "b"]


def test_a_page_escapes_what_a_dossier_says(qtbot: QtBot) -> None:
    champ = ChampModifie("Titre", "<b>un</b>", "<b>deux</b>")
    told = page([Modification("Preuve « <i>x</i> »", "changement", (champ,))], theme().tokens)
    assert "<b>un" not in told
    assert "&lt;i&gt;x" in told
    assert page([], theme().tokens) == "<p>Rien n’a changé en fin de compte.</p>"


def test_lines_have_names_for_a_screen_reader(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    _write(qtbot, window, "Avant.")
    screen = _screen(qtbot, window)
    index = screen.list.currentIndex()
    assert index.data(RowRole).rafale is not None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Modifier la question 3, ")
    assert screen.text.accessibleName()


def test_an_answer_to_a_screen_that_is_gone(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    _write(qtbot, window, "Avant.")
    window.show_screen("historique")
    window.drop_screens(keep="")
    on_disk(qtbot, window.session)
    assert _lines(_screen(qtbot, window))
