"""The band over the example: what is tried there goes with it, unless it is made a dossier of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label
from dossier_pro.gui.kit.theme import px


class TrialBand(QFrame):
    """One line under the head of the window."""

    keep = Signal()
    leave = Signal()
    tour = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Exemple"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(24), px(4), px(16), px(4))
        layout.setSpacing(px(8))
        layout.addWidget(label(tr("Exemple : essayez, rien n’est gardé."), "section", wrap=True), 1)
        tour = button(tr("Visite guidée"), "link", on_click=self.tour.emit)
        tour.setToolTip(tr("Lire sept étapes à suivre sur cet exemple"))
        layout.addWidget(tour)
        self.make = button(tr("En faire mon dossier"), "link", on_click=self.keep.emit)
        self.make.setToolTip(tr("Écrire ce dossier, avec ce que vous y avez changé, dans un fichier à vous"))
        layout.addWidget(self.make)
        layout.addWidget(button(tr("Fermer l’exemple"), "quiet", on_click=self.leave.emit))
