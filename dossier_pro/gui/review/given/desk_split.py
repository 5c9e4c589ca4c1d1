"""The text that is read, and the critères beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from dossier_pro.gui.kit.theme import px

_ALONE_UNDER = 640
"""The width in pixels, at a zoom of 100 %, under which two columns leave a handful of words on a line of the text."""


class DeskSplit(QSplitter):
    """Both side by side; where it is narrow the text, and the critères on demand: the bar names the present one."""

    unfolding = Signal(bool)
    """Whether the critères are to be seen, when the room for them comes or goes."""

    def __init__(self, text: QWidget, criteres: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._alone = False
        self.addWidget(text)
        self.addWidget(criteres)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 5)
        self.setStretchFactor(1, 2)
        self.setSizes([px(900), px(370)])
        criteres.setMinimumWidth(px(280))
        self.setMinimumHeight(px(130))  # four lines of text; where there is less room the screen scrolls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        alone = self.width() < px(_ALONE_UNDER)
        if alone != self._alone:
            self._alone = alone
            self.unfolding.emit(not alone)
