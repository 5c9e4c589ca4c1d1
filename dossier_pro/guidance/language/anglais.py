"""English in a French text: sentences and quotations that are left alone, because no rule here is about them.

Titres ask for letters in English, and candidates quote what they wrote. Whether a passage is English is told by the
small words of both languages, never by how many words are unknown: who writes with many mistakes writes French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.mots import mots

_ENGLISH: Final = mots(
    """the will would you your we our they their he she it its is are was were be been have has had do does not no and
    or of to from at by with for in this that these those please dear thank thanks can could should may if when before
    after about i my me us there here which who what how"""
)
_FRENCH: Final = mots(
    """le la les de des du un une et ou je j l d qu que qui à en pour dans est sont il elle on nous vous ils elles ne
    pas mon ma mes son sa ses ce cette ces au aux par sur avec chez mais donc plus"""
)
_LEAST: Final = 2
_UNITS: Final = re.compile(r"«[^»]*»|“[^”]*”|[^.!?…«»“”]+[.!?…]*")
_WORD: Final = re.compile(r"[^\W\d_]+")


def passages_anglais(texte: str) -> Iterator[tuple[int, int]]:
    """Yield where English stands in a text: a quotation as a whole, else a sentence."""
    for unit in _UNITS.finditer(texte):
        words = [word.lower() for word in _WORD.findall(unit.group())]
        english = sum(word in _ENGLISH for word in words)
        if english >= _LEAST and english > sum(word in _FRENCH for word in words):
            yield unit.span()
