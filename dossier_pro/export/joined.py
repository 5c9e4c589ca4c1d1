"""The documents illustrants and the annexes of a dossier, and where the jury finds each: what lists of them tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_pro.domain.records import dataclass

if TYPE_CHECKING:
    from dossier_pro.export.document import AnnexeImprimee, Document
    from dossier_pro.export.layout.pagination import Pagination


@dataclass(frozen=True, slots=True)
class PieceJointe:
    """A document illustrant or an annexe, and where the jury finds it.

    Attributes:
        nom: « Annexe 3 », « Document 2 ».
        intitule: its title.
        page: its first page in the DP; None where it has none there, or where pages are not counted.
        ailleurs: where it is else, in words (« annexe 1 », an address); empty where nothing is said.
        a_part: whether it is handed over as a file.
    """

    nom: str
    intitule: str
    page: int | None = None
    ailleurs: str = ""
    a_part: bool = False


def jointes(document: Document, pagination: Pagination) -> tuple[PieceJointe, ...]:
    """Return the documents illustrants, then the annexes, in order."""

    def page(feuillet: AnnexeImprimee | None) -> int | None:
        printed = feuillet is not None and feuillet.imprimee and pagination.compte != "rien"
        return pagination.pages.get(feuillet.ancre) if feuillet and printed else None

    documents = (
        PieceJointe(
            f"Document {d.numero}", d.intitule, page(d.feuillet), d.renvoi or _support(d.feuillet), _a_part(d.feuillet)
        )
        for d in document.documents
    )
    annexes = (PieceJointe(a.nom, a.intitule, page(a), _support(a), _a_part(a)) for a in document.annexes)
    return (*documents, *annexes)


def _support(feuillet: AnnexeImprimee | None) -> str:
    return feuillet.support if feuillet and not feuillet.a_part else ""


def _a_part(feuillet: AnnexeImprimee | None) -> bool:
    return bool(feuillet and feuillet.a_part)
