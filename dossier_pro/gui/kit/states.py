"""The one state that the window draws for a cible, from the two tiers that readiness keeps apart."""

from __future__ import annotations

from dossier_pro.domain.readiness import ORDRE, UNITES, Comptes, EtatCible
from dossier_pro.domain.readiness import EtatDessine as Etat
from dossier_pro.domain.referentiel import Unite
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import counted, counted_noop, tr

__all__ = ["BARRE", "ORDRE", "UNITES", "Etat", "etat_visuel", "mot", "phrase_comptes", "unites"]

BARRE: tuple[Etat, ...] = ("confirme", "declare", "a_revoir", "non_demontre", "absent")
"""As they follow one another in a bar: what is done first, what is missing last."""

_MOTS: dict[Etat, tuple[str, str]] = {
    "absent": counted_noop("absent"),
    "declare": counted_noop("déclaré"),
    "confirme": counted_noop("confirmé"),
    "a_revoir": counted_noop("à revoir", "à revoir"),
    "non_demontre": counted_noop("non démontré", "non démontrés"),
}
_FEMININ: dict[Etat, tuple[str, str]] = {
    "absent": counted_noop("absente"),
    "declare": counted_noop("déclarée"),
    "confirme": counted_noop("confirmée"),
    "a_revoir": counted_noop("à revoir", "à revoir"),
    "non_demontre": counted_noop("non démontrée", "non démontrées"),
}
_AVIS: tuple[Etat, ...] = ("confirme", "a_revoir", "non_demontre")


def mot(state: Etat, count: int = 1, unite: Unite = "critere") -> str:
    """Return a state's word, in the number of ``count`` and the gender of ``unite``."""
    return counted(count, *(_MOTS if unite == "critere" else _FEMININ)[state])


def etat_visuel(etat: EtatCible) -> Etat:
    """Return what is drawn: the trainer's position where there is one, else what the candidate declares."""
    return etat.dessine


def unites(unite: Unite, count: int) -> str:
    """Return « 15 critères », « 1 compétence »."""
    return pluriel(count, UNITES[unite])


def phrase_comptes(comptes: Comptes, unite: Unite) -> str:
    """Return both tiers in words, for tooltips and screen readers."""
    counts = comptes.par_etat()

    def said(*states: Etat) -> list[str]:
        return [f"{counts[state]} {mot(state, counts[state], unite)}" for state in states]

    given = said(*(state for state in _AVIS if counts[state]))
    avis = tr("Avis : {liste}.", liste=", ".join(given)) if given else tr("Pas encore d’avis de formateur.")
    declared = ", ".join(said("declare", "absent"))
    return f"{tr('{nom} : {texte}', nom=unites(unite, comptes.total), texte=declared)}. {avis}"
