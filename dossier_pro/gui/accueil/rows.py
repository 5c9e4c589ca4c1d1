"""The rows of the first screen: a CCP in words with its bar, and one of the five steps of who begins."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from dossier_pro.domain.first_steps import Pas
from dossier_pro.domain.translation import tr
from dossier_pro.gui.accueil.model import OBTENU, CcpLine
from dossier_pro.gui.kit.paint import draw_lines, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.rows import RowButton
from dossier_pro.gui.kit.state_paint import draw_bar, draw_state
from dossier_pro.gui.kit.states import Etat
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip

_MARK = 14


class CcpRow(RowButton):
    """A CCP: its name, what is shown of it in words, one bar, and what trainers said where one did."""

    def __init__(self, line: CcpLine) -> None:
        super().__init__()
        self.show_line(line)

    def show_line(self, line: CcpLine) -> None:
        """Show other numbers."""
        self.line = line
        what = ", ".join(part for part in (line.sigle, line.intitule) if part)
        self.setAccessibleName(f"{what}. {line.note or line.words}")
        self.setToolTip(plain_tip(line.note or line.words))
        self.updateGeometry()
        self.update()

    def _title(self, width: int) -> tuple[str, ...]:
        words = self.line.intitule if self.line.sigle else ""
        return wrap(words, theme().font("font_note"), width - 2 * px(20), 6) if words else ()

    def _avis(self, width: int) -> list[list[tuple[Etat, str]]]:
        """What trainers said, laid in as many lines as it takes."""
        metrics = QFontMetrics(theme().font("font_note"))
        lines: list[list[tuple[Etat, str]]] = []
        left = 0
        for state, words in () if self.line.note else self.line.avis:
            wide = px(_MARK) + px(6) + metrics.horizontalAdvance(words) + px(16)
            if not lines or left + wide > width - 2 * px(20) + px(16):
                lines.append([])
                left = 0
            lines[-1].append((state, words))
            left += wide
        return lines

    def _said_below(self, width: int) -> bool:
        """Whether what is shown stands under the name: beside it there is no room."""
        metrics = QFontMetrics(theme().font("font_text", strong=True))
        head = metrics.horizontalAdvance(self._head()) + px(16)
        return head + metrics.horizontalAdvance(self._said()) > width - 2 * px(20)

    def _head(self) -> str:
        return self.line.sigle or self.line.intitule

    def _said(self) -> str:
        return self.line.note or self.line.montre

    def heightForWidth(self, width: int) -> int:
        strong, small = theme().font("font_text", strong=True), theme().font("font_note")
        height = px(24) + line_height(strong) * (2 if self._said_below(width) else 1)
        height += line_height(small) * len(self._title(width))
        height += 0 if self.line.note else px(18)
        return height + (line_height(small) + px(2)) * len(self._avis(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, width = theme(), self.width()
        painter = QPainter(self)
        self._ground(painter)
        strong, small = look.font("font_text", strong=True), look.font("font_note")
        top, step = px(11), line_height(strong)
        below = draw_lines(painter, px(20), top, [self._head()], strong, look.color("text"))
        line, obtained = self.line, self.line.note == OBTENU
        color = look.color("confirme" if obtained else "muted" if line.note else "text")
        painter.setFont(look.font("font_text", tabular=True))
        painter.setPen(color)
        beside = not self._said_below(width)
        area = QRect(px(20), top if beside else below, width - 2 * px(20), step)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, self._said())
        below = draw_lines(painter, px(20), area.bottom() + 1, self._title(width), small, look.color("muted"))
        if line.note:
            return
        draw_bar(painter, QRect(px(20), below + px(8), width - 2 * px(20), px(6)), line.bar)
        self._paint_avis(painter, below + px(18))

    def _paint_avis(self, painter: QPainter, top: int) -> None:
        look = theme()
        small = look.font("font_note")
        for said in self._avis(self.width()):
            x = px(20)
            for state, words in said:
                mark = QRectF(x, top + (line_height(small) - px(_MARK)) / 2, px(_MARK), px(_MARK))
                draw_state(painter, mark, state)
                x += px(_MARK) + px(6)
                draw_lines(painter, x, top, [words], small, look.color(state))
                x += QFontMetrics(small).horizontalAdvance(words) + px(16)
            top += line_height(small) + px(2)


class PasRow(RowButton):
    """One of the five steps: its number or a tick, its name, and what it is for."""

    def __init__(self, rank: int, pas: Pas, *, current: bool) -> None:
        super().__init__()
        self.pas, self._rank, self._current = pas, rank, current
        self.last = True
        state = tr("fait") if pas.fait else tr("à faire maintenant") if current else tr("à venir")
        self.setAccessibleName(f"{rank}. {pas.nom}, {state}. {pas.phrase}")

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrap(self.pas.phrase, theme().font("font_text"), width - px(64) - px(20), 6)

    def _name_font(self) -> str:
        return "font_lead" if self._current else "font_text"

    def heightForWidth(self, width: int) -> int:
        name = line_height(theme().font(self._name_font(), strong=True))
        return name + len(self._lines(width)) * line_height(theme().font("font_text")) + px(18)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ground(painter)
        name = look.font(self._name_font(), strong=True)
        top = px(9)
        mark = QRect(px(22), top + (line_height(name) - px(26)) // 2, px(26), px(26))
        if self.pas.fait:
            draw_state(painter, QRectF(mark), "confirme")
        else:
            fill_rounded(painter, mark, look.color("accent" if self._current else "absent_fond"), px(13))
            painter.setFont(look.font("font_note", strong=True, tabular=True))
            painter.setPen(look.color("on_accent" if self._current else "absent"))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(self._rank))
        quiet = look.color("text" if self._current else "muted")
        below = draw_lines(painter, px(64), top, [self.pas.nom], name, look.color("muted" if self.pas.fait else "text"))
        draw_lines(painter, px(64), below, self._lines(self.width()), look.font("font_text"), quiet)
