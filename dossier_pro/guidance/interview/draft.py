"""The draft: what was typed, in the order of the sheet, joined by the link words of the data and by nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dossier_pro.domain import dates
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import NBSP, Block, Run, clean, fold, is_blank, render
from dossier_pro.guidance.interview.questions import LIGNES, Question, mots, questions

_FIRST_WORD = re.compile(r"[^\W\d_]+[’']?")
_BULLET = re.compile(r"^\s*[-•*]\s+(?=\S)")
_PERIOD = re.compile(
    r"^(?:de |du |d’|d'|depuis )?(?P<debut>.+?) (?:à|au|jusqu[’'](?:à|en|au)) (?P<fin>.+)$", re.IGNORECASE
)
_STOPS = ".!?…:;,"
_VOWELS = frozenset("aeiouy")
_LAST = 99
"""The paragraph that comes after all others."""
_TEXTES = ("taches", "moyens", "equipe")


@dataclass(frozen=True, slots=True)
class Brouillon:
    """What the answers make of questions 1 to 4 of a sheet; texts are in the Markdown subset."""

    intitule: str = ""
    entreprise: str = ""
    service: str = ""
    taches: str = ""
    moyens: str = ""
    equipe: str = ""
    debut: date | None = None
    fin: date | None = None

    @property
    def vide(self) -> bool:
        """Whether nothing was answered."""
        return self == Brouillon()


def composer(exemple: Exemple, reponses: Mapping[str, str]) -> Brouillon:
    """Return the draft that the answers make.

    What the sheet says otherwise in a field of one line goes into the text of question 1: it is never replaced.
    """
    lines: dict[str, Any] = {}
    paragraphs: dict[str, dict[int, list[Question]]] = {champ: {} for champ in _TEXTES}
    for question in (*questions(), *_unknown(reponses)):
        answer = reponses.get(question.id, "").strip()
        if not answer:
            continue
        line = _en_une_ligne(answer)
        there = str(getattr(exemple, question.champ)).strip()
        if question.champ in LIGNES and (not there or fold(there) == fold(line)):
            lines[question.champ] = line
            continue
        champ = question.champ if question.champ in _TEXTES else "taches"
        paragraphs[champ].setdefault(question.alinea, []).append(question)
    texts: dict[str, Any] = {champ: _texte(groups, reponses) for champ, groups in paragraphs.items()}
    debut, fin = periode(reponses.get("quand", "")) if exemple.debut is None and exemple.fin is None else (None, None)
    return Brouillon(**lines, **texts, debut=debut, fin=fin)


def ajoute(exemple: Exemple, brouillon: Brouillon) -> Exemple:
    """Return the sheet with the draft after what it says already, in each answer."""
    values: dict[str, Any] = {}
    for line in LIGNES:
        if getattr(brouillon, line) and not getattr(exemple, line).strip():
            values[line] = getattr(brouillon, line)
    for champ in _TEXTES:
        before, new = getattr(exemple, champ), getattr(brouillon, champ)
        if new:
            values[champ] = new if is_blank(before) else f"{before.rstrip()}\n\n{new}"
    if brouillon.debut is not None and exemple.debut is None and exemple.fin is None:
        values |= {"debut": brouillon.debut, "fin": brouillon.fin}
    return replace(exemple, **values)


def _unknown(reponses: Mapping[str, str]) -> list[Question]:
    """Return the questions that these data do not have any more: what was answered to them is not lost."""
    known = {question.id for question in questions()}
    return [Question(name, "taches", "", "", "", alinea=_LAST) for name in reponses if name not in known]


def _en_une_ligne(answer: str) -> str:
    """Return lines as one, a comma between: two numbers are never one number."""
    return ", ".join(" ".join(line.split()) for line in clean(answer).split("\n") if line.strip())


def periode(texte: str) -> tuple[date | None, date | None]:
    """Return the period that an answer names, where it names nothing else: « de mars 2024 à mai 2024 »."""
    said = " ".join(clean(texte).split()).strip(" .")
    spans = _PERIOD.match(said)
    if spans is not None:
        debut, fin = _jour(spans["debut"], fin=False), _jour(spans["fin"], fin=True)
    else:
        debut, fin = _jour(said, fin=False), _jour(said, fin=True)
    return (debut, fin) if debut is not None and fin is not None and debut <= fin else (None, None)


def _jour(said: str, *, fin: bool) -> date | None:
    try:
        return dates.lire(re.sub(r"^(?:en|au|le|mois de|en mois de) (?=\S)", "", said, flags=re.I), fin=fin)
    except KnownError:
        return None


# --- sentences ---------------------------------------------------------------------------------------------------


def _texte(groups: Mapping[int, list[Question]], reponses: Mapping[str, str]) -> str:
    blocks: list[Block] = []
    for alinea in sorted(groups):
        blocks += _paragraphe(groups[alinea], reponses)
    return render(tuple(blocks))


def _paragraphe(group: list[Question], reponses: Mapping[str, str]) -> list[Block]:
    """Return the blocks of one alinéa: answers of one line in one paragraph, items of a list as items."""
    blocks: list[Block] = []
    for question in group:
        lines = [line.strip() for line in clean(reponses[question.id]).split("\n") if line.strip()]
        for rank, line in enumerate(lines):
            bullet = _BULLET.match(line)
            if bullet:
                blocks.append(Block("puce", (Run(line[bullet.end() :]),)))
                continue
            before = blocks[-1] if blocks and blocks[-1].kind == "paragraphe" and rank == 0 else None
            sentence = _phrase(line, question if rank == 0 else None, before.text if before else "")
            if before is None:
                blocks.append(Block("paragraphe", (Run(sentence),)))
            else:
                blocks[-1] = Block("paragraphe", (Run(sentence),))
    return blocks


def _phrase(line: str, question: Question | None, before: str) -> str:
    """Return what stands before and the line as a sentence, with the link word where the answer has none."""
    linked = _linked(question, line) if question is not None and _takes_link(line, question) else ""
    if question is None or not question.elide or not before:
        words = _upper(linked or line)
        words = f"{before} {words}" if before else words
    else:
        # A reason goes on the sentence before it.
        joint = f" {linked}" if linked else f", {_lower(line)}" if _first(line) in mots().deja else f"{NBSP}: {line}"
        words = f"{before.rstrip('.') or before}{joint}"
    return words if words[-1] in _STOPS else f"{words}."


def _linked(question: Question, line: str) -> str:
    """Return the line behind its link word."""
    elided = question.elide and fold(line)[:1] in _VOWELS
    return f"{question.elide}{_lower(line)}" if elided else f"{question.lien} {_lower(line)}"


def _takes_link(line: str, question: Question) -> bool:
    told, first = mots(), _first(line)
    if not question.quand or first in told.deja:
        return False
    if question.quand == "sujet":
        return first in told.sujet
    return question.quand == "toujours" or first in told.determinant


def _first(line: str) -> str:
    found = _FIRST_WORD.match(line)
    return fold(found[0]) if found else ""


def _lower(line: str) -> str:
    """Take the capital off a small word that does not begin the sentence any more; a name keeps its own."""
    return line[0].lower() + line[1:] if _first(line) in mots().sujet | mots().determinant | mots().deja else line


def _upper(words: str) -> str:
    capital = words[0].upper()
    return capital + words[1:] if capital.lower() == words[0] else words
