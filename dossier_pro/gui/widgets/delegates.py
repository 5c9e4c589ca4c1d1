"""How the rows of lists are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from dossier_pro.gui.icons import pixmap
from dossier_pro.gui.models.exemples import Row, RowRole
from dossier_pro.gui.models.preuves import ICONES, Ligne, LigneRole
from dossier_pro.gui.paint import draw_focus, draw_lines, draw_state, fill_rounded, line_height, wrap
from dossier_pro.gui.session import Session
from dossier_pro.gui.theme import px, theme
from dossier_pro.gui.vues import Image, vues_of
from dossier_pro.services.vignettes import visible

Index = QModelIndex | QPersistentModelIndex
TILE = 150
"""The side of a thumbnail, in pixels at 100 %."""


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


def quiet_list(view: QListView, name: str) -> None:
    """Set up a list view whose delegate paints everything."""
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setUniformItemSizes(False)


class ExempleDelegate(QStyledItemDelegate):
    """Rows of the list of exemples."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole)
        width = _width(option)
        text, note = theme().font("font_text"), theme().font("font_note")
        if not isinstance(row, Row):
            return QSize(width, px(40))
        if row.kind == "activite":
            return QSize(width, px(26) + len(wrap(row.under, note, width - px(32), 2)) * line_height(note) + px(14))
        if row.kind == "ajouter":
            return QSize(width, px(40))
        lines = wrap(row.text, text, width - px(62), 2)
        return QSize(width, len(lines) * line_height(text) + line_height(note) + px(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, Row):
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


class PreuveDelegate(QStyledItemDelegate):
    """Rows of the list of preuves: icon, title, kind and date, where it is used."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        ligne = index.data(LigneRole)
        width = _width(option)
        if not isinstance(ligne, Ligne):
            return QSize(width, px(60))
        text, note = theme().font("font_text"), theme().font("font_note")
        lines = wrap(ligne.preuve.titre, text, width - px(66), 2)
        return QSize(width, len(lines) * line_height(text) + 2 * line_height(note) + px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ligne = index.data(LigneRole)
        if not isinstance(ligne, Ligne):
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
        lines = wrap(ligne.preuve.titre or "Sans titre", text, room, 2)
        below = draw_lines(painter, left, area.top() + px(8), lines, text, look.color("text"))
        below = draw_lines(painter, left, below, wrap(ligne.resume, note, room, 1), note, look.color("muted"))
        used = look.color("declare" if ligne.libre else "muted")
        lock = 0
        if ligne.preuve.confidentielle:
            painter.drawPixmap(left, below + 1, pixmap("lock", "muted", px(13), ratio))
            lock = px(18)
        draw_lines(painter, left + lock, below, wrap(ligne.usage, note, room - lock, 1), note, used)


class VignetteDelegate(QStyledItemDelegate):
    """Preuves as thumbnails: the picture or first page, the title on two lines, a dot where nothing uses it."""

    def __init__(self, view: QListView, session: Session) -> None:
        super().__init__(view)
        self._view, self._session = view, session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(TILE), px(TILE) + 2 * line_height(theme().font("font_note")) + px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ligne = index.data(LigneRole)
        if not isinstance(ligne, Ligne):
            return
        look = theme()
        area: QRect = option.rect
        box = area.adjusted(px(4), px(4), -px(4), -px(4))
        draw_ground(painter, option, box)
        place = QRect(box.left() + px(10), box.top() + px(8), box.width() - px(20), px(TILE) - px(28))
        self._draw_picture(painter, place, ligne)
        note = look.font("font_note")
        lines = wrap(ligne.preuve.titre or "Sans titre", note, box.width() - px(16), 2)
        color = look.color("declare" if ligne.libre else "text")
        draw_lines(painter, box.left() + px(10), place.bottom() + px(8), lines, note, color)

    def _draw_picture(self, painter: QPainter, place: QRect, ligne: Ligne) -> None:
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

    def _view_of(self, ligne: Ligne, cote: int) -> Image | None:
        """Return the thumbnail; one that is not made yet is asked for, and the list painted again when it is there."""
        if not visible(ligne.preuve.mime):
            return None
        vues = vues_of(self._session)
        known = vues.known(ligne.preuve, cote)
        if known is None:
            viewport = self._view.viewport()
            vues.ask(ligne.preuve, cote, lambda _: viewport.update() if isValid(viewport) else None)
        return known


def _width(option: QStyleOptionViewItem) -> int:
    widget = getattr(option, "widget", None)
    if isinstance(widget, QAbstractItemView):
        return widget.viewport().width()
    if isinstance(widget, QWidget):
        return widget.width()
    return 240
