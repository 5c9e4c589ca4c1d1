"""From a document to a dossier on it, in the window: by dialog, by drop, by paste; refusals, giving up, fiches."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Preuve
from dossier_pro.gui.aide.screen import PAGES, AideWindow
from dossier_pro.gui.referentiel_in.screen import ImportView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import reader_jobs
from dossier_pro.services.dossiers import titres_disponibles
from tests.fixtures import make_jardinier
from tests.gui.hands import Answers, answer, drop, on_disk, opened, press, type_text
from tests.gui.import_docs import TEXTE, export, reac
from tests.support.worker_jobs import hang_over

WAIT = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, view: ImportView, page: object) -> None:
    qtbot.waitUntil(lambda: view.pages.currentWidget() is page, timeout=WAIT)


def refused(qtbot: QtBot, view: ImportView) -> str:
    qtbot.waitUntil(lambda: bool(view.source.banners.messages()), timeout=WAIT)
    return view.source.banners.messages()[0]


@pytest.fixture
def view(window: MainWindow) -> ImportView:
    return window.files.imports.show()


# --- ways in ----------------------------------------------------------------------------------------------------


def test_the_start_page_leads_here(qtbot: QtBot, window: MainWindow) -> None:
    made = next(b for b in window.depart.findChildren(QPushButton) if "Importer" in b.text())
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    view = window.pages.currentWidget()
    assert isinstance(view, ImportView)
    view.source.back.emit()
    assert window.pages.currentWidget() is window.depart


def test_the_menu_leads_here_over_an_open_dossier_and_back(qtbot: QtBot, window: MainWindow, show, blank: Path) -> None:
    show(blank)
    window.actions_table[specs.IMPORTER].trigger()
    made = window.pages.currentWidget()
    assert isinstance(made, ImportView)
    assert window.header.name.text() == "Dossier Pro"
    made.source.back.emit()
    assert window.current_screen == "accueil"
    assert window.stack.isVisible()
    assert window.header.name.text() == window.session.dossier.candidat.nom_complet


def test_the_help_is_about_importing(qtbot: QtBot, window: MainWindow, view: ImportView) -> None:
    window.actions_table[specs.AIDE].trigger()
    page = AideWindow.current
    assert page is not None
    assert page.list.currentItem().text() == dict(PAGES)["import"]
    page.close()


# --- sources ----------------------------------------------------------------------------------------------------


def test_from_a_pdf_to_a_dossier_on_it(
    qtbot: QtBot, window: MainWindow, view: ImportView, answers: Answers, tmp_path: Path, home: Path
) -> None:
    answers.files = [reac(tmp_path)]
    qtbot.mouseClick(view.source.choose, Qt.MouseButton.LeftButton)
    screen = view.confirmation
    shown(qtbot, view, screen)
    qtbot.waitUntil(lambda: screen.document.pdf.drawn, timeout=WAIT)
    first = screen.etat.referentiel.activites[0]
    screen.tree.setCurrentIndex(screen.model.index_of(first.id))
    press(screen.tree, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: screen.tree.lines.editor is not None)
    field = screen.tree.lines.editor
    assert field is not None
    field.selectAll()
    type_text(field, "Préparer l’été\n")
    qtbot.waitUntil(lambda: screen.etat.referentiel.activites[0].intitule == "Préparer l’été")
    screen.use.click()
    shown(qtbot, view, view.fin)
    assert not view.modified

    view.fin.start.click()
    form = window.nouveau
    assert form is not None
    assert window.pages.currentWidget() is form
    assert [made.key for made in form.titres if made.isChecked()] == [screen.etat.referentiel.cle]
    answer(form, modalite="formation", prenom="Camille", nom="Durand")
    (home / "Documents").mkdir(parents=True, exist_ok=True)
    opened(qtbot, window.session, form.submit.click)
    on_disk(qtbot, window.session)
    ref = window.session.dossier.referentiel
    assert ref.activites[0].intitule == "Préparer l’été"
    assert ref.activites[0].id == first.id
    assert ref.activites[1:] == screen.etat.referentiel.activites[1:]


def test_from_the_new_dossier_and_back_with_what_was_answered(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table[specs.NOUVEAU].trigger()
    form = window.nouveau
    assert form is not None
    type_text(form.prenom, "Camille")
    form.modalites[1].click()
    form.titres[0].click()
    form.absent.click()
    view = window.pages.currentWidget()
    assert isinstance(view, ImportView)
    view.source.back.emit()
    assert window.pages.currentWidget() is form
    assert form.titres[0].isChecked()

    form.absent.click()
    view.source.text.setPlainText(TEXTE)
    view.source.read_text.click()
    shown(qtbot, view, view.confirmation)
    view.confirmation.use.click()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is form, timeout=WAIT)
    assert [made.text() for made in form.titres if made.isChecked()] == ["Jardinier de terroir"]
    assert form.prenom.text() == "Camille"
    assert form.modalites[1].isChecked()


def test_a_dropped_document_is_read(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    text = tmp_path / "reac.txt"
    text.write_text(TEXTE, "utf-8")
    drop(view.source, [text])
    shown(qtbot, view, view.confirmation)
    assert view.confirmation.title.text() == "Jardinier de terroir"


def test_two_documents_are_one_too_many(view: ImportView, tmp_path: Path) -> None:
    files = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for file in files:
        file.write_bytes(b"%PDF-1.4")
    drop(view.source, files)
    assert "Un document à la fois" in view.source.banners.messages()[0]


def test_a_dialog_that_is_given_up_changes_nothing(view: ImportView, answers: Answers) -> None:
    answers.files = []
    view.source.choose.click()
    assert view.pages.currentWidget() is view.source
    assert view.source.banners.messages() == []


# --- refusals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("vide.pdf", b"", "vide"),
        ("casse.pdf", b"%PDF-1.7\n1 0 obj\n", "abîmé"),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n0000", "image"),
        ("cv.txt", "Curriculum vitae\nCentres d’intérêt\nPermis B\nLangues\n".encode(), "CV"),
        ("faux.zip", b"PK\x03\x04rien", "abîmée"),
    ],
)
def test_a_refusal_is_a_sentence_on_the_page(
    qtbot: QtBot, view: ImportView, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    drop(view.source, [path])
    assert said in refused(qtbot, view)
    assert view.pages.currentWidget() is view.source
    assert view.source.choose.isEnabled()


def test_a_document_that_has_gone(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    view.read(tmp_path / "parti.pdf")
    assert "n’existe pas" in refused(qtbot, view)


def test_what_was_pasted_is_still_there_after_a_refusal(qtbot: QtBot, view: ImportView) -> None:
    view.source.text.setPlainText("Rien d’un référentiel, mais long à taper")
    view.source.read_text.click()
    refused(qtbot, view)
    assert view.source.text.text() == "Rien d’un référentiel, mais long à taper"
    assert view.source.read_text.isEnabled()


def test_a_reading_that_is_long_says_so_and_can_be_given_up(
    qtbot: QtBot, view: ImportView, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = reader_jobs.read
    monkeypatch.setattr(reader_jobs, "read", hang_over)
    view.read(TEXTE)
    assert not view.source.busy_shown
    qtbot.waitUntil(lambda: view.source.busy_shown)
    assert "texte collé" in view.source.doing.text()
    view.source.show_step(3, 12)
    assert "page 4 sur 12" in view.source.doing.text()
    view.source.cancel.click()
    monkeypatch.setattr(reader_jobs, "read", read)
    assert not view.source.busy_shown
    assert view.source.choose.isEnabled()
    view.read(TEXTE)
    shown(qtbot, view, view.confirmation)


# --- fiches -----------------------------------------------------------------------------------------------------


def test_one_fiche_among_several(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    view.read(export(tmp_path, 11111, 22222, 33333))
    shown(qtbot, view, view.fiches)
    assert view.fiches.codes() == ["RNCP11111", "RNCP22222", "RNCP33333"]
    assert not view.fiches.use.isEnabled()
    type_text(view.fiches.search, "metier 222")
    assert view.fiches.codes() == ["RNCP22222"]
    view.fiches.use.click()
    shown(qtbot, view, view.confirmation)
    assert view.confirmation.etat.referentiel.rncp == "RNCP22222"


def test_the_only_fiche_needs_no_choice(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    view.read(export(tmp_path, 11111))
    shown(qtbot, view, view.confirmation)


def test_a_large_export_is_searched_by_the_reader(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    view.read(export(tmp_path, *range(10000, 10300)))
    shown(qtbot, view, view.fiches)
    assert len(view.fiches.codes()) == 200
    assert "premières" in view.fiches.count.text()
    type_text(view.fiches.search, "rncp10299")
    qtbot.waitUntil(lambda: view.fiches.codes() == ["RNCP10299"], timeout=WAIT)
    type_text(view.fiches.search, "0")
    qtbot.waitUntil(lambda: view.fiches.codes() == [], timeout=WAIT)
    assert "Aucune fiche" in view.fiches.count.text()


# --- what is not lost -------------------------------------------------------------------------------------------


@pytest.fixture
def corrected(qtbot: QtBot, view: ImportView) -> ImportView:
    """The confirmation of a text, with one correction."""
    view.read(TEXTE)
    shown(qtbot, view, view.confirmation)
    found = next(n for n in view.confirmation.etat.racine.parcours() if n.texte == "Les prix sont affichés")
    view.confirmation.tree.setCurrentIndex(view.confirmation.model.index_of(found.id))
    view.confirmation.command("fusionner")
    assert view.modified
    return view


def test_corrections_outlive_a_look_at_something_else(window: MainWindow, corrected: ImportView) -> None:
    window.show_start()
    window.actions_table[specs.IMPORTER].trigger()
    assert corrected.pages.currentWidget() is corrected.confirmation
    assert corrected.modified


def test_another_document_asks_before_corrections_go(corrected: ImportView, answers: Answers) -> None:
    answers.yes = False
    corrected.confirmation.back.click()
    assert corrected.pages.currentWidget() is corrected.confirmation
    answers.yes = True
    corrected.confirmation.back.click()
    assert corrected.pages.currentWidget() is corrected.source
    assert len(answers.asked) == 2


def test_quitting_asks_before_corrections_go(window: MainWindow, corrected: ImportView, answers: Answers) -> None:
    answers.yes = False
    assert not window.close()
    assert window.isVisible()
    answers.yes = True
    assert prompts() is answers


@pytest.mark.parametrize("where", ["line", "title"])
def test_a_correction_that_is_being_written_is_asked_about_too(
    qtbot: QtBot, window: MainWindow, view: ImportView, answers: Answers, where: str
) -> None:
    view.read(TEXTE)
    shown(qtbot, view, view.confirmation)
    screen = view.confirmation
    assert not view.modified
    if where == "title":
        screen.title.setFocus()
        type_text(screen.title, " corrigé")
    else:
        screen.tree.setCurrentIndex(screen.model.index_of(screen.etat.referentiel.activites[0].id))
        press(screen.tree, Qt.Key.Key_F2)
        qtbot.waitUntil(lambda: screen.tree.lines.editor is not None)
        field = screen.tree.lines.editor
        assert field is not None
        type_text(field, " corrigé")
    answers.yes = False
    window.actions_table[specs.QUITTER].trigger()
    assert answers.asked == ["Un référentiel attend d’être utilisé."]
    assert window.isVisible()
    texts = [screen.etat.referentiel.intitule, screen.etat.referentiel.activites[0].intitule]
    assert any("corrigé" in text for text in texts)
    answers.yes = True


def test_undo_here_is_not_the_dossiers(qtbot: QtBot, window: MainWindow, show, blank: Path, tmp_path: Path) -> None:
    show(blank)
    note = tmp_path / "devis.txt"
    note.write_text("un devis", "utf-8")
    done: list[object] = []
    window.session.add_preuves([note], done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert window.actions_table[specs.ANNULER].isEnabled()
    view = window.files.imports.show()
    view.read(TEXTE)
    shown(qtbot, view, view.confirmation)
    screen = view.confirmation
    before = screen.etat
    screen.command("descendre")
    assert screen.etat is not before
    screen.tree.setFocus()
    qtbot.keyClick(screen.tree, Qt.Key.Key_Z, CTRL)
    assert screen.etat is before
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.all(Preuve)) == 1


def test_the_same_titre_again_says_that_it_replaces(qtbot: QtBot, view: ImportView) -> None:
    for turn in (1, 2):
        view.read(TEXTE)
        shown(qtbot, view, view.confirmation)
        said = view.confirmation.banners.messages()
        assert bool(said) == (turn == 2)
        view.confirmation.use.click()
        shown(qtbot, view, view.fin)
        view.fin.again.emit()
    assert "remplace" in said[0]
    assert sum(r.intitule == "Jardinier de terroir" for r in titres_disponibles()) == 1


def test_a_catalogue_that_cannot_be_written(qtbot: QtBot, view: ImportView, home: Path) -> None:
    view.read(TEXTE)
    shown(qtbot, view, view.confirmation)
    home.mkdir(parents=True, exist_ok=True)
    (home / "referentiels").write_text("un fichier à la place du dossier", "utf-8")
    view.confirmation.use.click()
    qtbot.waitUntil(lambda: bool(view.confirmation.banners.messages()))
    assert "catalogue" in view.confirmation.banners.messages()[0]
    assert view.pages.currentWidget() is view.confirmation


def test_the_reader_lives_while_the_screen_is_shown(qtbot: QtBot, window: MainWindow, view: ImportView) -> None:
    before = view.reader.child
    assert before
    window.show_start()
    view.reader.start()
    assert view.reader.child != before
    view.reader.close()


# --- whole documents -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["jardinier", "REAC_CDA_V04_24052023.pdf", "REAC_DL_V02_2013.pdf", "REAC_TP_ECSR_2021.pdf"]
)
def test_a_whole_reac_needs_one_glance(
    request: pytest.FixtureRequest, qtbot: QtBot, view: ImportView, name: str
) -> None:
    view.read(
        make_jardinier.FOLDER / "reac.pdf"
        if name == "jardinier"
        else request.getfixturevalue("corpus_path") / "reac" / name
    )
    shown(qtbot, view, view.confirmation)
    screen = view.confirmation
    assert screen.etat.points == ()
    competence = screen.etat.referentiel.activites[-1].competences[-1]
    critere = competence.criteres[-1]
    screen.tree.setCurrentIndex(screen.model.index_of(critere.id))
    pdf = screen.document.pdf
    qtbot.waitUntil(lambda: pdf.drawn, timeout=WAIT)
    assert pdf.page == screen.etat.lieux[critere.id].page
    box = pdf.sheet.box_pixels()
    image = pdf.sheet.picture.toImage()
    inside = [
        image.pixelColor(x, y).lightness() < 128
        for x in range(round(box.left()) + 5, round(box.right()) - 5)
        for y in range(round(box.top()), round(box.bottom()))
    ]
    assert sum(inside) > 0.04 * len(inside)
