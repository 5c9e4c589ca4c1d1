"""Child processes as the window sees them: asked without waiting, answered by calls on the window's own thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from dossier_pro.domain.records import dataclass
from dossier_pro.limits import JOB, Limits
from dossier_pro.workers.call import Call, name_of
from dossier_pro.workers.message import Kind, Message, TooLargeError
from dossier_pro.workers.process import Process
from dossier_pro.workers.worker import BugError

__all__ = ["BugError", "QtWorker", "Task"]

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Wish:
    """A call with what to do with its answer."""

    call: Call[Any]
    done: Callable[[Any], object]
    refused: Callable[[str], object]
    step: Callable[..., object] | None = None
    longer: float = 0.0


class _Ear(QObject):
    """Brings what a child says to the window's thread. Only this is known to the thread that listens: the last to let
    go of a screen's object must not be another thread than the window's.
    """

    said = Signal(int, object)

    def hear(self, child: int, message: Message) -> None:
        """Run on the thread that listens."""
        with suppress(RuntimeError):  # the window, and this object with it, went away
            self.said.emit(child, message)


class QtWorker(QObject):
    """Asks one child one thing at a time, in their order. All is called, and calls back, on the window's thread."""

    bug = Signal(object)
    """A ``BugError``: something that nobody foresaw, in the child."""

    def __init__(
        self, limits: Limits, lost: str, parent: QObject | None = None, *, first: Call[Any] | None = None
    ) -> None:
        """Make one; its child starts with ``start`` or the first thing asked.

        Args:
            limits: what the child may take.
            lost: the sentence of a refusal where there is no answer.
            parent: its owner.
            first: what each child does as soon as it is there.
        """
        super().__init__(parent)
        self._limits, self._lost = limits, lost
        self._first = None if first is None else _Wish(first, lambda _: None, lambda _: None)
        self._process: Process | None = None
        self._old: list[Process] = []
        self._waiting: deque[_Wish] = deque()
        self._present: _Wish | None = None
        self.child = 0
        """Which child it is: another number says that what the one before was told is gone with it."""
        self._ear = _Ear(self)
        self._ear.said.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something was asked that is not answered."""
        return any(wish is not None and wish is not self._first for wish in (self._present, *self._waiting))

    def start(self) -> None:
        """Start the child, so that it is there when something is asked."""
        if self._process is not None and self._process.alive:
            return
        self._leave()
        self.child += 1
        self._process = Process(self._limits, partial(self._ear.hear, self.child))
        if self._first is not None:
            self._waiting.appendleft(self._first)
            self._next()

    def ask(
        self,
        call: Call[R],
        done: Callable[[R], object],
        refused: Callable[[str], object],
        *,
        step: Callable[..., object] | None = None,
        longer: float = 0.0,
    ) -> None:
        """Ask for something.

        Args:
            call: what.
            done: takes the answer.
            refused: takes the sentence that says why there is none.
            step: takes what is told while it is worked at.
            longer: see ``Process.call``.
        """
        self._waiting.append(_Wish(call, done, refused, step, longer))
        self._next()

    def forget(self, function: Callable[..., Any]) -> None:
        """Forget what was asked of one function and waits; what is under way goes on."""
        name = name_of(function)
        self._waiting = deque(wish for wish in self._waiting if wish.call.name != name)

    def give_up(self, function: Callable[..., Any] | None = None) -> None:
        """Forget what was asked, of one function or at all; a child that is busy with it is ended, the next one starts.

        Nothing is called back for what is forgotten.
        """
        if function is None:
            self._waiting.clear()
        else:
            self.forget(function)
        present = self._present
        if present is None or present is self._first:
            return
        if function is None or present.call.name == name_of(function):
            self._leave()
            self.start()
            self._next()

    def close(self) -> None:
        """End the child; returns when it is gone."""
        self._waiting.clear()
        self._leave()
        for old in self._old:
            old.join()
        self._old.clear()

    def _leave(self) -> None:
        self._present = None
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            self._old.append(process)

    def _next(self) -> None:
        if not self._waiting:
            return
        self.start()  # where it is gone; what is done first is begun then
        if self._present is not None:
            return
        wish = self._present = self._waiting.popleft()
        try:
            assert self._process is not None
            self._process.call(wish.call, wish.longer)
        except (OSError, TooLargeError):
            self._present = None
            wish.refused(self._lost)
            self._next()

    def _take(self, child: int, message: Message) -> None:
        wish = self._present
        if child != self.child or wish is None:
            return
        if not message.kind.last:
            if wish.step is not None and message.kind is Kind.STEP:
                wish.step(*message.value)
            return
        self._present = None
        if message.kind is Kind.DONE:
            wish.done(message.value)
        elif message.kind is Kind.REFUSED:
            wish.refused(message.value)
        else:
            wish.refused(self._lost)
            if message.kind is Kind.BUG:
                self.bug.emit(BugError(message.value))
        self._next()


class Task(QObject):
    """One job in a child of its own. Exactly one of ``finished``, ``refused``, ``stopped`` and ``bug`` is emitted."""

    progressed = Signal(str, float)
    shown = Signal(object)
    """What a job has of its result by now (``Tell.show``)."""
    finished = Signal(object)
    refused = Signal(str)
    stopped = Signal()
    bug = Signal(object)

    def __init__(self, call: Call[Any], parent: QObject | None = None, *, limits: Limits = JOB, lost: str = "") -> None:
        """Make one.

        Args:
            call: the job (``workers.call.telling``).
            parent: its owner.
            limits: what it may take.
            lost: the sentence of a refusal where the child gives no answer; without one that is a bug.
        """
        super().__init__(parent)
        self._call, self._limits, self._lost = call, limits, lost
        self._process: Process | None = None
        self._over = self._stopping = False
        self._ear = _Ear(self)
        self._ear.said.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the child; nothing where it was stopped or killed before."""
        if self._over or self._stopping:
            return
        try:
            self._process = Process(self._limits, partial(self._ear.hear, 1))
            self._process.call(self._call)
        except (OSError, TooLargeError):
            self._ear.hear(1, Message(Kind.LOST, 0, "fell"))

    def stop(self) -> None:
        """Ask the job to stop at its next step; where that does not come soon it is ended."""
        if self._over or self._stopping:
            return
        self._stopping = True
        if self._process is not None:
            self._process.stop()
        else:
            self._ear.hear(1, Message(Kind.STOPPED))

    def kill(self) -> None:
        """End the job now: the window is closing. Nothing is emitted any more."""
        self._over = True
        if self._process is not None:
            self._process.kill()
            self._process.join()

    def _take(self, child: int, message: Message) -> None:
        if self._over:
            return
        if message.kind is Kind.STEP:
            self.progressed.emit(*message.value)
            return
        if message.kind is Kind.SHOWN:
            self.shown.emit(message.value)
            return
        self._over = True
        if self._process is not None:
            self._process.kill()
        if message.kind is Kind.DONE:
            self.finished.emit(message.value)
        elif message.kind is Kind.REFUSED:
            self.refused.emit(message.value)
        elif message.kind is Kind.STOPPED:
            self.stopped.emit()
        elif message.kind is Kind.LOST and self._lost:
            self.refused.emit(self._lost)
        else:
            self.bug.emit(BugError(message.value))
