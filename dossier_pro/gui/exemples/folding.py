"""How sheet and panel give way where there is little room: the sheet is the last to go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from dossier_pro.gui.exemples.bar import Bar
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tying import TyingPanel
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.screen import Screen

PANEL = 300
"""The width of the panel, in pixels."""
_ALONE_UNDER = 724
"""The width in pixels under which the panel takes the place of the sheet."""
_ANY_SIZE = 16_777_215
"""Qt's « no limit »."""


class Columns(Screen):
    """The parts of the screen that give way."""

    middle: QWidget
    under: QWidget
    splitter: QSplitter
    bar: Bar
    tie_panel: TyingPanel
    only_text = False
    """Whether nothing but the text is shown."""

    def leave_page(self) -> None:
        """Put the page of the printed dossier away where it lies over the sheet."""
        raise NotImplementedError


class Folding:
    """The sheet and the panel beside it; where it is narrow the sheet, or the panel on demand."""

    def __init__(self, view: Columns) -> None:
        self._view = view
        self._alone = False

    @property
    def alone(self) -> bool:
        """Whether there is room for the sheet or the panel only."""
        return self._alone

    def fit(self) -> None:
        """Show what the present size has room for."""
        self._leave_alone(self._view.width() < px(_ALONE_UNDER))

    def share(self, panel: bool) -> None:
        """Give the panel the place of the sheet where there is only one."""
        view = self._view
        over = self._alone and panel
        view.under.setVisible(not over)
        view.middle.setMaximumHeight(view.bar.height() if over else _ANY_SIZE)
        view.splitter.setOrientation(Qt.Orientation.Vertical if over else Qt.Orientation.Horizontal)

    def show_sheet(self) -> None:
        """Bring the sheet into sight where the panel or the printed page has its place."""
        view = self._view
        view.leave_page()
        if self._alone and view.panel is not None and not view.panel.isHidden():
            view.show_panel(False)
            view.actions_table[specs.PANNEAU].setChecked(False)

    def _leave_alone(self, alone: bool) -> None:
        """Show the sheet or the panel, one at a time: there is no room for two columns of text."""
        if alone != self._alone:
            self._alone = alone
            shown = not alone and not self._view.only_text
            self._view.show_panel(shown)
            if self._view.isVisible():
                self._view.actions_table[specs.PANNEAU].setChecked(shown)
