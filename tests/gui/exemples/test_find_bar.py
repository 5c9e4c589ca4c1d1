"""Words found in the whole sheet, and replaced: one step of the history for one place, one for all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.gui.shell import specs
from dossier_pro.services import writing
from tests.gui.hands import on_disk, opened, press, there, type_text

TEXTS = {
    "intitule": "Le devis",
    "taches": "J’ai fait le **dévis**.\n\n- Le Devis est parti",
    "moyens": "Le logiciel de devis",
}


@pytest.fixture
def sheet(qtbot: QtBot, show, blank: Path) -> tuple[Any, Any]:
    """An exemple that speaks of quotes in three of its texts."""
    window = show(blank)
    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    window.session.edit("Écrire", lambda d: writing.modifier(d, "exemple", screen.exemple_id, **TEXTS))
    on_disk(qtbot, window.session)
    window.activateWindow()
    return window, screen


def _texts(window: Any, screen: Any) -> dict[str, str]:
    exemple = there(window.session.dossier.get(Exemple, screen.exemple_id))
    return {champ: getattr(exemple, champ) for champ in TEXTS}


def _looking(window: Any, screen: Any, words: str) -> Any:
    window.actions_table[specs.REMPLACER].trigger()
    type_text(screen.find_bar.search, words)
    return screen.find_bar


def test_what_is_found_is_counted_marked_and_walked_through(qtbot: QtBot, sheet) -> None:
    window, screen = sheet
    bar = _looking(window, screen, "devis")
    assert bar.count.text() == "1 sur 4"
    assert screen.fiche.answer("taches").found() == ["dévis", "Devis"]
    assert screen.fiche.intitule.textCursor().selectedText() == "devis"
    press(bar.search, Qt.Key.Key_Return)
    press(bar.search, Qt.Key.Key_Return)
    assert bar.count.text() == "3 sur 4"
    assert screen.fiche.answer("taches").textCursor().selectedText() == "Devis"
    press(bar.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 sur 4"
    bar.accents.click()
    assert bar.count.text() == "1 sur 3"
    bar.case.click()
    assert bar.count.text() == "1 sur 2"
    type_text(bar.search, "z")
    assert bar.count.text() == "Rien trouvé"
    assert not bar.all.isEnabled()
    press(bar.search, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert screen.fiche.answer("taches").found() == []


def test_one_place_is_one_step_and_keeps_its_style(qtbot: QtBot, sheet) -> None:
    window, screen = sheet
    bar = _looking(window, screen, "devis")
    bar.step(1)
    type_text(bar.other, "bon*us")
    press(bar.other, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert _texts(window, screen) == TEXTS | {"taches": "J’ai fait le **bon\\*us**.\n\n- Le Devis est parti"}
    assert bar.count.text() == "2 sur 3"
    assert screen.fiche.answer("taches").textCursor().selectedText() == "Devis", "the next place is chosen"
    window.session.undo()
    on_disk(qtbot, window.session)
    assert _texts(window, screen) == TEXTS


def test_all_places_are_one_step_with_what_was_just_typed(qtbot: QtBot, sheet) -> None:
    window, screen = sheet
    type_text(screen.fiche.answer("equipe"), "Un devis de plus")
    bar = _looking(window, screen, "devis")
    type_text(bar.other, "bon")
    bar.all.click()
    on_disk(qtbot, window.session)
    assert _texts(window, screen) == {
        "intitule": "Le bon",
        "taches": "J’ai fait le **bon**.\n\n- Le bon est parti",
        "moyens": "Le logiciel de bon",
    }
    assert screen.fiche.answer("equipe").markdown() == "Un bon de plus"
    assert "5\u00a0passages" in window.header.status.text()
    window.session.undo()
    on_disk(qtbot, window.session)
    assert _texts(window, screen) == TEXTS
    assert screen.fiche.answer("equipe").markdown() == "Un devis de plus"


def test_the_chosen_words_are_looked_for_and_a_text_that_is_only_read_is_not_replaced_in(
    qtbot: QtBot, window, example: Path
) -> None:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    window.show_screen("exemples")
    screen: Any = window.screen_named("exemples")
    window.activateWindow()
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.select_passage(3, 7)
    window.actions_table[specs.REMPLACER].trigger()
    bar = screen.find_bar
    assert bar.search.text() == "mars"
    assert int(bar.count.text().split()[-1]) >= 1
    assert not bar.other.isVisible()
