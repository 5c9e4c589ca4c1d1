"""From a place of the dossier to the screen that shows it, and the verb of the link that leads there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dossier_pro.domain.changes import Change, ChangeSet, encode
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.guide import KINDS_DU_GUIDE
from dossier_pro.domain.readiness import JOINDRE
from dossier_pro.domain.regles import Lieu, Manque
from dossier_pro.domain.rules.register import PAR_CODE
from dossier_pro.domain.translation import tr

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
    "a_relire": "a_relire",
    "exporter": "exporter",
    "echeances": "echeances",
    "rappel": "echeances",
    "lien": "exemples",
    "citation": "exemples",
    "reponse_recit": "raconter",
    "auto_evaluation": "faisabilite",
    "recit": "raconter",
    "question_preparee": "entretien",
}
"""Kinds of entities, and places of the window's own: « matrice » is a cell (cible, source), « lien » a cible beside an
exemple (exemple, cible), « citation » a preuve beside one (exemple, preuve), « remarque » a thread or all of them,
« remarque_texte » the passage that one is about,
« recit » the story of an exemple."""
_FIRST = (
    "exemple",
    "preuve",
    "experience",
    "session",
    "ccp_obtenu",
    "diplome",
    "document_illustrant",
    "annexe",
    "rappel",
    "reponse_recit",
    "question_preparee",
)
_LAST = ("citation", "lien", "position")
"""Of all that one step changed, what it is about: an exemple goes with its liens, never they with it."""
_ONE_OF_A_KIND = ("candidat", "projet", "declaration", "echeances")
_NO_FIELD = frozenset({"id", "ordre"})


def screen_of(lieu: Lieu, dossier: Dossier) -> str:
    """Return the screen of a place; a cible is shown beside an exemple that may aim at it, else in the matrix."""
    if lieu.kind == "cible":
        cible = dossier.referentiel.cibles.get(lieu.entity_id)
        if cible is not None and cible.activite is not None and dossier.exemples_de(cible.activite.id):
            return "exemples"
        return "couverture"
    return _SCREENS.get(lieu.kind, "accueil")


def exemple_beside(cible_id: str, dossier: Dossier, current_id: str) -> str:
    """Return the exemple beside which a cible is best shown: one that shows it, else one of its activité."""
    linked = [lien.source_id for lien in dossier.liens_vers(cible_id) if lien.source == "exemple"]
    if linked:
        return linked[0]
    cible = dossier.referentiel.cibles.get(cible_id)
    activite = cible.activite if cible is not None else None
    current = dossier.get(Exemple, current_id)
    if activite is None or (current is not None and current.activite_id == activite.id):
        return current_id
    return next((e.id for e in dossier.exemples_de(activite.id)), current_id)


def first_cible(competence_id: str, dossier: Dossier) -> str:
    """Return the first thing that a compétence asks to be shown: a critère, else itself."""
    inside = (c for a in dossier.referentiel.activites for c in a.competences if c.id == competence_id)
    competence = next(inside, None)
    return competence.criteres[0].id if competence is not None and competence.criteres else competence_id


def changed_at(changeset: ChangeSet, dossier: Dossier) -> tuple[Lieu, ...]:
    """Return the places where a step that was just done, undone or redone is to be seen, the best first.

    Args:
        changeset: what was applied.
        dossier: after it; where it took a thing away, the place is what that thing stood in.
    """
    ranks = {kind: rank for rank, kind in enumerate((*_FIRST, *_ONE_OF_A_KIND, *_LAST))}

    def weight(change: Change) -> tuple[int, bool]:
        """What came or went weighs more than what only moved up or down for it."""
        return ranks.get(change.kind, len(ranks)), None not in (change.before, change.after)

    change = min(changeset.changes, key=weight, default=None)
    if change is None or change.kind in KINDS_DU_GUIDE - _SCREENS.keys():  # it is seen wherever the guide speaks
        return ()
    entity = dossier.find(change.kind, change.entity_id)
    state = encode(entity) if entity is not None else change.before or {}
    if change.kind in ("lien", "position"):
        return _of_lien(state)
    if change.kind == "citation":
        return (
            Lieu("citation", str(state.get("exemple_id", "")), str(state.get("preuve_id", ""))),
            Lieu("preuve", str(state.get("preuve_id", ""))),
        )
    if change.kind == "exemple" and entity is None:
        return (Lieu("activite", str(state.get("activite_id", ""))),)
    return (Lieu(change.kind, change.entity_id if entity is not None else "", _field_of(change)),)


def _field_of(change: Change) -> str:
    """Return the first field that a change touches, "" where it is the whole thing that came or went."""
    if change.before is None or change.after is None:
        return ""
    return next((n for n in (*change.after, *change.splices) if n not in _NO_FIELD), "")


def _of_lien(state: Mapping[str, Any]) -> tuple[Lieu, ...]:
    cible, source = str(state.get("cible_id", "")), str(state.get("source_id", ""))
    if "source" not in state:
        return (Lieu("cible", cible),)
    cell = Lieu("matrice", cible, source)
    return (Lieu("lien", source, cible), cell) if state["source"] == "exemple" else (cell, Lieu("preuve", source))


def verb(manque: Manque) -> str:
    """Return the verb of the link that leads to where a thing is to be done."""
    return tr("Joindre") if manque.lieu.champ == JOINDRE else tr(PAR_CODE[manque.code].verbe)
