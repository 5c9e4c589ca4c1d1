"""How the rows of lists are painted."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from dossier_pro.gui.kit.paint import draw_focus, draw_lines, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.theme import px, theme

Index = QModelIndex | QPersistentModelIndex
_PLAIN, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


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


def quiet_list(view: QListView, name: str, model: QAbstractItemModel | None = None) -> None:
    """Set up a list view whose delegate paints everything; a ``QListWidget`` has a model of its own."""
    if model is not None:
        view.setModel(model)
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setUniformItemSizes(False)
    view.installEventFilter(_Ends(view))
    follow_selection(view)


class _Ends(QObject):
    """Home and End go to the first and the last row that can be chosen: Qt stays where a heading is the first one."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ends = (Qt.Key.Key_Home, Qt.Key.Key_End)
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ends):
            return False
        if not isinstance(watched, QListView) or event.modifiers() not in (_PLAIN, _KEYPAD) or watched.model() is None:
            return False
        rows = range(watched.model().rowCount())
        for row in rows if event.key() == Qt.Key.Key_Home else reversed(rows):
            index = watched.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled and not watched.isRowHidden(row):
                watched.setCurrentIndex(index)
                watched.scrollToTop() if event.key() == Qt.Key.Key_Home else watched.scrollToBottom()
                break
        return True


def follow_selection(view: QAbstractItemView) -> None:
    """Let the row that an assistive tool selects be the current one, which details and buttons are about.

    Such a tool asks for another selection and nothing else (Qt 6.11), where mouse and keys move both. To be called
    once the view has its model, whose the selection is.
    """
    later = QTimer(view, singleShot=True, interval=0)

    def follow() -> None:
        chosen = view.selectionModel().selectedIndexes()
        if chosen and view.currentIndex() not in chosen:
            view.selectionModel().setCurrentIndex(chosen[-1], QItemSelectionModel.SelectionFlag.NoUpdate)

    later.timeout.connect(follow)

    def selected(now: QItemSelection, _: QItemSelection) -> None:
        if not now.isEmpty() and not now.contains(view.currentIndex()):
            later.start()  # the current row, where it moves too, does so last

    view.selectionModel().selectionChanged.connect(selected)


def begin_at_a_cell(table: QTableView, event: QFocusEvent) -> None:
    """Make the first cell that can be chosen the current one when the keyboard comes and none is.

    Because: the arrows of Qt's table stay before a first row that is a heading (Qt 6.11), for ever.
    """
    if event.reason() == Qt.FocusReason.MouseFocusReason or table.currentIndex().isValid():
        return
    model = table.model()
    cells = (model.index(row, 0) for row in range(model.rowCount()))
    first = next((cell for cell in cells if model.flags(cell) & Qt.ItemFlag.ItemIsSelectable), None)
    if first is not None:
        table.setCurrentIndex(first)


def width_of(option: QStyleOptionViewItem) -> int:
    """Return how wide a row may be, in pixels."""
    widget = getattr(option, "widget", None)
    if isinstance(widget, QAbstractItemView):
        return widget.viewport().width()
    if isinstance(widget, QWidget):
        return widget.width()
    return 240


def two_lines_size(width: int, text: str) -> QSize:
    """Return the size of a row that ``draw_two_lines`` paints."""
    font, note = theme().font("font_text"), theme().font("font_note")
    lines = wrap(text, font, width - px(40), 2)
    return QSize(width, len(lines) * line_height(font) + line_height(note) + px(18))


def draw_two_lines(painter: QPainter, option: QStyleOptionViewItem, text: str, under: str, *, quiet: bool) -> None:
    """Draw a row: its text on two lines at most, and a quieter line under it; all is quiet where it is done with."""
    look = theme()
    area: QRect = option.rect
    box = area.adjusted(0, 1, -px(8), -1)
    draw_ground(painter, option, box)
    font, note = look.font("font_text"), look.font("font_note")
    left, room = box.left() + px(14), area.width() - px(40)
    words = wrap(text, font, room, 2)
    below = draw_lines(painter, left, area.top() + px(8), words, font, look.color("muted" if quiet else "text"))
    draw_lines(painter, left, below, wrap(under, note, room, 1), note, look.color("muted"))


def heading_size(width: int, text: str, font: QFont, most: int) -> QSize:
    """Return the size of a row that ``draw_heading`` paints."""
    return QSize(width, len(wrap(text, font, width - px(32), most)) * line_height(font) + px(24))


def draw_heading(painter: QPainter, area: QRect, text: str, font: QFont, most: int) -> None:
    """Draw what stands over rows, just above the first of them."""
    words = wrap(text, font, area.width() - px(32), most)
    top = area.bottom() - len(words) * line_height(font) - px(6)
    draw_lines(painter, area.left() + px(12), top, words, font, theme().color("muted"))
