"""What a filled model leaves blank is seen on its printing, and the model filled anew with less of it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.export.document import Document, FicheImprimee
from dossier_pro.export.layout.picture_sizes import fit_figure
from dossier_pro.export.official.blanks import BlankSettings, regler
from dossier_pro.export.official.model import fill_model
from dossier_pro.export.official.printing import PrintedModel
from tests.export.filling import W, bien_forme, racine, texte, texte_du_corps

BAS = 1418


def imprime(*pages: tuple[str, float]) -> bytes:
    """A PDF whose pages bear a header, a footer and a text that ends so far above the margin, in twips."""
    out = io.BytesIO()
    canvas = Canvas(out, A4, invariant=True)
    for words, blank in pages:
        canvas.drawString(100, 790, "Dossier Professionnel (DP)")
        canvas.drawString(100, 740, words)
        if blank >= 0:
            canvas.drawString(100, (BAS + blank) / 20, "Fin de la réponse")
        canvas.drawString(100, 30, "DOSSIER PROFESSIONNEL-Version du 11/09/2017")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def illustree(documents: dict[str, Document]) -> tuple[Document, FicheImprimee]:
    """The example, and its first sheet: a figure under its first answer."""
    document = documents["exemple"]
    (_, fiche), *_ = document.fiches()
    assert fiche.reponses[0].figures
    return document, fiche


def vu(
    document: Document, fiche: FicheImprimee, blank: float, words: str = "1. Décrivez"
) -> tuple[Document, PrintedModel]:
    """The first answer on page 1, its figure on page 2, the last question on page 3."""
    figure = fiche.reponses[0].figures[0]
    pages = {fiche.reponses[0].ancre: 1, figure.ancre: 2, fiche.reponses[-1].ancre: 3}
    pdf = imprime((words, blank), ("Figure", 300), ("5. Informations complémentaires", 9000))
    return document, PrintedModel(pdf, 3, pages)


def regle(document: Document, impression: PrintedModel, deja: BlankSettings | None = None) -> BlankSettings:
    return regler(document, impression, {name: name for name in impression.pages}, BAS, deja or BlankSettings())


@pytest.mark.parametrize(("blank", "scale"), [(1500, None), (3000, None), (4000, 0.6), (4400, 0.7), (5300, 0.9)])
def test_a_figure_is_scaled_into_what_is_blank_before_it(
    documents: dict[str, Document], blank: int, scale: float | None
) -> None:
    document, fiche = illustree(documents)
    figure = fiche.reponses[0].figures[0]
    assert regle(*vu(document, fiche, blank)).echelles.get(figure.ancre) == scale
    if scale:
        assert fit_figure(figure.image)[1] * scale < blank


def test_a_figure_is_scaled_once_and_never_where_its_size_was_chosen(documents: dict[str, Document]) -> None:
    document, fiche = illustree(documents)
    once = regle(*vu(document, fiche, 4000))
    assert regle(*vu(document, fiche, 4000), once) is once
    reponse = fiche.reponses[0]
    chosen = replace(reponse, figures=tuple(replace(f, grandeur="moyenne") for f in reponse.figures))
    activite = document.activites[0]
    sheet = replace(fiche, reponses=(chosen, *fiche.reponses[1:]))
    other = replace(document, activites=(replace(activite, fiches=(sheet, *activite.fiches[1:])),))
    assert regle(*vu(other, sheet, 4000)).echelles == {}


def test_the_scale_is_that_of_the_picture_in_the_file(officiel: bytes, documents: dict[str, Document]) -> None:
    document, fiche = illustree(documents)
    figure = fiche.reponses[0].figures[0]
    sides = [
        cotes(rempli(officiel, document, BlankSettings({figure.ancre: scale})), figure.numero) for scale in (1.0, 0.6)
    ]
    assert sides[1] == pytest.approx([0.6 * side for side in sides[0]], rel=0.001)


def cotes(docx: bytes, numero: int) -> list[int]:
    """The sides of a figure in a file."""
    (frame,) = [n.getparent() for n in racine(docx).iter("{*}docPr") if n.get("name") == f"Figure {numero}"]
    extent: Any = frame.find("{*}extent")
    return [int(extent.get("cx")), int(extent.get("cy"))]


def rempli(modele: bytes, document: Document, reglages: BlankSettings) -> bytes:
    out = io.BytesIO()
    fill_model(modele, document, None, out, reglages=reglages)
    return out.getvalue()


@pytest.mark.parametrize("words", ["5. Informations complémentaires", "4. Contexte, puis 5. Informations"])
def test_a_page_for_a_question_without_an_answer_is_seen(documents: dict[str, Document], words: str) -> None:
    document, fiche = illustree(documents)
    blank = replace(fiche.reponses[-1], blocs=(), mentions=(), figures=())
    sheet = replace(fiche, reponses=(*fiche.reponses[:-1], blank))
    activite = replace(document.activites[0], fiches=(sheet,))
    pdf = imprime(("1. Décrivez", 300), (words, 9000))
    impression = PrintedModel(pdf, 2, {blank.ancre: 2})
    serrees = regle(replace(document, activites=(activite,)), impression).serrees
    assert serrees == ({fiche.ancre} if words.startswith("5") else frozenset())
    assert regle(document, PrintedModel(pdf, 2, {blank.ancre: 2})).serrees == frozenset()  # it is answered


@pytest.mark.parametrize("suite", ["", "Fin de la réponse"])
def test_a_page_for_the_end_of_the_last_box_is_seen(documents: dict[str, Document], suite: str) -> None:
    document, fiche = illustree(documents)
    activite = replace(document.activites[0], fiches=(fiche,))
    pdf = imprime(("5. Informations", 300), (suite, 9000 if suite else -1), ("Déclaration", 9000))
    impression = PrintedModel(pdf, 3, {fiche.reponses[-1].ancre: 1, "declaration": 3})
    serrees = regle(replace(document, activites=(activite,)), impression).serrees
    assert serrees == (frozenset() if suite else {fiche.ancre})


def test_what_begins_a_page_takes_no_line_of_it(officiel: bytes, documents: dict[str, Document]) -> None:
    body = racine(rempli(officiel, documents["exemple"], BlankSettings()))
    begins = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None and not texte(p)]
    assert len(begins) > 5
    for paragraph in begins:
        spacing: Any = paragraph.find(f"{W}pPr/{W}spacing")
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("20", "exact")


def test_a_sheet_that_is_tightened_loses_height_and_no_word(officiel: bytes, documents: dict[str, Document]) -> None:
    document, fiche = illustree(documents)
    plain, tight = (rempli(officiel, document, BlankSettings(serrees=frozenset(s))) for s in ((), (fiche.ancre,)))
    assert texte_du_corps(tight) == texte_du_corps(plain)
    bien_forme(tight)
    rows = [[r for r in racine(docx).iter(f"{W}tr") if not texte(r).strip()] for docx in (plain, tight)]
    assert len(rows[0]) == len(rows[1])
    changed = [r for r in rows[1] if r.find(f"{W}tc/{W}p/{W}pPr/{W}spacing[@{W}line='60']") is not None]
    assert len(changed) >= 4
