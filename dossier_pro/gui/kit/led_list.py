"""A list that is led from the search line over it: the keyboard stays in the line, so its row is said aloud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from dossier_pro.gui.kit.announce import announce

_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def lead(view: QAbstractItemView, event: QKeyEvent) -> bool:
    """Move in the list by a key of its search line; False where the key is none for it."""
    if event.key() not in _MOVES:
        return False
    before = view.currentIndex()
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers()))
    if view.currentIndex() != before:
        say_current(view)
    return True


def say_current(view: QAbstractItemView) -> None:
    """Say the row that Enter takes: no event tells a screen reader of a row in a list that has not the keyboard."""
    announce(view, current_words(view))


def current_words(view: QAbstractItemView) -> str:
    """Return what is said of the row that is chosen, empty where none is."""
    index = view.currentIndex()
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "") if index.isValid() else ""
