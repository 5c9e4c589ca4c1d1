"""What to do next, as a person would list it: readiness told in few steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from dossier_pro.domain.readiness import JOINDRE, Readiness
from dossier_pro.domain.referentiel import Unite
from dossier_pro.domain.regles import QUESTIONS, Manque
from dossier_pro.domain.rules.register import PAR_CODE
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr, tr_noop


def prochaines_etapes(etat: Readiness, limite: int) -> tuple[Manque, ...]:
    """Return the first things to do as a person would list them, at most ``limite``: what blocks comes first.

    The critères that nothing shows are told once for each compétence, those that wait for a preuve to be joined once
    for that preuve; for a CCP without any exemple the one step is to write it.
    """
    vides = {m.lieu.entity_id for m in etat.manques if m.sans_exemple}
    groups: dict[tuple[str, str, str], list[Manque]] = {}
    for rank, manque in enumerate(etat.manques):
        if not PAR_CODE[manque.code].ensemble:
            groups[("", "", str(rank))] = [manque]
            continue
        if manque.lieu.kind == "cible":
            cible = etat.cibles[manque.lieu.entity_id].cible
            if cible.activite and cible.activite.id in vides:
                continue
        key = (manque.code, manque.lieu.champ, manque.lieu.entity_id if manque.lieu.champ else manque.ou)
        groups.setdefault(key, []).append(manque)
    return tuple(islice(map(_resume, groups.values()), limite))


def _resume(group: Sequence[Manque]) -> Manque:
    first = group[0]
    if len(group) == 1:
        return first
    if first.lieu.champ == JOINDRE:
        phrase = tr(
            "{geste} pour que {criteres} soient montrés",
            geste=first.phrase.split(tr(" pour que "))[0],
            criteres=pluriel(len(group), "critère"),
        )
        return replace(first, ou=tr("Preuves"), phrase=phrase)
    many = f"{pluriel(len(group), 'critère')} {tr(PAR_CODE[first.code].ensemble)}"
    phrase = tr("{ou} : {many}, dont «\u00a0{cite}\u00a0»", ou=first.ou, many=many, cite=first.cite)
    return replace(first, phrase=phrase)


_CECI: Final[Mapping[Unite, str]] = {
    "critere": tr_noop("ce critère"),
    "competence": tr_noop("cette compétence"),
    "activite": tr_noop("cette activité"),
}
_FINER: Final[Mapping[tuple[str, str], str]] = {
    ("R1", "nom_naissance"): tr_noop("Écrire votre nom"),
    ("R1", "prenom"): tr_noop("Écrire votre prénom"),
    ("R1", "objet"): tr_noop("Choisir ce que vous présentez"),
    ("R4", ""): tr_noop("Ranger cet exemple"),
    ("R6", "debut"): tr_noop("Revoir la période"),
    ("R6", "fin"): tr_noop("Revoir la période"),
    ("R12", "nom"): tr_noop("Remplir la déclaration"),
    ("ABSENT", JOINDRE): tr_noop("Joindre cette preuve"),
}
"""Where the field says more than the rule."""
_NUMEROS: Final[Mapping[str, int]] = {champ: numero for champ, (numero, _) in QUESTIONS.items()}


def geste(manque: Manque, unite: Unite) -> str:
    """Return what is done about a thing that is missing, named by its result: « Dater et signer la déclaration »."""
    if manque.sans_exemple:
        return tr("Écrire un exemple pour le {ou}", ou=manque.ou)
    if manque.code == "R5":
        return tr("Répondre à la question {numeros}", numeros=_NUMEROS[manque.lieu.champ])
    finer = _FINER.get((manque.code, manque.lieu.champ))
    return tr(finer) if finer else tr(PAR_CODE[manque.code].geste, ceci=tr(_CECI[unite]))
