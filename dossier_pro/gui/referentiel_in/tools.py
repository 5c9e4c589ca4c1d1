"""The buttons over the tree, and the same commands in a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import role, tool
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.referentiel_in.model import GROUPE, TreeRow
from dossier_pro.referentiels.confirmation import Genre, Pile

_WORDS_FROM = 728
"""Width in pixels from which the buttons carry their words."""
_AJOUTS: tuple[tuple[Genre, str], ...] = (
    ("critere", tr("Un critère")),
    ("competence", tr("Une compétence")),
    ("activite", tr("Un CCP")),
    ("transversale", tr("Une compétence transversale")),
)
_WORDED = (
    ("renommer", "pencil", tr("Corriger"), tr("Corriger le texte (F2)")),
    ("couper", "scissors", tr("Couper"), tr("Couper le critère en deux (Ctrl+Entrée)")),
    ("fusionner", "merge", tr("Fusionner"), tr("Fusionner avec la ligne suivante (Ctrl+J)")),
    ("ajouter", "plus", tr("Ajouter"), tr("Ajouter une ligne après celle-ci (Inser)")),
    ("supprimer", "trash-2", tr("Supprimer"), tr("Supprimer la ligne (Suppr)")),
)
_BARE = (
    ("monter", "arrow-up", tr("Monter"), tr("Déplacer vers le haut (Alt+↑)")),
    ("descendre", "arrow-down", tr("Descendre"), tr("Déplacer vers le bas (Alt+↓)")),
    ("annuler", "undo-2", tr("Annuler"), tr("Annuler (Ctrl+Z)")),
    ("retablir", "redo-2", tr("Rétablir"), tr("Rétablir (Ctrl+Y)")),
    ("deplier", "chevron-down", tr("Déplier ou replier"), tr("Montrer tous les critères, ou les replier")),
)


class Outils(QWidget):
    """``asked`` carries the name of a command, ``add`` what is to be added."""

    asked = Signal(str)
    add = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 6, 0)
        bar.setSpacing(2)
        for name, icon, word, tip in _WORDED:
            made = self._make(name, icon, word, tip)
            made.setText(f"\u00a0{word}")
            made.setProperty("role", "worded")
            bar.addWidget(made)
        bar.addStretch(1)
        for name, icon, word, tip in _BARE:
            bar.addWidget(self._make(name, icon, word, tip))
        adding = self.buttons["ajouter"]
        adding.setMenu(self._adding(QMenu(self)))
        adding.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _make(self, name: str, icon: str, word: str, tip: str) -> QToolButton:
        made = tool(icon, tip, lambda: self.asked.emit(name))
        made.setAccessibleName(word)
        # A click must not take the keyboard from the line that is being written: « Couper » cuts at its cursor.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons[name] = made
        return made

    def _adding(self, menu: QMenu) -> QMenu:
        for genre, word in _AJOUTS:
            menu.addAction(word).triggered.connect(lambda _=False, g=genre: self.add.emit(g))
        return menu

    def show_state(self, pile: Pile, one: TreeRow | None) -> None:
        """Grey what cannot be done with the present line."""
        real = one is not None and one.id != GROUPE
        for name in ("renommer", "fusionner", "supprimer", "monter", "descendre"):
            self.buttons[name].setEnabled(real)
        self.buttons["couper"].setEnabled(one is not None and one.genre == "critere")
        for name, word, keys, step in (
            ("annuler", tr("Annuler"), "Ctrl+Z", pile.undo_label),
            ("retablir", tr("Rétablir"), "Ctrl+Y", pile.redo_label),
        ):
            self.buttons[name].setEnabled(step is not None)
            tip = (
                tr("{action} : {step} ({keys})", action=word, step=tr(step), keys=keys) if step else f"{word} ({keys})"
            )
            self.buttons[name].setToolTip(tip)

    def menu_at(self, place: QPoint) -> QMenu:
        """Show the commands at a place of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("renommer", "couper", "fusionner", "monter", "descendre", "supprimer"):
            one = self.buttons[name]
            action = menu.addAction(one.icon(), one.toolTip())
            action.setEnabled(one.isEnabled())
            action.triggered.connect(lambda _=False, n=name: self.asked.emit(n))
        menu.addSeparator()
        self._adding(menu.addMenu(tr("Ajouter")))
        menu.popup(place)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        words = self.width() >= px(_WORDS_FROM)
        for name, *_ in _WORDED:
            made = self.buttons[name]
            made.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
            if (made.property("role") == "worded") != words:
                role(made, "worded" if words else "")  # a sign alone needs no air beside it
