"""The text that is read and the critères: side by side, or where it is narrow the text alone."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.review.given.test_screen import read


def test_at_200_percent_the_text_has_the_width_and_the_criteres_come_on_demand(
    window: MainWindow, example: Path, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    window.interface.zoom_to(200)
    view = read(window, qtbot, example, Lecteur("Sophie Martin", "formateur"))
    panel = window.actions_table[specs.PANNEAU]
    assert view.criteres.isHidden()
    assert not panel.isChecked()
    view.remark()
    qtbot.waitUntil(view.lecture.composer.words.hasFocus)
    composer = view.lecture.composer
    qtbot.waitUntil(lambda: not composer.keeper.visibleRegion().isEmpty())
    assert composer.keeper.mapTo(composer, composer.keeper.rect().topLeft()).y() < composer.words.y(), "no scrolling"
    panel.trigger()
    assert view.criteres.isVisible()
    window.interface.zoom_to(100)
    view = window.screen_named("relecture")  # type: ignore[assignment]
    qtbot.waitUntil(view.criteres.isVisible)
    assert panel.isChecked()
