"""How large a picture is printed: the one home of that rule, for our own layout and for the filled official model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier_pro.domain.dossier import Grandeur
from dossier_pro.export.document import PrintedImage

IMAGE_MAX, IMAGE_HAUTE = (8500, 5100), (8500, 8500)
"""The most a figure in an answer takes, in twips: 150 × 90 mm; what is higher than wide (a scan) 150 × 150 mm."""

PLEINE: Final = (10020, 11700)
"""A page of its own for one picture, in twips: the width of a box, and what is left under a question and a legend."""

_CHOISIES: Final[Mapping[Grandeur, tuple[int, int]]] = {
    "petite": (4536, 4536),
    "moyenne": (6804, 6804),
    "pleine": PLEINE,
}
"""The most that a picture takes where the candidate chose its size: 80 mm, 120 mm, all that a page has."""

SIGNATURE_MAX = (4000, 1700)
"""The most the picture of a signature takes, in twips: 70 × 30 mm."""

ECHELLES, ECHELLE_HAUTE = (1.0, 0.9, 0.8, 0.7), 0.8
"""What the figures of a sheet may be scaled by where that saves it a page; one that is high keeps 120 mm."""

ECHELLES_SEULES = (0.9, 0.8, 0.7, 0.6)
"""What one figure may be scaled by where its page would else stay empty before it."""

POINTS_PAR_POUCE_MIN = 96
"""A small picture is not blown up beyond this many pixels an inch."""

HAUTE: Final = 1.15
"""A picture is high, or wide, where one side is that much longer than the other."""


def fit(image: PrintedImage, box: tuple[int, int]) -> tuple[int, int]:
    """Return the printed sides of a picture, in twips: inside ``box``, in proportion, never blown up coarsely."""
    natural = 1440 / POINTS_PAR_POUCE_MIN
    largeur, hauteur = image.forme or (image.largeur, image.hauteur)
    scale = min(box[0] / largeur, box[1] / hauteur, natural)
    return max(20, round(largeur * scale)), max(20, round(hauteur * scale))


def fit_figure(image: PrintedImage, grandeur: Grandeur = "auto", room: int = PLEINE[0]) -> tuple[int, int]:
    """Return the printed sides of a figure in an answer, in twips.

    Args:
        image: the picture.
        grandeur: what the candidate chose; left to us, a scan can be read.
        room: the width of its column.
    """
    largeur, hauteur = image.forme or (image.largeur, image.hauteur)
    box = _CHOISIES.get(grandeur, IMAGE_HAUTE if hauteur > largeur * HAUTE else IMAGE_MAX)
    return fit(image, (min(room, box[0]), box[1]))
