"""A référentiel made ready: what each critère and each compétence is recognised by.

A compétence is weighed first, with all that its sheet says, then the critères in it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dossier_pro.domain.referentiel import Cible, Referentiel
from dossier_pro.guidance.suggest.bm25 import Bm25
from dossier_pro.guidance.suggest.ideas import Heard, Ideas, ideas
from dossier_pro.guidance.suggest.words import COMMON, Word, grams, words

_IDEA_OF_COMPETENCE, _TEXT_OF_COMPETENCE = 0.5, 0.15
_BEST_CRITERE, _ALL_CRITERES = 0.3, 0.05
_TEXT_OF_CRITERE = 0.2
_OUTSIDE, _TRANSVERSALE = 0.8, 0.9
"""A CCS is chosen by few and a transversale stands in every passage a little: what speaks for them must be clearer."""
_STEM = 5
_SPREAD, _RARE = 0.3, 0.7


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cible with how much a passage speaks for it, and the words that do; ``own``: not only for its compétence."""

    cible: Cible
    score: float
    words: tuple[str, ...]
    own: bool = True


class _Told:
    """The ideas that some sentences speak of, rare ones weighing more."""

    def __init__(self, sentences: Sequence[list[Word]], pairs: Ideas) -> None:
        self.ideas = [pairs.said_in(one) for one in sentences]
        counted = Counter(idea for one in self.ideas for idea in one)
        self._rare = {idea: math.log(1 + len(sentences) / n) ** _RARE for idea, n in counted.items()}

    def scores(self, heard: dict[int, Heard]) -> list[float]:
        """Return how much a passage says of each sentence."""
        return [
            # What speaks of five ideas would be found by everything.
            sum(heard[idea].weight * self._rare[idea] for idea in own & heard.keys()) / max(1, len(own)) ** _SPREAD
            for own in self.ideas
        ]


class Index:
    """One référentiel, ready for passages; with the program's ideas, or with others."""

    def __init__(self, referentiel: Referentiel, pairs: Ideas | None = None) -> None:
        self._pairs = pairs or ideas()
        self.cibles = tuple(referentiel.cibles.values())
        owners = list(dict.fromkeys(_owner(cible) for cible in self.cibles))
        self._owner = [owners.index(_owner(cible)) for cible in self.cibles]
        first = [self.cibles[self._owner.index(at)] for at in range(len(owners))]
        self._place = {cible.id: at for at, cible in enumerate(self.cibles)}
        self._texts = [words(cible.texte) for cible in self.cibles]
        self._starts = [
            {word.folded[:_STEM] for word in text if word.folded not in COMMON and len(word.folded) > 3}
            for text in self._texts
        ]
        titles = [words(_title(cible)) for cible in first]
        self._critere_ideas, self._owner_ideas = _Told(self._texts, self._pairs), _Told(titles, self._pairs)
        self._criteres = Bm25([grams(one) for one in self._texts])
        own = [
            " ".join(cible.texte for cible, owner in zip(self.cibles, self._owner, strict=True) if owner == at)
            for at in range(len(owners))
        ]
        self._owners = Bm25(
            [grams(words(f"{_sheet(cible)} {texts}")) for cible, texts in zip(first, own, strict=True)], b=0.75
        )

    def ranked(self, passage: list[Word]) -> list[Ranked]:
        """Return every cible with its score, the best first; those that nothing speaks for are left out."""
        heard, pieces = self._pairs.heard_in(passage), grams(passage)
        told = self._critere_ideas.scores(heard)
        owners = self._competences(heard, pieces, told)
        texts = self._criteres.scores(pieces)
        rows = [
            (_weight(cible) * (told[at] + _TEXT_OF_CRITERE * texts[at] + owners[self._owner[at]]), at)
            for at, cible in enumerate(self.cibles)
        ]
        rows.sort(key=lambda one: (-one[0], one[1]))
        return [Ranked(self.cibles[at], score, *self._spoke(at, heard, passage)) for score, at in rows if score > 0]

    def at_a_glance(self, cible_id: str, passage: list[Word]) -> float:
        """Return roughly how much a passage says of one cible: enough to leave most of a dossier's passages out."""
        at = self._place.get(cible_id)
        if at is None:
            return 0.0
        owner = self._owner[at]
        own, title = self._critere_ideas.ideas[at], self._owner_ideas.ideas[owner]
        heard = self._pairs.heard_in(passage, own | title)
        told = sum(one.weight * (1.0 if idea in own else _IDEA_OF_COMPETENCE) for idea, one in heard.items())
        shared = sum(word.folded[:_STEM] in self._starts[at] for word in passage)
        return told + 0.5 * shared

    def _competences(self, heard: dict[int, Heard], pieces: Counter[str], told: list[float]) -> list[float]:
        """How much the passage says of each compétence: its title, its sheet, the best and all of its critères."""
        titles, sheets = self._owner_ideas.scores(heard), self._owners.scores(pieces)
        best, total = [0.0] * len(titles), [0.0] * len(titles)
        for at, owner in enumerate(self._owner):
            best[owner], total[owner] = max(best[owner], told[at]), total[owner] + told[at]
        return [
            _IDEA_OF_COMPETENCE * titles[at]
            + _TEXT_OF_COMPETENCE * sheets[at]
            + _BEST_CRITERE * best[at]
            + _ALL_CRITERES * total[at]
            for at in range(len(titles))
        ]

    def _spoke(self, at: int, heard: dict[int, Heard], passage: list[Word]) -> tuple[tuple[str, ...], bool]:
        """The words of the passage that spoke for a cible, its own first, and whether there are any of its own."""
        starts = self._starts[at]
        shared = [word.written for word in passage if word.folded[:_STEM] in starts and word.folded not in COMMON]
        own = sorted(self._critere_ideas.ideas[at] & heard.keys(), key=lambda idea: -heard[idea].weight)
        title = sorted(self._owner_ideas.ideas[self._owner[at]] & heard.keys(), key=lambda idea: -heard[idea].weight)
        spoken = [one for idea in (*own, *title) for one in heard[idea].words]
        return tuple(dict.fromkeys((*shared, *spoken))), bool(shared or own)


def _owner(cible: Cible) -> str:
    """The id of the compétence, transversale or activité that a cible belongs to."""
    held = cible.competence or cible.transversale or cible.activite
    return held.id if held is not None else cible.id


def _title(cible: Cible) -> str:
    held = cible.competence or cible.transversale or cible.activite
    return held.intitule if held is not None else cible.texte


def _sheet(cible: Cible) -> str:
    """All that the référentiel says of the compétence of a cible, but for its critères."""
    if cible.competence is None:
        return " ".join((_title(cible), (cible.activite.description or "") if cible.activite else ""))
    one = cible.competence
    return " ".join((one.intitule, one.description or "", *one.savoirs))


def _weight(cible: Cible) -> float:
    if cible.transversale is not None:
        return _TRANSVERSALE
    return _OUTSIDE if cible.activite is not None and cible.activite.ccs else 1.0


_KEPT = 4
_ready: list[tuple[Referentiel, Index]] = []


def index_of(referentiel: Referentiel) -> Index:
    """Return the index of a référentiel, made once: all snapshots of a dossier share one référentiel."""
    there = next((index for known, index in _ready if known is referentiel), None)
    if there is None:
        there = Index(referentiel)
        _ready.append((referentiel, there))
        del _ready[:-_KEPT]
    return there
