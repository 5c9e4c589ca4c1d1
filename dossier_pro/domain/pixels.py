"""How many points a picture may have: a small file can announce gigabytes, and a good camera makes 100 million."""

from __future__ import annotations

from typing import Final

MAX_JPEG: Final = 220_000_000
"""The most of a JPEG, which is shrunk while it is read: telephones make 200 million."""
MAX_PROGRESSIF: Final = 130_000_000
"""The most of a JPEG that comes in passes: all of it is held before it can be shrunk, 3 bytes a point."""


def reduction(largeur: int, hauteur: int, limite: int, *, jpeg: bool, progressif: bool = False) -> int | None:
    """Return by how much a picture is shrunk while it is read (1, 2, 4 or 8), None where it has too many points.

    Args:
        largeur, hauteur: what the file announces.
        limite: the most that may be decoded.
        jpeg: its format can be shrunk while it is read.
        progressif: it is a JPEG in passes.
    """
    points = largeur * hauteur
    if points <= limite:
        return 1
    if not jpeg or points > (MAX_PROGRESSIF if progressif else MAX_JPEG):
        return None
    return next(part for part in (2, 4, 8) if points <= limite * part * part)
