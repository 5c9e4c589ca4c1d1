"""Looking into pieces in a process of its own: one that hangs is ended, one that falls takes nothing along."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Final, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.pieces.vignettes import Vue

PATIENCE: Final = 15.0
"""How long one look may take, in seconds; a page or a photo takes a tenth of one."""
_START: Final = 60.0
"""How long the process itself may take to start, in seconds, on a computer that is busy."""


def _serve(channel: Connection) -> None:
    """The process: answer one request after the other until the other end of the pipe is closed."""
    from dossier_pro.pieces.texte import texte_de
    from dossier_pro.pieces.vignettes import vue

    channel.send(("pret", None))
    while True:
        try:
            what, octets, nom, mime, cote, page = channel.recv()
        except (EOFError, OSError):
            return
        answer: tuple[str, Any]
        try:
            if what == "vue":
                answer = ("fait", vue(octets, nom, mime, cote=cote, page=page))
            else:
                answer = ("fait", texte_de(octets, nom, mime))
        except KnownError as error:
            answer = ("connu", error.phrase)
        except MemoryError:
            answer = ("connu", _impossible(nom))
        try:
            channel.send(answer)
        except OSError:
            return


def _impossible(nom: str) -> str:
    return f"«\u00a0{nom}\u00a0» n’a pas pu être montré\u00a0: ouvrez-le dans le logiciel qui l’a fait."


class Visionneuse:
    """Asks the process one thing at a time; it starts with the first and again after one that had to be ended.

    Belongs to one thread, and is closed at the end.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        """Make one.

        Args:
            patience: seconds that one look may take.
        """
        self._patience = patience
        self._process: BaseProcess | None = None
        self._channel: Connection | None = None

    def vue(self, octets: bytes, nom: str, mime: str, *, cote: int, page: int = 1) -> Vue:
        """Return what ``vignettes.vue`` does.

        Raises:
            KnownError: as for it; also where it takes too long or makes a library fall.
        """
        made = self._ask("vue", octets, nom, mime, cote, page)
        assert isinstance(made, Vue)
        return made

    def texte(self, octets: bytes, nom: str, mime: str) -> str:
        """Return what ``texte.texte_de`` does.

        Raises:
            KnownError: as for it; also where it takes too long or makes a library fall.
        """
        return str(self._ask("texte", octets, nom, mime, 0, 0))

    def _ask(
        self, what: Literal["vue", "texte"], octets: bytes, nom: str, mime: str, cote: int, page: int
    ) -> Vue | str:
        try:
            channel = self._started()
            channel.send((what, octets, nom, mime, cote, page))
            if not channel.poll(self._patience):
                raise TimeoutError
            kind, value = channel.recv()
        except (EOFError, OSError) as error:
            self.fermer()
            raise KnownError(_impossible(nom)) from error
        if kind == "connu":
            raise KnownError(value)
        found: Vue | str = value
        return found

    def _started(self) -> Connection:
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
            raise TimeoutError
        here.recv()
        return here

    def arreter(self) -> None:
        """End the process from another thread: whoever waits for an answer is told that there is none."""
        process = self._process
        if process is not None:
            process.terminate()

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
