"""How the rows of lists are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from dossier_pro.gui.kit.paint import draw_focus, fill_rounded
from dossier_pro.gui.kit.theme import px, theme

Index = QModelIndex | QPersistentModelIndex


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
    """Draw selection, hover and focus under a row."""
    look = theme()
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        fill_rounded(painter, box, look.color("soft"))
        fill_rounded(painter, QRect(box.left(), box.top() + px(8), 3, box.height() - px(16)), look.color("accent"), 1)
    elif state & QStyle.StateFlag.State_MouseOver:
        fill_rounded(painter, box, look.color("hover"))
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        draw_focus(painter, box)


def quiet_list(view: QListView, name: str) -> None:
    """Set up a list view whose delegate paints everything."""
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setUniformItemSizes(False)


def width_of(option: QStyleOptionViewItem) -> int:
    """Return how wide a row may be, in pixels."""
    widget = getattr(option, "widget", None)
    if isinstance(widget, QAbstractItemView):
        return widget.viewport().width()
    if isinstance(widget, QWidget):
        return widget.width()
    return 240
