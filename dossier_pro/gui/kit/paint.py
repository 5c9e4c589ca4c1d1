"""Painting shared by widgets and delegates: wrapped text, rings, hairlines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import (
    QBrush,
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
def _broken(text: str, font_key: str, width: int, limit: int) -> tuple[str, ...]:
    """Return the lines of a text, the last of ``limit`` with all that is left."""
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
            lines.append(text[start:])
            break
        lines.append(text[start : start + length].rstrip())
    layout.endLayout()
    return tuple(lines)


@lru_cache(maxsize=4096)
def _wrap(text: str, font_key: str, width: int, limit: int) -> tuple[str, ...]:
    lines = _broken(text, font_key, width, limit)
    if len(lines) < limit:
        return lines
    font = QFont()
    font.fromString(font_key)
    return (*lines[:-1], elided(lines[-1], QFontMetrics(font), width))


def wrap(text: str, font: QFont, width: int, limit: int = 2) -> tuple[str, ...]:
    """Return the lines of a text in a width, at most ``limit``; an ellipsis ends the last where more is left."""
    return _wrap(text, font.toString(), max(width, 24), limit)


def lines_in(text: str, font: QFont, width: int, limit: int = 2) -> int:
    """Return how many lines ``wrap`` makes of a text; layouts ask it of widths that nothing is ever painted in."""
    return len(_broken(text, font.toString(), max(width, 24), limit))


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


def elided(text: str, metrics: QFontMetrics, width: int, *, middle: bool = False) -> str:
    """Return a text with an ellipsis where it has no room: at its end, or in its ``middle``."""
    if metrics.horizontalAdvance(text) < width:  # which is rounded: where it is as wide, only Qt knows
        return text
    from PySide6.QtCore import Qt

    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    return metrics.elidedText(text, mode, width)


def line_height(font: QFont) -> int:
    """Return the distance between two lines: the font's own height and a breath."""
    return round(QFontMetrics(font).height() * 1.16)


def draw_lines(
    painter: QPainter, x: int, y: int, lines: Sequence[str], font: QFont, color: QColor | None = None
) -> int:
    """Draw lines of text from a top left corner, in the widget's own colour unless told; returns the y below them."""
    painter.save()
    painter.setFont(font)
    if color is not None:  # a pen touches ``Qt``, which the first picture does without
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
    painter.setBrush(QBrush())
    size = theme().tokens.px("radius")
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), size, size)
    painter.restore()


def draw_rule(painter: QPainter, x: int, y: int, width: int) -> None:
    """Draw a horizontal hairline."""
    painter.fillRect(x, y, width, theme().tokens.border, theme().color("line"))
