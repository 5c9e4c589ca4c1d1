"""A small panel that floats over a screen beside a place of it: never modal, always inside, Tab goes round in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget
from shiboken6 import isValid

from dossier_pro.gui.kit.theme import px

EDGE = 8
"""The least distance from the edges of the screen, in pixels at 100 %."""


class Floating(QFrame):
    """A child of the screen it floats over; gone with it, moved with its size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back: QWidget | None = None
        self._at = QRect()
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        parent.installEventFilter(self)
        self.hide()

    @property
    def over(self) -> QWidget:
        """The screen."""
        parent = self.parentWidget()
        assert parent is not None
        return parent

    def round(self) -> Sequence[QWidget]:
        """Return what Tab goes through, in its order."""
        raise NotImplementedError

    def fit(self) -> None:
        """Take the size that leaves all of it on the screen, and ``place`` it."""
        raise NotImplementedError

    def come(self, at: QRect | QWidget) -> None:
        """Be beside a place from now on, a widget or a rectangle of the screen's; showing it is for who calls."""
        if not self.isVisible():
            self._back = QApplication.focusWidget()
        self._at = at if isinstance(at, QRect) else QRect(at.mapTo(self.over, QPoint(0, 0)), at.size())

    def put_away(self) -> None:
        """Go away; the keyboard, where it is in here, returns to where it was."""
        back, self._back = self._back, None
        now = QApplication.focusWidget()
        here = now is not None and self.isAncestorOf(now)
        if here and back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def settle(self) -> None:
        """Take the height of the parts at the present width."""
        layout = self.layout()
        assert layout is not None
        # Widths come from outside, heights from inside: a sentence that wraps knows its height once it has its width.
        inner = [part.layout() for part in (self, *self.findChildren(QWidget))]
        for one in (*inner, *reversed(inner)):
            if one is not None:
                one.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        layout.activate()

    def place(self) -> None:
        """Stand below the place, above it where there is no room, and always inside: the place may be scrolled away."""
        over, edge = self.over, px(EDGE)
        lowest = over.height() - self.height() - edge
        left = max(edge, min(self._at.left(), over.width() - self.width() - edge))
        below, above = self._at.bottom() + edge, self._at.top() - self.height() - edge
        top = below if below <= lowest or above < edge else above
        self.move(left, max(edge, min(top, lowest)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Hide and not self.isHidden():
                self.put_away()
            elif event.type() == QEvent.Type.Resize and self.isVisible():
                self.fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round inside: what stands behind is not the next field."""
        parts = [one for one in self.round() if one.isVisible() and one.isEnabled()]
        now = QApplication.focusWidget()
        if now not in parts:
            return super().focusNextPrevChild(forward)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        parts[(parts.index(now) + step) % len(parts)].setFocus(reason)
        return True
