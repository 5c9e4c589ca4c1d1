"""Characters that Word takes from symbol fonts, as what they look like."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

COCHE: Final = "☒"
VIDE: Final = "☐"
FLECHE: Final = "►"
CASES_COCHEES: Final = frozenset("☒☑✓✔√╳ⓧⓍ✗✘✕✖×☓■⊠⊗⌧▣◼⬛◉✅❎🗷🗹🗸🗵🗶🞪🞫🞬⮽⮾")
CASES_VIDES: Final = frozenset("☐□▢⬜◻◽▫❏❑❒○◯⭘🔲🗆⎕")
_VARIANTES: Final = str.maketrans("", "", "\ufe0e\ufe0f")
"""Which picture of a sign is meant, the black one or the coloured one: no sign of its own."""

_WINGDINGS: Final = {
    0x20: " ", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: VIDE, 0x71: "❑", 0x72: "❒", 0x73: "◆",
    0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: VIDE, 0xAB: "★", 0xB7: "•", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
    0x78: COCHE, 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: COCHE, 0xFE: "☑",
}  # fmt: skip
"""Wingdings, by the low byte of the private code point (U+F000 to U+F0FF)."""

_AUTRES: Final = {
    "wingdings": _WINGDINGS,
    "wingdings 2": {
        0x4F: "✗", 0x50: "✓", 0x51: COCHE, 0x52: "☑", 0x53: COCHE, 0x54: COCHE, 0x56: "⊗", 0x30: VIDE, 0xA3: VIDE,
        0x2A: VIDE,
    },
    "webdings": {0x61: "✓", 0x63: VIDE, 0x67: "■", 0x72: "✗"},
    "wingdings 3": {0x75: FLECHE, 0x7D: FLECHE, 0x84: "►", 0x20: " "},
    "symbol": {0xB7: "•", 0xA7: "♣", 0x2D: "−", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0x20: " "},
}  # fmt: skip

_MAX_SIGNES: Final = 3
"""Whole words in a symbol font are words that someone typed there by mistake."""

_INVISIBLES: Final = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Soft hyphen, zero-width space, word joiner, marks of direction; not the joiners that signs are made of."""
_PRIVE: Final = re.compile("[\uf000-\uf0ff]")
_SANS_POLICE: Final = {
    **_WINGDINGS, 0x75: FLECHE, 0x7D: FLECHE, 0x51: COCHE, 0x52: "☑", 0x53: COCHE, 0x54: COCHE, 0xA3: VIDE,
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
    """Return ``text`` with the private characters of symbol fonts as what they look like; unknown ones stay.

    Marks that print nothing are left out and accents stand on their letters, because a label or a date with a soft
    hyphen or a mark of direction inside reads the same to a person and must to us.
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", _INVISIBLES.sub("", text))
    return _PRIVE.sub(lambda match: _SANS_POLICE.get(ord(match.group()) & 0xFF, match.group()), text)


def dans_police(text: str, police: str) -> str:
    """Return what a text typed in a symbol font shows (« þ » in Wingdings is a ticked box), or the text itself."""
    table = _AUTRES.get(police.strip().lower())
    if table is None or police.strip().lower() == "symbol" or len(text.strip()) > _MAX_SIGNES:
        return text
    return "".join(table.get(ord(c), c) if 0x20 < ord(c) < 0x100 else c for c in text)


def est_case(text: str) -> bool | None:
    """Tell whether a short text is a box that is ticked (a lone « X » counts), a blank one, or no box (None).

    A box with a cross typed beside it (« ☐ X ») is ticked.
    """
    bare = text.translate(_VARIANTES).strip(" \t\n\u00a0")
    if re.fullmatch(r"\[\s*\]|\(\s*\)", bare):
        return False
    signs = re.sub(r"[\s\u00a0\[\]()]", "", bare)
    if not signs or len(signs) > 4 or not all(c in CASES_COCHEES or c in CASES_VIDES or c in "xX" for c in signs):
        return None
    return any(c not in CASES_VIDES for c in signs)
