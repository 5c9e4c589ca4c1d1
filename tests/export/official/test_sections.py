"""Wide pages lie in a filled model too; what is around them keeps its headers, footers and count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A3, A4, landscape

from dossier_pro.dp_import.verify import verifier_docx
from dossier_pro.export.document import AnnexeImprimee, Document, PrintedImage
from dossier_pro.pieces.pages import dessiner
from tests.export.filling import RELATIONS, W, bien_forme, document_plein, parties, racine, remplir, texte_du_corps
from tests.support import libreoffice
from tests.support.annexes import text_pdf

MM = 72 / 25.4


@pytest.fixture(scope="module")
def rendus() -> dict[str, tuple[PrintedImage, ...]]:
    """The pages of a plan, of a letter and of two slides."""
    sizes = {"plan": (landscape(A3), 1), "lettre": (A4, 1), "vues": ((960, 540), 2)}
    return {
        name: tuple(
            PrintedImage(p.octets, p.format, p.largeur, p.hauteur, name, p.forme)
            for p in dessiner(text_pdf(count, size), dpi=60, qualite=60, limite=10)
        )
        for name, (size, count) in sizes.items()
    }


def couche(rendus: dict[str, tuple[PrintedImage, ...]], document: str, annexes: str) -> Document:
    """A document whose second document illustrant and whose annexes are such pages."""
    base = document_plein(activites=1, exemples=1, tables=2)
    rows = tuple(_annexe(n, nom, rendus) for n, nom in enumerate(annexes.split(), 1))
    if document:
        feuillet = replace(_annexe(2, document, rendus), genre="Document", ancre="doc2_pages")
        base = replace(base, documents=(base.documents[0], replace(base.documents[1], feuillet=feuillet)))
    return replace(base, annexes=rows)


def _annexe(numero: int, nom: str, rendus: dict[str, tuple[PrintedImage, ...]]) -> AnnexeImprimee:
    return AnnexeImprimee(numero, f"annexe{numero}", f"Une {nom} de l’atelier", "", None, rendus[nom])


def sections(docx: bytes) -> list[tuple[bool, dict[str, str]]]:
    """Each section: whether it lies, and its headers and footers, those that it has from before included."""
    shown: dict[str, str] = {}
    found = []
    for section in racine(docx).iter(f"{W}sectPr"):
        for node in section:
            if node.tag in (f"{W}headerReference", f"{W}footerReference"):
                shown[f"{node.tag[len(W) :]} {node.get(f'{W}type')}"] = _cible(docx, node)
        size = section.find(f"{W}pgSz")
        found.append((int(size.get(f"{W}w")) > int(size.get(f"{W}h")), dict(shown)))
    return found


def _cible(docx: bytes, node: Any) -> str:
    links = parties(docx)["word/_rels/document.xml.rels"].decode()
    ident = node.get(f"{{{RELATIONS}}}id")
    line = next(part for part in links.split("<Relationship ") if f'Id="{ident}"' in part)
    return line.partition('Target="')[2].partition('"')[0]


@pytest.mark.parametrize(
    ("document", "annexes"),
    [("", "plan"), ("plan", "lettre"), ("vues", "lettre plan"), ("lettre", "plan vues lettre plan"), ("plan", "vues")],
)
def test_wide_pages_lie_and_what_is_around_them_keeps_its_margins(
    officiel: bytes, rendus: dict[str, tuple[PrintedImage, ...]], document: str, annexes: str
) -> None:
    docx, rempli = remplir(officiel, couche(rendus, document, annexes))
    bien_forme(docx)
    words = f"{document} {annexes}".split()
    assert [lies for lies, _ in sections(docx)].count(True) == sum(
        {"plan": 1, "vues": 2, "lettre": 0}[w] for w in words
    )
    upright = [shown for lies, shown in sections(docx) if not lies]
    before = [shown for _, shown in sections(officiel)]
    assert [shown for shown in upright if shown not in before] == []
    for lies, shown in sections(docx):
        assert not lies or all("Dp" in part for kind, part in shown.items() if kind.startswith("header"))
    assert rempli.decalage == 0
    found = {regle.code: regle.ok for regle in verifier_docx(docx).regles}
    assert (found["R1"], found["R10"], found["R11"]) == (True, True, True)


@pytest.mark.parametrize("premier", ["plan", "vues"])
def test_nothing_of_wide_pages_stays_in_a_model_that_is_filled_again(
    officiel: bytes, rendus: dict[str, tuple[PrintedImage, ...]], premier: str
) -> None:
    deja, _ = remplir(officiel, couche(rendus, premier, f"lettre {premier}"))
    second = couche(rendus, "lettre", "lettre")
    docx, _ = remplir(deja, second)
    seul, _ = remplir(officiel, second)
    assert texte_du_corps(docx) == texte_du_corps(seul)
    headers = ({shown.get("header default", "") for _, shown in sections(one)} for one in (docx, seul))
    assert next(headers) == next(headers)
    assert not any(lies for lies, _ in sections(docx))
    assert not [name for name in parties(docx) if "Dp" in name and name.endswith(".xml")]
    assert len([name for name in parties(docx) if "media" in name]) == len([n for n in parties(seul) if "media" in n])
    bien_forme(docx)


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_a_plan_is_printed_at_sixty_percent_on_one_page_that_has_its_number(
    corpus_path: Path, tmp_path: Path, rendus: dict[str, tuple[PrintedImage, ...]]
) -> None:
    """In the model of 2016, whose numbers stand in boxes and whose footers are the highest."""
    modele = (corpus_path / "modeles" / "dp-modele-2016-06-01.docx").read_bytes()
    (tmp_path / "a.docx").write_bytes(remplir(modele, couche(rendus, "plan", "plan lettre vues"))[0])
    with pypdfium2.PdfDocument(libreoffice.to_pdf(tmp_path / "a.docx", tmp_path)) as printed:
        pages = [printed[n] for n in range(len(printed))]
        lying = [n for n, page in enumerate(pages) if page.get_width() > page.get_height()]
        assert lying == [9, 11, 13, 14]
        assert len(pages) == 15
        for number in lying:
            words = " ".join(pages[number].get_textpage().get_text_range().split())
            assert f"Page {number + 1}" in words
            assert "de l’atelier" in words
            shown = [o for o in pages[number].get_objects() if isinstance(o, pypdfium2.PdfImage)]
            left, _, right, _ = shown[0].get_bounds()
            if number in (9, 11):
                assert (right - left) / A3[1] >= 0.6
