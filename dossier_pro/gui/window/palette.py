"""The palette: type a few letters of where you want to go, Enter goes there. It never blocks the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import button, paragraph, row
from dossier_pro.gui.kit.delegates import Index, draw_ground, quiet_list
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.led_list import lead, say_current
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.paint import draw_lines, line_height
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.window.palette_model import PaletteEntry, PaletteModel, best

_WIDTH, _ROW, _ROWS = 640, 48, 9
_NOTHING = tr("Rien ne porte ce nom.")


class EntreeDelegate(QStyledItemDelegate):
    """A line: icon, words, a quieter line under them, kind or shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, PaletteEntry):
            return
        look = theme()
        area: QRect = option.rect
        box = area.adjusted(px(8), 1, -px(8), -1)
        draw_ground(painter, option, box)
        size = px(18)
        picture = pixmap(row.icon, "muted", size, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left() + px(12), area.center().y() - size // 2, picture)
        text, note = look.font("font_text"), look.font("font_note")
        right = row.keys or row.kind
        room = QFontMetrics(note).horizontalAdvance(right) + px(24)
        painter.setFont(note)
        painter.setPen(look.color("muted"))
        painter.drawText(
            box.adjusted(0, 0, -px(12), 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right
        )
        left, width = box.left() + px(44), box.width() - px(44) - room
        top = area.top() + (area.height() - line_height(text) - line_height(note)) // 2
        words = QFontMetrics(text).elidedText(row.text, Qt.TextElideMode.ElideRight, width)
        under = QFontMetrics(note).elidedText(row.under, Qt.TextElideMode.ElideRight, width)
        below = draw_lines(painter, left, top, [words], text, look.color("text"))
        draw_lines(painter, left, below, [under], note, look.color("muted"))


class Palette(QFrame):
    """A floating panel over the window. ``chosen`` carries an ``PaletteEntry``."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Aller à"))
        self._window = window
        self._rows: list[PaletteEntry] = []
        self._back: QWidget | None = None
        self.line = SearchLine(tr("Aller à une action, un écran, un exemple, une compétence, une preuve"))
        self.model = PaletteModel()
        self.list = QListView()
        quiet_list(self.list, tr("Résultats"), self.model)
        self.list.setItemDelegate(EntreeDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self._none = paragraph(_NOTHING, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(10), px(10), px(10), px(10))
        layout.setSpacing(px(8))
        self.take = button(tr("Y aller"), "quiet", on_click=lambda: self._take(self.list.currentIndex()))
        head = row(self.line, self.take)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self._none)
        layout.addWidget(self.list)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.line.textChanged.connect(self._search)
        self.line.left.connect(self._left)
        self.line.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self, rows: list[PaletteEntry]) -> None:
        """Show the palette over what can be reached now."""
        self._rows = rows
        self._back = QApplication.focusWidget()
        self.line.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Go away; the keyboard returns to where it was."""
        if not self.isVisible():
            return
        self.hide()
        back, self._back = self._back, None
        # What had the focus may be gone by now: the help was closed, the screen made anew.
        if back is not None and isValid(back) and back.isVisible() and back.window() is self._window:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        else:
            return lead(self.list, event)
        return True

    def _search(self, text: str) -> None:
        self.model.show_rows(best(self._rows, text))
        self.list.scrollToTop()
        found = self.model.rowCount()
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setVisible(found > 0)
        self._none.setVisible(found == 0)
        self.take.setEnabled(found > 0)
        if text and found:
            say_current(self.list)
        elif text:
            announce(self, _NOTHING)
        if self.isVisible():
            self._place()

    def _take(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if isinstance(row, PaletteEntry):
            self._back = self._back if row.genre == "action" else None
            self.close_up()
            self.chosen.emit(row)

    def _left(self) -> None:
        if self.isVisible() and not self.isAncestorOf(QApplication.focusWidget() or self):
            self._back = None
            self.hide()

    def _place(self) -> None:
        window = self._window
        room = max(1, (window.height() - px(180)) // px(_ROW))
        self.list.setFixedHeight(px(_ROW) * min(_ROWS, room, max(1, self.model.rowCount())) + 2)
        width = min(px(_WIDTH), window.width() - 2 * px(16))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, px(64))
