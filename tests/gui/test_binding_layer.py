"""The library under the window keeps its promises."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


def test_calls_into_qt_do_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 gives away a reference to None at each call, and Python 3.11 dies of it: 6.11 is needed there."""
    subject = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        subject.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
