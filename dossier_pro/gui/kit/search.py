"""The field that narrows a list while one types; the arrows move in that list and Enter takes its line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.led_list import lead
from dossier_pro.gui.kit.theme import px, theme


class SearchLine(TextLine):
    """A line with a magnifying glass; Escape empties it."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, placeholder=name, look="search")
        self.setClearButtonEnabled(False)
        self.setAcceptDrops(False)
        self._led: QAbstractItemView | None = None
        self._taken: Callable[[], object] | None = None

    def leads(self, view: QAbstractItemView, taken: Callable[[], object] | None = None) -> None:
        """Let the arrows move in the list under this line; ``taken``: what Enter does, where no button does it."""
        self._led, self._taken = view, taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if self._led is not None and self._led.isVisible():
            if lead(self._led, event):
                return
            if self._taken is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._taken()
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme().tokens.px("icon") - 2
        picture = pixmap("search", "muted", size, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPoint(px(10), (self.height() - size) // 2), picture)
