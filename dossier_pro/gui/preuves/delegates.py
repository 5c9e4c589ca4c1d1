"""How preuves are painted, as rows and as thumbnails."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index, draw_ground, width_of
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.paint import draw_lines, fill_rounded, line_height, whole_parts, wrap
from dossier_pro.gui.kit.preuve_words import ICONES
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.preuves.badge import badge_height, badge_width, draw_badge
from dossier_pro.gui.preuves.model import PreuveRow
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.thumbnails import Thumbnail, thumbnails_of
from dossier_pro.services.thumbnails import visible

TILE = 150
"""The side of a thumbnail, in pixels at 100 %."""


class PreuveDelegate(QStyledItemDelegate):
    """Rows of the list of preuves: icon, title, kind and date, where it is used."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        ligne = index.data(RowRole)
        width = width_of(option)
        if not isinstance(ligne, PreuveRow):
            return QSize(width, px(60))
        text, note = theme().font("font_text"), theme().font("font_note")
        lines = wrap(ligne.preuve.titre, text, width - px(66), 2)
        below = line_height(note) if not _beside(ligne, width - px(66)) else 0
        return QSize(width, len(lines) * line_height(text) + line_height(note) + badge_height() + below + px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ligne = index.data(RowRole)
        if not isinstance(ligne, PreuveRow):
            return
        look = theme()
        area: QRect = option.rect
        box = area.adjusted(px(4), 1, -px(8), -1)
        draw_ground(painter, option, box)
        text, note = look.font("font_text"), look.font("font_note")
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            box.left() + px(12), area.top() + px(11), pixmap(ICONES[ligne.preuve.genre], "muted", px(18), ratio)
        )
        left, room = box.left() + px(42), box.width() - px(54)
        lines = wrap(ligne.preuve.titre or tr("Sans titre"), text, room, 2)
        below = draw_lines(painter, left, area.top() + px(8), lines, text, look.color("text"))
        below = draw_lines(
            painter, left, below, wrap(whole_parts(ligne.resume, note, room), note, room, 1), note, look.color("muted")
        )
        draw_badge(painter, left, below + px(3), ligne.vue)
        used = look.color("declare" if ligne.libre else "muted")
        if _beside(ligne, room):
            left, below = left + badge_width(ligne.vue) + px(8), below + px(5)
        else:
            below += badge_height() + px(4)
        draw_lines(painter, left, below, wrap(ligne.usage, note, room, 1), note, used)


def _beside(ligne: PreuveRow, room: int) -> bool:
    """Whether what a preuve shows stands whole beside its badge; else it has a line of its own."""
    note = QFontMetrics(theme().font("font_note"))
    return badge_width(ligne.vue) + px(8) + note.horizontalAdvance(ligne.usage) <= room


class VignetteDelegate(QStyledItemDelegate):
    """Preuves as thumbnails: the picture or first page, the title on two lines, a dot where nothing uses it."""

    def __init__(self, view: QListView, session: Session) -> None:
        super().__init__(view)
        self._view, self._session = view, session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(TILE), px(TILE) + 2 * line_height(theme().font("font_note")) + px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ligne = index.data(RowRole)
        if not isinstance(ligne, PreuveRow):
            return
        look = theme()
        area: QRect = option.rect
        box = area.adjusted(px(4), px(4), -px(4), -px(4))
        draw_ground(painter, option, box)
        place = QRect(box.left() + px(10), box.top() + px(8), box.width() - px(20), px(TILE) - px(28))
        self._draw_picture(painter, place, ligne)
        note = look.font("font_note")
        lines = wrap(ligne.preuve.titre or tr("Sans titre"), note, box.width() - px(16), 2)
        color = look.color("declare" if ligne.libre else "text")
        draw_lines(painter, box.left() + px(10), place.bottom() + px(8), lines, note, color)

    def _draw_picture(self, painter: QPainter, place: QRect, ligne: PreuveRow) -> None:
        look, ratio = theme(), painter.device().devicePixelRatioF()
        made = self._view_of(ligne, round(px(TILE) * ratio))
        if made is None or made.image.isNull():
            fill_rounded(painter, place, look.color("canvas"))
            side = px(30)
            mark = pixmap(ICONES[ligne.preuve.genre], "line_strong", side, ratio)
            painter.drawPixmap(place.center().x() - side // 2, place.center().y() - side // 2, mark)
            return
        size = made.image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        fitted = QRect(0, 0, size.width(), size.height())
        fitted.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fitted, made.image)
        painter.setPen(look.color("line"))
        painter.drawRect(fitted.adjusted(0, 0, -1, -1))

    def _view_of(self, ligne: PreuveRow, cote: int) -> Thumbnail | None:
        """Return the thumbnail; one that is not made yet is asked for, and the list painted again when it is there."""
        if not visible(ligne.preuve.mime):
            return None
        vues = thumbnails_of(self._session)
        known = vues.known(ligne.preuve, cote)
        if known is None:
            viewport = self._view.viewport()
            vues.ask(ligne.preuve, cote, lambda _: viewport.update() if isValid(viewport) else None)
        return known
