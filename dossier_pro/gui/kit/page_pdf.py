"""A document beside what was read in it: one page at a time, the present item marked; or the lines of a text."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QIntValidator,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import label, tool
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.theme import px, theme, tokens
from dossier_pro.services.source_view import MAX_LARGEUR, ImagePage

MARGIN = 16
_ZOOMS = (0.5, 0.7, 1.0, 1.25, 1.6, 2.0, 2.8)
_FIT = 2
_ZOOM_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
_PAUSE_MS = 90
_KEPT = 10
_PAPER = "#FFFFFF"
_ALPHA = 46
"""18 % of the accent; the paper is white in every scheme, so that the light accent is the right one."""

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left corner of the page."""


def marker() -> tuple[QColor, QColor]:
    """Return the tint and the edge of the marker over a page."""
    edge = tokens("light").color("accent")
    tint = QColor(edge)
    tint.setAlpha(_ALPHA)
    return tint, edge


class Sheet(QWidget):
    """The paper: the picture of the page as far as it is there, and the marker."""

    clicked = Signal(QPointF)
    """A place in points of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.points = QSizeF(595, 842)
        self.picture = QPixmap()
        self.box: Box | None = None
        self.setAccessibleName(tr("Page du document"))

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self.width() / self.points.width()

    def box_pixels(self) -> QRectF:
        """Where the marker is drawn; empty where there is none."""
        if self.box is None:
            return QRectF()
        x0, y0, x1, y1 = (edge * self.scale for edge in self.box)
        return QRectF(x0, y0, x1 - x0, y1 - y0).adjusted(-4, 1, 4, 0.5)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(_PAPER))
        if not self.picture.isNull():
            painter.drawPixmap(self.rect(), self.picture)
        if self.box is not None:
            tint, edge = marker()
            painter.setBrush(tint)
            painter.setPen(QPen(edge, 1.2))
            painter.drawRoundedRect(self.box_pixels(), 3, 3)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.position() / self.scale)


class PagePdf(QWidget):
    """The pages of a PDF. It asks for pictures by ``wanted`` and gets them by ``take``."""

    wanted = Signal(int, int)
    """A page, from 1, and the width of the picture in pixels."""
    touched = Signal(int, QPointF)
    """A click on a page, in its points."""
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._page = 0
        self._marked: tuple[int, Box] | None = None
        self._zoom = _FIT
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._missing: set[int] = set()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.sheet = Sheet()
        self.sheet.clicked.connect(lambda place: self.touched.emit(self._page, place))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("Pages du document"))
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(MARGIN))
        around.addWidget(self.sheet)
        self._scroll.setWidget(holder)
        self._scroll.installEventFilter(self)
        self._scroll.viewport().installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_bar())
        layout.addWidget(self._scroll, 1)

    def _build_bar(self) -> QHBoxLayout:
        self._before = tool("chevron-left", tr("Page précédente"), lambda: self.turn_to(self._page - 1))
        self._after = tool("chevron-right", tr("Page suivante"), lambda: self.turn_to(self._page + 1))
        self.number = TextLine(name=tr("Numéro de la page"))
        self.number.setToolTip(tr("Aller à une page"))
        self.number.setFixedWidth(px(52))
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setValidator(QIntValidator(1, 9999, self.number))
        self.number.returnPressed.connect(self._number_given)
        self.number.left.connect(self._number_given)
        self._of = label("", "muted")
        self.smaller = tool("zoom-out", tr("Réduire (Ctrl+-)"), lambda: self._zoom_by(-1))
        self.larger = tool("zoom-in", tr("Agrandir (Ctrl++)"), lambda: self._zoom_by(1))
        bar = QHBoxLayout()
        bar.setContentsMargins(px(MARGIN), px(8), px(MARGIN), px(8))
        bar.setSpacing(px(6))
        for item in (label(tr("Page"), "muted"), self._before, self.number, self._of, self._after):
            bar.addWidget(item)
        bar.addStretch(1)
        bar.addWidget(self.smaller)
        bar.addWidget(self.larger)
        return bar

    # --- what is shown -------------------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The page that is shown, from 1; 0 before there is any."""
        return self._page

    @property
    def drawn(self) -> bool:
        """Whether the picture of the present page is there."""
        return self._page in self._pictures

    @property
    def sharp(self) -> bool:
        """Whether the picture of the present page is there, or known to be missing, at the size of the paper."""
        known = self._pictures.get(self._page)
        return self._page in self._missing or (known is not None and known.width() == self._wanted_width())

    def open(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another document, from its first page."""
        self._sizes = tuple(sizes)
        self._pictures.clear()
        self._missing.clear()
        self._marked = None
        self._zoom = _FIT
        self._of.setText(tr("sur\u00a0{nombre}", nombre=len(self._sizes)))
        self._page = 0
        self.turn_to(1)

    def show_box(self, page: int, box: Box, words: str) -> None:
        """Mark a place and bring it into sight; ``words`` say what it is."""
        self._marked = (page, box)
        self.sheet.setAccessibleName(tr("Page {page}. Surligné : {mots}", page=page, mots=words))
        self.turn_to(page)
        self._mark()
        self._bring()

    def clear_box(self) -> None:
        """Take the marker away; the page stays."""
        self._marked = None
        self._mark()

    def turn_to(self, page: int) -> None:
        """Show a page, brought back between the first and the last."""
        if not self._sizes:
            return
        page = max(1, min(page, len(self._sizes)))
        if page == self._page:
            return
        self._page = page
        self.number.setText(str(page))
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < len(self._sizes))
        width, height = self._sizes[page - 1]
        self.sheet.points = QSizeF(max(width, 1), max(height, 1))
        self.sheet.picture = self._pictures.get(page, QPixmap())
        self._fit()
        self._scroll.verticalScrollBar().setValue(0)
        self._mark()
        self._ask()
        self.turned.emit(page)

    def _number_given(self) -> None:
        if self.number.text():
            self.turn_to(int(self.number.text()))
        self.number.setText(str(self._page) if self._page else "")

    def take(self, page: int, picture: ImagePage | None) -> None:
        """Take the picture of a page, None where it cannot be drawn: the paper stays blank."""
        if picture is None:
            self._missing.add(page)
            return
        image = QImage(picture.octets, picture.largeur, picture.hauteur, picture.pas, QImage.Format.Format_RGB32)
        self._pictures[page] = QPixmap.fromImage(image)
        self._pictures.move_to_end(page)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        if page == self._page:
            self.sheet.picture = self._pictures[page]
            self.sheet.update()

    # --- sizes ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._bring()
        self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pause.start()

    def _zoom_by(self, step: int) -> None:
        self._zoom = max(0, min(self._zoom + step, len(_ZOOMS) - 1))
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._fit()
        self._bring()
        self._pause.start()

    def _fit(self) -> None:
        """Give the paper its size: the width of the place, times the zoom."""
        room = self._scroll.width() - self._scroll.verticalScrollBar().sizeHint().width() - 2 * px(MARGIN) - 2
        width = max(160, round(room * _ZOOMS[self._zoom]))
        points = self.sheet.points
        self.sheet.setFixedSize(QSize(width, round(width * points.height() / points.width())))
        holder = self._scroll.widget()
        assert holder is not None
        holder.resize(self.sheet.size() + QSize(2 * px(MARGIN), 2 * px(MARGIN)))

    def _ask(self) -> None:
        """Ask for the picture of the page where there is none as sharp as the screen; out of sight nothing is asked."""
        if self._page and self.isVisible() and not self.sharp:
            self.wanted.emit(self._page, self._wanted_width())

    def _wanted_width(self) -> int:
        return min(MAX_LARGEUR, round(self.sheet.width() * self.devicePixelRatioF()))

    def _mark(self) -> None:
        here = self._marked is not None and self._marked[0] == self._page
        self.sheet.box = self._marked[1] if here and self._marked else None
        self.sheet.update()

    def _bring(self) -> None:
        """Scroll so that what is marked stands in the upper part of the place."""
        if self.sheet.box is None:
            return
        box = self.sheet.box_pixels().translated(px(MARGIN), px(MARGIN))
        bar, room = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        if box.top() < bar.value() + 40 or box.bottom() > bar.value() + room - 40:
            bar.setValue(round(box.top() - 0.3 * room))
        across = self._scroll.horizontalScrollBar()
        if box.left() < across.value() or box.right() > across.value() + self._scroll.viewport().width():
            across.setValue(round(box.left() - px(MARGIN)))

    # --- keys and wheel ------------------------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched is self._scroll:
            if event.type() == QEvent.Type.ShortcutOverride and _zooms(event):
                event.accept()
                return True
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Turn pages at the edges of one, and zoom; everything else is the scroll area's."""
        bar = self._scroll.verticalScrollBar()
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_by(1)
        elif control and key == Qt.Key.Key_Minus:
            self._zoom_by(-1)
        elif control and key == Qt.Key.Key_0:
            self._zoom_by(_FIT - self._zoom)
        elif key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn_to(self._page + 1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn_to(self._page - 1)
            bar.setValue(bar.maximum())
        else:
            return False
        return True


class LignesTexte(QPlainTextEdit):
    """The lines of a text that has no pages, those of the present item under the marker."""

    touched = Signal(int)
    """A click on a line, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(tr("Texte du document"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"border: none; border-radius: 0px; padding: {px(8)}px {px(14)}px;")
        self._range = range(0)
        theme().changed.connect(self._mark)

    def open(self, lines: Sequence[str]) -> None:
        """Show another text."""
        self._range = range(0)
        self.setPlainText("\n".join(line.replace("\u2029", " ") for line in lines))
        self._mark()

    def show_lines(self, lines: range) -> None:
        """Mark lines and bring them into sight."""
        self._range = lines
        self._mark()
        if len(lines):
            cursor = QTextCursor(self.document().findBlockByNumber(lines.start))
            self.setTextCursor(cursor)
            self.centerCursor()

    def marked(self) -> str:
        """Return the text of the lines that are marked."""
        blocks = (self.document().findBlockByNumber(i) for i in self._range)
        return "\n".join(block.text() for block in blocks if block.isValid())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            at: QPoint = event.position().toPoint()
            self.touched.emit(self.cursorForPosition(at).blockNumber())

    def _mark(self) -> None:
        tint = theme().color("accent")
        tint.setAlpha(_ALPHA)
        made = []
        for number in self._range:
            block = self.document().findBlockByNumber(number)
            if not block.isValid():
                continue
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(tint)
            made.append(selection)
        self.setExtraSelections(made)


def _zooms(event: QKeyEvent) -> bool:
    """Whether a key is for the page's own zoom, which goes before the window's."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() in _ZOOM_KEYS
