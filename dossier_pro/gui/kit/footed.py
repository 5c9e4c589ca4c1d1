"""A page over a bar of buttons that stays in sight, however high the page is and however large the letters are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

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
        self.foot = _Bar()
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
        self.foot.hold(*parts)

    def follow(self, field: QWidget) -> None:
        """Keep the line that is being written in a field in sight, whatever room the bar and larger letters take."""

        def show() -> None:
            if field.hasFocus():
                self._show_line(field)

        self.page.verticalScrollBar().rangeChanged.connect(show)

    def begin_at(self, field: QWidget) -> None:
        """Show the page from its top as far as the field is in sight: what is asked stands above it."""
        inside = self.page.holder.layout()
        assert inside is not None
        inside.activate()
        self.page.verticalScrollBar().setValue(0)
        self._show_line(field)

    def _show_line(self, field: QWidget) -> None:
        self.page.ensureWidgetVisible(field, 0, px(40))  # of a text, Qt takes the line with the cursor

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


class _Bar(QWidget):
    """Buttons at the left and at the right; those at the right go below where there is no room for both."""

    _left: QHBoxLayout
    _right: QHBoxLayout

    def hold(self, *parts: QWidget | int) -> None:
        """Take the buttons; the first number parts those at the left from those at the right."""
        at = next((rank for rank, part in enumerate(parts) if isinstance(part, int)), len(parts))
        self._left, self._right = row(*parts[:at], 1), row(1, *parts[at + 1 :])
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(px(8))
        self._both.addLayout(self._left)
        self._both.addLayout(self._right)

    def minimumSizeHint(self) -> QSize:
        """The wider of both is enough."""
        wide = max(self._left.minimumSize().width(), self._right.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            ways = QBoxLayout.Direction
            wanted = self._left.sizeHint().width() + px(8) + self._right.sizeHint().width()
            self._both.setDirection(ways.TopToBottom if wanted > self.width() else ways.LeftToRight)
        return super().event(event)
