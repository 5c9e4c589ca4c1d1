"""How easy French is to read: what the tests of the help and of the window's words measure.

The index is that of L. Kandel and A. Moles (« Application de l'indice de Flesch à la langue française », 1958): 207
less 1.015 for each word of a sentence and 73.6 for each syllable of a word. From 70 on a text is « facile », from 80
« très facile ». Syllables are counted by their groups of vowels, which errs by a few in a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWELS = re.compile("[aeiouyàâäéèêëîïôöùûüœæ]+")
_MUTE = re.compile("[^aeiouyàâäéèêëîïôöùûüœæ](?:e|es|ent)$")
_END = re.compile(r"(?<=[.!?…])\s+")
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BULLET = re.compile(r"^(?:[-–]|\d+\.)\s+")


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text that stand in no table and no heading; a line of a list is one at least."""
    found = []
    for line in _LINK.sub(r"\1", _CODE.sub("", text)).splitlines():
        bare = line.strip()
        if bare and not bare.startswith(("#", "|", "<")):
            found += _END.split(_BULLET.sub("", bare).replace("*", ""))
    return [sentence for sentence in found if words(sentence)]


def syllables(word: str) -> int:
    """Return how many syllables a word has, at least one."""
    lowered = word.lower()
    count = len(_VOWELS.findall(lowered))
    return max(1, count - (count > 1 and _MUTE.search(lowered) is not None))


def ease(found: Iterable[str]) -> float:
    """Return the index of some sentences."""
    each = [words(sentence) for sentence in found]
    total = sum(map(len, each))
    return 207 - 1.015 * total / len(each) - 73.6 * sum(syllables(word) for one in each for word in one) / total
