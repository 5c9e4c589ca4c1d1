"""The page about one candidate that a trainer prints before they meet."""

from __future__ import annotations

from pathlib import Path

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.readiness import evaluate
from dossier_pro.review.cohort import session_suivie
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.faults import pour_lecteur
from dossier_pro.services.review.on_paper import situer
from dossier_pro.services.review.sending import avec_notes
from dossier_pro.store.files import protect_dossier, replacing


def ecrire_fiche(chemin: Path, cible: Path) -> None:
    """Write the *Fiche d'entretien* of a dossier as a PDF of one page. The dossier is only read.

    What the person who prints it has noted on the dossier and not sent yet is on it.

    Raises:
        KnownError: the dossier cannot be read, the name is not that of a PDF, or the place cannot be written to.
    """
    from dossier_pro.export.companions.entretien import RemarqueOuverte, write_entretien

    if cible.suffix.lower() != ".pdf":
        raise KnownError(f"« {cible.name} » doit finir par .pdf : c’est un fichier PDF.")
    protect_dossier(cible)
    jour = aujourd_hui()
    with pour_lecteur(chemin):
        desk = ouvrir(chemin, lecture_seule=True)
    with desk:
        dossier = avec_notes(desk.dossier)
    etat = evaluate(dossier, aujourd_hui=jour)
    ouvertes = [
        RemarqueOuverte(situee.lieu, situee.fil.remarque.texte) for situee in situer(dossier) if situee.fil.a_traiter
    ]
    with replacing(cible) as beside, beside.open("wb") as stream:
        session = session_suivie(dossier, jour)
        write_entretien(devant_le_jury(dossier), etat, ouvertes, stream, aujourd_hui=jour, session=session)
