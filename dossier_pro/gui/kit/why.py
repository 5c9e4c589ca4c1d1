"""Beside an underlined passage: why, in a sentence, and what may stand there. It never takes the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, label, row
from dossier_pro.gui.kit.theme import px

if TYPE_CHECKING:
    from dossier_pro.domain.signalement import Signalement

_WIDTH = 330
_MOST = 5


def is_unknown(found: Signalement) -> bool:
    """Whether it is about a word that no dictionary has, and that may be added to one's own."""
    from dossier_pro.services.relire import INCONNUS

    return found.regle in INCONNUS


class WhyPanel(QFrame):
    """Stands in the window, because a field is as high as its text and a screen may be low."""

    taken = Signal(int)
    """A proposition, by its rank from 0."""
    added = Signal()
    ignored = Signal()

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field.window())
        self._field, self._at = field, QRect()
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Pourquoi c’est souligné"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(4))
        self._watched: list[QWidget] = []
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def tell(self, found: Signalement, at: QRect) -> None:
        """Say why a passage is underlined that stands at a place of the field."""
        clear(self._column)
        unknown = is_unknown(found)
        self._column.addWidget(label(tr("Mot inconnu") if unknown else tr("À vérifier"), "accent"))
        self._column.addWidget(label(found.message, wrap=True))
        if found.remede and not found.propositions:
            self._column.addWidget(label(found.remede, "note", wrap=True))
        for rank, words in enumerate(found.propositions[:_MOST]):
            self._column.addWidget(self._proposition(rank, words))
        ends = [self._quiet(tr("Ignorer partout"), self.ignored)]
        if unknown:
            ends.insert(0, self._quiet(tr("Ajouter au dictionnaire"), self.added))
        self._column.addLayout(row(*ends, 1, spacing=px(12)))
        self._at = at
        self.setFixedWidth(min(px(_WIDTH), self._over.width() - px(16)))
        self.show()
        self._fit()
        self._watch()
        self.raise_()

    @property
    def _over(self) -> QWidget:
        parent = self.parentWidget()
        assert parent is not None
        return parent

    def _proposition(self, rank: int, words: str) -> QPushButton:
        made = button(f"{words}   Alt+{rank + 1}".replace("&", "&&"), "quiet", on_click=lambda: self.taken.emit(rank))
        made.setAccessibleName(tr("Écrire {mots}", mots=words))
        made.setToolTip(tr("Mettre ce mot à la place (Alt+{rang})", rang=rank + 1))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _quiet(self, text: str, signal: object) -> QPushButton:
        made = button(text, "link", on_click=lambda: signal.emit())  # type: ignore[attr-defined]
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(
            tr("Ce mot ne sera plus souligné dans ce dossier")
            if self.added is signal
            else tr("Ne plus souligner ces mots")
        )
        return made

    def _fit(self) -> None:
        self._column.activate()
        self.resize(self.width(), max(self._column.totalHeightForWidth(self.width()), self._column.sizeHint().height()))
        self._place()

    def _place(self) -> None:
        """Stand below the passage, above it where there is no room, and always inside the window."""
        if not isValid(self._field):
            return
        over, edge = self._over, px(6)
        top_left = self._field.viewport().mapTo(over, self._at.topLeft())
        spot = QRect(top_left, self._at.size())
        if not over.rect().intersects(spot) or not self._field.isVisible():
            self.hide()
            return
        left = max(edge, min(spot.left(), over.width() - self.width() - edge))
        below, above = spot.bottom() + edge, spot.top() - self.height() - edge
        top = below if below + self.height() <= over.height() - edge or above < edge else above
        self.move(QPoint(left, max(edge, min(top, over.height() - self.height() - edge))))

    # --- the passage may be scrolled away ------------------------------------------------------------------------

    def _watch(self) -> None:
        self._leave()
        one: QWidget | None = self._field
        while one is not None and one is not self._over:
            one.installEventFilter(self)
            self._watched.append(one)
            one = one.parentWidget()

    def _leave(self) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched = []

    def hide(self) -> None:
        """Go away."""
        self._leave()
        super().hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        return False
