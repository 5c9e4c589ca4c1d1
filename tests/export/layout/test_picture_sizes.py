"""The size that a candidate chose for a picture: kept as it is in our own layout, and in a filled official model."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Citation, Entity, Exemple, Grandeur, Preuve
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import PrintedImage
from dossier_pro.export.layout.pages import Page, Pose, Texte
from dossier_pro.export.layout.pagination import paginate
from dossier_pro.export.layout.picture_sizes import PLEINE, fit_figure
from tests.export.sample import Pieces, dossier, picture, prose, referentiel

MM = 1440 / 25.4
"""Twips."""

SCAN, PHOTO = (1240, 1754), (1600, 1000)
TAILLES: tuple[Grandeur, ...] = ("petite", "moyenne", "auto", "pleine")


def _image(largeur: int, hauteur: int) -> PrintedImage:
    return PrintedImage(b"", "PNG", largeur, hauteur, "")


def test_a_scan_takes_what_was_chosen() -> None:
    heights = [round(fit_figure(_image(*SCAN), grandeur)[1] / MM) for grandeur in TAILLES]
    assert heights == [80, 120, 150, 206]
    assert [round(fit_figure(_image(*PHOTO), grandeur)[0] / MM) for grandeur in TAILLES] == [80, 120, 144, 177]


def test_a_size_that_nobody_knows_is_left_to_the_layout() -> None:
    assert fit_figure(_image(*SCAN), "immense") == fit_figure(_image(*SCAN), "auto")  # type: ignore[arg-type]


@given(st.integers(1, 6000), st.integers(1, 6000), st.sampled_from(TAILLES), st.integers(2000, 12000))
def test_a_picture_keeps_its_proportions_its_column_and_its_order_of_sizes(
    largeur: int, hauteur: int, grandeur: Grandeur, room: int
) -> None:
    image = _image(largeur, hauteur)
    sides = [fit_figure(image, one, room) for one in ("petite", "moyenne", "pleine")]
    assert sides == sorted(sides)
    width, height = fit_figure(image, grandeur, room)
    assert width <= max(20, min(room, PLEINE[0])) + 1
    assert height <= PLEINE[1] + 1
    if min(width, height) > 200:
        assert width / height == pytest.approx(largeur / hauteur, rel=0.02)


def sheet(words: int, *chosen: tuple[tuple[int, int], Grandeur], legende: str = "") -> list[Page]:
    """The pages of one exemple whose first answer ends with pictures of these sides and sizes."""
    pieces = Pieces()
    entities: list[Entity] = []
    for n, (size, grandeur) in enumerate(chosen):
        sha = pieces.add(picture(*size, text=str(n)))
        entities.append(Preuve(f"p{n}", "photo", f"Photo {n}", description="Un banc", mime="image/jpeg", sha256=sha))
        entities.append(Citation(f"c{n}", "e", f"p{n}", "taches", legende, n, grandeur))
    taches = prose(random.Random(words), words) if words else ""
    exemple = Exemple("e", "at-1", 1, "Vendre", taches, "Un outil.", "Seule.", "Rien.")
    pagination = paginate(compose(dossier(referentiel(activites=1), exemple, *entities), Options(), pieces.lire))
    first, last = pagination.exemples["e"]
    return list(pagination.mise_en_page.pages[first - 1 : last])


def _poses(pages: list[Page]) -> list[Pose]:
    return [i for p in pages for i in p.items if isinstance(i, Pose)]


def _tient(pose: Pose, grandeur: Grandeur) -> bool:
    return (pose.picture.largeur, pose.picture.hauteur) == fit_figure(pose.picture.image, grandeur)


@pytest.mark.parametrize("words", [20, 240])
def test_what_was_chosen_is_never_made_smaller_beside_what_was_not(words: int) -> None:
    pages = sheet(words, (PHOTO, "auto"), (SCAN, "moyenne"), (PHOTO, "pleine"), (SCAN, "auto"))
    poses = _poses(pages)
    assert len(poses) == 4
    assert _tient(poses[1], "moyenne")
    assert _tient(poses[2], "pleine")


@pytest.mark.parametrize(("words", "size"), [(1, SCAN), (60, (1000, 3000)), (130, SCAN), (240, PHOTO), (390, SCAN)])
def test_a_full_page_stands_on_one_page_with_its_legend(words: int, size: tuple[int, int]) -> None:
    legende = "Une légende qui prend deux lignes, parce qu’elle dit tout de ce que l’on voit, de gauche à droite " * 2
    pages = sheet(words, (size, "pleine"), legende=legende)
    assert [_tient(pose, "pleine") for pose in _poses(pages)] == [True]
    (page,) = [p for p in pages if any(isinstance(i, Pose) for i in p.items)]
    (pose,) = [i for i in page.items if isinstance(i, Pose)]
    captions = [i.base for i in page.items if isinstance(i, Texte) and i.para.style == "Legende"]
    assert len(captions) >= 2
    assert pose.y >= 0
    assert pose.y + pose.picture.hauteur < min(captions)
    assert max(captions) < page.format.fond
    for one in pages:  # no page holds a question and nothing under it
        assert {i.para.style for i in one.items if isinstance(i, Texte) and i.lieu} - {"Question"} or _poses([one])
