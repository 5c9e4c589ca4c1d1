"""Where a line may end: the rules of both word processors for French, and those for ideographs."""

from __future__ import annotations

import re
from functools import cache

_JAMAIS_APRES_BLANC = set(".,:;)]}")
_JAMAIS_AVANT = set(".,:;)]}!?»”’\"'…%") | {"\u00a0", "\u202f"}
_OUVRANTS = set("([{")
_COLLANTS = set("«»“”\"\u00a0\u202f'’")


_SEULS = "\u2e80-\ua4cf\uac00-\ud7a3\uff01-\uffee\U0001f300-\U0001faff\U00020000-\U0003fffd"
"""Ideographs and emoji: a line may end on either side of each."""

_RARE = re.compile("[^\x00-\u2e7f]")
"""From the first of them on: most texts hold nothing of it, and the patterns of the others take 10 ms to be made."""


@cache
def _peut_finir() -> re.Pattern[str]:
    return re.compile(rf"[- –—/\\…!?|](?=[^ ])|[^ ](?=—)|[{_SEULS}](?=[^ ])|[^ ](?=[{_SEULS}])")


@cache
def _seul() -> re.Pattern[str]:
    return re.compile(f"[{_SEULS}]")


_APRES_BLANC = re.compile(r" (?<![(\[{ ] )(?=[^ .,:;)\]}])")
"""A single space after which a line may end, as it nearly always may."""

_APRES_SIGNE = re.compile(r"[-–/\\…!?|](?=[^ ])")
"""Where else it may, in a text without those and without an em dash; after several spaces too."""

_APRES_SIGNE_OU_BLANCS = re.compile(rf"{_APRES_SIGNE.pattern}|(?<= ) (?=[^ ])")

_SUIT = (
    set("、。，．！？：；）］｝」』】》〉”’…ー々〻ゝゞヽヾ％")
    | set("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
    | _JAMAIS_AVANT
)
"""Never begins a line among ideographs (kinsoku), which Word and LibreOffice both keep to."""

_OUVRE = set("（［｛「『【《〈“‘") | _OUVRANTS | _COLLANTS
_LIES = set("\u200d\ufe0e\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""Belongs to the emoji before it."""


def ends(text: str) -> list[int]:
    """Return the places where a line may end: each is the index of the first character of the next line.

    After spaces (but not before a stop or a closing bracket), after a hyphen, a dash or a backslash, on either side
    of an em dash. These are the rules of both word processors for French, as measured
    (``tests/bench/export_pages.py``). A slash is among the places too: LibreOffice finds it, but then takes the space
    before it (``_coupes``).
    """
    if "—" in text or _RARE.search(text):
        return [end for found in _peut_finir().finditer(text) if _fin(text, end := found.end())]
    after = [found.end() for found in _APRES_BLANC.finditer(text)]
    others = _APRES_SIGNE_OU_BLANCS if "  " in text else _APRES_SIGNE
    signs = [end for found in others.finditer(text) if _fin(text, end := found.end())]
    return sorted(after + signs) if signs else after


def _fin(text: str, i: int) -> bool:
    before, here = text[i - 1], text[i]
    if here == " ":
        return False
    if before == " ":
        solid = text[i - 2] if i > 1 else ""
        if solid == " ":
            solid = text[:i].rstrip(" ")[-1:]
        return here not in _JAMAIS_APRES_BLANC and solid not in _OUVRANTS
    if before in "-–—…!?|\\/":
        return _apres_un_signe(before, here)
    if here == "—":
        return before not in _OUVRANTS and before not in _COLLANTS
    if before in _OUVRE or before == "\u200d" or here in _SUIT or here in _LIES:
        return False
    return bool(_seul().match(before) or _seul().match(here))


def _apres_un_signe(before: str, here: str) -> bool:
    if before in "-–—":
        return here not in _JAMAIS_AVANT and here not in "-–—"
    if before in "…!?|":
        return here.isalnum() or here in "(«“"
    return not here.isdigit() and here not in _JAMAIS_AVANT and here not in "/\\-–—"
