"""Who presents what, in a few lines: what stands at the head of whatever is handed over beside the dossier."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.regles import seule_activite

_ACCES = {"formation": "parcours de formation", "vae": "validation des acquis de l’expérience (VAE)"}


def _titre(ref: Referentiel) -> Iterator[tuple[str, str]]:
    genre = "Titre professionnel" if ref.ministere else "Certification"
    yield genre, ref.intitule + (f" (niveau {ref.niveau})" if ref.niveau else "")
    if ref.code:
        yield "Code du titre", ref.code + (f", millésime {ref.millesime}" if ref.millesime else "")
    elif ref.rncp:
        yield "Fiche", f"RNCP{str(ref.rncp).removeprefix('RNCP')}"


def _presentes(dossier: Dossier, seule: Activite | None) -> list[str]:
    if seule is None and dossier.projet.objet == "titre":
        return ["le titre entier"]
    visees = (seule,) if seule else dossier.activites_visees()
    return [f"{activite.sigle}, {activite.intitule}" for activite in visees]


def presentation(dossier: Dossier, *, ccp: int | None = None, ccs: int | None = None) -> Iterator[tuple[str, str]]:
    """Return the lines, each its name and its value: name, titre with code and millésime, what of it, the way there.

    What is not known has no line. Texts are as they were typed.

    Args:
        dossier: the file.
        ccp: the CCP that is presented alone, if one is.
        ccs: the CCS that is presented alone, if one is.

    Raises:
        KnownError: there is no such CCP or CCS.
    """
    ref = dossier.referentiel
    if dossier.candidat.nom_complet:
        yield "Candidat", dossier.candidat.nom_complet
    yield from _titre(ref)
    seule = seule_activite(dossier, ccp=ccp, ccs=ccs)
    yield from (("Présenté", presente) for presente in _presentes(dossier, seule))
    obtenus = [a.sigle for a in ref.activites if not seule and dossier.est_visee(a) and dossier.est_obtenue(a)]
    if obtenus:
        yield "Déjà obtenu", ", ".join(obtenus)
    if dossier.projet.modalite:
        yield "Voie d’accès", _ACCES[dossier.projet.modalite]
