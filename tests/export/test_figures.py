"""Figures of a sheet: large enough to be read, no page left white before one, every page of a file shown or told."""

from __future__ import annotations

import io
import itertools
import random

import pytest
from PIL import Image

from dossier_pro.domain.dossier import Annexe, Champ, Citation, DocumentIllustrant, Entity, Exemple, Preuve
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.images import PLEIN, POUR_LES_PAGES, Niveau
from dossier_pro.export.layout.pages import Pose, Texte
from dossier_pro.export.layout.pagination import paginate
from tests.export.sample import Pieces, dossier, picture, prose, referentiel

MM = 1440 / 25.4
"""Twips."""


def sheet(
    words: int,
    *sides: tuple[int, int],
    champ: Champ = "taches",
    complements: str | None = None,
    niveau: Niveau = PLEIN,
    kind: str = "JPEG",
):
    """One exemple whose first answer has this many words, with pictures cited at the end of an answer."""
    pieces = Pieces()
    rng = random.Random(words)
    entities: list[Entity] = []
    for n, size in enumerate(sides):
        sha = pieces.add(picture(*size, text=str(n), kind=kind))
        entities.append(Preuve(f"p{n}", "photo", f"Photo {n}", description="Un banc", mime="image/jpeg", sha256=sha))
        entities.append(Citation(f"c{n}", "e", f"p{n}", champ, "", n))
    taches, moyens, equipe, reste = (prose(rng, count) for count in (words, 60, 40, 40))
    exemple = Exemple("e", "at-1", 1, "Vendre", taches, moyens, equipe, reste if complements is None else complements)
    made = dossier(referentiel(activites=1), exemple, *entities)
    return paginate(compose(made, Options(), pieces.lire, niveau=niveau))


def sheet_pages(pagination):
    first, last = pagination.exemples["e"]
    return pagination.mise_en_page.pages[first - 1 : last]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("sides", [(2001, 1499), (1240, 1754), (1655, 333), (301, 199), (160, 90)])
def test_pictures_that_are_only_counted_take_the_same_room(sides, kind):
    full, quick = (sheet(300, sides, sides, kind=kind, niveau=niveau) for niveau in (PLEIN, POUR_LES_PAGES))
    places = [
        [
            (i.x, i.y, i.picture.largeur, i.picture.hauteur)
            for page in one.mise_en_page.pages
            for i in page.items
            if isinstance(i, Pose)
        ]
        for one in (full, quick)
    ]
    assert places[0] == places[1]
    assert quick.pages_par_exemple() == full.pages_par_exemple()


def test_a_scan_that_is_cited_can_be_read():
    (pose,) = [i for page in sheet_pages(sheet(60, (1240, 1754))) for i in page.items if isinstance(i, Pose)]
    assert pose.picture.hauteur >= 120 * MM
    assert pose.picture.largeur >= 84 * MM


def test_two_scans_of_a_sheet_are_still_120_mm_high():
    pagination = sheet(80, (1240, 1754), (1240, 1754))
    heights = [i.picture.hauteur for page in sheet_pages(pagination) for i in page.items if isinstance(i, Pose)]
    assert len(heights) == 2
    assert min(heights) >= 119 * MM


def test_a_sheet_keeps_to_three_pages_where_smaller_scans_make_that_possible():
    """A larger picture is worth less than the rule of three pages (R7)."""
    pages = sheet_pages(sheet(200, (1240, 1754), (1240, 1754), (1240, 1754)))
    assert len(pages) == 3
    heights = [i.picture.hauteur for page in pages for i in page.items if isinstance(i, Pose)]
    assert max(heights) < 100 * MM


def ink(page) -> float:
    """Where the lowest line of a page's text or pictures ends."""
    ends = [i.base for i in page.items if isinstance(i, Texte) and i.lieu]
    ends += [i.y + i.picture.hauteur for i in page.items if isinstance(i, Pose)]
    return max(ends)


@pytest.mark.parametrize("words", range(20, 420, 40))
@pytest.mark.parametrize("champ", ["taches", "moyens", "equipe"])
@pytest.mark.parametrize(("sides", "least"), [((1600, 1000), 54), ((1240, 1754), 90)])
def test_no_third_of_a_page_is_left_white_before_a_picture(words, champ, sides, least):
    """But for one that would be too small to be read there."""
    pages = sheet_pages(sheet(words, sides, champ=champ))
    for page, suite in itertools.pairwise(pages):
        first = next(i for i in suite.items if getattr(i, "lieu", None))
        if isinstance(first, Pose):
            left = page.format.fond - ink(page)
            assert left < (page.format.fond - 2250) / 3 or left < least * MM + 1000, "caption, paddings, rules"


@pytest.mark.parametrize("words", range(150, 800, 13))
def test_an_empty_last_answer_never_takes_a_page(words):
    pages = sheet_pages(sheet(words, complements=""))
    styles = {i.para.style for i in pages[-1].items if isinstance(i, Texte) and i.lieu}
    assert styles - {"Question"}, "the last page holds an answer"
    questions = [i for page in pages for i in page.items if isinstance(i, Texte) and i.para.style == "Question"]
    assert len({id(i.para) for i in questions}) == 5


def scan(count: int) -> bytes:
    target = io.BytesIO()
    pages = [Image.new("RGB", (600, 850), (200, 200, 40 * n)) for n in range(count)]
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    return target.getvalue()


@pytest.mark.parametrize(("joined", "told"), [(None, True), (Annexe, False), (DocumentIllustrant, False)])
def test_every_page_of_a_scan_is_printed_or_one_sentence_says_how(joined, told):
    pieces = Pieces()
    sha = pieces.add(scan(3))
    rows = [joined("x", 1, "Le dossier de vente", "p")] if joined else []
    made = dossier(
        referentiel(activites=1),
        Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."),
        Preuve("p", "fichier", "Bon de commande", description="Trois pages", mime="image/tiff", sha256=sha),
        Citation("c", "e", "p", "taches", "", 1),
        *rows,
    )
    document = compose(made, Options(), pieces.lire)
    sentences = [phrase for phrase in document.remarques if "Bon de commande" in phrase]
    assert bool(sentences) is told
    if told:
        assert "seule la première de ses 3 pages" in sentences[0]
        assert "annexes" in sentences[0]
    else:
        assert [len(f.images) for f in document.feuillets()] == [3]


def test_the_box_of_an_answer_is_closed_where_a_page_ends():
    """Text and figures are rows of one box: each is closed, because a page may end after any of them."""
    pagination = sheet(40, (1600, 1000), (1600, 1000), (1600, 1000), (1600, 1000))
    for page in sheet_pages(pagination):
        fonds = [i for i in page.items if type(i).__name__ == "Filet"]
        sides = [i for i in fonds if i.x0 == i.x1 and i.couleur == "BFBFBF"]
        flat = {round(i.y0) for i in fonds if i.y0 == i.y1}
        for side in sides:
            assert any(abs(side.y0 - y) <= 12 for y in flat), "closed at the top"
            assert any(abs(side.y1 - y) <= 12 for y in flat), "closed at the bottom"
