"""Suggestions: three critères at most for a passage, three passages at most for a critère. They tie nothing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from dossier_pro.domain.referentiel import Cible, Referentiel
from dossier_pro.domain.text import fold
from dossier_pro.guidance.suggest.index import Ranked, index_of
from dossier_pro.guidance.suggest.words import COMMON, Word, grams, words

MOST = 3
_WORDS_SHOWN = 3
_LEAST = 2.0
"""Below it a passage says next to nothing of a critère: no suggestion is better than one at random."""
_BEHIND = 0.35
"""What a suggestion must have of the best one's score."""
_LOOKED_AT = 15
"""Of all passages of a dossier, how many are weighed against all critères."""
_ACCEPTED = 6.0
_REFUSED = 0.15
_ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A critère that a passage seems to show, and the words of the passage that spoke for it."""

    cible: Cible
    mots: tuple[str, ...]
    score: float


@dataclass(frozen=True)
class Learned:
    """What a candidate accepted and refused so far.

    Attributes:
        accepted: the passages that were tied, with the id of their cible.
        refused: the keys of ``refusal`` that are not to be shown again.
    """

    accepted: Sequence[tuple[str, str]] = ()
    refused: Collection[str] = ()

    def times_refused(self) -> Counter[str]:
        """How often each cible was refused, for whatever passage."""
        return Counter(key.split("/")[1] for key in self.refused if key.startswith(_KEY) and key.count("/") == 2)


_KEY = "suggestion/"
_NOTHING = Learned()


def refusal(cible_id: str, passage: str) -> str:
    """Return the key under which « not this critère for this passage » is remembered."""
    return f"{_KEY}{cible_id}/{blake2b(fold(passage).encode(), digest_size=8).hexdigest()}"


def suggest(
    referentiel: Referentiel,
    passage: str,
    *,
    among: Collection[str] | None = None,
    learned: Learned = _NOTHING,
    most: int = MOST,
) -> tuple[Suggestion, ...]:
    """Return the critères that a passage seems to show, the most likely first; none where nothing speaks for any.

    Args:
        referentiel: whose critères.
        passage: what the candidate wrote, or what is known of a preuve.
        among: the ids that may be suggested: those of the exemple's activité, for one; None for all.
        learned: what this candidate accepted and refused.
        most: how many.
    """
    read = words(passage)
    rows = _after_experience(index_of(referentiel).ranked(read), read, passage, learned, referentiel)
    best = rows[0].score if rows else 0.0
    rows = [row for row in rows if row.own and (among is None or row.cible.id in among)]
    return tuple(
        Suggestion(row.cible, _told(row.words), row.score)
        for row in rows[:most]
        if row.score >= max(_LEAST, _BEHIND * best) and row.words
    )


def could_show(
    referentiel: Referentiel, cible_id: str, passages: Sequence[str], *, learned: Learned = _NOTHING, most: int = MOST
) -> tuple[tuple[int, Suggestion], ...]:
    """Return the passages that could show a critère, the likeliest first, each with its place among ``passages``.

    A passage is named only where the critère would be among the first of what is suggested for it.
    """
    index = index_of(referentiel)
    near = sorted(
        ((score, at) for at, text in enumerate(passages) if (score := index.at_a_glance(cible_id, words(text))) > 0),
        key=lambda one: (-one[0], one[1]),
    )
    found = [
        (at, suggestion)
        for _, at in near[:_LOOKED_AT]
        for suggestion in suggest(referentiel, passages[at], learned=learned)
        if suggestion.cible.id == cible_id
    ]
    return tuple(sorted(found, key=lambda one: -one[1].score)[:most])


def _after_experience(
    rows: list[Ranked], read: list[Word], passage: str, learned: Learned, referentiel: Referentiel
) -> list[Ranked]:
    """Weigh up what is like an accepted passage, down what was refused; leave out what was refused for this one."""
    refused, times = learned.refused, learned.times_refused()
    near = _likeness(read, learned.accepted)
    known = {row.cible.id for row in rows}
    cibles = referentiel.cibles
    more = [Ranked(cibles[i], 0.0, ()) for i in near if i not in known and i in cibles]
    weighed = [
        Ranked(
            row.cible,
            (row.score + _ACCEPTED * near[row.cible.id][0]) / (1 + _REFUSED * times[row.cible.id])
            if row.cible.id in near
            else row.score / (1 + _REFUSED * times[row.cible.id]),
            tuple(dict.fromkeys((*row.words, *(near[row.cible.id][1] if row.cible.id in near else ())))),
            row.own or row.cible.id in near,
        )
        for row in (*rows, *more)
        if refusal(row.cible.id, passage) not in refused
    ]
    return sorted(weighed, key=lambda row: -row.score)


def _likeness(read: list[Word], accepted: Iterable[tuple[str, str]]) -> Mapping[str, tuple[float, tuple[str, ...]]]:
    """Return how like the likest accepted passage of each cible a passage is (0 to 1), and the words they share."""
    pieces = grams(read)
    size = _length(pieces)
    found: dict[str, tuple[float, tuple[str, ...]]] = {}
    for text, cible_id in accepted:
        other, length, there = _read(text)
        like = _dot(pieces, other) / (size * length)
        if like >= _ALIKE and like > found.get(cible_id, (0.0, ()))[0]:
            shared = tuple(w.written for w in read if len(w.folded) > 3 and w.folded in there - COMMON)
            found[cible_id] = (like, shared)
    return found


def _told(spoken: Iterable[str]) -> tuple[str, ...]:
    """The words to show: a few, and none that stands in another one."""
    shown: list[str] = []
    for one in spoken:
        bare = fold(one)
        if not any(bare in fold(other) for other in shown):
            shown = [other for other in shown if fold(other) not in bare]
            shown.append(one)
    return tuple(shown[:_WORDS_SHOWN])


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[Counter[str], float, frozenset[str]]:
    """The pieces of an accepted passage, their length, and its words: the same ones come with every suggestion."""
    there = words(text)
    pieces = grams(there)
    return pieces, _length(pieces), frozenset(word.folded for word in there)


def _length(pieces: Counter[str]) -> float:
    return math.sqrt(sum(n * n for n in pieces.values())) or 1.0


def _dot(one: Counter[str], other: Counter[str]) -> int:
    small, large = sorted((one, other), key=len)
    return sum(n * large[piece] for piece, n in small.items() if piece in large)
