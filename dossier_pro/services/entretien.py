"""The page about one candidate that a trainer prints before they meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.regles import QUESTIONS, nom_exemple
from dossier_pro.review.cohort import ligne
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.envoi import ouvrir_carnet
from dossier_pro.services.horloge import aujourd_hui
from dossier_pro.store.files import protect_dossier, replacing


def ecrire_fiche(chemin: Path, cible: Path) -> None:
    """Write the *Fiche d'entretien* of a dossier as a PDF of one page. The dossier is only read.

    What the person who prints it has noted on the dossier and not sent yet is on it.

    Raises:
        KnownError: the dossier cannot be read, the name is not that of a PDF, or the place cannot be written to.
    """
    from dossier_pro.export.entretien import RemarqueOuverte, write_entretien

    if cible.suffix.lower() != ".pdf":
        raise KnownError(f"« {cible.name} » doit finir par .pdf : c’est un fichier PDF.")
    protect_dossier(cible)
    jour = aujourd_hui()
    with ouvrir(chemin, lecture_seule=True) as atelier, ouvrir_carnet() as carnet:
        dossier = replace(atelier.dossier, avis=atelier.dossier.avis.union(carnet.avis(atelier.dossier.id)))
    etat = evaluate(dossier, aujourd_hui=jour)
    session = ligne(str(chemin), dossier, etat, aujourd_hui=jour, modifie="").session
    ouvertes = [
        RemarqueOuverte(lieu(dossier, fil.remarque), fil.remarque.texte) for fil in dossier.avis.fils() if fil.a_traiter
    ]
    with replacing(cible) as beside, beside.open("wb") as stream:
        write_entretien(
            dossier, etat, ouvertes, stream, aujourd_hui=jour, session=date.fromisoformat(session) if session else None
        )


def lieu(dossier: Dossier, remarque: Remarque) -> str:
    """Return the place that a remark is about, in words: « CCP 1, exemple 2, question 1 »."""
    exemple = dossier.get(Exemple, remarque.sur_id)
    if exemple is not None:
        nom = nom_exemple(dossier, exemple)
        question = next(
            (rang for champ, (rang, _) in QUESTIONS.items() if remarque.ancre and remarque.ancre.champ == champ), 0
        )
        return f"{nom}, question {question}" if question else nom
    preuve = dossier.get(Preuve, remarque.sur_id)
    if preuve is not None:
        return f"Preuve « {preuve.titre} »"
    cible = dossier.referentiel.cibles.get(remarque.sur_id)
    if cible is not None:
        return cible.lieu[:1].upper() + cible.lieu[1:]
    return "Dossier"
