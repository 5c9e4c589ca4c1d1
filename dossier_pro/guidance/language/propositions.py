"""What an unknown word may have been meant to be: five words at most, those that sound or look the same first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from typing import Final

from dossier_pro.guidance.language.dictionnaire import Dictionnaire
from dossier_pro.guidance.language.mots import mots
from dossier_pro.guidance.language.usuels import FREQUENTES, USUELS

MOST: Final = 5

_ACCENTS: Final = {"a": "àâ", "e": "éèêë", "i": "îï", "o": "ô", "u": "ùûü", "c": "ç"}
_BARE: Final = str.maketrans("àâäéèêëîïôöùûüç", "aaaeeeeiioouuuc")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzéèêàçôîû"
_ELISIONS: Final = ("l", "d", "j", "n", "s", "m", "t", "c", "qu")

_SOUNDS: Final = tuple(
    (sound, tuple(others.split(",")))
    for sound, _, others in (
        pair.partition("=")
        for pair in sorted(
            mots(
                """
        ph=f f=ph ss=s,c,ç,t s=ss,c,ç,z,sc c=s,ss,qu,k,ç ç=c,ss,s z=s k=c,qu qu=c,k,q q=qu g=j,gu,ge j=g,ge
        gu=g ge=g,j an=en,am,em en=an,in,em am=an,em em=en,am in=ain,ein,im,un,en ain=in,ein ein=in,ain
        im=in on=om om=on o=au,eau,ô au=o,eau eau=o,au é=er,ée,ez,ai,è,e er=é,ère,aire ai=é,è,ei,e ei=ai,è
        è=ai,é,ê,e ê=è,ai e=é,è,ai,a eu=œu,oe,ue ue=eu oeu=œu oe=œ eur=œur y=i,ill i=y,ll il=ill,ille
        ill=y,il ll=l,il h= t=tt,th tion=ssion,sion ssion=tion,sion,ction sion=tion,ssion cion=tion,sion
        ement=ment,amment,emment ment=ement,mment ament=amment,ement ant=ent ent=ant sse=ce,se ce=sse,se
        ks=x x=cc,xc,cs,ct ct=x w=v,ou oi=oie,ois re=r r=re,rr ri=ir aill=ail,ay eill=eil,ay ay=aill,ai
        """
            )
        )
    )
)
"""What is said alike: « f » may have been meant to be « ph »."""
_LAST: Final = ("e", "s", "t", "d", "x", "p", "nt", "es", "r")
_OLD: Final = frozenset({"ipsi", "simp", "1isg", "1jsg"})


class Proposeur:
    """Finds words near an unknown one.

    Args:
        dictionnaire: where words are looked up.
        preferes: words that the writer is likely to need, in small letters: those of the trade and of the dossier.
    """

    def __init__(self, dictionnaire: Dictionnaire, preferes: Collection[str] = frozenset()) -> None:
        self._dictionnaire = dictionnaire
        self._preferes = preferes

    def propositions(self, mot: str) -> tuple[str, ...]:
        """Return at most five words, best first, with the capital of what was written."""
        low = mot.lower().replace("’", "'")
        found = {FREQUENTES[low]: 0.0} if low in FREQUENTES else self.cotees(low)
        best = sorted(found, key=lambda word: (found[word], word))[:MOST]
        shaped = (word[:1].upper() + word[1:] if mot[:1].isupper() else word for word in best)
        return tuple(dict.fromkeys(word.replace("'", "’") for word in shaped))

    def cotees(self, low: str) -> dict[str, float]:
        """Return the words near one in small letters, with what each costs: 1 an accent, 2 a sound, 4 a letter."""
        if len(low) > _LONGEST:
            return {}
        found: dict[str, float] = dict.fromkeys(self._elided(low), 0.9)
        for cost, candidates in self._waves(low):
            for candidate in candidates:
                if candidate != low and candidate not in found and self._fits(candidate):
                    found[candidate] = cost + self._rarity(candidate) + _strangeness(low, candidate)
            best = min(found.values(), default=9.0)
            if best <= 1.6 <= cost or (best <= cost >= _FAR and (cost >= 4.0 or best < 2.0)):
                break
        if not found:
            found.update({words: 1.2 if set(words.split()) <= USUELS else 6.0 for words in self._cut(low)})
        return found

    def _waves(self, low: str) -> Iterator[tuple[float, Iterator[str]]]:
        yield 1.0, accents(low)
        once = set(_sounds(low))
        yield 2.0, iter(once)
        yield 2.4, itertools.chain.from_iterable(accents(word, most=1) for word in once)
        yield 2.6, _swaps(low)
        yield _FAR, _near_doubles(low)
        yield 4.0, _letters(low)
        if len(low) > 4:
            yield 4.4, itertools.islice(itertools.chain.from_iterable(map(_sounds, sorted(once))), 3000)

    def _fits(self, candidate: str) -> bool:
        if candidate in self._preferes:
            return True
        if len(candidate) > 6 and candidate[:4] not in self._dictionnaire.debuts:
            return False
        return len(candidate) > 1 and self._dictionnaire.propose(candidate)

    def _rarity(self, candidate: str) -> float:
        if candidate in USUELS or candidate in self._preferes:
            return -0.9
        lectures = self._dictionnaire.lectures(candidate)
        if any(lecture.lemme in USUELS or lecture.lemme in self._preferes for lecture in lectures):
            return -0.5
        return 1.5 if lectures and all(lecture.traits & _OLD for lecture in lectures) else 0.0

    def _elided(self, low: str) -> Iterator[str]:
        """« jai », « cest », « lentreprise »: an apostrophe that is missing."""
        for head in _ELISIONS:
            rest = low[len(head) :]
            if (
                low.startswith(head)
                and rest[:1] in "aeiouyhéèêàâîôœ"
                and len(rest) > 1
                and self._dictionnaire.propose(rest)
            ) and (head in ("l", "d", "qu") or self._fits_small(head, rest)):
                yield f"{head}'{rest}"

    def _fits_small(self, head: str, rest: str) -> bool:
        lectures = self._dictionnaire.lectures(rest)
        wanted = "1sg" if head == "j" else "3sg"
        return any(wanted in r.traits or (head in "nsmt" and "infi" in r.traits) for r in lectures)

    def _cut(self, low: str) -> Iterator[str]:
        for at in range(2, len(low) - 1):
            left, right = low[:at], low[at:]
            if left in USUELS and self._dictionnaire.propose(right) and (len(right) > 2 or right in USUELS):
                yield f"{left} {right}"


def _strangeness(low: str, candidate: str) -> float:
    """What a candidate costs for another first letter, and for an accent or a letter at the end that goes."""
    cost = 0.5 if candidate[:1] != low[:1] else 0.0
    if low[-1:] in "éèà" and candidate[-1:] != low[-1:] and not candidate.startswith(low):
        cost += 0.5
    return cost + (0.3 if len(candidate) < len(low) and candidate[-1:] != low[-1:] else 0.0)


_LONGEST: Final = 26
"""Longer words are pasted together or no words: too many spellings are near, and none is meant."""
_FAR: Final = 2.8


def accents(word: str, most: int = 3) -> Iterator[str]:
    """Return the spellings that differ by at most ``most`` accents."""
    places = [at for at, letter in enumerate(word) if letter.translate(_BARE) in _ACCENTS]
    for count in range(1, min(most, len(places)) + 1):
        for chosen in itertools.combinations(places, count):
            choices = [_others(word[at]) if count < 3 else _others(word[at])[:2] for at in chosen]
            for signs in itertools.product(*choices):
                letters = list(word)
                for at, sign in zip(chosen, signs, strict=True):
                    letters[at] = sign
                yield "".join(letters)


def _others(letter: str) -> str:
    bare = letter.translate(_BARE)
    return (_ACCENTS[bare] + bare).replace(letter, "")


def _sounds(word: str) -> Iterator[str]:
    """Spellings that are said alike, by one change: « f » for « ph », a letter doubled, a mute end."""
    for sound, others in _SOUNDS:
        for match in re.finditer(sound, word):
            for other in others:
                yield word[: match.start()] + other + word[match.end() :]
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]
        if word[at] in "bcdfglmnprst" and word[at] != word[at - 1]:
            yield word[:at] + word[at] + word[at:]
    for end in _LAST:
        yield word + end
        if word.endswith(end):
            yield word[: -len(end)]


def _near_doubles(word: str) -> Iterator[str]:
    """Two doubled letters at once: « proffessionel »."""
    singles = [at for at in range(1, len(word)) if word[at] == word[at - 1]]
    doubles = [
        at
        for at in range(1, len(word))
        if word[at] in "cfglmnprst" and word[at] not in (word[at - 1], word[at + 1 : at + 2])
    ]
    for one, other in itertools.product(singles, doubles):
        letters = list(word)
        letters[other] *= 2
        del letters[one]
        yield "".join(letters)
    for one, other in itertools.combinations(doubles, 2):
        letters = list(word)
        letters[one] *= 2
        letters[other] *= 2
        yield "".join(letters)


def _swaps(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _letters(word: str) -> Iterator[str]:
    """One letter too many, too few, or another."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:]
            if at < len(word):
                yield word[:at] + letter + word[at + 1 :]
