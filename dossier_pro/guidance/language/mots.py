"""Lists of words, written as one reads them."""

from __future__ import annotations


def mots(texte: str) -> frozenset[str]:
    """Return the words of a text, as a set."""
    return frozenset(texte.split())


def paires(texte: str) -> dict[str, str]:
    """Return what stands before and behind each « = »; « _ » is a space."""
    pairs = (word.partition("=") for word in texte.split())
    return {left: right.replace("_", " ") for left, _, right in pairs}
