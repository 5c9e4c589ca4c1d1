"""The page numbers of a filled model."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier_pro.domain.text import fold
from dossier_pro.export.document import Document
from tests.export.filling import (
    pages_du_sommaire,
    racine,
    remplir,
)
from tests.support import libreoffice
from tests.support.pdf import page_texts


def test_pages_of_the_sommaire_are_those_that_libreoffice_prints(
    officiel: bytes, documents: dict[str, Document], tmp_path: Path
) -> None:
    if libreoffice.skip_reason():
        pytest.skip(str(libreoffice.skip_reason()))
    document = documents["trois-par-trois"]
    path = tmp_path / "rempli.docx"
    path.write_bytes(remplir(officiel, document)[0])
    pages = _pages_imprimees(page_texts(libreoffice.to_pdf(path, tmp_path)), document)
    docx, rempli = remplir(officiel, document, pages)
    assert rempli.notes == ()
    path.write_bytes(docx)
    texts = page_texts(libreoffice.to_pdf(path, tmp_path))
    assert _pages_imprimees(texts, document) == pages
    cached = pages_du_sommaire(racine(docx))
    assert {ancre: cached[signet] for ancre, signet in rempli.signets.items() if ancre in pages} == pages
    # No sheet, and no section, leaves an empty page behind.
    assert all(len(fold(re.sub(r"dossier professionnel|page|\W|\d", "", fold(text)))) > 40 for text in texts[1:])


def _pages_imprimees(texts: list[str], document: Document) -> dict[str, int]:
    """The page on which each sheet and section of a printed model begins."""
    found = {}
    folded = [fold(re.sub(r"\s+", " ", text)) for text in texts]
    after = next(n for n, text in enumerate(folded) if "exemples de pratique professionnelle" in text and n > 2)
    for _, fiche in document.fiches():
        wanted = fold(fiche.intitule)
        found[fiche.ancre] = 1 + next(
            n for n, t in enumerate(folded) if n > after and wanted in t and "activite-type" in t
        )
    titles = {"titres": document.modele.titres.titre, "declaration": getattr(document.modele.declaration, "titre", "")}
    titles |= {"documents": document.modele.documents.titre, "annexes": document.modele.annexes.facultatif}
    for ancre, title in titles.items():
        found[ancre] = 1 + next(n for n, t in enumerate(folded) if n > after and fold(title) in t)
    return found
