"""For each thing that liens aim at, what stands for it in another référentiel: the same, reworded, near, or nothing.

A proposal is never a judgement: what is not word for word the same is carried over only « à revérifier », by a person
who saw both wordings.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Cible, Referentiel
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr_noop
from dossier_pro.guidance.suggest.words import COMMON, words
from dossier_pro.referentiels.diff import comparer

EtatReport = Literal["meme", "reformule", "proche", "aucun"]
EN_MOTS: Final[Mapping[EtatReport, str]] = {
    "meme": tr_noop("mêmes mots"),
    "reformule": tr_noop("reformulé"),
    "proche": tr_noop("proche"),
    "aucun": tr_noop("rien de tel"),
}
_ROOT: Final = 6
_NEAR: Final = 0.45
"""How much of what two sentences say must be the same, rare words weighing most, to be near."""
_REWORDED: Final = 0.75
"""From there on it is one sentence said otherwise, wherever it stands."""
_SAME_HOME: Final = 0.1
"""What it counts that two compétences that have to do with one another stand above them."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """What stands for a cible in the other référentiel.

    Attributes:
        ancien: the cible of the référentiel that the dossier is on.
        nouveau: the one proposed; None where there is none.
        etat: how sure it is.
        parmi: where the other référentiel judges more finely (critères in the place of a compétence): those under what
            is near; which of them a lien shows, its own sentence says.
    """

    ancien: Cible
    nouveau: Cible | None
    etat: EtatReport
    parmi: tuple[Cible, ...] = ()


def proposer(ancien: Referentiel, vers: Referentiel) -> tuple[Proposition, ...]:
    """Return one proposition for each cible of ``ancien``, in its order. The last ones are kept."""
    if _Kept.of != (id(ancien), id(vers)):
        _Kept.refs, _Kept.of, _Kept.made = (ancien, vers), (id(ancien), id(vers)), _made(ancien, vers)
    return _Kept.made


class _Kept:
    """The last answer: a person ticks boxes, and each asks again. What it is of is held, so that no id is another's."""

    refs: tuple[Referentiel, ...] = ()
    of = (0, 0)
    made: tuple[Proposition, ...] = ()


def _made(ancien: Referentiel, vers: Referentiel) -> tuple[Proposition, ...]:
    pairs = comparer(ancien, vers).par_ancien
    weights = _weights(ancien, vers)
    return tuple(_proposition(cible, vers, pairs, weights) for cible in ancien.cibles.values())


def _proposition(
    cible: Cible, vers: Referentiel, pairs: Mapping[str, str], weights: Mapping[str, float]
) -> Proposition:
    others = _of_its_sort(cible, vers)
    if not others:
        return (
            _coarser(cible, vers, weights)
            if cible.competence and cible.genre == "critere"
            else _finer(cible, vers, weights)
        )
    bare = _bare(cible.texte)
    same = [other for other in others if _bare(other.texte) == bare]
    if same:
        return Proposition(cible, min(same, key=lambda other: not _at_home(cible, other, pairs)), "meme")
    found = vers.cibles.get(pairs.get(cible.id, ""))
    if found is not None and found in others:
        # Two short sentences may differ by the one word that counts: « d’accessibilité », « de nommage ».
        reworded = _shared(cible.texte, found.texte, weights) >= _NEAR
        return Proposition(cible, found, "reformule" if reworded else "proche")
    scored = [
        (_shared(cible.texte, other.texte, weights) + _SAME_HOME * _at_home(cible, other, pairs), other)
        for other in others
    ]
    score, best = max(scored, key=lambda one: one[0])
    if score < _NEAR:
        return Proposition(cible, None, "aucun")
    return Proposition(cible, best, "reformule" if score >= _REWORDED else "proche")


