"""The pages that a document is made of: the cover, upright pages, and pages that lie for what is wide.

A wide page of an annexe lies in the file, so that it is read on a screen without turning one's head, and a printer
turns it by itself. Lengths are in twips.
"""

from __future__ import annotations

from typing import Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.export.layout.house_style import (
    EN_TETE,
    EN_TETE_COUVERTURE,
    MARGE_BAS,
    MARGE_BAS_PAYSAGE,
    MARGE_COTE,
    MARGE_COUVERTURE,
    MARGE_HAUT,
    MARGE_HAUT_PAYSAGE,
    MARGE_PAYSAGE,
    PAGE_HAUTEUR,
    PAGE_LARGEUR,
    PIED,
    PIED_PAYSAGE,
    RELIURE,
)

NomFormat = Literal["couverture", "portrait", "paysage"]


@dataclass(frozen=True, slots=True)
class Format:
    """A page: sides, margins (``reliure`` is added on the inner side), and how far header and footer stand in."""

    largeur: int
    hauteur: int
    haut: int
    bas: int
    cote: int
    reliure: int
    entete: int
    pied: int

    @property
    def corps(self) -> int:
        """The width of the text."""
        return self.largeur - 2 * self.cote - self.reliure

    @property
    def fond(self) -> int:
        """Where the text ends at the latest."""
        return self.hauteur - self.bas

    @property
    def couche(self) -> bool:
        """Whether the page lies."""
        return self.largeur > self.hauteur


FORMATS: Final[dict[NomFormat, Format]] = {
    "couverture": Format(
        PAGE_LARGEUR, PAGE_HAUTEUR, MARGE_HAUT, MARGE_BAS, MARGE_COUVERTURE, 0, EN_TETE_COUVERTURE, PIED
    ),
    "portrait": Format(PAGE_LARGEUR, PAGE_HAUTEUR, MARGE_HAUT, MARGE_BAS, MARGE_COTE, RELIURE, EN_TETE, PIED),
    "paysage": Format(
        PAGE_HAUTEUR,
        PAGE_LARGEUR,
        MARGE_HAUT_PAYSAGE,
        MARGE_BAS_PAYSAGE,
        MARGE_PAYSAGE,
        0,
        MARGE_HAUT_PAYSAGE,
        PIED_PAYSAGE,
    ),
}
