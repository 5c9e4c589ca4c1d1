"""Stretches of a text in another script than ours: their language, and the fonts that Word is told to set them with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

from dossier_pro.domain.records import dataclass

Genre = Literal["", "droite_a_gauche", "ideogrammes", "emoji"]

_DROITE: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_IDEO: Final = (
    "\u1100-\u11ff\u2e80-\u2fff\u3001-\u318f\u31a0-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff01-\uffee"
    "\U00020000-\U0003fffd"
)
_EMOJI: Final = "\U0001f000-\U0001faff"
_PEUT_ETRE_AUTRE: Final = re.compile("[^\0-\u058f\u2000-\u2e7f]")
"""Most texts hold nothing of this, and the pattern of the others takes 3 ms to be made."""


@cache
def _autres() -> re.Pattern[str]:
    return re.compile(f"[{_DROITE}{_IDEO}{_EMOJI}]")


def _d_ici(text: str) -> bool:
    """Whether all of a text is in our script."""
    return text.isascii() or not _PEUT_ETRE_AUTRE.search(text) or not _autres().search(text)


@cache
def _troncons() -> re.Pattern[str]:
    return re.compile(
        # Words in between go with the script on both sides of them: spaces alone.
        f"(?P<droite_a_gauche>[{_DROITE}]+(?: [{_DROITE}]+)*)"
        f"|(?P<ideogrammes>[{_IDEO}]+)"
        f"|(?P<emoji>[{_EMOJI}][{_EMOJI}\ufe0e\ufe0f\u200d]*)"
    )


@cache
def _kana() -> re.Pattern[str]:
    return re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]")


@cache
def _hangul() -> re.Pattern[str]:
    return re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7ff]")


@cache
def _hebreu() -> re.Pattern[str]:
    return re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")


@dataclass(frozen=True, slots=True)
class Troncon:
    """A stretch of one script; ``genre`` is empty for ours, ``langue`` a tag of BCP 47 (« ar-SA ») or empty."""

    text: str
    genre: Genre = ""
    langue: str = ""
    police: str = ""


def langue(text: str) -> str:
    """Return the language of a text by its first stretch; empty where that is in our script."""
    return "" if _d_ici(text) else next(troncons(text)).langue


def troncons(text: str) -> Iterator[Troncon]:
    """Cut a text where the script changes."""
    if _d_ici(text):
        yield Troncon(text)
        return
    at = 0
    for found in _troncons().finditer(text):
        if found.start() > at:
            yield Troncon(text[at : found.start()])
        yield _troncon(found.group(), found.lastgroup or "", text)
        at = found.end()
    if at < len(text):
        yield Troncon(text[at:])


def _troncon(words: str, group: str, text: str) -> Troncon:
    if group == "droite_a_gauche":
        return Troncon(words, "droite_a_gauche", "he-IL" if _hebreu().search(words) else "ar-SA", "Arial")
    if group == "ideogrammes":
        if _hangul().search(words):
            return Troncon(words, "ideogrammes", "ko-KR", "Malgun Gothic")
        if _kana().search(text):
            return Troncon(words, "ideogrammes", "ja-JP", "Yu Gothic")
        return Troncon(words, "ideogrammes", "zh-CN", "Microsoft YaHei")
    return Troncon(words, "emoji", "", "Segoe UI Emoji")
