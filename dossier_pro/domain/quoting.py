"""A person's own words, quoted: a stretch of what was typed, whole words, and nothing that was not."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 60
"""So many signs of a person's words are enough to know them again."""
_GUILLEMETS: Final = re.compile('[«»“”"]')
_SENTENCE_ENDS: Final = re.compile(r"[.!?…;](?=\s|$)")
_WORD: Final = re.compile(r"\S+")
_SMALL: Final = re.compile(
    r"(?:à|aux?|avec|ces?|cette|dans|des?|du|en|et|l[ae]s?|leur|ma|mes|mon|notre|ou|par|pour|qu[ei]|sa|ses|son|sur|une?)",
    re.I,
)
_EDGES: Final = " \t\u00a0\u202f.,;:!?…-–•*"


def citer(texte: str, most: int = MOST) -> str:
    """Return the first words of a text that say something: a stretch of it, cut between words; "" where it has none.

    The stretch ends with its sentence or its line, and holds no guillemets, because it is to stand between some.
    """
    for line in texte.splitlines():
        for part in _GUILLEMETS.split(line):
            end = _SENTENCE_ENDS.search(part, 1) if part else None
            span = _shortened(part[: end.start()] if end else part, most).strip(_EDGES)
            if any(char.isalpha() for char in span):
                return span
    return ""


def entre_guillemets(span: str) -> str:
    """Return a stretch between guillemets."""
    return f"«\u00a0{span}\u00a0»"


def _shortened(part: str, most: int) -> str:
    """Return as many whole words from the beginning as have room; the first one, however long, has."""
    ends: list[int] = []
    for word in _WORD.finditer(part):
        if ends and word.end() - len(part) + len(part.lstrip()) > most:
            # « … les crèches qui » would wait for its end: a small word is not the last.
            while len(ends) > 1 and _SMALL.fullmatch(part[: ends[-1]].split()[-1]):
                ends.pop()
            break
        ends.append(word.end())
    return part[: ends[-1]] if ends else ""
