"""The coverage out of the window: to a spreadsheet, to a text, to paper; and readable when it is large."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Dossier, Lien, Preuve
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.referentiel import Critere
from dossier_pro.gui.couverture.bar import Bar
from dossier_pro.gui.couverture.matrix import MatrixView
from dossier_pro.gui.couverture.model import CouvertureModel
from dossier_pro.gui.couverture.table_model import en_pages, en_tsv, tableau
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.exemple import dossier_exemple
from tests.gui.hands import Answers


def _screen(window: MainWindow) -> Any:
    window.show_screen("couverture")
    return window.screen_named("couverture")


def _large() -> Dossier:
    """115 critères and 200 preuves, each preuve tied to one."""
    dossier = dossier_exemple()
    ref = dossier.referentiel
    first = ref.activites[0]
    more = tuple(Critere(f"k{n}", f"Critère supplémentaire {n}, dit en quelques mots", "reac") for n in range(79))
    competence = replace(first.competences[0], criteres=(*first.competences[0].criteres, *more))
    activite = replace(first, competences=(competence, *first.competences[1:]))
    dossier = replace(dossier, referentiel=replace(ref, activites=(activite, *ref.activites[1:])))
    for n in range(186):
        dossier = dossier.put(Preuve(f"p{n}", titre=f"Preuve numéro {n}, avec un titre assez long"))
        dossier = dossier.put(Lien(f"l{n}", "preuve", f"p{n}", f"k{n % 79}", "On le voit."))
    return dossier


def test_copying_gives_a_spreadsheet_and_a_text(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.copy.click()
    mime = QApplication.clipboard().mimeData()
    lines = mime.text().rstrip("\n").split("\n")
    assert lines[0].startswith("Critère\tÉtat\t1.1 Traiter la commande")
    assert len(lines) == len(screen.model.entrees) + 1
    assert {line.count("\t") for line in lines[1:] if "\t\t" in line or "◐" in line} == {len(screen.model.origines) + 1}
    assert "◐" in mime.text()
    assert "<table" in mime.html()
    assert "copié" in window.header.status.text()


def test_printing_writes_a_pdf(qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path) -> None:
    window = show(example)
    screen = _screen(window)
    answers.file = tmp_path / "couverture.pdf"
    screen.print.click()
    qtbot.waitUntil(lambda: "écrit" in window.header.status.text())
    pdf = pypdfium2.PdfDocument(tmp_path / "couverture.pdf")
    page = pdf[0]
    words = page.get_textpage()
    assert page.get_size()[0] > page.get_size()[1]
    assert "Gérer l'administration des ventes" in words.get_text_range().replace("’", "'")
    words.close()
    page.close()
    pdf.close()


def test_a_place_that_cannot_be_written_is_said(
    qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path
) -> None:
    window = show(example)
    screen = _screen(window)
    answers.file = tmp_path / "absent" / "couverture.pdf"
    screen.print.click()
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    assert "n’a pas pu être écrit" in window.banners.messages()[0]


def test_the_arrows_enter_a_table_that_begins_with_a_heading(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    matrix = screen.matrix
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    row = matrix.currentIndex().row()
    assert row > 0
    qtbot.keyClick(matrix, Qt.Key.Key_Down)
    assert matrix.currentIndex().row() == row + 1


def test_columns_can_be_fewer(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    everything = len(screen.model.origines)
    screen.sources.setCurrentIndex(1)
    screen.sources.activated.emit(1)
    assert {o.source for o in screen.model.origines} == {"exemple"}
    screen.sources.setCurrentIndex(2)
    screen.sources.activated.emit(2)
    assert 0 < len(screen.model.origines) <= everything


def test_the_boxes_over_the_table_are_whole_in_a_narrow_window(qtbot: QtBot) -> None:
    def box(words: str) -> Choice:
        made = Choice()
        made.addItem(words)
        return made

    first, second = [box("Tous les CCP"), box("Tous les critères")], [box("Exemples et preuves")]
    bar = Bar(first, second)
    qtbot.addWidget(bar)
    bar.show()
    for width in (1000, 380):
        bar.resize(width, 100)
        qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in (*first, *second)))
    assert second[0].y() > first[0].y()


def test_few_columns_take_the_room_there_is(qtbot: QtBot) -> None:
    dossier = dossier_exemple()
    model = CouvertureModel()
    view = MatrixView(model)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    etat = evaluate(dossier, aujourd_hui=date(2026, 3, 1))
    model.show_dossier(dossier, etat, sources="exemples")
    assert view.columnWidth(0) >= 92
    model.show_dossier(dossier, etat)
    assert view.columnWidth(0) < 92
    view.resize(860, 600)  # what it has at 1366×768
    assert view.horizontalScrollBar().maximum() == 0


def test_a_large_dossier_stays_readable(qtbot: QtBot) -> None:
    dossier = _large()
    etat = evaluate(dossier, aujourd_hui=date(2026, 3, 1))
    model = CouvertureModel()
    view = MatrixView(model)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    model.show_dossier(dossier, etat)
    view.grab()
    critere_rows = [e for e in model.entrees if e.etat is not None]
    assert (len(critere_rows), len([o for o in model.origines if o.source == "preuve"])) == (115, 200)
    assert min(view.columnWidth(i) for i in range(model.columnCount())) >= 24
    assert min(view.rowHeight(i) for i in range(model.rowCount())) >= 30
    table = tableau(model)
    assert len(en_tsv(table).splitlines()) == len(model.entrees) + 1
    assert en_pages(table, "Couverture").count("<thead>") == 11
