"""Pages that a filled model leaves blank, seen on its printing: before a picture, or for the end of a last question.

The model has no layout of its own here: what LibreOffice printed is looked at, and the model filled anew with what
would change it. Where LibreOffice is absent nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.export.document import Document, FicheImprimee, Figure, ReponseImprimee
from dossier_pro.export.layout.picture_sizes import ECHELLE_HAUTE, ECHELLES_SEULES, fit_figure
from dossier_pro.export.official.printing import PrintedModel

_PART: Final = 0.15
"""A page that is blank for less than this part before a picture is left as it is."""

_LEGENDE: Final = 620
"""Twips that a legend of one line takes under its picture, with the spaces around both; ``_LIGNE`` each more."""
_LIGNE: Final = 310
_SIGNES: Final = 85
_ENTETE: Final = 60
"""Letters that stand before the text of a page: those of its header."""


@dataclass(frozen=True, slots=True)
class BlankSettings:
    """What is changed in a model that is filled: the scale of figures by their anchor, sheets with less space."""

    echelles: Mapping[str, float] = field(default_factory=dict)
    serrees: frozenset[str] = frozenset()


def regler(
    document: Document, impression: PrintedModel, signets: Mapping[str, str], bas: int, deja: BlankSettings
) -> BlankSettings:
    """Return what to change so that fewer pages are blank; ``deja`` itself where there is nothing to do.

    Args:
        document: what is printed.
        impression: how LibreOffice printed the model filled with it.
        signets: the bookmark of each anchor.
        bas: the margin under the text of a page, in twips.
        deja: what was changed already; a figure that was scaled is not scaled again.
    """
    import pypdfium2

    pages = {ancre: impression.pages[name] for ancre, name in signets.items() if name in impression.pages}
    echelles, serrees = dict(deja.echelles), set(deja.serrees)
    try:
        printed = pypdfium2.PdfDocument(impression.pdf)
    except pypdfium2.PdfiumError:
        return deja
    with printed:
        for _, fiche in document.fiches():
            for figure, page in _en_tete_de_page(fiche, pages):
                if figure.ancre in deja.echelles or figure.grandeur != "auto":
                    continue
                scale = _echelle(figure, *_libre(printed[page - 2], bas))
                if scale is not None:
                    echelles[figure.ancre] = scale
                    break  # what follows in this sheet moves with it
            last = fiche.reponses[-1]
            if last.ancre in pages and _laisse_un_blanc(document, printed, last, pages, bas):
                serrees.add(fiche.ancre)
    made = BlankSettings(echelles, frozenset(serrees))
    return deja if made == deja else made


def _en_tete_de_page(fiche: FicheImprimee, pages: Mapping[str, int]) -> Iterator[tuple[Figure, int]]:
    """Yield the figures that begin a page while what stands before them is on an earlier one."""
    for reponse in fiche.reponses:
        before = pages.get(reponse.ancre)
        for figure in reponse.figures:
            page = pages.get(figure.ancre)
            if before is not None and page is not None and before < page:
                yield figure, page
            before = page


def _libre(page: Any, bas: int) -> tuple[float, float]:
    """Return how much of a page is blank at its end, and how high its text may be: twips."""
    margin = bas / 20
    text = page.get_textpage()
    rects = [text.get_rect(n) for n in range(text.count_rects())]
    bottoms = [bottom for _, bottom, _, _ in rects] + [thing.get_bounds()[1] for thing in _images(page)]
    lowest = min((bottom for bottom in bottoms if bottom >= margin - 2), default=margin)
    return (lowest - margin) * 20, (page.get_height() - 2 * margin) * 20


def _images(page: Any) -> Iterator[Any]:
    import pypdfium2.raw as pdfium

    yield from page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4)


def _echelle(figure: Figure, libre: float, corps: float) -> float | None:
    """Return the scale at which a figure fits in what is blank before it; None where none does, or it is little."""
    if libre < corps * _PART:
        return None
    width, height = fit_figure(figure.image)
    under = _LEGENDE + _LIGNE * (len(figure.legende) // _SIGNES)
    least = ECHELLE_HAUTE if height > width and libre < corps / 3 else 0
    return next((s for s in ECHELLES_SEULES if s >= least and height * s + under <= libre), None)


def _vide_apres(printed: Any, last: ReponseImprimee, pages: Mapping[str, int], bas: int) -> bool:
    """Whether the page before what follows a last answer holds nothing but the end of its box.

    LibreOffice carries the space under the words of a row over to the next page, and the box with it.
    """
    end = max(pages.get(ancre, 0) for ancre in (last.ancre, *(figure.ancre for figure in last.figures)))
    page = min((p for p in pages.values() if p > end), default=end + 1) - 1
    return end < page <= len(printed) and _vide(printed[page - 1], bas / 20)


def _vide(page: Any, margin: float) -> bool:
    text = page.get_textpage()
    rects = [text.get_rect(n) for n in range(text.count_rects())]
    high = page.get_height() - margin
    words = any(margin < (bottom + top) / 2 < high for _, bottom, _, top in rects)
    return not words and next(_images(page), None) is None


def _seule(page: Any, document: Document) -> bool:
    """Whether a page begins with the last question."""
    label = fold(document.modele.exemples.questions[-1]).rstrip(" :?")
    place = fold(page.get_textpage().get_text_range().replace("\r\n", " ")).find(label)
    return 0 <= place < _ENTETE


def _est_blanche(reponse: ReponseImprimee) -> bool:
    return not (reponse.blocs or reponse.mentions or reponse.figures)


def _laisse_un_blanc(
    document: Document, printed: Any, last: ReponseImprimee, pages: Mapping[str, int], bas: int
) -> bool:
    """Whether the last answer of a sheet stands alone on a page and is blank, or leaves one blank behind it."""
    alone = _est_blanche(last) and _seule(printed[pages[last.ancre] - 1], document)
    return alone or _vide_apres(printed, last, pages, bas)
