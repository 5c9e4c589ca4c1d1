"""« vue du jury », « pas encore vue »: a colour, a shape and a word, in the list and over the preuve."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, fill_rounded, line_height
from dossier_pro.gui.kit.preuve_words import VUES, VUES_COULEURS, VUES_ICONES
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.services.montrer import Vue


def badge_width(vue: Vue) -> int:
    """Return how wide a badge is."""
    note = theme().font("font_note", strong=True)
    return QFontMetrics(note).horizontalAdvance(VUES[vue]) + px(30)


def badge_height() -> int:
    """Return how high a badge is."""
    return line_height(theme().font("font_note", strong=True)) + px(4)


def draw_badge(painter: QPainter, x: int, y: int, vue: Vue) -> None:
    """Draw a badge from its top left corner."""
    look = theme()
    color = VUES_COULEURS.get(vue, "declare")
    note = look.font("font_note", strong=True)
    place = QRect(x, y, badge_width(vue), badge_height())
    fill_rounded(painter, place, look.color(f"{color}_fond"), place.height() // 2)
    side = px(13)
    mark = pixmap(VUES_ICONES[vue], color, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(x + px(8), y + (place.height() - side) // 2, mark)
    draw_lines(painter, x + px(24), y + px(2), [VUES[vue]], note, look.color(color))


class Badge(QWidget):
    """The badge as a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.vue: Vue = "non"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_vue(self, vue: Vue) -> None:
        """Show another one."""
        self.vue = vue
        self.setAccessibleName(VUES[vue])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self.vue), badge_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_badge(QPainter(self), 0, 0, self.vue)
