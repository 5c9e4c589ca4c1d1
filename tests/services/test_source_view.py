"""What can be shown of a source: pages, lines, fiches; and the requests that ask for it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.tree import arbre
from dossier_pro.services.reader_jobs import Choix, Ouverture, draw, read, search
from dossier_pro.services.source_view import MAX_LARGEUR, ImagePage, SourcePreview, dessiner, fiches, lignes_de
from tests.gui.import_docs import TEXTE, export, opened, reac
from tests.support.worker_jobs import nobody_hears


@pytest.fixture(scope="module")
def pdf(tmp_path_factory) -> Path:
    return reac(tmp_path_factory.mktemp("reac"))


def test_the_pages_of_a_pdf(pdf: Path) -> None:
    apercu = opened(pdf).apercu
    assert len(apercu.pages) > 10
    assert all(
        width == pytest.approx(595, abs=1) and height == pytest.approx(842, abs=1) for width, height in apercu.pages
    )
    assert apercu.lignes == ()


@pytest.mark.parametrize("width", [1, 300, 1200, 90_000])
def test_a_page_is_drawn_as_wide_as_is_wanted_and_reasonable(pdf: Path, width: int) -> None:
    page = dessiner(pdf, 1, width)
    assert page.largeur == min(width, MAX_LARGEUR)
    assert len(page.octets) == page.pas * page.hauteur
    assert page.hauteur == pytest.approx(page.largeur * 842 / 595, abs=2)


def test_the_ink_is_where_the_items_were_read(pdf: Path) -> None:
    """The places of the items and the picture of the page are in the same points, from the same corner."""
    lecture = opened(pdf).lecture
    critere = lecture.referentiel.activites[0].competences[0].criteres[0]
    lieu = lecture.lieux[critere.id]
    page = dessiner(pdf, lieu.page, 1190)
    scale = page.largeur / 595.3

    def ink(x0: float, y0: float, x1: float, y1: float) -> float:
        rows = range(round(y0 * scale), round(y1 * scale))
        columns = range(round(x0 * scale), round(x1 * scale))
        dark = sum(page.octets[y * page.pas + 4 * x] < 128 for y in rows for x in columns)
        return dark / (len(rows) * len(columns))

    assert ink(lieu.x0, lieu.y0, lieu.x1, lieu.y1) > 0.04
    assert ink(lieu.x0, 20, lieu.x1, 40) == 0


@pytest.mark.parametrize("page", [0, -1, 9999])
def test_there_is_no_such_page(pdf: Path, page: int) -> None:
    with pytest.raises(IndexError):
        dessiner(pdf, page, 300)
    assert draw(pdf, page, 300) is None


def test_a_page_of_a_document_that_has_gone(tmp_path: Path) -> None:
    assert draw(tmp_path / "parti.pdf", 1, 300) is None


def test_a_pdf_in_an_archive(pdf: Path, tmp_path: Path) -> None:
    archive = tmp_path / "reac.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.write(pdf, "reac.pdf")
    apercu = opened(archive).apercu
    assert apercu == opened(pdf).apercu
    assert isinstance(draw(archive, 2, 200), ImagePage)
    assert fiches(archive) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_item_of_a_text_is_on_its_lines(tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXTE.replace("\n", end).encode(encoding))
    got = opened(path)
    assert got.lecture.lieux
    for noeud in arbre(got.lecture.referentiel).parcours():
        lieu = got.lecture.lieux.get(noeud.id)
        if lieu is not None:
            lines = " ".join(got.apercu.lignes[n] for n in lignes_de(lieu))
            assert fold(noeud.texte) in fold(lines)


def test_the_seeds_are_on_their_lines_too(seeds_path: Path) -> None:
    for path in sorted(seeds_path.glob("*.txt")):
        got = opened(path)
        for noeud in arbre(got.lecture.referentiel).parcours():
            lieu = got.lecture.lieux.get(noeud.id)
            if lieu is not None:
                lines = fold(" ".join(got.apercu.lignes[n] for n in lignes_de(lieu)))
                assert fold(noeud.texte).split()[0] in lines


def test_a_document_without_places_shows_nothing(tmp_path: Path) -> None:
    assert opened(export(tmp_path, 12345)).apercu == SourcePreview()


def test_fiches_are_searched_by_code_and_words(tmp_path: Path) -> None:
    path = export(tmp_path, 11111, 22222)
    assert [f.code for f in fiches(path)] == ["RNCP11111", "RNCP22222"]
    assert [f.code for f in fiches(path, "MÉTIER 22222")] == ["RNCP22222"]
    assert len(fiches(path, "", 1)) == 1


def test_several_fiches_are_a_choice_and_one_is_not(tmp_path: Path) -> None:
    path = export(tmp_path, 11111, 22222)
    choice = read(nobody_hears(), path)
    assert isinstance(choice, Choix)
    assert choice.complet
    one = read(nobody_hears(), path, "RNCP22222")
    assert isinstance(one, Ouverture)
    assert one.lecture.referentiel.rncp == "RNCP22222"
    found = search(path, "rien de tel")
    assert found == Choix((), complet=True)


def test_a_choice_says_when_it_is_not_all(tmp_path: Path) -> None:
    choice = read(nobody_hears(), export(tmp_path, *range(10_000, 10_250)))
    assert isinstance(choice, Choix)
    assert len(choice.fiches) == 200
    assert not choice.complet


def test_what_cannot_be_read_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="n’existe pas"):
        read(nobody_hears(), tmp_path / "parti.pdf")
    broken = tmp_path / "casse.xml"
    broken.write_text("<?xml version='1.0'?><FICHES><FICHE>", "utf-8")
    with pytest.raises(KnownError):
        read(nobody_hears(), broken)


def test_a_page_that_is_damaged_keeps_its_place(pdf: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "reac.pdf"
    with pikepdf.open(pdf) as document:
        count = len(document.pages)
        document.pages[-1].obj.MediaBox = pikepdf.Array([0, 0, 0, 0])
        document.pages[-2].obj.Type = pikepdf.Name.Catalog
        document.save(damaged)
    assert len(opened(damaged).apercu.pages) == count
    assert all(width > 0 and height > 0 for width, height in opened(damaged).apercu.pages)
    for page in range(1, count + 1):
        draw(damaged, page, 200)
