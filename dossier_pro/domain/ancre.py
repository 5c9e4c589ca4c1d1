"""The anchor of a passage in an answer: enough of its surroundings to find it again after the text was rewritten.

Finding it again goes from the surest to the least sure, and stops before it could be wrong: the quoted text where it
stood, the quoted text elsewhere, the same words in other dress, a rewritten passage between its old neighbours, then
the exemple as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier_pro.domain.text import fold


@dataclass(frozen=True, slots=True)
class Ancre:
    """A passage of one answer.

    Attributes:
        champ: the answer that it stands in, a name of ``dossier.CHAMPS``.
        citation: the passage itself.
        avant: up to 40 characters before it.
        apres: up to 40 characters after it.
        position: its offset in characters when it was made.
    """

    champ: str
    citation: str
    avant: str
    apres: str
    position: int


_AUTOUR = 40


def ancrer(champ: str, texte: str, debut: int, fin: int) -> Ancre:
    """Return the anchor of ``texte[debut:fin]``.

    Args:
        champ: the answer that the passage stands in.
        texte: that answer without its marks (``text.plain``), so that a change of style moves nothing.
        debut: offset of the passage's first character.
        fin: offset after its last one.
    """
    return Ancre(champ, texte[debut:fin], texte[max(0, debut - _AUTOUR) : debut], texte[fin : fin + _AUTOUR], debut)


@dataclass(frozen=True, slots=True)
class Trouve:
    """Where a passage stands now: ``texte[debut:fin]`` of ``champ``.

    ``exacte``: the quoted text, letter by letter, in the answer where it stood; otherwise it was moved or rewritten.
    """

    champ: str
    debut: int
    fin: int
    exacte: bool


def retrouver(ancre: Ancre, textes: Mapping[str, str]) -> Trouve | None:
    """Find a passage again.

    Args:
        ancre: the passage as it was.
        textes: the present answers of its exemple, without their marks (``text.plain``), by champ.

    Returns:
        Its place, or None where it is gone or cannot be told for sure: the remark then belongs to the exemple.
    """
    own = textes.get(ancre.champ, "")
    if _stands_still(ancre, own):
        return Trouve(ancre.champ, ancre.position, ancre.position + len(ancre.citation), True)
    quoted = _words(ancre.citation)
    if not quoted.folded:
        return None
    around = _Around(ancre)
    ordered = sorted(textes.items(), key=lambda item: item[0] != ancre.champ)
    found = _literal(ancre, quoted, around, ordered)
    return found or _rewritten(ancre, quoted, around, ordered)


def _stands_still(ancre: Ancre, texte: str) -> bool:
    start, end = ancre.position, ancre.position + len(ancre.citation)
    if not ancre.citation or texte[start:end] != ancre.citation:
        return False
    before = texte[max(0, start - len(ancre.avant)) : start] == ancre.avant
    after = texte[end : end + len(ancre.apres)] == ancre.apres
    beside = before * len(ancre.avant) + after * len(ancre.apres)
    return (before and after) or beside >= _AUTOUR // 2


# --- words -----------------------------------------------------------------------------------------------------------

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_fold_word = lru_cache(maxsize=20_000)(fold)


@dataclass(frozen=True)
class _Words:
    """A text as its folded words, where each begins and ends, and where each folded word stands."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    places: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=512)
def _words(texte: str) -> _Words:
    matches = list(_WORD.finditer(texte))
    folded = tuple(_fold_word(m.group()) for m in matches)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(folded):
        places.setdefault(word, []).append(index)
    frozen = {word: tuple(found) for word, found in places.items()}
    return _Words(folded, tuple(m.start() for m in matches), tuple(m.end() for m in matches), frozen)


def _weight(word: str) -> float:
    """How much a word says: little words are everywhere; a number or a label tells two like sentences apart."""
    return 1.0 if len(word) > 3 or word.isdigit() else 0.25


