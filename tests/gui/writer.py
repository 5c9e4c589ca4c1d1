"""A person at one answer: every gesture by real keys, the clock driven by hand, and what of all that stood can be had.

What the tests of the bursts and their bench share.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.text import plain
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.fields import bind_text
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.history import detailler, lister
from dossier_pro.store.repository import Repository
from tests.gui.hands import press, type_text

KEY_TIME = 0.18
AUTOSAVE = 0.7
STANDS = 2.0
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYS: dict[str, tuple[Qt.Key, Qt.KeyboardModifier]] = {
    "home": (Qt.Key.Key_Home, _CONTROL),
    "end": (Qt.Key.Key_End, _CONTROL),
    "left": (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    "up": (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    "all": (Qt.Key.Key_A, _CONTROL),
    "word": (Qt.Key.Key_Left, _CONTROL | _SHIFT),
    "delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    "cut": (Qt.Key.Key_X, _CONTROL),
    "paste": (Qt.Key.Key_V, _CONTROL),
    "word back": (Qt.Key.Key_Backspace, _CONTROL),
}

GESTURES: tuple[tuple[str, float], ...] = (
    *(("type", letters) for letters in (1, 3, 6, 12, 20, 30, 60, 260)),
    *(("pause", seconds) for seconds in (0.3, 0.8, 1.3, 2, 2, 2, 2.5, 4.9, 6)),
    *(("back", times) for times in (1, 2, 5, 40)),
    *((name, 0) for name in (*_KEYS, "undo", "redo", "bold", "list", "enter", "click", "leave")),
    ("replace all", 0),
    ("undo all", 0),
)
"""Each as often as it stands here."""


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 10, 13, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Writer:
    """Writes the first answer of the first exemple; the file is there and holds an exemple."""

    def __init__(self, session: Session, path: Path) -> None:
        self.session, self.clock = session, Clock()
        self.stood: list[str] = []
        self._word = 0
        self._unsaved = 0.0
        self._asked = False
        loop = QEventLoop()
        session.opened.connect(loop.quit)
        session.open(lambda: Desk(Repository.open(path), self.clock))
        loop.exec()
        session.opened.disconnect(loop.quit)
        self.exemple = next(iter(session.dossier.all(Exemple).values())).id
        self.field = AnswerEdit("Question 1", "")
        self.binding = bind_text(session, self.field, "exemple", "taches", "Écrire la question 1", "")
        self.binding._timer.setInterval(10**6)  # the driven clock decides when it is time to save
        self.binding.aim(self.exemple, session.dossier)
        self._refresh = lambda _, dossier: self.binding.refresh(dossier)
        session.changed.connect(self._refresh)
        self.field.gesture.connect(self._gesture)
        self.field.resize(500, 200)
        self.field.show()

    def close(self) -> None:
        """Let go of the field and of the file."""
        self.session.changed.disconnect(self._refresh)
        self.binding.drop()
        self.field.close()
        self.field.deleteLater()
        self.session.close()

    def _gesture(self) -> None:
        self._asked = True

    # --- time --------------------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Wait for what was handed over, without handing over what is being typed."""
        loop = QEventLoop()
        self.session.ask(lambda _: None, lambda _: loop.quit(), lambda _: loop.quit())
        loop.exec()
        self._asked = False

    def pass_time(self, seconds: float) -> None:
        """Let time pass; an autosave comes when it is due."""
        if self._asked:
            self.settle()
        while self.binding.dirty and self._unsaved + seconds >= AUTOSAVE:
            until = max(0.0, AUTOSAVE - self._unsaved)
            self.clock.now += timedelta(seconds=until)
            seconds -= until
            self._unsaved = 0.0
            self.binding.flush()
            self.settle()
        self._unsaved = self._unsaved + seconds if self.binding.dirty else 0.0
        self.clock.now += timedelta(seconds=seconds)

    def pause(self, seconds: float) -> None:
        """Wait; what stands still for two seconds is noted."""
        if seconds >= STANDS:
            self.stood.append(self.field.markdown())
        self.pass_time(seconds)

    # --- gestures ----------------------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Type, at the pace of a person."""
        for sign in text:
            type_text(self.field, sign)
            self.pass_time(KEY_TIME)

    def key(self, name: str) -> None:
        """Press one of ``_KEYS``."""
        press(self.field, *_KEYS[name])
        self.pass_time(KEY_TIME)

    def undo(self) -> None:
        """Press Ctrl+Z."""
        self.session.undo()
        self.settle()
        self.pass_time(KEY_TIME)

    def do(self, gesture: tuple[str, float]) -> None:
        """Do one of ``GESTURES``."""
        name, amount = gesture
        acts: dict[str, Callable[[], object]] = {
            "type": partial(self._type_words, int(amount)),
            "pause": partial(self.pause, amount),
            "back": partial(self._back, int(amount)),
            "undo": self.undo,
            "redo": self.session.redo,
            "undo all": self._undo_all,
            "bold": self.field.toggle_bold,
            "list": lambda: self.field.toggle_list("puce"),
            "enter": partial(self.type, "\n"),
            "click": self._click,
            "leave": self.field.left.emit,
            "replace all": self._replace_all,
        }
        if name == "paste":
            QGuiApplication.clipboard().setText(f"collé{self._next()} et collé{self._next()}")
        if name in _KEYS:
            self.key(name)
        else:
            acts[name]()
            self.settle()

    def _next(self) -> int:
        self._word += 1
        return self._word

    def _type_words(self, letters: int) -> None:
        text = ""
        while len(text) < letters:
            text += f"mot{self._next()} "
        self.type(text[:letters])

    def _back(self, times: int) -> None:
        for _ in range(times):
            press(self.field, Qt.Key.Key_Backspace)
            self.pass_time(0.04 if times > 5 else KEY_TIME)

    def _undo_all(self) -> None:
        for _ in range(4):
            self.undo()

    def _click(self) -> None:
        QTest.mouseClick(self.field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 12))

    def _replace_all(self) -> None:
        self.key("all")
        self._type_words(3)

    # --- what can be had ---------------------------------------------------------------------------------------------

    def lost(self) -> list[str]:
        """Return the texts that stood and can be had back neither by undo, redo, nor from the history."""
        self.binding.flush()
        self.settle()
        found: list[str] = []
        self.session.ask(self._had, found.extend)
        self.settle()
        had = [_spaced(text) for text in found]
        return [text for text in map(plain, self.stood) if not any(stands_in(_spaced(text), one) for one in had)]

    def _had(self, desk: Desk) -> list[str]:
        texts = [
            text
            for jour in lister(desk, date(2026, 3, 10), UTC)
            for line in jour.rafales
            if line.annulee
            for change in detailler(desk, line)
            for champ in change.champs
            for text in (champ.avant, champ.apres)
        ]
        texts.append(self._text(desk))
        while desk.undo() is not None:
            texts.append(self._text(desk))
        return texts

    def _text(self, desk: Desk) -> str:
        return plain(desk.dossier.all(Exemple)[self.exemple].taches)


def _spaced(text: str) -> str:
    """A text in one line: a space that became a line break is no lost word."""
    return " ".join(text.split())


def stands_in(text: str, other: str) -> bool:
    """Whether a text stands whole in another, around one stretch of it at most."""
    if len(text) > len(other):
        return False
    head = next((i for i, sign in enumerate(text) if sign != other[i]), len(text))
    return other.endswith(text[head:])


def with_an_exemple(path: Path) -> None:
    """Add an exemple to a file, that undo cannot take away."""
    with Repository.open(path) as repository:
        desk = Desk(repository)
        activite = desk.dossier.referentiel.activites[0].id
        desk.change("Ajouter un exemple", lambda draft: writing.ajouter_exemple(draft, activite, "Un exemple"))
        repository.purge_history()
