"""Cards beside a text, each at its passage or below the card before it, like a word processor's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dossier_pro.gui.kit.theme import px

GAP = 8
"""What stays free between two cards, in pixels at 100 %."""


class Margin(QWidget):
    """A column beside a text in which each card stands at its passage, or below the card before it."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[tuple[QWidget, Callable[[], int]]] = []
        self.first: QWidget | None = None
        """The card that stands exactly at its passage while it is shown; the others make room."""
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.arrange)

    def held(self) -> list[QWidget]:
        """Return the cards, from the top."""
        return [card for card, _ in self._cards]

    def show_cards(self, cards: Sequence[tuple[QWidget, Callable[[], int]]], keep: QWidget | None = None) -> None:
        """Show other cards, each with what tells the height at which it should stand."""
        for card, _ in self._cards:
            if card is not keep and card not in [new for new, _ in cards]:
                card.hide()
                card.deleteLater()
        self._cards = list(cards)
        for card, _ in self._cards:
            card.setParent(self)
            card.show()
        self._again.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._again.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again.start()

    def arrange(self) -> None:
        """Give every card its place."""
        shown = [(card, at(), self._height(card)) for card, at in self._cards if not card.isHidden()]
        places = placed([(at, height) for _, at, height in shown], self._first_of(shown), px(GAP))
        for (card, _, height), top in zip(shown, places, strict=True):
            card.setGeometry(0, top, self.width(), height)
        bottom = max((top + height for (_, _, height), top in zip(shown, places, strict=True)), default=0) + px(GAP)
        if self.minimumHeight() != bottom:
            self.setMinimumHeight(bottom)

    def _first_of(self, shown: Sequence[tuple[QWidget, int, int]]) -> int:
        return next((rank for rank, (card, _, _) in enumerate(shown) if card is self.first), -1)

    def _height(self, card: QWidget) -> int:
        layout = card.layout()
        card.resize(self.width(), card.height())
        if layout is None:
            return card.sizeHint().height()
        layout.activate()
        return layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else card.sizeHint().height()


def placed(cards: Sequence[tuple[int, int]], first: int, gap: int) -> list[int]:
    """Return where cards stand that each want a height and never cover one another.

    Args:
        cards: the top that each wants and how high it is, in pixels.
        first: the rank of the one that gets exactly what it wants; -1 where there is none.
        gap: what stays free between two.
    """
    tops = [0] * len(cards)
    order = sorted(range(len(cards)), key=lambda rank: (cards[rank][0], rank != first, rank))
    before = order[: order.index(first)] if first >= 0 else []
    ceiling = cards[first][0] if first >= 0 else 0
    moved = []
    for rank in reversed(before):
        top = min(cards[rank][0], ceiling - gap - cards[rank][1])
        if top < 0:
            moved.append(rank)
            continue
        tops[rank] = ceiling = top
    bottom = 0
    if first >= 0:
        tops[first] = cards[first][0]
        bottom = tops[first] + cards[first][1] + gap
    rest = [rank for rank in order if rank != first and (rank in moved or rank not in before)]
    for rank in rest:
        tops[rank] = max(cards[rank][0], bottom)
        bottom = tops[rank] + cards[rank][1] + gap
    return tops
