"""A text as the words that tell one passage from another: folded, weighed, in sentences.

A label of one letter (« client B », « Mme A ») and a number weigh as much as a long word, because in an anonymised text
they are all that tells two sentences apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dossier_pro.domain.text import fold

_WORD: Final = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_LABEL: Final = "§"
"""Put before a label, which is then never taken for the word of one letter that folds to the same (« à », « l’ »)."""
_APOSTROPHES: Final = "'’ʼ`´"
_ELIDED: Final = frozenset("cdjlmnstaoy")
"""Letters that are words, or elided words typed without their apostrophe, when they are not capitals."""
_VOWEL_WORDS: Final = frozenset("AÀYOÔÉ")
"""Capitals that begin a sentence as words: « A midi », « Y compris »."""
_STOP: Final = re.compile(r"[.!?…]+(?=[\s»”\")]|$)|\n+")
_TITLE: Final = re.compile(r"(?:^|[^\w])(?:M|MM|Mr|Dr|Pr|St|Ste)$")
_LABELLED: Final = re.compile(
    r"(?i:clients?|patiente?|r[ée]sidente?|stagiaire|[ée]l[èe]ve|enfant|usag[eè]re?|b[ée]n[ée]ficiaire|candidate?|locataire"
    r"|famille|mme|mlle|madame|monsieur|salle|fiche|lot|site|[ée]quipe|groupe|zone|b[âa]timent|entreprise|soci[ée]t[ée]"
    r"|employeur|fournisseur|magasin|poste|dossier|centre|service)\s+M$"
)
"""An « M. » that is not « monsieur »: the letter by which somebody is called."""
_fold_word = lru_cache(maxsize=20_000)(fold)


@dataclass(frozen=True)
class Words:
    """A text as its folded words, where each begins and ends, where each stands, and its sentences.

    ``sentences`` holds the rank of the first word of each sentence, and the number of words at its end.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    places: Mapping[str, tuple[int, ...]]
    sentences: tuple[int, ...]

    def sentence_of(self, first: int, last: int) -> tuple[int, int]:
        """Return the words of the sentences that the words ``[first, last[`` stand in."""
        low, high = first, last
        for start, end in zip(self.sentences, self.sentences[1:], strict=False):
            if start <= first < end:
                low = start
            if start < last <= end:
                high = end
        return low, high


@lru_cache(maxsize=1024)
def words_of(texte: str) -> Words:
    """Return the words of a text."""
    return between(texte, 0, len(texte))


def between(texte: str, debut: int, fin: int) -> Words:
    """Return the words of ``texte[debut:fin]`` at their places in the whole text; a word at the edge is cut."""
    matches = list(_WORD.finditer(texte, debut, fin))
    starts = tuple(m.start() for m in matches)
    folded = tuple(_token(texte, m) for m in matches)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(folded):
        places.setdefault(word, []).append(index)
    stops = sorted({0, *(bisect_left(starts, end) for end in sentence_ends(texte, debut, fin)), len(folded)})
    frozen = {word: tuple(found) for word, found in places.items()}
    return Words(folded, starts, tuple(m.end() for m in matches), frozen, tuple(stops))


