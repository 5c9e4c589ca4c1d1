"""Characters that Word takes from symbol fonts, as what they look like."""

from __future__ import annotations

import re
from typing import Final

COCHE: Final = "☒"
VIDE: Final = "☐"
FLECHE: Final = "►"
CASES_COCHEES: Final = frozenset("☒☑✓✔✗✘✕✖■⊠🗷🗹🗸")
CASES_VIDES: Final = frozenset("☐□▢⬜◻❏❑❒")

_WINGDINGS: Final = {
    0x20: " ", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: VIDE, 0x71: "❑", 0x72: "❒", 0x73: "◆",
    0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: VIDE, 0xAB: "★", 0xB7: "•", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: COCHE, 0xFE: "☑",
}  # fmt: skip
"""Wingdings, by the low byte of the private code point (U+F000 to U+F0FF)."""

_AUTRES: Final = {
    "wingdings 2": {0x50: "✓", 0x51: COCHE, 0x52: "☑", 0x53: COCHE, 0x54: COCHE, 0x30: VIDE, 0xA3: VIDE, 0x2A: VIDE},
    "wingdings 3": {0x75: FLECHE, 0x7D: FLECHE, 0x84: "►", 0x20: " "},
    "symbol": {0xB7: "•", 0xA7: "♣", 0x2D: "−", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0x20: " "},
}

_PRIVE: Final = re.compile("[\uf000-\uf0ff]")
_SANS_POLICE: Final = {
    **_WINGDINGS, 0x75: FLECHE, 0x7D: FLECHE, 0x52: "☑", 0x54: COCHE, 0xA3: VIDE,
}  # fmt: skip
"""Where a converter lost the font's name: the arrow of the official model (Wingdings 3, U+F075) comes first."""


def glyphe(code: str, police: str) -> str:
    """Return the character of a ``w:sym``: ``code`` is its hexadecimal number, ``police`` its font."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= number <= 0xFFFD or 0xD800 <= number <= 0xDFFF:
        return ""
    table = _AUTRES.get(police.strip().lower(), _WINGDINGS)
    if 0xF000 <= number <= 0xF0FF or number < 0x100:
        return table.get(number & 0xFF, chr(number))
    return chr(number)


def lisible(text: str) -> str:
    """Return ``text`` with the private characters of symbol fonts as what they look like; unknown ones stay."""
    return _PRIVE.sub(lambda match: _SANS_POLICE.get(ord(match.group()) & 0xFF, match.group()), text)


def est_case(text: str) -> bool | None:
    """Tell whether a short text is a box that is ticked (a lone « X » counts), a blank one, or no box (None)."""
    bare = text.strip(" \t\n[]()\u00a0")
    if bare and all(c in CASES_COCHEES for c in bare):
        return True
    if bare and all(c in CASES_VIDES for c in bare):
        return False
    return True if bare in {"X", "x"} else None
