"""The heading row of a spreadsheet is printed again on every page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pypdfium2
import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dossier_pro.office import libreoffice
from dossier_pro.pieces import office_files
from dossier_pro.pieces.sheet_titles import ODS, XLSX, avec_titres
from tests.office.word_files import archive as packed
from tests.office.word_files import with_a_broken_part

HEADS = ["Client", "Commande", "Montant"]
MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def plain(sheet: Worksheet) -> None:
    sheet.append(HEADS)
    for n in range(120):
        sheet.append([f"Crèche {n}", f"C-{n}", n])


def under_a_title(sheet: Worksheet) -> None:
    sheet.append(["Ventes du premier semestre"])
    sheet.append([])
    plain(sheet)


def frozen(sheet: Worksheet) -> None:
    sheet.append([1, 2, 3])
    plain(sheet)
    sheet.freeze_panes = "A3"


def own(sheet: Worksheet) -> None:
    plain(sheet)
    sheet.print_title_rows = "1:2"


def numbers(sheet: Worksheet) -> None:
    for n in range(5):
        sheet.append([n, n])


def book(*fills: Callable[[Worksheet], None]) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for rank, fill in enumerate(fills):
        fill(made.create_sheet(f"L’onglet d'avril {rank}"))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def titles(octets: bytes) -> list[str | None]:
    return [sheet.print_title_rows for sheet in load_workbook(io.BytesIO(octets))]


def test_each_sheet_gets_its_own_heading_and_keeps_what_it_says_itself():
    made = avec_titres(book(plain, under_a_title, frozen, own, numbers), XLSX)
    assert titles(made) == ["$1:$1", "$3:$3", "$1:$2", "$1:$2", None]
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize("content", [book(own), book(numbers), b"PK\x03\x04 rien", b"", b"%PDF-1.7"])
def test_what_needs_nothing_or_is_damaged_comes_back_as_it_is(content: bytes):
    assert avec_titres(content, XLSX) == content
    assert avec_titres(content, ".docx") == content
    assert avec_titres(content, ODS) == content


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_part_that_cannot_be_unpacked(part: str):
    broken = with_a_broken_part(book(plain), part)
    assert avec_titres(broken, XLSX) == broken


def test_a_workbook_that_does_not_begin_as_others_do():
    with zipfile.ZipFile(io.BytesIO(book(plain))) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    usual = rb"<(sheets|bookViews)>.*</\1>|<(definedNames|workbookPr|workbookProtection)[^>]*/>"
    parts["xl/workbook.xml"] = re.sub(usual, b"", parts["xl/workbook.xml"])
    made = packed(parts)
    assert avec_titres(made, XLSX) == made


def test_a_sheet_of_opendocument_too():
    uri = "urn:oasis:names:tc:opendocument:xmlns"
    row = "<t:table-row>{}</t:table-row>"
    text = '<t:table-cell o:value-type="string"/>'
    rows = row.format(text * 2) + row.format(text + '<t:table-cell o:value-type="float" o:value="3"/>')
    content = f'<o:d xmlns:o="{uri}:office:1.0" xmlns:t="{uri}:table:1.0"><t:table>{rows}</t:table></o:d>'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("content.xml", content)
    made = avec_titres(target.getvalue(), ODS)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        (sheet,) = etree.fromstring(archive.read("content.xml"))
    assert [etree.QName(node).localname for node in sheet] == ["table-header-rows", "table-row"]
    assert len(sheet[0][0]) == 2
    assert avec_titres(made, ODS) == made


@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
def test_each_printed_page_names_its_columns():
    made = office_files.to_pdf(book(under_a_title), MIME, "ventes.xlsx")
    with pypdfium2.PdfDocument(made) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1
    assert all(head in page for page in pages for head in HEADS)
