"""Pages: where things stand, and that the engine's own decisions reach Word."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import PrintedImage
from dossier_pro.export.layout.building import assemble
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import Para, Table
from dossier_pro.export.layout.house_style import MARGE_HAUT, STYLES
from dossier_pro.export.layout.pages import Fond, PageMark, Pose, Texte
from dossier_pro.export.layout.pagination import paginate
from dossier_pro.export.layout.picture_sizes import IMAGE_MAX, fit
from tests.export.conftest import write
from tests.export.reading import R, W, part, pdf_pages, words
from tests.export.sample import Pieces, dossier, nasty_dossier, random_dossier, referentiel


def pages_of(made, pieces=None):
    return paginate(compose(made, Options(), (pieces or Pieces()).lire))


def one(taches, **fields):
    return dossier(
        referentiel(activites=1),
        Exemple("e", "at-1", 1, **({"intitule": "Vendre", "taches": taches, "debut": date(2025, 1, 1)} | fields)),
    )


def lines_of(page):
    """The lines that stand between the header and the footer."""
    stop = page.format.fond + 60
    return [i for i in page.items if isinstance(i, Texte) and i.ligne.frags and MARGE_HAUT + 400 < i.base < stop]


@pytest.mark.parametrize("seed", range(3))
def test_nothing_stands_below_the_margin(seed):
    made, pieces = random_dossier(seed)
    for page in pages_of(made, pieces).mise_en_page.pages:
        assert all(line.base < page.format.fond for line in lines_of(page))
        assert all(i.y + i.picture.hauteur <= page.format.fond for i in page.items if isinstance(i, Pose))


def test_every_anchor_is_on_exactly_one_page():
    made, pieces = random_dossier(2)
    mise_en_page = pages_of(made, pieces).mise_en_page
    anchors = [i.ancre for page in mise_en_page.pages for i in page.items if isinstance(i, PageMark)]
    assert len(anchors) == len(set(anchors)) == len(mise_en_page.numeros)


def test_a_sheet_that_ends_a_page_exactly_makes_no_empty_page():
    for count in range(20, 60):
        pagination = pages_of(one("\n\n".join(["Ligne."] * count), moyens="x", equipe="y"))
        for page in pagination.mise_en_page.pages:
            assert lines_of(page)


def test_longer_answers_never_take_fewer_pages():
    counts = [pages_of(one("\n\n".join(["Une ligne."] * n))).pages_par_exemple()["e"] for n in range(5, 140, 9)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] >= 3


def test_the_spaces_that_the_engine_widened_are_in_the_word_file():
    for seed in range(4):
        made, pieces = random_dossier(seed)
        written = write(made, pieces)
        settled = written.pagination.mise_en_page.flow
        widened = [
            p.avant
            for s in settled.sections
            for p in s.elements
            if isinstance(p, Para) and p.style == "Question" and p.avant is not None
        ]
        in_word = [
            int(p.find(f"{W}pPr/{W}spacing").get(f"{W}before"))
            for p in part(written.docx, "word/document.xml").iter(f"{W}p")
            if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Question" and p.find(f"{W}pPr/{W}spacing") is not None
        ]
        assert in_word == widened
        assert all(300 < v <= 600 or v in (60, 120, 180, 240) for v in widened), (
            "wider, or narrower for an empty answer"
        )


def test_the_right_indents_that_the_engine_moved_are_in_the_word_file():
    made, pieces = nasty_dossier(2)
    written = write(made, pieces)
    settled = written.pagination.mise_en_page.flow
    moved = [
        p.retrait
        for s in settled.sections
        for t in s.elements
        if isinstance(t, Table)
        for row in t.rows
        for cell in row.cells
        for p in cell.paras
        if p.retrait and p.style == "Reponse"
    ]
    in_word = [
        int(p.find(f"{W}pPr/{W}ind").get(f"{W}right"))
        for p in part(written.docx, "word/document.xml").iter(f"{W}p")
        if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Reponse" and p.find(f"{W}pPr/{W}ind") is not None
    ]
    assert moved
    assert in_word == moved


def test_settling_is_stable():
    """The settled file laid out again gives the same pages: nothing is settled twice."""
    made, pieces = random_dossier(5)
    first = lay_out(assemble(compose(made, Options(), pieces.lire)))
    assert dict(lay_out(first.flow).numeros) == dict(first.numeros)


def test_a_picture_keeps_its_proportions_and_is_never_blown_up():
    wide = fit(PrintedImage(b"", "PNG", 3000, 1000, ""), IMAGE_MAX)
    assert wide[0] == IMAGE_MAX[0]
    assert wide[0] / wide[1] == pytest.approx(3, rel=0.01)
    tall = fit(PrintedImage(b"", "PNG", 1000, 3000, ""), IMAGE_MAX)
    assert tall[1] == IMAGE_MAX[1]
    small = fit(PrintedImage(b"", "PNG", 96, 48, ""), IMAGE_MAX)
    assert small == (1440, 720)


def test_no_two_styles_have_one_name_in_word():
    assert len({style.nom for style in STYLES.values()}) == len(STYLES)


def test_neighbours_never_both_ask_for_space():
    """Word adds the spaces of two paragraphs or takes the larger, by a setting; ours never meet."""
    for seed in range(3):
        made, pieces = random_dossier(seed)
        flow = assemble(compose(made, Options(), pieces.lire))
        for section in flow.all_sections():
            groups = [list(section.elements)]
            groups += [
                list(cell.paras)
                for e in section.elements
                if isinstance(e, Table)
                for row in e.rows
                for cell in row.cells
            ]
            for group in groups:
                for before, after in itertools.pairwise(group):
                    if isinstance(before, Para) and isinstance(after, Para):
                        space = STYLES[before.style].apres if before.apres is None else before.apres
                        assert not (space and STYLES[after.style].avant), (before.style, after.style)


def test_fills_stand_behind_text():
    made, pieces = random_dossier(1)
    first = pages_of(made, pieces).mise_en_page.pages[0]
    band = next(i for i in first.items if isinstance(i, Fond) and i.couleur == "accent")
    assert any(isinstance(i, Texte) and band.y0 < i.base < band.y1 for i in first.items)


def test_a_sommaire_says_no_page_where_there_is_none_yet():
    """An activité without a sheet stands in the sommaire, but « p. » without a number would only puzzle."""
    written = write(dossier(None))
    text = pdf_pages(written.pdf)
    sommaire = next(page for page in text if "Sommaire" in page and "Déclaration" in page)
    lines = [" ".join(words(line)) for line in sommaire.split("\n")]
    assert not [line for line in lines if line == "p." or line.endswith(" p.")]
    assert any("p." in line for line in lines)


def test_values_that_fill_whole_pages_are_laid_out_to_their_end():
    """A row of the cover with a label beside a value of several pages."""
    made = one("J’ai vendu.").put(
        Candidat(nom_naissance="W" * 900, prenom="M" * 300, adresse="\n".join(["X" * 120] * 40))
    )
    written = write(made)
    text = "".join(words("".join(pdf_pages(written.pdf))))
    assert text.count("W") == 2 * 900, "on the cover, and in the déclaration"
    assert text.count("X") == 4800


def test_a_cover_of_two_pages_has_its_header_on_both_in_word():
    written = write(one("J’ai vendu.").put(Candidat(adresse="\n".join(["1, rue"] * 40))))
    cover = part(written.docx, "word/document.xml").find(f".//{W}pPr/{W}sectPr")
    for band in ("header", "footer"):
        kinds = {n.get(f"{W}type"): n.get(f"{R}id") for n in cover.findall(f"{W}{band}Reference")}
        assert set(kinds) == {"default", "even"}
        assert kinds["default"] == kinds["even"]
