"""What a filled model holds beside its words: boxes that hold them whole, headings, heads of tables, logos in words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree

from dossier_pro.domain.text import NBSP, fold
from dossier_pro.export.document import Document
from dossier_pro.export.fonts.widths import largeurs
from dossier_pro.export.official.annexes import lignes_du_titre
from tests.export.filling import FALLBACK, W, document_plein, parties, racine, remplir, texte
from tests.support import libreoffice

NOM = "Marie-Antoinette Élisabeth de La Rochefoucauld-Montmorency du Plessis-Bellière "
LIEU = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson, Marne, Champagne-Ardenne "


def declare(nom: str, lieu: str = "Ville-Exemple") -> Document:
    document = document_plein(activites=1, exemples=1)
    assert document.declaration is not None
    return replace(document, declaration=replace(document.declaration, nom=nom, lieu=lieu))


def boites(docx: bytes, value: str) -> list[Any]:
    """The text boxes that hold a value: that of today's Word and its twin."""
    return [box for box in racine(docx).iter(f"{W}txbxContent") if texte(box) == value]


def taille(box: Any) -> float:
    """The size of its words, in points."""
    sizes = {int(node.get(f"{W}val")) for run in box.iter(f"{W}r") for node in run.iter(f"{W}sz")}
    (size,) = sizes
    return size / 2


@pytest.mark.parametrize("signes", [12, 40, 60, 75, 90])
def test_a_long_name_or_place_is_seen_whole_in_its_box(officiel: bytes, signes: int) -> None:
    nom, lieu = ((text * 3)[:signes].strip() for text in (NOM, LIEU))
    docx, rempli = remplir(officiel, declare(nom, lieu))
    assert not [note for note in rempli.notes if "trop long" in note]
    for value, short in ((nom, 40), (lieu, 30)):
        box, twin = boites(docx, value)
        assert next(twin.iterancestors(FALLBACK), None) is not None
        size = taille(box)
        assert taille(twin) == size
        assert 7.5 <= size <= 12
        assert size == 12 or len(value) > short
        wide, high = cotes(box)
        lines = 1 + int(largeurs(value, False, False).maxi * size / (wide - 14.4))
        assert lines * size * 1.22 <= high - 7.2


def cotes(box: Any) -> tuple[float, float]:
    """The sides of a text box, in points."""
    extent = next(node for node in box.iterancestors() if etree.QName(node).localname == "anchor").find("{*}extent")
    return int(extent.get("cx")) / 12700, int(extent.get("cy")) / 12700


def test_a_name_that_no_box_could_hold_is_told(officiel: bytes) -> None:
    _, rempli = remplir(officiel, declare(NOM * 5, LIEU * 5))
    told = [note for note in rempli.notes if "trop long pour sa case" in note]
    assert [re.search("votre nom|le lieu", note)[0] for note in told] == ["votre nom", "le lieu"]  # type: ignore[index]


def test_headings_are_those_of_the_sommaire(officiel: bytes, documents: dict[str, Document]) -> None:
    document = avec_pages(documents["exemple"])
    found = niveaux(remplir(officiel, document)[0])
    expected = [(1, "Présentation du dossier"), (1, "Sommaire"), (1, "Exemples de pratique")]
    for activite in document.activites:
        expected.append((2, activite.intitule))
        expected += [(3, fiche.intitule) for fiche in activite.fiches]
    modele = document.modele
    assert modele.declaration is not None
    pages = [(2, feuillet.nom.replace(" ", NBSP)) for feuillet in document.feuillets() if feuillet.imprimee]
    expected += [(1, modele.titres.titre), (1, modele.declaration.titre), (1, modele.documents.titre)]
    expected += [page for page in pages if page[1].startswith("Document")]
    expected += [(1, modele.annexes.titre)] + [page for page in pages if page[1].startswith("Annexe")]
    assert len(pages) >= 2
    assert [level for level, _ in found] == [level for level, _ in expected]
    for (_, words), (_, wanted) in zip(found, expected, strict=True):
        assert fold(words).startswith(fold(wanted))


def avec_pages(document: Document) -> Document:
    """A document whose first document illustrant and first annexe are a picture of two pages."""
    image = next(document.figures()).image
    annexe = replace(document.annexes[0], images=(image, image), support="")
    feuillet = replace(annexe, genre="Document", ancre="doc1_pages", intitule=document.documents[0].intitule)
    rows = (replace(document.documents[0], feuillet=feuillet, renvoi=""), *document.documents[1:])
    return replace(document, documents=rows, annexes=(annexe, *document.annexes[1:]))


