"""Spelling and agreement of a text in French: what is wrong, why, and what could stand there.

It never changes a text, and where it is not sure it is silent: a reader with little schooling believes what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final
from unicodedata import is_normalized, normalize

from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.words import INVISIBLE
from dossier_pro.guidance.language.anglais import passages_anglais
from dossier_pro.guidance.language.dictionnaire import Dictionnaire, francais, metiers
from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle
from dossier_pro.guidance.language.jetons import Phrase, phrases
from dossier_pro.guidance.language.orthographe import Orthographe
from dossier_pro.guidance.language.paragraphes import se_poursuit
from dossier_pro.guidance.language.regles import (
    attribut,
    groupe_nominal,
    homophones,
    infinitif,
    participe,
    petits_mots,
    pronoms,
    signes,
    verbe,
)

REGLES: Final[tuple[Regle, ...]] = (
    *signes.REGLES,
    *pronoms.REGLES,
    *homophones.REGLES,
    *petits_mots.REGLES,
    *participe.REGLES,
    *attribut.REGLES,
    *infinitif.REGLES,
    *verbe.REGLES,
    *groupe_nominal.REGLES,
)
_CLUSTER: Final = re.compile(f".[\u0300-\u036f{INVISIBLE}]*", re.DOTALL)
"""A sign, the accents that are written behind it, and what nobody sees."""
_UNSEEN: Final = re.compile(f"[{INVISIBLE}]")
_KEPT: Final = 2_000
"""Paragraphs whose findings are remembered: a dossier of sixty pages has some hundreds."""


class Correcteur:
    """Reads texts with the language's dictionary and the words that are known besides.

    Args:
        mots_connus: words of the trade, names of the dossier, the writer's own dictionary.
        dictionnaire: the language's; the program's own where none is given, read at the first question.
    """

    def __init__(self, mots_connus: Iterable[str] = (), dictionnaire: Dictionnaire | None = None) -> None:
        self._known = frozenset(mots_connus)
        self._dictionnaire = dictionnaire
        self._grammaire: Grammaire | None = None
        self._spelling: Orthographe | None = None
        self._paragraph = lru_cache(maxsize=_KEPT)(self._read)

    def signalements(self, texte: str) -> tuple[Signalement, ...]:
        """Return what is found in a text, in its order; positions count its characters from 0."""
        found: list[Signalement] = []
        at, opened = 0, False
        for line in texte.split("\n"):
            if line.strip():
                found += (_moved(signalement, at) for signalement in self._line(line, opened))
                opened = se_poursuit(line)
            at += len(line) + 1
        return tuple(found)

    def _line(self, line: str, suite: bool) -> tuple[Signalement, ...]:
        """Read one paragraph as its words are seen: « é » may be two signs, and a place for a hyphen is none."""
        if is_normalized("NFC", line) and not _UNSEEN.search(line):
            return self._paragraph(line, suite)
        composed, places = _composed(line)
        return tuple(
            replace(one, debut=start, fin=end, passage=line[start:end])
            for one in self._paragraph(composed, suite)
            for start, end in [(places[one.debut][0], places[one.fin - 1][1])]
        )

    def _read(self, paragraphe: str, suite: bool) -> tuple[Signalement, ...]:
        """Read one paragraph; ``suite`` says that it goes on a list or a sentence of the one before."""
        if self._grammaire is None or self._spelling is None:
            dictionary = self._dictionnaire or francais()
            self._spelling = Orthographe(dictionary, self._known | metiers())
            self._grammaire = Grammaire(dictionary)
        grammar, spelling = self._grammaire, self._spelling
        kept: list[tuple[str, Faute]] = []
        english = [*passages_anglais(paragraphe)]
        read = phrases(paragraphe, grammar.dictionnaire)
        for phrase in read:
            for rule, told in _of_phrase(phrase, grammar, spelling):
                found = told if rule in _ALONE else _with_next(told, paragraphe)
                if _apart(found, kept):
                    kept.append((rule, found))
        kept += [("majuscule", found) for found in signes.majuscules(paragraphe, read, suite) if _apart(found, kept)]
        kept = [(rule, found) for rule, found in kept if not any(at <= found.debut < end for at, end in english)]
        kept.sort(key=lambda pair: pair[1].debut)
        return tuple(_signalement(rule, found, paragraphe) for rule, found in kept)


def _composed(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with each letter as one sign where there is one, without what nobody sees, and where each stood."""
    made: list[str] = []
    places: list[tuple[int, int]] = []
    for cluster in _CLUSTER.finditer(text):
        signs = normalize("NFC", _UNSEEN.sub("", cluster.group()))
        at, same = cluster.start(), len(signs) == len(cluster.group())
        made.append(signs)
        places += [(at + n, at + n + 1) if same else cluster.span() for n in range(len(signs))]
    return "".join(made), places


def _apart(found: Faute, kept: list[tuple[str, Faute]]) -> bool:
    return all(found.fin <= other.debut or found.debut >= other.fin for _, other in kept)


def _of_phrase(phrase: Phrase, grammaire: Grammaire, spelling: Orthographe) -> Iterator[tuple[str, Faute]]:
    yield from spelling.fautes(phrase)
    for rule in REGLES:
        for found in rule(phrase, grammaire):
            yield rule.__name__, found


_SMALL: Final = 3
_ALONE: Final = frozenset({"mot", "accent", "double"})
_NEXT: Final = re.compile(r"[ \u00a0\u202f]\w+")


def _with_next(found: Faute, paragraphe: str) -> Faute:
    """Take the next word to « a » or « est », because « Ignorer » remembers the words and must not silence them all."""
    behind = _NEXT.match(paragraphe, found.fin)
    if behind is None or found.fin - found.debut > _SMALL:
        return found
    proposals = tuple(text + behind.group() for text in found.propositions)
    return replace(found, fin=behind.end(), propositions=proposals)


def _signalement(rule: str, found: Faute, paragraphe: str) -> Signalement:
    return Signalement(
        regle=f"langue.{rule}",
        debut=found.debut,
        fin=found.fin,
        passage=paragraphe[found.debut : found.fin],
        message=found.message,
        remede="" if found.propositions else "Vérifiez ce mot, ou ajoutez-le au dictionnaire.",
        propositions=found.propositions,
    )


def _moved(signalement: Signalement, by: int) -> Signalement:
    if not by:
        return signalement
    return replace(signalement, debut=signalement.debut + by, fin=signalement.fin + by)
