"""The binding itself: 6.12.0 took a reference from None at every call of a QPainter, and the process died of it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

CALLS = 500


def test_painting_takes_no_reference_from_none(qapp: object) -> None:
    pixmap = QPixmap(20, 20)
    painter = QPainter(pixmap)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setBrush(QColor("red"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(0, 0, 10, 10), 2, 2)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - CALLS / 10
