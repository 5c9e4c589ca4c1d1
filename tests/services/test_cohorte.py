"""The follow-up as a spreadsheet: read back by a reader of spreadsheets."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import Comptes
from dossier_pro.review.cohort import LigneCcp, LigneSuivi
from dossier_pro.services.cohorte import exporter_suivi
from dossier_pro.services.suivi import Suivi

CCP = LigneCcp(1, False, "Vendre", True, False, True, Comptes(2, 1, 1, 0, 0, 0, 2))
LINES = (
    LigneSuivi(
        "/g/ana.dpro", nom='=HYPERLINK("x")', cle="TP-1:02", intitule="Vendeur", session="2027-01-14", ccp=(CCP,),
        etats={"k1": "declare", "k2": "absent"}, manque="CP 1 : 1 critère sur 2 à montrer",
    ),
    LigneSuivi("/g/b/zoé.dpro", nom="Zoé\x07 B", cle="TP-1:02", intitule="Vendeur", etats={"k1": "confirme"}),
    LigneSuivi("/g/autre.dpro", nom="Max", cle="TP/1*:02", intitule="Autre"),
    LigneSuivi("/g/abime.dpro", erreur="« abime.dpro » est abîmé."),
)  # fmt: skip
CIBLES = {"TP-1:02": (("k1", "CP 1", "un"), ("k2", "CP 1", "deux"))}
SUIVI = Suivi(Path("/g"), LINES, CIBLES)


def test_the_workbook_holds_the_lines_and_each_group(tmp_path: Path) -> None:
    target = tmp_path / "suivi.xlsx"
    exporter_suivi(SUIVI, target)
    book = load_workbook(target)
    sheet = book["Suivi"]
    rows = list(sheet.values)
    assert len(rows) == 1 + len(LINES)
    assert sheet["A2"].value == '=HYPERLINK("x")'
    assert sheet["A2"].data_type == "s", "a name is never a formula"
    assert rows[1][5] == "14 janvier 2027"
    assert rows[0][6:13] == (
        "Où en est le dossier",
        "Critères (hors transversaux)",
        "Absents",
        "Déclarés",
        "Confirmés",
        "À revoir",
        "Non démontrés",
    )
    assert rows[1][7:10] == (2, 1, 1)
    assert rows[4][14] == "« abime.dpro » est abîmé."
    assert rows[2][16] == str(Path("b", "zoé.dpro"))
    group = book["TP-102"]
    assert [cell.value for cell in group[2]] == ["CP 1", "un", "2 sur 2", "◐ déclaré", "● confirmé"]
    assert [cell.value for cell in group[3]][:4] == ["CP 1", "deux", "0 sur 1", "○ absent"]
    assert "TP1" in "".join(book.sheetnames)


def test_the_csv_opens_in_a_french_spreadsheet(tmp_path: Path) -> None:
    target = tmp_path / "suivi.csv"
    exporter_suivi(SUIVI, target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[0][0] == "Candidat"
    assert rows[1][0] == '\'=HYPERLINK("x")'
    assert len(rows) == 1 + len(LINES)


def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"\.xlsx ou \.csv"):
        exporter_suivi(SUIVI, tmp_path / "suivi.pdf")
    assert list(tmp_path.iterdir()) == []
