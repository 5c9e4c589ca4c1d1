"""Our page beside the official one: bands, header and footer stand where LibreOffice prints those of the model."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest

from tests.export.conftest import write
from tests.export.filling import remplir
from tests.export.sample import rich
from tests.support import libreoffice

pytestmark = pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
MM = 25.4 / 72
_MAGENTA = (214, 0, 147)


@pytest.fixture(scope="module")
def printed(corpus_path: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, bytes]:
    """Our PDF of the rich sample, the blank model, and the model filled with the same sample."""
    folder = tmp_path_factory.mktemp("modele")
    blank = (corpus_path / "modeles" / "dp-modele-2017-09-11.docx").read_bytes()
    written = write(*rich())
    made = []
    for name, content in (("vierge", blank), ("rempli", remplir(blank, written.document)[0])):
        (folder / f"{name}.docx").write_bytes(content)
        made.append(libreoffice.to_pdf(folder / f"{name}.docx", folder).read_bytes())
    return written.pdf, made[0], made[1]


def bands(pdf: bytes) -> dict[str, tuple[float, float, float]]:
    """The top, width and height of each band in the DP's colour, in millimetres, by the first words on it."""
    found: dict[str, tuple[float, float, float]] = {}
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=3):
            left, bottom, right, top = thing.get_bounds()
            colour = tuple(ctypes.c_uint() for _ in range(4))
            pdfium_c.FPDFPageObj_GetFillColor(thing.raw, *colour)
            if tuple(c.value for c in colour[:3]) != _MAGENTA or right - left < 150 / MM or top - bottom < 8 / MM:
                continue
            words = page.get_textpage().get_text_bounded(left, bottom, right, top).strip()
            found.setdefault(words[:12], ((page.get_height() - top) * MM, (right - left) * MM, (top - bottom) * MM))
    return found


def test_bands_are_as_wide_and_as_high_on_the_page_as_those_of_the_model(printed):
    ours, model = bands(printed[0]), bands(printed[1])
    assert len(ours.keys() & model.keys()) >= 5
    for title in ours.keys() & model.keys():
        for mine, theirs in zip(ours[title], model[title], strict=True):
            assert mine == pytest.approx(theirs, abs=1), title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nom de naissance", "Nom de naissance"),
        ("Adresse", "Nom de naissance"),
        ("Validation des Acquis", "Nom de naissance"),
        ("Le dossier professionnel (DP) constitue", "Présentation du dossier"),
        ("des résultats de la mise en situation", "Présentation du dossier"),
        ("Arrêté du 22 décembre 2015", "Présentation du dossier"),
        ("Ce dossier comporte", "Présentation du dossier"),
        ("Pour compléter ce dossier", "Présentation du dossier"),
        ("Sommaire", "Sommaire"),
        ("Exemples de pratique", "Sommaire"),
        ("Décrivez les tâches", "Décrivez les tâches"),
        ("(facultatif)", "Autorité ou organisme"),
        ("Date", "Autorité ou organisme"),
        ("Je soussigné", "Je soussigné"),
        ("déclare sur l’honneur que", "Je soussigné"),
        ("pour faire valoir", "Je soussigné"),
        ("Signature", "Je soussigné"),
        ("Documents illustrant", "(facultatif)Intitulé"),
        ("Intitulé", "(facultatif)Intitulé"),
    ],
)
def test_fixed_texts_begin_where_those_of_the_model_do(printed, text, title):
    """On the page that has the title; the highest one, where titles of one sheet take more lines than the model's."""
    (x, y), (model_x, model_y) = (place(pdf, text, title) for pdf in printed[:2])
    assert y == pytest.approx(model_y, abs=1)
    assert x == pytest.approx(model_x, abs=1)


def place(pdf: bytes, text: str, title: str) -> tuple[float, float]:
    """Where a text begins, in millimetres from the inner margin of its page and from the top."""
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        read = page.get_textpage()
        index = read.search(text, match_case=True).get_next()
        if index and title in "".join(read.get_text_range().split("\r\n")):
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium_c.FPDFText_GetCharOrigin(read.raw, index[0], x, y)
            # Odd pages are shifted by the gutter of 3 mm, but for the cover.
            gutter = 3 if number and number % 2 == 0 else 0
            found.append((x.value * MM - gutter, (page.get_height() - y.value) * MM))
    return min(found, key=lambda one: one[1])


@pytest.mark.parametrize(
    ("text", "size", "face"),
    [
        ("Martin-Delorme", 14, ""),
        ("Duval", 12, ""),
        ("Organiser les ventes et suivre", 12, "Bold"),
        ("Répondre à une demande de devis d", 11, "BoldItalic"),
    ],
)
def test_names_and_titles_have_the_size_and_the_weight_of_the_model(printed, text, size, face):
    """In our PDF on the cover and on the sheet; in the filled model as LibreOffice prints it too."""
    for pdf in (printed[0], printed[2]):
        opened = pypdfium2.PdfDocument(pdf)
        sheets = [number for number in range(len(opened)) if number == 0 or number > 3]
        alone = pypdfium2.PdfDocument.new()
        alone.import_pages(opened, sheets)
        got, font, there = words_of(alone, text)
        assert there
        assert got == size
        plain = font.partition("+")[2] or font
        assert plain.removeprefix("Carlito").strip("-").replace("Regular", "") == face


def words_of(document: pypdfium2.PdfDocument, text: str) -> tuple[float, str, bool]:
    for page in document:
        read = page.get_textpage()
        place = read.search(text).get_next()
        if place:
            buffer = ctypes.create_string_buffer(200)
            pdfium_c.FPDFText_GetFontInfo(read.raw, place[0], buffer, 200, None)
            return round(pdfium_c.FPDFText_GetFontSize(read.raw, place[0]), 1), buffer.value.decode(), True
    return 0, "", False


def test_the_footer_is_as_high_and_its_number_is_framed(printed):
    """On a left page: the model's right footers are two lines."""
    for pdf in (printed[0], printed[1]):
        page = pypdfium2.PdfDocument(pdf)[1]
        read = page.get_textpage()
        index, _ = read.search("Version du 11/09/2017").get_next()
        bottom = read.get_charbox(index)[1]
        assert (page.get_height() - bottom) * MM == pytest.approx(282.3, abs=1)
