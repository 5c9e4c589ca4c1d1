"""A preuve at a size that can be read, over the whole screen; a click or Esc goes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Elided, button, row
from dossier_pro.gui.kit.preview import PreviewPane
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session


class Enlarged(QFrame):
    """Lies over its parent; a page stands at the width there is, and scrolls."""

    closed = Signal()

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Aperçu agrandi"))
        self._back: QWidget | None = None
        self._title = Elided(look="section")
        self.close_button = button(tr("Fermer"), icon="x", on_click=self.close_up)
        self.close_button.setToolTip(tr("Revenir à la preuve (Échap)"))
        self.pane = PreviewPane(session)
        self.pane.picture.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pane.picture.ready.connect(self._fit)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(tr("Page agrandie"))
        self._scroll.setWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(16), px(8))
        layout.setSpacing(px(8))
        head = row(self._title, self.close_button)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        self.pane.picture.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self, preuve: Preuve, page: int) -> None:
        """Show a preuve, at one of its pages."""
        self._back = QApplication.focusWidget()
        self._title.setText(preuve.titre or tr("Sans titre"))
        self.pane.show_preuve(preuve)
        if page > 1:
            self.pane.picture.turn_to(page)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._fit()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Go back; the keyboard returns to where it was."""
        if self.isHidden():
            return
        back, self._back = self._back, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    @property
    def _over(self) -> QWidget:
        parent = self.parentWidget()
        assert parent is not None
        return parent

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.setGeometry(self._over.rect())
            elif event.type() == QEvent.Type.Hide and not self.isHidden():
                self.hide()
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self.close_up()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round inside: what lies behind is out of sight."""
        every = (self._scroll, self.pane.text, self.pane.before, self.pane.after, self.close_button)
        parts: list[QWidget] = [w for w in every if w.isVisible() and w.isEnabled()]
        if not parts:  # it is being hidden
            return super().focusNextPrevChild(forward)
        now = QApplication.focusWidget()
        at = parts.index(now) if now in parts else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        parts[(at + (1 if forward else -1)) % len(parts)].setFocus(reason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give an upright page the width there is, as far as its picture goes; a lying one is shown whole."""
        picture = self.pane.picture
        full, room = picture.full_size(), self._scroll.viewport().size()
        if full.isEmpty() or self.isHidden():
            picture.setMinimumHeight(px(140))
            return
        width = min(full.width(), room.width())
        height = round(full.height() * width / full.width())
        if full.width() >= full.height():
            height = min(height, room.height() - px(48))
        picture.setMinimumSize(QSize(0, height))
