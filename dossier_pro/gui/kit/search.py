"""The field that narrows a list while one types."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.theme import px, theme


class SearchLine(TextLine):
    """A line with a magnifying glass; Escape empties it."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, placeholder=name, look="search")
        self.setClearButtonEnabled(False)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme().tokens.px("icon") - 2
        picture = pixmap("search", "muted", size, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPoint(px(10), (self.height() - size) // 2), picture)
