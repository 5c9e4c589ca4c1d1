"""The one state that the window draws for a cible, from the two tiers that readiness keeps apart."""

from __future__ import annotations

from dossier_pro.domain.readiness import ORDRE, UNITES, Comptes, EtatCible
from dossier_pro.domain.readiness import EtatDessine as Etat
from dossier_pro.domain.referentiel import Unite
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop

__all__ = ["BARRE", "ORDRE", "UNITES", "Etat", "etat_visuel", "mot", "phrase_comptes", "unites"]

BARRE: tuple[Etat, ...] = ("confirme", "declare", "a_revoir", "non_demontre", "absent")
"""As they follow one another in a bar: what is done first, what is missing last."""

_MOTS: dict[Etat, tuple[str, str]] = {
    "absent": (tr_noop("absent"), tr_noop("absents")),
    "declare": (tr_noop("déclaré"), tr_noop("déclarés")),
    "confirme": (tr_noop("confirmé"), tr_noop("confirmés")),
    "a_revoir": (tr_noop("à revoir"), tr_noop("à revoir")),
    "non_demontre": (tr_noop("non démontré"), tr_noop("non démontrés")),
}
_FEMININ = {"competence", "activite"}


def mot(state: Etat, count: int = 1) -> str:
    """Return a state's word, in the number of ``count``."""
    return tr(_MOTS[state][abs(count) >= 2])


def etat_visuel(etat: EtatCible) -> Etat:
    """Return what is drawn: the trainer's position where there is one, else what the candidate declares."""
    return etat.dessine


def unites(unite: Unite, count: int) -> str:
    """Return « 15 critères », « 1 compétence »."""
    return pluriel(count, UNITES[unite])


def phrase_comptes(comptes: Comptes, unite: Unite) -> str:
    """Return both tiers in words, for tooltips and screen readers."""
    e = "e" if unite in _FEMININ else ""
    parts = [_accord(comptes.declares, tr("déclaré{e}", e=e)), _accord(comptes.absents, f"absent{e}")]
    avis = [
        _accord(comptes.confirmes, tr("confirmé{e}", e=e)),
        tr("{a_revoir} à revoir", a_revoir=comptes.a_revoir) if comptes.a_revoir else "",
        _accord(comptes.non_demontres, tr("non démontré{e}", e=e)),
    ]
    said = [a for a in avis if a and not a.startswith("0")]
    tail = tr(" Avis : {liste}.", liste=", ".join(said)) if said else tr(" Pas encore d’avis de formateur.")
    return f"{unites(unite, comptes.total)} : {', '.join(parts)}.{tail}"


def _accord(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count >= 2 else ''}"
