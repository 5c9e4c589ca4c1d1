"""What every screen has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import NOTHING_TO_TIE


class Screen(QWidget):
    """One place of the navigation: reads ``session.now`` on ``refresh``, writes through ``session.edit``."""

    go = Signal(object)
    """Ask the window to show a ``Lieu``."""

    notice = Signal(str)
    """Tell that something was taken away, beside a button that takes it back."""

    said = Signal(str)
    """Tell in one sentence that something was done."""

    helped = Signal(str)
    """Ask for a page of the help, by its name."""

    replaced = Signal(object)
    """Carry what makes or opens the dossier that is to take the place of this one (``Files.take_place``)."""

    panel: QWidget | None = None
    """What F9 folds."""
    busy = False
    """Whether it does something that must not be cut short."""
    search: QLineEdit | None = None
    """Where Ctrl+F goes."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.session, self.actions_table, self.settings = session, actions, settings

    def refresh(self) -> None:
        """Show the present snapshot."""
        raise NotImplementedError

    def show_place(self, lieu: Lieu) -> None:
        """Bring a place of this screen into sight, with the keyboard in it where it can be written to."""

    def show_panel(self, shown: bool) -> None:
        """Unfold or fold the panel."""
        if self.panel is not None:
            self.panel.setVisible(shown)

    def add_one(self) -> None:
        """Add one more of what this screen holds, where one may be added from anywhere."""

    def tie_here(self) -> None:
        """Ask what the thing that is chosen here shows, or what shows it (``kit.tying``)."""
        self.session.told.emit(NOTHING_TO_TIE)

    def show_change(self, lieu: Lieu) -> None:
        """Bring into sight what a step changed here, one of ``places.changed_at``; nothing is added or begun."""
        self.show_place(lieu)

    def present(self) -> Lieu | None:
        """Return what is shown, where the screen shows one thing of many and ``show_place`` brings it back."""
        return None

    def arrive(self) -> None:
        """The screen was chosen in the navigation."""

    def restore(self, splitter: QSplitter, name: str) -> None:
        """Give a splitter the sizes of the last time, and keep them from now on."""
        state = self.settings.state(name)
        if state is not None:
            splitter.restoreState(state)
        splitter.splitterMoved.connect(lambda *_: self.settings.keep_state(name, splitter.saveState()))
