"""The sheet for the dossier de faisabilité of a VAE: answered, filled, written as PDF and Word, copied."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.faisabilite import avec_les_faits, blocs, dit, en_texte, experiences
from dossier_pro.domain.guide import Reponse
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.store.files import protect_dossier, replacing_all


def repondre(draft: Draft, competence_id: str, reponse: Reponse) -> None:
    """Say how one places oneself on a compétence; "" takes the answer back."""
    said = replace(dit(draft.dossier, competence_id), reponse=reponse)
    if reponse or said.texte:
        draft.put(said)
    else:
        draft.drop(said)


def ajouter_les_faits(draft: Draft, activite_id: str) -> None:
    """Put the experiences and exemples of the dossier at the end of a bloc's text, once each.

    Raises:
        KnownError: the dossier holds nothing that the text does not say yet.
    """
    said = avec_les_faits(draft.dossier, activite_id)
    if said.texte == dit(draft.dossier, activite_id).texte.rstrip():
        raise KnownError(
            tr("Il n’y a rien à ajouter : notez vos expériences dans Parcours, ou écrivez un exemple pour ce bloc.")
        )
    draft.put(said)


@in_french()
def texte_a_copier(dossier: Dossier) -> str:
    """Return the whole sheet as text, bloc by bloc."""
    return "\n\n".join(en_texte(bloc) for bloc in blocs(dossier)) + "\n"


@in_french()
def ecrire_fiche(dossier: Dossier, *, pdf: Path | None = None, word: Path | None = None) -> tuple[Path, ...]:
    """Write the sheet as a PDF, a Word file, or both: both whole, or as they were.

    Raises:
        KnownError: nothing is presented, or a place cannot be written to.
    """
    from dossier_pro.export.companions import faisabilite

    found = blocs(dossier)
    if not found:
        raise KnownError(
            tr("Il n’y a rien à présenter : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.")
        )
    titre = f"{dossier.referentiel.intitule} ({dossier.referentiel.cle})"
    made: dict[Path, bytes] = {}
    for path, write in ((pdf, faisabilite.write_pdf), (word, faisabilite.write_docx)):
        if path is not None:
            target = io.BytesIO()
            write(dossier.candidat.nom_complet, titre, experiences(dossier), found, aujourd_hui(), target)
            made[path] = target.getvalue()
    for path in made:
        protect_dossier(path)
    with replacing_all(made) as places:
        for path, octets in made.items():
            places[path].write_bytes(octets)
    return tuple(made)
