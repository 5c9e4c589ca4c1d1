"""« Ce passage montre… »: what stands beside a passage that was just chosen, so that the gesture is found by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QTextEdit

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.theme import px

_WORDS = tr("Ce passage montre…")
_LEAST = 3
"""How many letters a passage has at least: a double click on « la » is no passage."""


class PassageBubble(QPushButton):
    """Comes when a passage was chosen by mouse or keys, goes with the choice; it never takes the keyboard."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(f"\u00a0{_WORDS}  Ctrl+L", field)
        self._field = field
        self.setProperty("role", "bubble")
        self.setAccessibleName(_WORDS)
        self.setToolTip(tr("Dire quel critère ce passage montre (Ctrl+L)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        dress(self, "link", "accent")
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)
        field.selectionChanged.connect(self._selection_changed)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, on_field = event.type(), watched is self._field
        key = event.key() if isinstance(event, QKeyEvent) else None
        chosen_by_mouse = kind == QEvent.Type.MouseButtonRelease and not on_field
        if chosen_by_mouse or (kind == QEvent.Type.KeyRelease and key == Qt.Key.Key_Shift):
            self._offer()
        left = on_field and kind in (QEvent.Type.FocusOut, QEvent.Type.Hide)
        if left or (kind == QEvent.Type.KeyPress and key == Qt.Key.Key_Escape):
            self.hide()
        return False

    def _selection_changed(self) -> None:
        if not self._chosen():
            self.hide()

    def _chosen(self) -> bool:
        return len(self._field.textCursor().selectedText().strip()) >= _LEAST

    def _offer(self) -> None:
        """Stand below the end of the passage, or above it, inside the field.

        It is the field's child, because a click on what takes no keyboard gives that to the first parent that does.
        """
        field = self._field
        if not self._chosen() or field.isReadOnly():
            self.hide()
            return
        self.adjustSize()
        caret = field.cursorRect().translated(field.viewport().mapTo(field, QPoint(0, 0)))
        top = caret.bottom() + px(4)
        if top + self.height() > field.height():
            top = caret.top() - px(4) - self.height()
        left = max(0, min(caret.left() - px(12), field.width() - self.width() - px(4)))
        self.move(left, max(0, min(top, field.height() - self.height())))
        self.show()
        self.raise_()
