"""« Raconter »: answers to the interviewer, kept while they are typed, and the draft that they become."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import ReponseRecit
from dossier_pro.domain.text import is_blank, plain
from dossier_pro.domain.translation import tr
from dossier_pro.guidance.interview import draft as drafting
from dossier_pro.guidance.interview import questions
from dossier_pro.guidance.interview.draft import Brouillon
from dossier_pro.guidance.interview.questions import QuestionPosee
from dossier_pro.guidance.suggest.suggestions import Suggestion
from dossier_pro.services import mapping, suggestions

__all__ = [
    "Brouillon",
    "QuestionPosee",
    "Suggestion",
    "a_commencer",
    "brouillon",
    "criteres",
    "dire",
    "place",
    "posees",
    "reponse",
    "reponses",
    "verser",
    "vierge",
]
_NAMESPACE = uuid.UUID("0b0b8a52-7c1f-5b6e-8f1e-5d2f3c7a9e10")


def reponses(dossier: Dossier, exemple_id: str) -> dict[str, str]:
    """Return what was answered about an exemple, by the name of the question."""
    mine = [r for r in dossier.all(ReponseRecit).values() if r.exemple_id == exemple_id and r.texte.strip()]
    return {r.question: r.texte for r in sorted(mine, key=lambda r: r.ordre)}


def dire(question: str) -> str:
    """Return the words of a question by its name, the name where these data have no such question."""
    return next((one.texte for one in questions.questions() if one.id == question), question)


def vierge(exemple_id: str, question: str) -> ReponseRecit:
    """Return the answer to a question before anything is typed.

    Its id is made of what it is about: the same question answered on two computers is one answer when they are united.
    """
    names = [one.id for one in questions.questions()]
    ordre = names.index(question) + 1 if question in names else len(names) + 1
    return ReponseRecit(str(uuid.uuid5(_NAMESPACE, f"{exemple_id}\x1f{question}")), exemple_id, question, "", ordre)


def reponse(dossier: Dossier, exemple_id: str, question: str) -> ReponseRecit:
    """Return the answer to a question, a blank one where nothing was typed."""
    mine = (r for r in dossier.all(ReponseRecit).values() if (r.exemple_id, r.question) == (exemple_id, question))
    return next(mine, vierge(exemple_id, question))


def posees(exemple: Exemple, dits: Mapping[str, str]) -> tuple[QuestionPosee, ...]:
    """Return the questions that have a sense, as they are asked after these answers."""
    return questions.posees(exemple, dits)


def place(asked: tuple[QuestionPosee, ...], dits: Mapping[str, str], ici: str) -> int:
    """Return where to go on."""
    return questions.place(asked, dits, ici)


def brouillon(exemple: Exemple, dits: Mapping[str, str]) -> Brouillon:
    """Return the draft that the answers make; nothing is written."""
    return drafting.composer(exemple, dits)


def criteres(dossier: Dossier, exemple: Exemple, made: Brouillon) -> tuple[Suggestion, ...]:
    """Return the critères that the draft seems to show, three at most; only a person ties them."""
    texte = "\n".join(plain(part) for part in (made.intitule, made.taches, made.moyens, made.equipe) if part)
    offered = [cible.id for cible in mapping.cibles_offertes(dossier, exemple)]
    return suggestions.pour_texte(dossier, texte, offered) if texte else ()


def a_commencer(dossier: Dossier) -> Exemple | None:
    """Return the exemple to tell about where none was chosen: one that was begun, else a blank one, else the first."""
    mine = [e for a in dossier.referentiel.activites for e in dossier.exemples_de(a.id)]
    begun = {r.exemple_id for r in dossier.all(ReponseRecit).values() if r.texte.strip()}
    return min(mine, key=lambda e: (e.id not in begun, not is_blank(e.taches)), default=None)


def verser(draft: Draft, exemple_id: str) -> Exemple:
    """Put the draft after what the sheet says, and let go of the answers: they stand in it now. One step.

    Raises:
        KnownError: there is no such exemple any more, or nothing was answered.
    """
    exemple = draft.dossier.get(Exemple, exemple_id)
    if exemple is None:
        raise KnownError(tr("Cet exemple n’existe plus\u00a0: vos réponses sont gardées dans l’historique."))
    dits = reponses(draft.dossier, exemple_id)
    if not dits:
        raise KnownError(tr("Répondez d’abord à une question\u00a0: le brouillon est fait de vos réponses."))
    filled = drafting.ajoute(exemple, drafting.composer(exemple, dits))
    draft.put(filled)
    draft.drop(*[r for r in draft.dossier.all(ReponseRecit).values() if r.exemple_id == exemple_id])
    return filled
