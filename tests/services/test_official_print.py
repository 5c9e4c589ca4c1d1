"""The filled model with its PDF, grille, index and package: one count of pages, that of the very file."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from page import validate_pdf_bytes

from dossier_pro.domain.text import typographie
from dossier_pro.office import libreoffice as office_libreoffice
from dossier_pro.services import official_print
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, ResultatExport, exporter
from dossier_pro.services.package import faire_paquet
from tests.dp_import.petit_modele import Fabrique
from tests.support import libreoffice

avec_libreoffice = pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder of this test's own."""
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "chez-moi"))


@pytest.fixture(scope="module")
def exemple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier."""
    path = tmp_path_factory.mktemp("exemple") / "exemple.dpro"
    creer_exemple(path)
    return path


@pytest.fixture
def dossier(exemple: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(exemple, tmp_path / "d.dpro"))


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    return [re.sub(r"\s+", " ", page.replace("\u00a0", " ")) for page in pages]


def tout(folder: Path, dossier: Path, model: Path, **wishes: object) -> ResultatExport:
    return exporter(
        dossier,
        DemandeExport(
            word=folder / "DP.docx",
            pdf=folder / "DP.pdf",
            index=folder / "index.pdf",
            grille=folder / "grille.pdf",
            modele=model,
            **wishes,  # type: ignore[arg-type]
        ),
    )


def lieux(grille: Path) -> list[tuple[str, int]]:
    """The places that a grille names: « figure 2 », 7."""
    words = " ".join(texts(grille))
    found = []
    for nom, pages in re.findall(
        r"((?:[Ff]igure|[Aa]nnexe|[Dd]ocument illustrant n°) \d+), p\. (\d+(?:(?:, | et )\d+)*)", words
    ):
        found += [(nom.lower(), int(page)) for page in re.findall(r"\d+", pages)]
    return found


@avec_libreoffice
@pytest.mark.parametrize(
    "nom",
    [
        "dp-modele-2017-09-11.docx",
        "dp-modele-2016-06-01.docx",
    ],  # the third one: export/official/test_printing.py
)
def test_pages_of_the_companions_are_those_of_the_filled_model(
    dossier: Path, tmp_path: Path, corpus_path: Path, nom: str
) -> None:
    result = tout(tmp_path, dossier, corpus_path / "modeles" / nom)
    assert typographie(official_print.PDF_DU_MODELE) in result.avertissements
    pages = texts(tmp_path / "DP.pdf")
    again = libreoffice.to_pdf(tmp_path / "DP.docx", tmp_path / "imprime")
    assert [page[:200] for page in texts(again)] == [page[:200] for page in pages]
    assert len(pages) == result.pages
    places = lieux(tmp_path / "grille.pdf")
    assert len(places) >= 5
    titles = _titres(dossier)
    for lieu, page in places:
        wanted = titles.get(lieu, lieu)
        assert wanted.lower() in pages[page - 1].lower(), (lieu, page)
    assert "sont ceux du dossier" in " ".join(texts(tmp_path / "grille.pdf"))
    assert max(blancs_avant_image(tmp_path / "DP.pdf")) < 1 / 3
    report = validate_pdf_bytes((tmp_path / "DP.pdf").read_bytes(), profile="ua1")
    assert b"pdfuaid:part" not in (tmp_path / "DP.pdf").read_bytes() or report.is_compliant


def blancs_avant_image(path: Path) -> list[float]:
    """What is blank at the end of each page before one that begins with a figure, in parts of its text's height."""
    found = [0.0]
    with pypdfium2.PdfDocument(path) as document:
        pages = [document[n] for n in range(len(document))]
        for before, page in itertools.pairwise(pages):
            text = page.get_textpage()
            images = [o.get_bounds()[3] for o in page.get_objects() if isinstance(o, pypdfium2.PdfImage)]
            body = [text.get_rect(n)[3] for n in range(text.count_rects())]
            above = [top for top in body if max(images, default=0) < top < 740]
            if not images or above or not re.search(r"Figure\s\d", text.get_text_range()):
                continue
            words = before.get_textpage()
            ends = [words.get_rect(n)[1] for n in range(words.count_rects())]
            found.append((min(end for end in ends if end > 70) - 71) / 700)
    return found


