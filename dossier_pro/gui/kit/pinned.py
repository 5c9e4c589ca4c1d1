"""A table whose first column stays in its place while the others scroll sideways: one sees what a line is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from dossier_pro.gui.kit.theme import theme

Index = QModelIndex | QPersistentModelIndex


class PinnedTable(QTableView):
    """Paints the first column once more over what has scrolled under it.

    It stays one table to the keyboard and to a screen reader: a second one laid over it, as Qt's own example has it,
    would be told twice.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(_Head(self))
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.horizontalHeader().viewport().update())

    @property
    def pinned(self) -> int:
        """How wide the column that stays is; 0 where nothing has scrolled under it."""
        return self.columnWidth(0) if self.horizontalOffset() > 0 else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.pinned:
            return
        painter = QPainter(self.viewport())
        height = self.viewport().height()
        painter.fillRect(QRect(0, 0, self.pinned, height), self.palette().base())
        first, last = self.rowAt(0), self.rowAt(height - 1)
        for row in range(max(first, 0), (last if last >= 0 else self.model().rowCount() - 1) + 1):
            self._paint_cell(painter, self.model().index(row, 0))
        painter.setPen(theme().color("line_strong"))
        painter.drawLine(self.pinned - 1, 0, self.pinned - 1, height)

    def _paint_cell(self, painter: QPainter, index: QModelIndex) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        self.itemDelegate().paint(painter, option, index)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # what was painted over the others has moved with them

    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.column() == 0 and self.pinned:
            rect.moveLeft(0)
        return rect

    def indexAt(self, at: QPoint) -> QModelIndex:
        inside = at.x() < self.pinned
        return super().indexAt(QPoint(at.x() - self.horizontalOffset(), at.y()) if inside else at)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight, beside the column that stays and not under it."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before)
        elif (hidden := self.columnWidth(0) - self.columnViewportPosition(index.column())) > 0:
            bar.setValue(bar.value() - hidden)


class _Head(QHeaderView):
    """The heads, the first one painted once more too."""

    def __init__(self, table: PinnedTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._table.pinned:
            place = QRect(0, 0, self._table.pinned, self.height())
            painter = QPainter(self.viewport())
            painter.fillRect(place, self.palette().base())
            self.paintSection(painter, place, 0)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.pos().x() < self._table.pinned:
            return True  # it would be that of the head below
        return super().viewportEvent(event)
