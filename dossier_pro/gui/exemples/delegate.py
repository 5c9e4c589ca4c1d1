"""How the rows of the list of exemples are painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from dossier_pro.gui.exemples.model import ExempleRow
from dossier_pro.gui.kit.delegates import Index, draw_ground, width_of
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.paint import draw_lines, line_height, wrap
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.theme import px, theme


class ExempleDelegate(QStyledItemDelegate):
    """Rows of the list of exemples."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole)
        width = width_of(option)
        text, note = theme().font("font_text"), theme().font("font_note")
        if not isinstance(row, ExempleRow):
            return QSize(width, px(40))
        if row.kind == "activite":
            return QSize(width, px(26) + len(wrap(row.under, note, width - px(32), 2)) * line_height(note) + px(14))
        if row.kind == "ajouter":
            return QSize(width, px(40))
        lines = wrap(row.text, text, width - px(62), 2)
        return QSize(width, len(lines) * line_height(text) + line_height(note) + px(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, ExempleRow):
            return
        look = theme()
        area: QRect = option.rect
        text, note = look.font("font_text"), look.font("font_note")
        if row.kind == "activite":
            strong = look.font("font_text", strong=True)
            below = draw_lines(
                painter, area.left() + px(16), area.top() + px(10), [row.text], strong, look.color("text")
            )
            lines = wrap(row.under, note, area.width() - px(32), 2)
            draw_lines(painter, area.left() + px(16), below, lines, note, look.color("muted"))
            return
        box = area.adjusted(px(8), 1, -px(8), -1)
        draw_ground(painter, option, box)
        if row.kind == "ajouter":
            picture = pixmap("plus", "accent", px(16), painter.device().devicePixelRatioF())
            painter.drawPixmap(area.left() + px(18), area.center().y() - px(7), picture)
            top = area.top() + (area.height() - line_height(text)) // 2
            draw_lines(painter, area.left() + px(44), top, [row.text], text, look.color("accent"))
            return
        mark = QRectF(area.left() + px(18), area.top() + px(12), px(16), px(16))
        if row.complete:
            painter.drawPixmap(
                mark.topLeft().toPoint(), pixmap("file-text", "muted", px(16), painter.device().devicePixelRatioF())
            )
        else:
            draw_state(painter, mark, "absent", look.color("declare"))
        lines = wrap(row.text, text, area.width() - px(62), 2)
        below = draw_lines(painter, area.left() + px(44), area.top() + px(9), lines, text, look.color("text"))
        under = wrap(row.under, note, area.width() - px(60), 1)
        draw_lines(
            painter, area.left() + px(44), below, under, note, look.color("muted" if row.complete else "declare")
        )
