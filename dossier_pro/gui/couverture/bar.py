"""What stands over the table: its filters, what they leave, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from dossier_pro.gui.kit.theme import px


class Bar(QWidget):
    """What stands over the table: in one line, or in two where the words of its boxes would be cut."""

    def __init__(self, first: Iterable[QWidget], second: Iterable[QWidget]) -> None:
        super().__init__()
        self._boxes: list[QWidget] = []
        self._words: list[QLabel] = []
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(8))
        for rank, parts in enumerate((tuple(first), tuple(second))):
            line = QHBoxLayout()
            line.setSpacing(px(8))
            for part in parts:
                line.addWidget(part, 1 if isinstance(part, QLabel) else 0)
            if not rank:
                line.addStretch(0)
            self._lines.addLayout(line, rank)
            self._boxes += [part for part in parts if not isinstance(part, QLabel)]
            self._words += [part for part in parts if isinstance(part, QLabel)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        needed = sum(part.sizeHint().width() + px(8) for part in self._boxes) + px(8)
        # What is said beside the boxes has two lines there.
        needed += sum(part.fontMetrics().horizontalAdvance(part.text()) * 6 // 10 for part in self._words)
        ways = QBoxLayout.Direction
        self._lines.setDirection(ways.TopToBottom if self.width() < needed else ways.LeftToRight)
