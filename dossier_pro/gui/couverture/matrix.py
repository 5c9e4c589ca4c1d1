"""The table of the coverage: slanted heads, rows of wrapped critères that stay in sight, cells that are shapes."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dossier_pro.domain.translation import tr
from dossier_pro.gui.couverture.model import Case, CaseRole, CouvertureModel
from dossier_pro.gui.kit.delegates import Index, begin_at_a_cell, follow_selection
from dossier_pro.gui.kit.paint import draw_lines, draw_rule, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.states import ORDRE, Etat, etat_visuel, mot
from dossier_pro.gui.kit.theme import px, theme

ROW_HEAD, HEAD_HEIGHT, SLANT = 330, 132, -62
_LEAST_ROW_HEAD = 170
"""The least width of the row heads in pixels."""
_HEAD_HEIGHTS = ((560, 172), (420, HEAD_HEIGHT), (240, 100), (0, 76))
"""From which height of the table its heads have which height, in pixels."""
_NARROWEST, _USUAL, _WIDEST, _OVERHANG = 24, 28, 42, 54
"""Widths of a column in pixels, and how far the last slanted head reaches beyond its own."""
_LOW = 420
"""The height of the table in pixels under which columns that scroll are wide: their low heads have two lines."""
_LINES = 4
"""How many lines of a critère its row has at most."""
_UPRIGHT, _WIDEST_UPRIGHT = 92, 184
"""From which width of the columns their heads stand upright, on several lines, and the most such a column takes."""


class CaseDelegate(QStyledItemDelegate):
    """One cell: the shape of its state, a dot where nothing is tied, hatched where nothing can be."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        area: QRect = option.rect
        case = index.data(CaseRole)
        view = self.parent()
        if not isinstance(case, Case):
            painter.fillRect(area, look.color("canvas"))
            if isinstance(view, MatrixView):
                draw_heading(
                    painter,
                    QRect(-view.row_head(), area.top(), view.width() - px(16), area.height()),
                    view.heading(index.row()),
                )
            return
        current = isinstance(view, MatrixView) and view.currentIndex() == index
        crossed = isinstance(view, MatrixView) and view.crosses(index)
        if crossed:
            painter.fillRect(area, look.color("hover"))
        draw_rule(painter, area.left(), area.bottom(), area.width())
        if case.etat is not None:
            pill = QRect(0, 0, px(22), px(22))
            pill.moveCenter(area.center())
            fill_rounded(painter, pill, look.color(f"{case.etat}_fond"), 11)
            draw_state(painter, QRectF(area.center().x() - px(7), area.center().y() - px(7), px(15), px(15)), case.etat)
        elif case.possible:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("line"))
            painter.drawEllipse(QRectF(area.center().x() - 1.5, area.center().y() - 1.5, px(4), px(4)))
            painter.restore()
        if current:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), px(6), px(6))
            painter.restore()


def draw_heading(painter: QPainter, place: QRect, text: str) -> None:
    """Draw a compétence's heading; row heads and cells each show their part of the same line."""
    strong = theme().font("font_text", strong=True)
    shown = QFontMetrics(strong).elidedText(text, Qt.TextElideMode.ElideRight, place.width() - px(24))
    top = place.top() + (place.height() - line_height(strong)) // 2
    draw_lines(painter, place.left() + px(12), top, [shown], strong, theme().color("text"))


