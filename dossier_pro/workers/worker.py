"""A child that is asked one thing at a time by somebody who waits for the answer."""

from __future__ import annotations

import queue
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from dossier_pro.domain.errors import KnownError
from dossier_pro.limits import Limits
from dossier_pro.workers.call import Call
from dossier_pro.workers.message import Kind, Message, TooLargeError
from dossier_pro.workers.process import Process, Why

R = TypeVar("R")
T = TypeVar("T")

_STEP_SECONDS: Final = 0.5
"""How soon Ctrl+C is heard on Windows, where nothing interrupts a wait. What ends one is the process's own watch."""


class LostError(Exception):
    """There is no answer: what was asked took too much time or memory, was too large, or the child fell."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


class BugError(Exception):
    """A child met something that nobody foresaw; the message is its description, without a word of the document."""


@contextmanager
def refused_with(phrase: str, *, bugs: bool = False) -> Iterator[None]:
    """Have the person told ``phrase`` where there is no answer.

    Args:
        phrase: the sentence.
        bugs: whether also where a library met something that nobody foresaw: the document is at fault, more often.

    Raises:
        KnownError: with that phrase.
    """
    try:
        yield
    except LostError as error:
        raise KnownError(phrase) from error
    except BugError as error:
        if not bugs:
            raise
        raise KnownError(phrase) from error


class Worker:
    """Starts its child with the first thing asked, and again after one that is gone.

    Belongs to one thread, and is closed at the end (or used in a ``with``).
    """

    def __init__(self, limits: Limits) -> None:
        """Make one; ``limits`` is a line of ``dossier_pro.limits``."""
        self._limits = limits
        self._process: Process | None = None
        self._heard: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def start(self) -> None:
        """Start the child, so that it is there when something is asked."""
        if self._process is None or not self._process.alive:
            self.close()
            self._heard = queue.SimpleQueue()
            self._process = Process(self._limits, self._heard.put)

    def run(
        self,
        call: Call[R],
        *,
        longer: float = 0.0,
        hear: Callable[..., object] | None = None,
        meanwhile: Callable[[], object] | None = None,
    ) -> R:
        """Return what a call returns.

        Args:
            call: what (``workers.call``).
            longer: see ``Process.call``.
            hear: takes its steps as they are told.
            meanwhile: what there is to do here while the child works; done first.

        Raises:
            KnownError: as the function.
            LostError: there is no answer.
            BugError: nobody foresaw what happened.
        """
        number = self._ask(call, longer)
        try:
            if meanwhile is not None:
                meanwhile()
            while True:
                message = self._next(number)
                if message.kind is Kind.DONE:
                    result: R = message.value
                    return result
                if message.kind is Kind.STEP and hear is not None:
                    hear(*message.value)
        except (Exception, KeyboardInterrupt) as error:
            if not isinstance(error, KnownError | BugError):
                self.close()  # it is gone, or busy with what nobody waits for
            raise

    def iterate(self, call: Call[Generator[T, None, R]]) -> Generator[T, None, R]:
        """Yield what a call yields, as it comes, and return what it returns; ``run`` says what it raises."""
        number = self._ask(call, 0.0)
        over = False
        try:
            while True:
                message = self._next(number)
                if message.kind is Kind.DONE:
                    over = True
                    result: R = message.value
                    return result
                if message.kind is Kind.SHOWN:
                    yield message.value
        except (KnownError, BugError):
            over = True
            raise
        finally:
            if not over:
                self.close()  # nobody wants the rest, which is on its way

    def interrupt(self) -> None:
        """End the child, from any thread: what is under way is given up, as where it takes too long."""
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the child. Again is harmless."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join()

    def _ask(self, call: Call[Any], longer: float) -> int:
        for _ in range(2):
            try:
                self.start()
                assert self._process is not None
                return self._process.call(call, longer)
            except TooLargeError as error:
                raise LostError("large") from error
            except OSError:
                self.close()  # it fell since the last answer: once more, with a new one
        raise LostError("fell")

    def _next(self, number: int) -> Message:
        while True:
            try:
                message = self._heard.get(timeout=_STEP_SECONDS)
            except queue.Empty:
                continue
            if message.number != number:
                continue
            if message.kind is Kind.REFUSED:
                raise KnownError(message.value)
            if message.kind is Kind.BUG:
                raise BugError(message.value)
            if message.kind in (Kind.LOST, Kind.STOPPED):
                raise LostError(message.value or "ended")
            return message

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
