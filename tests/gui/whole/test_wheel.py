"""A wheel that passes over a closed list, tabs, a number or a date changes nothing, and the page scrolls."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.specs import PLACES
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.hands import on_disk
from tests.gui.import_docs import TEXTE
from tests.gui.review.given.test_screen import read

KINDS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
NAMES = [name for name, _, _ in PLACES]


def turn(target: QWidget, notches: int) -> None:
    """Turn the wheel over the middle of a widget."""
    at = QPointF(target.rect().center())
    event = QWheelEvent(
        at,
        QPointF(target.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def _value(control: QWidget) -> object:
    if isinstance(control, QComboBox | QTabBar):
        return control.currentIndex()
    return control.text() if isinstance(control, QAbstractSpinBox) else control.property("value")


def _moved(root: QWidget) -> list[str]:
    """Turn the wheel over everything that has a value, without the focus and with it; returns what moved."""
    found = []
    for control in root.findChildren(QWidget):
        if not isinstance(control, KINDS) or isinstance(control, QScrollBar) or not control.isVisible():
            continue
        before = _value(control)
        for focused in (False, True):
            if focused:
                control.setFocus()
            for notches in (-1, 1, -3):
                turn(control, notches)
                if _value(control) != before:
                    found.append(f"{type(control).__name__} {control.accessibleName() or control.objectName()}")
    return found


def _count(root: QWidget) -> int:
    return len([c for c in root.findChildren(QWidget) if isinstance(c, QComboBox | QTabBar) and c.isVisible()])


def _form(window: MainWindow, qtbot: QtBot) -> None:
    window.files.new()


def _import(window: MainWindow, qtbot: QtBot) -> None:
    view = window.files.imports.show()
    view.read(TEXTE)
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.confirmation, timeout=20_000)


PAGES: dict[str, Callable[[MainWindow, QtBot], object]] = {
    "nouveau": _form,
    "importer": _import,
    "verifier_dp": lambda window, _: window.files.word.check(),
    "reprendre_dp": lambda window, _: window.files.word.bring_in(),
    "suivre": lambda window, _: window.files.suivi.show(),
    "envoyer": lambda window, _: window.files.envoi.show(),
}


def test_over_every_screen(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    before, seen = window.session.dossier, 0
    for name in NAMES:
        window.show_screen(name)
        screen: Any = window.screen_named(name)
        if name == "preuves":
            screen.show_preuve(next(iter(before.tables["preuve"])))
        on_disk(qtbot, window.session)
        seen += _count(window)
        assert _moved(window) == [], name
        on_disk(qtbot, window.session)
        assert window.session.dossier is before, f"{name}: no step was made"
    assert seen >= 6, "the walk met what it is about"


def test_over_every_page(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    before = window.session.dossier
    for name, come in PAGES.items():
        come(window, qtbot)
        assert _moved(window) == [], name
    on_disk(qtbot, window.session)
    assert window.session.dossier is before


def test_over_a_review(qtbot: QtBot, window: MainWindow, example: Path) -> None:
    view = read(window, qtbot, example, Lecteur("Sophie Martin", "formateur"))
    for at in range(view.tabs.count()):
        if view.tabs.isTabVisible(at):
            view.tabs.setCurrentIndex(at)
            assert _moved(window) == [], view.tabs.tabText(at)
    view.ask_reader()
    assert _moved(window) == []


@pytest.mark.parametrize("focused", [False, True])
def test_the_page_scrolls_instead(qtbot: QtBot, show, example: Path, focused: bool) -> None:
    window = show(example)
    window.resize(1100, 600)
    window.show_screen("preuves")
    screen: Any = window.screen_named("preuves")
    dossier = window.session.dossier
    screen.show_preuve(next(iter(dossier.tables["preuve"])))
    screen.detail.form.more.click()
    genre = screen.detail.form.genre
    scrolled = genre.parentWidget()
    while not hasattr(scrolled, "verticalScrollBar"):
        scrolled = scrolled.parentWidget()
    qtbot.waitUntil(lambda: scrolled.verticalScrollBar().maximum() > 0)
    if focused:
        genre.setFocus()
    QApplication.processEvents()
    scrolled.ensureWidgetVisible(genre)
    QApplication.processEvents()
    before = scrolled.verticalScrollBar().value()
    at = QPointF(genre.mapTo(window, genre.rect().center()))
    assert genre.visibleRegion().contains(genre.rect().center())
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, -120))
    assert scrolled.verticalScrollBar().value() > before
    on_disk(qtbot, window.session)
    assert window.session.dossier is dossier


def test_no_other_list_or_number_is_used(root: Path) -> None:
    """One home: what is not of `Choice`, `TabBar`, `Tabs` would take the wheel."""
    pattern = re.compile(r"\bQ(ComboBox|FontComboBox|TabBar|TabWidget|\w*SpinBox|Slider|Dial|\w*TimeEdit|DateEdit)\(")
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((root / "dossier_pro" / "gui").rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if pattern.search(line) and not line.startswith("class ")
    ]
    assert found == []
