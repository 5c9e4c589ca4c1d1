"""How many points a picture may have: a small file can announce gigabytes, and a good camera makes 100 million; and in
how many passes a JPEG may draw them.
"""

from __future__ import annotations

import re
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


MAX_PASSES: Final = 100
"""Programs draw a JPEG in ten or twenty passes, each over all its points: one of 20 bytes takes 40 ms for 80 million
points, and a file may hold millions of them.
"""
_SUITE: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The next part of a JPEG; what stands for itself among the points, and what begins anew there, is none."""
_PASSE, _FIN, _SEULES = 0xDA, 0xD9, frozenset({0x01, *range(0xD0, 0xD9)})


def trop_de_passes(octets: bytes) -> bool:
    """Whether a JPEG would be drawn over and over; False for any other file."""
    passes, at = 0, 2 if octets.startswith(b"\xff\xd8\xff") else len(octets)
    while (found := _SUITE.search(octets, at)) is not None:
        kind, at = octets[found.start() + 1], found.end()
        if kind == _FIN:
            return False
        if kind in _SEULES:
            continue
        passes += kind == _PASSE
        if passes > MAX_PASSES:
            return True
        at += int.from_bytes(octets[at : at + 2], "big")
    return False


TETE: Final = 12
"""How many first bytes of a picture ``lu_a_part`` is asked of."""
_TIFF: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def lu_a_part(tete: bytes) -> bool:
    """Whether a picture is of a kind that a large library of its own reads, by its first bytes: HEIC, AVIF, WebP, TIFF.

    A child process reads those. The others (JPEG, PNG, GIF, BMP) are bounded by their points and passes.
    """
    return tete.startswith(_TIFF) or tete[4:8] == b"ftyp" or (tete[:4] == b"RIFF" and tete[8:12] == b"WEBP")
