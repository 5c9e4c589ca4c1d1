"""How near two wordings are: one sentence said twice, or two sentences."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from dossier_pro.domain.text import fold

_VIDES = (
    "a au aux avec ce ces cette d dans de des du en est et etre l la le les leur leurs ont ou par pour qu que qui s sa "
    "se ses son sont sur un une y"
)
_MOTS_VIDES = frozenset(_VIDES.split())
_MEME_MOT = 0.8
T = TypeVar("T")
U = TypeVar("U")


@lru_cache(maxsize=4096)
def _mots(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"[a-z0-9]+", fold(text)) if word not in _MOTS_VIDES)


@lru_cache(maxsize=8192)
def _meme_mot(a: str, b: str) -> bool:
    return difflib.SequenceMatcher(None, a, b).ratio() >= _MEME_MOT


def ressemblance(a: str, b: str) -> float:
    """Return how much of two sentences is the same, from 0 to 1: the share of their words that stand in both, in order.

    Small words do not count, and a word spelt a little differently is the same: « containeurs », « conteneurs ».
    """
    if fold(a) == fold(b):
        return 1.0
    left, right = _mots(a), _mots(b)
    if not left or not right:
        return 0.0
    same = 0
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            same += i2 - i1
        elif tag == "replace":
            pairs = zip(left[i1:i2], right[j1:j2], strict=False)
            same += sum(_meme_mot(x, y) for x, y in pairs)
    return min(same / max(len(left), len(right)), 0.99)


def _possible(a: str, b: str, seuil: float) -> bool:
    """Whether two sentences have numbers of words that let them be that near; spares comparing most pairs."""
    if seuil >= 1.0:
        return fold(a) == fold(b)
    short, long = sorted((len(_mots(a)), len(_mots(b))))
    return short >= seuil * long


def apparier(
    gauche: Sequence[T], droite: Sequence[U], texte_g: Callable[[T], str], texte_d: Callable[[U], str], seuil: float
) -> list[tuple[T, U, float]]:
    """Return pairs, each item in one at most, the nearest first; none below ``seuil``. Order settles equal pairs."""
    left, right = [texte_g(a) for a in gauche], [texte_d(b) for b in droite]
    scores = [
        (score, -i, -j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if _possible(a, b, seuil) and (score := ressemblance(a, b)) >= seuil
    ]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: list[tuple[int, int, float]] = []
    for score, i, j in sorted(scores, reverse=True):
        if -i not in taken_left and -j not in taken_right:
            taken_left.add(-i)
            taken_right.add(-j)
            pairs.append((-i, -j, score))
    return [(gauche[i], droite[j], score) for i, j, score in sorted(pairs)]
