"""Ctrl+P prints the pages that are shown, as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.gui.exporter import pages
from dossier_pro.gui.shell import specs
from tests.dp_import.petit_modele import Fabrique
from tests.gui.hands import Answers, press

WAIT = 120_000
DPI = 75
"""Of a coarse printer: at 300 a page takes a third of a second to draw, and it says nothing more."""


def test_every_page_that_is_shown_is_printed(
    qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAUSE_MS", 1)
    window = show(example)
    answers.file, answers.dpi = tmp_path / "papier.pdf", DPI
    window.actions_table[specs.IMPRIMER].trigger()
    screen: Any = window.screen_named("exporter")
    assert window.current_screen == "exporter"
    qtbot.waitUntil(lambda: screen.printing.active, timeout=WAIT)
    assert screen.busy
    assert answers.asked == ["imprimer"], "it waits for the pages by itself"
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    assert screen.banners.messages() == ["Toutes les pages sont parties à l’impression."]
    with pypdfium2.PdfDocument(answers.file) as printed:
        assert len(printed) == screen.pages.pdf[1]
        paper = printed[0].render(scale=0.5).to_pil().convert("L")
        assert paper.width < paper.height
        assert len(paper.getcolors(256)) > 20, "there is something on it"


def test_who_thinks_better_of_it_prints_nothing(
    qtbot: QtBot, show, example: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAUSE_MS", 1)
    window = show(example)
    window.show_screen("exporter")
    screen: Any = window.screen_named("exporter")
    qtbot.waitUntil(lambda: screen.pages.pdf is not None, timeout=WAIT)
    answers.yes = False
    qtbot.mouseClick(screen.form.imprimer, Qt.MouseButton.LeftButton)
    assert answers.asked == ["imprimer"]
    assert not screen.busy
    # Of the pages under way, « Arrêter » prints no more.
    answers.yes, answers.file = True, example.with_suffix(".pdf")
    screen.form.imprimer.setFocus()
    press(screen.form.imprimer, Qt.Key.Key_Return)
    assert screen.printing.active
    screen.form.arreter.click()
    assert not screen.busy
    assert screen.banners.messages()[0].startswith("L’impression est arrêtée")


def test_with_the_model_of_a_centre_it_is_said_first_which_pages_they_are(
    qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAUSE_MS", 1)
    window = show(example)
    window.show_screen("exporter")
    screen: Any = window.screen_named("exporter")
    answers.files = [Fabrique("dp-2017").ecrire(tmp_path / "Modèle.docx")]
    screen.form.choisir_modele.click()
    qtbot.waitUntil(lambda: not screen.modele.busy and screen.pages.pdf is not None, timeout=WAIT)
    answers.asked.clear()
    answers.yes = False
    screen.print_pages()
    assert answers.asked == ["Imprimer les pages de Dossier Pro\u00a0?"]
    answers.yes, answers.file, answers.dpi = True, tmp_path / "papier.pdf", DPI
    screen.print_pages()
    qtbot.waitUntil(lambda: not screen.busy, timeout=WAIT)
    with pypdfium2.PdfDocument(answers.file) as printed:
        assert len(printed) == screen.pages.pdf[1]
