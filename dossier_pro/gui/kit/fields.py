"""Fields of forms: a line of text, a date as French people write it, and how they are bound to the dossier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from dossier_pro.domain.dates import Mois, ecrire, ecrire_court, lire
from dossier_pro.domain.dossier import SINGLETON
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.announce import Problem
from dossier_pro.gui.kit.basics import label, role, row, tool
from dossier_pro.gui.kit.binding import Binding, Typed
from dossier_pro.gui.kit.calendar import Calendar
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.gestures import Gestures
from dossier_pro.gui.kit.growing import GrowingEdit, PhraseEdit
from dossier_pro.gui.kit.hiding import offer_hiding
from dossier_pro.gui.kit.no_undo import NoOwnUndo
from dossier_pro.gui.kit.terms import TermLabel
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.underlines import Underlines
from dossier_pro.gui.session.session import Session
from dossier_pro.services.clock import aujourd_hui

_DAY, _DAY_OR_MONTH = tr("jour/mois/année"), tr("12/03/2026 ou mars 2026")
"""A date alone would look like one that is filled in already."""


class TextLine(QLineEdit):
    """A line of text without an undo of its own."""

    left = Signal()
    gesture = Signal()
    """Something other than typing on comes next, and may take words away: the text is still as it was."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "", placeholder: str = "", look: str = "") -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        if placeholder:
            self.setPlaceholderText(placeholder)
        if look:
            self.setProperty("role", look)
        NoOwnUndo(self)
        Gestures(self).coming.connect(self.gesture)
        self._ours = self._typed = False
        self.textEdited.connect(lambda _: self._note_typing())
        self.textChanged.connect(self._tell_other_hands)

    def setText(self, text: str | None, /) -> None:
        """Show a text that nobody wrote just now."""
        self._ours = True
        try:
            super().setText(text)
        finally:
            self._ours = False

    def clear(self) -> None:
        """Show none."""
        self.setText("")

    def _note_typing(self) -> None:
        self._typed = True

    def _tell_other_hands(self, text: str) -> None:
        """Tell that it was written to by an assistive tool, dictation for one, as by keys: Qt tells of keys only."""
        by_keys, self._typed = self._typed, False
        if not (self._ours or by_keys):
            self.textEdited.emit(text)
            self._typed = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def show_text(self, text: str) -> None:
        """Show another text, the cursor where it was as far as possible."""
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)


