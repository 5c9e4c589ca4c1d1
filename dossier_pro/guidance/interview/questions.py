"""The questions: which are asked of an exemple, in what order, and in the candidate's own words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.quoting import citer, entre_guillemets
from dossier_pro.domain.text import fold
from dossier_pro.resources import resource

ChampRecit = Literal["intitule", "entreprise", "service", "taches", "moyens", "equipe"]
QuandLier = Literal["", "toujours", "sujet", "determinant"]
LIGNES: tuple[ChampRecit, ...] = ("intitule", "entreprise", "service")
"""The fields of one line: what the sheet says there already is not asked again."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as the data have it (``resources/recit/questions.toml`` says what each part is)."""

    id: str
    champ: ChampRecit
    texte: str
    exemple: str
    autrement: str
    reprise: str = ""
    de: tuple[str, ...] = ()
    alinea: int = 0
    lien: str = ""
    elide: str = ""
    quand: QuandLier = ""
    demande: str = ""


@dataclass(frozen=True, slots=True)
class Mots:
    """The closed lists by which answers are joined, folded."""

    deja: frozenset[str]
    sujet: frozenset[str]
    determinant: frozenset[str]


@dataclass(frozen=True, slots=True)
class QuestionPosee:
    """A question as it is asked now: ``cite`` are the candidate's own words in it, "" where there are none."""

    question: Question
    texte: str
    cite: str = ""

    @property
    def id(self) -> str:
        """Its name, under which the answer is kept."""
        return self.question.id

    @property
    def une_ligne(self) -> bool:
        """Whether the answer is a line and no text."""
        return self.question.champ in LIGNES


@lru_cache(maxsize=1)
def _source() -> dict[str, Any]:
    return tomllib.loads(resource("recit", "questions.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def questions() -> tuple[Question, ...]:
    """Return all questions in their order."""
    return tuple(Question(**{**told, "de": tuple(told.get("de", ()))}) for told in _source()["question"])


@lru_cache(maxsize=1)
def mots() -> Mots:
    """Return the lists of words."""
    told = _source()["mots"]
    # Folded: who writes « Apres » without its accent says the same word.
    return Mots(*(frozenset(map(fold, told[name])) for name in ("deja", "sujet", "determinant")))


def posees(exemple: Exemple, reponses: Mapping[str, str]) -> tuple[QuestionPosee, ...]:
    """Return the questions that have a sense for an exemple, as they are asked after these answers.

    Args:
        exemple: the sheet; what it says already is not asked.
        reponses: what was typed so far, by the name of the question.
    """
    return tuple(_posee(one, exemple, reponses) for one in questions() if _has_sense(one, exemple, reponses))


def _has_sense(question: Question, exemple: Exemple, reponses: Mapping[str, str]) -> bool:
    if reponses.get(question.id, "").strip():
        return True
    if question.champ in LIGNES and str(getattr(exemple, question.champ)).strip():
        return False
    return not question.demande or bool(reponses.get(question.demande, "").strip())


def _posee(question: Question, exemple: Exemple, reponses: Mapping[str, str]) -> QuestionPosee:
    for name in question.de:
        said = reponses.get(name, "") or (exemple.intitule if name == "intitule" else "")
        cite = citer(said)
        if cite:
            return QuestionPosee(question, question.reprise.replace("{mots}", entre_guillemets(cite)), cite)
    return QuestionPosee(question, question.texte)


def place(asked: Sequence[QuestionPosee], reponses: Mapping[str, str], ici: str) -> int:
    """Return where to go on: at ``ici``, else at the first question after the last answer; past the end at the end."""
    names = [one.id for one in asked]
    if ici in names:
        return names.index(ici)
    answered = [at for at, name in enumerate(names) if reponses.get(name, "").strip()]
    return answered[-1] + 1 if answered else 0
