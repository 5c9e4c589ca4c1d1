"""Every screen by Tab alone: the scenes of `captures`, start pages and floating panels included."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.floating import Floating
from dossier_pro.gui.preuves.enlarged import Enlarged
from dossier_pro.gui.window.window import MainWindow
from tools.captures import dates, empty, export, imports, review_given, review_received, suivi
from tools.captures import run as captures
from tools.captures.rest import settle

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
)
_SLOW = ("08a", "08b", "10a", "12b", "12-", "14-import", "15-import", "16-", "17-", "19a", "33-", "46-")
"""Scenes that wait for pages or processes and show the controls of another scene."""
_MOST = 250
_LINKS = 40
"""The most links of one text that Tab may go through before it leaves it."""


def _nowhere(_: Path) -> None:
    return None


GROUPS: dict[str, Callable[[Path], tuple[tuple[str, Callable[[MainWindow], object]], ...]]] = {
    "candidat": lambda _: captures.SCENES,
    "dates": lambda _: dates.scenes(),
    "exporter": lambda _: export.scenes(),
    "importer": lambda _: imports.scenes(None),
    "suivi": suivi.scenes,
    "vide": empty.scenes,
    "remarques": review_received.scenes,
    "relecture": review_given.scenes,
}


def _tell(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} « {words} » in {type(widget.parentWidget()).__name__}"


def _ours(root: QWidget) -> list[QWidget]:
    """Return the controls in sight that a person can use; what a control is made of inside is left out."""
    found: list[QWidget] = []
    for one in root.findChildren(QWidget):
        inside = isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox) or one.objectName().startswith("qt_")
        bare = type(one) in (QAbstractButton, QWidget) or type(one).__name__ in (
            "QTableCornerButton",
            "QComboBoxListView",
            "QHeaderView",
        )
        if isinstance(one, CONTROLS) and one.isVisible() and not inside and not bare:
            found.append(one)
    return found


def _named(one: QWidget, root: QWidget) -> bool:
    text = one.text() if isinstance(one, QAbstractButton) else ""
    return bool(one.accessibleName() or text) or any(
        getattr(label, "buddy", lambda: None)() is one for label in root.findChildren(QWidget)
    )


def _walk(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """Press Tab until the round is made; returns what had the keyboard, in that order."""
    if QApplication.focusWidget() is None:
        window.focusNextChild()
    seen: list[QWidget] = []
    stayed = 0
    for _ in range(_MOST):
        now = QApplication.focusWidget()
        assert now is None or now.isVisible(), f"the keyboard is where nothing is seen: {_tell(now)}"
        assert now is not None, f"the keyboard is lost after {_tell(seen[-1])}"
        stayed = stayed + 1 if seen and now is seen[-1] else 0
        assert stayed <= (_LINKS if isinstance(now, QTextBrowser) else 0), f"the keyboard is caught in {_tell(now)}"
        if now in seen and not stayed:
            return seen
        if not stayed:
            seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    raise AssertionError(f"no end after {_MOST} steps: {_tell(seen[-1])}")


def _in_front(window: MainWindow) -> QWidget:
    """Return what lies over the screen and keeps the keyboard until Esc, else the window."""
    over = [one for one in window.findChildren(QWidget) if isinstance(one, Floating | Enlarged) and one.isVisible()]
    return over[0] if over else window


def _problems(qtbot: QtBot, window: MainWindow) -> list[str]:
    controls = _ours(_in_front(window))
    problems = [f"no name: {_tell(one)}" for one in controls if not _named(one, window)]
    problems += [f"no tooltip: {_tell(one)}" for one in controls if isinstance(one, QToolButton) and not one.toolTip()]
    usable = [one for one in controls if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    seen = _walk(qtbot, window)
    problems += [
        f"not reached: {_tell(one)}"
        for one in usable
        if one.isVisible()
        and one.isEnabled()
        and one not in seen
        and one.focusProxy() not in seen
        and not isinstance(one, QRadioButton)  # of a group, the chosen one has the keyboard and arrows do the rest
    ]
    return problems


@pytest.mark.parametrize("group", GROUPS)
def test_tab_alone_walks_every_scene(
    qtbot: QtBot, window: MainWindow, example_master: Path, tmp_path: Path, group: str
) -> None:
    example = Path(shutil.copy(example_master, tmp_path / "Camille Durand.dpro"))
    with qtbot.waitSignal(window.session.opened):
        window.files.open_path(example)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    problems = []
    for name, prepare in GROUPS[group](tmp_path / "scenes"):
        if name.startswith(_SLOW):
            continue
        (tmp_path / "scenes").mkdir(exist_ok=True)
        prepare(window)
        settle(window)
        problems += [f"{name}: {problem}" for problem in _problems(qtbot, window)]
    assert problems == []
