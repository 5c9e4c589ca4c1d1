"""What a reader has read, and what has changed since.

A ``Lecture`` holds hashes only, so that an ``.avis`` stays small. The texts themselves are in the reader's own notebook
and in the history of the candidate's file; where neither has one, the change is told without the text before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier_pro.domain.avis import Lecture
from dossier_pro.domain.dossier import CHAMPS, Champ, Dossier, Exemple, Preuve
from dossier_pro.domain.text import empreinte, plain

QUESTIONS: Mapping[Champ, str] = {
    "taches": "question 1",
    "moyens": "question 2",
    "equipe": "question 3",
    "complements": "question 5",
}


@dataclass(frozen=True, slots=True)
class Changement:
    """A text that is not what a reader read.

    Attributes:
        place: ``exemple/<id>/<champ>`` or ``preuve/<id>``.
        ou: the same in words, such as « CCP 1, Accueil d’un groupe, question 1 ».
        avant: the text that was read; "" for one that was not there, None where nobody kept it.
        apres: the text of today, "" where it is gone.
    """

    place: str
    ou: str
    avant: str | None
    apres: str


def textes_lus(dossier: Dossier) -> dict[str, str]:
    """Return every text that a reader of the dossier reads, by its place, without marks; empty answers are left out.

    Preuves marked confidential are passed over: nothing of them, not even a hash, may travel in a review.
    """
    found = {}
    preuves = (preuve for preuve in dossier.all(Preuve).values() if not preuve.confidentielle)
    for entity in (*dossier.all(Exemple).values(), *preuves):
        found.update(textes_de(entity))
    return found


def textes_de(entity: object) -> dict[str, str]:
    """Return the texts that a reader reads of one exemple or preuve, by their places; nothing of anything else."""
    found = {}
    if isinstance(entity, Exemple):
        found = {f"exemple/{entity.id}/{champ}": plain(entity.reponse(champ)) for champ in CHAMPS}
    elif isinstance(entity, Preuve):
        found = {f"preuve/{entity.id}": "\n".join((entity.titre, plain(entity.description), entity.sha256 or ""))}
    return {place: texte for place, texte in found.items() if texte.strip()}


def empreintes_lues(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Return what ``Lecture.vus`` holds for the dossier as it is now."""
    return tuple((place, empreinte(texte)) for place, texte in sorted(textes_lus(dossier).items()))


def changements(lecture: Lecture, dossier: Dossier, anciens: Mapping[str, str]) -> tuple[Changement, ...]:
    """Return what has changed since a reading, in the order of the dossier; what is gone comes last.

    Args:
        lecture: what the reader saw.
        dossier: as it is now.
        anciens: texts of former versions by their hash (``text.empreinte``), as far as anybody kept them.
    """
    return tuple(_changements(lecture, dossier, anciens))


def _changements(lecture: Lecture, dossier: Dossier, anciens: Mapping[str, str]) -> Iterator[Changement]:
    seen = dict(lecture.vus)
    now = textes_lus(dossier)
    for place, texte in now.items():
        before = seen.pop(place, "")
        if not before:
            yield _changement(dossier, place, "", texte)
        elif before != empreinte(texte):
            yield _changement(dossier, place, anciens.get(before), texte)
    for place, before in seen.items():
        yield _changement(dossier, place, anciens.get(before), "")


def _changement(dossier: Dossier, place: str, avant: str | None, apres: str) -> Changement:
    if place.startswith("preuve/"):
        # Its last line is the hash of its bytes: they are told to have changed, not shown.
        avant = avant.rsplit("\n", 1)[0] if avant else avant
        apres = apres.rsplit("\n", 1)[0]
    return Changement(place, _ou(dossier, place), avant, apres)


def _ou(dossier: Dossier, place: str) -> str:
    kind, entity_id, *champ = place.split("/")
    if kind == "preuve":
        preuve = dossier.get(Preuve, entity_id)
        return f"Preuve « {preuve.titre} »" if preuve else "Une preuve retirée depuis"
    exemple = dossier.get(Exemple, entity_id)
    question = next((name for key, name in QUESTIONS.items() if [key] == champ), "")
    if exemple is None:
        return f"Un exemple retiré depuis, {question}"
    activite = next((a for a in dossier.referentiel.activites if a.id == exemple.activite_id), None)
    named = (activite.sigle if activite else "", exemple.intitule or "exemple sans titre", question)
    return ", ".join(part for part in named if part)
