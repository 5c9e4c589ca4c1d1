"""A page over a bar of buttons that stays in sight, however high the page is and however large the letters are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.gui.kit.basics import Page, row, rule
from dossier_pro.gui.kit.theme import px


class Footed(QWidget):
    """The bar follows what the page says where that is short, and stands at the bottom where it must be scrolled."""

    def __init__(self, *, measure: int, margin: int, filling: bool = False) -> None:
        """Make one; ``body`` takes what it says.

        Args:
            measure: how wide it is at most, in pixels at 100 %.
            margin: the distance to the edges, in pixels at 100 %.
            filling: whether the page takes all the room there is, as a list does; else the bar follows its words.
        """
        super().__init__()
        self._margin, self._filling = margin, filling
        self.page = Page(measure=measure, margin=margin)
        self.body = self.page.body
        self._edge = rule()  # says that there is more to scroll to
        policy = self._edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(policy)
        self._edge.hide()
        self.page.verticalScrollBar().rangeChanged.connect(lambda _, most: self._scrolls(most > 0))
        self.foot = QWidget()
        self.foot.setMaximumWidth(px(measure))
        across = row(1, self.foot, 1, spacing=0)
        across.setStretch(1, 1000)
        self._across = across
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.page, 1000)
        outer.addWidget(self._edge)
        outer.addLayout(across)
        outer.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.page.holder.installEventFilter(self)

    def set_foot(self, *parts: QWidget | int) -> None:
        """Give the bar its buttons, from left to right; a number is a stretch."""
        inside = row(*parts)
        inside.setContentsMargins(0, 0, 0, 0)
        self.foot.setLayout(inside)

    def minimumSizeHint(self) -> QSize:
        """The page may be scrolled, the bar may not."""
        return QSize(self.foot.minimumSizeHint().width() + 2 * px(8), self._across.minimumSize().height() + px(120))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _scrolls(self, on: bool) -> None:
        self._edge.setVisible(on)
        self._fit()

    def _fit(self) -> None:
        """Let the bar follow the page, and stand under its words where a scroll bar takes some of the width."""
        inside = self.page.holder.layout()
        assert inside is not None
        width = self.page.viewport().width()
        wanted = max(1, inside.totalHeightForWidth(width), self.page.holder.minimumSizeHint().height())
        if not self._filling:
            self.page.setMaximumHeight(wanted)
        scrolls = self.page.verticalScrollBar()
        edge, bar = px(self._margin), scrolls.sizeHint().width() if scrolls.maximum() > 0 else 0
        self._across.setContentsMargins(edge, px(8), edge + bar, px(16))