def _titres(dossier: Path) -> dict[str, str]:
    """What stands beside the number of a document illustrant, which Word counts by itself."""
    from dossier_pro.domain.dossier import DocumentIllustrant

    with ouvrir(dossier, lecture_seule=True) as desk:
        rows = desk.dossier.ordered(DocumentIllustrant)
        return {f"document illustrant n° {n}": _titre(desk, row) for n, row in enumerate(rows, start=1)}


def _titre(desk: Desk, row: object) -> str:
    from dossier_pro.domain.dossier import DocumentIllustrant, Preuve

    assert isinstance(row, DocumentIllustrant)
    preuve = desk.dossier.get(Preuve, row.preuve_id) if row.preuve_id else None
    return re.sub(r"\s+", " ", (row.intitule or (preuve.titre if preuve else "")).replace("\u00a0", " "))[:25]


@pytest.fixture
def petit(tmp_path: Path) -> Path:
    """A small model of 2017."""
    return Fabrique("dp-2017").ecrire(tmp_path / "Modèle du centre.docx")


def test_without_libreoffice_the_companions_say_which_document_they_count(
    dossier: Path, tmp_path: Path, petit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: None)
    result = tout(tmp_path, dossier, petit)
    assert typographie(official_print.PDF_SANS_LIBREOFFICE) in result.avertissements
    for name in ("grille.pdf", "index.pdf"):
        assert "sont ceux du dossier en PDF" in " ".join(texts(tmp_path / name))
    pages = texts(tmp_path / "DP.pdf")
    for lieu, page in lieux(tmp_path / "grille.pdf"):
        if not lieu.startswith("document"):
            assert lieu in pages[page - 1].lower()


def test_a_word_file_whose_pages_nobody_counted_names_sheets(
    dossier: Path, tmp_path: Path, petit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: None)
    exporter(
        dossier,
        DemandeExport(
            word=tmp_path / "DP.docx", index=tmp_path / "index.pdf", grille=tmp_path / "grille.pdf", modele=petit
        ),
    )
    for name in ("grille.pdf", "index.pdf"):
        words = " ".join(texts(tmp_path / name))
        assert "nommé par sa fiche" in words
        assert not re.search(r"p\. \d", words)
    assert "Exemple n° 1" in " ".join(texts(tmp_path / "grille.pdf"))


def test_a_libreoffice_that_does_not_answer_is_told(
    dossier: Path, tmp_path: Path, petit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: str(tmp_path / "soffice-absent"))
    result = tout(tmp_path, dossier, petit)
    assert typographie(official_print.PDF_LIBREOFFICE_MUET) in result.avertissements
    assert any("n’a pas pu mettre ce document en pages" in phrase for phrase in result.avertissements)
    assert "sont ceux du dossier en PDF" in " ".join(texts(tmp_path / "grille.pdf"))


def test_a_package_without_libreoffice_says_that_its_two_files_have_other_pages(
    dossier: Path, tmp_path: Path, petit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: None)
    faire_paquet(dossier, tmp_path / "paquet", DemandeExport(modele=petit))
    words = (tmp_path / "paquet" / "LISEZ-MOI.txt").read_text(encoding="utf-8-sig")
    assert "ses pages ne sont pas celles du PDF" in words


@avec_libreoffice
def test_the_word_and_the_pdf_of_a_package_have_the_same_pages(dossier: Path, tmp_path: Path, petit: Path) -> None:
    result = faire_paquet(dossier, tmp_path / "paquet", DemandeExport(modele=petit))
    [word] = (tmp_path / "paquet").glob("*.docx")
    [pdf] = (tmp_path / "paquet").glob("Dossier*.pdf")
    printed = texts(libreoffice.to_pdf(word, tmp_path / "imprime"))
    assert len(printed) == len(texts(pdf)) == result.pages
