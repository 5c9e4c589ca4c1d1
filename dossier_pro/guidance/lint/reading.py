"""A text read once for all the rules: its words, its sentences, and who does what in them when.

Nothing here knows French as a grammar does: it looks at endings and at little words, and where these do not tell, it
does not say. What is read is the plain text (``text.plain``), one line a paragraph or an item of a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal

from dossier_pro.domain.text import fold

_WORD: Final = re.compile(r"[^\W\d_]+['’]|[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?")
_END: Final = re.compile(
    r"(?<![A-ZÀ-Ý])(?<!\bMme)(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?…]+[»”\")]*[\s\u00a0\u202f]+(?=[^a-zà-ÿ\s])|\n+"
)
"""The end of a sentence: a full stop that no small letter follows, and no initial (« M. Durand ») precedes."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as one text."""
    return frozenset(words.split())


Temps = Literal["present", "passe", "futur"]
Sujet = Literal["je", "nous", "on", "vous"]

_CLITIQUES: Final = word_set("ne n' me m' te t' se s' le la l' les lui leur y en nous vous")
_ADVERBES: Final = word_set(
    "pas plus jamais bien mal déjà toujours aussi donc ensuite tout vite beaucoup encore même ainsi alors enfin "
    "surtout puis mieux trop rien tous toutes d'abord souvent parfois moi-même"
)
_PRESENTS: Final = word_set("fais sais vais connais reconnais refais satisfais plais hais tais parais apparais")
"""Forms of « je » in « -ais » that are no imparfait."""
_PARTICIPE: Final = re.compile(r"(?:ée?s?|ie?s?|ise?s?|ite?s?|ue?s?|erte?s?|[aeo]inte?s?|aite?s?|mort|morte)$")
_PAS_PARTICIPES: Final = word_set(
    "une des les mes tes ses ces nos vos leurs plus deux trois six dix sous puis mais pas ici aussi ainsi lui qui si "
    "depuis entre plusieurs quelques toujours jamais responsable salarié salariée employé employée"
)
"""Words that end as participles do and follow « j’ai » or « je suis » without being one."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands; ``low`` is in small letters, with a straight apostrophe and its accents."""

    debut: int
    fin: int
    texte: str
    low: str


@dataclass(frozen=True, slots=True)
class Action:
    """« je », « nous » or « on » with its verb: who, when, and the index of its first word."""

    sujet: Sujet
    temps: Temps
    rang: int


@dataclass(frozen=True)
class Reading:
    """A text and what was read in it."""

    texte: str

    @cached_property
    def mots(self) -> tuple[Word, ...]:
        """Its words; « j’ » is one."""
        return tuple(
            Word(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'")) for m in _WORD.finditer(self.texte)
        )

    @cached_property
    def phrases(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences stand; a line end is an end."""
        found, start = [], 0
        for match in _END.finditer(self.texte):
            found.append((start, match.end()))
            start = match.end()
        found.append((start, len(self.texte)))
        trimmed = (_trim(self.texte, *span) for span in found)
        return tuple(span for span in trimmed if span[0] < span[1])

    def mots_de(self, debut: int, fin: int) -> tuple[Word, ...]:
        """The words of a stretch."""
        return tuple(w for w in self.mots if debut <= w.debut and w.fin <= fin)

    @cached_property
    def phrases_en_mots(self) -> tuple[tuple[Word, ...], ...]:
        """The words of each sentence."""
        out: list[tuple[Word, ...]] = []
        at = 0
        for _, fin in self.phrases:
            start = at
            while at < len(self.mots) and self.mots[at].fin <= fin:
                at += 1
            out.append(self.mots[start:at])
        return tuple(out)

    @cached_property
    def plies(self) -> tuple[str, ...]:
        """Its words as they are compared: without case and accents."""
        return tuple(_fold_word(w.low) for w in self.mots)

    @cached_property
    def nombre(self) -> int:
        """How many words it has; « l’ » and « d’ » are not counted, as nobody counts them."""
        return sum(not w.low.endswith("'") for w in self.mots)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Who does what when, as far as the endings tell."""
        return tuple(action for at in range(len(self.mots)) if (action := self._action(at)) is not None)

    def verbe(self, action: Action) -> str:
        """The verb of an action, in small letters."""
        at = action.rang + 1
        while at < len(self.mots) - 1 and self.mots[at].low in _CLITIQUES:
            at += 1
        return self.mots[min(at, len(self.mots) - 1)].low

    def _action(self, at: int) -> Action | None:
        low = self.mots[at].low
        if low.endswith("-je"):
            return Action("je", "present", at)
        if low not in ("je", "j'", "nous", "on", "vous"):
            return None
        after = at + 1
        while after < len(self.mots) and self.mots[after].low in _CLITIQUES:
            after += 1
        if after == len(self.mots):
            return None
        verbe, suite = self.mots[after].low, self._after_adverbs(after + 1)
        if low in ("je", "j'"):
            return Action("je", _temps_de_je(verbe, suite), at)
        return _autre_action(low, verbe, suite, at, [w.low for w in self.mots[at + 1 : after]])

    def _after_adverbs(self, at: int) -> str:
        while at < len(self.mots) and (
            self.mots[at].low in _ADVERBES or (self.mots[at].low.endswith("ment") and len(self.mots[at].low) > 5)
        ):
            at += 1
        return self.mots[at].low if at < len(self.mots) else ""


@lru_cache(maxsize=1024)
def read(texte: str) -> Reading:
    """Return a plain text, read; the same text is read once."""
    return Reading(texte)


@lru_cache(maxsize=16384)
def _fold_word(low: str) -> str:
    return fold(low)


def _trim(texte: str, debut: int, fin: int) -> tuple[int, int]:
    while debut < fin and texte[debut].isspace():
        debut += 1
    while debut < fin and texte[fin - 1].isspace():
        fin -= 1
    return debut, fin


def _participe(word: str) -> bool:
    return bool(_PARTICIPE.search(word)) and word not in _PAS_PARTICIPES


def _temps_de_je(verbe: str, suite: str) -> Temps:
    if verbe in ("ai", "suis"):
        return "passe" if _participe(suite) else "present"
    if verbe.endswith("ais"):
        return "present" if verbe in _PRESENTS else "passe"
    if verbe.endswith("rai"):
        return "futur"
    return "passe" if verbe.endswith("ai") else "present"


def _autre_action(low: str, verbe: str, suite: str, at: int, entre: list[str]) -> Action | None:
    """« Nous » and « vous » are a subject only before a verb of theirs; « on m’a dit » is not what « on » did."""
    if low == "on":
        if "me" in entre or "m'" in entre:
            return None
        if verbe in ("a", "est"):
            return Action("on", "passe" if _participe(suite) else "present", at)
        return Action(
            "on", "passe" if verbe.endswith("ait") and verbe not in ("fait", "sait", "plait") else "present", at
        )
    if low == "nous":
        if verbe in ("avons", "sommes"):
            return Action("nous", "passe" if _participe(suite) else "present", at)
        if verbe.endswith(("ions", "mes")):
            return Action("nous", "passe", at)
        return Action("nous", "futur" if verbe.endswith("rons") else "present", at) if verbe.endswith("ons") else None
    return Action("vous", "present", at) if verbe.endswith("ez") or verbe in ("êtes", "faites", "dites") else None
