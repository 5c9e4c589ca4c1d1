"""The rows of a list view: a screen makes them, its model says their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.tips import plain_tips

RowRole = Qt.ItemDataRole.UserRole + 1
"""Under it an index answers its row, for the delegate that paints it."""

Row = TypeVar("Row")


class ListModel(QAbstractListModel, Generic[Row]):
    """Rows for a list view; a list says what a row reads, whether it can be chosen, and what it is about."""

    head_flags: ClassVar[Qt.ItemFlag] = Qt.ItemFlag.NoItemFlags
    """What a row that cannot be chosen answers."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def text(self, row: Row) -> str:
        """Return the words of a row."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """Return what a screen reader says of a row."""
        return self.text(row)

    def tip(self, row: Row) -> str | None:
        """Return the tooltip of a row."""
        return self.spoken(row)

    def can_be_chosen(self, row: Row) -> bool:
        """Return whether a row can be chosen: a heading cannot."""
        return True

    def key(self, row: Row) -> object:
        """Return what a row is about: where every row stays about the same, the view keeps its place and selection."""
        return row

    def show_rows(self, rows: Iterable[Row]) -> bool:
        """Show other rows; tells whether the list was made anew."""
        before, now = self.rows, tuple(rows)
        if now == before:
            return False
        if [self.key(row) for row in now] == [self.key(row) for row in before]:
            self.rows = now
            self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
            return False
        self.beginResetModel()
        self.rows = now
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> Row | None:
        """Return the row of an index."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def first(self, wanted: Callable[[Row], bool]) -> QModelIndex:
        """Return where the first such row stands; an index that is not valid where there is none."""
        return next((self.index(place) for place, row in enumerate(self.rows) if wanted(row)), QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or not self.can_be_chosen(row):
            return self.head_flags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return self.tip(row) if role == Qt.ItemDataRole.ToolTipRole else None
