"""The buttons of a page over the dossier are in sight without scrolling, on a small screen with large letters too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

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


def _training(window: MainWindow, _: Path) -> tuple[QWidget, ...]:
    window.show_screen("entretien")
    view: Any = window.screen_named("entretien")
    return view.next, view.before


def _story(window: MainWindow, _: Path) -> tuple[QWidget, ...]:
    window.show_screen("raconter")
    view: Any = window.screen_named("raconter")
    return view.next, view.skip, view.dunno, view.before


def _from_word(window: MainWindow, _: Path) -> tuple[QWidget, ...]:
    window.actions_table[specs.REPRENDRE_DP].trigger()
    view: Any = window.pages.currentWidget()
    return (view.source.leave,)


@pytest.mark.parametrize("zoom", [150, 200])
@pytest.mark.parametrize("shown", [_sending, _copies, _versions, _fiches, _training, _story, _from_word])
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


def _stands_so(over: QWidget, first: QWidget, last: QWidget, *, below: bool) -> bool:
    return (_place(last, over).y() > _place(first, over).y()) is below


def _place(part: QWidget, over: QWidget) -> QPoint:
    return part.mapTo(over, QPoint())


@pytest.mark.parametrize("screen", ["entretien", "raconter"])
def test_the_line_that_is_written_stays_in_sight_over_the_bar(show, example: Path, screen: str) -> None:
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.resize(1366, 688)
    window.interface.zoom_to(200)
    window.show_screen(screen)
    settle(window)
    view: Any = window.screen_named(screen)
    view.field.setFocus()
    view.field.insertPlainText("Un mot.\n" * 30)
    settle(window)
    line = view.field.cursorRect().translated(view.field.viewport().mapTo(view.page.page, QPoint()))
    assert view.page.page.rect().contains(line)


def test_the_buttons_at_the_right_go_below_where_there_is_no_room(qtbot: QtBot) -> None:
    made = Footed(measure=800, margin=20)
    qtbot.addWidget(made)
    first, last = QPushButton("Passer à la question suivante"), QPushButton("Revenir à la question d’avant")
    made.set_foot(first, 1, last)
    made.show()
    for width, below in ((800, False), (300, True), (800, False)):
        made.resize(width, 400)
        qtbot.waitUntil(partial(_stands_so, made, first, last, below=below))
        assert made.rect().contains(QRect(_place(last, made), last.size()))
