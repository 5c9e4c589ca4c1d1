"""A PDF with nothing left but what its pages show."""

from __future__ import annotations

import io
import random

import pikepdf
import pypdfium2
import pytest

from dossier_pro.pieces.pdf_copy import copier, sans_traces
from tests.support.annexes import MARK, changed, form_pdf, scan_pdf, text_pdf

SECRETS = (b"Secret", b"secret", b"JavaScript", b"/AA", b"OpenAction", b"espion", b"MZvirus", b"remarque", b"Annots")


def unpacked(content: bytes) -> bytes:
    """Everything that a PDF holds, unpacked."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        parts = [pdf.trailer.unparse()]
        for thing in pdf.objects:
            parts.append(thing.unparse())
            if isinstance(thing, pikepdf.Stream):
                packed = "DCTDecode" in str(thing.get("/Filter", ""))
                parts.append(thing.read_raw_bytes() if packed else thing.read_bytes())
        return b"".join(parts)


def test_a_copy_shows_the_same_and_holds_nothing_else() -> None:
    original = changed(text_pdf(2), javascript="app.alert('espion')", attachment="MZvirus", note="remarque personnelle")
    made = copier(original)
    assert made is not None
    everything = unpacked(made)
    assert [word for word in SECRETS if word in everything] == []
    with pypdfium2.PdfDocument(made) as document:
        assert f"{MARK} 2" in document[1].get_textpage().get_text_range()


def test_the_same_file_gives_the_same_copy() -> None:
    assert copier(text_pdf(2)) == copier(text_pdf(2))


def test_what_was_typed_in_a_form_stays_as_text() -> None:
    made = copier(form_pdf("Camille"))
    assert made is not None
    with pypdfium2.PdfDocument(made) as document:
        assert "Camille" in document[0].get_textpage().get_text_range()
    assert b"AcroForm" not in unpacked(made)


def test_the_place_where_a_photo_was_taken_is_gone_and_its_points_are_not() -> None:
    original = scan_pdf()
    assert b"Appareil Secret" in unpacked(original)
    made = copier(original)
    assert made is not None
    assert b"Appareil Secret" not in unpacked(made)
    assert b"Exif" not in unpacked(made)
    with pypdfium2.PdfDocument(original) as before, pypdfium2.PdfDocument(made) as after:
        assert before[0].render().to_pil().tobytes() == after[0].render().to_pil().tobytes()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", changed(text_pdf(), layer=True), changed(text_pdf(), password=True)]
)
def test_what_is_not_safe_to_copy_is_none(content: bytes) -> None:
    assert copier(content) is None


def test_what_a_damaged_file_gives_can_be_put_into_another() -> None:
    """One wrong byte in the content of a page once ended an export that asked for the pages as they are."""
    original = text_pdf(2)
    given = 0
    for seed in range(150):
        chance = random.Random(seed)
        octets = bytearray(original)
        for _ in range(chance.choice((1, 3, 12))):
            octets[chance.randrange(len(octets))] = chance.randrange(256)
        made = copier(bytes(octets), 2)
        if made is None:
            continue
        given += 1
        with pikepdf.open(io.BytesIO(made)) as pdf, pikepdf.new() as other:
            assert len(pdf.pages) == 2
            for page in pdf.pages:
                box = other.copy_foreign(page.as_form_xobject())["/BBox"]
                assert float(box[2]) > float(box[0])
    assert 0 < given < 150


def test_a_page_without_size_and_pages_that_were_not_drawn_are_none() -> None:
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        pdf.pages[1].obj["/MediaBox"] = pikepdf.Array([0, 0, 0, 0])
        target = io.BytesIO()
        pdf.save(target)
    assert copier(target.getvalue()) is None
    assert copier(text_pdf(2), 3) is None


def test_a_jpeg_that_is_cut_short_is_left_as_it_is() -> None:
    assert sans_traces(b"\xff\xd8\xff\xe0") == b"\xff\xd8\xff\xe0"
    assert sans_traces(b"") == b""


@pytest.mark.parametrize("value", [10**12, -(10**12)])
def test_a_number_that_no_flag_can_be(value: int) -> None:
    with pikepdf.open(io.BytesIO(form_pdf("écrit"))) as pdf:
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", ()):
                annotation["/F"] = value
        target = io.BytesIO()
        pdf.save(target)
    copier(target.getvalue())
