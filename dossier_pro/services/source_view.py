"""What the confirmation screen shows of a source beside its référentiel: pages as pictures, lines of a text, fiches.

All of it is meant for the worker process of `services.reader_jobs`: pdfium is not thread-safe, and a document from
outside may take long.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from dossier_pro import limits
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean
from dossier_pro.referentiels.reading import ReferentielReading, SourcePlace
from dossier_pro.referentiels.rncp import FicheBreve
from dossier_pro.services.referentiels import contenu_de, de_bureau

__all__ = ["FicheBreve", "ImagePage", "SourcePreview"]

MAX_FICHES = 200
"""How many fiches one search gives; more words find the others."""
MAX_LARGEUR = 2600
"""The widest picture of a page, in pixels."""
_A4: Final = (595.0, 842.0)
_MAX_PIXELS = limits.SHOWN_PAGE_PIXELS


@dataclass(frozen=True, slots=True)
class SourcePreview:
    """What can be shown of a source: the pages of a PDF (width and height in points), else lines of text, else nothing.

    Places (`SourcePlace`) are in the points of these pages; `lignes_de` gives the lines of a place in a text.
    """

    pages: tuple[tuple[float, float], ...] = ()
    lignes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImagePage:
    """One page as a picture: rows of ``pas`` bytes, four bytes a pixel (blue, green, red, nothing)."""

    largeur: int
    hauteur: int
    pas: int
    octets: bytes


def ouvrir(source: Path | str, lecture: ReferentielReading) -> SourcePreview:
    """Return what can be shown of a source that was read."""
    if isinstance(source, Path):
        pdf = pdf_de(source)
        if pdf is not None:
            return SourcePreview(pages=_tailles(pdf))
    if not lecture.lieux:
        return SourcePreview()
    contenu = contenu_de(source) if isinstance(source, Path) else source
    if isinstance(contenu, bytes):
        return SourcePreview()  # LibreOffice's pages are not kept
    return SourcePreview(lignes=_lignes(contenu))


def pdf_de(source: Path) -> Path | bytes | None:
    """Return the PDF that a file is or holds, None where it is something else."""
    from dossier_pro.referentiels.importer import pdf_dans
    from dossier_pro.referentiels.recognise import contenant

    if de_bureau(source):
        return None
    with source.open("rb") as stream:
        genre = contenant(stream.read(4096))
    if genre == "pdf":
        return source
    return pdf_dans(source) if genre == "zip" else None


def feuilles(pdf: Path) -> tuple[tuple[float, float], ...]:
    """Return the width and height of each page of a PDF, in points.

    Raises:
        KnownError: it can no longer be read.
    """
    return _tailles(pdf)


def lignes_de(lieu: SourcePlace) -> range:
    """Return the ranks, from 0, of the lines of a text that a place covers: a line is 12 points high there."""
    return range(round(lieu.y0 / 12) - 1, round(lieu.y1 / 12) - 1)


def dessiner(source: Path, page: int, largeur: int) -> ImagePage:
    """Return a page as a picture.

    Args:
        source: a PDF, or a ZIP that holds one.
        page: from 1.
        largeur: the width wanted, in pixels; brought down to what is reasonable.

    Raises:
        KnownError: the document can no longer be read.
        IndexError: there is no such page, or it cannot be read.
    """
    from pypdfium2 import PdfiumError

    from dossier_pro.referentiels.lines import ouvrir_pdf, page_ouverte

    pdf = pdf_de(source)
    if pdf is None:
        raise IndexError(page)
    with ouvrir_pdf(pdf) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        with page_ouverte(document, page - 1) as opened:
            if opened is None:
                raise IndexError(page)
            points, hauteur = opened.get_size()
            if points <= 0 or hauteur <= 0:
                raise IndexError(page)
            echelle = min(largeur, MAX_LARGEUR) / points
            echelle = min(echelle, (_MAX_PIXELS / (points * hauteur)) ** 0.5)
            try:
                bitmap = opened.render(scale=echelle, prefer_bgrx=True)
            except (PdfiumError, ValueError) as error:
                raise IndexError(page) from error
            try:
                return ImagePage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                bitmap.close()


def fiches(source: Path, recherche: str = "", limite: int = MAX_FICHES) -> tuple[FicheBreve, ...]:
    """Return the fiches of an export of the RNCP whose code or intitulé holds every word; none for another document.

    Raises:
        KnownError: the export is damaged, or no export at all.
    """
    from dossier_pro.referentiels.recognise import contenant
    from dossier_pro.referentiels.rncp import chercher

    if de_bureau(source):
        return ()
    with source.open("rb") as stream:
        genre = contenant(stream.read(4096))
    if genre not in ("xml", "zip") or (genre == "zip" and pdf_de(source) is not None):
        return ()
    return chercher(source, recherche, limite)


def _tailles(pdf: Path | bytes) -> tuple[tuple[float, float], ...]:
    from pypdfium2 import PdfiumError

    from dossier_pro.referentiels.lines import ouvrir_pdf

    def size(document: Any, page: int) -> tuple[float, float]:
        try:
            width, height = document.get_page_size(page)
        except PdfiumError:
            return _A4  # a damaged page has its place among the others; it is not drawn
        return (width, height) if width > 0 and height > 0 else _A4

    with ouvrir_pdf(pdf) as document:
        return tuple(size(document, page) for page in range(len(document)))


def _lignes(source: Path | str) -> tuple[str, ...]:
    """The lines as the reader of texts counts them."""
    from dossier_pro.referentiels.recognise import decoder

    texte = decoder(source.read_bytes()) if isinstance(source, Path) else source
    return tuple(clean(texte).lstrip("\ufeff").replace("\f", "\n").split("\n"))
