"""From the checklist to the files."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.main_window import MainWindow
from dossier_pro.gui.views import exporter as module
from dossier_pro.gui.views.exporter import ExporterView
from dossier_pro.gui.widgets.rows import StepRow
from dossier_pro.services.exporting import ResultatExport
from tests.gui.hands import Answers, on_disk, type_text

WAIT = 20_000


def write_names(path, demande, tell):
    tell("Écriture", 0.5)
    for target in demande.cibles:
        target.write_text("pages", "utf-8")
    return ResultatExport(demande.cibles, 12, ())


def refuse(path, demande, tell):
    raise KnownError("Le fichier est ouvert ailleurs : fermez-le.")


def never_end(path, demande, tell):
    gate = threading.Event()
    while True:
        gate.wait(0.01)
        tell("Encore", 0.1)


def _screen(window: MainWindow) -> Any:
    window.show_screen("exporter")
    screen = window.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    return screen


def test_the_checklist_leads_to_each_place(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    rows = screen.findChildren(StepRow)
    assert screen._verdict.text() == "Il reste 3\u00a0points à régler"
    assert len(rows) >= 3
    declaration = next(r for r in rows if "Déclaration" in r.phrase)
    declaration.click()
    assert window.current_screen == "parcours"


def test_the_checklist_of_the_example(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    assert _screen(window)._verdict.text().startswith("Rien ne bloque")


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
    assert screen.request().pdf.name == "ab.pdf"
    screen.form.pdf.setChecked(False)
    screen.form.index.setChecked(False)
    assert screen.request() is None
    assert screen.banners.messages()[-1] == "Cochez au moins un document à créer."


@pytest.fixture
def with_job(monkeypatch: pytest.MonkeyPatch):
    def set_job(job) -> None:
        monkeypatch.setattr(module, "run_export", job)

    return set_job


def test_files_are_made_and_can_be_opened(qtbot: QtBot, show, example: Path, answers: Answers, with_job) -> None:
    with_job(write_names)
    window = show(example)
    screen = _screen(window)
    screen.form.creer.click()
    assert screen.busy
    assert screen.form.creer.isHidden()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert not screen._result.isHidden()
    assert "12\u00a0pages" in screen._result_layout.itemAt(0).widget().text()
    screen._result_layout.itemAt(1).widget().click()
    assert answers.shown[0].suffix == ".docx"
    assert answers.shown[0].exists()


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


def test_another_folder(qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path) -> None:
    window = show(example)
    screen = _screen(window)
    answers.folder = tmp_path / "ailleurs"
    screen.form.changer.click()
    assert screen.request().pdf.parent == tmp_path / "ailleurs"
    on_disk(qtbot, window.session)
