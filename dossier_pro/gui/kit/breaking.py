"""Where a text may go on in the next line: at its spaces, and within words that no line has room for."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNBROKEN = re.compile(r"[^\s<>&;]{32,}")
_PIECES = re.compile(r"(?<=[/\\_.-])|(?<=[^/\\_.-]{24})")


def breakable(text: str) -> str:
    """Return text whose long words, addresses and paths of files, may go on in the next line; HTML stays HTML."""
    return _UNBROKEN.sub(lambda word: "\u200b".join(filter(None, _PIECES.split(word[0]))), text)


def words(texts: Iterable[str]) -> set[str]:
    """Return the parts of texts that may not be cut, each once."""
    return {word for text in texts for word in re.split("[ \\n\u200b]", text)}
