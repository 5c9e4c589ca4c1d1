"""Where a passage stands in answers that were rewritten: the searches that ``anchor.retrouver`` goes through."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dossier_pro.domain.anchors.around import Around, Edge, Side, edges, gap_closed
from dossier_pro.domain.anchors.words import Words, another, contained, in_a_row, likeness, twins, weigh, weight

_LONG = 4
"""What a passage weighs that does not stand in a text by chance."""
_SHORT = 8
"""A part of a sentence of fewer words than that is not itself any more without one that carries meaning."""
_TOO_LONG = 8
"""A passage that many times as long as an answer cannot be like anything in it, and costs much to compare."""
_THE_SAME = 0.9
"""How alike a sentence must be to be the one that was taken from its place: it has at most a slip of the hand."""
_SHARED = 0.5
"""How many of the words that say something a sentence must share with another, to be compared with it."""
_MOVED = 0.75
"""How alike a sentence must be to one that stands elsewhere, to be taken for it."""
_LIKE = 0.4
"""How much of a sentence must be the passage's own words to be told from the others that stand in its place."""


class Answer(NamedTuple):
    """A present answer; ``own``: it is the one that the passage stood in."""

    champ: str
    texte: str
    words: Words
    own: bool


class Stretch(NamedTuple):
    """The words ``[first, last[`` of an answer."""

    answer: Answer
    first: int
    last: int

    @property
    def folded(self) -> tuple[str, ...]:
        """Its words."""
        return self.answer.words.folded[self.first : self.last]

    @property
    def sentence(self) -> tuple[str, ...]:
        """The words of the sentences it stands in."""
        low, high = self.answer.words.sentence_of(self.first, self.last)
        return self.answer.words.folded[low:high]


def in_its_exemple(around: Around, answers: Sequence[Answer]) -> Stretch | None:
    """Return where a passage stands in the answers of its exemple, None where that cannot be told."""
    literal = _literal(around, answers)
    if literal is not None and _beside(around, literal):
        return literal
    between, gone = _in_its_own(around, answers)
    if between is not None and _passes_for(around, between, literal):
        return _narrowed(around, between)
    if literal is not None:
        return literal
    found = _rewritten(around, answers, gone=gone) or _sentence(around, answers)
    if found is not None:
        return found
    return _narrowed(around, between) if between else None


def _in_its_own(around: Around, answers: Sequence[Answer]) -> tuple[Stretch | None, bool]:
    """Return what stands between the neighbours in the passage's own answer, and whether nothing does."""
    own = next((answer for answer in answers if answer.own), None)
    return _between_neighbours(around, own) if own else (None, False)


def _passes_for(around: Around, between: Stretch, literal: Stretch | None) -> bool:
    """Whether what stands between the neighbours is like the passage.

    More so where the same words stand elsewhere, which may be those of a twin, and then about nobody else.
    """
    alike = likeness(around.sentence, between.folded)
    if literal is None:
        return alike >= 0.3
    return alike >= 0.5 and not any(twins(around.sentence, words) for words in _sentences(around, between))


def _beside(around: Around, one: Stretch) -> bool:
    """Whether a neighbour of the passage stands beside a stretch."""
    left, right = around.match(one.answer.words, one.first, one.last)
    return around.before.all_there(left) or around.after.all_there(right)


def moved(around: Around, answers: Sequence[Answer]) -> Stretch | None:
    """Return where a passage stands in the answers of another exemple, to which its sentence was moved."""
    subject = around.sentence
    if not around.quoted.folded or weigh(subject) < _LONG:
        return None
    # Most answers are about something else: that their words are not there costs little to know.
    heavy = [word for word in subject if weight(word) == 1.0]
    least = _SHARED * len(heavy)
    there = [a._replace(own=False) for a in answers if sum(map(a.words.places.__contains__, heavy)) >= least]
    return (_literal(around, there) or _sentence(around, there)) if there else None


# --- the quoted words, in a row --------------------------------------------------------------------------------------


def _literal(around: Around, answers: Sequence[Answer]) -> Stretch | None:
    """Find the quoted words in a row. A short quotation is everywhere: it needs a neighbour that is still there."""
    found = [Stretch(answer, first, last) for answer in answers for first, last in _rows(around, answer.words)]
    several = len(found) > 1
    ranked = []
    for one in found:
        left, right = around.match(one.answer.words, one.first, one.last)
        if _is_it(around, one, left, right, several=several):
            beside = weigh(around.before.words[:left]) + weigh(around.after.words[:right])
            ranked.append(((beside, one.answer.own), one))
    if not ranked:
        return None
    best = max(rank for rank, _ in ranked)
    first, *others = (one for rank, one in ranked if rank == best)
    return None if others else first


