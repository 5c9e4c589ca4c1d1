"""Looking into pieces in a process of its own."""

from __future__ import annotations

from typing import Final

from dossier_pro.pieces.a_part import ProcessusAPart
from dossier_pro.pieces.thumbnails import PieceView, vue

PATIENCE: Final = 15.0
"""How long one look may take, in seconds; a page or a photo takes a tenth of one."""


class Visionneuse(ProcessusAPart):
    """Shows one thing at a time."""

    def __init__(self, patience: float = PATIENCE) -> None:
        super().__init__(patience)

    def vue(self, octets: bytes, nom: str, mime: str, *, cote: int, page: int = 1) -> PieceView:
        """Return what ``vignettes.vue`` does.

        Raises:
            KnownError: as for it; also where it takes too long or makes a library fall.
        """
        made = self._demander(vue, octets, nom, mime, cote=cote, page=page, refus=_refus(nom))
        assert isinstance(made, PieceView)
        return made

    def texte(self, octets: bytes, nom: str, mime: str) -> str:
        """Return what ``texte.texte_de`` does.

        Raises:
            KnownError: as for it; also where it takes too long or makes a library fall.
        """
        from dossier_pro.pieces.text import texte_de

        return str(self._demander(texte_de, octets, nom, mime, refus=_refus(nom)))


def _refus(nom: str) -> str:
    return f"«\u00a0{nom}\u00a0» n’a pas pu être montré\u00a0: ouvrez-le dans le logiciel qui l’a fait."
