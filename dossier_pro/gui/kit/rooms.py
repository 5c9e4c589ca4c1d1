"""A stack of pages in which nothing is ever out of reach: a page that needs more room than there is can be scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

from dossier_pro.gui.kit.behave import behave
from dossier_pro.gui.session.alive import follow_focus


class RoomPages(QStackedWidget):
    """A stack that asks for no more room than the page it shows does."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return _least(page, self.width()) if page is not None else QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        # A stack answers with the height that its pages would like, and nobody around it asks for less.
        return False


class Rooms(QScrollArea):
    """Shows one of its pages, filling the place; asks for no room itself, whatever its pages ask for.

    A plain ``QStackedWidget`` asks for the largest minimum of all its pages, so that one screen makes the window grow
    out of a small display for all of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        behave(self, focusPolicy="NoFocus")
        self._pages = QStackedWidget()
        self.setWidget(self._pages)
        self._pages.installEventFilter(self)
        self._pages.currentChanged.connect(self._turned)
        follow_focus(self, self._follow)

    # --- as a QStackedWidget -------------------------------------------------------------------------------------

    def addWidget(self, page: QWidget) -> int:
        """Take in a page; returns its place."""
        return self._pages.addWidget(page)

    def removeWidget(self, page: QWidget) -> None:
        """Let go of a page; it does not die."""
        self._pages.removeWidget(page)

    def indexOf(self, page: QWidget) -> int:
        """Return the place of a page, -1 where it is none of these."""
        return self._pages.indexOf(page)

    def count(self) -> int:
        """Return how many pages there are."""
        return self._pages.count()

    def currentWidget(self) -> QWidget | None:
        """Return the page that is shown."""
        return self._pages.currentWidget()

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page."""
        self._pages.setCurrentWidget(page)

    def pages(self) -> list[QWidget]:
        """Return all pages."""
        return [page for at in range(self._pages.count()) if (page := self._pages.widget(at)) is not None]

    # --- room ----------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def sizeHint(self) -> QSize:
        return self._pages.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give the page the room there is, or the least that it can do with."""
        room = self.maximumViewportSize()
        need = self._need(room.width())
        bar = self.verticalScrollBar().sizeHint()
        width, height = room.width(), room.height()
        if need.height() > height:
            width -= bar.width()
        if need.width() > width:
            height -= bar.width()
        self._pages.resize(max(width, need.width()), max(height, need.height()))

    def _need(self, width: int) -> QSize:
        page = self._pages.currentWidget()
        if page is None:
            return QSize(0, 0)
        return _least(page, width)

    def _turned(self, _: int) -> None:
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self.fit()

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Where the page is scrolled, what has the keyboard is in sight."""
        scrolls = self.verticalScrollBar().maximum() > 0 or self.horizontalScrollBar().maximum() > 0
        if now is not None and scrolls and self._pages.isAncestorOf(now) and now.isVisible():
            self.ensureWidgetVisible(now, 8, 8)


def _least(page: QWidget, width: int) -> QSize:
    """Return the least that a page can do with, its words wrapped at a width."""
    least = page.minimumSizeHint().expandedTo(page.minimumSize())
    layout = page.layout()
    if layout is not None and layout.hasHeightForWidth():
        wrapped = layout.totalMinimumHeightForWidth(max(width, least.width()))
        least.setHeight(max(least.height(), wrapped))
    return least


class LowPanel(QScrollArea):
    """A panel that scrolls where a low window has no room for all of it, so that what stands below it stays.

    The part of it that is worked in is in sight while it has the keyboard.
    """

    def __init__(self, panel: QWidget, worked_in: QWidget) -> None:
        super().__init__()
        self._worked_in = worked_in
        self.setFrameShape(QFrame.Shape.NoFrame)
        behave(self, focusPolicy="NoFocus")
        self.setWidgetResizable(True)
        behave(self, horizontalScrollBarPolicy="ScrollBarAlwaysOff")
        self.setMinimumWidth(panel.minimumWidth())
        self.setWidget(panel)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep(QApplication.focusWidget()))
        follow_focus(self, lambda _, now: self._keep(now))

    def _keep(self, now: QWidget | None) -> None:
        part = self._worked_in
        if now is not None and (now is part or part.isAncestorOf(now)):
            self.ensureWidgetVisible(part, 0, 0)
