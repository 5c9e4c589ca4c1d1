"""Where words stand in a text that a person looks through: accents and capitals count only where one asks for it."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"})
"""Signs that a keyboard writes in one way and a text in another: nobody looks for the one and not for the other."""


def occurrences(text: str, words: str, *, casse: bool = False, accents: bool = False) -> list[tuple[int, int]]:
    """Return where ``words`` stand in ``text``, as offsets into ``text``; never two that overlap.

    Args:
        text: what is looked through.
        words: what is looked for, spaces at its ends included; nothing is found where it is blank.
        casse: whether capitals count.
        accents: whether accents count, and « œ » is not « oe ».
    """
    wanted, _ = _folded(words, casse=casse, accents=accents)
    if not wanted.strip():
        return []
    folded, origin = _folded(text, casse=casse, accents=accents)
    found, at = [], folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        # A match that begins or ends inside what one letter became (« œ ») would cut that letter in two.
        if _whole(origin, at) and _whole(origin, end):
            found.append((origin[at], origin[end] if end < len(origin) else len(text)))
            at = folded.find(wanted, end)
        else:
            at = folded.find(wanted, at + 1)
    return found


def _whole(origin: list[int], at: int) -> bool:
    """Whether a letter of the text begins at a place of the folded one."""
    return at in (0, len(origin)) or origin[at] != origin[at - 1]


def _folded(text: str, *, casse: bool, accents: bool) -> tuple[str, list[int]]:
    """Return the text as it is compared, and for each of its letters the offset of the one it comes from."""
    letters: list[str] = []
    origin: list[int] = []
    for place, char in enumerate(text):
        for one in _fold_char(char, casse=casse, accents=accents):
            letters.append(one)
            origin.append(place)
    return "".join(letters), origin


def _fold_char(char: str, *, casse: bool, accents: bool) -> str:
    made = char.translate(_SAME)
    if not accents:
        made = made.replace("œ", "oe").replace("æ", "ae").replace("Œ", "OE").replace("Æ", "AE")
        made = "".join(c for c in unicodedata.normalize("NFD", made) if not unicodedata.combining(c))
    return made if casse else made.casefold() or made
