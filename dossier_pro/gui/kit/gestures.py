"""What a person does in a text field that is not typing on: before it, what stands is to be saved as a step of its own.

Seen from outside the field, by the events it is about to get, so that it holds for every field of Qt alike: keys, the
mouse, its menu, a drop, an input method.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit

Field = QLineEdit | QTextEdit
_ALWAYS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.ContextMenu, QEvent.Type.Drop})
_TAKES_AWAY = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_ALONE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class Gestures(QObject):
    """Watches one field.

    Typing on is a letter, a new line, or one letter taken away, without a selection. Anything else may take away or
    replace words, or carries the writing elsewhere.
    """

    coming = Signal()
    """A gesture that is not typing on comes next; the field is still as it was."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)
        if isinstance(field, QTextEdit):
            field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ALWAYS or self._is_gesture(event):
            self.coming.emit()
        return False

    def _is_gesture(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.key() not in _ALONE and (_selects(self._field) or not _types_on(event))
        if isinstance(event, QInputMethodEvent):
            return _selects(self._field) or event.replacementLength() > 0
        return False


def _selects(field: Field) -> bool:
    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()


def _types_on(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.key() in _TAKES_AWAY:
        return not control and not event.modifiers() & Qt.KeyboardModifier.AltModifier
    # AltGr of Windows comes as Ctrl+Alt, with the sign that it makes; Ctrl+X as a sign below the space.
    return bool(event.text()) and (event.text().isprintable() or (event.text() in "\r\n" and not control))
