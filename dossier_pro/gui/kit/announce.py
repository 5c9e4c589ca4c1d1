"""What a screen reader says although the keyboard is elsewhere: what was saved, found, made, or refused.

A label that changes is silent to who does not see it, because a screen reader reads where the keyboard is.
"""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dossier_pro.gui.kit.behave import behave


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say a sentence; nothing happens where none is running.

    Args:
        widget: where it comes from; its window says it, because the widget itself may not be in sight yet.
        text: the sentence.
        urgent: whether it cuts short what is being said: something was refused, or is not on the disk.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not text.strip() or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget.window(), text)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if urgent else levels.Polite)
    QAccessible.updateAccessibility(event)


class Problem(QLabel):
    """What is wrong with what was given, said when it comes into sight or changes there."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        behave(self, textFormat="PlainText")
        self.setWordWrap(True)
        self.setProperty("role", "problem")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def setText(self, text: str) -> None:
        changed = text != self.text()
        super().setText(text)
        if changed and self.isVisible():
            announce(self, text, urgent=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.text(), urgent=True)
