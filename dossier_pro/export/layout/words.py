"""What stands between two places where a line may end, measured once for each program, and lines filled with it.

A stretch without tabs is kept as columns (where its words stand, how wide they are), with their sums: which word has no
room left on a line is then looked up, and a paragraph that is tried at several widths is measured once.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import add

from dossier_pro.domain.records import dataclass
from dossier_pro.export.fonts.widths import largeurs
from dossier_pro.export.layout.bidi import DROITE_A_GAUCHE
from dossier_pro.export.layout.breaks import ends

TOLERANCE = 8.0
"""What rounding may add to the width of a line or take from it, in twips."""

BLANC = 0.318
"""The width of a space among words from right to left, in em: that of DejaVu Sans, as LibreOffice takes it there."""

_PRES = 1e-6
"""Twips: by less than this a sum of widths differs from another order of adding them."""

Coupes = list[tuple[int, int]]
"""The lines of a segment: first and last place of each in the segment's text, the space at the end left out."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one look inside a segment; widths are ``unite`` times em."""

    text: str
    bold: bool
    italic: bool
    pt: float
    couleur: str
    releve: float
    lien: str
    renvoi: str
    look: str

    @property
    def unite(self) -> float:
        return self.pt * 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where a segment begins, where its next lines begin, where they end, and whether something stands before it."""

    x: float
    gauche: float
    limit: float
    entamee: bool


@dataclass(frozen=True, slots=True)
class Sommes:
    """Of one kind of widths: what is left free at a line's end, what stands before each word, where each ends."""

    reserve: float
    avant: Sequence[float]
    fins: Sequence[float]


