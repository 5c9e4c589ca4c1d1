"""The words of a page of a PDF: those that its picture shows, and no others."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.pieces.pages import dessiner
from dossier_pro.pieces.pdf_words import Mots, mots_visibles

COTE = 842


def page(tour: int = 0) -> bytes:
    """A square page with words that are seen and words that are not."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(COTE, COTE))
    canvas.setPageRotation(tour)
    canvas.drawString(60, 700, "Nom : DURAND Camille, née à Lyon — suivie en 2021.")
    before = canvas.stringWidth("Nom : ")
    canvas.rect(60 + before, 699, canvas.stringWidth("DURAND"), 10, fill=1)
    canvas.drawString(60, 650, "SOUS UNE BARRE SERREE")
    canvas.rect(59, 650, 200, 8.7, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(60, 600, "BLANC SUR BLANC")
    canvas.setFillGray(0)
    canvas.rect(50, 540, 300, 30, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(60, 550, "Blanc sur noir")
    canvas.setFillGray(0)
    canvas.saveState()
    canvas.translate(400, 300)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Texte debout")
    canvas.restoreState()
    canvas.drawString(60, 900, "HORS DE LA PAGE")
    canvas.setFont("Helvetica", 7)
    canvas.drawString(60, 500, "petit texte : œuvre, été, 12 €")
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


VUS = [
    "Nom :",
    "Camille, née à Lyon — suivie en 2021.",
    "Blanc sur noir",
    "Texte debout",
    "petit texte : œuvre, été, 12 €",
]


def lus(octets: bytes, dpi: int = 150) -> tuple[Mots, ...]:
    [made] = dessiner(octets, dpi=dpi, qualite=80, limite=1)
    return made.mots


@pytest.mark.parametrize("dpi", [72, 150])
@pytest.mark.parametrize("tour", [0, 90, 180, 270])
def test_what_a_bar_hides_what_is_white_and_what_is_off_the_page_is_no_word_of_it(tour: int, dpi: int) -> None:
    found = lus(page(tour), dpi)
    assert sorted(text for text, *_ in found) == sorted(VUS)
    assert all(0 <= x0 < x1 <= 1 and 0 <= y0 < y1 <= 1 for _, x0, y0, x1, y1 in found)


def test_words_lie_where_they_are_drawn() -> None:
    places = {text: box for text, *box in lus(page())}
    x0, y0, _, y1 = places["Blanc sur noir"]
    assert abs(x0 - 60 / COTE) < 0.005
    assert y0 < 1 - 550 / COTE < y1
    turned = {text: box for text, *box in lus(page(180))}
    assert abs(turned["Blanc sur noir"][2] - (1 - x0)) < 0.005


def test_a_page_without_text_has_no_words() -> None:
    document = pdfium.PdfDocument.new()
    document.new_page(200, 200)
    image = document[0].render().to_pil()
    assert mots_visibles(document[0], image) == ()
