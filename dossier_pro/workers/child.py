"""The child: it holds itself to its limits, then answers one call after the other until its parent is gone."""

from __future__ import annotations

import gc
import os
import pickle
import queue
import sys
import threading
from collections.abc import Iterator
from typing import IO, Any

from dossier_pro.domain.errors import KnownError
from dossier_pro.limits import Limits
from dossier_pro.workers import system
from dossier_pro.workers.call import found
from dossier_pro.workers.message import Kind, Message, TooLargeError, packed, read

_STACK_BYTES = 1_000_000


class _Stopped(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The call was given up."""


class _Child:
    """Both ends of the channel, and what came in."""

    def __init__(self, source: IO[bytes], target: IO[bytes], limits: Limits) -> None:
        self.limits = limits
        self.calls: queue.SimpleQueue[tuple[int, bytes]] = queue.SimpleQueue()
        self.stopped = 0
        self._source, self._target = source, target
        self._writing = threading.Lock()

    def listen(self) -> None:
        """Run on a thread of its own, so that a stop, and the end of the parent, are heard in the middle of a call."""
        while True:
            try:
                message = read(self._source, self.limits.message_bytes)
            except (TooLargeError, ValueError, OSError):
                message = None
            if message is None:
                system.end_group(os.getpid())
                os._exit(0)
            kind, number, value = message
            if kind is Kind.STOP:
                self.stopped = number
            elif kind is Kind.CALL:
                self.calls.put((number, value))

    def say(self, message: Message) -> None:
        """Send a message; one that is too large is not."""
        data = packed(message, self.limits.message_bytes)
        with self._writing:
            self._target.write(data)
            self._target.flush()

    def answer(self, number: int, value: bytes) -> None:
        """Do what a call asks for, and say how it ended."""
        try:
            wanted, longer = pickle.loads(value)
            held = wanted.limits or self.limits
            system.confine(held.memory_bytes)
            tell = _Tell(self, number, held.processor_seconds)
            tell.renew(longer)
            if wanted.before is not None:
                found(wanted.before.name)(*wanted.before.arguments)
            result = found(wanted.name)(*((tell,) if wanted.tells else ()), *wanted.arguments, **wanted.options)
            if isinstance(result, Iterator):
                result = _shown(result, tell)
            said = Message(Kind.DONE, number, result)
        except _Stopped:
            said = Message(Kind.STOPPED, number)
        except KnownError as error:
            said = Message(Kind.REFUSED, number, error.phrase)
        except (MemoryError, TooLargeError) as error:
            said = Message(Kind.LOST, number, "memory" if isinstance(error, MemoryError) else "large")
        except Exception as error:  # noqa: BLE001 - told to the parent, which reports it
            said = Message(Kind.BUG, number, _described(error))
        system.allow(None)
        system.confine(self.limits.memory_bytes)
        try:
            self.say(said)
        except TooLargeError:
            self.say(Message(Kind.LOST, number, "large"))
        except MemoryError:
            self.say(Message(Kind.LOST, number, "memory"))
        except Exception as error:  # noqa: BLE001 - a result that cannot be sent is a bug like another
            self.say(Message(Kind.BUG, number, _described(error)))


class _Tell:
    """What a call speaks through."""

    def __init__(self, child: _Child, number: int, seconds: float | None) -> None:
        self._child, self._number, self._seconds = child, number, seconds

    def __call__(self, *step: Any) -> None:
        self._say(Kind.STEP, step)

    def show(self, value: Any) -> None:
        self._say(Kind.SHOWN, value)

    def renew(self, longer: float = 0.0) -> None:
        """Begin a step."""
        if self._child.stopped == self._number:
            raise _Stopped
        system.allow(None if self._seconds is None else self._seconds + longer)

    def _say(self, kind: Kind, value: Any) -> None:
        self.renew()
        self._child.say(Message(kind, self._number, value))


def _shown(items: Iterator[Any], tell: _Tell) -> Any:
    """Show one item after the other; return what a generator returns."""
    while True:
        try:
            item = next(items)
        except StopIteration as end:
            return end.value
        tell.show(item)


def _described(error: Exception) -> str:
    from dossier_pro.journal import decrire_bug, noter_bug

    noter_bug(error)
    return decrire_bug(error)


def main() -> None:
    """Run the child; it ends when its parent is gone."""
    source, target = _channel()
    said = read(source, 100_000)
    if said is None:
        return
    limits, parent = pickle.loads(said[2])
    system.die_with(parent)
    system.confine(limits.memory_bytes)
    child = _Child(source, target, limits)
    threading.stack_size(_STACK_BYTES)
    threading.Thread(target=child.listen, daemon=True, name="channel").start()
    threading.stack_size(0)
    if os.environ.get("DOSSIER_PRO_LANGUE", "fr") != "fr":  # else nothing of it is imported
        from dossier_pro import languages

        languages.speak_as_asked()
    child.say(Message(Kind.READY))
    gc.disable()  # a command asks once, and looking for cycles would cost it a tenth of its time
    while True:
        number, value = child.calls.get()
        try:
            child.answer(number, value)
        except OSError:
            os._exit(0)
        gc.enable()


def _channel() -> tuple[IO[bytes], IO[bytes]]:
    """Take the two pipes over: what a library prints goes nowhere, what it reads is empty."""
    source, target = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(source, os.O_BINARY)
        msvcrt.setmode(target, os.O_BINARY)
    return os.fdopen(source, "rb"), os.fdopen(target, "wb")
