"""What is wide lies: pages of annexes on their side, in our PDF, in Word, and as LibreOffice prints it."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from page import validate_pdf_bytes
from reportlab.lib.pagesizes import A3, A4, landscape

from dossier_pro.domain.dossier import Annexe, DocumentIllustrant, Exemple, Preuve
from dossier_pro.dp_import.verify import verifier_docx
from dossier_pro.export.compose import Options, Rendu, compose
from dossier_pro.export.document import PrintedImage
from dossier_pro.export.docx.writer import write_docx
from dossier_pro.export.pdf.writer import write_pdf
from dossier_pro.pieces.pages import dessiner
from tests.export.reading import docx_faults
from tests.export.sample import Pieces, dossier, picture, referentiel
from tests.support import libreoffice
from tests.support.annexes import MARK, text_pdf

MM = 72 / 25.4
"""Points."""


def _pages(size: tuple[float, float], count: int = 1) -> Rendu:
    drawn = dessiner(text_pdf(count, size), dpi=150, qualite=84, limite=10)
    return Rendu(tuple(PrintedImage(p.octets, p.format, p.largeur, p.hauteur, "", p.forme, mots=p.mots) for p in drawn))


@pytest.fixture(scope="module")
def written():
    """A plan of A3, a letter, slides of two pages and a document that is wide, a photo that is, and one that is not."""
    pieces = Pieces()
    wide, tall, small = (pieces.add(picture(*sides)) for sides in ((1600, 1000), (1000, 1400), (600, 300)))
    rendus = {
        "plan": _pages(landscape(A3)),
        "lettre": _pages(A4),
        "vues": _pages((960, 540), 2),
        "releve": _pages(landscape(A4)),
    }
    preuves = [
        Preuve(name, "fichier", name, description=name, mime="application/pdf", sha256="1" * 64) for name in rendus
    ]
    preuves += [
        Preuve(name, "photo", name, description=name, mime="image/jpeg", sha256=sha)
        for name, sha in (("large", wide), ("haute", tall), ("petite", small))
    ]
    noms = ("plan", "lettre", "vues", "large", "haute", "petite")
    annexes = [Annexe(f"a-{nom}", rang, f"Une {nom}", nom) for rang, nom in enumerate(noms, start=1)]
    made = dossier(
        referentiel(activites=1),
        Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."),
        DocumentIllustrant("d", 1, "Un relevé", "releve"),
        *preuves,
        *annexes,
    )
    document = compose(made, Options(), pieces.lire, rendus=rendus)
    pdf, docx = io.BytesIO(), io.BytesIO()
    pagination = write_pdf(document, pdf)
    write_docx(document, pagination, docx)
    return pagination, pdf.getvalue(), docx.getvalue()


def _sizes(pdf: bytes) -> list[tuple[int, int]]:
    opened = pypdfium2.PdfDocument(pdf)
    return [tuple(round(side) for side in opened[n].get_size()) for n in range(len(opened))]


def _page(pagination, pdf: bytes, ancre: str) -> pypdfium2.PdfPage:
    return pypdfium2.PdfDocument(pdf)[pagination.pages[ancre] - 1]


def _picture(page: pypdfium2.PdfPage) -> tuple[float, float, float, float]:
    (found,) = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    return found.get_bounds()


def test_what_is_wide_lies_and_nothing_else(written):
    pagination, pdf, _ = written
    lying = {"annexe1", "annexe3", "annexe3_p2", "annexe4", "doc1_pages"}
    sizes = _sizes(pdf)
    assert {n for n, (width, height) in enumerate(sizes, start=1) if width > height} == {
        pagination.pages[ancre] for ancre in lying
    }
    assert {tuple(sorted(size)) for size in sizes} == {(595, 842)}


def test_an_a3_sheet_keeps_sixty_per_cent_and_a_slide_is_nearly_whole(written):
    pagination, pdf, _ = written
    left, _, right, _ = _picture(_page(pagination, pdf, "annexe1"))
    assert right - left >= 0.6 * 420 * MM
    left, _, right, _ = _picture(_page(pagination, pdf, "annexe3"))
    assert right - left >= 255 * MM


@pytest.mark.parametrize(
    ("ancre", "size"), [("annexe1", landscape(A3)), ("annexe2", A4), ("doc1_pages", landscape(A4))]
)
def test_the_words_under_a_page_stand_where_they_are_drawn(written, ancre, size):
    pagination, pdf, _ = written
    page = _page(pagination, pdf, ancre)
    left, bottom, right, top = _picture(page)
    found = page.get_textpage()
    search = found.search(f"{MARK} 1")
    index, _ = search.get_next()
    x0, y0, _, y1 = found.get_charbox(index, loose=True)
    # text_pdf writes them at 8 % from the left and 90 % from the bottom, in type of a fiftieth of the shorter side.
    assert x0 == pytest.approx(left + 0.08 * (right - left), abs=2)
    assert y0 - 4 <= bottom + 0.9 * (top - bottom) <= y1
    assert index < 2000, "found"


def test_both_standards_are_kept_and_word_has_no_fault(written):
    _, pdf, docx = written
    for profile in ("ua1", "2a"):
        assert validate_pdf_bytes(pdf, profile=profile).is_compliant
    assert docx_faults(docx) == []


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_libreoffice_prints_the_same_pages_the_same_way_round(written, tmp_path):
    _, pdf, docx = written
    path = tmp_path / "dossier.docx"
    path.write_bytes(docx)
    printed = libreoffice.to_pdf(path, tmp_path).read_bytes()
    assert _sizes(printed) == _sizes(pdf)


def test_our_own_check_accepts_pages_that_lie_behind_the_sheets(written):
    regles = {regle.code: regle for regle in verifier_docx(written[2]).regles}
    assert regles["R10"].ok
    assert regles["R11"].ok, regles["R11"].phrase