class DateLine(QWidget):
    """A date typed in any French form, or taken from a calendar; a sentence under it says when it cannot be one."""

    left = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "", fin: bool = False) -> None:
        """Make a field; with ``fin`` a month alone means its last day."""
        super().__init__(parent)
        self._fin = fin
        self._day_needed = False
        self.line = TextLine(name=name, placeholder=_DAY_OR_MONTH)
        self.pick = tool("calendar", "", self.open_calendar)
        # The field itself opens the calendar by a key: each date would be two stops for Tab.
        self.pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name_pick(name)
        self._calendar: Calendar | None = None
        self.problem = Problem()
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        layout.addLayout(row(self.line, self.pick, spacing=px(2)))
        layout.addWidget(self.problem)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._edited)
        self.line.left.connect(self._leave)
        self.line.returnPressed.connect(self._leave)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self._name_pick(name)

    def _name_pick(self, name: str) -> None:
        self.pick.setAccessibleName(tr("Calendrier\u00a0: {nom}", nom=name) if name else tr("Calendrier"))
        self.pick.setToolTip(tr("Choisir dans le calendrier (Alt+↓)"))

    def setReadOnly(self, on: bool, /) -> None:
        """Let the date be read only, or written."""
        self.line.setReadOnly(on)
        self.pick.setEnabled(not on)

    # --- the calendar --------------------------------------------------------------------------------------------

    @property
    def calendar(self) -> Calendar:
        """The calendar, made when it is first needed."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.chosen.connect(self._take)
        return self._calendar

    def open_calendar(self) -> None:
        """Show the calendar at the date of the field."""
        if self.line.isReadOnly():
            return
        try:
            shown = self.value()
        except KnownError:
            shown = None
        self.calendar.open(self.line, shown, day_needed=self.day_needed)

    def _take(self, day: date) -> None:
        self.line.setText(ecrire_court(day))
        self._edited()
        self._leave()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    @property
    def day_needed(self) -> bool:
        """Whether a month alone is not enough, as over a signature."""
        return self._day_needed

    @day_needed.setter
    def day_needed(self, needed: bool) -> None:
        self._day_needed = needed
        self._say_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_form()

    def _say_form(self) -> None:
        """Say how a date is written; a narrow field says the shorter form whole."""
        room = self.line.contentsRect().width() - px(28)
        long = room >= self.line.fontMetrics().horizontalAdvance(_DAY_OR_MONTH)
        self.line.setPlaceholderText(_DAY_OR_MONTH if long and not self.day_needed else _DAY)

    def value(self) -> date | None:
        """Return the date, None where the field is blank.

        Raises:
            KnownError: the text names no date.
        """
        found = lire(self.line.text(), fin=self._fin, jour=aujourd_hui())
        if self.day_needed and isinstance(found, Mois):
            raise KnownError(tr("Il manque le jour : écrivez par exemple 12 {mois}.", mois=ecrire(found)))
        return found

    def show_value(self, value: date | None) -> None:
        """Show a date."""
        self.line.show_text(ecrire_court(value))
        self._say("")

    def typed(self) -> str:
        """Return what stands in the field, letter by letter."""
        return self.line.text()

    def show_typed(self, text: str) -> None:
        """Show what was typed here once, with its sentence where it names no date."""
        self.line.show_text(text)
        try:
            self.value()
        except KnownError as error:
            self._say(error.phrase)
        else:
            self._say("")

    def _edited(self) -> None:
        self._say("")
        self.touched.emit()

    def _leave(self) -> None:
        try:
            value = self.value()
        except KnownError as error:
            self._say(error.phrase)
        else:
            self._say("")
            shown = ecrire_court(value)
            if shown != self.line.text():
                self.line.setText(shown)
        self.left.emit()

    def _say(self, phrase: str) -> None:
        self.problem.setText(phrase)
        self.problem.setVisible(bool(phrase))
        if bool(phrase) != bool(self.line.property("problem")):
            self.line.setProperty("problem", bool(phrase))
            role(self.line, str(self.line.property("role") or ""))


def bind_line(
    session: Session, field: TextLine, kind: str, champ: str, what: str, entity_id: str = SINGLETON
) -> Binding:
    """Bind a line of text; ``what`` completes « Modifier … » in the history."""
    made = Binding(
        session,
        kind,
        champ,
        tr_noop("Modifier {champ}", champ=what),
        field.text,
        field.show_text,
        entity_id=entity_id,
        widget=field,
    )
    field.textEdited.connect(made.touched)
    field.gesture.connect(made.end_burst)
    field.left.connect(made.left)
    return made


def bind_text(
    session: Session, field: GrowingEdit, kind: str, champ: str, history: str, entity_id: str = SINGLETON
) -> Binding:
    """Bind an answer or a sentence; ``history`` is the whole name of the edit."""
    assert isinstance(field, AnswerEdit | PhraseEdit)
    read: Callable[[], Any] = field.markdown if isinstance(field, AnswerEdit) else field.text
    write = _quietly(field)
    made = Binding(session, kind, champ, history, read, write, entity_id=entity_id, widget=field)
    field.textChanged.connect(made.touched)
    field.gesture.connect(made.end_burst)
    field.left.connect(made.left)
    field.said.connect(session.told)
    Underlines(session, field)
    offer_hiding(session, field)
    return made


def _quietly(field: AnswerEdit | PhraseEdit) -> Callable[[Any], None]:
    def write(value: Any) -> None:
        blocked = field.blockSignals(True)
        field.show_text(value)
        field.blockSignals(blocked)

    return write


def bind_date(
    session: Session, field: DateLine, kind: str, champ: str, what: str, entity_id: str = SINGLETON
) -> Binding:
    """Bind a date: it is saved when the field is left, so that « 1/2/20 » on the way to 2026 is not.

    What is no date stays in the field as it was typed, and comes back with it.
    """
    made = Binding(
        session,
        kind,
        champ,
        tr_noop("Modifier {champ}", champ=what),
        field.value,
        field.show_value,
        entity_id=entity_id,
        widget=field,
        typed=Typed(field.typed, field.show_typed, tr(what)),
    )
    field.touched.connect(made.touched_quietly)
    field.left.connect(made.left)
    return made


def bind_choice(
    session: Session, box: QComboBox, kind: str, champ: str, history: str, entity_id: str = SINGLETON
) -> Binding:
    """Bind a box of entries, each of which has its value as its data; ``history`` is the whole name of the edit."""
    made = Binding(
        session,
        kind,
        champ,
        history,
        box.currentData,
        lambda value: select_data(box, value),
        entity_id=entity_id,
        widget=box,
    )
    box.activated.connect(made.set_now)
    return made


def bind_check(
    session: Session, box: QCheckBox, kind: str, champ: str, history: str, entity_id: str = SINGLETON
) -> Binding:
    """Bind a box to tick; ``history`` is the whole name of the edit."""
    made = Binding(
        session, kind, champ, history, box.isChecked, lambda on: show_check(box, on), entity_id=entity_id, widget=box
    )
    box.toggled.connect(made.set_now)
    return made


def taken(choice: QRadioButton, act: Callable[[], object]) -> None:
    """Act when one of several is taken: the one before, which is left by that, says nothing."""
    choice.toggled.connect(lambda on: act() if on else None)


def show_check(box: QAbstractButton, on: bool) -> None:
    """Show a box ticked or not, without a signal.

    Whoever acts on a box listens to ``toggled``, because assistive tools « toggle » it, which is no click (Qt 6.11).
    """
    blocked = box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(blocked)


def select_data(box: QComboBox, value: object) -> None:
    """Choose the entry whose data is ``value``, without a signal; none where there is no such entry."""
    blocked = box.blockSignals(True)
    box.setCurrentIndex(box.findData(value))
    box.blockSignals(blocked)


def field_with_label(text: str, field: QWidget, note: str = "", *, term: str = "") -> QVBoxLayout:
    """Return a field under its name, the name being its buddy; ``term`` is a word in it that is explained."""
    name = TermLabel(text, term) if term else label(text)
    name.setProperty("role", "field")
    target = field.focusProxy() or field
    name.setBuddy(target)
    if not target.accessibleName():
        target.setAccessibleName(text)
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(4))
    layout.addWidget(name)
    layout.addWidget(field)
    if note:
        layout.addWidget(label(note, "note", wrap=True))
    return layout
