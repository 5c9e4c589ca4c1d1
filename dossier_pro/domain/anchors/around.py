"""What stood beside a passage: the rest of its sentence, and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dossier_pro.domain.anchors.words import (
    Words,
    between,
    names,
    near,
    one_word_apart,
    says,
    sentence_ends,
    tokens,
    twins,
    weigh,
)
from dossier_pro.domain.text import mots_entiers

_NEIGHBOUR: Final = 80
"""How many characters of its neighbours an anchor keeps at least, on each side, beyond its own sentence."""
_MOST: Final = 400
"""The most characters that it keeps on a side: as many as an `.avis` file may hold."""
_FORMERLY: Final = 40
"""How many it kept before: a word that this cut went through is none."""
_BESIDE: Final = 7
"""How many words say what stands just beside."""
_NAMED: Final = 4
"""What a neighbour weighs that does not stand beside other passages too."""
_EDGE: Final = 2.0
"""What the beginning or the end of the answer weighs as a neighbour."""
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?…:\n])[\s«»-]*$")
_AFTER_SENTENCE = re.compile(r"[\s»]*(?:$|[.!?…;:\n])")


def context(texte: str, debut: int, fin: int) -> tuple[str, str]:
    """Return what stands before and after ``texte[debut:fin]``, as far as an anchor keeps it: to a whole neighbour."""
    return _context_before(texte, debut), _context_after(texte, fin)


def _context_before(texte: str, debut: int) -> str:
    low = max(0, debut - _MOST)
    before = [low, *sentence_ends(texte, low, debut)] if not low else list(sentence_ends(texte, low, debut))
    own = max((end for end in before if texte[end:debut].strip()), default=low)
    own = debut if _opens(texte, debut) else own
    start = max((end for end in before if end <= own - _NEIGHBOUR), default=-1)
    if start < 0:
        start = low and low + len(re.match(r"\S*", texte[low:debut]).group())  # type: ignore[union-attr]
    return texte[min(start, debut) : debut]


def _context_after(texte: str, fin: int) -> str:
    high = min(len(texte), fin + _MOST)
    ends = [*sentence_ends(texte, fin, high)]
    own = fin if _closes(texte, fin) else next((end for end in ends if end > fin), high)
    end = next((end for end in ends if end >= own + _NEIGHBOUR), -1)
    if end < 0:
        end = high if high == len(texte) else high - len(re.search(r"\S*$", texte[fin:high]).group())  # type: ignore[union-attr]
    return texte[fin : max(fin, end)]


def _opens(texte: str, start: int) -> bool:
    return _BEFORE_SENTENCE.search(texte, max(0, start - 4), start) is not None


def _closes(texte: str, end: int) -> bool:
    return texte[end - 1 : end] in tuple(".!?…;:") or _AFTER_SENTENCE.match(texte, end) is not None


def edges(texte: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a stretch begins a sentence or a line, and whether it ends one: both do not come by chance."""
    return _opens(texte, start), _closes(texte, end)


@dataclass(frozen=True)
class Edge:
    """A place in a text where the passage would begin or end, if it stood beside its old neighbour.

    Attributes:
        at: the rank of a word.
        weight: how much of the neighbour stands there.
        own: whether it is a part of its own sentence that stands there; otherwise the sentence beside it.
        neighbour: whether the sentence beside its own stands there, or its beginning.
        clean: whether a sentence begins or ends there, or it is the rest of the passage's own that stands there.
    """

    at: int
    weight: float
    own: bool
    neighbour: bool
    clean: bool


class Side:
    """The words on one side of a passage, nearest first."""

    def __init__(self, words: Sequence[str], own: int, neighbour: int, *, last: bool, before: bool) -> None:
        """Take the words.

        Args:
            words: nearest first.
            own: how many of them are of the passage's own sentence.
            neighbour: how many there are to the far end of the sentence beside it.
            last: whether the answer began (or ended) after them.
            before: whether they stand before the passage.
        """
        self.words, self.own, self.neighbour, self.last, self.before = tuple(words), own, neighbour, last, before

    def facing(self, words: Words, at: int, count: int) -> Sequence[str]:
        """Return the words of a text from a place on, nearest first."""
        if self.before:
            return words.folded[max(0, at - count) : at][::-1]
        return words.folded[at : at + count]

    def run(self, words: Words, at: int, skip: int = 0) -> int:
        """Return how many words in a row stand at a place of a text, the first ``skip`` of them left out."""
        wanted = self.words[skip:]
        there = self.facing(words, at, len(wanted))
        return next((n for n, (a, b) in enumerate(zip(wanted, there, strict=False)) if a != b), len(there))

    def enough(self, count: int) -> bool:
        """Whether so many words in a row say that it is the same neighbour: two, or all where there are fewer."""
        return count >= min(2, len(self.words)) and count > 0

    def all_there(self, count: int) -> bool:
        """Whether its own sentence stands there, and the one beside it."""
        return 0 < self.neighbour <= count

    def another_one(self, words: Words, at: int, skip: int = 0) -> bool:
        """Whether the sentence beside it is the same but for one word: a twin sentence."""
        beside = self.words[skip : self.neighbour]
        facing = self.facing(words, at, len(beside) + 1)
        apart = next((n for n, (a, b) in enumerate(zip(beside, facing, strict=False)) if a != b), None)
        if apart is None or near(beside[apart], facing[apart]):
            return False
        told = beside[apart], facing[apart]
        after = beside[apart + 1 : apart + 2], facing[apart + 1 : apart + 2]
        alike = not after[0] or not after[1] or after[0] == after[1]
        return all(map(names, told)) or (alike and apart > 1 and any(map(says, told)))

    def contradicted(self, words: Words, at: int) -> bool:
        """Whether the rest of the sentence is the same but for one word, another one here: a twin sentence."""
        return one_word_apart(self.words[: self.own], self.facing(words, at, self.own + 2))

    def edges(self, words: Words) -> Iterator[Edge]:
        """Yield the places in a text where the passage would begin (or end) beside its old neighbour."""
        for skip in sorted({0, self.own}):
            own = skip < self.own
            if skip == len(self.words):
                if self.last:
                    yield Edge(0 if self.before else len(words.folded), _EDGE, own, False, True)
                continue
            beside = self.words[skip : self.neighbour]
            for place in words.places.get(self.words[skip], ()):
                at = place + 1 if self.before else place
                count = self.run(words, at, skip)
                there = self.words[skip : skip + count]
                if weigh(there) < min(_NAMED, weigh(beside)):
                    continue
                if count >= len(beside) or not self.another_one(words, at, skip):
                    neighbour = weigh(there[self.own - skip :]) >= min(_NAMED, weigh(beside[self.own - skip :])) > 0
                    yield Edge(at, weigh(there), own, neighbour, own or at in words.sentences)


