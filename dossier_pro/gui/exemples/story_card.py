"""On a blank sheet: a calm card that offers to be asked instead of writing at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, paragraph, prose, row
from dossier_pro.gui.kit.theme import px
from dossier_pro.services import recit

_BLANK = tr("Pas d’inspiration\u00a0? Racontez\u00a0: des questions courtes vous aident à commencer.")
_BEGUN = tr("Vous avez commencé à raconter cet exemple. Vos réponses vous attendent.")


class StoryCard(QFrame):
    """A sentence and a button."""

    def __init__(self, tell: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self.words: QLabel = paragraph(_BLANK)
        self.button = button(tr("Raconter"), icon="speech-bubble", on_click=tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(10), px(14), px(10))
        layout.setSpacing(px(8))
        layout.addWidget(self.words)
        layout.addLayout(row(self.button, 1))

    def offer(self, exemple: Exemple, dossier: Dossier, *, editable: bool) -> None:
        """Show it over a sheet without an answer, and where a story was begun."""
        begun = bool(recit.reponses(dossier, exemple.id))
        blank = all(is_blank(exemple.reponse(champ)) for champ in CHAMPS)
        self.words.setText(prose(_BEGUN if begun else _BLANK))
        self.button.setText(f"\u00a0{tr('Reprendre') if begun else tr('Raconter')}")
        self.button.setAccessibleName(tr("Reprendre le récit de cet exemple") if begun else tr("Raconter cet exemple"))
        self.setVisible(editable and (blank or begun))
