"""The requests of the confirmation screen, and their answers; plain data that goes to a worker process and back.

A document from outside may be slow, hang or make a library fall, so that the window has `repondre` run elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dossier_pro.domain.errors import KnownError
from dossier_pro.referentiels.reading import ReferentielReading
from dossier_pro.services.source_view import FicheBreve, ImagePage, SourcePreview


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

    lecture: ReferentielReading
    apercu: SourcePreview


@dataclass(frozen=True, slots=True)
class Choix:
    """The fiches to choose among; ``complet`` where there are no others."""

    fiches: tuple[FicheBreve, ...]
    complet: bool


Demande = Lire | Chercher | Dessiner


def preparer() -> None:
    """Import what reading needs, while the person still chooses a document."""
    from dossier_pro.referentiels import importer as _  # noqa: F401


def repondre(
    demande: Demande, progression: Callable[[int, int], None] | None = None
) -> Ouverture | Choix | ImagePage | None:
    """Return the answer to a request.

    Raises:
        KnownError: the document is damaged, or something else than expected.
    """
    from dossier_pro.services import source_view
    from dossier_pro.services.referentiels import lire

    if isinstance(demande, Dessiner):
        try:
            return source_view.dessiner(demande.source, demande.page, demande.largeur)
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
    return Ouverture(lecture, source_view.ouvrir(source, lecture))


def _choix(source: Path, mots: str) -> Choix:
    from dossier_pro.services.source_view import MAX_FICHES, fiches

    found = fiches(source, mots, MAX_FICHES + 1)
    return Choix(found[:MAX_FICHES], len(found) <= MAX_FICHES)
