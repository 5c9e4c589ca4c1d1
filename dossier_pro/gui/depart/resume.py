"""The filled button of the start page: the last dossier, how far it is, and when it was open."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.behave import behave, point
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, line_height, lines_in, wrap
from dossier_pro.gui.kit.theme import px, theme

_LEFT = 50


class ResumeButton(QPushButton):
    """Opens the last dossier. The style sheet paints its ground and its rings, and says the colour of its words."""

    def __init__(self, nom: str, lines: tuple[str, ...]) -> None:
        """Make it; ``lines`` are what is said under the name, each in a line where there is room."""
        super().__init__()
        self.setProperty("role", "resume")
        behave(self, focusPolicy="TabFocus")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name, self._said = tr("Reprendre : {nom}", nom=nom), lines
        self._heights: dict[int, int] = {}
        """By width: layouts ask fifty times before it is painted, and a zoom makes the page anew."""
        self.setAccessibleName(", ".join((self._name, *lines)))

    def enterEvent(self, event: QEnterEvent) -> None:
        point(self)
        super().enterEvent(event)

    def _parts(self, room: int) -> list[str]:
        font = theme().font("font_text")
        lines: list[str] = []
        for said in self._said:
            together = f"{lines[-1]} · {said}" if lines else ""
            if together and QFontMetrics(font).horizontalAdvance(together) <= room:
                lines[-1] = together
            else:
                lines.append(said)
        return lines

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height(width)
        return height

    def _height(self, width: int) -> int:
        name, text = theme().font("font_lead", strong=True), theme().font("font_text")
        room = width - px(_LEFT) - px(18)
        lines = sum(lines_in(part, text, room) for part in self._parts(room))
        return lines_in(self._name, name, room) * line_height(name) + lines * line_height(text) + px(24)

    def sizeHint(self) -> QSize:
        return QSize(px(480), self.heightForWidth(max(self.width(), px(480))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        name, text = theme().font("font_lead", strong=True), theme().font("font_text")
        size = theme().tokens.px("icon")
        top = px(12)
        picture = pixmap("notebook-pen", "on_accent", size, self.devicePixelRatioF())
        painter.drawPixmap(px(18), top + (line_height(name) - size) // 2, picture)
        room = self.width() - px(_LEFT) - px(18)
        below = draw_lines(painter, px(_LEFT), top, wrap(self._name, name, room), name)
        for part in self._parts(room):
            below = draw_lines(painter, px(_LEFT), below, wrap(part, text, room), text)
