"""Below a passage that is chosen: a small button that asks what it shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.alive import follow_focus

_WORDS = "Ce passage montre…  Ctrl+L"


class Bubble(QPushButton):
    """Floats on the page of the sheet; a click does what Ctrl+L does."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(_WORDS, page)
        self.setProperty("role", "bubble")
        self.setAccessibleName("Ce passage montre…")
        self.setToolTip("Dire quel critère le passage choisi montre (Ctrl+L)")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._page = page
        self._field: AnswerEdit | None = None
        self.clicked.connect(self._tie)
        follow_focus(self, self._focus_moved)
        self.hide()

    def follow(self, field: AnswerEdit) -> None:
        """Stand below the passages that are chosen in a field."""
        field.chose.connect(lambda: self._show_for(field))
        field.document().documentLayout().documentSizeChanged.connect(self.settle)

    def settle(self) -> None:
        """Stay with the passage: the text above it, or its width, is another."""
        if self.isVisible():
            QTimer.singleShot(0, self, lambda: self._show_for(self._field) if self._field is not None else None)

    def _show_for(self, field: AnswerEdit) -> None:
        if QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return  # it is still being chosen
        if not field.hasFocus() or field.isReadOnly() or field.selected_passage() is None:
            if self._field is field or not field.hasFocus():
                self.hide()
            return
        self._field = field
        self.adjustSize()
        end = QTextCursor(field.document())
        end.setPosition(field.textCursor().selectionEnd())
        line = field.cursorRect(end)
        spot = field.viewport().mapTo(self._page, line.bottomLeft() + QPoint(0, px(4)))
        if spot.y() + self.height() > self._page.height():
            spot = field.viewport().mapTo(self._page, line.topLeft() - QPoint(0, self.height() + px(4)))
        self.move(max(0, min(spot.x(), self._page.width() - self.width())), max(0, spot.y()))
        self.show()
        self.raise_()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not self and now is not self._field:
            self.hide()
        elif now is self._field and self._field is not None:
            self._show_for(self._field)

    def _tie(self) -> None:
        field = self._field
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.tying.emit()
