"""The list of « ceci montre »: the code or the picture, the words on two lines at most, a quieter line, the state."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index, draw_ground, width_of
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tying_model import Candidate

_CODE, _ICON, _RIGHT = 76, 40, 34
_TIED = tr("déjà lié")


class CandidateDelegate(QStyledItemDelegate):
    """One line to choose."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole)
        width = width_of(option)
        if not isinstance(row, Candidate):
            return QSize(width, px(48))
        text, note = theme().font("font_text"), theme().font("font_note")
        if row.heading:
            return QSize(width, line_height(text) + px(14))
        lines = wrap(row.text, text, width - self._left(row) - px(_RIGHT), 2)
        return QSize(width, len(lines) * line_height(text) + line_height(note) + px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, Candidate):
            return
        look = theme()
        area: QRect = option.rect
        if row.heading:
            strong = look.font("font_text", strong=True)
            draw_lines(painter, area.left(), area.top() + px(8), [row.text], strong, look.color("text"))
            return
        draw_ground(painter, option, area.adjusted(0, 1, -px(4), -1))
        text, note = look.font("font_text"), look.font("font_note")
        left, top = area.left() + self._left(row), area.top() + px(6)
        if row.code:
            strong = look.font("font_note", strong=True, tabular=True)
            lower = (line_height(text) - line_height(strong)) // 2
            draw_lines(painter, area.left() + px(12), top + lower, [row.code], strong, look.color("muted"))
        else:
            picture = pixmap(row.icon, "muted", px(18), painter.device().devicePixelRatioF())
            painter.drawPixmap(area.left() + px(12), top + px(1), picture)
        room = area.width() - self._left(row) - px(_RIGHT)
        below = draw_lines(painter, left, top, wrap(row.text, text, room, 2), text, look.color("text"))
        under = " · ".join(part for part in (row.why, _TIED if row.tied else "", row.under) if part)
        shown = QFontMetrics(note).elidedText(under, Qt.TextElideMode.ElideRight, room)
        draw_lines(painter, left, below, [shown], note, look.color("accent" if row.mots else "muted"))
        if row.etat is not None:
            draw_state(painter, QRectF(area.right() - px(28), top + px(2), px(15), px(15)), row.etat)

    def _left(self, row: Candidate) -> int:
        """Where the words begin: after the code, which « CCS1.CP2.10 » makes wider, or after the picture."""
        if not row.code:
            return px(_ICON)
        strong = theme().font("font_note", strong=True, tabular=True)
        return max(px(_CODE), QFontMetrics(strong).horizontalAdvance(row.code) + px(24))
