"""The page about one candidate that a trainer prints before they meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.review.cohort import session_suivie
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.progress import Progres
from dossier_pro.services.review.faults import pour_lecteur
from dossier_pro.services.review.on_paper import situer
from dossier_pro.services.review.sending import avec_notes
from dossier_pro.store.files import protect_dossier, replacing

if TYPE_CHECKING:
    from dossier_pro.export.companions.entretien import Fiche


@in_french()
def ecrire_fiche(chemin: Path, cible: Path) -> None:
    """Write the *Fiche d'entretien* of a dossier as a PDF of one page. The dossier is only read.

    What the person who prints it has noted on the dossier and not sent yet is on it.

    Raises:
        KnownError: the dossier cannot be read, the name is not that of a PDF, or the place cannot be written to.
    """
    ecrire_fiches((chemin,), cible)


@in_french()
def ecrire_fiches(chemins: Sequence[Path], cible: Path, progres: Progres | None = None) -> None:
    """Write the *Fiches d'entretien* of several dossiers, one page each, into one PDF. The dossiers are only read.

    Args:
        chemins: at least one, in the order of the pages.
        cible: the PDF.
        progres: told how far it is; may raise to stop.

    Raises:
        KnownError: one of the dossiers cannot be read (nothing is written then), the name is not that of a PDF, or the
            place cannot be written to.
    """
    from dossier_pro.export.companions.entretien import write_entretiens

    if cible.suffix.lower() != ".pdf":
        raise KnownError(tr("« {name} » doit finir par .pdf : c’est un fichier PDF.", name=cible.name))
    protect_dossier(cible)
    jour = aujourd_hui()
    fiches = []
    for done, chemin in enumerate(chemins):
        if progres is not None:
            progres(f"Fiche {done + 1} sur {len(chemins)}", done / len(chemins))
        fiches.append(_fiche(chemin, jour))
    with replacing(cible) as beside, beside.open("wb") as stream:
        write_entretiens(fiches, stream, aujourd_hui=jour)


def _fiche(chemin: Path, jour: date) -> Fiche:
    from dossier_pro.export.companions.entretien import Fiche, RemarqueOuverte

    with pour_lecteur(chemin):
        desk = ouvrir(chemin, lecture_seule=True)
    with desk:
        dossier = avec_notes(desk.dossier)
    ouvertes = [
        RemarqueOuverte(situee.lieu, situee.fil.remarque.texte) for situee in situer(dossier) if situee.fil.a_traiter
    ]
    etat = evaluate(dossier, aujourd_hui=jour)
    return Fiche(devant_le_jury(dossier), etat, ouvertes, session_suivie(dossier, jour))