def _rows(around: Around, words: Words) -> Iterator[tuple[int, int]]:
    quoted = around.quoted.folded
    size = len(quoted)
    # From its rarest word, so that a passage that begins with « je » costs no more than another.
    rank, rare = min(enumerate(quoted), key=lambda item: len(words.places.get(item[1], ())))
    for place in words.places.get(rare, ()):
        first = place - rank
        if first >= 0 and words.folded[first : first + size] == quoted:
            yield first, first + size


def _is_it(around: Around, one: Stretch, left: int, right: int, *, several: bool) -> bool:
    """Whether the quoted words stand here as the passage, and not as words that are the same by chance."""
    weight_of_it = weigh(around.quoted.folded)
    if _of_something_else(around, one, doubtful=several or weight_of_it < _LONG):
        return False
    if not around.whole and around.sentence_there(left, right) and weigh(around.sentence) >= _LONG:
        return True
    if weight_of_it >= _LONG or around.all_around(left, right):
        return True
    return weight_of_it >= 2 and (_is_whole(around, one) or _enough_beside(around, left, right, own=one.answer.own))


def _of_something_else(around: Around, one: Stretch, *, doubtful: bool = True) -> bool:
    """Whether what stands around a stretch contradicts the passage, or (in doubt) is about somebody else."""
    words = one.answer.words
    if around.contradicted(words, one.first, one.last):
        return True
    return doubtful and around.of_another(words, one.first, one.last)


def _is_whole(around: Around, one: Stretch) -> bool:
    """Whether a stretch is a sentence, as the passage was."""
    words = one.answer.words
    return around.whole and all(edges(one.answer.texte, words.starts[one.first], words.ends[one.last - 1]))


def _enough_beside(around: Around, left: int, right: int, *, own: bool) -> bool:
    """Whether neighbours are still there: one of them in its own answer, both in another."""
    beside = around.before.enough(left), around.after.enough(right)
    return any(beside) if own else all(beside)


# --- what now stands between the old neighbours ----------------------------------------------------------------------


def _between_neighbours(around: Around, answer: Answer) -> tuple[Stretch | None, bool]:
    """Return what stands between the two neighbours, and whether they stand with nothing between them."""
    words = answer.words
    fitting = [row for row in _pairs(around, words) if _fits(around, row[1], row[2])]
    if not fitting:
        return None, gap_closed(around, words)
    best = max(row[0] for row in fitting)
    spans = {(edge.at, other.at): edge.clean and other.clean for score, edge, other in fitting if score == best}
    if len(spans) > 1:
        return None, False
    (first, last), clean = spans.popitem()
    there = Stretch(answer, first, last)
    if first == last or _known(around, there.folded):
        return None, True
    return (there if _stands_for(around, there, clean=clean) else None), gap_closed(around, words)


def _pairs(around: Around, words: Words) -> list[tuple[float, Edge, Edge]]:
    """Return where the passage would begin with the next two places where it would end, and how much they weigh."""
    closes = sorted(_own_edges(around, around.after, words), key=lambda edge: edge.at)
    spots = [edge.at for edge in closes]
    pairs: list[tuple[float, Edge, Edge]] = []
    for edge in _own_edges(around, around.before, words):
        at = bisect_left(spots, edge.at)
        pairs += [(edge.weight + other.weight, edge, other) for other in closes[at : at + 2]]
    return pairs


def _stands_for(around: Around, there: Stretch, *, clean: bool) -> bool:
    """Whether what stands between the neighbours may stand for the passage.

    Not where it is what was added to one of the two, nor where a twin sentence came there with others.
    """
    if not around.before.words and not around.after.words:
        return True
    if not clean and likeness(around.sentence, there.folded) < 0.3:
        return False
    sentences = list(_sentences(around, there))
    return len(sentences) < 2 or not any(twins(around.sentence, words) for words in sentences)


def _own_edges(around: Around, side: Side, words: Words) -> Iterator[Edge]:
    """Yield the edges but those in a twin sentence, which is the same about somebody else."""
    for edge in side.edges(words):
        if edge.own:
            low, high = words.sentence_of(*((edge.at - 1, edge.at) if side.before else (edge.at, edge.at + 1)))
            if twins(around.sentence, words.folded[low:high]):
                continue
        yield edge


