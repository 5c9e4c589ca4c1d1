"""Lines with their place, from a page and from text; and how lists are made of them."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.referentiels.lines import Line, LinedDocument, lire_pdf, lire_texte, text_width
from dossier_pro.referentiels.paragraphs import Mesure, Vocabulaire, continue_, items, joindre, mesurer


def page(*runs: tuple[float, float, str, str, float]) -> LinedDocument:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(600, 800))
    for x, y, text, font, size in runs:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
    canvas.showPage()
    canvas.save()
    return lire_pdf(stream.getvalue())


def test_places_are_in_points_from_the_top_left() -> None:
    (line,) = page((70, 700, "Le sol est meuble", "Helvetica", 10)).lines
    width = pdfmetrics.stringWidth("Le sol est meuble", "Helvetica", 10)
    assert (line.text, line.page, line.bold) == ("Le sol est meuble", 1, False)
    assert line.x0 == pytest.approx(70, abs=0.1)
    assert line.x1 == pytest.approx(70 + width, abs=0.1)
    assert line.base == pytest.approx(100, abs=0.1)
    assert line.y0 < line.base < line.y1
    assert line.gap == pytest.approx(pdfmetrics.stringWidth(" ", "Helvetica", 10), abs=0.05)
    assert line.first == pytest.approx(pdfmetrics.stringWidth("Le", "Helvetica", 10), abs=0.05)


def test_weight_and_reading_order() -> None:
    document = page(
        (70, 100, "en bas", "Helvetica", 9),
        (70, 700, "Titre en gras", "Helvetica-Bold", 12),
        (70, 650, "du texte", "Helvetica", 10),
        (140, 650, "sur la même ligne", "Helvetica", 10),
    )
    assert [(x.text, x.bold) for x in document.lines] == [
        ("Titre en gras", True),
        ("du texte sur la même ligne", False),
        ("en bas", False),
    ]


def test_a_symbol_font_bullet_is_a_bullet_and_ligatures_are_letters() -> None:
    document = page((70, 700, "l", "ZapfDingbats", 8), (84, 700, "Semer en ligne", "Helvetica", 10))
    assert [i.text for i in items(document.lines, mesurer(document))] == ["Semer en ligne"]
    assert lire_texte("Une fiche").lines[0].text == "Une fiche"


def test_markdown_is_taken_off() -> None:
    text = (
        "# **FICHE ACTIVITÉ TYPE N° 1**\n\n- un *mot* en <b>relief</b><sup>1</sup>\n**Tout en gras**\n\n"
        "| a | b\\* |\n|---|---|\nB to B\\* (x)\n[lien](http://x.y)"
    )
    lines = lire_texte(text).lines
    assert [(x.text, x.bold, x.saut) for x in lines] == [
        ("FICHE ACTIVITÉ TYPE N° 1", True, False),
        ("- un mot en relief", False, True),
        ("Tout en gras", True, False),
        ("a\tb*", False, True),
        ("B to B* (x)", False, True),
        ("lien", False, False),
    ]


@given(st.text(max_size=400))
def test_any_text_gives_lines_without_breaks(text: str) -> None:
    for line in lire_texte(text).lines:
        assert line.text
        assert "\n" not in line.text
        assert line.x1 >= 0


# --- one line and the next, without a page ---------------------------------------------------------------------------

MESURE = Mesure((546.0, 546.0), 546.0, 11.5, 11.2, {("F", 112): 2.78})


def ligne(text: str, x1: float, gap: float = 2.78, base: float = 100.0, first: float = 20.0, x0: float = 72.0) -> Line:
    return Line(text, 1, x0, x1, base - 9, base + 2, base, 11.2, 400, "F", gap, first)


def suit(line: Line, suivante: Line) -> bool:
    return continue_(line, suivante, MESURE)[0]


SUITE = ligne("la suite", 150, base=111.5)
MAJUSCULE = ligne("La suite", 150, base=111.5)


@pytest.mark.parametrize(
    ("line", "suivante", "attendu"),
    [
        (ligne("Une phrase étirée jusqu’au bord", 545.9, 4.2), MAJUSCULE, True),
        (ligne("Une phrase étirée jusqu’au bord", 545.9, 4.2), SUITE, True),
        (ligne("Une phrase qui finit près du bord", 543.6), MAJUSCULE, False),
        (ligne("Une phrase qui finit près du bord", 543.6), SUITE, False),
        (ligne("Une phrase courte", 200), SUITE, False),
        (ligne("Une phrase pleine par hasard", 545.8), MAJUSCULE, False),
        (ligne("Une phrase pleine par hasard", 545.8), SUITE, True),
        (ligne("Une phrase étirée (ouverte", 545.9, 4.2), ligne("B1)", 90, base=111.5), True),
        (ligne("Une phrase étirée", 545.9, 4.2), ligne("La suite", 150, base=123.0), False),
        (ligne("Des consignes de", 300), SUITE, True),
        (ligne("un mot fendu rendez-", 545.9, 3.0), SUITE, True),
        # Stretched by a forced line end: the next word would have fitted many times over.
        (ligne("Deux mots", 545.9, 300.0), MAJUSCULE, False),
    ],
)
def test_what_runs_on(line: Line, suivante: Line, attendu: bool) -> None:
    assert suit(line, suivante) is attendu


def test_ragged_lines_run_on_when_the_next_word_did_not_fit() -> None:
    mesure = Mesure((None, None), 500.0, 11.5, 11.2, {("F", 112): 2.78})
    assert continue_(ligne("Une ligne presque pleine", 490), SUITE, mesure) == (True, None)
    assert continue_(ligne("Une ligne presque pleine", 490), MAJUSCULE, mesure) == (False, None)
    assert continue_(ligne("Une ligne presque pleine", 490), ligne("RGPD et", 99, base=111.5), mesure)[1]
    assert continue_(ligne("Une ligne", 300), SUITE, mesure) == (False, None)


def test_bullets_make_items_and_nested_ones_are_said() -> None:
    liste = [
        ligne("• Le sol est meuble et", 200, base=100),
        ligne("aéré", 120, base=111.5, x0=86),
        ligne("• Les rangs sont droits", 220, base=123),
    ]
    assert [i.text for i in items(liste, MESURE)] == ["Le sol est meuble et aéré", "Les rangs sont droits"]
    sous = [
        ligne("Sont vérifiés :", 200, base=100),
        ligne("- le sol", 120, base=111.5),
        ligne("- les rangs", 130, base=123),
        ligne("La durée est tenue", 220, base=134.5),
    ]
    found = items(sous, MESURE)
    assert [i.text for i in found] == ["Sont vérifiés : - le sol - les rangs", "La durée est tenue"]
    assert found[0].doute


def test_a_cut_word_is_mended_only_where_the_document_has_it_whole() -> None:
    document = lire_texte("La compétence est rare.\nUn rendez-vous.")
    mots = Vocabulaire(document)
    assert joindre([ligne("la compé-", 545.9), ligne("tence", 99)], mots) == "la compétence"
    assert joindre([ligne("le rendez-", 545.9), ligne("vous", 99)], mots) == "le rendez-vous"
    assert joindre([ligne("le porte-", 545.9), ligne("greffe", 99)], mots) == "le porte-greffe"
    assert joindre([ligne("A -", 545.9), ligne("B", 99)], mots) == "A - B"


def test_pasted_text_is_wrapped_or_not_as_its_widths_say() -> None:
    mots = [
        "Le",
        "plan",
        "de",
        "culture",
        "tient",
        "compte",
        "de",
        "la",
        "saison",
        "et",
        "de",
        "la",
        "nature",
        "du",
        "terrain",
        "afin",
        "de",
        "nourrir",
        "la",
        "terre",
    ]
    lignes, ligne_courante = [], ""
    for mot in mots * 12:
        if text_width(f"{ligne_courante} {mot}") > 400:
            lignes.append(ligne_courante)
            ligne_courante = mot
        else:
            ligne_courante = f"{ligne_courante} {mot}".strip()
    wrapped = lire_texte("\n".join(lignes))
    assert mesurer(wrapped).bord == pytest.approx(400, abs=30)
    assert len(items(wrapped.lines, mesurer(wrapped))) < len(lignes) / 2
    unwrapped = lire_texte("\n".join(" ".join(mots * n) for n in range(1, 12)))
    assert len(items(unwrapped.lines, mesurer(unwrapped))) == 11
