"""The follow-up as a spreadsheet: read back by a reader of spreadsheets."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import Comptes
from dossier_pro.review.cohort import LigneCcp, LigneEcf, LigneSuivi
from dossier_pro.services.suivi.cohorte import exporter_suivi
from dossier_pro.services.suivi.following import Suivi

ECF = (LigneEcf("Mise en situation", "2026-10-02", True, "Anne"), LigneEcf("=1+1", "2026-11-01/mois", None))
CCP = LigneCcp(1, False, "Vendre", True, False, True, Comptes(9, 7, 2, 3, 1, 1, 4), ecf=ECF)
CCP2 = LigneCcp(2, False, "Animer", False, False, False, Comptes(5, 0, 5, 0, 0, 0, 5))
LINES = (
    LigneSuivi(
        "/g/ana.dpro", nom='=HYPERLINK("x")', cle="TP-1:02", intitule="Vendeur", session="2027-01-14", ccp=(CCP, CCP2),
        etats={"k1": "declare", "k2": "absent"}, manque="CP 1 : 1 critère sur 2 à montrer",
        change="2026-11-20T10:00:00.000000+00:00", modalite="formation",
    ),
    LigneSuivi("/g/b/zoé.dpro", nom="Zoé\x07 B", cle="TP-1:02", intitule="Vendeur", etats={"k1": "confirme"},
               session="2027-03-01/mois"),
    LigneSuivi("/g/autre.dpro", nom="Max", cle="TP/1*:02", intitule="Autre"),
    LigneSuivi("/g/abime.dpro", erreur="« abime.dpro » est abîmé."),
)  # fmt: skip
CIBLES = {"TP-1:02": (("k1", "CP 1", "un"), ("k2", "CP 1", "deux"))}
SUIVI = Suivi(Path("/g & co"), LINES, CIBLES)
ETATS = ["absents", "déclarés", "confirmés", "à revoir", "non démontrés"]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    target = tmp_path_factory.mktemp("suivi") / "suivi.xlsx"
    exporter_suivi(SUIVI, target)
    return load_workbook(target)


def test_the_workbook_holds_the_lines_and_each_group(book: Workbook) -> None:
    rows = list(book["Suivi"].values)
    assert len(rows) == 1 + len(LINES)
    by_head = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    first = by_head[0]
    assert [first[head] for head in ("Critères (hors transversaux)", "Absents", "Déclarés")] == [9, 2, 7]
    assert [first[head] for head in ("Confirmés", "À revoir", "Non démontrés")] == [3, 1, 1]
    assert (first["ECF satisfaites"], first["Modalité"]) == ("1 sur 2", "Formation")
    assert by_head[3]["Où en est le dossier"] == "« abime.dpro » est abîmé."
    assert by_head[3]["Candidat"] == "abime.dpro"
    assert by_head[1]["Fichier"].endswith(str(Path("b", "zoé.dpro")))
    group = book["TP-102"]
    assert [cell.value for cell in group[2]] == ["CP 1", "un", "2 sur 2", "◐ déclaré", "● confirmé"]
    assert [cell.value for cell in group[3]][:4] == ["CP 1", "deux", "0 sur 1", "○ absent"]
    assert "TP1" in "".join(book.sheetnames)


def test_a_date_is_a_date_and_a_month_is_shown_as_one(book: Workbook) -> None:
    sheet = book["Suivi"]
    heads = [cell.value for cell in sheet[1]]
    session, change = (heads.index(head) + 1 for head in ("Session", "Dernier changement"))
    assert sheet.cell(2, session).value == datetime(2027, 1, 14)
    assert sheet.cell(2, session).number_format == "dd/mm/yyyy"
    assert sheet.cell(3, session).value == datetime(2027, 3, 1)
    assert "d" not in sheet.cell(3, session).number_format, "never a day that nobody knows"
    assert sheet.cell(4, session).value is None
    assert sheet.cell(2, change).value == datetime(2026, 11, 20)
    assert [book["ECF"].cell(row, 4).is_date for row in (2, 3)] == [True, True]
    assert "d" not in book["ECF"]["D3"].number_format


def test_there_is_a_column_for_each_ccp_and_state_and_the_ecf(book: Workbook) -> None:
    rows = list(book["TP-102 CCP"].values)
    assert rows[0][2::6] == ("CCP\u00a01 – Vendre", "CCP\u00a02 – Animer")
    assert list(rows[1][2:8]) == [*(f"CCP\u00a01 {etat}" for etat in ETATS), "CCP\u00a01 ECF"]
    assert rows[2][2:8] == (2, 7, 3, 1, 1, "1 sur 2")
    assert rows[2][8:] == ("–",) * 6, "not asked for"
    assert list(book["ECF"].values)[1][2:5] == ("Mise en situation", datetime(2026, 10, 2), "satisfait")


def test_nothing_is_a_formula(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[:1] in "=+-@"]
    assert len(risky) >= 3
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in risky if cell.row > 2)


def test_every_sheet_prints_on_a4_that_lies_one_page_wide(book: Workbook) -> None:
    for sheet in book:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows in ("$1:$1", "$1:$2")
        assert "&&" in sheet.oddHeader.left.text or "& co" in sheet.oddHeader.left.text


@pytest.mark.parametrize("count", [8, 24, 40])
def test_a_group_is_readable_on_paper(count: int, tmp_path: Path) -> None:
    """What decides how small a sheet is printed is the width of its columns, in characters of 11 points."""
    lines = [replace(LINES[0], fichier=f"/g/{n}.dpro", nom=f"Jean-Baptiste Nom {n}") for n in range(count)]
    exporter_suivi(Suivi(Path("/g"), tuple(lines), CIBLES), tmp_path / "s.xlsx")
    made = load_workbook(tmp_path / "s.xlsx")
    for sheet in made:
        last = sheet.print_area.split("$")[-2] if sheet.print_area else None
        width = 0.0
        for letter, column in sheet.column_dimensions.items():
            width += column.width * (1 + column.max - column.min if column.max else 1)
            if letter == last:
                break
        assert width <= (260 if count > 24 else 225), sheet.title
    group = made["TP-102"]
    assert group.cell(2, 4).value == ("◐ déclaré" if count <= 8 else "◐")
    assert "◐ déclaré" in group.oddFooter.left.text


def test_the_csv_opens_in_a_french_spreadsheet(tmp_path: Path) -> None:
    target = tmp_path / "suivi.csv"
    exporter_suivi(SUIVI, target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[0][0] == "Candidat"
    assert rows[1][0] == '\'=HYPERLINK("x")'
    assert len(rows) == 1 + len(LINES)
    assert {len(row) for row in rows} == {18 + 12}
    assert [row[5] for row in rows[1:]] == ["14/01/2027", "mars 2027", "", ""]
    by_head = dict(zip(rows[0], rows[1], strict=True))
    assert [by_head[f"CCP\u00a01 {etat}"] for etat in ETATS] == ["2", "7", "3", "1", "1"]
    assert rows[4][6] == "« abime.dpro » est abîmé."
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@") and cell]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # openpyxl's own, where it gives up
@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of a file there")
def test_a_temporary_folder_without_room_is_one_sentence(tmp_path: Path) -> None:
    """openpyxl writes each sheet there first, and lxml has an error of its own for what it was refused."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(KnownError, match=r"Le disque n’a pas pu lire ou enregistrer « suivi\.xlsx »"):
            exporter_suivi(SUIVI, tmp_path / "suivi.xlsx")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.iterdir())


def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"\.xlsx ou \.csv"):
        exporter_suivi(SUIVI, tmp_path / "suivi.pdf")
    assert list(tmp_path.iterdir()) == []
