"""PDFs that no program should draw."""

from __future__ import annotations

import base64
import io
import random
import zlib

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
from tests.support import hostile_pdf


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


def _packed(content: bytes, kinds: bytes) -> bytes:
    """A page whose content is packed so; what it draws draws itself."""
    entries = b"/Filter[%b]" % kinds
    inner = hostile_pdf.form(b"/X Do", b"/XObject<</X 5 0 R>>")
    return hostile_pdf.document(hostile_pdf.stream(content, entries), inner, resources=b"/XObject<</X 5 0 R>>")


_CALL = b"/X Do "
_LONG = random.Random(1).randbytes(100_000).hex().encode() + b"\n" + _CALL
"""More than was ever unpacked to be looked at, where a filter stood in a list."""


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (zlib.compress(_LONG), b"/FlateDecode"),
        (zlib.compress(zlib.compress(_LONG)), b"/FlateDecode/FlateDecode"),
        (zlib.compress(_CALL * 9)[:-4], b"/FlateDecode"),
        (zlib.compress(_CALL.hex().encode() + b">"), b"/FlateDecode/ASCIIHexDecode"),
        (base64.a85encode(zlib.compress(_CALL)) + b"~>", b"/ASCII85Decode/FlateDecode"),
        (bytes([len(_CALL) - 1]) + _CALL + bytes([128]), b"/RunLengthDecode"),
        (bytes.fromhex("800bcb020221bc4101"), b"/LZWDecode"),
    ],
    ids=["in a list", "twice", "cut", "digits", "letters", "runs", "words"],
)
def test_however_it_is_packed_what_calls_itself_is_found(content: bytes, kinds: bytes) -> None:
    with pytest.raises(PdfBombError, match="calls itself"):
        examine(_packed(content, kinds))


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (zlib.compress(bytes([129, 32]) * 600_000), b"/FlateDecode/RunLengthDecode"),
        (zlib.compress(zlib.compress(b" " * 70_000_000)), b"/FlateDecode/FlateDecode"),
        (zlib.compress(b" " * 70_000_000)[:-50], b"/FlateDecode"),
    ],
    ids=["runs", "twice", "cut"],
)
def test_what_swells_is_refused_before_it_has(content: bytes, kinds: bytes) -> None:
    with pytest.raises(PdfBombError, match="beyond measure"):
        examine(_packed(content, kinds))


def test_pages_that_share_what_they_draw_are_counted_each() -> None:
    packed = hostile_pdf.stream(zlib.compress(b"q Q " * 1_000_000), b"/Filter/FlateDecode")
    shared = hostile_pdf.document(packed).replace(b"/Contents 4 0 R", b"/Contents[%b]" % (b"4 0 R " * 200))
    with pytest.raises(PdfBombError, match="beyond measure"):
        examine(shared)


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
