"""A screen with something beside it: two columns where there is room, else one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.screen import Screen

_ALONE_UNDER = 724
"""The width in pixels under which the panel takes the place of what it stands beside."""


class Beside(Screen):
    """What is worked at in the middle, and the panel that F9 folds at its right."""

    middle: QWidget
    splitter: QSplitter
    alone = False
    """Whether there is room for one of the two only."""

    def put_beside(self, middle: QWidget, panel: QWidget, width: int, name: str) -> None:
        """Put both into ``splitter``.

        Args:
            middle: what is worked at.
            panel: what stands beside it.
            width: its width at first, in pixels at 100 %.
            name: under which the widths are kept.
        """
        self.middle, self.panel = middle, panel
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part, stretch in ((middle, 1), (panel, 0)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([10_000, px(width)])
        self.restore(self.splitter, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        alone = self.width() < px(_ALONE_UNDER)
        if alone != self.alone:
            self.alone = alone
            self.show_panel(not alone)
            if self.isVisible():
                self.actions_table[specs.PANNEAU].setChecked(not alone)

    def show_panel(self, shown: bool) -> None:
        super().show_panel(shown)
        self.middle.setVisible(not (shown and self.alone))