class _Around:
    """The words beside a passage, nearest first."""

    before: Sequence[str]
    after: Sequence[str]
    opening: int = 0
    """How many of the words before it were of its own sentence; none where it began one."""
    closing: int = 0
    """How many of those after it."""

    @classmethod
    def beside(cls, before: Sequence[str], after: Sequence[str]) -> _Around:
        """Return these words, nearest first."""
        around = cls.__new__(cls)
        around.before, around.after = before, after
        return around

    def __init__(self, ancre: Ancre) -> None:
        """Take the words of an anchor, without those that the cut of 40 characters went through."""
        before = list(_words(ancre.avant).folded)
        after = list(_words(ancre.apres).folded)
        if len(ancre.avant) == _AUTOUR and before:
            before = before[1:]
        if len(ancre.apres) == _AUTOUR and after:
            after = after[:-1]
        self.before = before[::-1]
        self.after = after
        opens, closes = _edges(
            ancre.avant + ancre.citation + ancre.apres, len(ancre.avant), len(ancre.avant + ancre.citation)
        )
        self.opening = 0 if opens else len(_words(_STOP.split(ancre.avant)[-1]).folded)
        self.closing = 0 if closes else len(_words(_STOP.split(ancre.apres)[0]).folded)

    def match(self, words: _Words, first: int, last: int) -> tuple[int, int]:
        """Return how many words in a row are the same before ``first`` and from ``last`` on."""
        left = 0
        while left < len(self.before) and first - 1 - left >= 0:
            if words.folded[first - 1 - left] != self.before[left]:
                break
            left += 1
        right = 0
        while right < len(self.after) and last + right < len(words.folded):
            if words.folded[last + right] != self.after[right]:
                break
            right += 1
        return left, right

    def all_around(self, left: int, right: int) -> bool:
        """Whether nearly everything around is still there: what a short passage, which stands anywhere, asks for."""
        there = sum(map(_weight, (*self.before[:left], *self.after[:right])))
        return there >= max(1.5, 0.7 * sum(map(_weight, (*self.before, *self.after))))

    def contradicted(self, words: _Words, first: int, last: int) -> bool:
        """Whether the rest of the sentence is the same but for one word, another one here: a twin sentence."""
        before = words.folded[max(0, first - len(self.before)) : first][::-1]
        after = words.folded[last : last + len(self.after)]
        return _one_word_apart(self.before[: self.opening], before) or _one_word_apart(
            self.after[: self.closing], after
        )

    def enough(self, count: int, *, before: bool) -> bool:
        """Whether so many words in a row say that it is the same neighbour: two, or all where there are fewer."""
        wanted = self.before if before else self.after
        return count >= min(2, len(wanted)) and count > 0


# --- the quoted text, as it was or in other dress -------------------------------------------------------------------


def _literal(ancre: Ancre, quoted: _Words, around: _Around, textes: Sequence[tuple[str, str]]) -> Trouve | None:
    """Find the quoted words in a row. A short quotation is everywhere: it needs a neighbour that is still there."""
    weight = sum(map(_weight, quoted.folded))
    long_enough = weight >= 4
    found: list[tuple[int, bool, int, Trouve]] = []
    for champ, texte in textes:
        words = _words(texte)
        for start, end in _occurrences(ancre.citation, quoted, texte, words):
            if _inside_a_word(ancre, texte, start, end):
                continue
            first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
            left, right = around.match(words, first, last)
            beside = around.enough(left, before=True) or around.enough(right, before=False)
            if champ != ancre.champ:
                beside = around.enough(left, before=True) and around.enough(right, before=False)
            beside = beside and not around.contradicted(words, first, last)
            whole = all(_edges(texte, start, end)) and not (around.opening or around.closing)
            if long_enough or ((beside or whole) and weight >= 2) or around.all_around(left, right):
                own = champ == ancre.champ
                exact = own and texte[start:end] == ancre.citation
                away = abs(start - ancre.position)
                found.append((left + right, own, -away, Trouve(champ, start, end, exact)))
    if not found:
        return None
    found.sort(key=lambda row: row[:3], reverse=True)
    tied = [row for row in found if row[0] == found[0][0]]
    if len(tied) > 1 and not long_enough:
        return None
    return found[0][3]


_STOP = re.compile(r"[.!?…\n]")
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?…:\n])[\s«»-]*$")
_AFTER_SENTENCE = re.compile(r"[\s»]*(?:$|[.!?…;:\n])")


def _inside_a_word(ancre: Ancre, texte: str, start: int, end: int) -> bool:
    """Whether a stretch cuts a word that the passage did not cut: « sa » in « saisir »."""
    cuts = texte[start - 1 : start].isalnum() and texte[start].isalnum(), texte[end - 1 : end + 1].isalnum()
    cut = ancre.avant[-1:].isalnum(), ancre.apres[:1].isalnum()
    return (cuts[0] and not cut[0]) or (cuts[1] and end < len(texte) and not cut[1])


