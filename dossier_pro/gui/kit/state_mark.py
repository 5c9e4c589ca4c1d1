"""A state of a critère, as a small shape."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.states import Etat, mot
from dossier_pro.gui.kit.theme import px


class StateMark(QWidget):
    """A state's shape, 16 px, with its word for those who do not see it."""

    def __init__(self, state: Etat = "absent") -> None:
        super().__init__()
        self.setFixedSize(px(18), px(18))
        self.state: Etat = state
        self.show_state(state)

    def show_state(self, state: Etat, words: str = "") -> None:
        """Show another state; ``words`` replaces its word in the tooltip."""
        self.state = state
        self.setToolTip(words or mot(state).capitalize())
        self.setAccessibleName(words or mot(state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_state(QPainter(self), QRectF(self.rect()).adjusted(1, 1, -1, -1), self.state)
