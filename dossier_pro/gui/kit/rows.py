"""Rows that are one big button each: a CCP with its counts, a thing to do, a recent dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import (
    draw_bar,
    draw_focus,
    draw_lines,
    draw_rule,
    draw_state,
    fill_rounded,
    line_height,
    wrap,
)
from dossier_pro.gui.kit.states import Etat, mot
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip

_COUNT, _BAR, _TOTAL, _GAP = 92, 140, 112, 14
_STACKED_UNDER = 640
"""The width of a row, in pixels, under which its counts stand below its name."""
_LEAST = 190
"""The least width of a sentence, in pixels, that has its verb beside it."""
_ROOMY = 960
"""The width of a row, in pixels, under which its bar and columns shrink so that the name keeps its room."""


class RowButton(QAbstractButton):
    """A row to click: hover, focus ring, a hairline below all but the last of a sheet."""

    inset = 20
    """Pixels between the edge and the words; rows that stand without a sheet have none."""

    def __init__(self) -> None:
        super().__init__()
        self.last = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(480), self.heightForWidth(max(self.width(), px(480))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(44))

    def _ground(self, painter: QPainter) -> None:
        """Draw what lies under the words."""
        if self.underMouse() and self.isEnabled() and self.inset:
            fill_rounded(painter, self.rect().adjusted(4, 3, -4, -4), theme().color("hover"))
        if not self.last:
            draw_rule(painter, self.inset, self.height() - 1, self.width() - 2 * self.inset)
        if self.hasFocus():
            draw_focus(painter, self.rect().adjusted(3, 2, -3, -3))


@dataclass(frozen=True, slots=True)
class CcpLine:
    """What a row of the CCP table says; ``note`` stands in the place of the counts (« déjà obtenu »)."""

    activite_id: str
    sigle: str
    intitule: str
    counts: dict[Etat, int]
    """The figures, those of ``Comptes``."""
    bar: dict[Etat, int]
    """The lengths in the bar (``readiness.segments``): its filled part is what is declared."""
    total: str
    words: str
    note: str = ""


ALWAYS: tuple[Etat, ...] = ("absent", "declare", "confirme")
"""The states that have a column even where nothing stands in them."""


def count_columns(width: int, states: Sequence[Etat]) -> dict[Etat, int]:
    """Return the x of each column of counts in a row of that width."""
    step = px(_COUNT) if width >= px(_ROOMY) else px(_COUNT) - px(16)
    right = width - px(20) - px(_TOTAL) - px(_GAP) - bar_width(width) - px(_GAP)
    return {state: right - step * (len(states) - index) for index, state in enumerate(states)}


def bar_width(width: int) -> int:
    """Return the width of the bar in a row of that width."""
    return px(_BAR) if width >= px(_ROOMY) else px(_BAR) // 2


class CountHeader(QWidget):
    """The heads of the columns of counts: shape and word."""

    def __init__(self, states: Sequence[Etat], *, feminine: bool = False) -> None:
        super().__init__()
        self._states = states
        self._e = "e" if feminine else ""
        self.setFixedHeight(px(30))
        self.setAccessibleName("États : " + ", ".join(mot(state, 2) for state in states))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        font = look.font("font_note")
        painter.setFont(font)
        if self.width() < px(_STACKED_UNDER):
            self._paint_legend(painter)
            return
        metrics = QFontMetrics(font)
        for state, x in count_columns(self.width(), self._states).items():
            word = mot(state, 1)
            word = word if state == "a_revoir" else word + self._e
            painter.setPen(look.color("muted"))
            text = metrics.elidedText(word.capitalize(), Qt.TextElideMode.ElideRight, px(_COUNT) - px(4))
            painter.drawText(QRect(x, 0, px(_COUNT) - px(4), self.height()), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_legend(self, painter: QPainter) -> None:
        """Draw the words over the pills of the stacked rows."""
        look = theme()
        painter.setPen(look.color("muted"))
        for index, state in enumerate(self._states):
            word = mot(state, 1)
            word = (word if state == "a_revoir" else word + self._e).capitalize()
            place = QRect(px(20) + index * px(66), 0, px(66), self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)


class CcpRow(RowButton):
    """A CCP: its name, its counts under each word (shape, colour, number), one bar, the total."""

    def __init__(self, line: CcpLine, states: Sequence[Etat]) -> None:
        super().__init__()
        self._states = states
        self.show_line(line)

    def show_line(self, line: CcpLine) -> None:
        """Show other numbers."""
        self.line = line
        what = ", ".join(part for part in (line.sigle, line.intitule) if part)
        self.setAccessibleName(f"{what}. {line.note or line.words}")
        self.setToolTip(plain_tip(line.note or line.words))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        if width >= px(_STACKED_UNDER):
            return px(60)
        lines = self._stacked_lines(width)
        return len(lines) * line_height(theme().font("font_text", strong=True)) + px(54)

    def _stacked_lines(self, width: int) -> tuple[str, ...]:
        words = f"{self.line.sigle}  {self.line.intitule}".strip()
        return wrap(words, theme().font("font_text", strong=True), width - px(40), 3)

    def _paint_stacked(self, painter: QPainter) -> None:
        """Draw the name, and under it the counts with their words: there is no room for columns."""
        look = theme()
        strong = look.font("font_text", strong=True)
        below = draw_lines(painter, px(20), px(10), self._stacked_lines(self.width()), strong, look.color("text"))
        if self.line.note:
            draw_lines(painter, px(20), below + px(6), [self.line.note], strong, look.color("muted"))
            return
        x = px(20)
        for state in self._states:
            pill = QRect(x, below + px(6), px(54), px(26))
            self._draw_pill(painter, state, pill)
            x = pill.right() + px(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ground(painter)
        if self.width() < px(_STACKED_UNDER):
            self._paint_stacked(painter)
            return
        columns = count_columns(self.width(), self._states)
        title, strong = look.font("font_text"), look.font("font_text", strong=True)
        left = px(84) if self.line.sigle else px(20)
        lines = wrap(self.line.intitule, title, columns["absent"] - left - px(8), 2)
        top = (self.height() - len(lines) * line_height(title)) // 2
        draw_lines(painter, px(20), top, [self.line.sigle], strong, look.color("text"))
        draw_lines(painter, left, top, lines, title, look.color("text"))
        if self.line.note:
            area = QRect(columns["absent"], 0, self.width() - px(20) - columns["absent"], self.height())
            painter.setPen(look.color("confirme" if "obtenu" in self.line.note else "muted"))
            painter.setFont(strong)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.line.note)
            return
        for state, x in columns.items():
            self._draw_count(painter, state, x)
        bar = bar_width(self.width())
        draw_bar(
            painter,
            QRect(self.width() - px(20) - px(_TOTAL) - px(_GAP) - bar, self.height() // 2 - px(4), bar, px(8)),
            self.line.bar,
        )
        painter.setFont(look.font("font_text", tabular=True))
        painter.setPen(look.color("muted"))
        area = QRect(self.width() - px(20) - px(_TOTAL), 0, px(_TOTAL), self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.line.total)

    def _draw_count(self, painter: QPainter, state: Etat, x: int) -> None:
        pill = QRect(x + (px(_COUNT) - px(4) - px(54)) // 2, self.height() // 2 - px(13), px(54), px(26))
        self._draw_pill(painter, state, pill)

    def _draw_pill(self, painter: QPainter, state: Etat, pill: QRect) -> None:
        look = theme()
        count = self.line.counts[state]
        if count:
            fill_rounded(painter, pill, look.color(f"{state}_fond"), px(13))
        ink = look.color(state if count else "muted")
        mark = QRectF(0, 0, px(14), px(14))
        mark.moveCenter(QRectF(pill.left() + px(9), pill.top(), px(14), pill.height()).center())
        draw_state(painter, mark, state, ink)
        painter.setFont(look.font("font_text", strong=bool(count), tabular=True))
        painter.setPen(ink)
        area = QRect(pill.left() + px(26), pill.top(), px(22), pill.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, str(count))


class StepRow(RowButton):
    """A thing to do: its rank or mark, the sentence, and the verb that leads to its place."""

    def __init__(
        self,
        phrase: str,
        verb: str,
        *,
        rank: str = "",
        mark: str = "",
        mark_color: str = "muted",
        inset: int = 20,
        most_lines: int = 3,
    ) -> None:
        super().__init__()
        self.inset, self._most_lines = inset, most_lines
        self.phrase, self.verb, self.rank = phrase, verb, rank
        self._mark, self._mark_color = mark, mark_color
        self.setAccessibleName(f"{phrase}. {verb}")

    def _verb_width(self) -> int:
        return QFontMetrics(theme().font("font_text", strong=True)).horizontalAdvance(f"→ {self.verb}") + px(8)

    def _room(self, width: int) -> int:
        return width - 2 * self.inset - px(32) - self._verb_width() - px(24)

    def _under(self, width: int) -> bool:
        """Whether the verb stands below the sentence: beside it the sentence would be a column of single words."""
        return self._room(width) < px(_LEAST)

    def _lines(self, width: int) -> tuple[str, ...]:
        room = width - 2 * self.inset - px(32) if self._under(width) else self._room(width)
        return wrap(self.phrase, theme().font("font_text"), room, self._most_lines)

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width)) + (1 if self._under(width) else 0)
        return max(px(44), lines * line_height(theme().font("font_text")) + px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ground(painter)
        font = look.font("font_text")
        lines, under = self._lines(self.width()), self._under(self.width())
        top = (self.height() - (len(lines) + (1 if under else 0)) * line_height(font)) // 2
        if self._mark:
            size = look.tokens.px("icon")
            picture = pixmap(self._mark, self._mark_color, size, self.devicePixelRatioF())
            painter.drawPixmap(self.inset + 2, top + (line_height(font) - size) // 2, picture)
        else:
            draw_lines(
                painter,
                self.inset + px(4),
                top,
                [self.rank],
                look.font("font_text", strong=True, tabular=True),
                look.color("muted"),
            )
        below = draw_lines(painter, self.inset + px(32), top, lines, font, look.color("text"))
        painter.setFont(look.font("font_text", strong=True))
        painter.setPen(look.color("text" if self.underMouse() and not self.inset else "accent"))
        area = QRect(0, 0, self.width() - self.inset, self.height())
        if under:
            area = QRect(0, below, self.width() - self.inset, line_height(font))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"→ {self.verb}")


class TwoLineRow(RowButton):
    """A name with a quieter line under it, an icon before and a few words at the right."""

    def __init__(self, icon: str, name: str, under: str, right: str = "") -> None:
        super().__init__()
        self._icon, self._name, self._under, self._right = icon, name, under, right
        self.setAccessibleName(", ".join(part for part in (name, under, right) if part))
        self.setToolTip(plain_tip(under))

    def heightForWidth(self, width: int) -> int:
        return px(64)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ground(painter)
        size = look.tokens.px("icon")
        picture = pixmap(self._icon, "accent" if self.isEnabled() else "muted", size, self.devicePixelRatioF())
        painter.drawPixmap(px(22), (self.height() - size) // 2, picture)
        strong, small = look.font("font_text", strong=True), look.font("font_note")
        right = QFontMetrics(small).horizontalAdvance(self._right) + px(16) if self._right else 0
        room = self.width() - px(56) - px(20) - right
        top = (self.height() - line_height(strong) - line_height(small)) // 2
        color = look.color("text" if self.isEnabled() else "muted")
        name = QFontMetrics(strong).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        under = QFontMetrics(small).elidedText(self._under, Qt.TextElideMode.ElideMiddle, room)
        below = draw_lines(painter, px(56), top, [name], strong, color)
        draw_lines(painter, px(56), below, [under], small, look.color("muted"))
        painter.setFont(small)
        painter.setPen(look.color("muted"))
        area = QRect(0, 0, self.width() - px(20), self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._right)
