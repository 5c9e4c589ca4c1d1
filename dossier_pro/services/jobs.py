"""What the window has done in a child process while a person waits: each is given a ``Tell`` first. No Qt is in it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.workers.call import Call, Tell, bringing

if TYPE_CHECKING:
    from dossier_pro.services.copies.repair import Reparation
    from dossier_pro.services.dp import LectureDp, Verification
    from dossier_pro.services.everything import ResultatTout
    from dossier_pro.services.exporting import DemandeExport, FichierAPart, ResultatExport
    from dossier_pro.services.official_model import Modele
    from dossier_pro.services.package import ResultatPaquet
    from dossier_pro.services.repetition import Epreuve
    from dossier_pro.services.review.readers import Lecteur
    from dossier_pro.services.suivi.following import Suivi

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PagesAndRules:
    """The PDF and its pages in points, what the rules say, or why there are no pages; what of it is no page."""

    pdf: Path
    tailles: tuple[tuple[float, float], ...]
    verification: Verification | None
    phrase: str = ""
    a_part: tuple[FichierAPart, ...] = ()


def _keys() -> Call[None] | None:
    """Return what lets a child open the dossiers whose password this process was given."""
    known = sys.modules.get("dossier_pro.store.keys")  # a window that met no password has not imported it
    parcel = known.parcel() if known is not None else {}
    return Call("dossier_pro.store.keys:unpack", (parcel,)) if parcel else None


opens_dossiers = bringing(_keys)
"""Of a job: it opens a dossier, which may have a password. The keys go through the child's pipe."""


@opens_dossiers
def export(tell: Tell, path: Path, demande: DemandeExport) -> ResultatExport:
    """Make the files of ``demande``."""
    from dossier_pro.services.exporting import exporter

    return exporter(path, demande, progres=tell)


@opens_dossiers
def make_package(tell: Tell, path: Path, demande: DemandeExport) -> ResultatPaquet:
    """Make the ZIP or the folder of ``demande.paquet``."""
    from dossier_pro.services.package import faire_paquet

    assert demande.paquet is not None
    return faire_paquet(path, demande.paquet, demande, progres=tell)


@opens_dossiers
def make_pages(tell: Tell, path: Path, demande: DemandeExport) -> PagesAndRules:
    """Make the PDF of ``demande``, and run the rules over the dossier."""
    from dossier_pro.services.dp import verifier
    from dossier_pro.services.exporting import exporter
    from dossier_pro.services.source_view import feuilles

    assert demande.pdf is not None
    try:
        verification = verifier(path)
        made = exporter(path, demande, progres=tell)
    except KnownError as error:
        return PagesAndRules(demande.pdf, (), None, error.phrase)
    return PagesAndRules(demande.pdf, feuilles(demande.pdf), verification, a_part=made.a_part)


def keep_model(tell: Tell, path: Path) -> Modele:
    """Look at a Word model, and keep a copy of it for the next exports."""
    from dossier_pro.services.official_model import retenir

    return retenir(path)


@opens_dossiers
def count_pages(tell: Tell, path: Path) -> dict[str, float]:
    """Lay the exemples out and tell how far each fills its pages."""
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.services.exporting import pages_remplies

    with ouvrir(path, lecture_seule=True) as desk:
        return pages_remplies(desk)


@opens_dossiers
def verify_dp(tell: Tell, path: Path) -> Verification:
    """Judge a DP by the rules. The file is only read."""
    from dossier_pro.services.dp import verifier

    return verifier(path)


def read_dp(tell: Tell, path: Path) -> LectureDp:
    """Read a DP so that it can become a dossier. The file is only read."""
    from dossier_pro.services.dp import lire

    return lire(path)


@opens_dossiers
def follow_group(tell: Tell, folder: Path) -> Suivi:
    """Read what has changed in a folder of dossiers, the lines shown as they come."""
    from dossier_pro.services.suivi.following import suivre

    return suivre(folder, progres=tell, montrer=tell.show)


@opens_dossiers
def write_interviews(tell: Tell, paths: tuple[Path, ...], target: Path) -> None:
    """Write the pages about some candidates."""
    from dossier_pro.services.review.entretien import ecrire_fiches

    ecrire_fiches(paths, target, tell)


@opens_dossiers
def write_questions(tell: Tell, path: Path, target: Path) -> None:
    """Write the questions of a rehearsal with their notes."""
    from dossier_pro.services.repetition import ecrire_questions

    ecrire_questions(path, target)


def read_durations(tell: Tell, source: Path, wanted: tuple[str, ...]) -> tuple[Epreuve, ...]:
    """Read how long the épreuves of some sessions last, in a RE."""
    from dossier_pro.services.repetition import lire_durees

    return lire_durees(source, wanted)


@opens_dossiers
def write_review(
    tell: Tell, path: Path, qui: Lecteur, what: Literal["remarques", "commentaires"] | str, target: Path
) -> None:
    """Write the remarks on paper, or the dossier with Word's comments.

    Args:
        tell: not needed.
        path: the candidate's file.
        qui: who reads.
        what: « remarques » or « commentaires ».
        target: the file to write.
    """
    from dossier_pro.services.review.on_paper import exporter_commente, imprimer_remarques
    from dossier_pro.services.review.reviewing import Relecture

    with Relecture(path, qui) as relecture:
        dossier = relecture.revue.dossier
        if what == "commentaires":
            exporter_commente(relecture.desk, dossier, target)
        elif target.suffix.lower() == ".docx":
            imprimer_remarques(dossier, word=target)
        else:
            imprimer_remarques(dossier, pdf=target)


@opens_dossiers
def repair(tell: Tell, path: Path, target: Path) -> Reparation:
    """Write what can be saved of a damaged dossier to a new file."""
    from dossier_pro.services.copies.repair import reparer

    tell(tr("Lecture du fichier, page par page"), 0.0)
    return reparer(path, target)


@opens_dossiers
def write_everything(tell: Tell, path: Path, target: Path) -> ResultatTout:
    """Write all of a dossier into a ZIP."""
    from dossier_pro.services.everything import tout_exporter

    return tout_exporter(path, target, progres=tell)
