"""Painting shared by widgets and delegates: wrapped text, rings, hairlines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from dossier_pro.domain.spaces import insecables
from dossier_pro.gui.kit.theme import theme


@lru_cache(maxsize=4096)
def _wrap(text: str, font_key: str, width: int, limit: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
    text = insecables(text)  # here, where what was laid out is remembered: lists are painted at each move of the mouse
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


def whole_parts(text: str, font: QFont, width: int) -> str:
    """Return as many of the parts of a line (« a · b · c ») as have room whole; the first is there in any case."""
    shown, *others = text.split(" · ")
    metrics = QFontMetrics(font)
    for part in others:
        longer = f"{shown} · {part}"
        if metrics.horizontalAdvance(longer) > width:
            break
        shown = longer
    return shown


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
