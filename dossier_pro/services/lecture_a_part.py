"""Reading documents from outside in a process of its own: it may be slow, hang or fall, and the window goes on.

`servir` is that process. It answers one request after the other over a pipe until the pipe is closed. Nothing here
imports the window's library, so that the process starts fast.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.referentiels.lecture import Lecture
from dossier_pro.services.apercu import Apercu, FicheBreve, ImagePage


@dataclass(frozen=True, slots=True)
class Lire:
    """Read a document; the answer is an `Ouverture`, or a `Choix` where it holds several fiches and none is chosen."""

    source: Path | str
    choix: str | None = None


@dataclass(frozen=True, slots=True)
class Chercher:
    """Search an export of the RNCP; the answer is a `Choix`."""

    source: Path
    mots: str


@dataclass(frozen=True, slots=True)
class Dessiner:
    """Draw a page; the answer is an `ImagePage`, or None where that page cannot be drawn."""

    source: Path
    page: int
    largeur: int


@dataclass(frozen=True, slots=True)
class Ouverture:
    """A document that was read, and what can be shown of it."""

    lecture: Lecture
    apercu: Apercu


@dataclass(frozen=True, slots=True)
class Choix:
    """The fiches to choose among; ``complet`` where there are no others."""

    fiches: tuple[FicheBreve, ...]
    complet: bool


@dataclass(frozen=True, slots=True)
class Reponse:
    """What the process says: pages done of pages in all, an answer, a known error's sentence, a bug's description."""

    genre: Literal["etape", "fait", "connu", "bug"]
    valeur: Any = None


Demande = Lire | Chercher | Dessiner


def repondre(demande: Demande, progression: Callable[[int, int], None] | None = None) -> Ouverture | Choix | ImagePage | None:
    """Return the answer to a request.

    Raises:
        KnownError: the document is damaged, or something else than expected.
    """
    from dossier_pro.services import apercu
    from dossier_pro.services.referentiels import lire

    if isinstance(demande, Dessiner):
        try:
            return apercu.dessiner(demande.source, demande.page, demande.largeur)
        except (IndexError, KnownError, OSError):
            return None
    if isinstance(demande, Chercher):
        return _choix(demande.source, demande.mots)
    source = demande.source
    if isinstance(source, Path) and source.is_file() and demande.choix is None:
        choix = _choix(source, "")
        if len(choix.fiches) > 1:
            return choix
    lecture = lire(source, choix=demande.choix, progression=progression)
    return Ouverture(lecture, apercu.ouvrir(source, lecture))


def _choix(source: Path, mots: str) -> Choix:
    from dossier_pro.services.apercu import MAX_FICHES, fiches

    found = fiches(source, mots, MAX_FICHES + 1)
    return Choix(found[:MAX_FICHES], len(found) <= MAX_FICHES)


def servir(canal: Connection) -> None:
    """Answer requests until the other end is closed."""
    from dossier_pro.bootstrap import decrire_bug, noter_bug
    from dossier_pro.referentiels import importer as _warm  # noqa: F401 - while the person still chooses a file

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
