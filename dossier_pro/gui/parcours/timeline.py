"""Experiences on a time line: one bar each, salaried and voluntary told apart by place, shape and word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dossier_pro.domain.dates import du_au
from dossier_pro.domain.dossier import Experience
from dossier_pro.domain.parcours import Duree, duree_experience, en_mots
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.paint import fill_rounded, line_height
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip

_BAR, _GAP, _AXIS, _LABEL = 20, 6, 26, 92


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """One experience on the line: its days (ordinals, the last one included), its row in its lane, its words."""

    experience_id: str
    debut: int
    fin: int
    rang: int
    benevole: bool
    mots: str
    periode: str
    """« du 3 mars 2021 au 12 juin 2022 », a month where no day is known."""


def barres(experiences: Sequence[Experience], aujourd_hui: date) -> tuple[TimelineBar, ...]:
    """Return the bars, each in the first row of its lane where it overlaps no other.

    One without a start, or the wrong way round, has none: its length is not known.
    """
    known = [(debut, fin, e) for e in experiences if (debut := e.debut) and debut <= (fin := e.fin or aujourd_hui)]
    rows: dict[bool, list[int]] = {False: [], True: []}
    found = []
    for debut, fin, one in sorted(known, key=lambda bar: (bar[0], bar[2].id)):
        start, end = debut.toordinal(), fin.toordinal()
        lane = rows[one.benevole]
        rank = next((i for i, reached in enumerate(lane) if reached < start), len(lane))
        lane[rank : rank + 1] = [end]
        periode = du_au(debut, fin).replace(" ", NBSP)
        name = one.fonction.strip() or one.employeur.strip() or tr("Expérience")
        found.append(TimelineBar(one.id, start, end, rank, one.benevole, name, periode))
    return tuple(found)


def phrase(duree: Duree) -> str:
    """Return the total in words, salaried and voluntary apart; where they overlap the total is less than both.

    Nothing is said of no day at all: no date was given yet.
    """
    if not duree.jours:
        return ""
    total = en_mots(duree.jours)
    if duree.jours_salaries and duree.jours_benevoles:
        return tr(
            "Au total {duree}, dont {emploi} en emploi et {benevolat} en bénévolat.",
            duree=total,
            emploi=en_mots(duree.jours_salaries),
            benevolat=en_mots(duree.jours_benevoles),
        )
    return tr("Au total {duree}.", duree=total)


class Frise(QWidget):
    """The line: employment above, volunteering under it, the years at the foot."""

    chosen = Signal(str)
    """The id of the experience that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[TimelineBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_experiences(self, experiences: Sequence[Experience], today: date) -> None:
        """Show other experiences."""
        self._bars = barres(experiences, today)
        self.setVisible(bool(self._bars))
        told = [f"{b.mots}, {_kind(b)}, {b.periode}" for b in self._bars]
        total = phrase(duree_experience(experiences, today))
        self.setAccessibleName(tr("Frise des expériences. {total} {liste}", total=total, liste=". ".join(told)))
        self.setFixedHeight(self._height())
        self.update()

    @property
    def bars(self) -> tuple[TimelineBar, ...]:
        """The bars that are shown."""
        return self._bars

    def _lanes(self) -> list[tuple[bool, int]]:
        """Return the lanes that hold something, with how many rows each has."""
        return [
            (kind, 1 + max(b.rang for b in self._bars if b.benevole is kind))
            for kind in (False, True)
            if any(b.benevole is kind for b in self._bars)
        ]

    def _height(self) -> int:
        rows = sum(count for _, count in self._lanes())
        return rows * px(_BAR + _GAP) + len(self._lanes()) * px(_GAP) + px(_AXIS)

    def sizeHint(self) -> QSize:
        return QSize(px(480), self._height())

    def _span(self) -> tuple[int, int]:
        """Return the days from the first of January of the first year to the last of December of the last."""
        first = date.fromordinal(min(b.debut for b in self._bars)).year
        last = date.fromordinal(max(b.fin for b in self._bars)).year
        return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()

    def place_of(self, bar: TimelineBar) -> QRect:
        """Return where a bar stands."""
        start, end = self._span()
        left, room = px(_LABEL), max(1, self.width() - px(_LABEL) - px(8))
        day = room / (end - start + 1)
        above = 0
        for kind, count in self._lanes():
            if kind is bar.benevole:
                break
            above += count * px(_BAR + _GAP) + px(_GAP)
        x = left + round((bar.debut - start) * day)
        width = max(px(4), round((bar.fin - bar.debut + 1) * day))
        return QRect(x, above + bar.rang * px(_BAR + _GAP), width, px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_years(painter)
        look = theme()
        font = look.font("font_note")
        painter.setFont(font)
        for kind, _ in self._lanes():
            first = next(b for b in self._bars if b.benevole is kind and b.rang == 0)
            top = self.place_of(first).top()
            painter.setPen(look.color("muted"))
            words = tr("Bénévolat") if kind else tr("Emploi")
            room = QRect(0, top, px(_LABEL - 8), px(_BAR))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        for bar in self._bars:
            self._draw_bar(painter, bar)

    def _draw_bar(self, painter: QPainter, bar: TimelineBar) -> None:
        look = theme()
        place = self.place_of(bar)
        fill_rounded(painter, place, look.color("surface" if bar.benevole else "soft"), px(4))
        pen = QPen(look.color("accent"), look.tokens.border)
        pen.setStyle(Qt.PenStyle.DashLine if bar.benevole else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        font = look.font("font_note")
        painter.setFont(font)
        painter.setPen(look.color("text"))
        shown = QFontMetrics(font).elidedText(bar.mots, Qt.TextElideMode.ElideRight, place.width() - px(10))
        if len(shown) > 2:
            painter.drawText(place.adjusted(px(6), 0, -px(4), 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_years(self, painter: QPainter) -> None:
        look = theme()
        start, end = self._span()
        first, last = date.fromordinal(start).year, date.fromordinal(end).year
        room = max(1, self.width() - px(_LABEL) - px(8))
        font = look.font("font_note", tabular=True)
        fits = max(1, room // (QFontMetrics(font).horizontalAdvance("2026") + px(14)))
        step = -(-(last - first + 1) // fits)
        bottom = self.height() - px(_AXIS) + px(2)
        painter.setFont(font)
        for year in range(first, last + 1):
            x = px(_LABEL) + round((date(year, 1, 1).toordinal() - start) * room / (end - start + 1))
            painter.setPen(look.color("line"))
            painter.drawLine(x, 0, x, bottom)
            if (year - first) % step == 0:
                painter.setPen(look.color("muted"))
                place = QRect(x + px(3), bottom, px(60), line_height(font))
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(year))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        bar = self._under(event)
        self.setToolTip(plain_tip(f"{bar.mots}\n{_kind(bar)}, {bar.periode}" if bar else ""))
        self.setCursor(Qt.CursorShape.PointingHandCursor if bar else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        bar = self._under(event)
        if bar is not None:
            self.chosen.emit(bar.experience_id)

    def _under(self, event: QMouseEvent) -> TimelineBar | None:
        at = event.position().toPoint()
        return next((bar for bar in self._bars if self.place_of(bar).contains(at)), None)


def _kind(bar: TimelineBar) -> str:
    return tr("bénévolat") if bar.benevole else tr("emploi")
