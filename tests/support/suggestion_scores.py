"""How well something that ranks critères does on the labelled passages: one way for the suite and the bench."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb

from dossier_pro.domain.referentiel import Cible, Referentiel
from dossier_pro.domain.text import fold
from dossier_pro.guidance.suggest.bm25 import Bm25
from dossier_pro.guidance.suggest.suggestions import MOST, suggest
from dossier_pro.guidance.suggest.words import COMMON, words
from tests.support.suggestion_labels import Passage, competence_place, places

Ranker = Callable[[Referentiel, Passage, frozenset[str]], Sequence[Cible]]
_ENDINGS = (
    "issement ements ement ations ation ances ance ences ence iques ique eurs eur euses euse ees ee es er ez ait s e"
)


@dataclass(frozen=True)
class Score:
    """What share of passages has a right critère among the first three, and the right compétence first."""

    passages: int
    critere: float
    competence: float


def score(
    ranker: Ranker, refs: Mapping[str, Referentiel], rows: Iterable[Passage], *, own_activite: bool = False
) -> Score:
    """Return how a ranker does.

    Args:
        ranker: what gives critères for a passage, the best first.
        refs: the référentiels by key.
        rows: the passages of these référentiels.
        own_activite: whether only the activité's critères and the transversales may be named, as where a passage
            stands in an exemple.
    """
    total = right = first = 0
    for row in rows:
        ref = refs[row.referentiel]
        wanted, owners = _wanted(ref, row)
        named = ranker(ref, row, _among(ref, wanted, own_activite=own_activite))[:MOST]
        total += 1
        right += any(cible.id in wanted for cible in named)
        first += bool(named) and competence_place(ref, named[0]) in owners
    return Score(total, right / total, first / total)


def chance(refs: Mapping[str, Referentiel], rows: Sequence[Passage]) -> Score:
    """What naming three critères at random would reach, on average."""
    right = first = 0.0
    for row in rows:
        ref = refs[row.referentiel]
        wanted, owners = _wanted(ref, row)
        size = len(ref.cibles)
        right += 1 - comb(size - len(wanted), MOST) / comb(size, MOST)
        first += sum(competence_place(ref, cible) in owners for cible in ref.cibles.values()) / size
    return Score(len(rows), right / len(rows), first / len(rows))


def ours(ref: Referentiel, row: Passage, among: frozenset[str]) -> Sequence[Cible]:
    """What the program suggests."""
    return [one.cible for one in suggest(ref, row.texte, among=among)]


class StemmedBm25:
    """What one would try first: BM25 over words without their endings, a critère with its compétence's title."""

    def __init__(self) -> None:
        self._made: dict[str, Bm25] = {}

    def __call__(self, ref: Referentiel, row: Passage, among: frozenset[str]) -> Sequence[Cible]:
        cibles = list(ref.cibles.values())
        if ref.cle not in self._made:
            self._made[ref.cle] = Bm25([_stems(f"{_title(cible)} {cible.texte}") for cible in cibles])
        found = self._made[ref.cle].scores(_stems(row.texte))
        order = sorted(range(len(cibles)), key=lambda at: -found[at])
        return [cibles[at] for at in order if cibles[at].id in among and found[at] > 0]


def _wanted(ref: Referentiel, row: Passage) -> tuple[set[str], set[str]]:
    by_place = places(ref)
    wanted = {by_place[place] for place in row.criteres}
    return wanted, {row.competence, *(competence_place(ref, ref.cibles[one]) for one in wanted)}


def _among(ref: Referentiel, wanted: set[str], *, own_activite: bool) -> frozenset[str]:
    if not own_activite:
        return frozenset(ref.cibles)
    own = {activite.id for one in wanted if (activite := ref.cibles[one].activite) is not None}
    return frozenset(c.id for c in ref.cibles.values() if c.activite is None or not own or c.activite.id in own)


def _title(cible: Cible) -> str:
    held = cible.competence or cible.transversale or cible.activite
    return held.intitule if held is not None else ""


def _stems(text: str) -> Counter[str]:
    return Counter(_stem(word.folded) for word in words(text) if word.folded not in COMMON)


def _stem(word: str) -> str:
    for ending in _ENDINGS.split():
        if word.endswith(fold(ending)) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
