"""What a child does with the documents a référentiel is read from: a document from outside may be slow, hang or make a
library fall. The window asks for the functions one by one; the command line reads whole documents (`lire_a_part`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.limits import REFERENTIEL, REFERENTIEL_BYTES_PER_SECOND
from dossier_pro.workers.call import Tell, telling

if TYPE_CHECKING:
    from dossier_pro.referentiels.reading import ReferentielReading
    from dossier_pro.services.source_view import FicheBreve, ImagePage, SourcePreview

LOST: Final = tr_noop(
    "Ce document a arrêté la lecture : il est sans doute abîmé. Téléchargez-le de nouveau, ou collez son texte ici."
)
"""Where a document takes too much, or brings the child down; in the window."""


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


def prepare() -> None:
    """Import what reading needs, while the person still chooses a document."""
    from dossier_pro.referentiels import importer, re, rncp  # noqa: F401
    from dossier_pro.referentiels.exchange import formats, moodle  # noqa: F401


def longer(source: Path | str) -> float:
    """Return how many seconds more than a référentiel's a document of its size is given."""
    try:
        octets = len(source) if isinstance(source, str) else source.stat().st_size
    except OSError:
        return 0.0
    return octets / REFERENTIEL_BYTES_PER_SECOND


def lire_a_part(source: Path | str, choix: str | None = None) -> ReferentielReading:
    """Return what ``referentiels.lire`` reads, in a child of its own.

    Raises:
        KnownError: as for it; also where the document takes too much, or brings the child down.
    """
    from dossier_pro.workers.worker import Worker, refused_with  # the child does without

    lost = (
        tr(
            "« {name} » demande plus de temps ou de mémoire qu’un référentiel : téléchargez-le "
            "de nouveau, ou importez son texte.",
            name=source.name,
        )
        if isinstance(source, Path)
        else tr(
            "Ce texte demande plus de temps ou de mémoire qu’un référentiel : n’en collez "
            "que les activités, les compétences et les critères."
        )
    )
    with Worker(REFERENTIEL) as worker, refused_with(lost):
        return worker.run(telling(read_alone, source, choix), longer=longer(source), meanwhile=_expect)


def _expect() -> None:
    """Import what the answer is made of, and what is done with it."""
    from dossier_pro.referentiels import reading as _  # noqa: F401
    from dossier_pro.services import referentiels as _services  # noqa: F401


def read_alone(tell: Tell, source: Path | str, choix: str | None) -> ReferentielReading:
    """Read a document."""
    from dossier_pro.services.referentiels import lire

    return lire(source, choix=choix, progression=tell)


def read(tell: Tell, source: Path | str, choix: str | None = None) -> Ouverture | Choix:
    """Read a document; the answer is a `Choix` where it holds several fiches and none is chosen.

    Raises:
        KnownError: the document is damaged, or something else than expected.
    """
    from dossier_pro.services import source_view

    if isinstance(source, Path) and source.is_file() and choix is None:
        found = search(source, "")
        if len(found.fiches) > 1:
            return found
    lecture = read_alone(tell, source, choix)
    return Ouverture(lecture, source_view.ouvrir(source, lecture))


def search(source: Path, mots: str) -> Choix:
    """Search an export of the RNCP.

    Raises:
        KnownError: it is damaged, or no export at all.
    """
    from dossier_pro.services.source_view import MAX_FICHES, fiches

    found = fiches(source, mots, MAX_FICHES + 1)
    return Choix(found[:MAX_FICHES], len(found) <= MAX_FICHES)


def draw(source: Path, page: int, largeur: int) -> ImagePage | None:
    """Draw a page; None where it cannot be drawn."""
    from dossier_pro.services.source_view import dessiner

    try:
        return dessiner(source, page, largeur)
    except (IndexError, KnownError, OSError):
        return None
