"""What the candidate has rewritten since this reader sent their avis, side by side."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from dossier_pro.gui.models.relecture import Etude
from dossier_pro.gui.models.remarques_ecart import page_des_changements
from dossier_pro.gui.theme import theme
from dossier_pro.services.reviewing import Changement


class ChangementsView(QTextBrowser):
    """One text below the other, as it was read and as it is; its link leads there."""

    shown = Signal(str)
    """The id of an exemple or preuve."""

    def __init__(self) -> None:
        super().__init__()
        self._changements: tuple[Changement, ...] = ()
        self.setAccessibleName("Ce qui a changé depuis votre lecture")
        self.setProperty("role", "changes")
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        theme().changed.connect(self._fill)

    def show_etude(self, etude: Etude) -> None:
        """Show what has changed."""
        if etude.changements != self._changements:
            self._changements = etude.changements
            self._fill()

    def _fill(self) -> None:
        look = theme()
        self.document().setDefaultFont(look.font("font_text"))
        self.document().setDefaultStyleSheet(f"a {{ color: {look.tokens.colors['accent']}; }}")
        self.setHtml(page_des_changements(self._changements, look.tokens, "À votre lecture"))

    def _follow(self, link: QUrl) -> None:
        parts = link.path().split("/")
        if len(parts) > 1:
            self.shown.emit(parts[1])
