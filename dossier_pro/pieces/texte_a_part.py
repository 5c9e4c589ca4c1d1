"""The words of a file, read in a process of its own: one that hangs is ended, one that falls takes nothing along."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType

from dossier_pro.domain.errors import KnownError

PATIENCE = 30.0
"""How long one file may take, in seconds; a REAC of a hundred pages takes one tenth of one."""

_START = 60.0
"""How long the process itself may take to start, in seconds, on a computer that is busy."""


def _serve(channel: Connection) -> None:
    """The process: answer one file after the other until the other end of the pipe is closed."""
    from dossier_pro.pieces.texte import texte_de

    channel.send(("pret", ""))
    while True:
        try:
            octets, nom, mime = channel.recv()
        except (EOFError, OSError):
            return
        try:
            answer = ("texte", texte_de(octets, nom, mime))
        except KnownError as error:
            answer = ("connu", error.phrase)
        except MemoryError:
            answer = ("connu", _trop(nom))
        try:
            channel.send(answer)
        except OSError:
            return


def _trop(nom: str) -> str:
    return f"Le texte de « {nom} » n’a pas pu être lu : ajoutez une description à cette preuve pour la retrouver."


class LecteurDeTextes:
    """Reads files one at a time; the process starts with the first one and again after one that had to be ended.

    Belongs to one thread, and is closed at the end (or used in a ``with``).
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        """Make a reader.

        Args:
            patience: seconds that one file may take.
        """
        self._patience = patience
        self._process: BaseProcess | None = None
        self._channel: Connection | None = None

    def texte(self, octets: bytes, nom: str, mime: str = "") -> str:
        """Return what ``texte.texte_de`` does.

        Raises:
            KnownError: as for it; also where reading takes too long or makes a library fall.
        """
        channel = self._started(nom)
        try:
            channel.send((octets, nom, mime))
            if not channel.poll(self._patience):
                raise TimeoutError
            kind, value = channel.recv()
        except (EOFError, OSError) as error:
            self.fermer()
            raise KnownError(_trop(nom)) from error
        if kind == "connu":
            raise KnownError(value)
        return str(value)

    def _started(self, nom: str) -> Connection:
        if self._channel is not None and self._process is not None and self._process.is_alive():
            return self._channel
        self.fermer()
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there,), daemon=True)
        process.start()
        there.close()
        self._process, self._channel = process, here
        if not here.poll(_START):
            self.fermer()
            raise KnownError(_trop(nom))
        try:
            here.recv()
        except (EOFError, OSError) as error:
            self.fermer()
            raise KnownError(_trop(nom)) from error
        return here

    def interrompre(self) -> None:
        """End the process, from any thread: what is being read is given up, as where it takes too long."""
        process = self._process
        try:
            if process is not None:
                process.terminate()
        except ValueError:
            pass  # it ended a moment ago

    def fermer(self) -> None:
        """End the process. Again is harmless."""
        process, channel = self._process, self._channel
        self._process = self._channel = None
        if channel is not None:
            channel.close()
        if process is not None:
            process.terminate()
            process.join(5)
            process.close()

    def __enter__(self) -> LecteurDeTextes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.fermer()
