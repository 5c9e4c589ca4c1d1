"""A date from the calendar: what is chosen stands in the field as if it had been typed there."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dates import Mois
from dossier_pro.gui.kit import calendar, fields
from dossier_pro.gui.kit.fields import DateLine
from tests.gui.hands import press, there, type_text

TODAY = date(2026, 11, 29)


@pytest.fixture
def field(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DateLine:
    """The end of a period, today being 29 November 2026."""
    for module in (calendar, fields):
        monkeypatch.setattr(module, "aujourd_hui", lambda: TODAY)
    made = DateLine(name="Fin", fin=True)
    qtbot.addWidget(made)
    made.show()
    made.line.setFocus()
    return made


def test_alt_down_opens_it_at_the_date_of_the_field_and_enter_takes_a_day(qtbot: QtBot, field: DateLine) -> None:
    type_text(field.line, "12 mars 2025")
    press(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    days = field.calendar.days
    assert field.calendar.isVisible()
    assert days.selectedDate() == QDate(2025, 3, 12)
    with qtbot.waitSignals([field.touched, field.left]):
        inside = there(days.findChild(QAbstractItemView))
        press(inside, Qt.Key.Key_Right)
        press(inside, Qt.Key.Key_Return)
    assert field.value() == date(2025, 3, 13)
    assert not field.calendar.isVisible()
    assert QApplication.focusWidget() is field.line


def test_today_and_the_whole_month(qtbot: QtBot, field: DateLine) -> None:
    field.pick.click()
    assert field.calendar.days.selectedDate() == QDate(2026, 11, 29), "this month, where the field is blank"
    field.calendar.today.click()
    assert field.line.text() == "29/11/2026"
    field.pick.click()
    there(field.calendar.days.findChild(QToolButton, "qt_calendar_prevmonth")).click()
    assert field.calendar.month.text() == "Seulement octobre 2026"
    field.calendar.month.click()
    assert field.value() == Mois(2026, 10, 31), "the end of a period is the end of its month"
    assert field.line.text() == "octobre 2026"


def test_words_for_days_are_understood(field: DateLine) -> None:
    type_text(field.line, "Aujourd’hui")
    assert field.value() == TODAY
    press(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "29/11/2026"


def test_a_signature_needs_a_day_and_a_field_that_is_only_read_opens_nothing(field: DateLine) -> None:
    field.day_needed = True
    field.open_calendar()
    assert not field.calendar.month.isVisible()
    field.calendar.hide()
    field.setReadOnly(True)
    assert not field.pick.isEnabled()
    press(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not field.calendar.isVisible()