def _coarser(cible: Cible, vers: Referentiel, weights: Mapping[str, float]) -> Proposition:
    """The compétence, or the activité, that is near the compétence of a critère."""
    assert cible.competence is not None
    texte = cible.competence.intitule
    scored = [(_shared(texte, other.texte, weights), other) for other in vers.cibles.values()]
    score, best = max(scored, key=lambda one: one[0], default=(0.0, None))
    return Proposition(cible, best, "proche") if score >= _NEAR else Proposition(cible, None, "aucun")


def _finer(cible: Cible, vers: Referentiel, weights: Mapping[str, float]) -> Proposition:
    """The critères under the compétence that is near, or the cibles under the activité."""
    groups: dict[str, list[Cible]] = {}
    said: dict[str, str] = {}
    for other in vers.cibles.values():
        above = other.competence if cible.genre == "competence" else other.activite
        if above is not None and other.id != above.id:
            groups.setdefault(above.id, []).append(other)
            below = above.competences if isinstance(above, Activite) else ()
            said[above.id] = " ".join((above.intitule, *(c.intitule for c in below)))
    scored = [(_said_in(cible.texte, said[key], groups[key], weights), key) for key in groups]
    score, best = max(scored, default=(0.0, ""))
    if score < _NEAR:
        return Proposition(cible, None, "aucun")
    return Proposition(cible, None, "proche", tuple(groups[best]))


def _said_in(texte: str, intitule: str, under: list[Cible], weights: Mapping[str, float]) -> float:
    """How much of a sentence is said by an intitulé, or by it and what is under it (which counts half)."""
    mine, theirs = _roots(texte), _roots(intitule)
    below = frozenset(word for cible in under for word in _roots(cible.texte)) - theirs
    said = sum(weights.get(w, 0.0) for w in mine & theirs) + sum(weights.get(w, 0.0) for w in mine & below) / 2
    return said / max(sum(weights.get(w, 0.0) for w in mine), 1e-9)


def _of_its_sort(cible: Cible, vers: Referentiel) -> list[Cible]:
    """What a lien to a cible may aim at in the other one: critères of transversales are critères."""
    fine = ("critere", "transversale")
    return [c for c in vers.cibles.values() if c.genre == cible.genre or (c.genre in fine and cible.genre in fine)]


@lru_cache(maxsize=4096)
def _bare(texte: str) -> str:
    return fold(texte).rstrip(" .")


def _at_home(cible: Cible, other: Cible, pairs: Mapping[str, str]) -> bool:
    above, theirs = _above(cible), _above(other)
    return above is not None and theirs is not None and pairs.get(above) == theirs


def _above(cible: Cible) -> str | None:
    above = cible.competence if cible.genre == "critere" else cible.transversale or cible.activite
    return above.id if above is not None else None


def _weights(*referentiels: Referentiel) -> dict[str, float]:
    """Return how much each word says: one that stands in every sentence says next to nothing."""
    texts = [c.texte for ref in referentiels for c in ref.cibles.values()]
    for ref in referentiels:
        for activite in ref.activites:
            texts += [activite.intitule, *(c.intitule for c in activite.competences)]
    sentences = [_roots(texte) for texte in texts]
    counts = Counter(word for sentence in sentences for word in sentence)
    return {word: math.log(1 + len(sentences) / count) for word, count in counts.items()}


def _shared(texte: str, autre: str, weights: Mapping[str, float]) -> float:
    """How much two sentences say that is the same; 0 where the word that says most in each is not in the other."""
    one, two = _roots(texte), _roots(autre)
    if not one or not two or (_rarest(one, weights) not in two and _rarest(two, weights) not in one):
        return 0.0
    both = sum(weights[word] for word in one & two)
    return both / max(sum(weights[w] for w in one), sum(weights[w] for w in two))


def _rarest(roots: frozenset[str], weights: Mapping[str, float]) -> str:
    return max(roots, key=lambda word: (weights[word], word))


@lru_cache(maxsize=4096)
def _roots(texte: str) -> frozenset[str]:
    """Words without their endings: « validées » and « validation » begin alike."""
    return frozenset(w.folded[:_ROOT] for w in words(texte) if w.folded not in COMMON)
