"""The buttons of a page over the dossier are in sight without scrolling, on a small screen with large letters too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.copies.versions_screen import VersionsView
from dossier_pro.gui.kit.basics import label
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import there
from tests.gui.import_docs import export
from tools.captures.rest import settle


def _sending(window: MainWindow, _: Path) -> tuple[QWidget, ...]:
    window.actions_table[specs.ENVOYER].trigger()
    view = there(window.files.envoi.show())
    view.password.box.click()
    return view.write, view.leave


def _copies(window: MainWindow, _: Path) -> tuple[QWidget, ...]:
    view = window.files.copies.show()
    return view.leave, view.gone


def _versions(window: MainWindow, _: Path) -> tuple[QWidget, ...]:
    view = VersionsView()
    window.show_page(view)
    view.coming.setText("Mot " * 2000)
    view.coming.show()
    return view.leave, view.unite_both


def _fiches(window: MainWindow, folder: Path) -> tuple[QWidget, ...]:
    view = window.files.imports.show()
    view.pages.setCurrentWidget(view.fiches)
    view.read(export(folder, 1, 2, 3))
    return (view.fiches.use,)


@pytest.mark.parametrize("zoom", [150, 200])
@pytest.mark.parametrize("shown", [_sending, _copies, _versions, _fiches])
def test_the_buttons_of_a_page_over_the_dossier_are_in_sight(
    show, example: Path, tmp_path: Path, zoom: int, shown: Callable[[MainWindow, Path], tuple[QWidget, ...]]
) -> None:
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.resize(1366, 700)
    window.interface.zoom_to(zoom)
    buttons = shown(window, tmp_path)
    settle(window)
    for made in buttons:
        assert made.isVisible()
        assert made.visibleRegion().boundingRect().size() == made.size(), made.accessibleName()


def test_the_bar_follows_a_short_page_and_stands_under_its_words(qtbot: QtBot) -> None:
    made = Footed(measure=400, margin=20)
    qtbot.addWidget(made)
    words, done = label("Une phrase.", wrap=True), QPushButton("Fermer")
    made.body.addWidget(words)
    made.set_foot(done, 1)
    made.resize(600, 600)
    made.show()
    qtbot.waitExposed(made)
    for text in ("Une phrase.", "Une phrase. " * 400):
        words.setText(text)
        qtbot.waitUntil(lambda: (_place(done, made).y() < 200) is (len(words.text()) < 100))
        assert _place(words, made).x() == _place(done, made).x()
        assert made.rect().contains(QRect(_place(done, made), done.size()))


def _place(part: QWidget, over: QWidget) -> QPoint:
    return part.mapTo(over, QPoint())
