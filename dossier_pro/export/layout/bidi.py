"""Words from right to left in a French line: their order on the page, and the forms of Arabic letters.

The paragraph goes from left to right. The order of a line is that of the bidirectional algorithm of Unicode (UAX 9,
without its explicit marks, which ``typography.py`` takes out, and without N0); an Arabic letter takes the form of its
place in the word, from the presentation forms of Unicode, which are in our own DejaVu Sans.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

DROITE_A_GAUCHE: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A quick look whether there is anything to do."""

ECRITS: Final = re.compile("[\u0590-\u065f\u066d-\u06ef\u06fa-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]+")
"""A stretch of Hebrew or Arabic without its numbers: what is written here; other scripts from right to left are not."""

_MIROIRS: Final = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_CLUSTER: Final = re.compile(".[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*")
"""A letter with its marks."""

_TATWEEL: Final = "\u0640"
_FORTES: Final = frozenset({"L", "R", "AL"})
_DANS_UN_NOMBRE: Final = frozenset({("EN", "ES"), ("EN", "CS"), ("AN", "CS")})
_FORMES: Final = ("isolated", "final", "initial", "medial")


# --- order -------------------------------------------------------------------------------------------------------


def niveaux(text: str) -> list[int]:
    """Return the level of each character of a line: odd goes from right to left."""
    classes = [unicodedata.bidirectional(char) or "L" for char in text]
    _faibles(classes)
    _neutres(classes)
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in classes]


def _faibles(classes: list[str]) -> None:
    """Rules W1 to W7: marks, numbers and what stands around them."""
    before = strong = "L"
    for i, kind in enumerate(classes):
        before = classes[i] = before if kind == "NSM" else "AN" if kind == "EN" and strong == "AL" else kind
        strong = before if before in _FORTES else strong
    _signes_des_nombres(classes)
    strong = "L"
    for i, kind in enumerate(classes):
        strong = kind if kind in _FORTES else strong
        classes[i] = {"AL": "R", "EN": "L" if strong == "L" else "EN"}.get(kind, kind)


def _signes_des_nombres(classes: list[str]) -> None:
    """Rules W4 and W5: a separator inside a number, and the signs beside one, are of it."""
    for i in range(1, len(classes) - 1):
        left, kind, right = classes[i - 1 : i + 2]
        if left == right and (left, kind) in _DANS_UN_NOMBRE:
            classes[i] = left
    for kind, places in _suites(classes):
        around = classes[max(0, places[0] - 1) : places[0]] + classes[places[-1] + 1 : places[-1] + 2]
        if kind == "ET" and "EN" in around:
            for i in places:
                classes[i] = "EN"


def _suites(classes: Sequence[str]) -> list[tuple[str, list[int]]]:
    """The stretches of one class, each with its places."""
    return [(kind, list(group)) for kind, group in groupby(range(len(classes)), key=lambda i: classes[i])]


def _neutres(classes: list[str]) -> None:
    """Rules N1 and N2: what is neither goes with what stands on both its sides, else with the paragraph."""
    strong = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
    sides = ["L", *(strong.get(kind, "") for kind in classes), "L"]
    for side, places in _suites(sides):
        if not side:
            left, right = sides[places[0] - 1], sides[places[-1] + 1]
            for i in places:
                classes[i - 1] = left if left == right else "L"


def ordre_visuel(levels: Sequence[int]) -> list[int]:
    """Return the ranks of parts of a line from left to right, by their levels (rule L2)."""
    ranks = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        made: list[int] = []
        for high, places in _suites([str(levels[rank] >= level) for rank in ranks]):
            part = [ranks[place] for place in places]
            made += part[::-1] if high == "True" else part
        ranks = made
    return ranks


def parties(texts: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    """Cut the stretches of a line where the level changes: the rank of the stretch, the text, the level."""
    levels = niveaux("".join(texts))
    at = 0
    for rank, text in enumerate(texts):
        for level, group in groupby(range(at, at + len(text)), key=lambda i: levels[i]):
            places = list(group)
            yield rank, text[places[0] - at : places[-1] + 1 - at], level
        at += len(text)


def retourner(text: str) -> str:
    """Return what stands between words from right to left as it is drawn from left to right."""
    return text[::-1].translate(_MIROIRS)


# --- forms of letters --------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """The forms of each letter, and of lam with each alef, from Unicode's own decompositions."""
    letters: dict[str, dict[str, str]] = {}
    pairs: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFE80, 0xFEFD)):
        kind, _, meant = unicodedata.decomposition(chr(code)).partition("> ")
        text = "".join(chr(int(part, 16)) for part in meant.split())
        if kind[1:] in _FORMES and 1 <= len(text) <= 2:
            (letters if len(text) == 1 else pairs).setdefault(text, {}).setdefault(kind[1:], chr(code))
    return letters, {pair: forms for pair, forms in pairs.items() if pair[0] == "\u0644"}


def formes(text: str) -> list[tuple[str, str]]:
    """Return the letters of a stretch as they are drawn, in the order of the text, each with the letters it stands for.

    Marks over letters are not drawn (without the tables of a font they would stand in the wrong place, and a text is
    read without them), but they are part of what their letter stands for.
    """
    letters, pairs = _table()
    clusters = _CLUSTER.findall(text)
    plain = "".join(cluster[0] for cluster in clusters)
    shown: list[tuple[str, str]] = []
    joined = False
    at = 0
    while at < len(plain):
        meant = plain[at : at + 2] if plain[at : at + 2] in pairs else plain[at]
        forms = pairs.get(meant) or letters.get(meant, {})
        after = at + len(meant)
        goes_on = "initial" in forms and _se_lie(plain[after : after + 1])
        joined = joined and "final" in forms
        form = _FORMES[2 * goes_on + joined]
        shown.append((forms.get(form, meant), "".join(clusters[at:after])))
        joined = goes_on or meant == _TATWEEL
        at = after
    return shown


def _se_lie(char: str) -> bool:
    """Whether a letter joins the one before it."""
    return char == _TATWEEL or "final" in _table()[0].get(char, {})
