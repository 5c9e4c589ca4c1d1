"""How the heads of the coverage stand so that each can be read whole: aslant, upright, or turned on several lines.

Aslant is read best and needs short titles; upright needs few columns; turned, each column is as wide as its own title
asks for, and the heads are as high as leaves the rows their larger part. Where even that is too low for whole titles,
they stand upright and end where their room does.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QFontMetrics

from dossier_pro.domain.records import dataclass
from dossier_pro.gui.kit.paint import line_height, wrap
from dossier_pro.gui.kit.theme import px, theme

SLANT = -62
NARROWEST, WIDEST, OVERHANG = 24, 42, 54
"""Widths of a column in pixels, and how far the last slanted head reaches beyond its own."""
UPRIGHT, WIDEST_UPRIGHT = 92, 184
"""From which width of the columns their heads stand upright, and the most such a column takes."""
_MOST_LINES = 7
_STEPS = 6
"""How many heights are tried between the least and the most."""


class Title(NamedTuple):
    """What a head says, and whether in strong letters."""

    text: str
    strong: bool

    @property
    def font(self) -> QFont:
        return theme().font("font_note", strong=self.strong)


@dataclass(frozen=True, slots=True)
class Heads:
    """How they stand, how high they are, and how wide each column is."""

    way: Literal["aslant", "upright", "turned"]
    height: int
    widths: tuple[int, ...]


def fit(titles: Sequence[Title], room: int, least: int, most: int) -> Heads:
    """Return how heads stand.

    Args:
        titles: what they say.
        room: the width for all columns; where it is too small they scroll.
        least, most: how high the heads are at least, and at most.
    """
    count = len(titles)
    if not count:
        return Heads("aslant", least, ())
    aslant = (room - px(OVERHANG)) // count
    if room // count >= px(UPRIGHT):
        width = min(room // count, px(WIDEST_UPRIGHT))
        if (height := _upright_height(titles, width)) <= most:
            return Heads("upright", max(least, height), (width,) * count)
    elif aslant >= px(NARROWEST) and _whole_aslant(titles, min(aslant, px(WIDEST)), room, least):
        return Heads("aslant", least, (min(aslant, px(WIDEST)),) * count)
    turned = _turned(titles, room, least, max(least, most))
    if all(is_whole(title, turned_lines(title, turned.height), turned.height - px(16)) for title in titles):
        return turned
    # Too low for whole titles: those that are cut are at least read without turning one's head.
    return Heads("upright", turned.height, (px(UPRIGHT),) * count)


def _turned(titles: Sequence[Title], room: int, least: int, most: int) -> Heads:
    """Return the lowest turned heads with which all columns fit, or the highest."""
    heights = [least + (most - least) * step // _STEPS for step in range(_STEPS + 1)]
    if len(titles) * px(NARROWEST) > room:  # they scroll in any case
        heights = [most]
    widths: list[int] = []
    for height in heights:
        widths = [_turned_width(title, height) for title in titles]
        if sum(widths) <= room:
            more = min((room - sum(widths)) // len(widths), px(WIDEST - NARROWEST))
            return Heads("turned", height, tuple(width + more for width in widths))
    return Heads("turned", heights[-1], tuple(widths))


def _turned_width(title: Title, height: int) -> int:
    return max(px(NARROWEST), len(turned_lines(title, height)) * turned_step(title.font) + px(6))


def turned_step(font: QFont) -> int:
    """Return the distance between two lines of a turned head: closer than in a text, because they are few."""
    return QFontMetrics(font).height() - px(2)


def turned_lines(title: Title, height: int) -> tuple[str, ...]:
    """Return the lines of a turned head: as few as show all of it."""
    lines: tuple[str, ...] = ()
    for limit in range(1, _MOST_LINES + 1):
        lines = wrap(title.text, title.font, height - px(16), limit)
        if is_whole(title, lines, height - px(16)):
            break
    return lines


def is_whole(title: Title, lines: Sequence[str], width: int) -> bool:
    """Whether lines say all of a title inside a width."""
    cut = lines[-1].endswith("…") and not title.text.rstrip().endswith("…")
    return not cut and all(QFontMetrics(title.font).horizontalAdvance(line) <= width for line in lines)


def upright_lines(title: Title, width: int, height: int) -> tuple[str, ...]:
    """Return the lines of an upright head: all of it, or as much as its height holds."""
    return wrap(title.text, title.font, width - px(12), max(1, (height - px(8)) // line_height(title.font)))


def _upright_height(titles: Sequence[Title], width: int) -> int:
    """Return how high upright heads must be; without end where a word is wider than its column."""
    highest = 0
    for title in titles:
        lines = wrap(title.text, title.font, width - px(12), 100)
        if not is_whole(title, lines, width - px(12)):
            return 1 << 20
        highest = max(highest, len(lines) * line_height(title.font) + px(16))
    return highest


def slanted_lines(title: Title, left: int, width: int, room: int, height: int) -> tuple[tuple[str, ...], int]:
    """Return the lines of a slanted head that begins at ``left``, and the length that each may have."""
    metrics, angle = QFontMetrics(title.font), math.radians(-SLANT)
    long = int((height - px(10) - metrics.ascent() * math.cos(angle)) / math.sin(angle))
    long = min(long, int((room - left - px(2)) / math.cos(angle)))
    # The lines of one head lie side by side, as far apart as the next head leaves them.
    limit = 2 if width * math.sin(angle) >= 2 * metrics.height() else 1
    return wrap(title.text, title.font, long, limit), long


def _whole_aslant(titles: Sequence[Title], width: int, room: int, height: int) -> bool:
    return all(
        is_whole(title, *slanted_lines(title, rank * width + width // 2 + px(4), width, room, height))
        for rank, title in enumerate(titles)
    )
