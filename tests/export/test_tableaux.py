"""Tables, numbers and bullets of an answer: the same in our PDF, in Word, in the filled model, and read back."""

from __future__ import annotations

import pytest
from page import validate_pdf_bytes

from dossier_pro.domain.dossier import Annexe, Exemple, Preuve
from dossier_pro.domain.text import parse, plain
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.compose import Options, compose
from tests.export.conftest import write
from tests.export.filling import remplir
from tests.export.reading import W, docx_faults, letters, part, pdf_pages
from tests.export.sample import Pieces, dossier, referentiel
from tests.export.structure import Tagged
from tests.support import libreoffice

TABLE = "Mois\tCommandes\tRetards\nJanvier\t12\t\nFévrier\t15\t**deux**"
TEXTE = (
    f"J’ai suivi les commandes.\n\n{TABLE}\n\nPuis j’ai écrit.\n\n8. huit\n10. dix\n\n- un\n    - deux\n        - trois"
)
SEUL = "\n".join(f"Ligne {n}\tvaleur {n}\t{'mot ' * (n % 9)}" for n in range(60))


@pytest.fixture(scope="module")
def written():
    made = dossier(
        referentiel(activites=1),
        Exemple("e", "at-1", 1, "Vendre", TEXTE, SEUL, f"{TABLE}\n\nA\tB\nc\td", TABLE),
        Preuve("n", "note", "Ma note", description=TEXTE),
        Annexe("a", 1, "", "n"),
    )
    return write(made)


def test_a_table_is_a_table_to_a_reader(written):
    tree = Tagged(written.pdf)
    assert tree.faults == []
    for profile in ("ua1", "2a"):
        report = validate_pdf_bytes(written.pdf, profile=profile)
        assert report.is_compliant, report.failures[:3]
    tables = tree.root.all("Table")
    assert [len(table.all("TR")) for table in tables] == [3, 60, 3, 2, 3, 3]
    heads = [[cell.text.strip() for cell in table.all("TH")] for table in tables]
    assert heads[0] == ["Mois", "Commandes", "Retards"]
    assert heads[1][:2] == ["Ligne 0", "Ligne 1"], "no row names the columns: the first cell names its row"


def test_word_has_real_tables_with_as_many_cells_in_each_row(written):
    assert docx_faults(written.docx) == []
    boxes = [t for t in part(written.docx, "word/document.xml").iter(f"{W}tbl") if "Commandes" in "".join(t.itertext())]
    for box in boxes:
        grid = [int(column.get(f"{W}w")) for column in box.find(f"{W}tblGrid")]
        for row in box.iter(f"{W}tr"):
            spans = [
                int(s.get(f"{W}val")) if (s := c.find(f".//{W}gridSpan")) is not None else 1 for c in row.iter(f"{W}tc")
            ]
            assert sum(spans) == len(grid)
    assert boxes


def test_our_word_read_back_gives_the_tabs_the_numbers_and_the_bullets_again(written):
    fiche = lire_dp(written.docx).exemples[0]
    first = parse(fiche.reponses[0])
    assert TABLE.replace("\t\n", "\n") in fiche.reponses[0]
    assert [b.rang for b in first if b.kind == "numero"] == [8, 10]
    assert [b.text for b in first if b.kind == "puce"] == ["un", "deux", "trois"]
    assert fiche.reponses[1].split("\n")[7].split("\t")[:2] == ["Ligne 7", "valeur 7"]
    assert fiche.reponses[1].count("\n") == 59


def test_ten_is_ten_on_paper_and_in_word(written):
    assert "10." in "\n".join(pdf_pages(written.pdf))
    starts = [n.get(f"{W}val") for n in part(written.docx, "word/numbering.xml").iter(f"{W}startOverride")]
    assert {"8", "10"} <= set(starts)


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_libreoffice_prints_tables_on_the_same_pages(written, tmp_path):
    path = tmp_path / "dossier.docx"
    path.write_bytes(written.docx)
    printed = pdf_pages(libreoffice.to_pdf(path, tmp_path).read_bytes())
    assert [letters(page) for page in printed] == [letters(page) for page in pdf_pages(written.pdf)]


def test_the_filled_model_holds_the_table_and_gives_it_back(petit):
    made = dossier(referentiel(activites=1), Exemple("e", "at-1", 1, "Vendre", TEXTE, TABLE, "Seul.", ""))
    docx, _ = remplir(petit, compose(made, Options(), Pieces().lire))
    assert docx_faults(docx) == []
    cells = [c for t in part(docx, "word/document.xml").iter(f"{W}tbl") for c in t.iter(f"{W}tc")]
    for cell in cells:
        assert cell[-1].tag == f"{W}p", "a cell ends with a paragraph"
    fiche = lire_dp(docx).exemples[0]
    assert TABLE.replace("\t\n", "\n") in fiche.reponses[0]
    assert plain(fiche.reponses[1]) == plain(TABLE.replace("\t\n", "\n"))
    assert [b.rang for b in parse(fiche.reponses[0]) if b.kind == "numero"] == [8, 10]
