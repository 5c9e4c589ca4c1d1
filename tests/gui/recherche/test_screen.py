"""Ctrl+F: results as one types, arrows and Enter lead to the place, Escape returns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Preuve, Rappel
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.recherche.model import RechercheModel, ResultRow, annonce, lignes
from dossier_pro.gui.recherche.screen import RechercheView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.search import GroupeTrouve, Resultats, lire_toutes
from tests.gui.hands import on_disk, press, type_text


def _screen(window: MainWindow) -> RechercheView:
    window.actions_table[specs.ALLER["recherche"]].trigger()
    screen = window.screen_named("recherche")
    assert isinstance(screen, RechercheView)
    return screen


def _rows(screen: RechercheView) -> list[ResultRow]:
    model = screen.model
    return [model.index(n).data(RowRole) for n in range(model.rowCount())]


def _search(qtbot: QtBot, screen: RechercheView, words: str) -> list[ResultRow]:
    screen.line.clear()
    type_text(screen.line, words)
    qtbot.waitUntil(lambda: words in screen.asked and not screen.waiting)
    return _rows(screen)


def test_results_as_one_types_and_enter_goes_there(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    assert screen.line.hasFocus()
    rows = _search(qtbot, screen, "creche")
    assert rows[0] == ResultRow("titre", rows[0].texte, rows[0].icone)
    assert screen.list.currentIndex().row() == 1, "the first result, not its heading"
    press(screen.line, Qt.Key.Key_Down)
    assert screen.line.hasFocus()
    chosen = screen.list.currentIndex().data(RowRole)
    assert chosen == rows[2]
    press(screen.line, Qt.Key.Key_Return)
    assert window.current_screen == "exemples"
    exemples: Any = window.screen_named("exemples")
    assert exemples._exemple_id == chosen.trouvaille.lieu.entity_id


def test_escape_returns_to_where_one_wrote(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.show_screen("parcours")
    parcours: Any = window.screen_named("parcours")
    parcours.form.adresse.setFocus()
    screen = _screen(window)
    _search(qtbot, screen, "devis")
    press(screen.line, Qt.Key.Key_Escape)
    assert window.current_screen == "parcours"
    assert QApplication.focusWidget() is parcours.form.adresse
    assert _screen(window).line.selectedText() == "devis", "the question is there to be typed over"


@pytest.mark.parametrize("words", ['"', "a AND (", "NEAR(", "*", "é”: -x^", "l’"])
def test_no_question_breaks_it(qtbot: QtBot, show, example: Path, words: str) -> None:
    screen = _screen(show(example))
    _search(qtbot, screen, words)


def test_nothing_asked_and_nothing_found(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    assert screen.pages.currentWidget() is screen.empty
    assert _search(qtbot, screen, "girafe") == []
    assert screen.pages.currentWidget() is screen.nothing
    assert screen.count.text() == "Rien de tel dans ce dossier."
    _search(qtbot, screen, "girafe devis")
    assert screen.count.text().startswith("Rien ne contient tous ces mots")


def test_edits_are_found_at_once(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    _search(qtbot, screen, "ornithologue")
    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    window.session.edit(
        "Écrire", lambda d: writing.modifier(d, "exemple", exemple.id, equipe="Avec deux ornithologues.")
    )
    qtbot.waitUntil(lambda: screen.model.rowCount() == 2)
    window.session.undo()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 0)


def test_a_reminder_is_led_to(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.session.edit("Ajouter", lambda d: d.put(Rappel("r", texte="Réserver une salle")))
    on_disk(qtbot, window.session)
    screen = _screen(window)
    _search(qtbot, screen, "salle")
    screen.list.clicked.emit(screen.list.currentIndex())
    assert window.current_screen == "echeances"


def test_the_words_inside_files_are_found(qtbot: QtBot, show, example: Path) -> None:
    with ouvrir(example) as desk:
        lire_toutes(desk)
    window = show(example)
    screen = _screen(window)
    _search(qtbot, screen, "soussignée mobilier responsable")
    qtbot.waitUntil(lambda: screen.count.text() == "1\u00a0résultat")
    found = _rows(screen)[1].trouvaille
    assert found is not None
    preuve = window.session.dossier.get(Preuve, found.lieu.entity_id)
    assert preuve is not None
    assert preuve.nom_fichier == "attestation-emploi.pdf"


def test_the_rest_of_a_heading_is_a_line_away(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.session.edit("Ajouter", lambda d: d.put(*(Rappel(f"r{n}", texte=f"Zèbre {n}") for n in range(20))))
    on_disk(qtbot, window.session)
    screen = _screen(window)
    rows = _search(qtbot, screen, "zebre")
    assert (rows[-1].genre, rows[-1].texte) == ("suite", "Voir 8\u00a0autres résultats")
    screen.list.clicked.emit(screen.model.index(len(rows) - 1))
    qtbot.waitUntil(lambda: screen.model.rowCount() == 21)


def test_another_dossier_has_its_own_index(qtbot: QtBot, show, example: Path, blank: Path) -> None:
    window = show(example)
    assert _search(qtbot, _screen(window), "devis")
    show(blank)
    assert _search(qtbot, _screen(window), "devis") == []


def test_what_a_screen_reader_says(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    _search(qtbot, screen, "crèches")
    said = screen.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "exemple" in said
    assert screen.line.accessibleName() == "Rechercher dans tout le dossier"
    assert screen.list.accessibleName()


def test_lines_of_an_answer() -> None:
    empty = Resultats("x")
    assert lignes(empty) == []
    assert annonce(Resultats(" ")) == ""
    one = Resultats("x", (GroupeTrouve("Preuves", 3, ()),), partiel=True)
    assert annonce(one) == "Rien ne contient tous ces mots ; 3\u00a0résultats en contiennent une partie."
    model = RechercheModel()
    assert model.show_rows(lignes(one))
    assert not model.show_rows(lignes(one))
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.first(model.can_be_chosen).row() == 1


def test_an_answer_to_a_screen_that_is_gone(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    type_text(screen.line, "devis")
    window.drop_screens(keep="")
    on_disk(qtbot, window.session)
    window.show_screen("accueil")
    assert _search(qtbot, _screen(window), "devis")
