"""Boxes and tabs to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QTabBar, QTabWidget, QWidget

from dossier_pro.gui.kit.basics import tighten
from dossier_pro.gui.kit.theme import px


class Choice(QComboBox):
    """A box to choose from whose words end with an ellipsis where there is no room for them.

    While its list is closed a screen reader is not told that its items are in sight: Qt says so of every item that lies
    within its view, hidden or not, so the closed view has no size.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view().installEventFilter(self)
        self.view().resize(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.view():
            self.view().resize(0, 0)
            holder = self.view().parentWidget()
            layout = holder.layout() if holder is not None else None
            if layout is not None:
                layout.invalidate()  # it gives the view its size again when it opens
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(px(104), least.width()), least.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel that passes over a closed list changes nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        # The size that the style asks for is that of the words to a pixel or two: those are not worth an ellipsis.
        slack = px(4)
        metrics, words = self.fontMetrics(), self.currentText()
        fits = metrics.horizontalAdvance(words) <= place.width() + slack
        shown = words if fits else metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        option.currentText = shown
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def choice(name: str, choices: Iterable[tuple[object, str]]) -> Choice:
    """Return a box whose name is its tooltip too; of each choice the data and the words."""
    made = Choice()
    made.setAccessibleName(name)
    made.setToolTip(name)
    for data, text in choices:
        made.addItem(text, data)
    return made


class TabBar(QTabBar):
    """Tabs that are chosen by click or key only."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel that passes over tabs turns none."""
        event.ignore()


class Tabs(QTabWidget):
    """Pages under such tabs, which stand closer together where they are many for their room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(TabBar())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def setTabText(self, index: int, text: str) -> None:
        super().setTabText(index, text)
        self.fit()

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self.fit()

    def tabRemoved(self, index: int) -> None:
        super().tabRemoved(index)
        self.fit()

    def fit(self) -> None:
        """Let the tabs stand as far apart as there is room for."""
        bar = self.tabBar()
        words = sum(bar.fontMetrics().horizontalAdvance(bar.tabText(at)) + px(4) for at in range(bar.count()))
        many = words + bar.count() * px(18) + px(16) > self.width()
        tighten(bar, many)
        tighten(self, many)


def show_tab(tabs: QTabWidget, page: QWidget, name: str, *, shown: bool) -> None:
    """Give a page the last tab, or take its tab: one that is only hidden is still offered to be pressed (Qt 6.11)."""
    at = tabs.indexOf(page)
    if shown and at < 0:
        tabs.addTab(page, name)
    elif not shown and at >= 0:
        tabs.removeTab(at)
