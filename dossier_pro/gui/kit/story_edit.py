"""The big field of an answer to the guide: plain words, Ctrl+Enter goes on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from dossier_pro.gui.kit.binding import Binding
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.underlines import Underlines
from dossier_pro.gui.session.session import Session

_LINES = 4


class StoryEdit(GrowingEdit):
    """A text that a person tells, line by line; of one line where ``one_line`` says so."""

    entered = Signal()
    """The answer is done."""

    def __init__(self) -> None:
        super().__init__(look="answer", lines=_LINES)
        self.setAcceptRichText(False)
        self.one_line = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.one_line or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered.emit()
                return
            event = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier, event.text())
        super().keyPressEvent(event)

    def text(self) -> str:
        """Return the words."""
        return self.raw_text()

    def go_on_writing(self) -> None:
        """Take the keyboard, behind what is written: who comes back goes on, and writes nothing before it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def show_text(self, text: str) -> None:
        """Show other words, the cursor where it was as far as possible."""
        self.forget_place()
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)


def bind_story(session: Session, field: StoryEdit, kind: str, champ: str, history: str) -> Binding:
    """Bind the field; ``history`` is the whole name of the edit."""

    def write(value: Any) -> None:
        blocked = field.blockSignals(True)
        field.show_text(value)
        field.blockSignals(blocked)

    made = Binding(session, kind, champ, history, field.text, write, entity_id="", widget=field)
    field.textChanged.connect(made.touched)
    field.gesture.connect(made.end_burst)
    field.left.connect(made.left)
    field.said.connect(session.told)
    Underlines(session, field)
    return made
