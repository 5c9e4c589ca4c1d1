"""The five steps of who begins: each ticks itself by what the dossier holds, and the first that is not done is next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Unite
from dossier_pro.domain.regles import AUCUN_EXEMPLE, Lieu
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr, tr_noop

_PREMIER: Final[Mapping[Unite, str]] = {
    "critere": tr_noop("Montrer un premier critère"),
    "competence": tr_noop("Montrer une première compétence"),
    "activite": tr_noop("Montrer une première activité"),
}


@dataclass(frozen=True, slots=True)
class Pas:
    """One step.

    Attributes:
        nom: what it is called.
        phrase: what it is for, in one sentence.
        geste: what its button says, which names the result.
        lieu: where it is done.
        fait: whether the dossier holds what it asks for.
    """

    nom: str
    phrase: str
    geste: str
    lieu: Lieu
    fait: bool


def premiers_pas(dossier: Dossier, etat: Readiness, *, cree: bool = False) -> tuple[Pas, ...]:
    """Return the five steps, in the order in which one comes to them; each may be taken at any time.

    Args:
        dossier: the file.
        etat: its readiness.
        cree: whether its files for the jury were made.
    """
    moi = next((m for m in etat.manques if m.lieu.kind in ("candidat", "projet")), None)
    absent = next((m for m in etat.manques if m.lieu.kind == "cible"), None) if _ecrits(dossier) else None
    return (
        Pas(
            tr("Qui je suis"),
            tr("Votre nom, votre adresse et votre parcours, pour la page de garde."),
            tr("Remplir la page de garde"),
            moi.lieu if moi else Lieu("candidat", "unique", "adresse"),
            moi is None,
        ),
        Pas(
            tr("Mon premier exemple"),
            tr("Racontez une chose que vous avez faite vous-même, dans l’ordre où vous l’avez faite."),
            tr("Écrire mon premier exemple"),
            _premier_exemple(dossier),
            bool(_ecrits(dossier)),
        ),
        Pas(
            tr("Mes preuves"),
            tr("Une photo, un document, un message\u00a0: ce qui montre que c’est bien vous."),
            tr("Ajouter une preuve"),
            Lieu("preuve"),
            bool(dossier.all(Preuve)),
        ),
        Pas(
            tr("Ce qui manque"),
            tr("Dites ce que votre exemple montre\u00a0: vous verrez ce qu’il reste à montrer."),
            tr(_PREMIER[etat.unite]),
            absent.lieu if absent else Lieu("couverture"),
            any(one.declare for one in etat.cibles.values()),
        ),
        Pas(
            tr("Le dossier"),
            tr("Le Word et le PDF pour le jury, à tout moment, même pour les regarder en chemin."),
            tr("Créer le dossier pour le jury"),
            Lieu("exporter"),
            cree,
        ),
    )


def debute(dossier: Dossier, etat: Readiness) -> bool:
    """Whether somebody begins: one exemple is written at most, and not all that leads to the files is done."""
    *before, _ = premiers_pas(dossier, etat)
    return len(_ecrits(dossier)) <= 1 and not all(pas.fait for pas in before)


def _ecrits(dossier: Dossier) -> list[Exemple]:
    return [e for e in dossier.all(Exemple).values() if not is_blank(e.reponse("taches"))]


def _premier_exemple(dossier: Dossier) -> Lieu:
    """Where the first exemple is written: the sheet that was begun, else a new one of the first activité."""
    begun = next(iter(dossier.ordered(Exemple)), None)
    if begun is not None:
        return Lieu("exemple", begun.id, "taches" if begun.intitule.strip() else "intitule")
    activites = tuple(dossier.activites_visees()) or dossier.referentiel.activites
    return Lieu("activite", activites[0].id, AUCUN_EXEMPLE) if activites else Lieu("exemple")