def _fits(around: Around, edge: Edge, other: Edge) -> bool:
    """Whether a neighbour stands at one end at least, and not too much between the two.

    The rest of its own sentence alone may be that of a twin sentence.
    """
    alone = around.before.last and around.after.last and not (edge.own or other.own)
    return (edge.neighbour or other.neighbour or alone) and other.at - edge.at <= _room(around, edge, other)


def _room(around: Around, edge: Edge, other: Edge) -> int:
    """Return how many words may stand there: an answer has room for all, a sentence is enlarged some three times."""
    if not around.before.words and not around.after.words:
        return len(around.quoted.folded) + 1_000_000
    size = len(around.quoted.folded)
    size += 0 if edge.own else around.before.own
    size += 0 if other.own else around.after.own
    return 4 * size + (6 if edge.own and other.own else 25)


def _known(around: Around, there: Sequence[str]) -> bool:
    """Whether it is a sentence that stood beside the passage before: it was moved to its place."""
    row = tuple(there)
    return any(
        in_a_row(row, side) >= 0 for side in (around.before.words[::-1], around.after.words) if len(row) <= len(side)
    )


def _narrowed(around: Around, there: Stretch) -> Stretch | None:
    """Return the part of a stretch that is nearest to the passage; None where its words alone were taken out."""
    words, quoted = there.answer.words, around.quoted.folded
    at = in_a_row(quoted, there.folded)
    if at >= 0:
        return Stretch(there.answer, there.first + at, there.first + at + len(quoted))
    there = _nearest_sentences(around, there)
    if around.whole:
        return there
    first, last = there.first, there.last
    opening, closing = around.before.words[: around.before.own][::-1], around.after.words[: around.after.own]
    for word in opening:
        if first == last or words.folded[first] != word:
            break
        first += 1
    for word in closing[::-1]:
        if first == last or words.folded[last - 1] != word:
            break
        last -= 1
    return Stretch(there.answer, first, last) if first < last else None


def _sentences(around: Around, there: Stretch) -> Iterator[Sequence[str]]:
    """Yield the sentences of a stretch, as many at a time as the passage has."""
    words = there.answer.words
    cuts = [there.first, *(n for n in words.sentences if there.first < n < there.last), there.last]
    size = max(1, len(around.quoted.sentences) - 1)
    for low, high in zip(cuts, cuts[size:], strict=False):
        yield words.folded[low:high]


def _nearest_sentences(around: Around, there: Stretch) -> Stretch:
    """Return the sentences of a stretch that are like the passage's own, all where none is."""
    words = there.answer.words
    cuts = [there.first, *(n for n in words.sentences if there.first < n < there.last), there.last]
    kept = [(low, high) for low, high in pairwise(cuts) if contained(words.folded[low:high], around.sentence) >= _LIKE]
    return Stretch(there.answer, kept[0][0], kept[-1][1]) if kept else there


# --- a sentence like it ----------------------------------------------------------------------------------------------


def _sentence(around: Around, answers: Sequence[Answer]) -> Stretch | None:
    """Find the sentence of a passage by its words, moved and with little changed, and the passage in it."""
    subject = around.sentence
    if weigh(subject) < _LONG:
        return None
    found: list[tuple[float, Stretch]] = []
    for answer in answers:
        for first, last in _candidates(subject, answer.words):
            there = answer.words.folded[first:last]
            alike = likeness(subject, there, _MOVED)
            if alike >= _MOVED and _about_the_same(subject, there):
                found.append((alike, Stretch(answer, first, last)))
    if not found:
        return None
    found.sort(key=lambda row: row[0], reverse=True)
    (most, best), *others = found
    if any(alike > most - 0.05 and _apart(best, other) for alike, other in others):
        return None
    return _narrowed(around, best)


def _about_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    return not another(one, other) and not twins(one, other)


