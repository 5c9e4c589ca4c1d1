"""Painting shared by widgets and delegates: the five shapes, wrapped text, hairlines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from dossier_pro.gui.kit.states import BARRE, Etat
from dossier_pro.gui.kit.theme import theme


def draw_state(painter: QPainter, place: QRectF, state: Etat, ink: QColor | None = None) -> None:
    """Draw a state's shape inside a square: ○ ◐ ●(with a tick) ▲ ✕."""
    color = ink or theme().color(state)
    side = min(place.width(), place.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(place.center())
    width = max(1.4, side / 9)
    inner = box.adjusted(width, width, -width, -width)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "absent":
        painter.drawEllipse(inner)
    elif state == "declare":
        painter.drawEllipse(inner)
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(inner, 90 * 16, 180 * 16)
    elif state == "confirme":
        painter.setBrush(color)
        painter.drawEllipse(inner)
        painter.setPen(QPen(theme().color("surface"), width * 1.15, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_points(box, (0.30, 0.52), (0.45, 0.67), (0.71, 0.37)))
    elif state == "a_revoir":
        painter.setBrush(color)
        painter.drawPolygon(_points(box, (0.5, 0.14), (0.9, 0.84), (0.1, 0.84)))
    else:
        painter.setPen(QPen(color, width * 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_points(box, (0.2, 0.2), (0.8, 0.8)))
        painter.drawPolyline(_points(box, (0.8, 0.2), (0.2, 0.8)))
    painter.restore()


def _points(box: QRectF, *pairs: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in pairs])


@lru_cache(maxsize=4096)
def _wrap(text: str, font_key: str, width: int, limit: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(lines) == limit - 1:
            lines.append(QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[start : start + length].rstrip())
    layout.endLayout()
    return tuple(lines)


def wrap(text: str, font: QFont, width: int, limit: int = 2) -> tuple[str, ...]:
    """Return the lines of a text in a width, at most ``limit``; an ellipsis ends the last where more is left."""
    return _wrap(text, font.toString(), max(width, 24), limit)


def line_height(font: QFont) -> int:
    """Return the distance between two lines: the font's own height and a breath."""
    return round(QFontMetrics(font).height() * 1.16)


def draw_lines(painter: QPainter, x: int, y: int, lines: Sequence[str], font: QFont, color: QColor) -> int:
    """Draw lines of text from a top left corner; returns the y below them."""
    painter.save()
    painter.setFont(font)
    painter.setPen(color)
    step = line_height(font)
    ascent = QFontMetrics(font).ascent() + (step - QFontMetrics(font).height()) // 2
    for index, line in enumerate(lines):
        painter.drawText(x, y + index * step + ascent, line)
    painter.restore()
    return y + len(lines) * step


def fill_rounded(painter: QPainter, rect: QRect, color: QColor, radius: int | None = None) -> None:
    """Fill a rectangle with the theme's corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    size = theme().tokens.px("radius") if radius is None else radius
    path.addRoundedRect(QRectF(rect), size, size)
    painter.fillPath(path, color)
    painter.restore()


def draw_focus(painter: QPainter, rect: QRect) -> None:
    """Draw the focus ring just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    size = theme().tokens.px("radius")
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), size, size)
    painter.restore()


def draw_rule(painter: QPainter, x: int, y: int, width: int) -> None:
    """Draw a horizontal hairline."""
    painter.fillRect(x, y, width, theme().tokens.border, theme().color("line"))


def draw_bar(painter: QPainter, place: QRect, counts: dict[Etat, int]) -> None:
    """Draw counts as one bar of segments; what is absent is the empty rest."""
    look = theme()
    total = sum(counts.values())
    radius = place.height() // 2
    fill_rounded(painter, place, look.color("line"), radius)
    if not total:
        return
    painter.save()
    x = float(place.left())
    for state in BARRE[:-1]:
        width = place.width() * counts[state] / total
        if width <= 0:
            continue
        right = round(x + width)
        fill_rounded(
            painter,
            QRect(round(x), place.top(), right - round(x), place.height()),
            look.color(f"{state}_trait"),
            radius,
        )
        x += width
    painter.restore()
