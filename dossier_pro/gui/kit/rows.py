"""Rows that are one big button each: a thing to do, a recent dossier."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from dossier_pro.gui.kit.behave import behave, point
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import (
    draw_focus,
    draw_lines,
    draw_rule,
    elided,
    fill_rounded,
    line_height,
    whole_parts,
    wrap,
)
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import escaped, plain_tip

_AT_RIGHT = 0x0080 | 0x0002
"""``Qt.AlignVCenter | Qt.AlignRight``, as the number that a painter takes."""
_LEAST = 190
"""The least width of a sentence, in pixels, that has its verb beside it."""


class RowButton(QAbstractButton):
    """A row to click: hover, focus ring, a hairline below all but the last of a sheet."""

    inset = 20
    """Pixels between the edge and the words; rows that stand without a sheet have none."""

    def __init__(self) -> None:
        super().__init__()
        self.last = False
        behave(self, focusPolicy="TabFocus")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def enterEvent(self, event: QEnterEvent) -> None:
        point(self)
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
        return QSize(px(200), px(44))

    def _ground(self, painter: QPainter) -> None:
        """Draw what lies under the words."""
        if self.underMouse() and self.isEnabled() and self.inset:
            fill_rounded(painter, self.rect().adjusted(4, 3, -4, -4), theme().color("hover"))
        if not self.last:
            draw_rule(painter, self.inset, self.height() - 1, self.width() - 2 * self.inset)
        if self.hasFocus():
            draw_focus(painter, self.rect().adjusted(3, 2, -3, -3))


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
        self._more: Callable[[], str] | None = None
        self.setAccessibleName(f"{phrase}. {verb}")

    def tell(self, more: Callable[[], str]) -> None:
        """Say more of it on demand: to the mouse that comes over it, by Shift+F1, and to who listens.

        ``more`` is asked then and not before: at the start of the program nobody waits for it.
        """
        self._more = more

    def _say_more(self) -> None:
        if self._more is not None:
            said, self._more = self._more(), None
            self.setToolTip(plain_tip(said))
            self.setWhatsThis(escaped(said))
            self.setAccessibleDescription(said)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._say_more()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._say_more()
        super().focusInEvent(event)

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
        painter.drawText(area, _AT_RIGHT, f"→ {self.verb}")


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
        name = elided(self._name, QFontMetrics(strong), room)
        under = elided(whole_parts(self._under, small, room), QFontMetrics(small), room, middle=True)
        below = draw_lines(painter, px(56), top, [name], strong, color)
        draw_lines(painter, px(56), below, [under], small, look.color("muted"))
        painter.setFont(small)
        painter.setPen(look.color("muted"))
        area = QRect(0, 0, self.width() - px(20), self.height())
        painter.drawText(area, _AT_RIGHT, self._right)
