"""The tree and the matrix, with what stands beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Lien
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.couverture.screen import CouvertureView
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.referentiel.screen import ReferentielView
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import NouveauDossier, creer, titres_disponibles
from tests.gui.hands import on_disk, press, type_text


def _tree(window: MainWindow) -> Any:
    window.show_screen("referentiel")
    screen = window.screen_named("referentiel")
    assert isinstance(screen, ReferentielView)
    return screen


def _matrix(window: MainWindow) -> Any:
    window.show_screen("couverture")
    screen = window.screen_named("couverture")
    assert isinstance(screen, CouvertureView)
    return screen


def test_a_line_says_where_it_is_shown(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _tree(window)
    cibles = window.session.dossier.referentiel.cibles
    liens = window.session.dossier.all(Lien).values()
    lien = next(x for x in liens if x.source == "exemple" and cibles[x.cible_id].activite)
    screen.show_place(Lieu("critere", lien.cible_id))
    row = next(r for r in screen.findChildren(StepRow) if lien.phrase in r.phrase)
    row.click()
    assert window.current_screen == "exemples"


def test_search_as_one_types(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _tree(window)
    type_text(screen.search, "recouvrement creances")
    assert screen.filter.rowCount() == 1
    type_text(screen.search, " xyz")
    assert screen.nothing_found.isVisible()
    screen.search.clear()
    assert screen.filter.rowCount() == 3


def test_every_shipped_titre_can_be_opened(qtbot: QtBot, show, window: MainWindow, tmp_path: Path) -> None:
    for number, ref in enumerate(titres_disponibles()):
        path = tmp_path / f"{number}.dpro"
        creer(path, NouveauDossier(ref.cle)).close()
        opened = show(path)
        for name in ("accueil", "referentiel", "exemples", "couverture", "parcours", "exporter"):
            opened.show_screen(name)
        screen = _tree(opened)
        for activite in ref.activites:
            screen.show_place(Lieu("critere", activite.id))


def test_a_cell_is_tied_by_the_keyboard(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _matrix(window)
    dossier = window.session.dossier
    exemple = next(iter(dossier.all(Exemple).values()))
    tied = {x.cible_id for x in dossier.liens_de(exemple.id)}
    row, cible = next(
        (i, e.cible)
        for i, e in enumerate(screen.model.entrees)
        if e.cible and e.cible.activite and e.cible.activite.id == exemple.activite_id and e.cible.id not in tied
    )
    column = next(i for i, o in enumerate(screen.model.origines) if o.id == exemple.id)
    screen.matrix.setCurrentIndex(screen.model.index(row, column))
    qtbot.keyClick(screen.matrix, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    type_text(screen.tying.phrase, "Comme ceci.")
    press(screen.tying.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert screen.detail.phrase.text() == "Comme ceci."
    assert window.session.etat.cibles[cible.id].declare
    assert screen.model.case_at(screen.matrix.currentIndex()).etat == "declare"
    screen.detail.untie.click()
    on_disk(qtbot, window.session)
    assert screen.model.case_at(screen.matrix.currentIndex()).liens == ()
    assert screen.matrix.currentIndex().row() == row


def test_a_cell_that_cannot_be_tied_says_why(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _matrix(window)
    row = next(i for i, e in enumerate(screen.model.entrees) if e.cible)
    column = next(i for i, o in enumerate(screen.model.origines) if o.court == "2.1")
    screen.matrix.setCurrentIndex(screen.model.index(row, column))
    assert screen.detail.tie.isHidden()
    assert "ne montre que les critères de son CCP" in screen.detail.why.text()
    before = window.session.dossier
    qtbot.keyClick(screen.matrix, Qt.Key.Key_Space)
    on_disk(qtbot, window.session)
    assert window.session.dossier is before


def test_filters(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _matrix(window)
    total = window.session.etat.comptes_vises
    screen.filter.setCurrentIndex(screen.filter.findData("rien"))
    screen.refresh()
    bare = sum(1 for e in screen.model.entrees if e.etat and e.etat.cible.activite)
    assert bare == total.absents
    screen.filter.setCurrentIndex(screen.filter.findData("confirme"))
    screen.refresh()
    assert "Aucun critère" in screen.summary.text()


def test_a_cell_opens_its_source(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    lien = next(x for x in window.session.dossier.all(Lien).values() if x.source == "preuve")
    window.go_to(Lieu("matrice", lien.cible_id, lien.source_id))
    screen = _matrix(window)
    assert screen.detail.open.text() == "Ouvrir la preuve"
    screen.detail.open.click()
    assert window.current_screen == "preuves"


def test_an_empty_matrix_offers_the_first_step(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _matrix(window)
    assert screen.pages.currentIndex() == 0
    screen.pages.currentWidget().button.click()
    assert window.current_screen == "exemples"


def test_columns_use_the_room_there_is(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _matrix(window)
    qtbot.waitUntil(lambda: screen.matrix.viewport().width() > 300)
    assert not screen.matrix.horizontalScrollBar().isVisible()
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: screen.matrix.horizontalScrollBar().maximum() > 0)
