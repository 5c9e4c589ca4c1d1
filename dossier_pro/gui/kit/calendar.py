"""A month to click in, below a date that is typed: a day, today, or the whole month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from dossier_pro.domain.dates import Mois, nom_du_mois
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, row
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.services.clock import aujourd_hui

_FRENCH = QLocale(QLocale.Language.French, QLocale.Country.France)


class Calendar(QFrame):
    """Floats below a field until something is chosen, or one clicks elsewhere."""

    chosen = Signal(object)
    """A ``date``; a ``Mois`` for the whole month, its first day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "floating")
        self.days = QCalendarWidget()
        self.days.setAccessibleName(tr("Calendrier"))
        self.days.setLocale(_FRENCH)
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.days.setDateRange(QDate(1900, 1, 1), QDate(2100, 12, 31))
        self.days.setMinimumSize(px(270), px(210))
        for name, picture in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            turn = self.days.findChild(QToolButton, name)
            if isinstance(turn, QToolButton):
                dress(turn, picture)
        self.today = button(tr("Aujourd’hui"), "link", on_click=lambda: self._choose(aujourd_hui()))
        self.month = button("", "link", on_click=self._choose_month)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(6))
        layout.addWidget(self.days)
        layout.addLayout(row(self.today, 1, self.month))
        self.days.clicked.connect(lambda day: self._choose(_day(day)))
        self.days.activated.connect(lambda day: self._choose(_day(day)))
        self.days.currentPageChanged.connect(lambda *_: self._name_month())

    def open(self, at: QWidget, shown: date | None, *, day_needed: bool) -> None:
        """Show the month of a date, or this one, below a field."""
        day = shown or aujourd_hui()
        self._dress()
        self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.setVisible(not day_needed)
        self._name_month()
        self.adjustSize()
        corner = at.mapToGlobal(QPoint(0, at.height() + px(2)))
        room = at.window().geometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        if corner.y() + self.height() > room.bottom():
            corner.setY(max(room.top(), at.mapToGlobal(QPoint(0, 0)).y() - self.height() - px(2)))
        self.move(corner)
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dress(self) -> None:
        """Weekends look like other days: Qt paints them red."""
        plain = QTextCharFormat()
        plain.setForeground(theme().color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.days.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(theme().color("muted"))
        head.setBackground(theme().color("surface"))
        self.days.setHeaderTextFormat(head)

    def _name_month(self) -> None:
        words = f"{nom_du_mois(self.days.monthShown())} {self.days.yearShown()}"
        self.month.setText(tr("Seulement {mois}", mois=words))
        self.month.setAccessibleName(self.month.text())

    def _choose_month(self) -> None:
        self._choose(Mois(self.days.yearShown(), self.days.monthShown(), 1))

    def _choose(self, day: date) -> None:
        if self.isVisible():
            self.hide()
            self.chosen.emit(day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
