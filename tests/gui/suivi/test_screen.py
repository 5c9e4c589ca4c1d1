"""Following a group: who is shown, in which order, opening to read only, the group's critères, what cannot be read."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.readiness import Comptes
from dossier_pro.gui.shell import specs
from dossier_pro.gui.suivi.model import CCP, MODIFIE, REMARQUES, SuiviLayout, Titre, rangees
from dossier_pro.gui.suivi.screen import SuiviView
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import password
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.suivi.following import LigneCcp, LigneSuivi, Suivi
from tests.gui.hands import Answers, press, there, type_text
from tools.captures.suivi import make_group

WAIT = 20_000
JOUR = date(2026, 11, 21)


def ccp(declares: int, total: int = 10) -> LigneCcp:
    comptes = Comptes(total, declares, total - declares, 0, 0, 0, total)
    return LigneCcp(1, False, "Vendre", True, False, True, comptes, (), (total - declares, declares, 0, 0, 0))


LINES = (
    LigneSuivi("a.dpro", nom="Ana Roux", cle="TP-1", intitule="Vendeur", session="2026-12-01", ccp=(ccp(4),)),
    LigneSuivi("b.dpro", nom="Élie Roy", cle="TP-2", intitule="Caissier", ccp=(ccp(9),), remarques_ouvertes=2),
    LigneSuivi(
        "c.dpro",
        nom="Zoé Bel",
        cle="TP-1",
        intitule="Vendeur",
        session="2027-06-01",
        ccp=(ccp(1),),
        pret=True,
        a_relire=2,
    ),
    LigneSuivi("d.dpro", erreur="« d.dpro » est abîmé."),
)


def names(vue: SuiviLayout) -> list[str]:
    return [row.texte if isinstance(row, Titre) else row.nom or row.fichier for row in rangees(LINES, vue, JOUR)]


@pytest.mark.parametrize(
    ("vue", "expected"),
    [
        (SuiviLayout(), ["Ana Roux", "Élie Roy", "Zoé Bel", "d.dpro"]),
        (SuiviLayout(mots="ro ven"), ["Ana Roux"]),
        (SuiviLayout(mots="elie"), ["Élie Roy"]),
        (SuiviLayout(filtre="bientot"), ["Ana Roux"]),
        (SuiviLayout(filtre="remarques"), ["Élie Roy"]),
        (SuiviLayout(filtre="a_relire"), ["Zoé Bel"]),
        (SuiviLayout(filtre="incomplets"), ["Ana Roux", "Élie Roy"]),
        (SuiviLayout(filtre="illisibles"), ["d.dpro"]),
        (SuiviLayout(colonne=CCP), ["Zoé Bel", "Ana Roux", "Élie Roy", "d.dpro"]),
        (SuiviLayout(colonne=CCP, descendant=True), ["Élie Roy", "Ana Roux", "Zoé Bel", "d.dpro"]),
        (
            SuiviLayout(groupement="titre"),
            ["Caissier – TP-2 (1\u00a0candidat)", "Élie Roy", "Vendeur – TP-1 (2\u00a0candidats)", "Ana Roux",
             "Zoé Bel", "Non lus (1\u00a0fichier)", "d.dpro"],
        ),
    ],
)  # fmt: skip
def test_rows_of_a_view(vue: SuiviLayout, expected: list[str]) -> None:
    assert names(vue) == expected


@pytest.fixture(scope="module")
def groupe(example_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_group(example_master, tmp_path_factory.mktemp("groupe"))


@pytest.fixture
def view(window: MainWindow, groupe: Path, answers: Answers, qtbot: QtBot) -> SuiviView:
    """The screen as after somebody has chosen the folder."""
    answers.folder = groupe
    window.actions_table[specs.SUIVRE].trigger()
    shown = window.pages.currentWidget()
    assert isinstance(shown, SuiviView)
    assert shown.tables.currentWidget() is shown.empty
    assert shown.empty.button is not None
    assert window.focusWidget() is shown.empty.button, "there is nobody to search yet"
    shown.empty.button.click()
    qtbot.waitUntil(lambda: shown.is_read, timeout=WAIT)
    return shown


def seals(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_folder_is_read_and_nothing_is_written_there(view: SuiviView, groupe: Path, qtbot: QtBot) -> None:
    before = seals(groupe)
    assert view.model.rowCount() == 13
    assert view.tables.currentWidget() is view.table
    view.again.click()
    qtbot.waitUntil(lambda: view.task is None, timeout=WAIT)
    assert seals(groupe) == before


def test_typing_narrows_and_nothing_found_says_so(view: SuiviView) -> None:
    type_text(view.search, "awa")
    assert [row.nom for row in view.model.rangees if isinstance(row, LigneSuivi)] == ["Awa Lambert"]
    assert view.count.text() == "1 sur 13"
    type_text(view.search, "xyz")
    assert view.tables.currentWidget() is view.nothing
    press(view.search, Qt.Key.Key_Escape)
    assert view.tables.currentWidget() is view.table


def test_enter_opens_the_candidate_to_read_only(view: SuiviView, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.search.setFocus()
    type_text(view.search, "awa")
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        press(view.search, Qt.Key.Key_Return)
    assert window.session.now.lecture_seule
    assert window.session.dossier.candidat.prenom == "Awa"


def test_the_arrows_of_the_search_move_in_the_list_and_enter_opens_that_line(
    view: SuiviView, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.search.setFocus()
    type_text(view.search, "m")
    found = [row for row in view.model.rangees if isinstance(row, LigneSuivi) and not row.erreur]
    assert len(found) > 2
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(view.search, key)
    assert view.table.current() == found[1]
    assert view.search.hasFocus()
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        press(view.search, Qt.Key.Key_Return)
    assert window.session.now.chemin == Path(found[1].fichier)


@pytest.mark.parametrize("way", ["here", "relire"])
def test_a_closed_dossier_leads_back_to_the_line_it_was_opened_from(
    view: SuiviView, window: MainWindow, answers: Answers, qtbot: QtBot, way: str
) -> None:
    """Seen: who read one candidate after the other was on the start page after each."""
    window.resize(1366, 480)
    type_text(view.search, "a")
    view.filter.setCurrentIndex(view.filter.findData("bientot"))
    view.filter.activated.emit(view.filter.currentIndex())
    line = [row for row in view.model.rangees if isinstance(row, LigneSuivi)][-2]
    view.table.choose_file(line.fichier)
    QApplication.processEvents()
    scrolled = view.table.verticalScrollBar().value()
    assert scrolled > 0
    answers.dossier = Path(line.fichier)
    ask = view.read_dossier.click if way == "here" else window.actions_table[specs.RELIRE].trigger
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        ask()
    window.actions_table[specs.FERMER].trigger()
    assert window.pages.currentWidget() is view
    assert not window.session.is_open
    assert view.table.hasFocus()
    qtbot.waitUntil(lambda: view.task is None, timeout=WAIT)
    assert there(view.table.current()).fichier == line.fichier
    assert (view.search.text(), view.filter.currentData()) == ("a", "bientot")
    assert view.table.verticalScrollBar().value() == scrolled
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pages.currentWidget() is window.depart
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_path(Path(line.fichier))
    window.close_dossier()
    assert window.pages.currentWidget() is window.depart, "that one was opened from the start"


def test_a_locked_dossier_is_opened_by_its_password_as_its_line_says(
    window: MainWindow, example_master: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    """Seen: the line said « ouvrez ce dossier ici », and nothing opened it."""
    folder = tmp_path / "promo"
    folder.mkdir()
    locked = Path(shutil.copy(example_master, folder / "Zoé.dpro"))
    with ouvrir(locked) as desk:
        password.proteger(desk, "sésame")
    password.tout_verrouiller()
    window.actions_table[specs.SUIVRE].trigger()
    view = window.files.suivi.show()
    view.follow(folder)
    qtbot.waitUntil(lambda: view.is_read, timeout=WAIT)
    assert "mot de passe" in (there(view.table.current()).erreur or "")
    assert not view.gone.isEnabled()
    answers.word = "sésame"
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        view.read_dossier.click()
    assert window.session.now.chemin == locked
    window.close_dossier()
    assert window.pages.currentWidget() is view
    qtbot.waitUntil(lambda: not there(view.table.current()).erreur, timeout=WAIT)


def test_a_line_that_is_gone_leaves_the_keyboard_near_it(view: SuiviView) -> None:
    view.table.choose_file(there(view.suivi).lignes[4].fichier)
    rank = view.table.currentIndex().row()
    view.suivi = replace(there(view.suivi), lignes=(*there(view.suivi).lignes[:4], *there(view.suivi).lignes[5:]))
    view.refresh()
    assert view.table.currentIndex().row() == rank


def test_a_file_that_cannot_be_read_is_one_line_and_is_not_opened(view: SuiviView) -> None:
    type_text(view.search, "cle")
    row = view.table.current()
    assert row is not None
    assert row.erreur
    assert not view.read_dossier.isEnabled()
    assert not view.sheet.isEnabled()


def test_the_group_by_critere_least_shown_first(view: SuiviView) -> None:
    view.mode.setCurrentIndex(1)
    view.mode.activated.emit(1)
    assert view.tables.currentWidget() is view.cohorte
    assert len(view.cohorte_model.noms) == 11
    assert view.cohorte_model.rowCount() == 36
    view.order.setCurrentIndex(1)
    view.order.activated.emit(1)
    shares = [rang.acquis / rang.vises for rang in view.cohorte_model.rangs]
    assert shares == sorted(shares)


def test_the_group_shown_is_the_largest_whichever_line_came_first(view: SuiviView) -> None:
    assert view.suivi is not None
    every = view.suivi.lignes
    alone = next(ligne for ligne in every if ligne.cle == "RNCP6568")
    view.group.clear()
    view.suivi = replace(view.suivi, lignes=(alone,))
    view.refresh()
    view.suivi = replace(view.suivi, lignes=every)
    view.refresh()
    assert view.group.currentIndex() == 0
    view.group.setCurrentIndex(1)
    view.group.activated.emit(1)
    view.refresh()
    assert view.group.currentIndex() == 1, "what was chosen stays"


def test_the_heads_order_the_candidates(view: SuiviView) -> None:
    head = view.table.horizontalHeader()
    first = [row.fichier for row in view.model.rangees if isinstance(row, LigneSuivi)]
    head.sectionClicked.emit(CCP)
    shares = [
        row.comptes.declares for row in view.model.rangees if isinstance(row, LigneSuivi) and row.cle != "RNCP6568"
    ]
    assert shares[:-1] == sorted(shares[:-1])
    head.sectionClicked.emit(CCP)
    head.sectionClicked.emit(CCP)
    assert [row.fichier for row in view.model.rangees if isinstance(row, LigneSuivi)] == first


def test_the_follow_up_goes_to_a_spreadsheet(view: SuiviView, answers: Answers, tmp_path: Path) -> None:
    answers.file = tmp_path / "suivi.xlsx"
    view.save.click()
    assert load_workbook(answers.file)["Suivi"].max_row == 14
    assert "suivi.xlsx" in view.banners.messages()[0]


def test_the_sheet_for_an_interview_is_one_page(
    view: SuiviView, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.file = tmp_path / "entretien.pdf"
    type_text(view.search, "awa")
    view.sheet.click()
    qtbot.waitUntil(lambda: bool(view.banners.messages()), timeout=WAIT)
    with PdfDocument(answers.file) as pdf:
        assert len(pdf) == 1
        textpage = pdf[0].get_textpage()
        assert "Awa Lambert" in textpage.get_text_range()
        textpage.close()


def part(lines: tuple[LigneSuivi, ...], reste: int) -> Suivi:
    return Suivi(Path("/g"), lines, {}, reste)


@pytest.mark.parametrize("width", [1366, 900, 640])
def test_nothing_of_a_narrow_follow_up_is_cut(view: SuiviView, window: MainWindow, width: int) -> None:
    window.resize(width, 768)
    QApplication.processEvents()
    assert view.table.horizontalScrollBar().maximum() == 0
    hidden = [column for column in range(view.model.columnCount()) if view.table.isColumnHidden(column)]
    assert hidden == {1366: [], 900: [MODIFIE], 640: [REMARQUES, MODIFIE]}[width]
    for choice in (view.mode, view.filter, view.grouping):
        assert choice.width() >= choice.fontMetrics().horizontalAdvance(choice.currentText())
    assert view.search.width() >= 200


def test_a_low_window_shows_candidates_and_not_what_one_chooses_them_by(view: SuiviView, window: MainWindow) -> None:
    """Seen at 200 %: two rows of choices and the path of the folder, and one candidate."""
    window.setMinimumSize(1, 1)
    window.resize(640, 360)
    QApplication.processEvents()
    shown = view.table.viewport().height() // view.table.rowHeight(0)
    assert shown >= 2
    assert view.title.text() == "Suivi"
    assert view.place.full_text() in view.title.toolTip()
    for choice in (view.mode, view.filter, view.grouping):
        room = choice.width() - choice.fontMetrics().horizontalAdvance(choice.currentText())
        assert room >= 40, choice.currentText()
    for made in (view.other, view.again):
        assert (made.text(), bool(made.accessibleName()), bool(made.toolTip())) == ("", True, True)
    window.resize(1366, 768)
    QApplication.processEvents()
    assert view.place.isVisible()
    assert "Actualiser" in view.again.text()


def test_lines_come_while_they_are_read_and_the_chosen_one_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table[specs.SUIVRE].trigger()
    view = window.pages.currentWidget()
    assert isinstance(view, SuiviView)
    lines = [replace(LINES[1], fichier=f"{n:02}.dpro", nom=f"Nom {n:02}") for n in range(40)]
    view.so_far(part(tuple(lines[30:]), 31))
    assert view.count.text() == "10\u00a0dossiers, encore 31 à lire"
    assert view.tables.currentWidget() is view.table
    assert not view.save.isEnabled(), "a part is no follow-up of the group"
    assert view.read_dossier.isEnabled()
    view.so_far(part(tuple(lines[20:]), 21))
    assert (row := view.table.current()) is not None
    assert row.nom == "Nom 20", "nobody had chosen the first line"
    view.table.choose_file("25.dpro")
    at = view.table.visualRect(view.table.currentIndex()).top()
    view.so_far(part(tuple(lines), 1))
    view._read(part(tuple(lines), 0))
    assert (row := view.table.current()) is not None
    assert row.nom == "Nom 25"
    assert view.table.visualRect(view.table.currentIndex()).top() == at
    view.so_far(part(tuple(lines[:3]), 37))
    assert view.model.rowCount() == 40, "a whole list is not replaced by a part of the next"
    assert view.save.isEnabled()


def test_reading_can_be_stopped_and_taken_up_again(
    window: MainWindow, example_master: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    folder = tmp_path / "promo"
    folder.mkdir()
    octets = example_master.read_bytes()
    for number in range(60):
        (folder / f"c{number:02}.dpro").write_bytes(octets)
    window.actions_table[specs.SUIVRE].trigger()
    view = window.pages.currentWidget()
    assert isinstance(view, SuiviView)
    view.follow(folder)
    task = view.task
    assert task is not None
    seen: list[bool] = []

    def stop(*_: object) -> None:
        seen.append(view.halt.isVisible())
        press(view.search, Qt.Key.Key_Escape)

    task.progressed.connect(stop)
    qtbot.waitUntil(lambda: view.task is None, timeout=WAIT)
    assert seen
    assert all(seen)
    assert not view.halt.isVisible()
    if view.suivi is None or view.suivi.reste:  # else it was faster than the hand
        assert "arrêtée" in view.banners.messages()[0]
        view.read()
        qtbot.waitUntil(lambda: view.task is None, timeout=WAIT)
    assert view.suivi is not None
    assert [line.copies for line in view.suivi.lignes] == [60]
    assert view.suivi.reste == 0


def test_the_folder_is_remembered(view: SuiviView, window: MainWindow, groupe: Path, qtbot: QtBot) -> None:
    view.leave.click()
    assert window.pages.currentWidget() is window.depart
    window.actions_table[specs.SUIVRE].trigger()
    assert view.folder == groupe
    qtbot.waitUntil(lambda: view.task is None, timeout=WAIT)
    assert view.model.rowCount() == 13


def test_a_folder_that_is_gone_is_one_sentence(view: SuiviView, tmp_path: Path, qtbot: QtBot) -> None:
    view.follow(tmp_path / "parti")
    qtbot.waitUntil(lambda: bool(view.banners.messages()), timeout=WAIT)
    assert "parti" in view.banners.messages()[0]
    assert view.tables.currentWidget() is view.empty


def test_the_sheets_of_several_candidates_are_one_pdf(
    view: SuiviView, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = [rank for rank, row in enumerate(view.model.rangees) if isinstance(row, LigneSuivi) and not row.erreur]
    view.table.setCurrentIndex(view.model.index(lines[0], 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "(2)" in view.sheet.text()
    answers.file = tmp_path / "fiches.pdf"
    view.sheet.click()
    qtbot.waitUntil(lambda: bool(view.banners.messages()), timeout=WAIT)
    assert len(PdfDocument(tmp_path / "fiches.pdf")) == 2
    view.table.setCurrentIndex(view.model.index(lines[0], 0))
    assert "(2)" not in view.sheet.text()


def test_another_zoom_while_it_is_shown_is_the_same_as_before(view: SuiviView, window: MainWindow) -> None:
    """Seen: large letters, but the distances and icons of 100 %; made anew it would have been right."""

    def sizes() -> tuple[int, ...]:
        layout = view.layout()
        assert layout is not None
        return layout.contentsMargins().left(), layout.spacing(), view.again.iconSize().width()

    before, tall = sizes(), view.again.height()
    window.interface.zoom_to(200)
    QApplication.processEvents()
    assert sizes() == tuple(2 * one for one in before)
    assert view.again.height() <= 2 * tall, "what the style sheet asks for is not doubled twice"
    assert window.files.suivi.show() is view
    window.interface.zoom_to(100)
    assert sizes() == before