def niveaux(docx: bytes) -> list[tuple[int, str]]:
    """The headings of a file."""
    return [
        (int(node.get(f"{W}val")) + 1, texte(next(node.iterancestors(f"{W}p"))))
        for node in racine(docx).iter(f"{W}outlineLvl")
    ]


@pytest.mark.parametrize("tables", [1, 40])
def test_the_heads_of_columns_are_the_first_row_of_their_table(officiel: bytes, tables: int) -> None:
    docx, _ = remplir(officiel, document_plein(activites=1, exemples=1, tables=tables))
    heads = [
        table.find(f"{W}tr") for table in racine(docx).iter(f"{W}tbl") if table.find(f".//{W}tblHeader") is not None
    ]
    assert [texte(head) for head in heads] == ["IntituléAutorité ou organismeDate", "Intitulé"]
    for head in heads:
        assert head.find(f"{W}trPr/{W}tblHeader") is not None
        assert len(list(head.getparent().iter(f"{W}tblHeader"))) == 1


def test_a_logo_is_described_and_nothing_else_of_a_header_changes(officiel: bytes) -> None:
    before, after = parties(officiel), parties(remplir(officiel, document_plein(activites=1, exemples=1))[0])
    names = [name for name in before if re.search(r"header\d\.xml$", name) and b"descr=" in before[name]]
    assert len(names) == 1
    own, new = (etree.fromstring(part[names[0]]) for part in (before, after))
    for node in new.iter():
        if node.get("descr"):
            assert node.get("descr") == "République française, ministère chargé de l’emploi"
            node.set("descr", "charge_de_emploi_CMJN")
    assert etree.tostring(new, method="c14n") == etree.tostring(own, method="c14n")


def test_ccs_stands_on_one_line_beside_its_title(officiel: bytes) -> None:
    document = document_plein(activites=1, exemples=1)
    document = replace(document, activites=(replace(document.activites[0], numero=f"CCS{NBSP}1"),))
    for row in racine(remplir(officiel, document)[0]).iter(f"{W}tr"):
        if not texte(row).startswith("Activité-type CCS 1"):
            continue
        cells = list(row.iter(f"{W}tc"))
        width = int(cells[1].find(f"{W}tcPr/{W}tcW").get(f"{W}w")) - 256
        assert largeurs("CCS 1", True, False).maxi * taille(cells[1]) * 20 <= width
        assert taille(cells[1]) >= 16
        grid = [int(column.get(f"{W}w")) for column in row.getparent().iter(f"{W}gridCol")]
        spans = [int(node.get(f"{W}val")) for cell in cells for node in cell.iter(f"{W}gridSpan")]
        assert sum(spans) + len(cells) - len(spans) == len(grid)
        return
    raise AssertionError("no such row")


def test_the_lines_of_a_title_over_a_page() -> None:
    assert [lignes_du_titre("mot " * n, 9000) for n in (3, 30, 60)] == [1, 2, 4]


@pytest.fixture(scope="module")
def pleine(documents: dict[str, Document]) -> Document:
    """A document whose last page is an annexe as high as its page, under a title of three lines."""
    document = documents["quatre-activites"]
    image = replace(next(documents["exemple"].figures()).image, forme=(1000, 2400))
    titre = ("Attestation dont le titre est bien plus long qu’une ligne " * 3).strip()
    return replace(document, annexes=(replace(document.annexes[0], intitule=titre, images=(image,), support=""),))


def test_nothing_follows_the_last_page(officiel: bytes, pleine: Document) -> None:
    body = racine(remplir(officiel, pleine)[0]).find(f"{W}body")
    assert body[-1].tag == f"{W}sectPr"
    assert body[-2].find(f".//{W}drawing") is not None


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_a_page_that_is_full_holds_its_title(corpus_path: Path, tmp_path: Path, pleine: Document) -> None:
    """In the model of 2016, whose pages have the least room."""
    modele = (corpus_path / "modeles" / "dp-modele-2016-06-01.docx").read_bytes()
    (tmp_path / "a.docx").write_bytes(remplir(modele, pleine)[0])
    with pypdfium2.PdfDocument(libreoffice.to_pdf(tmp_path / "a.docx", tmp_path)) as printed:
        last, before = printed[len(printed) - 1], printed[len(printed) - 2]
        assert "Attestation dont" in last.get_textpage().get_text_range()
        assert [thing for thing in last.get_objects() if isinstance(thing, pypdfium2.PdfImage)]
        assert "(Si le RC le prévoit)" in before.get_textpage().get_text_range()
