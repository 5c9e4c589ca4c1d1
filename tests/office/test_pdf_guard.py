"""PDFs that no program should draw."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pypdfium2 import PdfiumError

from dossier_pro.domain.errors import KnownError
from dossier_pro.office.pdf_guard import PdfBombError, examine, open_pdf
from dossier_pro.pieces.pages import PagesError, dessiner
from dossier_pro.pieces.pdf_copy import copier
from dossier_pro.pieces.text import texte_de
from dossier_pro.pieces.thumbnails import vue
from dossier_pro.referentiels.importer import importer


def _form(pdf: pikepdf.Pdf, content: bytes, inner: pikepdf.Object | None) -> pikepdf.Object:
    made = pdf.make_indirect(pikepdf.Stream(pdf, content))
    made.Type, made.Subtype, made.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 100, 100]
    if inner is not None:
        made.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
    return made


def _saved(pdf: pikepdf.Pdf, content: bytes, form: pikepdf.Object | None = None) -> bytes:
    pdf.add_blank_page()
    if form is not None:
        pdf.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    pdf.pages[0].Contents = pdf.make_stream(content)
    target = io.BytesIO()
    pdf.save(target)
    return target.getvalue()


def itself() -> bytes:
    """A drawing that draws itself."""
    pdf = pikepdf.new()
    form = _form(pdf, b"/X Do", None)
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    return _saved(pdf, b"/X Do", form)


def borrowed() -> bytes:
    """The same with the resources of its page."""
    pdf = pikepdf.new()
    return _saved(pdf, b"/X Do", _form(pdf, b"q /X Do Q", None))


def twofold(depth: int) -> bytes:
    """Drawings that draw the next one twice."""
    pdf = pikepdf.new()
    form = _form(pdf, b"0 0 m", None)
    for _ in range(depth):
        form = _form(pdf, b"/X Do\n/X Do", form)
    return _saved(pdf, b"/X Do", form)


def swollen() -> bytes:
    return _saved(pikepdf.new(), b"q Q " * 20_000_000)


BOMBS = {"itself": itself, "borrowed": borrowed, "twofold": lambda: twofold(31), "swollen": swollen}


@pytest.fixture(scope="module", params=BOMBS)
def bomb(request: pytest.FixtureRequest) -> bytes:
    return BOMBS[request.param]()


def test_a_bomb_is_refused_by_every_reader(bomb: bytes) -> None:
    with pytest.raises(PdfBombError):
        examine(bomb)
    with pytest.raises(KnownError):
        importer(bomb, nom="REAC.pdf")
    with pytest.raises(KnownError):
        vue(bomb, "a.pdf", "application/pdf", cote=100)
    with pytest.raises(KnownError):
        texte_de(bomb, "a.pdf")
    with pytest.raises(PagesError):
        list(dessiner(bomb, dpi=50, qualite=80, limite=10))
    assert copier(bomb) is None


def test_drawings_within_drawings_are_no_bomb() -> None:
    with open_pdf(twofold(10)) as document:
        assert len(document) == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 cut", b"not at all"])
def test_what_cannot_be_looked_into_is_left_to_whoever_opens_it(data: bytes) -> None:
    examine(data)
    with pytest.raises(PdfiumError):
        open_pdf(data)


@pytest.mark.parametrize("odd", [True, 7, pikepdf.Name.Page, pikepdf.Dictionary(), pikepdf.Array([1, None])])
@pytest.mark.parametrize("key", ["/Contents", "/Resources", "/XObject"])
def test_a_page_that_is_none_hides_no_bomb(odd: object, key: str) -> None:
    with pikepdf.open(io.BytesIO(twofold(31))) as pdf:
        pdf.add_blank_page()
        last, first = pdf.pages[-1], pdf.pages[0]
        last.Contents = pdf.make_stream(b"/X Do")
        last.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=odd))
        if key != "/XObject":
            last.obj[key] = odd
        pdf.pages.reverse()
        assert pdf.pages[-1] == first
        target = io.BytesIO()
        pdf.save(target)
    with pytest.raises(PdfBombError):
        examine(target.getvalue())
