"""Python objects that outlive their Qt ones: late answers, what had the focus, the help under the palette."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.kit.basics import held
from dossier_pro.gui.session.alive import while_alive
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import SCREENS
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, opened, there


class Asker(QWidget):
    """A widget that waits for answers."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, *values: object) -> None:
        """Take an answer."""
        self.heard.append(values)

    def nested(self) -> Any:
        """Return a function that sees the widget."""

        def took(value: object) -> None:
            self.heard.append(value)

        return took


def _die(widget: QWidget) -> None:
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def test_an_answer_is_not_heard_by_who_is_gone(qapp: QApplication) -> None:
    asker = Asker()
    ways = [asker.hear, partial(asker.hear, 1), asker.nested(), lambda value: asker.hear(value)]
    calls = [while_alive(way) for way in ways[:3]]
    for call in calls:
        call(7)
    assert asker.heard == [(7,), (1, 7), 7]
    _die(asker)
    for call in calls:
        call(8)
    assert len(asker.heard) == 3
    heard: list[object] = []
    while_alive(heard.append)(9)
    assert heard == [9], "what belongs to no object of Qt is always called"


def test_an_exemple_that_was_asked_for_by_a_screen_that_is_made_anew(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    before = len(window.session.dossier.tables["exemple"])
    window.actions_table[specs.AJOUTER_EXEMPLE].trigger()
    window.interface.zoom_to(125)
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.tables["exemple"]) == before + 1


def _key(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow() or window, key, modifier)


def test_help_palette_close_escape(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    _key(window, Qt.Key.Key_F1)
    helping = there(AideWindow.current)
    helping.text.setFocus()
    qtbot.waitUntil(helping.isActiveWindow)
    _key(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.interface.palette
    qtbot.waitUntil(palette.line.hasFocus)
    assert AideWindow.current is None, "nothing lies over the palette"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    _key(window, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.isAncestorOf(there(QApplication.focusWidget())) or QApplication.focusWidget() is window


def test_escape_closes_the_help_and_f1_opens_it_again(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    for part in ("list", "text"):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        _key(window, Qt.Key.Key_F1)
        helping = there(AideWindow.current)
        getattr(helping, part).setFocus()
        qtbot.waitUntil(helping.isActiveWindow)
        _key(window, Qt.Key.Key_Escape)
        assert not helping.isVisible()
        # At once, before the one that was closed has died.
        window.actions_table[specs.AIDE].trigger()
        assert there(AideWindow.current).isVisible()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert there(AideWindow.current).isVisible()
        there(AideWindow.current).close()


def test_no_item_of_a_layout_is_kept_by_python(root: Path) -> None:
    """Their objects outlive them (`held` says how); a walk of 2,000 steps found a viewport taken for one."""
    asked = re.compile(r"\w*(layout|rows|body|steps|_open|_done|liste_\w+)\.itemAt\(", re.IGNORECASE)
    places = (root / "dossier_pro" / "gui").rglob("*.py")
    assert [path.name for path in places if asked.search(path.read_text("utf-8"))] == []


def test_the_widgets_of_a_layout_in_its_order(qapp: QApplication) -> None:
    place = QWidget()
    layout = QVBoxLayout(place)
    first, second, third = QLabel("1"), QLabel("2"), QLabel("3")
    layout.addWidget(first)
    layout.addStretch(1)
    layout.addWidget(third)
    layout.insertWidget(1, second)
    QLabel("not in it", place)
    assert held(layout) == [first, second, third]
    assert held(QVBoxLayout()) == []


def test_a_window_that_dies_does_not_hear_where_the_keyboard_goes(
    qtbot: QtBot, settings: Settings, example: Path
) -> None:
    """Its actions die before its screens do, and whatever dies may let go of the keyboard: it moves at each death."""
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    fields = QLineEdit(elsewhere), QLineEdit(elsewhere)
    window = MainWindow(settings, count_pages=False)
    window.show()
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    for name, _, _ in SCREENS:
        window.show_screen(name)
    on_disk(qtbot, window.session)
    window.close()
    elsewhere.show()
    elsewhere.activateWindow()
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus)
    deaths: list[None] = []

    def die_with() -> None:
        deaths.append(None)
        fields[len(deaths) % 2].setFocus()

    for part in window.findChildren(QObject):
        part.destroyed.connect(die_with)
    with qtbot.captureExceptions() as raised:
        _die(window)
    assert len(deaths) > 100
    assert not raised, raised
