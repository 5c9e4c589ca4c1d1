"""The pages of a filled model as LibreOffice lays them out, where it is installed: the PDF, and where each bookmark is.

Its PDF carries each bookmark as a named destination: nothing is guessed from words.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from dossier_pro.domain.records import dataclass
from dossier_pro.office import libreoffice
from dossier_pro.office.libreoffice import LibreOfficeError

_FORMAT: Final = libreoffice.pdf_with(
    ExportBookmarksToPDFDestination=True,
    IsSkipEmptyPages=False,
    UseTaggedPDF=True,
    ExportBookmarks=True,
    Quality=92,
    ReduceImageResolution=False,
)
"""An older LibreOffice than 7.4 makes a PDF without destinations of it, or none."""


@dataclass(frozen=True, slots=True)
class PrintedModel:
    """A Word file as LibreOffice prints it: its PDF, how many pages it has, and the page, from 1, of each bookmark."""

    pdf: bytes
    total: int
    pages: Mapping[str, int]


def imprimer(
    docx: bytes,
    signets: Iterable[str],
    autres: Iterable[str] = (),
    *,
    annule: Callable[[], bool] | None = None,
    delai: float = libreoffice.PATIENCE,
) -> PrintedModel | None:
    """Print a Word file with LibreOffice.

    Args:
        docx: the file.
        signets: names of bookmarks in it that must be found.
        autres: names of bookmarks that may be missing from the answer.
        annule: asked ten times a second; LibreOffice is ended where it answers True.
        delai: seconds after which LibreOffice is ended.

    Returns:
        The tagged PDF, which claims no standard, and the pages; None where LibreOffice is absent, does not answer, was
        ended, is too old to tell, or does not know one of ``signets``.
    """
    try:
        pdf = libreoffice.convert(docx, ".docx", _FORMAT, author=True, patience=delai, cancelled=annule)
    except LibreOfficeError:
        return None
    return _lire(pdf, list(signets), list(autres))


def _lire(pdf: bytes, signets: list[str], autres: list[str]) -> PrintedModel | None:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            destinations = _destinations(document)
            ranks = {page.objgen: rank for rank, page in enumerate(document.pages, 1)}
            found = {name.lstrip("/"): ranks.get(page.objgen) for name, page in destinations.items()}
    except (pikepdf.PdfError, OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    pages = {name: page for name in (*signets, *autres) if (page := found.get(_code(name)) or found.get(name))}
    if any(signet not in pages for signet in signets):
        return None
    return PrintedModel(pdf, len(ranks), pages)


def _destinations(document: Any) -> dict[str, Any]:
    """Return the page of each named destination, from either of the places where a PDF may keep them."""
    import pikepdf

    entries = list((document.Root.get("/Dests") or {}).items())
    names = document.Root.get("/Names") or {}
    if "/Dests" in names:
        entries += list(pikepdf.NameTree(names["/Dests"]).items())
    pairs = [(str(name), value["/D"] if isinstance(value, pikepdf.Dictionary) else value) for name, value in entries]
    return {name: target[0] for name, target in pairs}


def _code(signet: str) -> str:
    """Return a bookmark's name as LibreOffice writes it in a PDF: what is no letter, digit or hyphen as hexadecimal."""
    return re.sub(r"[^A-Za-z0-9.-]", lambda match: f"{ord(match.group()):02X}", signet)
