"""The words of a file, read in a process of its own."""

from __future__ import annotations

from dossier_pro.pieces.a_part import ProcessusAPart

PATIENCE = 30.0
"""How long one file may take, in seconds; a REAC of a hundred pages takes one tenth of one."""


class LecteurDeTextes(ProcessusAPart):
    """Reads files one at a time."""

    def __init__(self, patience: float = PATIENCE) -> None:
        super().__init__(patience)

    def texte(self, octets: bytes, nom: str, mime: str = "") -> str:
        """Return what ``texte.texte_de`` does.

        Raises:
            KnownError: as for it; also where reading takes too long or makes a library fall.
        """
        from dossier_pro.pieces.text import texte_de

        refus = f"Le texte de « {nom} » n’a pas pu être lu : ajoutez une description à cette preuve pour la retrouver."
        return str(self._demander(texte_de, octets, nom, mime, refus=refus))
