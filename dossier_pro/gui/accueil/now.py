"""The one large card of the first screen: what to do now, or the five steps of who begins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dossier_pro.domain.first_steps import Pas
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import tr
from dossier_pro.gui.accueil.rows import PasRow
from dossier_pro.gui.kit.basics import button, clear, label, paragraph
from dossier_pro.gui.kit.theme import px


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing to do: the sentence, why, what the large button says, where it leads, the word of a line, its rule."""

    phrase: str
    pourquoi: str
    geste: str
    lieu: Lieu
    verbe: str = ""
    code: str = ""


class NowCard(QFrame):
    """Says one thing large, with one filled button."""

    go = Signal(object)
    """The place that is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.lines = QVBoxLayout(self)
        self._shown: Thing | tuple[Pas, ...] | None = None

    def show_now(self, now: Thing) -> None:
        """Show what to do now."""
        if now == self._shown:
            return
        self._begin(now, 24)
        self.lines.addWidget(label(tr("Maintenant"), "over"))
        self.lines.addWidget(label(now.phrase, "lead", wrap=True))
        if now.pourquoi:
            self.lines.addWidget(paragraph(now.pourquoi, "muted"))
        self.lines.addSpacing(px(8))
        self.lines.addLayout(self._big(now.geste, now.lieu))

    def show_steps(self, steps: Sequence[Pas]) -> None:
        """Show the five steps, the first that is not done with its button."""
        if tuple(steps) == self._shown:
            return
        self._begin(tuple(steps), 0)
        self.lines.setContentsMargins(0, px(14), 0, px(14))
        self.lines.setSpacing(0)
        current = next((pas for pas in steps if not pas.fait), None)
        for rank, pas in enumerate(steps, 1):
            made = PasRow(rank, pas, current=pas is current)
            made.clicked.connect(lambda _=False, lieu=pas.lieu: self.go.emit(lieu))
            self.lines.addWidget(made)
            if pas is current:
                big = self._big(pas.geste, pas.lieu)
                big.setContentsMargins(px(64), px(2), px(20), px(12))
                self.lines.addLayout(big)

    def _begin(self, shown: Thing | tuple[Pas, ...], margin: int) -> None:
        self._shown = shown
        clear(self.lines)
        self.lines.setContentsMargins(px(margin), px(margin - 2), px(margin), px(margin))
        self.lines.setSpacing(px(8))

    def _big(self, words: str, lieu: Lieu) -> QHBoxLayout:
        made = button(words, "primary", on_click=lambda: self.go.emit(lieu))
        made.setMinimumHeight(px(40))
        across = QHBoxLayout()
        across.addWidget(made)
        across.addStretch(1)
        return across
