"""What is typed in the cells of a table: Tab leads to the next cell, and no word is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import Experience
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.table import RowsSection
from dossier_pro.gui.parcours.screen import ParcoursView
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, on_disk, press, there, type_text

Show = Callable[[Path], MainWindow]


def _section(window: MainWindow) -> RowsSection:
    window.show_screen("parcours")
    view = window.made_screens()["parcours"]
    assert isinstance(view, ParcoursView)
    return view.sections["experience"]


@pytest.fixture
def section(qtbot: QtBot, show: Show, blank: Path) -> RowsSection:
    """The experiences of a blank dossier, its first cell open."""
    window = show(blank)
    window.activateWindow()
    made = _section(window)
    made.add.click()
    qtbot.waitUntil(lambda: made.table.cells.written is not None)
    return made


def _focus() -> QWidget:
    return there(QApplication.focusWidget())


def _row(window: MainWindow) -> Experience:
    (found,) = window.session.dossier.all(Experience).values()
    return found


def _tab(back: bool = False) -> None:
    if back:
        press(_focus(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    else:
        press(_focus(), Qt.Key.Key_Tab)


def test_tab_leads_from_cell_to_cell_and_every_word_is_kept(
    qtbot: QtBot, section: RowsSection, window: MainWindow
) -> None:
    for text in ("Boulangerie Martin", "Vente", "Vendeuse", "3/2021", "juin 2022"):
        type_text(_focus(), text)
        _tab()
    assert section.table.currentIndex().column() == 5
    press(_focus(), Qt.Key.Key_Space)
    _tab()
    type_text(_focus(), "17,5")
    _tab()
    assert not section.table.hasFocus()
    on_disk(qtbot, window.session)
    row = _row(window)
    assert (row.employeur, row.service, row.fonction) == ("Boulangerie Martin", "Vente", "Vendeuse")
    assert (row.debut, row.fin) == (Mois(2021, 3, 1), Mois(2022, 6, 30))
    assert (row.benevole, row.heures_hebdo) == (True, 17.5)


def test_what_is_typed_while_the_cell_before_is_saved_stays(
    qtbot: QtBot, section: RowsSection, window: MainWindow
) -> None:
    type_text(_focus(), "Boulangerie")
    _tab()
    field = _focus()
    type_text(field, "Vente")
    on_disk(qtbot, window.session)  # the edit of the first cell came back meanwhile
    assert isinstance(field, TextLine)
    assert field.text() == "Vente"
    type_text(field, " et caisse")
    _tab()
    on_disk(qtbot, window.session)
    assert _row(window).service == "Vente et caisse"


def test_tab_goes_back_too(section: RowsSection) -> None:
    type_text(_focus(), "Boulangerie")
    _tab()
    _tab(back=True)
    assert section.table.currentIndex().column() == 0
    field = _focus()
    assert isinstance(field, TextLine)
    assert field.text() == "Boulangerie"


def test_a_cell_that_is_emptied_and_come_back_to_at_once_stays_empty(
    qtbot: QtBot, section: RowsSection, window: MainWindow
) -> None:
    type_text(_focus(), "Boulangerie")
    _tab()
    on_disk(qtbot, window.session)
    _tab(back=True)
    press(_focus(), Qt.Key.Key_Delete)
    _tab()
    _tab(back=True)
    _tab()
    on_disk(qtbot, window.session)
    assert _row(window).employeur == ""


LEAVINGS: dict[str, Callable[[MainWindow], object]] = {
    "escape": lambda window: press(_focus(), Qt.Key.Key_Escape),
    "screen": lambda window: window.show_screen("accueil"),
    "zoom": lambda window: window.interface.zoom_to(125),
    "external": lambda window: window.session.add_preuves([], lambda _: None),
}


@pytest.mark.parametrize("leave", LEAVINGS)
def test_a_cell_that_is_left_half_way_is_kept(
    qtbot: QtBot, section: RowsSection, window: MainWindow, leave: str
) -> None:
    type_text(_focus(), "Boulangerie")
    LEAVINGS[leave](window)
    on_disk(qtbot, window.session)
    window.interface.zoom_to(100)
    assert _row(window).employeur == "Boulangerie"


@pytest.mark.parametrize("way", ["close_dossier", "close"])
def test_a_cell_that_is_open_when_one_leaves_is_kept(
    section: RowsSection, window: MainWindow, blank: Path, way: str
) -> None:
    from dossier_pro.services.dossiers import ouvrir

    type_text(_focus(), "Boulangerie")
    getattr(window, way)()
    window.session.shut_down()
    desk = ouvrir(blank)
    assert [e.employeur for e in desk.dossier.all(Experience).values()] == ["Boulangerie"]
    desk.close()


def test_a_row_that_comes_meanwhile_takes_no_word(qtbot: QtBot, section: RowsSection, window: MainWindow) -> None:
    type_text(_focus(), "Boulangerie")
    section.add_row()
    qtbot.waitUntil(lambda: len(section.model.rows) == 2)
    on_disk(qtbot, window.session)
    assert "Boulangerie" in [e.employeur for e in window.session.dossier.all(Experience).values()]


def test_what_is_no_date_stays_in_its_cell_with_its_sentence(
    qtbot: QtBot, section: RowsSection, window: MainWindow, show: Show, blank: Path, answers: Answers
) -> None:
    for text in ("Boulangerie", "", "", "31/02/2021"):
        type_text(_focus(), text)
        _tab()
    index = section.model.index(0, 3)
    assert index.data() == "31/02/2021"
    assert not section.problem.isHidden()
    window.close_dossier()
    assert answers.asked == ["Une saisie n’est pas comprise."]
    section = _section(show(blank))
    assert section.model.index(0, 3).data() == "31/02/2021"
    assert "31/02/2021" in section.problem.text()
    section.begin(section.model.rows[0].id, "debut")
    field = _focus()
    assert isinstance(field, TextLine)
    assert field.text() == "31/02/2021"
    field.selectAll()
    type_text(field, "28/02/2021")
    press(field, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert _row(window).debut == date(2021, 2, 28)
    assert section.problem.isHidden()
