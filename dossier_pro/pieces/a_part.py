"""A process of its own for what libraries do with files from outside: one that hangs is ended, one that falls takes
nothing along.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Final, Self

from dossier_pro.domain.errors import KnownError

_START: Final = 60.0
"""How long the process itself may take to start, in seconds, on a computer that is busy."""


def _serve(channel: Connection) -> None:
    """The process: answer one request after the other until the other end of the pipe is closed."""
    channel.send(("pret", None))
    while True:
        try:
            do, arguments, options, refusal = channel.recv()
        except (EOFError, OSError):
            return
        answer: tuple[str, Any]
        try:
            answer = ("fait", do(*arguments, **options))
        except KnownError as error:
            answer = ("connu", error.phrase)
        except MemoryError:
            answer = ("connu", refusal)
        try:
            channel.send(answer)
        except OSError:
            return


class ProcessusAPart:
    """Asks the process one thing at a time; it starts with the first and again after one that had to be ended.

    Belongs to one thread, and is closed at the end (or used in a ``with``). Not for use in a process that may have no
    children of its own (an export's): ``pages_a_part`` is made for that.
    """

    def __init__(self, patience: float) -> None:
        """Make one.

        Args:
            patience: seconds that one request may take.
        """
        self._patience = patience
        self._process: BaseProcess | None = None
        self._channel: Connection | None = None

    def _demander(self, do: Callable[..., Any], *arguments: Any, refus: str, **options: Any) -> Any:
        """Return what ``do``, a function of a module, returns for these arguments.

        Args:
            do: the function.
            arguments: what it is given; ``options`` by name.
            refus: the sentence where it takes too long, or brings the process down.

        Raises:
            KnownError: as ``do``, or with ``refus``.
        """
        try:
            channel = self._started()
            channel.send((do, arguments, options, refus))
            if not channel.poll(self._patience):
                raise TimeoutError
            kind, value = channel.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise KnownError(refus) from error
        if kind == "connu":
            raise KnownError(value)
        return value

    def _started(self) -> Connection:
        if self._channel is not None and self._process is not None and self._process.is_alive():
            return self._channel
        self.close()
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there,), daemon=True)
        process.start()
        there.close()
        self._process, self._channel = process, here
        if not here.poll(_START):
            raise TimeoutError
        here.recv()
        return here

    def interrompre(self) -> None:
        """End the process, from any thread: what is under way is given up, as where it takes too long."""
        process = self._process
        try:
            if process is not None:
                process.terminate()
        except ValueError:
            pass  # it ended a moment ago

    def close(self) -> None:
        """End the process. Again is harmless."""
        process, channel = self._process, self._channel
        self._process = self._channel = None
        if channel is not None:
            channel.close()
        if process is not None:
            process.terminate()
            process.join(5)
            process.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
