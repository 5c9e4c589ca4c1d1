"""Advice beside the sheet: read when the hands rest, shown where it stands, ignored and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, type_text


@pytest.fixture
def desk(qtbot: QtBot, show, blank: Path) -> tuple[MainWindow, Any]:
    """A blank exemple of CCP 1 on the desk."""
    window = show(blank)
    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    return window, screen


def titles(screen: Any) -> list[str]:
    return [card.conseil.signalement.regle for card in screen.conseils.cards()]


def test_advice_is_counted_shown_ignored_and_taken_back(qtbot: QtBot, desk: tuple[MainWindow, Any]) -> None:
    window, screen = desk
    tab = screen.tabs.indexOf(screen.conseils)
    field = screen.fiche.answer("moyens")
    field.setFocus()
    type_text(field, "Ordinateur")
    qtbot.waitUntil(lambda: titles(screen) == ["relecture.un_mot"], timeout=5000)
    assert screen.tabs.tabText(tab) == "Conseils  1"
    screen.tabs.setCurrentIndex(tab)
    (card,) = screen.conseils.cards()
    card.see.click()
    assert field.hasFocus()
    assert field.textCursor().selectedText() == "Ordinateur"

    card.turn.click()
    qtbot.waitUntil(lambda: screen.tabs.tabText(tab) == "Conseils", timeout=5000)
    assert [one.genre for one in window.session.dossier.all(DitAuGuide).values()] == ["ignore"]
    assert screen.conseils.old.isVisible()
    screen.conseils.old.click()
    (card,) = screen.conseils.cards()
    card.turn.click()
    qtbot.waitUntil(lambda: screen.tabs.tabText(tab) == "Conseils  1", timeout=5000)
    assert not window.session.dossier.all(DitAuGuide)


def test_what_is_less_sure_is_shown_where_it_is_asked_for(qtbot: QtBot, desk: tuple[MainWindow, Any]) -> None:
    window, screen = desk
    field = screen.fiche.answer("taches")
    field.setFocus()
    type_text(field, "J’ouvre le PMS et je lis la liste des 12 clients.")
    on_disk(qtbot, window.session)
    screen.conseils.read()
    screen.tabs.setCurrentWidget(screen.conseils)
    assert titles(screen) == []
    assert screen.conseils.others.text() == "Voir 1\u00a0conseil moins sûr"
    screen.conseils.others.click()
    assert titles(screen) == ["relecture.sigle"]


def test_another_exemple_has_its_own_advice(qtbot: QtBot, desk: tuple[MainWindow, Any]) -> None:
    window, screen = desk
    first = screen.exemple_id
    type_text(screen.fiche.answer("moyens"), "Ordinateur")
    on_disk(qtbot, window.session)
    screen.conseils.read()
    assert titles(screen) == ["relecture.un_mot"]
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    assert titles(screen) == []
    screen.show_exemple(first)
    screen.conseils.read()
    assert titles(screen) == ["relecture.un_mot"]
    assert len(window.session.dossier.all(Exemple)) == 2


def test_an_exemple_near_the_end_of_its_third_page_is_told(qtbot: QtBot, desk: tuple[MainWindow, Any]) -> None:
    window, screen = desk
    type_text(screen.fiche.intitule, "Livrer un client")
    on_disk(qtbot, window.session)
    with qtbot.waitSignal(window.session.counted):
        window.session.take_pages({screen.exemple_id: 2.95})
    assert window.session.now.pages == {screen.exemple_id: 3}
    qtbot.waitUntil(lambda: titles(screen) == ["relecture.trop_long"], timeout=5000)
    (card,) = screen.conseils.cards()
    card.see.click()
    assert screen.fiche.intitule.hasFocus()
