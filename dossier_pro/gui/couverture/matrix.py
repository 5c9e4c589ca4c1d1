"""The table of the coverage: heads that say all, rows of wrapped critères that stay in sight, cells that are shapes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dossier_pro.domain.translation import tr
from dossier_pro.gui.couverture.heads import (
    SLANT,
    WIDEST,
    Heads,
    Title,
    fit,
    slanted_lines,
    turned_lines,
    turned_step,
    upright_lines,
)
from dossier_pro.gui.couverture.model import Case, CaseRole, CouvertureModel
from dossier_pro.gui.kit.delegates import Index, begin_at_a_cell, follow_selection
from dossier_pro.gui.kit.paint import draw_lines, draw_rule, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.states import ORDRE, Etat, etat_visuel, mot
from dossier_pro.gui.kit.theme import px, theme

ROW_HEAD, HEAD_HEIGHT = 330, 132
_LEAST_ROW_HEAD = 170
"""The least width of the row heads in pixels."""
_HEAD_HEIGHTS = ((560, 172), (420, HEAD_HEIGHT), (240, 100), (0, 76))
"""From which height of the table its heads have which height at least, in pixels."""
_MOST_OF_ALL = 0.47
"""Which part of the table its heads take at most."""
_ROWS_LEFT = 2
"""How many rows of two lines the heads leave in sight in any case: a table of heads alone shows nothing."""
_LINES = 4
"""How many lines of a critère its row has at most."""


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


class SourcesHead(QHeaderView):
    """The exemples and preuves: their titles whole where the height allows it, as ``heads.fit`` says."""

    def __init__(self, parent: MatrixView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr("Exemples et preuves"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        view = self.parent()
        return QSize(px(100), view.heads.height if isinstance(view, MatrixView) else px(HEAD_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        view, painter, look = self.parent(), QPainter(self.viewport()), theme()
        painter.fillRect(self.viewport().rect(), look.color("surface"))
        if not isinstance(view, MatrixView):
            return
        current = view.currentIndex().column()
        draw = {"aslant": self._draw_aslant, "upright": self._draw_upright, "turned": self._draw_turned}[view.heads.way]
        for column, title in enumerate(view.titles):
            x = self.sectionViewportPosition(column)
            if x < -px(4) * px(WIDEST) - self.sectionSize(column) or x > self.viewport().width() + px(WIDEST):
                continue
            color = "accent" if column == current else "text" if title.strong else "muted"
            draw(painter, QRect(x, 0, self.sectionSize(column), self.height()), title, look.color(color))
        draw_rule(painter, 0, self.height() - 1, self.viewport().width())

    def _draw_aslant(self, painter: QPainter, place: QRect, title: Title, color: QColor) -> None:
        left = place.left() + place.width() // 2 + px(4)
        lines, _ = slanted_lines(title, left, place.width(), self.viewport().width(), place.height())
        self._draw_aside(painter, lines, title, color, (left, SLANT, QFontMetrics(title.font).height()))

    def _draw_turned(self, painter: QPainter, place: QRect, title: Title, color: QColor) -> None:
        step = turned_step(title.font)
        lines = turned_lines(title, place.height())
        last = place.left() + (place.width() + len(lines) * step) // 2 - QFontMetrics(title.font).descent()
        self._draw_aside(painter, lines, title, color, (last - (len(lines) - 1) * step // 2, -90, step))

    def _draw_aside(
        self, painter: QPainter, lines: Sequence[str], title: Title, color: QColor, how: tuple[int, int, int]
    ) -> None:
        """Draw lines that begin at the foot of the head; ``how`` are their middle, their angle and their distance."""
        middle, angle, step = how
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(middle, self.height() - px(8))
        painter.rotate(angle)
        painter.setFont(title.font)
        painter.setPen(color)
        for rank, line in enumerate(lines):
            painter.drawText(0, rank * step - (len(lines) - 1) * step // 2, line)
        painter.restore()

    def _draw_upright(self, painter: QPainter, place: QRect, title: Title, color: QColor) -> None:
        lines = upright_lines(title, place.width(), place.height())
        widest = max(QFontMetrics(title.font).horizontalAdvance(line) for line in lines)
        left = place.left() + max(px(6), (place.width() - widest) // 2)
        top = place.height() - px(8) - len(lines) * line_height(title.font)
        draw_lines(painter, left, top, lines, title.font, color)


class MatrixView(QTableView):
    """The matrix. ``opened`` is emitted for a double click or Enter on a cell."""

    moved = Signal(QModelIndex)
    toggled = Signal(QModelIndex)

    def __init__(self, model: CouvertureModel) -> None:
        super().__init__()
        self.heads = Heads("aslant", px(HEAD_HEIGHT), ())
        self._corner = (0, 0)
        self.setAccessibleName(tr("Critères, exemples et preuves"))
        self.setModel(model)
        follow_selection(self)
        self.setItemDelegate(CaseDelegate(self))
        self.setVerticalHeader(RowHead(self))
        self.setHorizontalHeader(SourcesHead(self))
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

    @property
    def titles(self) -> list[Title]:
        """What the heads of the columns say."""
        model = self.model()
        found = model.origines if isinstance(model, CouvertureModel) else ()
        return [Title(f"{one.court}  {one.titre}", one.source == "exemple") for one in found]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        if (self.row_head(), self.heads.height) != self._corner:
            self._measure()

    def row_head(self) -> int:
        """Return the width of the critères' column: it leaves the larger part to the cells."""
        return min(px(ROW_HEAD), max(px(_LEAST_ROW_HEAD), round(self.width() * 0.45)))

    def _fit_columns(self) -> None:
        """Have the heads stand so that they are whole, and the columns fill the room there is, or scroll."""
        least = next(px(height) for under, height in _HEAD_HEIGHTS if self.height() >= px(under))
        # Room for the bar is kept where there is none too: what it would change would bring it, or take it away.
        room = self.width() - 2 * self.frameWidth() - self.row_head() - self.verticalScrollBar().sizeHint().width()
        self.heads = fit(self.titles, max(0, room), least, self._most_of_heads())
        for column, width in enumerate(self.heads.widths):
            self.setColumnWidth(column, width)

    def _most_of_heads(self) -> int:
        """Return how high the heads may be; a title that is cut there is whole in its tooltip and in the panel."""
        rows = _ROWS_LEFT * _row_height(2)
        left = self.height() - 2 * self.frameWidth() - self.horizontalScrollBar().sizeHint().height() - rows
        return min(round(self.height() * _MOST_OF_ALL), left)

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
        self._corner = (self.row_head(), self.heads.height)
        self.updateGeometries()
        edge = self.frameWidth()
        self.legend.setGeometry(edge, edge, *self._corner)
        self.clearSpans()
        for row, entree in enumerate(model.entrees):
            if entree.etat is None:
                self.setRowHeight(row, px(34))
                if len(model.origines) > 1:
                    self.setSpan(row, 0, 1, len(model.origines))
            else:
                count = len(wrap(entree.titre, font, self.row_head() - px(52), _LINES))
                self.setRowHeight(row, _row_height(count))

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


def _row_height(lines: int) -> int:
    return max(px(34), lines * line_height(theme().font("font_text")) + px(12))


class Legend(QWidget):
    """The five shapes and their words, in the corner that the table leaves free."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Légende : {liste}", liste=", ".join(words for _, words in _LEGEND)))

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
