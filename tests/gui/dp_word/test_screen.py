"""From a DP begun in Word to an open dossier: read, matched, nothing lost, given up at any moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.dp_word.model import champs, confiance, lignes
from dossier_pro.gui.dp_word.screen import ImportDpView
from dossier_pro.gui.dp_word.verification import VerificationView
from dossier_pro.gui.referentiel_in.screen import ImportView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import dp
from dossier_pro.services.dossiers import titres_disponibles
from tests.dp_import.petit_modele import Fabrique
from tests.gui.hands import Answers, drop, on_disk, opened

WAIT = 20_000


def read(qtbot: QtBot, window: MainWindow, path: Path) -> Any:
    view = window.files.word.bring_in(path)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.match, timeout=WAIT)
    return view


def words(view: Any) -> list[str]:
    return [w.text().replace("\u00a0", " ").replace("\u202f", " ") for w in view.match.findChildren(QLabel)]


# --- the model -------------------------------------------------------------------------------------------------


def test_how_sure_a_match_is(dp_fautif: Path) -> None:
    lecture = dp.lire(dp_fautif)
    ref = next(r for r in titres_disponibles() if r.cle == "TP-01285:04")
    one, two = lignes(lecture, dp.proposer(lecture, ref.cle))
    first, second = ref.activites
    assert (one.proposee, two.proposee) == (first.id, second.id)
    assert confiance(one, first.id, ref) == "sure"
    assert confiance(two, second.id, ref) == "numero"
    assert confiance(two, first.id, ref) == "choisie"
    assert confiance(two, None, ref) == "aucune"
    assert [len(one.exemples), len(two.exemples)] == [3, 2]
    assert one.exemples[0].titre.startswith("Exemple 1 : Traiter la commande")
    assert one.exemples[0].note == "2\u00a0images"
    assert one.exemples[0].debut.startswith("En mars 2026")
    assert ("Prénom", "Camille") in champs(lecture)


# --- ways in ---------------------------------------------------------------------------------------------------


def test_the_start_page_leads_here_and_back(qtbot: QtBot, window: MainWindow) -> None:
    made = next(b for b in window.depart.findChildren(QPushButton) if "dans Word" in b.text())
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    view: Any = window.pages.currentWidget()
    assert isinstance(view, ImportDpView)
    assert view.source.choose.hasFocus()
    view.source.leave.click()
    assert window.pages.currentWidget() is window.depart


def test_files_dropped_on_the_start_page(
    qtbot: QtBot, window: MainWindow, dp_word: Path, example: Path, tmp_path: Path
) -> None:
    drop(window.depart, [dp_word, example])
    assert window.start_banners.messages()[-1].startswith("Un fichier à la fois")
    other = tmp_path / "photo.png"
    other.write_bytes(b"")
    drop(window.depart, [other])
    assert "photo.png" in window.start_banners.messages()[-1]
    drop(window.depart, [dp_word])
    view: Any = window.pages.currentWidget()
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.match, timeout=WAIT)
    view.match.back.emit()
    opened(qtbot, window.session, lambda: drop(window.depart, [example]))
    assert window.session.now.chemin == example


def test_a_dp_in_markdown_is_dropped_and_a_scan_is_said_to_be_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.pdf"
    Image.new("RGB", (600, 850)).save(scan)
    drop(window.depart, [scan])
    view: Any = window.pages.currentWidget()
    qtbot.waitUntil(lambda: bool(view.source.banners.messages()), timeout=WAIT)
    assert "« scan.pdf » est un scan" in view.source.banners.messages()[0].replace("\u00a0", " ")
    typed = tmp_path / "Mon DP.md"
    typed.write_bytes((Path(__file__).parents[2] / "fixtures" / "dp-markdown.md").read_bytes())
    drop(view.source, [typed])
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.match, timeout=WAIT)
    assert [e.intitule for e in view._lecture.lu.exemples] == ["Traiter une commande", "Relancer un client"]


def test_another_zoom_lays_these_pages_out_again(qtbot: QtBot, window: MainWindow, dp_word: Path) -> None:
    first = window.files.word.check()
    first.source.leave.click()
    window.actions_table[specs.AGRANDIR].trigger()
    assert window.files.word.check() is not first
    window.show_start()
    drop(window.depart, [dp_word])
    view: Any = window.pages.currentWidget()
    assert isinstance(view, ImportDpView)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.match, timeout=WAIT)
    view.match.back.emit()
    window.actions_table[specs.REDUIRE].trigger()
    assert window.files.word.bring_in() is view
    assert view.pages.currentWidget() is view.match


def test_help_is_about_bringing_in(window: MainWindow) -> None:
    window.files.word.bring_in()
    window.actions_table[specs.AIDE].trigger()
    page: Any = AideWindow.current
    assert page.text.toPlainText().startswith("Reprendre un DP")
    page.close()


# --- the match -------------------------------------------------------------------------------------------------


def test_from_a_dp_in_word_to_an_open_dossier(
    qtbot: QtBot, window: MainWindow, answers: Answers, dp_fautif: Path, tmp_path: Path
) -> None:
    view = read(qtbot, window, dp_fautif)
    match = view.match
    assert match.titre.currentData() == "TP-01285:04"
    said = words(view)
    assert "Lu sur la page de garde : « Assistant commercial »." in said
    assert any(w.startswith("Exemple 1 : Traiter la commande") for w in said)
    assert "Même intitulé dans le référentiel" in said
    assert "Proposée d’après son numéro seulement : vérifiez" in said
    assert any(w.startswith("À replacer") for w in said)
    first = match.ref.activites[0]
    match.lines[1].choice.setCurrentIndex(0)
    assert "Choisie par vous" in words(view)
    assert any("CCP 1" in w and "réunis" in w for w in words(view))
    answers.dossier = tmp_path / "repris.dpro"
    opened(qtbot, window.session, match.create_dossier.click)
    on_disk(qtbot, window.session)
    dossier = window.session.dossier
    assert window.session.now.chemin == tmp_path / "repris.dpro"
    assert len(dossier.exemples_de(first.id)) == 5
    assert dossier.candidat.prenom == "Camille"
    assert window.banners.messages()[-1].startswith("Votre DP est un dossier : 5\u00a0exemples sont repris")
    note = next(p for p in dossier.all(Preuve).values() if p.genre == "note" and p.titre == "À replacer")
    assert "Vendre" in note.description
    next(b for b in window.banners.findChildren(QPushButton) if b.text() == "Lire la note").click()
    assert window.current_screen == "preuves"
    window.files.word.bring_in()
    assert view.pages.currentWidget() is view.source


def test_exemples_may_be_left_for_later(
    qtbot: QtBot, window: MainWindow, answers: Answers, dp_word: Path, tmp_path: Path
) -> None:
    view = read(qtbot, window, dp_word)
    choice = view.match.lines[1].choice
    choice.setCurrentIndex(choice.count() - 1)
    answers.dossier = tmp_path / "plus tard.dpro"
    opened(qtbot, window.session, view.match.create_dossier.click)
    homeless = [e for e in window.session.dossier.all(Exemple).values() if not e.activite_id]
    assert len(homeless) == 2


def test_another_titre_is_proposed_anew(qtbot: QtBot, window: MainWindow, dp_word: Path) -> None:
    view = read(qtbot, window, dp_word)
    match = view.match
    match.titre.setCurrentIndex(0)
    assert not match.create_dossier.isEnabled()
    assert match.lines == []
    assert "Choisissez d’abord le titre." in words(view)
    other = next(i for i in range(1, match.titre.count()) if match.titre.itemData(i) != "TP-01285:04")
    match.titre.setCurrentIndex(other)
    assert match.create_dossier.isEnabled()
    assert len(match.lines) == 2
    assert "La page de garde dit « Assistant commercial » : vérifiez le titre choisi." in words(view)


def test_a_place_that_is_taken_is_refused_and_everything_stays(
    qtbot: QtBot, window: MainWindow, answers: Answers, dp_word: Path, example: Path
) -> None:
    view = read(qtbot, window, dp_word)
    before = example.read_bytes()
    answers.dossier = example
    view.match.create_dossier.click()
    qtbot.waitUntil(lambda: bool(view.match.banners.messages()), timeout=WAIT)
    assert example.read_bytes() == before
    assert view.match.create_dossier.isEnabled()
    assert not window.session.is_open
    answers.dossier = None
    view.match.create_dossier.click()
    assert view.pages.currentWidget() is view.match


def test_what_was_read_waits_while_a_referentiel_is_imported(qtbot: QtBot, window: MainWindow, dp_word: Path) -> None:
    view = read(qtbot, window, dp_word)
    view.match.absent.click()
    assert isinstance(window.pages.currentWidget(), ImportView)
    window.files.word.bring_in()
    assert bool(window.pages.currentWidget() is view)
    assert view.pages.currentWidget() is view.match
    view.match.other.emit()
    assert view.pages.currentWidget() is view.source


def test_a_dp_in_which_nothing_is_written_yet(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    blank = Fabrique("dp-2016").ecrire(tmp_path / "vierge.docx")
    view = read(qtbot, window, blank)
    match = view.match
    said = words(view)
    assert "La page de garde ne nomme pas de titre : choisissez le vôtre." in said
    assert any(w.startswith("Aucun exemple rempli") for w in said)
    assert not match.create_dossier.isEnabled()
    assert match.titre.hasFocus()
    match.titre.setCurrentIndex(match.titre.findData("TP-01285:04"))
    answers.dossier = tmp_path / "vierge.dpro"
    opened(qtbot, window.session, match.create_dossier.click)
    assert not window.session.dossier.all(Exemple)


def test_checking_only(qtbot: QtBot, window: MainWindow, dp_word: Path) -> None:
    view = read(qtbot, window, dp_word)
    next(b for b in view.match.findChildren(QPushButton) if "Vérifier seulement" in b.text()).click()
    check: Any = window.pages.currentWidget()
    assert isinstance(check, VerificationView)
    qtbot.waitUntil(lambda: check.pages.currentWidget() is check.result, timeout=WAIT)
    assert check.result.title.text().startswith("Tout ce qui peut être vérifié")


@pytest.mark.parametrize("name", ["bring_in", "check"])
def test_controls_have_names_and_the_keyboard_reaches_them(
    qtbot: QtBot, window: MainWindow, dp_word: Path, name: str
) -> None:
    view: Any = getattr(window.files.word, name)(dp_word)
    qtbot.waitUntil(lambda: view.pages.currentIndex() == 1, timeout=WAIT)
    buttons = [b for b in view.pages.currentWidget().findChildren(QPushButton) if b.isVisible()]
    assert buttons
    assert all(b.accessibleName() for b in buttons)
    assert all(b.focusPolicy() & Qt.FocusPolicy.TabFocus for b in buttons)
