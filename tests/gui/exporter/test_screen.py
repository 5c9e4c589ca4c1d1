"""From the checklist to the files."""

from __future__ import annotations

import threading
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.spaces import insecables
from dossier_pro.gui.exporter import pages
from dossier_pro.gui.exporter import screen as module
from dossier_pro.gui.exporter.screen import ExporterView
from dossier_pro.gui.kit.checklist import Folded
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.exporting import ResultatExport
from tests.dp_import.petit_modele import Fabrique
from tests.gui.hands import Answers, on_disk, type_text

WAIT = 60_000


@pytest.fixture
def no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the pages out: nothing is made behind the back of what is tested."""
    monkeypatch.setattr(pages, "PAUSE_MS", 600_000)


def write_names(tell, path, demande):
    tell("Écriture", 0.5)
    for target in demande.cibles:
        target.write_text("pages", "utf-8")
    return ResultatExport(demande.cibles, 12, ())


def refuse(tell, path, demande):
    raise KnownError("Le fichier est ouvert ailleurs : fermez-le.")


def never_end(tell, path, demande):
    gate = threading.Event()
    while True:
        gate.wait(0.01)
        tell("Encore", 0.1)


def _screen(window: MainWindow) -> Any:
    window.show_screen("exporter")
    screen = window.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    return screen


def _button(screen: QWidget, name: str) -> QPushButton:
    return next(b for b in screen.findChildren(QPushButton) if b.accessibleName() == name)


@pytest.mark.usefixtures("no_pages")
def test_the_checklist_leads_to_each_place(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    rows = screen.findChildren(StepRow)
    assert screen.verdict.text() == "Incomplet\u00a0: 3\u00a0points bloquent la remise"
    assert len(rows) >= 3
    declaration = next(r for r in rows if "Déclaration" in r.phrase)
    declaration.click()
    assert window.current_screen == "parcours"


@pytest.mark.usefixtures("no_pages")
def test_a_thing_to_do_is_said_to_its_end(qtbot: QtBot, show, blank: Path) -> None:
    """Seen at 1366 pixels: « … le début de la période et la fin d… »."""
    window = show(blank)
    activite = window.session.dossier.referentiel.activites[0].id
    for rank in (1, 2):
        exemple = Exemple(f"e{rank}", activite, rank, intitule="Un exemple", taches="x")
        window.session.edit("Ajouter", lambda draft, one=exemple: draft.put(one))
    for name in ("exporter", "accueil"):
        window.show_screen(name)
        screen = window.screen_named(name)

        def rows(screen: QWidget = screen) -> list[StepRow]:
            return [row for row in screen.findChildren(StepRow) if "dans le contexte, il manque" in row.phrase]

        qtbot.waitUntil(lambda: bool(rows()), timeout=WAIT)
        assert [insecables(row.phrase) for row in rows()] == [" ".join(row._lines(400)) for row in rows()]


@pytest.mark.usefixtures("no_pages")
def test_the_checklist_of_the_example(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    assert _screen(window).verdict.text().startswith("Complet selon le modèle, mais ")


@pytest.mark.usefixtures("no_pages")
def test_what_is_asked_for(qtbot: QtBot, show, example: Path, tmp_path: Path) -> None:
    window = show(example)
    screen = _screen(window)
    demande = screen.request()
    assert demande.pdf == tmp_path / "Dossier professionnel Camille Durand.pdf"
    assert demande.index.name.endswith("index des preuves.pdf")
    assert (demande.ccp, demande.ccs) == (None, None)
    screen.form.portee.setCurrentIndex(2)
    screen.form.portee.activated.emit(2)
    screen.form.word.setChecked(False)
    demande = screen.request()
    assert (demande.word, demande.ccp, demande.pdf.stem) == (None, 2, "Dossier professionnel Camille Durand CCP 2")
    screen.form.nom_fichier.clear()
    assert screen.request() is None
    type_text(screen.form.nom_fichier, "a/b")
    assert screen.request() is None
    assert "que Windows refuse" in screen.banners.messages()[-1]
    screen.form.nom_fichier.clear()
    type_text(screen.form.nom_fichier, "Dossier M. Dupont v1.2")
    assert screen.request().pdf.name == "Dossier M. Dupont v1.2.pdf"
    screen.form.pdf.setChecked(False)
    screen.form.index.setChecked(False)
    assert screen.request() is None
    assert screen.banners.messages()[-1] == "Cochez au moins un document à créer."


@pytest.fixture
def with_job(monkeypatch: pytest.MonkeyPatch, no_pages: None):
    def set_job(job) -> None:
        monkeypatch.setattr(module, "export", job)

    return set_job


def test_files_are_made_and_can_be_opened(qtbot: QtBot, show, example: Path, answers: Answers, with_job) -> None:
    with_job(write_names)
    window = show(example)
    screen = _screen(window)
    screen.form.creer.click()
    assert screen.busy
    assert screen.form.creer.isHidden()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert screen.form.onglets.currentWidget() is screen.form.onglet_fichiers
    assert "12\u00a0pages" in screen.result_layout.itemAt(0).widget().text()
    _button(screen, "Ouvrir Dossier professionnel Camille Durand.docx").click()
    assert answers.shown[0].suffix == ".docx"
    assert answers.shown[0].exists()
    _button(screen, "Ouvrir l’emplacement de Dossier professionnel Camille Durand.pdf").click()
    assert answers.shown[1] == answers.shown[0].parent


def test_files_made_before_an_edit_are_said_to_be_old(qtbot: QtBot, show, example: Path, with_job) -> None:
    with_job(write_names)
    window = show(example)
    screen = _screen(window)
    screen.form.creer.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert not any("modifié" in w.text() for w in screen.form.fichiers.findChildren(QLabel))
    window.session.edit("Écrire", lambda draft: writing.modifier(draft, "candidat", "unique", prenom="Claude"))
    on_disk(qtbot, window.session)
    assert any("modifié le dossier depuis" in w.text() for w in screen.form.fichiers.findChildren(QLabel))


@pytest.mark.usefixtures("no_pages")
def test_an_export_that_is_stopped_leaves_the_old_files(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    targets = screen.request().cibles
    for target in targets:
        target.write_text("ancien", "utf-8")
    screen.form.creer.click()
    screen.form.arreter.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert screen.banners.messages() == ["L’export est arrêté : aucun fichier n’a été changé."]
    assert {target.read_text("utf-8") for target in targets} == {"ancien"}
    assert sorted(p.name for p in example.parent.glob("Dossier*")) == sorted(t.name for t in targets)
    assert screen.form.creer.isEnabled()


def test_files_that_are_there_are_replaced_only_when_told(
    qtbot: QtBot, show, example: Path, answers: Answers, with_job
) -> None:
    with_job(write_names)
    window = show(example)
    screen = _screen(window)
    target = screen.request().pdf
    target.write_text("ancien", "utf-8")
    answers.yes = False
    screen.form.creer.click()
    assert not screen.busy
    assert target.read_text("utf-8") == "ancien"
    assert answers.asked == ["Remplacer les fichiers qui sont déjà là ?"]


def test_what_we_wrote_ourselves_is_replaced_without_a_question(
    qtbot: QtBot, show, example: Path, answers: Answers, with_job
) -> None:
    with_job(write_names)
    window = show(example)
    screen = _screen(window)

    def create() -> None:
        screen.form.creer.click()
        qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)

    assert not window.settings.was_made(window.session.dossier.id)
    create()
    create()
    assert answers.asked == []
    assert window.settings.was_made(window.session.dossier.id)
    target = screen.request().word
    target.write_text("retouché dans Word", "utf-8")
    answers.yes = False
    create()
    assert answers.asked == ["Remplacer les fichiers qui sont déjà là ?"]
    assert target.read_text("utf-8") == "retouché dans Word"


@pytest.mark.usefixtures("no_pages")
def test_the_foot_says_what_goes_where(show, example: Path, home: Path) -> None:
    screen = _screen(show(example))
    assert screen.form.resume.full_text().startswith("Word + PDF + index des preuves → ")
    screen.form.portee.setCurrentIndex(2)
    screen.form.portee.activated.emit(2)
    assert screen.form.resume.full_text().startswith("Seulement le CCP 2\u00a0: Word + PDF")


def test_what_was_refused_is_a_sentence(qtbot: QtBot, show, example: Path, with_job) -> None:
    with_job(refuse)
    window = show(example)
    screen = _screen(window)
    screen.form.creer.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert screen.banners.messages() == ["Le fichier est ouvert ailleurs : fermez-le."]
    assert not screen.form.creer.isHidden()


def test_it_can_be_stopped(qtbot: QtBot, show, example: Path, with_job) -> None:
    with_job(never_end)
    window = show(example)
    screen = _screen(window)
    screen.form.creer.click()
    qtbot.waitUntil(lambda: screen.form.barre.value() == 10, timeout=WAIT)
    screen.form.arreter.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert screen.banners.messages() == ["L’export est arrêté : aucun fichier n’a été changé."]


def test_leaving_during_an_export_is_asked_about(qtbot: QtBot, show, example: Path, answers: Answers, with_job) -> None:
    with_job(never_end)
    window = show(example)
    screen = _screen(window)
    screen.form.creer.click()
    qtbot.waitUntil(lambda: screen.form.barre.value() == 10, timeout=WAIT)
    answers.yes = False
    window.close()
    assert window.isVisible()
    answers.yes = True
    window.close()
    assert not window.isVisible()


@pytest.mark.usefixtures("no_pages")
def test_another_folder(qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path) -> None:
    window = show(example)
    screen = _screen(window)
    answers.folder = tmp_path / "ailleurs"
    screen.form.changer.click()
    assert screen.request().pdf.parent == tmp_path / "ailleurs"
    on_disk(qtbot, window.session)


def write_and_tell(tell, path, demande):
    demande.cibles[0].write_bytes(b"x" * 1500)
    known = ("Remettez l’annexe 2 à part.",)
    return ResultatExport(demande.cibles[:1], 3, (), ("Les photos sont réduites.",), known)


def test_what_was_reduced_and_what_to_know(qtbot: QtBot, show, example: Path, with_job) -> None:
    with_job(write_and_tell)
    screen = _screen(show(example))
    screen.form.creer.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    words = {w.text() for w in screen.form.fichiers.findChildren(QLabel)}
    assert {"Réduit pour tenir dans la taille maximale", "Les photos sont réduites."} <= words
    assert {"À savoir", "Remettez l’annexe 2 à part."} <= words
    assert "2\u00a0ko" in words


# --- pages and rules ----------------------------------------------------------------------------------------------


def test_the_pages_are_those_of_the_real_pdf_and_the_rules_are_run(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    qtbot.waitUntil(lambda: screen.pages.shown and screen.pages.pages.drawn, timeout=WAIT)
    whole = len(screen.pages.pages._sizes)
    assert whole > 10
    folded = {f.genre.titre: f for f in screen.findChildren(Folded)}
    order = folded["En ordre"]
    assert "Chaque exemple tient en trois pages" in order.phrases
    assert not order.is_open
    qtbot.mouseClick(order.head, Qt.MouseButton.LeftButton)
    assert order.is_open
    screen.form.portee.setCurrentIndex(2)
    screen.form.portee.activated.emit(2)
    qtbot.waitUntil(lambda: screen.pages.shown, timeout=WAIT)
    assert len(screen.pages.pages._sizes) < whole


@pytest.mark.usefixtures("no_pages")
def test_an_edit_is_seen_in_the_checklist_at_once(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    window.session.edit("Écrire", lambda draft: writing.modifier(draft, "exemple", exemple.id, moyens=""))
    on_disk(qtbot, window.session)
    assert screen.verdict.text() == "Incomplet\u00a0: 1\u00a0point bloque la remise"
    assert any("la question 2 attend sa réponse" in r.phrase for r in screen.findChildren(StepRow))
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert screen.verdict.text().startswith("Complet selon le modèle, mais ")


def test_where_there_is_nothing_to_present_the_pages_say_so(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.session.edit("Choisir", lambda draft: writing.modifier(draft, "projet", "unique", objet="ccp", numeros=()))
    on_disk(qtbot, window.session)
    screen = _screen(window)
    qtbot.waitUntil(lambda: "Parcours" in screen.pages.words.text(), timeout=WAIT)
    assert screen.pages.currentIndex() == 0


@pytest.mark.usefixtures("no_pages")
def test_a_narrow_screen_gives_the_checklist_a_tab(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    assert screen.panel is not None
    window.resize(900, 700)
    qtbot.waitUntil(lambda: screen.form.onglets.tabText(0) == "À faire")
    assert screen.panel is None
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: screen.form.onglets.tabText(0) == "Les pages")
    assert screen._page.isVisible()


@pytest.mark.usefixtures("no_pages")
def test_the_online_deposit_is_chosen_here_too(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.form.depot.click()
    on_disk(qtbot, window.session)
    assert window.session.dossier.projet.depot_vae
    assert screen.request().max_mo == 10


# --- options ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_pages")
def test_sizes_annexes_and_the_grid_are_asked_for(show, example: Path) -> None:
    screen = _screen(show(example))
    demande = screen.request()
    assert (demande.max_mo, demande.annexes, demande.grille, demande.modele) == (None, "conformes", None, None)
    form = screen.form
    form.onglets.setCurrentWidget(form.onglet_options)
    assert not form.max_mo.isEnabled()
    form.limiter.click()
    form.max_mo.selectAll()
    type_text(form.max_mo, "4")
    form.legeres.click()
    form.grille.click()
    form.page_resume.setFocus()
    QTest.keyClick(form.page_resume, Qt.Key.Key_Space)
    assert not demande.nom_sur_pages
    form.nom_pages.click()
    demande = screen.request()
    assert (demande.max_mo, demande.annexes, demande.nom_sur_pages) == (4, "legeres", True)
    assert demande.grille.name == "Dossier professionnel Camille Durand - grille de lecture.pdf"
    assert demande.resume.name == "Dossier professionnel Camille Durand - résumé.pdf"
    assert not demande.resume_au_paquet
    assert "grille de lecture + résumé d’une page → " in form.resume.full_text()


@pytest.mark.usefixtures("no_pages")
def test_everything_for_the_jury_in_one_zip(qtbot: QtBot, show, example: Path, answers: Answers) -> None:
    screen = _screen(show(example))
    form = screen.form
    form.onglets.setCurrentWidget(form.onglet_options)
    form.forme.setCurrentIndex(1)
    assert not form.groupe_documents.isVisible()
    assert form.page_resume.isVisible()
    assert not screen.request().resume_au_paquet
    form.page_resume.click()
    assert "avec le résumé d’une page" in form.resume.full_text()
    demande = screen.request()
    assert demande.cibles == ()
    assert demande.paquet == example.parent / "Dossier professionnel Camille Durand.zip"
    form.creer.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=60_000)
    assert screen.banners.messages() == []
    with zipfile.ZipFile(demande.paquet) as archive:
        names = {Path(name).name for name in archive.namelist()}
    assert {"LISEZ-MOI.txt", "Index des preuves.pdf", "Grille de lecture.pdf", "Résumé.pdf"} <= names
    words = {w.text() for w in form.fichiers.findChildren(QLabel)}
    assert {"Ce qu’il contient", "LISEZ-MOI.txt"} <= words
    answers.yes = False
    demande.paquet.write_bytes(b"d'un autre")
    form.creer.click()
    assert answers.asked == ["Remplacer les fichiers qui sont déjà là ?"]
    form.forme.setCurrentIndex(2)
    assert screen.request().paquet == example.parent / "Dossier professionnel Camille Durand"
    # A folder with something in it is never written over: a free name is one button away, and it is made under it.
    taken = example.parent / "Dossier professionnel Camille Durand"
    taken.mkdir()
    (taken / "mienne.txt").write_text("x")
    form.creer.click()
    assert not screen.busy
    (said,) = screen.banners.messages()
    assert "existe déjà et n’est pas remplacé" in said
    (button,) = [b for b in screen.banners.findChildren(QPushButton) if "Prendre" in b.text()]
    button.click()
    qtbot.waitUntil(lambda: not screen.busy, timeout=60_000)
    assert (taken.with_name(taken.name + " 2") / "LISEZ-MOI.txt").is_file()
    assert [one.name for one in taken.iterdir()] == ["mienne.txt"]


@pytest.mark.usefixtures("no_pages")
def test_the_model_of_a_centre_is_kept_and_forgotten(
    qtbot: QtBot, show, example: Path, blank: Path, answers: Answers, tmp_path: Path
) -> None:
    window = show(example)
    screen = _screen(window)
    form = screen.form
    form.onglets.setCurrentWidget(form.onglet_options)
    on_disk(qtbot, window.session)
    assert form.modele.text() == "La mise en page de Dossier Pro"
    form.nom_pages.click()
    assert screen.request().nom_sur_pages
    answers.files = [blank]
    form.choisir_modele.click()
    qtbot.waitUntil(lambda: not screen.modele.busy, timeout=WAIT)
    assert screen.banners.messages()[0].endswith(".")
    assert screen.request().modele is None
    given = Fabrique("dp-2017").ecrire(tmp_path / "Modèle du centre.docx")
    answers.files = [given]
    form.choisir_modele.click()
    qtbot.waitUntil(lambda: not screen.modele.busy, timeout=WAIT)
    assert form.modele.text() == "Modèle du centre.docx"
    assert form.note_modele.text().endswith(".")
    kept = screen.request().modele
    assert kept is not None
    # The model has footers of its own.
    assert (form.nom_pages.isEnabled(), screen.request().nom_sur_pages) == (False, False)
    assert kept != given
    show(blank)
    again = _screen(window)
    on_disk(qtbot, window.session)
    assert again.request().modele == kept
    assert not again.form.nom_pages.isEnabled()
    again.form.oublier_modele.click()
    assert again.request().modele is None
    assert again.form.nom_pages.isEnabled()
    assert not kept.exists()


@pytest.mark.usefixtures("no_pages")
def test_a_screen_that_goes_away_while_the_model_is_looked_up(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.modele._asked = False
    screen.modele.refresh()
    window.drop_screens(keep="")
    on_disk(qtbot, window.session)
    assert "exporter" not in window.made_screens()
