"""Text in which some stretches are marked, painted in a width on so many lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from dossier_pro.gui.kit.paint import line_height

Stretch = tuple[str, bool]
"""A text, and whether it is marked."""


def _layout(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def lines_of(stretches: Sequence[Stretch], font: QFont, width: int, most: int) -> int:
    """Return how many lines a text takes, at most ``most``."""
    text = "".join(words for words, _ in stretches)
    if not text:
        return 0
    if QFontMetrics(font).horizontalAdvance(text) <= width:
        return 1
    layout = _layout(text, font)
    layout.beginLayout()
    count = 0
    while count < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 24))
        count += 1
    layout.endLayout()
    return count


def draw_marked(
    painter: QPainter,
    place: tuple[int, int, int],
    stretches: Sequence[Stretch],
    font: QFont,
    colors: tuple[QColor, QColor, QColor],
    most: int,
) -> int:
    """Draw a text; what does not fit on its last line ends with an ellipsis.

    Args:
        painter: where.
        place: left, top and width, in pixels.
        stretches: the text.
        font: of all of it; marked stretches stand on a tint.
        colors: of the text, of marked text, of the tint behind it.
        most: lines.

    Returns:
        The y below the text.
    """
    left, top, width = place
    text = "".join(words for words, _ in stretches)
    step = line_height(font)
    shown = _fit(text, font, width, most)
    layout = _layout(shown, font)
    layout.setFormats(_formats(stretches, len(shown), colors[1], colors[2]))
    layout.beginLayout()
    y = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 24))
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    painter.save()
    painter.setPen(colors[0])
    layout.draw(painter, QPointF(left, top))
    painter.restore()
    return top + y


def _fit(text: str, font: QFont, width: int, most: int) -> str:
    """Return a text cut so that it fits on so many lines."""
    layout = _layout(text, font)
    layout.beginLayout()
    start = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            return text
        line.setLineWidth(max(width, 24))
        start, length = line.textStart(), line.textLength()
    layout.endLayout()
    if start + length >= len(text):
        return text
    kept = text[start : start + length]
    metrics = QFontMetrics(font)
    while kept and metrics.horizontalAdvance(kept.rstrip() + " …") > width:
        kept = kept[:-1]
    return f"{text[:start]}{kept.rstrip()} …"


def _formats(stretches: Sequence[Stretch], length: int, ink: QColor, tint: QColor) -> list[QTextLayout.FormatRange]:
    made, at = [], 0
    for words, marked in stretches:
        if marked and at < length:
            one = QTextLayout.FormatRange()
            one.start, one.length = at, min(len(words), length - at)
            shape = QTextCharFormat()
            shape.setForeground(ink)
            shape.setBackground(tint)
            one.format = shape
            made.append(one)
        at += len(words)
    return made
