"""The start page: the last dossier goes on by its filled button, and trainers find theirs behind one word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.gui.depart.nouveau import QUESTIONS
from dossier_pro.gui.kit.rows import TwoLineRow
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, opened, press, there
from tests.gui.whole.test_small_screens import SIZES, ZOOMS
from tools.captures.cuts import behind_an_edge, cut_words


def filled(window: MainWindow) -> list[str]:
    buttons = window.depart.findChildren(QPushButton)
    return [b.accessibleName() for b in buttons if b.property("role") == "start-primary"]


def test_the_last_dossier_goes_on(qtbot: QtBot, show, example: Path, blank: Path, settings: Settings) -> None:
    window = show(blank)
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    window.close_dossier()
    resume = window.depart.resume
    name = resume.accessibleName().replace("\u00a0", " ")
    assert name.startswith("Reprendre : Camille Durand, Assistant commercial, 22 critères sur 31, aujourd’hui, ")
    assert filled(window) == [], "one filled button is enough"
    assert [r.path for r in settings.recents()] == [example, blank]
    assert len(window.depart.findChildren(TwoLineRow)) == 1, "the others stand beside it"
    resume.setFocus()
    opened(qtbot, window.session, lambda: press(resume, Qt.Key.Key_Return))
    assert window.session.now.chemin == example


def test_where_nothing_was_open_a_new_dossier_is_the_filled_button(window: MainWindow) -> None:
    assert filled(window) == ["Nouveau dossier"]


def test_how_far_it_is_follows_the_work(qtbot: QtBot, show, blank: Path, settings: Settings) -> None:
    show(blank)
    assert settings.recents()[0].ou_en_est == "Aucun critère sur 31"


def test_of_a_dossier_with_a_password_nothing_is_noted(settings: Settings, example: Path) -> None:
    settings.remember(example, "", "", "id")
    settings.keep_progress(example, "22 critères sur 31")
    assert settings.recents()[0].ou_en_est == ""


def test_what_is_for_trainers_is_unfolded_by_one_word_and_stays_so(window: MainWindow, qtbot: QtBot) -> None:
    start = window.depart
    assert not start.for_trainers.isVisible()
    qtbot.mouseClick(start.trainer, Qt.MouseButton.LeftButton)
    assert start.for_trainers.isVisible()
    window.interface.zoom_to(110)
    assert window.depart.for_trainers.isVisible()
    window.interface.zoom_to(100)


def test_a_dossier_that_vanished_is_not_gone_on_with(
    window: MainWindow, settings: Settings, example: Path, tmp_path: Path
) -> None:
    settings.remember(example, "Camille Durand", "Assistant commercial")
    settings.remember(tmp_path / "parti.dpro", "Zoé Petit", "Assistant commercial")
    window.depart.refresh()
    assert "Camille Durand" in window.depart.resume.accessibleName()
    (row,) = window.depart.findChildren(TwoLineRow)
    assert not row.isEnabled()
    assert "introuvable" in row.accessibleName()


def _faults(window: MainWindow) -> list[str]:
    for _ in range(6):
        QApplication.processEvents()
        found = [*behind_an_edge(window), *cut_words(window)]
        if not found:
            break
    return found


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_lies_behind_an_edge(
    qtbot: QtBot, window: MainWindow, settings: Settings, example: Path, blank: Path, zoom: int
) -> None:
    """The start page, the questions, and the band over the example, on the laptops there are."""
    settings.remember(blank, "Zoé Petit", "Assistant import-export")
    settings.remember(example, "Camille Durand", "Assistant commercial", ou_en_est="22\u00a0critères sur 31")
    window.setMinimumSize(1, 1)
    window.interface.zoom_to(zoom)
    wrong: list[str] = []

    def look(name: str) -> None:
        for size in SIZES:
            window.resize(*size)
            wrong.extend(f"{name} {size} {zoom} %: {one}" for one in _faults(window))

    window.show_start()
    window.depart.trainer.click()
    look("départ")
    window.files.new()
    for question in QUESTIONS:
        there(window.nouveau).show_question(question)
        look(question)
    opened(qtbot, window.session, window.actions_table[specs.EXEMPLE].trigger)
    on_disk(qtbot, window.session)
    look("exemple")
    assert not wrong, "\n".join(wrong)
    window.interface.zoom_to(100)


def test_enter_goes_on_with_the_last_dossier(qtbot: QtBot, window: MainWindow, example: Path) -> None:
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    window.activateWindow()
    window.close_dossier()
    focused = QApplication.focusWidget()
    assert focused is window.depart.resume
    opened(qtbot, window.session, lambda: press(focused, Qt.Key.Key_Return))
    assert window.session.now.chemin == example
