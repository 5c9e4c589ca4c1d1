"""The words of a text as they are compared, and the pieces of words that forgive endings and typing errors."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from dossier_pro.domain.text import fold

_WORD = re.compile(r"[^\W_]+")
_SIZES = (3, 4, 5)
_LEAST = 4
"""How many letters a beginning has at least to stand for longer words: « prix » may, « bac » is « bac » only."""

_COMMON = """
le la les l un une des de du d au aux a et ou en y que qui qu ce cet cette ces se s sa son ses leur leurs ne pas n
plus est sont ete etre par pour dans sur avec sans sous il elle ils elles on nous vous je j tu me m mon ma mes te t
si tres tout tous toute toutes meme c ai as avons avez ont avait etait etaient fait faire comme mais donc puis apres
avant quand dont aussi lui cela ca notre nos votre vos chaque entre deux trois etc ainsi alors ensuite encore deja
bien peu peut peux doit dois devait autre autres fois sera jamais toujours rien ici celui celle ceux fut
"""
COMMON = frozenset(_COMMON.split())
"""Words that stand in every text and say nothing of it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: as it is compared, as it was written, and what stands between the word before and this one."""

    folded: str
    written: str
    between: str = ""


def words(text: str) -> list[Word]:
    """Return the words of a text, in their order; an elided « l’ » is a word of its own."""
    found, end = [], 0
    for one in _WORD.finditer(text):
        found.append(Word(_fold(one[0]), one[0], text[end : one.start()]))
        end = one.end()
    return found


def written(there: list[Word]) -> str:
    """Return some words that stand side by side as they were written."""
    return "".join([there[0].written, *(word.between + word.written for word in there[1:])]) if there else ""


@lru_cache(maxsize=8192)
def _fold(word: str) -> str:
    return fold(word)


def begins(word: str, start: str) -> bool:
    """Whether a folded word begins so; a short beginning, or one with « ! », stands for itself and its plural only."""
    if start.endswith("!"):
        return word in (start[:-1], f"{start[:-1]}s")
    return word == start or word == f"{start}s" or (len(start) >= _LEAST and word.startswith(start))


def follows(there: list[Word], at: int, phrase: tuple[str, ...], gap: int = 2) -> bool:
    """Whether the words of a phrase stand from one place on, each at most ``gap`` words after the last."""
    if not begins(there[at].folded, phrase[0]):
        return False
    for start in phrase[1:]:
        near = range(at + 1, min(at + 2 + gap, len(there)))
        at = next((place for place in near if begins(there[place].folded, start)), -1)
        if at < 0:
            return False
    return True


def grams(text: list[Word]) -> Counter[str]:
    """Return the pieces of three to five letters of the words that say something, with their beginnings and ends."""
    found: Counter[str] = Counter()
    for word in text:
        if word.folded not in COMMON:
            found.update(_pieces(word.folded))
    return found


@lru_cache(maxsize=8192)
def _pieces(word: str) -> tuple[str, ...]:
    marked = f"_{word}_"
    return tuple(marked[at : at + size] for size in _SIZES for at in range(len(marked) - size + 1))