def _apart(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches have no word in common."""
    return other.answer is not one.answer or other.last <= one.first or one.last <= other.first


def _candidates(subject: Sequence[str], words: Words) -> Iterator[tuple[int, int]]:
    """Yield the sentences, and two in a row, that share words with a subject."""
    shared: dict[int, int] = {}
    heavy = {word for word in subject if weight(word) == 1.0}
    for word in heavy:
        for rank in {bisect_right(words.sentences, place) - 1 for place in words.places.get(word, ())}:
            shared[rank] = shared.get(rank, 0) + 1
    least = _SHARED * len(heavy)
    last = len(words.sentences) - 1
    for rank, count in sorted(shared.items()):
        if count >= least:
            for low, high in ((rank, rank + 1), (rank - 1, rank + 1), (rank, rank + 2)):
                if 0 <= low < high <= last:
                    yield words.sentences[low], words.sentences[high]


# --- a rewritten passage ---------------------------------------------------------------------------------------------


def _worth_a_look(quoted: Sequence[str], answer: Answer) -> bool:
    """Whether a passage may stand rewritten in an answer: it has the room, and a short one only in its own."""
    return len(quoted) <= _TOO_LONG * (len(answer.words.folded) + 1) and (answer.own or weigh(quoted) >= _LONG)


def _rewritten(around: Around, answers: Sequence[Answer], *, gone: bool) -> Stretch | None:
    best: tuple[float, Stretch] | None = None
    quoted = around.quoted.folded
    for answer in answers:
        if not _worth_a_look(quoted, answer):
            continue
        for first, last in _best_windows(quoted, answer.words):
            one = Stretch(answer, first, last)
            alike = _accept(around, one)
            if alike and gone and likeness(quoted, one.folded) < _THE_SAME:
                continue
            if alike > (best[0] if best else 0.0):
                best = (alike, one)
    if best is None:
        return None
    return _exactly(quoted, best[1])


def _exactly(quoted: Sequence[str], there: Stretch) -> Stretch:
    """Return the quoted words in a stretch where it holds them in a row, else the whole of it."""
    at = in_a_row(quoted, there.folded)
    return Stretch(there.answer, there.first + at, there.first + at + len(quoted)) if at >= 0 else there


def _best_windows(quoted: Sequence[str], words: Words) -> Iterator[tuple[int, int]]:
    """Yield the stretch that shares most words with the passage, with its edges set where they should be."""
    size = len(quoted)
    hits = sorted(
        (place, index)
        for index, word in enumerate(quoted)
        if weight(word) == 1.0
        for place in words.places.get(word, ())
    )
    if len(hits) < 2:
        return
    width = size + size // 2 + 2
    best, best_score, low, count, score = (0, 0), 0, 0, Counter[int](), 0
    for high, (place, index) in enumerate(hits):
        score += count[index] == 0
        count[index] += 1
        while place - hits[low][0] > width:
            count[hits[low][1]] -= 1
            score -= count[hits[low][1]] == 0
            low += 1
        if score > best_score:
            best, best_score = (low, high), score
    (first_place, first_index), (last_place, last_index) = hits[best[0]], hits[best[1]]
    first = max(0, first_place - first_index)
    last = min(len(words.folded), last_place + size - last_index)
    yield first, max(last, first + 1)


def _accept(around: Around, one: Stretch) -> float:
    """Return how much a stretch is the passage (0 to 3), 0 where that is not sure enough.

    The less its neighbours are still there, the more alike it must be.
    """
    words, first, last = one.answer.words, one.first, one.last
    if not 0 <= first < last <= len(words.folded):
        return 0.0
    quoted, there = around.quoted.folded, one.folded
    left, right = around.match(words, first, last)
    beside = around.before.enough(left) + around.after.enough(right)
    beside += _at_an_edge(around, one, beside)
    least = (0.8, 0.6, 0.3)[beside]
    alike = likeness(quoted, there, least)
    total = weigh(quoted)
    if alike < least:
        return 0.0
    if (total < _LONG and not beside) or (total < 2 and not around.all_around(left, right)):
        return 0.0
    if _of_something_else(around, one):
        return 0.0
    if _says_other_things(around, there, beside) or twins(quoted, there):
        return 0.0
    return beside + alike


def _says_other_things(around: Around, there: Sequence[str], beside: int) -> bool:
    """Whether a stretch is about something else.

    Between its two old neighbours a sentence may say other things; a part of one stands so in a twin sentence too.
    """
    quoted = around.quoted.folded
    short = not around.whole and len(quoted) < _SHORT
    return (beside < 2 or len(quoted) < 5 or not around.whole) and another(quoted, there, lacking=short)


def _at_an_edge(around: Around, one: Stretch, beside: int) -> int:
    """Return 1 where a passage that opened or closed its answer still does: the edge stands for a neighbour.

    Of a passage with one neighbour that is gone, the edge alone says too little.
    """
    opens = not around.before.words and one.first == 0
    closes = not around.after.words and one.last == len(one.answer.words.folded)
    return int((opens and closes) or (beside == 1 and (opens or closes)))
