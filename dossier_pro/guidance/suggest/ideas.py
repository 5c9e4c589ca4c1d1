"""What candidates write for what référentiels say: « prévenu l’atelier » for « les professionnels sont informés ».

The pairs are data (`resources/suggestions/idees.toml`): a critère and a passage rarely share a word.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier_pro.guidance.suggest.words import COMMON, Word, follows, words, written
from dossier_pro.resources import resource

_ALONE, _PHRASE, _WEAK = 1.0, 1.3, 0.4
_SHARED, _MORE = 0.5, 0.8
"""A phrase of several words says more than one word, and a word of every day less."""
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """An idea that a passage speaks of: how clearly, and by which of its words."""

    weight: float
    words: tuple[str, ...]


class Ideas:
    """All pairs, ready to be looked for."""

    def __init__(self, rows: Sequence[Mapping[str, str]], weak: str) -> None:
        common = {one for part in weak.split(",") for one in (_folded(part), (f"{''.join(_folded(part))}!",))}
        self._said = [_alternatives(row["dit"]) for row in rows]
        self._said_by_start: dict[str, set[Phrase]] = defaultdict(set)
        for phrase in (phrase for alternatives in self._said for needed in alternatives for phrase in needed):
            self._said_by_start[phrase[0]].add(phrase)
        voices = [{_phrase(one) for one in row["voix"].split(",")} - {()} for row in rows]
        shared = Counter(phrase for one in voices for phrase in one)
        self._by_start: dict[str, list[tuple[Phrase, int, float]]] = defaultdict(list)
        for idea, phrases in enumerate(voices):
            for phrase in phrases:
                # A word that speaks for many ideas says less of each.
                weight = _WEAK if phrase in common else _ALONE if len(phrase) == 1 else _PHRASE
                weight /= shared[phrase] ** _SHARED
                self._by_start[phrase[0].rstrip("!")].append((phrase, idea, weight))

    def heard_in(self, text: list[Word], only: frozenset[int] | None = None) -> dict[int, Heard]:
        """Return the ideas that a candidate's text speaks of; ``only`` looks for some of them."""
        found: dict[int, dict[Phrase, tuple[float, str]]] = defaultdict(dict)
        for at, word in enumerate(text):
            for length in range(1, len(word.folded) + 1):
                for phrase, idea, weight in self._by_start.get(word.folded[:length], ()):
                    if (only is None or idea in only) and follows(text, at, phrase):
                        found[idea].setdefault(phrase, (weight, _written(text, at, phrase)))
        return {idea: _heard(list(there.values())) for idea, there in found.items()}

    def said_in(self, text: list[Word]) -> frozenset[int]:
        """Return the ideas that a sentence of a référentiel speaks of."""
        there = {
            phrase
            for at, word in enumerate(text)
            for length in range(1, len(word.folded) + 1)
            for phrase in self._said_by_start.get(word.folded[:length], ())
            if follows(text, at, phrase, gap=1)
        }
        return frozenset(
            idea for idea, alternatives in enumerate(self._said) if any(needed <= there for needed in alternatives)
        )


def _heard(there: list[tuple[float, str]]) -> Heard:
    ordered = sorted(there, reverse=True)
    # The fifth word for one idea says less than the first.
    return Heard(sum(weight for weight, _ in there) ** _MORE, tuple(dict.fromkeys(one for _, one in ordered)))


def _written(text: list[Word], at: int, phrase: Phrase) -> str:
    """The first word of what was found, and of a phrase all up to its last, as it was written."""
    end = at
    for start in phrase[1:]:
        end = next(place for place in range(end + 1, len(text)) if follows(text, place, (start,)))
    return written(text[at : end + 1])


def _alternatives(said: str) -> list[frozenset[Phrase]]:
    return [frozenset(phrase for part in one.split("+") if (phrase := _folded(part))) for one in said.split(",")]


def _phrase(text: str) -> Phrase:
    """A phrase of a candidate; nothing where it is one of the words that say nothing."""
    found = tuple(f"{word.folded}!" if whole else word.folded for word, whole in _marked(text))
    return () if len(found) == 1 and found[0].rstrip("!") in COMMON else found


def _marked(text: str) -> list[tuple[Word, bool]]:
    return [(word, part.endswith("!")) for part in text.split() for word in words(part)]


def _folded(text: str) -> Phrase:
    return tuple(word.folded for word in words(text))


@lru_cache(maxsize=1)
def ideas() -> Ideas:
    """Return the program's pairs, read once."""
    data = tomllib.loads(resource("suggestions", "idees.toml").read_text("utf-8"))
    return Ideas(data["idee"], data["faibles"])
