"""« D’où vient cette règle ? », beside what a screen says of the field: the text, its date, its rank, on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from dossier_pro.domain.enonces import d_ou_vient
from dossier_pro.domain.translation import tr
from dossier_pro.enonces import enonce
from dossier_pro.gui.shell.prompts import prompts

QUESTION = tr("D’où vient cette règle\u00a0?")


class SourceButton(QPushButton):
    """The small button that shows where énoncés come from; ``cles`` are the names of what stands above it now."""

    def __init__(self, *cles: str, about: str = "") -> None:
        """Make it.

        Args:
            cles: names of énoncés.
            about: what tells a reader of the screen this button from the next.
        """
        super().__init__(QUESTION)
        self.cles = cles
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{QUESTION} {about}".rstrip())
        self.setToolTip(tr("Voir le texte, sa date et ce qu’il vaut"))
        self.clicked.connect(self.tell)

    def tell(self) -> None:
        """Show where they come from.

        Raises:
            KeyError: one is not among the énoncés.
        """
        prompts().inform(self, QUESTION, d_ou_vient(enonce(cle) for cle in self.cles))
