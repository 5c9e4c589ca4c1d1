"""What the reading was unsure of, in a short list over the tree: each leads to its line, and can be settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, label, sheet
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.rows import RowButton
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.referentiels.confirmation import Point

_HIGHEST, _LOW = 164, 66
"""How high the list is at most, in pixels, and where the window is low."""


class PointRow(RowButton):
    """One thing to look at: its place, the sentence."""

    inset = 12

    def __init__(self, point: Point, ou: str) -> None:
        super().__init__()
        self.point, self._ou = point, ou
        self.setAccessibleName(tr("À vérifier, {place} : {point}", place=ou, point=point.phrase))
        self.setEnabled(point.item_id is not None)
        if point.item_id is not None:
            self.setToolTip(tr("Voir la ligne et l’endroit du document"))

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrap(self.point.phrase, theme().font("font_text"), width - self.inset - px(34), 3)

    def heightForWidth(self, width: int) -> int:
        note, text = theme().font("font_note", strong=True), theme().font("font_text")
        return line_height(note) + len(self._lines(width)) * line_height(text) + px(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ground(painter)
        note, text = look.font("font_note", strong=True), look.font("font_text")
        draw_state(painter, QRectF(self.inset, px(9), px(13), px(13)), "a_revoir")
        below = draw_lines(painter, self.inset + px(24), px(6), [self._ou], note, look.color("a_revoir"))
        draw_lines(painter, self.inset + px(24), below, self._lines(self.width()), text, look.color("text"))


class PointsPanel(QWidget):
    """« 3 points à vérifier », at most a few lines high; one quiet line where there is nothing."""

    chosen = Signal(object)
    """A point that somebody wants to see."""
    settled = Signal(object)
    """A point of which somebody said « C’est juste »."""
    all_settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._low = False
        self.title = label("", "section")
        self._mark = _Mark()
        self.all = button(tr("Tout est juste"), "link", on_click=self.all_settled.emit)
        self.all.setToolTip(tr("Retirer tous les points de la liste"))
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        head.addWidget(self.all)
        self._paper, layout = sheet()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._scroll.setWidget(holder)
        layout.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._paper)

    def show_points(self, points: Sequence[tuple[Point, str]]) -> None:
        """Show other points, each with its present place in words."""
        bar = self._scroll.verticalScrollBar()
        at = bar.value()
        clear(self._rows)
        for point, ou in points:
            made = self._row(point, ou, last=point is points[-1][0])
            self._rows.addWidget(made)
            made.show()  # now: what is to be shown in the next turn has no height in this one
        self._rows.addStretch(1)
        self.title.setText(
            tr("{points} à vérifier", points=pluriel(len(points), "point")) if points else tr("Rien à vérifier")
        )
        self._mark.doubt = bool(points)
        self._mark.update()
        self._paper.setVisible(bool(points))
        self.all.setVisible(len(points) > 1)
        self._fit()
        bar.setValue(at)

    def rows(self) -> list[PointRow]:
        """Return the lines that are shown."""
        return [r for r in self.findChildren(PointRow) if r.isVisibleTo(self)]

    def stay_low(self, on: bool) -> None:
        """Take less room: the tree under it needs it more."""
        if on != self._low:
            self._low = on
            self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _row(self, point: Point, ou: str, *, last: bool) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, px(10), 0)
        layout.setSpacing(4)
        row = PointRow(point, ou)
        row.last = last
        row.clicked.connect(lambda: self.chosen.emit(point))
        right = button(tr("C’est juste"), "link", on_click=lambda: self.settled.emit(point))
        right.setAccessibleName(tr("C’est juste : {place}", place=ou))
        layout.addWidget(row, 1)
        layout.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _fit(self) -> None:
        holder = self._scroll.widget()
        layout = self._rows
        if holder is not None and layout.count() > 1:
            width = max(self._scroll.viewport().width(), 240)
            wanted = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
            self._scroll.setFixedHeight(min(px(_LOW if self._low else _HIGHEST), wanted))


class _Mark(QWidget):
    """The shape before the title: a triangle, or a tick."""

    def __init__(self) -> None:
        super().__init__()
        self.doubt = False
        self.setFixedSize(QSize(px(18), px(18)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.doubt:
            draw_state(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), "a_revoir")
        else:
            painter.drawPixmap(0, 0, pixmap("check", "confirme", 18, self.devicePixelRatioF()))
