"""Long work, in a process of its own: a thread would share the interpreter with typing."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from dossier_pro.domain.errors import KnownError

if TYPE_CHECKING:
    from dossier_pro.services.exporting import DemandeExport

PATIENCE_MS = 3000
"""How long a cancelled export may take to stop by itself, between two steps, before its process is ended."""

_JOIN_S = 2.0


class _Stopped(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The person asked to stop."""


@dataclass(frozen=True, slots=True)
class _Message:
    """What the worker says: a step and how far it is, what it has by now, a result, a known error, or a bug."""

    kind: Literal["step", "shown", "done", "known", "bug", "stopped"]
    value: Any = None
    part: float = 0.0


class Tell:
    """What a job is given to speak through; either raises where the person asked to stop."""

    def __init__(self, channel: Connection) -> None:
        self._channel = channel

    def __call__(self, phrase: str, part: float) -> None:
        """Tell a step, and how far it is, from 0 to 1."""
        self._send(_Message("step", phrase, part))

    def show(self, value: Any) -> None:
        """Show what there is of the result by now."""
        self._send(_Message("shown", value))

    def _send(self, message: _Message) -> None:
        if self._channel.poll():
            raise _Stopped
        self._channel.send(message)


Job = Callable[[Path, Any, Tell], Any]


def run_export(path: Path, demande: DemandeExport, tell: Callable[[str, float], None]) -> Any:
    """Run in the worker process: make the files."""
    from dossier_pro.services.exporting import exporter

    return exporter(path, demande, progres=tell)


def _work(job: Job, path: Path, demande: Any, channel: Connection) -> None:
    """The worker process: does the job, tells how far it is, and stops between two steps when it is asked to."""
    from dossier_pro.journal import decrire_bug, noter_bug

    try:
        result = job(path, demande, Tell(channel))
    except _Stopped:
        channel.send(_Message("stopped"))
    except KnownError as error:
        channel.send(_Message("known", error.phrase))
    except Exception as error:  # noqa: BLE001 - told to the window, which shows the report
        noter_bug(error)
        channel.send(_Message("bug", decrire_bug(error)))
    else:
        channel.send(_Message("done", result))
    channel.close()


class WorkerBugError(Exception):
    """The worker met something that nobody foresaw; the message is its description, without a word of the dossier."""


class Task(QObject):
    """One job in one process. Exactly one of ``finished``, ``refused``, ``stopped`` and ``bug`` is emitted."""

    progressed = Signal(str, float)
    shown = Signal(object)
    """What a job has of its result by now (``Tell.show``)."""
    finished = Signal(object)
    refused = Signal(str)
    stopped = Signal()
    bug = Signal(object)
    _heard = Signal(object)

    def __init__(self, job: Job, path: Path, demande: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self._stopping = False
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        self._channel: Connection = here
        self._process: BaseProcess = context.Process(target=_work, args=(job, path, demande, there), daemon=True)
        self._there: Connection | None = there
        self._ear: Thread | None = None
        self._heard.connect(self._hear)

    def start(self) -> None:
        """Start the process, and the thread that listens to it; nothing where it was killed before."""
        if self._over:
            return
        self._process.start()
        if self._there is not None:
            self._there.close()
            self._there = None
        self._ear = Thread(target=self._listen, name="tâche", daemon=True)
        self._ear.start()

    def stop(self) -> None:
        """Ask the process to stop; where it does not in a few seconds it is ended."""
        if self._over or self._stopping:
            return
        self._stopping = True
        try:
            self._channel.send("stop")
        except OSError:
            return
        QTimer.singleShot(PATIENCE_MS, self, self._end)

    def kill(self) -> None:
        """End the process now: the window is closing. Nothing is emitted any more."""
        self._over = True
        if self._ear is None:
            return
        if self._process.is_alive():
            self._process.terminate()
        self._ear.join(_JOIN_S)
        self._process.join(_JOIN_S)

    def _end(self) -> None:
        if not self._over and self._process.is_alive():
            self._process.terminate()

    def _listen(self) -> None:
        """Run on its own thread: pass on what the worker says until it says no more."""
        last = None
        with suppress(RuntimeError):  # the window, and this object with it, went away
            try:
                while True:
                    message = self._channel.recv()
                    last = message.kind
                    self._heard.emit(message)
            except (EOFError, OSError):
                pass
            if last in (None, "step", "shown") and not self._over:
                self._heard.emit(_Message("stopped"))

    def _hear(self, message: _Message) -> None:
        if self._over:
            return
        if message.kind == "step":
            self.progressed.emit(message.value, message.part)
            return
        if message.kind == "shown":
            self.shown.emit(message.value)
            return
        self._over = True
        if message.kind == "done":
            self.finished.emit(message.value)
        elif message.kind == "known":
            self.refused.emit(message.value)
        elif message.kind == "bug":
            self.bug.emit(WorkerBugError(message.value))
        elif self._stopping:
            self.stopped.emit()
        else:
            self.bug.emit(WorkerBugError("the worker process ended without a word"))
