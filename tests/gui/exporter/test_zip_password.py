"""The ZIP for the jury with a password, made from the window."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.exporter.screen import ExporterView
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.office import protected_zip
from tests.gui.hands import Answers, type_text

WAIT = 60_000
WORD = "quatre mots au hasard"


@pytest.fixture
def screen(show, example: Path) -> ExporterView:
    window: MainWindow = show(example)
    window.show_screen("exporter")
    made = window.screen_named("exporter")
    assert isinstance(made, ExporterView)
    made.form.onglets.setCurrentWidget(made.form.onglet_options)
    return made


def test_it_is_offered_where_a_zip_is_made_and_off_at_first(screen: ExporterView) -> None:
    form = screen.form.forme
    assert screen.password.isHidden()
    form.setCurrentIndex(form.findData("dossier"))
    assert screen.password.isHidden()
    form.setCurrentIndex(form.findData("zip"))
    assert screen.password.isVisible()
    assert not screen.password.box.isChecked()
    screen.password.box.click()
    assert screen.request() is None, "a password is wanted"
    assert screen.password.problem.isVisible()
    type_text(screen.password.line.line, WORD)
    asked = screen.request()
    assert asked is not None
    assert asked.mot_de_passe == WORD
    form.setCurrentIndex(form.findData(""))
    asked = screen.request()
    assert asked is not None
    assert asked.mot_de_passe == "", "files apart have none"


def test_the_zip_opens_with_it_alone_and_one_with_accents_is_refused(
    qtbot: QtBot, screen: ExporterView, example: Path, answers: Answers, home: Path
) -> None:
    answers.yes = True
    screen.form.forme.setCurrentIndex(screen.form.forme.findData("zip"))
    screen.form.nom_fichier.setText("jury")
    screen.password.box.click()
    for word in ("été", WORD):
        screen.password.line.line.setText(word)
        screen.export()
        qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
        made = list(example.parent.rglob("jury.zip"))
        assert bool(made) is (word == WORD)
    with protected_zip.opened(made[0], WORD) as archive:
        assert archive.testzip() is None
        (first, *_) = archive.namelist()
    with zipfile.ZipFile(made[0]) as plain, pytest.raises((RuntimeError, NotImplementedError)):
        plain.read(first)
    kept = [one for one in home.rglob("*") if one.is_file() and WORD.encode() in one.read_bytes()]
    assert kept == []
