"""What Enter means where the field or button that has the focus makes nothing of it: one rule for every page."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget


def is_enter(event: QKeyEvent) -> bool:
    """Return whether a key is Enter, of the letters or of the figures."""
    from PySide6.QtCore import Qt

    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_enter(focused: QWidget | None) -> bool:
    """Press the button that has the focus, or the button that ends the form in whose line one writes.

    A form is any widget with an attribute ``submit``: its button. Returns whether there was something to press; a
    button that is greyed, or out of sight, is not. A button with a method ``enter`` says itself what Enter does.
    """
    if isinstance(focused, QAbstractButton):
        getattr(focused, "enter", focused.click)()
        return True
    if not isinstance(focused, QLineEdit):
        return False
    place: QWidget | None = focused.parentWidget()
    while place is not None:
        ends = getattr(place, "submit", None)
        if isinstance(ends, QAbstractButton) and ends.isVisible() and ends.isEnabled():
            ends.click()
            return True
        place = place.parentWidget()
    return False
