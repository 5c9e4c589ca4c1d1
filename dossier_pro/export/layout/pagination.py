"""Which page everything of a document is on, in our own layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.export.document import Document
from dossier_pro.export.layout.building import assemble
from dossier_pro.export.layout.engine import Memoire, lay_out
from dossier_pro.export.layout.pages import MiseEnPage, Pose, Texte

Compte = Literal["dossier", "pdf", "rien"]


@dataclass(frozen=True)
class Pagination:
    """The pages of a document.

    Attributes:
        pages: the page of each anchor (sheet, answer, figure, section, annexe), from 1.
        total: how many pages there are.
        exemples: first and last page of each exemple, by its id.
        mise_en_page: the pages themselves, for the writers.
        compte: what was counted. « dossier »: every file that the jury gets; « pdf »: the PDF alone, the Word being
            laid out otherwise; « rien »: nothing that is handed over, so that places are named without a page.
    """

    pages: Mapping[str, int]
    total: int
    exemples: Mapping[str, tuple[int, int]]
    mise_en_page: MiseEnPage = field(repr=False, compare=False)
    compte: Compte = "dossier"

    def pages_par_exemple(self) -> Mapping[str, int]:
        """Return how many pages each exemple fills, by its id (rule R7)."""
        return {exemple_id: last - first + 1 for exemple_id, (first, last) in self.exemples.items()}

    def pages_remplies(self) -> Mapping[str, float]:
        """Return how far each exemple fills its pages, by its id: 2.9 is a third page with a tenth still free."""
        return {exemple_id: last - first + self._part(last) for exemple_id, (first, last) in self.exemples.items()}

    def _part(self, number: int) -> float:
        page = self.mise_en_page.pages[number - 1]
        lines = [item.base for item in page.items if isinstance(item, Texte) and item.lieu is not None]
        lines += [item.y + item.picture.hauteur for item in page.items if isinstance(item, Pose)]
        room = page.format.fond - page.format.haut
        return min(1.0, max(0.01, (max(lines, default=0.0) - page.format.haut) / room))


def paginate(document: Document, memoire: Memoire | None = None) -> Pagination:
    """Return the pages of a document without writing anything; ``memoire``: see ``lay_out``."""
    mise_en_page = lay_out(assemble(document), memoire)
    exemples = {fiche.exemple_id: mise_en_page.etendues[fiche.ancre] for _, fiche in document.fiches()}
    return Pagination(mise_en_page.numeros, len(mise_en_page.pages), exemples, mise_en_page)
