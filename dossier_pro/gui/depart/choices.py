"""A large choice: a mark, what it is, and one sentence on it. One of several, or as many as one likes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.rows import RowButton
from dossier_pro.gui.kit.theme import px, theme

_MARK = 18
_LEFT = 52


class ChoiceRow(RowButton):
    """One choice. Space or a click takes it; Enter takes it and goes on."""

    gone_on = Signal()

    def __init__(self, key: object, name: str, sentence: str = "", *, many: bool = False) -> None:
        """Make one.

        Args:
            key: what it stands for.
            name: what it is called.
            sentence: what it means.
            many: whether others may be taken beside it.
        """
        super().__init__()
        self.key, self._many = key, many
        self._name, self._sentence = name, sentence
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setAutoExclusive(not many)

    def blank(self) -> None:
        """Take it back, also where one of several is to be taken."""
        self.setAutoExclusive(False)
        self.setChecked(False)
        self.setAutoExclusive(not self._many)

    def enter(self) -> None:
        """Take it and go on: what Enter does (``kit.enter``)."""
        if not self._many:
            self.click()
        self.gone_on.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def _names(self, width: int) -> tuple[str, ...]:
        return wrap(self._name, theme().font("font_text", strong=True), width - px(_LEFT) - px(20), 4)

    def _lines(self, width: int) -> tuple[str, ...]:
        room = width - px(_LEFT) - px(20)
        return wrap(self._sentence, theme().font("font_text"), room, 6) if self._sentence else ()

    def heightForWidth(self, width: int) -> int:
        strong, plain = theme().font("font_text", strong=True), theme().font("font_text")
        words = len(self._names(width)) * line_height(strong) + len(self._lines(width)) * line_height(plain)
        return max(px(40), words + px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        if self.isChecked():
            fill_rounded(painter, self.rect().adjusted(4, 3, -4, -4), look.color("soft"))
        self._ground(painter)
        strong, plain = look.font("font_text", strong=True), look.font("font_text")
        names, lines = self._names(self.width()), self._lines(self.width())
        top = (self.height() - len(names) * line_height(strong) - len(lines) * line_height(plain)) // 2
        self._paint_mark(painter, QRect(px(20), top + (line_height(strong) - px(_MARK)) // 2, px(_MARK), px(_MARK)))
        below = draw_lines(painter, px(_LEFT), top, names, strong, look.color("text"))
        draw_lines(painter, px(_LEFT), below, lines, plain, look.color("muted"))

    def _paint_mark(self, painter: QPainter, mark: QRect) -> None:
        look, on = theme(), self.isChecked()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = px(4) if self._many else px(_MARK) / 2
        if not self._many:
            painter.setPen(QPen(look.color("accent" if on else "line_strong"), px(5) if on else 1))
            painter.setBrush(look.color("surface"))
            inset = px(5) / 2 if on else 0.5
            painter.drawEllipse(QRectF(mark).adjusted(inset, inset, -inset, -inset))
        else:
            painter.setPen(QPen(look.color("accent" if on else "line_strong"), 1))
            painter.setBrush(look.color("accent" if on else "surface"))
            painter.drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            if on:
                painter.drawPixmap(mark, pixmap("check", "on_accent", mark.width(), self.devicePixelRatioF()))
        painter.restore()