class RowHead(QHeaderView):
    """The critères: state, text on as many lines as it needs; headings of compétences over the whole width."""

    def __init__(self, parent: MatrixView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(tr("Critères"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        view = self.parent()
        return QSize(view.row_head() if isinstance(view, MatrixView) else px(ROW_HEAD), px(100))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        model = self.model()
        if not isinstance(model, CouvertureModel) or logical_index >= len(model.entrees):
            return
        look, entree = theme(), model.entrees[logical_index]
        painter.save()
        if entree.etat is None:
            painter.fillRect(rect, look.color("canvas"))
            view = self.parent()
            width = view.width() - px(16) if isinstance(view, MatrixView) else rect.width()
            draw_heading(painter, QRect(rect.left(), rect.top(), width, rect.height()), entree.titre)
        else:
            painter.fillRect(rect, look.color("surface"))
            view = self.parent()
            if isinstance(view, QTableView) and view.currentIndex().row() == logical_index:
                painter.fillRect(rect, look.color("hover"))
            draw_rule(painter, rect.left() + px(12), rect.bottom(), rect.width() - px(12))
            draw_state(
                painter,
                QRectF(rect.left() + px(13), rect.center().y() - px(7), px(15), px(15)),
                etat_visuel(entree.etat),
            )
            font = look.font("font_text")
            lines = wrap(entree.titre, font, rect.width() - px(40) - px(12), _LINES)
            top = rect.top() + (rect.height() - len(lines) * line_height(font)) // 2
            draw_lines(painter, rect.left() + px(40), top, lines, font, look.color("text"))
        painter.restore()


class SlantedHead(QHeaderView):
    """The exemples and preuves: their titles aslant, so that narrow columns keep their names."""

    def __init__(self, parent: MatrixView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr("Exemples et preuves"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        view = self.parent()
        return QSize(px(100), view.head_height() if isinstance(view, MatrixView) else px(HEAD_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        model = self.model()
        painter = QPainter(self.viewport())
        look = theme()
        painter.fillRect(self.viewport().rect(), look.color("surface"))
        if not isinstance(model, CouvertureModel):
            return
        view = self.parent()
        current = view.currentIndex().column() if isinstance(view, QTableView) else -1
        for column, origine in enumerate(model.origines):
            x = self.sectionViewportPosition(column)
            if x < -px(4) * px(_WIDEST) - self.sectionSize(column) or x > self.viewport().width() + px(_WIDEST):
                continue
            strong = origine.source == "exemple"
            color = "accent" if column == current else "text" if strong else "muted"
            draw = self._draw_upright if self.sectionSize(column) >= px(_UPRIGHT) else self._draw_title
            draw(painter, x, f"{origine.court}  {origine.titre}", strong=strong, color=color)
        draw_rule(painter, 0, self.height() - 1, self.viewport().width())

    def _draw_title(self, painter: QPainter, x: int, text: str, *, strong: bool, color: str) -> None:
        look = theme()
        font = look.font("font_note", strong=strong)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        left = x + self.sectionSize(0) // 2 + px(4)
        painter.translate(left, self.height() - px(8))
        painter.rotate(SLANT)
        painter.setFont(font)
        painter.setPen(look.color(color))
        metrics, angle = QFontMetrics(font), math.radians(-SLANT)
        room = int((self.height() - px(10) - metrics.ascent() * math.cos(angle)) / math.sin(angle))
        room = min(room, int((self.viewport().width() - left - px(2)) / math.cos(angle)))
        # The lines of one head lie side by side, as far apart as the next head leaves them.
        step = metrics.height()
        lines = wrap(text, font, room, 2 if self.sectionSize(0) * math.sin(angle) >= 2 * step else 1)
        for rank, line in enumerate(lines):
            painter.drawText(0, rank * step - (len(lines) - 1) * step // 2, line)
        painter.restore()

    def _draw_upright(self, painter: QPainter, x: int, text: str, *, strong: bool, color: str) -> None:
        font = theme().font("font_note", strong=strong)
        height = line_height(font)
        lines = wrap(text, font, self.sectionSize(0) - px(12), max(1, (self.height() - px(12)) // height))
        widest = max(QFontMetrics(font).horizontalAdvance(line) for line in lines)
        left = x + max(px(6), (self.sectionSize(0) - widest) // 2)
        draw_lines(painter, left, self.height() - px(8) - len(lines) * height, lines, font, theme().color(color))


class MatrixView(QTableView):
    """The matrix. ``opened`` is emitted for a double click or Enter on a cell."""

    moved = Signal(QModelIndex)
    toggled = Signal(QModelIndex)

    def __init__(self, model: CouvertureModel) -> None:
        super().__init__()
        self._heads = (0, 0)
        self.setAccessibleName(tr("Critères, exemples et preuves"))
        self.setModel(model)
        follow_selection(self)
        self.setItemDelegate(CaseDelegate(self))
        self.setVerticalHeader(RowHead(self))
        self.setHorizontalHeader(SlantedHead(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.legend = Legend(self)
        model.modelReset.connect(self._measure)
        self.selectionModel().currentChanged.connect(self._moved)
        self._measure()

    def heading(self, row: int) -> str:
        """Return the text of a row's head."""
        model = self.model()
        return model.entrees[row].titre if isinstance(model, CouvertureModel) and row < len(model.entrees) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.row_head(), self.head_height()) != self._heads:
            self._heads = (self.row_head(), self.head_height())
            self.updateGeometries()
            self._measure()
        edge = self.frameWidth()
        self.legend.setGeometry(edge, edge, *self._heads)
        self._fit_columns()

    def row_head(self) -> int:
        """Return the width of the critères' column: it leaves the larger part to the cells."""
        return min(px(ROW_HEAD), max(px(_LEAST_ROW_HEAD), round(self.width() * 0.45)))

    def head_height(self) -> int:
        """Return the height of the slanted heads."""
        return next(px(height) for under, height in _HEAD_HEIGHTS if self.height() >= px(under))

    def _fit_columns(self) -> None:
        """Spread the columns over the room there is; where they cannot fit they keep their usual width and scroll."""
        count = self.model().columnCount()
        if not count:
            return
        upright = self.viewport().width() // count
        width = (self.viewport().width() - px(_OVERHANG)) // count
        if upright >= px(_UPRIGHT):
            width = min(upright, px(_WIDEST_UPRIGHT))
        else:
            usual = px(_WIDEST if self.height() < px(_LOW) else _USUAL)
            width = usual if width < px(_NARROWEST) else min(width, px(_WIDEST))
        for column in range(count):
            self.setColumnWidth(column, width)

    def crosses(self, index: Index) -> bool:
        """Whether a cell lies in the row or the column of the current one."""
        now = self.currentIndex()
        return now.isValid() and (now.row() == index.row() or now.column() == index.column())

    def _measure(self) -> None:
        model = self.model()
        if not isinstance(model, CouvertureModel):
            return
        font = theme().font("font_text")
        self._fit_columns()
        self.clearSpans()
        for row, entree in enumerate(model.entrees):
            if entree.etat is None:
                self.setRowHeight(row, px(34))
                if len(model.origines) > 1:
                    self.setSpan(row, 0, 1, len(model.origines))
            else:
                count = len(wrap(entree.titre, font, self.row_head() - px(52), _LINES))
                self.setRowHeight(row, max(px(34), count * line_height(font) + px(12)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model, look = self.model(), theme()
        count = model.columnCount()
        start = self.columnViewportPosition(count - 1) + self.columnWidth(count - 1) if count else 0
        width = self.viewport().width() - start
        if not isinstance(model, CouvertureModel) or width <= 0:
            return
        painter = QPainter(self.viewport())
        for row, entree in enumerate(model.entrees):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            if top + height < 0 or top > self.viewport().height():
                continue
            if entree.etat is None:
                painter.fillRect(start, top, width, height, look.color("canvas"))
            else:
                draw_rule(painter, start, top + height - 1, width)

    def _moved(self, current: QModelIndex) -> None:
        self.viewport().update()
        self.verticalHeader().viewport().update()
        self.horizontalHeader().viewport().update()
        self.moved.emit(current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        begin_at_a_cell(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.toggled.emit(index)

    def show_row(self, row: int) -> None:
        """Bring a row into sight."""
        index = self.model().index(row, max(0, self.currentIndex().column()))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)


class Legend(QWidget):
    """The five shapes and their words, in the corner that the table leaves free."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Légende : ") + ", ".join(words for _, words in _LEGEND))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("surface"))
        font = look.font("font_note")
        for rank, (state, words) in enumerate(_LEGEND):
            top = px(10) + rank * (self.height() - px(14)) // len(_LEGEND)
            draw_state(painter, QRectF(px(13), top, px(14), px(14)), state)
            draw_lines(painter, px(40), top - 2, [words], font, look.color("muted"))
        draw_rule(painter, 0, self.height() - 1, self.width())


_LEGEND: tuple[tuple[Etat, str], ...] = (
    ("absent", tr("absent, ou lien encore sans effet")),
    *((state, mot(state)) for state in ORDRE[1:]),
)
