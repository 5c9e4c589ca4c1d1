"""What a dossier says is shown as it was written, never as HTML; and no line on a screen begins with a lone sign.

Qt guesses from the first signs of a text whether it is HTML, and a picture in it is then loaded: from the disk, or
from another computer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QAbstractProxyModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as QtGuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import KINDS
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.review.given.screen import RelectureView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import PLACES
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.hands import on_disk, opened, type_text
from tests.gui.room import a_window

LONE = re.compile(r"« | »|\S [;:!?](?=\s|$)")
"""What a line could end or begin with, and in French may not."""
TAG = "<img src='file:///x.png'>"
NOT_WORDS = {"id", "source", "genre", "champ", "mime", "sha256", "signature", "code", "modalite", "unite", "objet"}


@pytest.fixture
def hostile(example: Path) -> Path:
    """The example, every text of which begins with a picture in HTML."""
    with ouvrir(example) as desk:
        entities = [entity for kind in KINDS.values() for entity in desk.dossier.all(kind).values()]

        def spoil(draft: Draft) -> None:
            for entity in entities:
                words: dict[str, Any] = {
                    one.name: f"{TAG}{getattr(entity, one.name)}"
                    for one in fields(entity)
                    if one.type == "str" and not (one.name in NOT_WORDS or one.name.endswith("_id"))
                }
                draft.put(replace(entity, **words))

        desk.change("Écrire", spoil)
    return example


def _tips(window: MainWindow) -> Iterator[tuple[str, str]]:
    for widget in [window, *window.findChildren(QWidget)]:
        yield f"tooltip of {type(widget).__name__} {widget.objectName()}", widget.toolTip()
        if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.AutoText:
            yield f"label {type(widget).__name__} {widget.objectName()}", widget.text()
        if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.RichText:
            yield f"rich label {type(widget).__name__}", widget.text()
        if isinstance(widget, QTextEdit) and TAG.split("'")[1] in widget.toHtml() and "<img" in widget.toHtml():
            yield f"text of {type(widget).__name__} {widget.accessibleName()}", widget.toHtml()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for index in _rows(widget, QModelIndex()):
                tip = index.data(Qt.ItemDataRole.ToolTipRole)
                yield f"tooltip of rows of {type(widget.model()).__name__} in {widget.accessibleName()}", str(tip or "")
    for action in window.findChildren(QAction):
        yield f"tooltip of action {action.text()[:30]}", action.toolTip()


def _rows(view: QAbstractItemView, parent: QModelIndex | QPersistentModelIndex) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(min(model.rowCount(parent), 40)):
        flat = isinstance(model, QAbstractListModel | QAbstractProxyModel)  # these keep their count of columns private
        for column in range(1 if flat else min(model.columnCount(parent), 12)):
            index = model.index(row, column, parent)
            yield index
        yield from _rows(view, model.index(row, 0, parent))


def _rich(words: str) -> bool:
    return QtGuiQt.mightBeRichText(words) and "<img" in words


class Looking:
    """Collects what a window shows, one state after the other."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.seen: set[str] = set()
        self.html: set[str] = set()
        self.lone: set[str] = set()

    def look(self) -> None:
        """Look at all that the window holds now."""
        for place, words in _tips(self._window):
            if "img" in words:
                self.seen.add(place)
            if _rich(words):
                self.html.add(place)
        for label in self._window.findChildren(QLabel):
            if label.wordWrap() and label.textFormat() == Qt.TextFormat.PlainText and LONE.search(label.text()):
                self.lone.add(label.text())


def test_nothing_of_a_dossier_is_taken_for_html(qtbot: QtBot, settings: Settings, hostile: Path) -> None:
    with a_window(qtbot, settings) as window:
        looking = Looking(window)
        opened(qtbot, window.session, lambda: window.files.open_path(hostile))
        for name, _, _ in PLACES:
            window.show_screen(name)
            on_disk(qtbot, window.session)
            looking.look()
        window.actions_table[specs.PALETTE].trigger()
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), SearchLine))
        line = QApplication.focusWidget()
        assert line is not None
        type_text(line, "img")
        on_disk(qtbot, window.session)
        looking.look()
        assert len(looking.seen) > 5
        opened(qtbot, window.session, lambda: window.files.relecture.open(hostile))
        view = window.screen_named("relecture")
        assert isinstance(view, RelectureView)
        qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=20_000)
        with qtbot.waitSignal(view.loaded, timeout=20_000):
            view.begin(Lecteur(f"{TAG} Martin", "formateur"))
        looking.look()
    assert not looking.html, "\n".join(sorted(looking.html))
    assert not looking.lone, "\n".join(sorted(looking.lone))