def tokens(texte: str, debut: int, fin: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the folded words of ``texte[debut:fin]`` and where they begin, and nothing more."""
    matches = list(_WORD.finditer(texte, debut, fin))
    return tuple(_token(texte, m) for m in matches), tuple(m.start() for m in matches)


def sentence_ends(texte: str, debut: int, fin: int) -> Iterator[int]:
    """Yield where the sentences and lines of a stretch end: after a point that ends no abbreviation."""
    for stop in _STOP.finditer(texte, debut, fin):
        if stop.group().startswith("."):
            if texte[stop.end() : stop.end() + 4].lstrip()[:1].islower():
                continue
            if _titles(texte, stop.start()):
                continue
        yield stop.end()


def sentences(texte: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text stand, without the spaces around them; one without a letter is left out."""
    start = 0
    for end in (*sentence_ends(texte, 0, len(texte)), len(texte)):
        piece = texte[start:end]
        debut = start + len(piece) - len(piece.lstrip())
        fin = start + len(piece.rstrip())
        if any(char.isalnum() for char in texte[debut:fin]):
            yield debut, fin
        start = end


def _titles(texte: str, end: int) -> bool:
    """Whether the word that ends there is a title before a name, such as « M. »."""
    return (
        _TITLE.search(texte, max(0, end - 4), end) is not None
        and _LABELLED.search(texte, max(0, end - 20), end) is None
    )


def _token(texte: str, match: re.Match[str]) -> str:
    word = match.group()
    if len(word) > 1 or not word.isalpha():
        return _fold_word(word)
    return (_LABEL if _labels(texte, match.start()) else "") + _fold_word(word)


def _labels(texte: str, at: int) -> bool:
    """Whether the one letter at ``at`` names somebody or something: « client B », not « à », « l’ » or « 6 h »."""
    before, letter, after = texte[:at][-12:], texte[at], texte[at + 1 : at + 4]
    if _part_of_a_word(before, after):
        return False
    if not letter.isupper():
        return letter not in _ELIDED and letter.isascii() and not before.rstrip()[-1:].isdigit()
    if letter == "M" and after[:1] == ".":
        return not _is_monsieur(texte, at, after)
    return letter not in _VOWEL_WORDS or _vowel_labels(texte, at, before)


def _part_of_a_word(before: str, after: str) -> bool:
    """Whether a letter is elided (« l’ ») or stands between two hyphens (« a-t-il »)."""
    if after and after[0] in _APOSTROPHES:
        return True
    return before[-1:] == "-" and after[:1] == "-"


def _is_monsieur(texte: str, at: int, after: str) -> bool:
    """Whether « M. » stands before a name: « M. Durand », « M. B »."""
    name = after[1:].strip()[:1]
    return (name.isupper() or name.isdigit()) and _titles(texte, at + 1)


def _vowel_labels(texte: str, at: int, before: str) -> bool:
    """Whether a capital that is a word too is a label here: « cliente A », not « A midi » or « IL A VU »."""
    following = re.match(r"\s+([^\W\d_]{2,})", texte[at + 1 : at + 20])
    if texte[at] in "ÀÉ" or before[-1:] in tuple(_APOSTROPHES) or (following and following.group(1).isupper()):
        return False
    stem = before.rstrip()
    if stem[-1:] == "." and _titles(texte, at - len(before) + len(stem) - 1):
        return True
    return bool(stem) and stem[-1] not in ".!?…«-•" and "\n" not in before[len(stem) :]


# --- what a word says ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def names(word: str) -> bool:
    """Whether a word is a label or holds a number: what tells two like sentences apart."""
    return word.startswith(_LABEL) or any(c.isdigit() for c in word)


_EVERYWHERE: Final = frozenset(
    re.findall(
        r"\w+",
        "avec pour dans sans sous vers chez entre leur leurs elle elles nous vous cela cette mais donc puis aussi "
        "ainsi tout tous toute toutes plus tres bien etre avoir etait etaient sont suis avait avais avons avez quand "
        "comme dont",
    )
)
"""Longer words that say as little."""


@lru_cache(maxsize=20_000)
def weight(word: str) -> float:
    """Return how much a word says: little words are everywhere."""
    return 1.0 if (len(word) > 3 and word not in _EVERYWHERE) or names(word) else 0.25


def weigh(words: Sequence[str]) -> float:
    """Return how much a row of words says."""
    return sum(map(weight, words))


_LITTLE: Final = frozenset(
    re.findall(
        r"\w+",
        "les des une aux sur par que qui son ses mon mes nos vos est ont pas car cet ces lui ils eux ici non oui ete",
    )
)
"""Words of three letters that are put for each other without another thing being said."""


def says(word: str) -> bool:
    """Whether a word carries meaning, as « nord » does, and « sud »."""
    return weight(word) == 1.0 or (len(word) == 3 and word not in _LITTLE)


# --- how alike two rows of words are ---------------------------------------------------------------------------------


def likeness(one: Sequence[str], other: Sequence[str], least: float = 0) -> float:
    """Return how alike two rows of words are, from 0 to 1; a word with a fault in it counts nearly as itself.

    Below ``least``, by more than some faults could make up for, faults are not looked for.
    """
    left, right = Counter(one), Counter(other)
    common = left & right
    total = weigh(one) + weigh(other)
    shared = sum(weight(word) * n for word, n in common.items())
    if 2 * (shared + _FAULTS) < least * total:
        return 2 * shared / total
    for word, twin in _slips(left - common, right - common):
        shared += min(weight(word), weight(twin)) * 0.9
    return 2 * shared / total if total else 0.0


_FAULTS: Final = 3
"""The most words with a fault that a passage is thought to have."""


def contained(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of a row of words stands in another, from 0 to 1."""
    common = Counter(one) & Counter(other)
    total = weigh(one)
    return sum(weight(word) * n for word, n in common.items()) / total if total else 0.0


def _slips(left: Counter[str], right: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that differ by a slip of the hand."""
    long_ones = [word for word in left if len(word) > 3 and not names(word)]
    if not long_ones:
        return
    # A slip leaves the first letter or the last: few words need to be compared.
    ends: dict[tuple[bool, str], list[str]] = {}
    for word in right:
        if len(word) > 3:
            ends.setdefault((True, word[0]), []).append(word)
            ends.setdefault((False, word[-1]), []).append(word)
    taken: set[str] = set()
    for word in long_ones:
        for other in (*ends.get((True, word[0]), ()), *ends.get((False, word[-1]), ())):
            if other not in taken and near(word, other):
                taken.add(other)
                yield word, other
                break


def near(word: str, other: str) -> bool:
    """Whether two words are the same but for one place: a letter or two there, of which more in a longer word."""
    most = 1 if min(len(word), len(other)) < 6 else 2
    if abs(len(word) - len(other)) > most or (word[0] != other[0] and word[-1] != other[-1]):
        return False
    if names(word) or names(other):
        return word == other
    limit = min(len(word), len(other))
    start = next((i for i in range(limit) if word[i] != other[i]), limit)
    end = next((i for i in range(limit - start) if word[-1 - i] != other[-1 - i]), limit - start)
    return max(len(word), len(other)) - start - end <= most


def another(one: Sequence[str], other: Sequence[str], *, lacking: bool = False) -> bool:
    """Whether two like rows of words say different things: another name, or another word that carries meaning.

    With ``lacking`` it is enough that such a word is gone.
    """
    left, right = Counter(one), Counter(other)
    common = left & right
    missing, added = left - common, right - common
    if any(names(word) for word in (*missing, *added)):
        return True
    paired = list(_slips(missing, added))
    heavy = _saying(missing, {a for a, _ in paired})
    new = _saying(added, {b for _, b in paired})
    return bool(heavy) and (lacking or bool(new))


def _saying(words: Iterable[str], slips: set[str]) -> list[str]:
    """Return the words that carry meaning and are no slip of another."""
    return [word for word in words if says(word) and word not in slips]


def one_word_apart(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the first difference of two rows of words is one word in another's place."""
    for place, (word, other) in enumerate(zip(old, new, strict=False)):
        slip = min(len(word), len(other)) > 3 and near(word, other)
        if word != other and not slip:
            rest = old[place + 1 : place + 2]
            return tuple(rest) == tuple(new[place + 1 : place + 2]) if rest else place < 2
    return False


def other_names(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether names stand in each of two rows of words that the other has not: they are about two people."""
    left = {word for word in old if names(word)}
    right = {word for word in new if names(word)}
    return bool(left - right) and bool(right - left)


def twins(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sentences are the same about somebody or something else: a name, or one word in another's place."""
    if other_names(one, other):
        return True
    if len(one) == len(other):
        apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b and not (len(a) > 3 and near(a, b))]
        if len(apart) == 1 and any(map(says, apart[0])):
            return True
    return another(one, other) and likeness(one, other) >= _TWINS


_TWINS: Final = 0.7
"""How alike two sentences that say different things must be to be taken for each other."""


def in_a_row(wanted: Sequence[str], words: Sequence[str]) -> int:
    """Return where a row of words stands in another, -1 where it does not, or more than once."""
    size, row = len(wanted), tuple(wanted)
    found = [n for n in range(len(words) - size + 1) if tuple(words[n : n + size]) == row] if size else []
    return found[0] if len(found) == 1 else -1
