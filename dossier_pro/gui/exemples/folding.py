"""How the three columns of the exemples give way where there is little room: the sheet is the last to go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.screen import Screen

BAR = 44
SIZES = [240, 548, 370]
PANEL = 340
"""The least width of the panel, in pixels: its four tabs with their numbers."""
_FOLDED_UNDER, _ALONE_UNDER = 912, 724
"""Widths in pixels under which a box stands for the list, and under which the panel takes the place of the sheet."""
_LOW_UNDER = 460
"""The height in pixels under which the sheet has no foot."""
_ANY_SIZE = 16_777_215
"""Qt's « no limit »."""


class Columns(Screen):
    """The parts of the screen that give way."""

    list_column: QWidget
    chooser: QWidget
    middle: QWidget
    fiche: QWidget
    splitter: QSplitter
    tools: QHBoxLayout
    words: QWidget
    foot: QWidget
    foot_line: QHBoxLayout


class Folding:
    """Three columns; then the sheet under a box, and the panel beside it; then the sheet, or the panel on demand."""

    def __init__(self, view: Columns) -> None:
        self._view = view
        self._folded = self._alone = self._low = False

    def fit(self) -> None:
        """Show what the present size has room for."""
        view = self._view
        self._fold(view.width() < px(_FOLDED_UNDER))
        self._leave_alone(view.width() < px(_ALONE_UNDER))
        self._sink(view.height() < px(_LOW_UNDER))

    def share(self, panel: bool) -> None:
        """Give the panel the place of the sheet where there is only one."""
        view = self._view
        over = self._alone and panel
        view.fiche.setVisible(not over)
        view.middle.setMaximumHeight(px(BAR) if over else _ANY_SIZE)
        view.splitter.setOrientation(Qt.Orientation.Vertical if over else Qt.Orientation.Horizontal)

    def show_sheet(self) -> None:
        """Bring the sheet into sight where the panel has its place."""
        view = self._view
        if self._alone and view.panel is not None and not view.panel.isHidden():
            view.show_panel(False)
            view.actions_table[specs.PANNEAU].setChecked(False)

    def _fold(self, folded: bool) -> None:
        """Let a box over the sheet stand for the list."""
        if folded == self._folded:
            return
        self._folded = folded
        view = self._view
        view.list_column.setVisible(not folded)
        view.chooser.setVisible(folded)
        kept = view.settings.state("exemples")
        if folded:
            view.splitter.setSizes([0, view.width() - px(PANEL), px(PANEL)])
        elif kept is None or not view.splitter.restoreState(kept):
            view.splitter.setSizes(SIZES)
        edge = px(8 if folded else 20)
        view.tools.setContentsMargins(edge, px(4), edge, px(4))

    def _leave_alone(self, alone: bool) -> None:
        """Show the sheet or the panel, one at a time: there is no room for two columns of text."""
        if alone != self._alone:
            self._alone = alone
            self._view.show_panel(not alone)
            if self._view.isVisible():
                self._view.actions_table[specs.PANNEAU].setChecked(not alone)

    def _sink(self, low: bool) -> None:
        """Move the number of words beside the tools: the foot is a line of text less."""
        if low == self._low:
            return
        self._low = low
        view = self._view
        if low:
            view.tools.insertWidget(1, view.words)
        else:
            view.foot_line.insertWidget(0, view.words)
        view.foot.setVisible(not low)