def _edges(texte: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a stretch begins a sentence or a line, and whether it ends one: both do not come by chance."""
    opens = _BEFORE_SENTENCE.search(texte, max(0, start - 4), start) is not None
    return opens, texte[end - 1] in ".!?…;:" or _AFTER_SENTENCE.match(texte, end) is not None


def _occurrences(citation: str, quoted: _Words, texte: str, words: _Words) -> Iterator[tuple[int, int]]:
    """Yield where the citation stands: letter by letter, else word by word (case, accents, spaces, points aside)."""
    at, literal = texte.find(citation), False
    while at >= 0:
        literal = True
        yield at, at + len(citation)
        at = texte.find(citation, at + 1)
    if literal:
        return
    size = len(quoted.folded)
    for first in words.places.get(quoted.folded[0], ()):
        if words.folded[first : first + size] == quoted.folded:
            yield words.starts[first], words.ends[first + size - 1]


_SHORT = 8
"""A part of a sentence of fewer words than that is not itself any more without one that carries meaning."""

_TOO_LONG = 8
"""A passage that many times as long as an answer cannot be like anything in it, and costs much to compare."""

_THE_SAME = 0.9
"""How alike a sentence must be to be the one that was taken from its place: it has at most a slip of the hand."""


# --- a rewritten passage -------------------------------------------------------------------------------------------


def _rewritten(ancre: Ancre, quoted: _Words, around: _Around, textes: Sequence[tuple[str, str]]) -> Trouve | None:
    best: tuple[float, Trouve] | None = None
    own = _words(textes[0][1]) if textes else _words("")
    gone = bool(textes) and textes[0][0] == ancre.champ and _gap_closed(quoted, around, own)
    for champ, texte in textes:
        words = _words(texte)
        if len(quoted.folded) > _TOO_LONG * (len(words.folded) + 1):
            continue
        if champ != ancre.champ and sum(map(_weight, quoted.folded)) < 4:
            continue
        for first, last in {*_between_neighbours(quoted, around, words), *_best_windows(quoted, around, words)}:
            likeness = _accept(quoted, around, words, first, last)
            if gone and likeness and _likeness(quoted.folded, words.folded[first:last]) < _THE_SAME:
                continue
            if likeness and (best is None or likeness > best[0]):
                start, end = _narrowed(quoted, words, first, last)
                best = (likeness, Trouve(champ, words.starts[start], words.ends[end - 1], False))
    return best[1] if best else None


def _narrowed(quoted: _Words, words: _Words, first: int, last: int) -> tuple[int, int]:
    """Return the quoted words alone where they stand in a row inside a stretch to which something was added."""
    size = len(quoted.folded)
    for place in range(first, last - size + 1):
        if words.folded[place : place + size] == quoted.folded:
            return place, place + size
    return first, last


def _gap_closed(quoted: _Words, around: _Around, words: _Words) -> bool:
    """Whether the two neighbours now stand side by side: what was between them was taken out.

    A passage may begin as what follows it does, or end as what stands before it: it must not pass for its neighbour.
    """
    if not around.before or not around.after:
        return False
    inside = _Around.beside(quoted.folded[::-1], quoted.folded)
    for place in words.places.get(around.after[0], ()):
        left, right = around.match(words, place, place)
        if around.enough(left, before=True) and around.enough(right, before=False):
            own_end, own_start = inside.match(words, place, place)
            if left > own_end and right > own_start:
                return True
    return False


def _between_neighbours(quoted: _Words, around: _Around, words: _Words) -> Iterator[tuple[int, int]]:
    """Yield the stretches that stand where the passage stood: after its old neighbour and before the other."""
    size = len(quoted.folded)
    most = 2 * size + 6
    total = len(words.folded)
    opens = _neighbour_places(around, words, before=True) if around.before else [0]
    closes = _neighbour_places(around, words, before=False) if around.after else [total]
    for first in opens:
        at = bisect_right(closes, first)
        if at < len(closes) and closes[at] - first <= most:
            yield first, closes[at]


def _neighbour_places(around: _Around, words: _Words, *, before: bool) -> list[int]:
    """Return where a passage would begin (or end) if it stood beside its old neighbour, in order."""
    nearest = (around.before if before else around.after)[0]
    found = []
    for place in words.places.get(nearest, ()):
        edge = place + 1 if before else place
        left, right = around.match(words, edge, edge)
        if around.enough(left if before else right, before=before):
            found.append(edge)
    return found


def _best_windows(quoted: _Words, around: _Around, words: _Words) -> Iterator[tuple[int, int]]:
    """Yield the stretch that shares most words with the passage, with its edges set where they should be."""
    size = len(quoted.folded)
    hits = sorted(
        (place, index)
        for index, word in enumerate(quoted.folded)
        if _weight(word) == 1.0
        for place in words.places.get(word, ())
    )
    if len(hits) < 2:
        return
    width = size + size // 2 + 2
    best, best_score, low, count = (0, 0), 0, 0, Counter[int]()
    for high, (place, index) in enumerate(hits):
        count[index] += 1
        while place - hits[low][0] > width:
            count[hits[low][1]] -= 1
            low += 1
        score = sum(1 for n in count.values() if n)
        if score > best_score:
            best, best_score = (low, high), score
    (first_place, first_index), (last_place, last_index) = hits[best[0]], hits[best[1]]
    first = max(0, first_place - first_index)
    last = min(len(words.folded), last_place + size - last_index)
    yield first, max(last, first + 1)


def _accept(quoted: _Words, around: _Around, words: _Words, first: int, last: int) -> float:
    """Return how much a stretch is the passage (0 to 3), 0 where that is not sure enough.

    The less its neighbours are still there, the more alike it must be.
    """
    if not 0 <= first < last <= len(words.folded):
        return 0.0
    there = words.folded[first:last]
    left, right = around.match(words, first, last)
    beside = around.enough(left, before=True) + around.enough(right, before=False)
    beside += _at_an_edge(around, words, first, last, beside)
    likeness = _likeness(quoted.folded, there)
    weight = sum(map(_weight, quoted.folded))
    if likeness < (0.8, 0.6, 0.3)[beside]:
        return 0.0
    if (weight < 4 and not beside) or (weight < 2 and not around.all_around(left, right)):
        return 0.0
    if weight < 4 and around.contradicted(words, first, last):
        return 0.0
    # Between its two old neighbours a sentence may say other things; a part of one stands so in a twin sentence too.
    whole = not (around.opening or around.closing)
    short = not whole and len(quoted.folded) < _SHORT
    if (beside < 2 or len(quoted.folded) < 5 or not whole) and _another(quoted.folded, there, lacking=short):
        return 0.0
    return beside + likeness


def _at_an_edge(around: _Around, words: _Words, first: int, last: int, beside: int) -> int:
    """Return 1 where a passage that opened or closed its answer still does: the edge stands for a neighbour.

    Of a passage with one neighbour that is gone, the edge alone says too little.
    """
    opens = not around.before and first == 0
    closes = not around.after and last == len(words.folded)
    return int((opens and closes) or (beside == 1 and (opens or closes)))


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how alike two rows of words are, from 0 to 1; a word with a fault in it counts as itself."""
    left, right = Counter(one), Counter(other)
    common = left & right
    weight = sum(_weight(word) * n for word, n in common.items())
    for word, twin in _twins(left - common, right - common):
        weight += min(_weight(word), _weight(twin)) * 0.9
    total = sum(map(_weight, one)) + sum(map(_weight, other))
    return 2 * weight / total if total else 0.0


def _twins(left: Counter[str], right: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that differ by a slip of the hand."""
    rest = [word for word in right if len(word) > 3]
    for word in left:
        if len(word) <= 3 or word.isdigit():
            continue
        twin = next((other for other in rest if _near(word, other)), None)
        if twin is not None:
            rest.remove(twin)
            yield word, twin


def _near(word: str, other: str) -> bool:
    """Whether two words are the same but for one place: a letter or two there, of which more in a longer word."""
    most = 1 if min(len(word), len(other)) < 6 else 2
    if abs(len(word) - len(other)) > most:
        return False
    limit = min(len(word), len(other))
    start = next((i for i in range(limit) if word[i] != other[i]), limit)
    end = next((i for i in range(limit - start) if word[-1 - i] != other[-1 - i]), limit - start)
    return max(len(word), len(other)) - start - end <= most


def _another(one: Sequence[str], other: Sequence[str], *, lacking: bool = False) -> bool:
    """Whether two like rows of words say different things: another number, or another word that carries meaning.

    With ``lacking`` it is enough that such a word is gone.
    """
    left, right = Counter(one), Counter(other)
    common = left & right
    missing, added = left - common, right - common
    if {w for w in missing if w.isdigit()} or {w for w in added if w.isdigit()}:
        return True
    paired = list(_twins(missing, added))
    heavy = [w for w in missing if _says(w) and w not in {a for a, _ in paired}]
    new = [w for w in added if _says(w) and w not in {b for _, b in paired}]
    return bool(heavy) and (lacking or bool(new))


_LITTLE = frozenset(
    re.findall(
        r"\w+",
        "les des une aux sur par que qui son ses mon mes nos vos est ont pas car cet ces lui ils eux ici non oui ete",
    )
)
"""Words of three letters that are put for each other without another thing being said."""


def _says(word: str) -> bool:
    """Whether a word carries meaning, as « nord » does, and « sud »."""
    return _weight(word) == 1.0 or (len(word) == 3 and word not in _LITTLE)


def _one_word_apart(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the first difference of two rows of words is one word in another's place."""
    for place, (word, other) in enumerate(zip(old, new, strict=False)):
        slip = min(len(word), len(other)) > 3 and not word.isdigit() and _near(word, other)
        if word != other and not slip:
            rest = old[place + 1 : place + 2]
            return tuple(rest) == tuple(new[place + 1 : place + 2]) if rest else place < 2
    return False
