"""How many passages may be looked at before the dossier goes: said quietly, because nothing depends on it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QSizePolicy

from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import role
from dossier_pro.gui.shell.screen import Screen


class Remaining(QPushButton):
    """A link to « À relire »; not there while nothing is found."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._session, self._proof = screen.session, screen.session.proofreader
        role(self, "link")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Voir ces passages\u00a0; rien n’empêche de créer le dossier sans les reprendre (Ctrl+F7)"))
        self.clicked.connect(lambda: screen.go.emit(Lieu("a_relire")))
        self._proof.renewed.connect(self._count)
        self.hide()

    def refresh(self) -> None:
        """Have the dossier looked at as it stands now."""
        self._proof.look_through()
        QTimer.singleShot(0, self, self._count)  # the screen is not in sight yet

    def _count(self) -> None:
        parent = self.parentWidget()
        if parent is None or not parent.isVisible():
            return  # counting takes as long as there are texts, and each finding asks for it
        found = len(self._proof.all_found())
        self.setText(tr("{passages} à relire", passages=pluriel(found, "passage")))
        self.setAccessibleName(self.text())
        self.setVisible(found > 0)
