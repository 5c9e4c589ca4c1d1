"""Where a sentence may go on from one line to the next."""

from __future__ import annotations


def se_poursuit(ligne: str) -> bool:
    """Return whether the line behind this one may begin with a small letter: an item of a list, a line that was cut."""
    return not ligne.rstrip().endswith((".", "!", "?", "…", "»"))
