"""The words of a text without its form: what a trainer's position is a position on.

A comma, a capital, bold, a bullet, a no-break space do not make anybody read again; another word or figure does.

What counts, and why:

- Words, in their order, « ne » and « pas » among them. What stands between them (punctuation, hyphens, apostrophes,
  line ends) only parts them: « porte-monnaie » is « porte monnaie », and is not « portemonnaie ».
- Figures: « 12,5 » (or « 12.5 ») is one number and is not « 125 » nor « 12, 5 »; « 12 500 » is « 12500 », because that
  space is typography; the sign before a number, « % » and the symbols of currencies are read aloud, so they count.
- A box that is ticked: « ☒ seul ☐ en équipe » is not « ☐ seul ☒ en équipe ».
- Neither case nor accents: a capital comes and goes with a full stop, and often stands without its accent; an accent
  that is put right is spelling, the very thing that a candidate is asked to correct. That « ou » is taken for « où »
  costs less than reading a whole dossier again after each correction.
- Of a numbered list, its own numbers are form; a number that no list would give (« 3. » before the first item) was
  typed, and counts.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import Final

from dossier_pro.domain.text import fold, parse

INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Signs nobody sees, such as the places for a hyphen of a copied page: they stand in words without parting them."""
_INVISIBLE: Final = dict.fromkeys(map(ord, INVISIBLE))
_TOKEN: Final = re.compile(
    r"(?:(?<![^\s(\"])-(?=\d)|(?:[+±≤≥~]|[<>]=?)(?=\s?\d))"  # the sign of a number
    r"|\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,]\d+)?"  # thousands apart
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:[+#]+(?!\s?\d))?"  # « C++ » is no « C »
    r"|[%‰$£¥€¢₽₣]"
    r"|[☑☒✗✘✖❌]"  # ticked; an empty box says nothing that the ticked one beside it does not, and « ✓ » is a bullet too
)
_DECIMAL: Final = re.compile(r"\d+[.,]\d+")
_VERSION: Final = "mots/2\n"
"""Begins what is hashed: no hash of another version (``text.empreinte`` is the first) can be the same."""


@lru_cache(maxsize=1024)
def mots(texte: str) -> str:
    """Return the words of a text that has no marks (a title, a name), apart by one space."""
    return " ".join(word for line in texte.splitlines() for word in _de_la_ligne(line))


@lru_cache(maxsize=1024)
def mots_balises(texte: str) -> str:
    """Return the words of a text in the Markdown subset (``text.parse``), apart by one space."""
    words: list[str] = []
    number = 0
    for block in parse(texte):
        if block.kind == "numero":
            if block.rang not in (1, number + 1):
                words.append(str(block.rang))
            number = block.rang
        words += (word for line in block.text.split("\n") for word in _de_la_ligne(line))
    return " ".join(words)


def empreinte_des_mots(mots_joints: str) -> str:
    """Return the SHA-256 (64 hex digits) of words that ``mots`` or ``mots_balises`` gave, or of several such."""
    return hashlib.sha256((_VERSION + mots_joints).encode()).hexdigest()


def _de_la_ligne(line: str) -> list[str]:
    return [one for token in _TOKEN.findall(fold(line.translate(_INVISIBLE))) for one in _nombre(token)]


def _nombre(token: str) -> list[str]:
    """Return a number as it is compared: without spaces, a comma for decimals; « 12.03.2024 » is three of them."""
    if not token[0].isdigit():
        return [token]
    joined = "".join(token.split())
    return [joined.replace(".", ",")] if _DECIMAL.fullmatch(joined) else re.split("[.,]", joined)
