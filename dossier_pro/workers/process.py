"""One child process as its parent sees it: started, asked, stopped, watched, ended."""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal

from dossier_pro.limits import START_SECONDS, STOP_SECONDS, Limits
from dossier_pro.workers import system
from dossier_pro.workers.call import Call
from dossier_pro.workers.message import Kind, Message, TooLargeError, load, packed, read

WORD: Final = "--worker"
"""What the frozen program is started with to be a child."""

Why = Literal["slow", "memory", "fell", "large", "ended"]
"""Why there is no answer: time, memory or the size of a message ran out; it fell; its owner ended it."""


class Process:
    """A child. Every call gets exactly one message that is its last (``Kind.last``), whatever happens to the child."""

    def __init__(self, limits: Limits, heard: Callable[[Message], object]) -> None:
        """Start it.

        Args:
            limits: what it may take.
            heard: takes its messages, on a thread of this object's own; values are loaded already.

        Raises:
            OSError: the system starts no more processes.
        """
        self._limits = self._held = limits
        self._heard = heard
        self._state = threading.Condition()
        self._why: Why = "fell"
        self._open: int | None = None
        self._count = 0
        self._ready = self._over = self._killed = self._stopping = False
        self._longer = 0.0
        self._deadline: float | None = time.monotonic() + START_SECONDS
        self._child = _launched()
        self._job = _adopted(self._child)
        with suppress(OSError):  # one that fell already is heard like any other
            self._write(Message(Kind.SETUP, value=(limits, os.getpid())))
        self._threads = [
            threading.Thread(target=run, daemon=True, name="worker") for run in (self._listen, self._watch)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether it can be asked something."""
        return not self._over and not self._killed and self._child.poll() is None

    def call(self, call: Call[Any], longer: float = 0.0) -> int:
        """Ask for something; the one before must be answered. Returns its number, which its messages bear.

        Args:
            call: what.
            longer: seconds that it may take beyond the limits, of processor and by the clock, for a large document.

        Raises:
            TooLargeError: it is larger than a message may be.
            OSError: the child is gone.
        """
        with self._state:
            if self._over or self._killed:
                raise BrokenPipeError
            self._count += 1
            self._longer, self._held = longer, call.limits or self._limits
            data = packed(Message(Kind.CALL, self._count, (call, longer)), self._limits.message_bytes)
            self._open = self._count
            self._stopping = False
            if self._ready:
                self._renew()
        try:
            self._send(data)
        except OSError:
            self._open = None
            raise
        return self._count

    def stop(self) -> None:
        """Ask it to give up at its next step; where that does not come it is ended."""
        with self._state:
            if self._open is None or self._stopping:
                return
            self._stopping = True
            self._deadline = time.monotonic() + STOP_SECONDS
            self._state.notify_all()
            number = self._open
        with suppress(OSError):
            self._write(Message(Kind.STOP, number))

    def kill(self, why: Why = "ended") -> None:
        """End it now, with the programs that it started; from any thread. Again is harmless."""
        with self._state:
            self._why, self._killed = why, True
        if self._child.poll() is None:
            system.end_group(self._child.pid)
            with suppress(OSError):
                self._child.kill()

    def join(self) -> None:
        """Return once it is gone; ``kill`` comes first."""
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()

    # --- its threads ---------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        """Pass on what it says until it says no more, then say the last word of what was open."""
        assert self._child.stdout is not None
        try:
            while (said := read(self._child.stdout, self._limits.message_bytes)) is not None:
                self._take(*said)
        except TooLargeError:
            self.kill("large")
        except (OSError, ValueError, pickle.UnpicklingError):
            self.kill("fell")
        self._bury()

    def _take(self, kind: Kind, number: int, value: bytes) -> None:
        loaded = load(value)  # before anything is taken for answered: it may not be data
        with self._state:
            if kind is Kind.READY:
                self._ready = True
            elif number != self._open:
                return
            elif kind.last:
                self._open = None
            if not self._stopping or kind.last:
                self._renew()
        if kind is not Kind.READY:
            self._heard(Message(kind, number, loaded))

    def _bury(self) -> None:
        system.end_group(self._child.pid)  # what it started and left behind
        code = self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        if self._job is not None:
            self._job.close()
        with self._state:
            self._over = True
            number, self._open = self._open, None
            why = "slow" if system.ran_out(code) and self._why == "fell" else self._why
            stopped = self._stopping and why == "slow"
            self._state.notify_all()
        if number is not None:
            self._heard(Message(Kind.STOPPED, number) if stopped else Message(Kind.LOST, number, why))

    def _watch(self) -> None:
        """End it when it is silent for too long."""
        with self._state:
            while not self._over:
                left = None if self._deadline is None else self._deadline - time.monotonic()
                if left is not None and left <= 0:
                    self._deadline = None
                    self._state.release()
                    try:
                        self.kill("slow")
                    finally:
                        self._state.acquire()
                else:
                    self._state.wait(left)

    def _renew(self) -> None:
        """Count the silence anew; nothing is waited for where nothing was asked."""
        patience = self._held.silence_seconds
        waits = self._open is not None and patience is not None
        self._deadline = time.monotonic() + (patience or 0.0) + self._longer if waits else None
        self._state.notify_all()

    # --- writing -------------------------------------------------------------------------------------------------

    def _write(self, message: Message) -> None:
        self._send(packed(message, self._limits.message_bytes))

    def _send(self, data: bytes) -> None:
        pipe = self._child.stdin
        assert pipe is not None
        try:
            pipe.write(data)
            pipe.flush()
        except ValueError as error:
            raise BrokenPipeError from error  # closed a moment ago


def command() -> list[str]:
    """Return how a child is started, from a checkout as from the frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD]
    # -S: where modules are found is known already (`_environment`), and looking for it anew takes a tenth of the start.
    return [sys.executable, "-P", "-S", "-c", "from dossier_pro.workers.child import main; main()"]


def python_path() -> str:
    """Return the ``PYTHONPATH`` with which a child finds what this process finds."""
    root = str(Path(__file__).resolve().parents[2])
    return os.pathsep.join(dict.fromkeys([root, *(path for path in sys.path if path)]))


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": python_path()}


def _popen() -> subprocess.Popen[bytes]:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    return subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=True,  # Ctrl+C in a terminal is for the parent, which ends its children itself
        creationflags=flags,
    )


_wanted: queue.SimpleQueue[queue.SimpleQueue[subprocess.Popen[bytes] | OSError]] = queue.SimpleQueue()
_launcher = threading.Lock()
_started: list[threading.Thread] = []


def _launched() -> subprocess.Popen[bytes]:
    """Start a child from a thread that stays: Linux ends it with the thread that started it, not with the process."""
    if threading.current_thread() is threading.main_thread():
        return _popen()
    with _launcher:
        if not _started:
            _started.append(threading.Thread(target=_launch, daemon=True, name="worker launcher"))
            _started[0].start()
    answer: queue.SimpleQueue[subprocess.Popen[bytes] | OSError] = queue.SimpleQueue()
    _wanted.put(answer)
    made = answer.get()
    if isinstance(made, OSError):
        raise made
    return made


def _launch() -> None:
    while True:
        answer = _wanted.get()
        try:
            answer.put(_popen())
        except OSError as error:
            answer.put(error)


def _adopted(child: subprocess.Popen[bytes]) -> Any:
    if sys.platform == "win32":
        from dossier_pro.workers.windows import adopt

        return adopt(int(child._handle))
    return None
