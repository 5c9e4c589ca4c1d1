"""The filled button of the start page: the last dossier, how far it is, and when it was open."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_focus, draw_lines, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.rows import RowButton
from dossier_pro.gui.kit.theme import px, theme

_LEFT = 50


class ResumeButton(RowButton):
    """Opens the last dossier."""

    def __init__(self, nom: str, lines: tuple[str, ...]) -> None:
        """Make it; ``lines`` are what is said under the name, each in a line where there is room."""
        super().__init__()
        self.setText(tr("Reprendre : {nom}", nom=nom))
        self._said = lines
        self.setAccessibleName(", ".join((self.text(), *lines)))

    def _names(self, width: int) -> tuple[str, ...]:
        return wrap(self.text(), theme().font("font_lead", strong=True), width - px(_LEFT) - px(18), 2)

    def _lines(self, width: int) -> tuple[str, ...]:
        room, font = width - px(_LEFT) - px(18), theme().font("font_text")
        lines: list[str] = []
        for said in self._said:
            together = f"{lines[-1]} · {said}" if lines else ""
            if together and QFontMetrics(font).horizontalAdvance(together) <= room:
                lines[-1] = together
            else:
                lines.append(said)
        return tuple(part for line in lines for part in wrap(line, font, room, 2))

    def heightForWidth(self, width: int) -> int:
        name, text = theme().font("font_lead", strong=True), theme().font("font_text")
        return len(self._names(width)) * line_height(name) + len(self._lines(width)) * line_height(text) + px(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        fill_rounded(painter, self.rect(), look.color("accent_hover" if self.underMouse() else "accent"))
        if self.hasFocus():
            # Two rings: that of the focus alone would drown in the filled ground.
            draw_focus(painter, self.rect())
            fill_rounded(painter, self.rect().adjusted(3, 3, -3, -3), look.color("accent"))
        name, text, ink = look.font("font_lead", strong=True), look.font("font_text"), look.color("on_accent")
        size = look.tokens.px("icon")
        top = px(12)
        picture = pixmap("notebook-pen", "on_accent", size, self.devicePixelRatioF())
        painter.drawPixmap(px(18), top + (line_height(name) - size) // 2, picture)
        below = draw_lines(painter, px(_LEFT), top, self._names(self.width()), name, ink)
        draw_lines(painter, px(_LEFT), below, self._lines(self.width()), text, ink)