class Around:
    """A passage as whole words, with what stood beside it; ``lead``: how many characters it began inside a word."""

    def __init__(self, citation: str, avant: str, apres: str, position: int) -> None:
        """Take what an anchor holds."""
        whole = avant + citation + apres
        start, end = len(avant), len(avant + citation)
        if citation:
            start, end = mots_entiers(whole, start, end)
        self.lead = len(avant) - start
        self.quoted = between(whole, start, end)
        (before, before_at), (after, after_at) = tokens(whole, 0, start), tokens(whole, end, len(whole))
        cut_before = len(avant) == _FORMERLY and position > len(avant)
        cut_after = len(apres) == _FORMERLY
        opens, closes = edges(whole, start, end)
        stops = {0, *sentence_ends(whole, 0, len(whole)), len(whole)}
        stops |= {stop for stop, there in ((start, opens), (end, closes)) if there}
        starts = before_at[cut_before:]
        words = before[cut_before:][::-1]
        own, beside = _reach(words, (sum(at >= stop for at in starts) for stop in stops if stop <= start))
        self.before = Side(words, own, beside, last=position <= len(avant), before=True)
        starts = after_at[: len(after_at) - cut_after]
        words = after[: len(starts)]
        own, beside = _reach(words, (sum(at < stop for at in starts) for stop in stops if stop >= end))
        ends = own == len(words) and not cut_after and len(apres) < _MOST
        self.after = Side(words, own, beside, last=ends, before=False)

    @property
    def whole(self) -> bool:
        """Whether the passage is one sentence or more, and not a part of one."""
        return not (self.before.own or self.after.own)

    @property
    def sentence(self) -> tuple[str, ...]:
        """The words of the passage with the rest of its sentence."""
        return (*self.before.words[: self.before.own][::-1], *self.quoted.folded, *self.after.words[: self.after.own])

    def match(self, words: Words, first: int, last: int) -> tuple[int, int]:
        """Return how many words in a row are the same before ``first`` and from ``last`` on."""
        return self.before.run(words, first), self.after.run(words, last)

    def sentence_there(self, left: int, right: int) -> bool:
        """Whether the rest of its sentence is there."""
        return left >= self.before.own and right >= self.after.own

    def all_around(self, left: int, right: int) -> bool:
        """Whether nearly everything around is still there: what a short passage, which stands anywhere, asks for."""
        near = self.before.words[:_BESIDE], self.after.words[:_BESIDE]
        there = weigh((*near[0][:left], *near[1][:right]))
        return there >= max(1.5, 0.7 * weigh((*near[0], *near[1])))

    def contradicted(self, words: Words, first: int, last: int) -> bool:
        """Whether it is a part of a twin sentence: the same but for one word, or about somebody else."""
        if self.before.contradicted(words, first) or self.after.contradicted(words, last):
            return True
        if self.whole:
            return False
        low, high = words.sentence_of(first, last)
        return twins(self.sentence, words.folded[low:high])

    def of_another(self, words: Words, first: int, last: int) -> bool:
        """Whether the sentence before it is about somebody else; or the one after it, where that before is not there.

        What names nobody is about whom the sentence before it names.
        """
        named = {word for word in self.sentence if names(word)}
        low, high = words.sentence_of(first, last)
        if named and named.issubset(words.folded[low:high]):
            return False
        if self.before.another_one(words, first):
            return True
        left = self.before.run(words, first)
        return not self.before.all_there(left) and self.after.another_one(words, last)


def _reach(words: Sequence[str], counts: Iterable[int]) -> tuple[int, int]:
    """Return how many words stand to the first end of a sentence, and how many to the end of what stands beside it.

    A sentence that says little, such as « Elle m’a remerciée. », may stand beside others too: the next one is taken in.
    """
    found = sorted(set(counts))
    own = found[0]
    return own, next((count for count in found if weigh(words[own:count]) >= _NAMED), found[-1])


def gap_closed(around: Around, words: Words) -> bool:
    """Whether the two neighbours now stand side by side: what was between them was taken out.

    A passage may begin as what follows it does, or end as what stands before it: it must not pass for its neighbour.
    """
    before, after = around.before, around.after
    if not before.words or not after.words:
        return False
    inside = Side(around.quoted.folded[::-1], 0, 0, last=False, before=True)
    outside = Side(around.quoted.folded, 0, 0, last=False, before=False)
    for place in words.places.get(after.words[0], ()):
        left, right = around.match(words, place, place)
        if (
            before.enough(left)
            and after.enough(right)
            and left > inside.run(words, place)
            and right > outside.run(words, place)
        ):
            return True
    return False
