"""Passwords: a field with an eye, and the one dialog that asks for them, checks them and stays until they are right.

What is typed here is kept nowhere: it is no draft, has no history, and goes with the dialog.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QToolButton, QWidget

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import Problem
from dossier_pro.gui.kit.basics import button, column, label, paragraph, role, row, tool
from dossier_pro.gui.kit.breaking import breakable
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.fields import TextLine, field_with_label
from dossier_pro.gui.kit.theme import px

_CAPS = tr("La touche de verrouillage des majuscules semble active.")
_DIFFERENT = tr("Les deux mots de passe ne sont pas les mêmes\u00a0: tapez le même deux fois.")
_EMPTY = tr("Tapez un mot de passe.")
_SHOW, _HIDE = tr("Montrer ce qui est tapé"), tr("Cacher ce qui est tapé")

Attempt = Callable[[tuple[str, ...], Callable[[], object], Callable[[str], object]], object]
"""Tries what was typed, beside the window's thread: calls the second where it was right, the third with a sentence."""


class PasswordLine(QWidget):
    """A field whose letters are dots until its eye is pressed."""

    caps = Signal(bool)
    """Whether the last letter tells that capitals are locked."""
    edited = Signal()

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.line = _Line(name=name, placeholder=placeholder)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.line.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase)
        self.line.caps.connect(self.caps)
        self.line.textChanged.connect(lambda _: self.edited.emit())
        self.eye: QToolButton = tool("eye", _SHOW)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        across = row(self.line, self.eye, spacing=px(4))
        across.setContentsMargins(0, 0, 0, 0)
        across.setStretch(0, 1)
        self.setLayout(across)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def empty(self) -> None:
        """Take away what is typed, and hide what comes."""
        self.line.clear()
        self.eye.setChecked(False)

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.setToolTip(_HIDE if shown else _SHOW)
        self.eye.setAccessibleName(_HIDE if shown else _SHOW)


class _Line(TextLine):
    caps = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(text.isupper() != shifted)
        super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class PasswordQuestion:
    """What is asked: a title, what there is to know, the names of the fields, and the verb.

    ``twice`` says that the last field is the one before it again; ``warning`` is said under the fields; ``stoppable``
    whether one may leave while it is tried.
    """

    title: str
    detail: str
    fields: tuple[str, ...]
    verb: str
    twice: bool = False
    warning: str = ""
    stoppable: bool = True


class PasswordDialog(Dialog):
    """Asks until what was typed is right or the person gives up; nothing else of the window answers meanwhile."""

    def __init__(self, parent: QWidget, question: PasswordQuestion, attempt: Attempt) -> None:
        super().__init__(parent, question.title)
        self._question, self._attempt = question, attempt
        self._trying = False
        self.setWindowTitle(question.title)
        self.inside.addWidget(paragraph(breakable(question.detail)))
        self.lines = [PasswordLine(name) for name in question.fields]
        for name, line in zip(question.fields, self.lines, strict=True):
            self.inside.addLayout(field_with_label(name, line))
            line.caps.connect(self._show_caps)
            line.edited.connect(self._edited)
        self.caps = label(_CAPS, "note", wrap=True)
        self.problem = Problem()
        for told in (self.caps, self.problem):  # in sight also where the fields are scrolled
            self.told.addWidget(told)
            told.hide()
        if question.warning:
            self.inside.addWidget(paragraph(question.warning))
        self.inside.addStretch(1)
        self.yes = button(question.verb, "primary", on_click=self._try)
        self.no = button(tr("Annuler", "un dialogue"), on_click=self.reject)
        self.set_foot(self.yes, self.no)
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        # What follows a password is the next one; the eyes come after.
        order = [*(one.line for one in self.lines), self.yes, self.no, *(one.eye for one in self.lines)]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.lines[0].setFocus()

    def _show_caps(self, on: bool) -> None:
        if on != self.caps.isVisible():
            self.caps.setVisible(on)
            self.fit()

    def _edited(self) -> None:
        if self.problem.isVisible():
            self.problem.hide()
            self.fit()

    def _try(self) -> None:
        if self._trying:
            return
        typed = tuple(line.text() for line in self.lines)
        empty = next((at for at, text in enumerate(typed) if not text), None)
        if empty is not None:
            self._refuse(_EMPTY, empty)
            return
        if self._question.twice and typed[-1] != typed[-2]:
            self._refuse(_DIFFERENT, len(typed) - 1)
            return
        self._wait(True)
        self._attempt(typed, self._done, self._wrong)

    def _done(self) -> None:
        if self._trying:
            self.accept()

    def _wrong(self, phrase: str) -> None:
        if self._trying:
            self._wait(False)
            self._refuse(phrase, 0)

    def _wait(self, trying: bool) -> None:
        self._trying = trying
        for part in (*self.lines, self.yes):
            part.setEnabled(not trying)
        self.no.setEnabled(self._question.stoppable or not trying)
        self.yes.setText(tr("Un instant…") if trying else self._question.verb)

    def _refuse(self, phrase: str, at: int) -> None:
        """Say what is wrong, with the field in hand that it is about."""
        role(self.problem, "problem")
        self.problem.setText(phrase)
        self.problem.show()
        self.fit()
        line = self.lines[at].line
        line.setAccessibleDescription(phrase)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()
        self.area.ensureWidgetVisible(line)

    def reject(self) -> None:
        """Give up; what is still tried counts for nothing."""
        if self._trying and not self._question.stoppable:
            return
        self._trying = False
        super().reject()

    def done(self, result: int) -> None:
        """Leave nothing of what was typed behind."""
        for line in self.lines:
            line.empty()
        super().done(result)


class PasswordChoice(QWidget):
    """A box that is off at first: ticked, it asks for the password of what is handed over."""

    changed = Signal()

    def __init__(self, text: str, note: str) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.line = PasswordLine(tr("Mot de passe de ce qui est remis"), tr("Mot de passe"))
        self.line.setMaximumWidth(px(360))
        self.caps = label(_CAPS, "note", wrap=True)
        self.problem = Problem(_EMPTY)
        self.note = label(note, "note", wrap=True)
        self._parts = (self.line, self.note)
        inside = column(self.line, self.caps, self.problem, self.note, spacing=px(4))
        inside.setContentsMargins(px(26), 0, 0, 0)
        layout = column(self.box, inside, spacing=px(4))
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.box.toggled.connect(self._show)
        self.line.edited.connect(self.problem.hide)
        self.line.caps.connect(self.caps.setVisible)
        self._show(False)

    @property
    def word(self) -> str:
        """What protects it, "" where nothing does."""
        return self.line.text() if self.box.isChecked() else ""

    def is_ready(self) -> bool:
        """Whether there is a password where one is wanted; where there is none, that is said beside it."""
        missing = self.box.isChecked() and not self.line.text()
        self.problem.setVisible(missing)
        if missing:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return not missing

    def start(self) -> None:
        """Be as at first: nothing of an earlier password is left."""
        self.box.setChecked(False)
        self.line.empty()
        self._show(False)

    def _show(self, on: bool) -> None:
        for part in self._parts:
            part.setVisible(on)
        self.caps.hide()
        self.problem.hide()
        if on and self.box.hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
