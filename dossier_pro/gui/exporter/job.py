"""What the Exporter screen has done elsewhere: the pages and the rules, the package, the reading of a Word model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain.errors import KnownError

if TYPE_CHECKING:
    from dossier_pro.services.dp import Verification
    from dossier_pro.services.exporting import DemandeExport
    from dossier_pro.services.official_model import Modele
    from dossier_pro.services.package import ResultatPaquet

Tell = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class PreviewJob:
    """What the worker gives back: the PDF and its pages in points, what the rules say, or why there are no pages."""

    pdf: Path
    tailles: tuple[tuple[float, float], ...]
    verification: Verification | None
    phrase: str = ""


def apercevoir(path: Path, demande: DemandeExport, tell: Tell) -> PreviewJob:
    """Run in a worker process: make the PDF of ``demande``, and run the rules over the dossier."""
    from dossier_pro.services.dp import verifier
    from dossier_pro.services.exporting import exporter
    from dossier_pro.services.source_view import feuilles

    assert demande.pdf is not None
    try:
        verification = verifier(path)
        exporter(path, demande, progres=tell)
    except KnownError as error:
        return PreviewJob(demande.pdf, (), None, error.phrase)
    return PreviewJob(demande.pdf, feuilles(demande.pdf), verification)


def run_package(path: Path, demande: DemandeExport, tell: Tell) -> ResultatPaquet:
    """Run in a worker process: make the ZIP or the folder of ``demande.paquet``."""
    from dossier_pro.services.package import faire_paquet

    assert demande.paquet is not None
    return faire_paquet(path, demande.paquet, demande, progres=tell)


def retenir_modele(path: Path, demande: None, tell: Tell) -> Modele:
    """Run in a worker process: look at a Word model, and keep a copy of it for the next exports."""
    from dossier_pro.services.official_model import retenir

    return retenir(path)
