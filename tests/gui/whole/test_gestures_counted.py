"""How many clicks and keys it takes to say that something shows a critère, so that it counts: printed with ``-s``.

Before there was one panel, the same from Preuves took 4 clicks and a hover over a menu, or 27 keys, and two changes of
screen: the critère in a menu of menus, its sentence and « Joindre » in Couverture, and the way back.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import mapping
from tests.gui.hands import on_disk
from tests.support.counted import Counted

CODE, PHRASE = "CP1.2", "On y lit les ventes du mois."
CTRL = Qt.KeyboardModifier.ControlModifier
_MOST_CLICKS, _MOST_KEYS = 3, 4


@pytest.fixture(params=[100, 150])
def room(request: pytest.FixtureRequest, qtbot: QtBot, show, blank: Path) -> MainWindow:
    """A written exemple and a preuve that the jury does not see yet, on the usual laptop."""
    window: MainWindow = show(blank)
    activite = window.session.dossier.referentiel.activites[0]

    def edit(draft: Draft) -> None:
        draft.put(Preuve("p1", "note", "Registre", description="Le registre du rayon."))
        draft.put(Exemple("ex", activite.id, 1, "Vendre", "J’ai vendu des plants.\n\n" * 6))

    window.session.edit("Préparer", edit)
    on_disk(qtbot, window.session)
    window.resize(1366, 768)
    window.interface.zoom_to(request.param)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _bring(target: QWidget) -> None:
    """Scroll to a widget, as a wheel does."""
    QApplication.processEvents()
    above = target.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(target, 0, 40)
        above = above.parentWidget()
    QApplication.processEvents()


def _row(panel: Any) -> QPoint:
    QApplication.processEvents()
    spot: QPoint = panel.list.visualRect(panel.model.index(0)).center()
    return spot


def _on_preuves(window: MainWindow) -> tuple[Any, QWidget]:
    window.show_screen("preuves")
    screen: Any = window.screen_named("preuves")
    screen.list.setFocus()
    return screen.tying, screen.detail.tie


def _on_a_passage(window: MainWindow) -> tuple[Any, QWidget]:
    window.show_screen("exemples")
    screen: Any = window.screen_named("exemples")
    screen.show_exemple("ex")
    answer = screen.fiche.answer("taches")
    answer.setFocus()
    answer.select_passage(0, 20)
    # As the end of a selection by Maj and arrows does.
    Counted(window).press(Qt.Key.Key_Shift)
    return screen.tie_panel, answer.bubble


def _on_the_referentiel(window: MainWindow) -> tuple[Any, QWidget]:
    window.show_screen("referentiel")
    screen: Any = window.screen_named("referentiel")
    screen.show_place(Lieu("critere", mapping.trouver_cible(window.session.dossier, CODE).id))
    screen.tree.setFocus()
    return screen.tying, screen.tie


PLACES: dict[str, tuple[Callable[[MainWindow], tuple[Any, QWidget]], str, str]] = {
    "Preuves": (_on_preuves, CODE, "p1"),
    "Exemples, passage choisi": (_on_a_passage, CODE, "ex"),
    "Référentiel": (_on_the_referentiel, "registre", "p1"),
}


@pytest.mark.parametrize("way", ["clavier", "souris"])
@pytest.mark.parametrize("place", PLACES)
def test_what_it_takes_to_tie(qtbot: QtBot, room: MainWindow, place: str, way: str) -> None:
    prepare, letters, source_id = PLACES[place]
    panel, opener = prepare(room)
    screen, before = room.current_screen, room.session.dossier
    hands = Counted(room)
    if way == "clavier":
        hands.press(Qt.Key.Key_L, CTRL)
        hands.type(letters)
        hands.press(Qt.Key.Key_Return)
        hands.type(PHRASE)
        hands.press(Qt.Key.Key_Return)
    else:
        _bring(opener)
        hands.click(opener)
        hands.type(letters)
        hands.click(panel.list.viewport(), _row(panel))
        hands.type(PHRASE)
        hands.click(panel.tie)
    on_disk(qtbot, room.session)
    cible = mapping.trouver_cible(room.session.dossier, CODE)
    assert [(x.source_id, x.phrase) for x in room.session.dossier.liens_vers(cible.id)] == [(source_id, PHRASE)]
    assert room.session.etat.cibles[cible.id].declare, "it counts at once"
    assert room.current_screen == screen
    assert hands.clicks <= _MOST_CLICKS
    assert hands.keys <= _MOST_KEYS
    print(f"{place}, {way} : {hands.clicks} clics, {hands.keys} touches, 0 changement d’écran")
    room.session.undo()
    on_disk(qtbot, room.session)
    assert room.session.dossier == before


def test_a_cell_of_the_couverture_asks_only_how(qtbot: QtBot, room: MainWindow) -> None:
    room.show_screen("couverture")
    screen: Any = room.screen_named("couverture")
    cible = mapping.trouver_cible(room.session.dossier, CODE)
    column = next(i for i, o in enumerate(screen.model.origines) if o.id == "p1")
    screen.matrix.setCurrentIndex(screen.model.index(screen.model.row_of(cible.id), column))
    screen.matrix.setFocus()
    hands = Counted(room)
    hands.press(Qt.Key.Key_Return)
    hands.type(PHRASE)
    hands.press(Qt.Key.Key_Return)
    on_disk(qtbot, room.session)
    assert room.session.etat.cibles[cible.id].declare
    assert (hands.clicks, hands.keys) == (0, 2)
    print(f"Couverture, clavier : {hands.clicks} clic, {hands.keys} touches")
