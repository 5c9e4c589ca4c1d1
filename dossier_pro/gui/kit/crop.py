"""The frame that is drawn over a photo, to keep what is in it or to hide it: by mouse, or by the arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.theme import theme

Cadre = tuple[float, float, float, float]
_WHOLE: Cadre = (0.0, 0.0, 1.0, 1.0)
_START: Cadre = (0.05, 0.05, 0.95, 0.95)
_START_HIDING: Cadre = (0.35, 0.45, 0.65, 0.55)
_STEP, _LEAST = 0.02, 0.04


class CropFrame(QWidget):
    """What is kept or hidden of a photo, as parts of its sides.

    Arrows move the frame, Maj and arrows its lower right corner.
    """

    kept = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.cadre: Cadre = _START
        self._from: QPointF | None = None
        self.hides = False
        self.hide()

    def begin(self, *, hides: bool = False) -> None:
        """Show the frame: a little inside the photo for what is kept, in its middle for what is to be black."""
        self.hides = hides
        self.cadre = _START_HIDING if hides else _START
        self.setAccessibleName(
            tr("Cadre\u00a0: flèches pour le déplacer, Maj et flèches pour sa taille, Entrée pour masquer")
            if hides
            else tr("Cadre\u00a0: flèches pour le déplacer, Maj et flèches pour sa taille, Entrée pour garder")
        )
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-_STEP, 0.0),
            Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_STEP),
            Qt.Key.Key_Down: (0.0, _STEP),
        }
        if event.key() in moves:
            across, down = moves[Qt.Key(event.key())]
            self._move(across, down, resize=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _move(self, across: float, down: float, *, resize: bool) -> None:
        left, top, right, bottom = self.cadre
        if resize:
            right = min(1.0, max(left + _LEAST, right + across))
            bottom = min(1.0, max(top + _LEAST, bottom + down))
        else:
            across = max(-left, min(across, 1.0 - right))
            down = max(-top, min(down, 1.0 - bottom))
            left, right, top, bottom = left + across, right + across, top + down, bottom + down
        self.cadre = (left, top, right, bottom)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        drawn = QRectF(self._from, event.position()).normalized() & QRectF(self.rect())
        width, height = max(1, self.width()), max(1, self.height())
        if drawn.width() > _LEAST * width and drawn.height() > _LEAST * height:
            self.cadre = (drawn.left() / width, drawn.top() / height, drawn.right() / width, drawn.bottom() / height)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None

    def paintEvent(self, event: QPaintEvent) -> None:
        left, top, right, bottom = self.cadre
        width, height = self.width(), self.height()
        inside = QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)
        painter = QPainter(self)
        if self.hides:
            painter.fillRect(inside, QColor(0, 0, 0))
        else:
            shade = QPainterPath()
            shade.addRect(QRectF(self.rect()))
            shade.addRect(inside)
            painter.fillPath(shade, QColor(0, 0, 0, 120))
        painter.setPen(QPen(theme().color("on_accent"), 3))
        painter.drawRect(inside)
        painter.setPen(QPen(theme().color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRect(inside)