_RIEN = Sommes(0.0, (), ())


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two tabs: its stretches, and its words as columns.

    Attributes:
        debuts: where each word begins in the text.
        fins: where it ends, without the space that follows.
        blancs: how wide that space is.
        liee: its words as LibreOffice sets them.
        mini: with the least width that any program gives them.
        maxi: with the most.
    """

    runs: Sequence[Run]
    text: str
    debuts: Sequence[int]
    fins: Sequence[int]
    blancs: Sequence[float]
    liee: Sommes
    mini: Sommes
    maxi: Sommes

    def barre(self, rank: int) -> bool:
        """Whether a word ends in a slash: LibreOffice would first break after it, and then goes back to a space."""
        end = self.fins[rank]
        after = self.debuts[rank + 1] if rank + 1 < len(self.debuts) else len(self.text)
        return self.text[end - 1 : end] == "/" and after == end


def en_mots(runs: Sequence[Run]) -> Segment:
    """Return stretches with their words measured."""
    text = "".join(run.text for run in runs)
    if not runs:
        return Segment(runs, text, (), (), (), _RIEN, _RIEN, _RIEN)
    found = ends(text)
    debuts, bounds = [0, *found], [*found, len(text)]
    longueurs, liee, mini, maxi, blancs = zip(*_mesurer(runs, text, debuts, bounds), strict=True)
    fins = list(map(add, debuts, longueurs))
    if DROITE_A_GAUCHE.search(text):
        blancs = tuple(
            _blanc(runs, text, end, after, blanc) if blanc else blanc
            for end, after, blanc in zip(fins, bounds, blancs, strict=True)
        )
    penches = _penches(runs, fins) if any(run.italic for run in runs) else None
    return Segment(
        runs,
        text,
        debuts,
        fins,
        blancs,
        _sommer(liee, blancs, 1.5, None),
        _sommer(mini, blancs, -TOLERANCE, None),
        _sommer(maxi, blancs, TOLERANCE, penches),
    )


_Mot = tuple[int, float, float, float, float]
"""A word with the space after it: how many signs it has, how wide it is (see ``mesure``), how wide the space."""

_MOST_WORDS = 20_000
"""Of one look, before all are forgotten."""


class _Mots(dict[str, _Mot]):
    """The words of one look, each measured once: most of a text are the same few hundred."""

    def __init__(self, bold: bool, italic: bool, unite: float) -> None:
        self._look = bold, italic, unite

    def __missing__(self, word: str) -> _Mot:
        if len(self) >= _MOST_WORDS:
            self.clear()
        shown = word.rstrip(" ")
        blanc = _en_twips(word[len(shown) :], *self._look)[0]
        self[word] = made = (len(shown), *_en_twips(shown, *self._look), blanc)
        return made


_mots = lru_cache(maxsize=64)(_Mots)


def _mesurer(runs: Sequence[Run], text: str, debuts: Sequence[int], bounds: Sequence[int]) -> Iterable[_Mot]:
    """Return the words of a text, each with the space after it."""
    looks = [_mots(run.bold, run.italic, run.unite) for run in runs]
    if len(runs) == 1:
        # Most paragraphs have one look, and then most of the time is spent here.
        return map(looks[0].__getitem__, map(text.__getitem__, map(slice, debuts, bounds)))
    stops = list(itertools.accumulate(len(run.text) for run in runs))
    words = []
    for start, after in zip(debuts, bounds, strict=True):
        index = bisect_right(stops, start)
        if start < after <= stops[index]:
            words.append(looks[index][text[start:after]])
        else:
            length = len(text[start:after].rstrip(" "))
            widths, blanc = mesure(runs, start, start + length), mesure(runs, start + length, after)[0]
            words.append((length, *widths, blanc))
    return words


def _sommer(
    widths: Sequence[float], blancs: Sequence[float], reserve: float, penches: Sequence[float] | None
) -> Sommes:
    avant = list(itertools.accumulate(map(add, widths, blancs), initial=0.0))
    fins = list(map(add, avant, widths))
    if penches is not None:
        fins = list(itertools.accumulate(map(add, fins, penches), max))
    return Sommes(reserve, avant, fins)


def _blanc(runs: Sequence[Run], text: str, end: int, after: int, blanc: float) -> float:
    if DROITE_A_GAUCHE.match(text[end - 1]) and DROITE_A_GAUCHE.match(text[after : after + 1]):
        return BLANC * (after - end) * slices(runs, end, after)[0][0].unite
    return blanc


def _penches(runs: Sequence[Run], fins: Sequence[int]) -> list[float]:
    """What LibreOffice keeps free at a line's end for a last letter that leans over it, for each word.

    A twelfth of the height of a line of our fonts (1.22 em) where the word is in italics. In bold italics an eighth:
    there its words run over earlier, as measured on titles of exemples.
    """
    stops = list(itertools.accumulate(len(run.text) for run in runs))
    leaning = [1.22 / (8 if run.bold else 12) * run.unite if run.italic else 0.0 for run in runs]
    return [leaning[bisect_right(stops, end - 1)] if end else 0.0 for end in fins]


@lru_cache(maxsize=50_000)
def _en_twips(text: str, bold: bool, italic: bool, unite: float) -> tuple[float, float, float]:
    width = largeurs(text, bold, italic)
    return width.liee * unite, width.mini * unite, width.maxi * unite


def mesure(runs: Sequence[Run], start: int, end: int) -> tuple[float, float, float]:
    """Return how wide a part of a segment is, as LibreOffice sets it, at least and at most."""
    if len(runs) == 1:
        run = runs[0]
        return _en_twips(run.text[start:end], run.bold, run.italic, run.unite)
    liee = mini = maxi = 0.0
    for run, text in slices(runs, start, end):
        width = _en_twips(text, run.bold, run.italic, run.unite)
        liee += width[0]
        mini += width[1]
        maxi += width[2]
    return liee, mini, maxi


def slices(runs: Sequence[Run], start: int, end: int) -> list[tuple[Run, str]]:
    """Return a part of a segment by its looks."""
    if len(runs) == 1:
        return [(runs[0], runs[0].text[start:end])] if end > start else []
    out, at = [], 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            out.append((run, text))
        at += len(run.text)
        if at >= end:
            break
    return out


def tient(segment: Segment, place: Place) -> bool:
    """Whether a segment stands on one line, whatever program sets it."""
    return all(
        sommes.fins[-1] <= place.limit - sommes.reserve + _PRES - place.x
        for sommes in (segment.maxi, segment.liee, segment.mini)
    )


def remplir(segment: Segment, place: Place, sommes: Sommes) -> Coupes:
    """Fill lines with words, one after the other, by one kind of widths."""
    avant, fins, gauche = sommes.avant, sommes.fins, place.gauche
    room = place.limit - sommes.reserve + _PRES
    lines: Coupes = []
    # A word stands at ``x0`` and what stands before it in the segment.
    x0, start, first, index = place.x, 0, 0, 0
    while (index := bisect_right(fins, room - x0, index)) < len(fins):
        if index > first:
            index = _recule(segment, first, index, x0 + avant[index], place.limit)
            lines.append((start, segment.fins[index - 1]))
        elif not lines and place.entamee:
            # A word that has no room after a tab goes down to the next line whole.
            lines.append((start, start))
        else:
            cut = [segment.debuts[index], *_force(segment, index, x0 + avant[index], place)]
            lines += itertools.pairwise(cut)
            start, first = cut[-1], index
            rest = mesure(segment.runs, start, segment.fins[index])[0]
            index += 1
            x0 = gauche + rest + segment.blancs[first] - avant[index]
            continue
        first, start, x0 = index, segment.debuts[index], gauche - avant[index]
    lines.append((start, segment.fins[-1]))
    return lines


def _recule(segment: Segment, first: int, index: int, x: float, limit: float) -> int:
    """Return the word that begins the next line, ``index`` being the one that has no room at ``x``.

    Where the last one ends in a slash: back to a word after a space if some of the next one would have stood on the
    line, else back to the place before the slash. So LibreOffice does.
    """
    if segment.barre(index - 1):
        start = segment.debuts[index]
        entame = x + mesure(segment.runs, start, start + 1)[0] <= limit
        for earlier in range(index - 1, first, -1):
            if segment.blancs[earlier - 1] or not (entame or segment.barre(earlier - 1)):
                return earlier
    return index


def _force(segment: Segment, index: int, x: float, place: Place) -> list[int]:
    """Return where a word that is wider than the column is cut: as many characters as fit, at least one."""
    start, end = segment.debuts[index], segment.fins[index]
    cuts = []
    for i in range(start + 1, end + 1):
        if x + mesure(segment.runs, start, i)[0] > place.limit + 4 and i - start > 1:
            cuts.append(i - 1)
            start, x = i - 1, place.gauche
    return cuts
