"""The process that reads documents from outside: it may be slow, hang or fall, and the window goes on.

Nothing here imports Qt, so that it starts fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Literal

from dossier_pro.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class Reponse:
    """What the process says: pages done of pages in all, an answer, a known error's sentence, a bug's description."""

    genre: Literal["etape", "fait", "connu", "bug"]
    valeur: Any = None


def servir(canal: Connection) -> None:
    """Answer one request after the other until the other end of the pipe is closed."""
    from dossier_pro.journal import decrire_bug, noter_bug
    from dossier_pro.services.reader_jobs import preparer, repondre

    preparer()
    while True:
        try:
            demande = canal.recv()
        except (EOFError, OSError):
            return
        try:
            reponse = Reponse("fait", repondre(demande, lambda n, total: canal.send(Reponse("etape", (n, total)))))
        except KnownError as error:
            reponse = Reponse("connu", error.phrase)
        except Exception as error:  # noqa: BLE001 - told to the window, which shows the report
            noter_bug(error)
            reponse = Reponse("bug", decrire_bug(error))
        try:
            canal.send(reponse)
        except OSError:
            return
