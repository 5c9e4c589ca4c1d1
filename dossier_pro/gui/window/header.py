"""The head of the window: whose dossier this is, that it is on the disk, undo, redo, the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import Elided, tool_for
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QMenu

    from dossier_pro.domain.dossier import Dossier
    from dossier_pro.gui.window.menus import Menus

HEIGHT, LOW = 54, 40
"""Heights in pixels at 100 %: the second where the window is low, so that the text keeps the room."""
_TOLD_MS = 6000
_UNSAVED = tr("Non enregistré")


class Header(QFrame):
    """One line over everything."""

    more: QMenu
    """What ☰ opens, once there is somebody to answer (``use``)."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.setFixedHeight(px(HEIGHT))
        self.name = Elided(text="Dossier Pro", look="section", own_width=True)
        self.title = Elided(look="muted")
        self.status = Elided(look="note", own_width=True)
        self._saved = ""
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._told.timeout.connect(lambda: self.status.setText(self._saved))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(22), 0, px(14), 1)
        layout.setSpacing(px(10))
        layout.addWidget(self.name)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.status)
        layout.addSpacing(px(6))
        self._dossier_tools = [
            tool_for(actions[s]) for s in (specs.PALETTE, specs.ANNULER, specs.RETABLIR, specs.PANNEAU)
        ]
        for made in self._dossier_tools:
            layout.addWidget(made)
        self._menu_button = tool_for(actions[specs.MENU])
        layout.addWidget(self._menu_button)
        self.show_dossier(None)
        self._actions = actions

    def use(self, menus: Menus) -> None:
        """Have ☰ open its menu."""
        self.more = menus.for_button(self)
        self._actions[specs.MENU].triggered.connect(self._open_menu)

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self.setFixedHeight(px(LOW if low else HEIGHT))

    def show_dossier(self, dossier: Dossier | None, *, read_only: bool = False) -> None:
        """Show whose dossier is open, or the program's own name."""
        for made in self._dossier_tools:
            made.setVisible(dossier is not None)
        if dossier is None:
            self.name.setText("Dossier Pro")
            self.title.show_text("")
            self._saved = ""
            self._told.stop()
            self.status.setText("")
            return
        from dossier_pro.gui.kit.terms import meaning

        ref = dossier.referentiel
        year = (
            f" ({ref.date_jo.year})"
            if ref.date_jo
            else " " + tr("(millésime {millesime})", millesime=ref.millesime)
            if ref.millesime
            else ""
        )
        self.name.setText(dossier.candidat.nom_complet or tr("Dossier sans nom"))
        self.title.hint = meaning("millésime") if year else ""
        self.title.show_text(f"{ref.intitule}{year}", ref.intitule)
        if read_only or not self._saved:
            self._saved = tr("Lecture seule") if read_only else tr("Tout est enregistré")
            self.status.setText(self._saved)

    def show_saved(self, when: datetime) -> None:
        """Say when the last change reached the disk; a screen reader says it once a minute and not at each burst."""
        from dossier_pro.domain.dates import heure

        saved = tr("Enregistré à {heure}", heure=heure(when))
        if saved != self._saved:
            announce(self, saved)
        self._saved = saved
        if not self._told.isActive():
            self.status.setText(self._saved)

    def show_unsaved(self) -> None:
        """Say that what is being written does not reach the disk, until something does."""
        if self._saved != _UNSAVED:
            announce(self, _UNSAVED, urgent=True)
        self._saved = _UNSAVED
        self._told.stop()
        self.status.setText(self._saved)

    def tell(self, text: str) -> None:
        """Say for a moment what was just done; an empty text ends what was said before."""
        if text:
            announce(self, text)
            self.status.setText(text)
            self._told.start()
        elif self._told.isActive():
            self._told.stop()
            self.status.setText(self._saved)

    def _open_menu(self) -> None:
        corner = self._menu_button.mapToGlobal(QPoint(self._menu_button.width(), self._menu_button.height() + 4))
        self.more.popup(QPoint(corner.x() - self.more.sizeHint().width(), corner.y()))
