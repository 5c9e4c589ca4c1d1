"""From a place of the dossier to the screen that shows it, and the verb of the link that leads there."""

from __future__ import annotations

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.readiness import JOINDRE
from dossier_pro.domain.regles import Lieu, Manque

_SCREENS = {
    "candidat": "parcours",
    "projet": "parcours",
    "declaration": "parcours",
    "session": "parcours",
    "ccp_obtenu": "parcours",
    "experience": "parcours",
    "diplome": "parcours",
    "document_illustrant": "parcours",
    "annexe": "parcours",
    "exemple": "exemples",
    "activite": "exemples",
    "preuve": "preuves",
    "critere": "referentiel",
    "competence": "exemples",
    "couverture": "couverture",
    "matrice": "couverture",
    "remarque": "remarques",
    "remarque_texte": "exemples",
    "exporter": "exporter",
    "echeances": "echeances",
    "rappel": "echeances",
}
"""Kinds of entities, and places of the window's own: « matrice » is a cell (cible, source), « remarque » a thread or
all of them, « remarque_texte » the passage that one is about."""
_VERBS = {
    "ABSENT": "Montrer",
    "NON_DEMONTRE": "Revoir",
    "A_REVOIR": "Revoir",
    "R1": "Remplir",
    "R3": "Écrire",
    "R4": "Compléter",
    "R5": "Répondre",
    "R6": "Compléter",
    "R7": "Raccourcir",
    "R8": "Choisir",
    "R12": "Compléter",
    "R13": "Compléter",
    "R14": "Corriger",
    "R16": "Lier",
    "PREUVE_LIBRE": "Lier",
    "SESSION": "Noter",
    "ADRESSE": "Remplir",
    "EXPERIENCE": "Voir",
}


def screen_of(lieu: Lieu, dossier: Dossier) -> str:
    """Return the screen of a place; a cible is shown beside an exemple that may aim at it, else in the matrix."""
    if lieu.kind == "cible":
        cible = dossier.referentiel.cibles.get(lieu.entity_id)
        if cible is not None and cible.activite is not None and dossier.exemples_de(cible.activite.id):
            return "exemples"
        return "couverture"
    return _SCREENS.get(lieu.kind, "accueil")


def verb(manque: Manque) -> str:
    """Return the verb of the link that leads to where a thing is to be done."""
    return "Joindre" if manque.lieu.champ == JOINDRE else _VERBS.get(manque.code, "Ouvrir")
