"""Office files among the example's preuves: a check-list in Word, sales in Excel, messages as text."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Literal

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

NB = "\u00a0"
THIN = "\u202f"
STAMP = (2026, 11, 20, 12, 0, 0)
"""The date that every file inside an office document carries, so that the bytes never change."""


def normalise(path: Path) -> None:
    """Write a zipped document again with fixed dates and order, so that the same content gives the same bytes."""
    source = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            if name == "docProps/core.xml":
                content = re.sub(rb">\d{4}-\d\d-\d\dT[\d:.]+Z<", b">2026-11-20T12:00:00Z<", content)
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


# ------------------------------------------------------------------------------------------------- the check-list

CHECKLIST: tuple[tuple[str, tuple[tuple[str, str, str, bool], ...]], ...] = (
    (
        "D’abord, ce qui bloque le reste",
        (
            ("Réserver la salle et signer la convention", "Présidence", "14 nov.", True),
            ("Demander l’attestation d’assurance", "Trésorerie", "28 nov.", True),
            ("Déposer la demande d’affichage en mairie", "Camille", "5 déc.", True),
            ("Ouvrir les inscriptions des exposants", "Camille", "12 déc.", True),
        ),
    ),
    (
        "Exposants",
        (
            ("Fiche de chaque exposant (produits, prix, besoins)", "Camille", "30 janv.", True),
            ("Vérifier les normes des jouets vendus", "Présidence", "20 févr.", True),
            ("Plan du salon, puis plan en gros caractères", "Camille", "6 mars", True),
            ("Électricité : liste des prises par stand", "Logistique", "13 mars", True),
        ),
    ),
    (
        "Communication",
        (
            ("Affiches et tracts (changement d’imprimeur)", "Camille", "13 mars", True),
            ("Page du salon sur le site", "Camille", "20 mars", True),
            ("Inviter les écoles et les centres de loisirs", "Secrétariat", "20 mars", True),
        ),
    ),
    (
        "Accueil",
        (
            ("Accès en fauteuil roulant vérifié sur place", "Camille", "27 mars", True),
            ("Badges des exposants et des bénévoles", "Secrétariat", "3 avr.", True),
            ("Signalétique : entrée, toilettes, ateliers", "Logistique", "8 avr.", True),
            ("Banque d’accueil, présentoir, compteur à main", "Camille", "10 avr.", True),
            ("Expliquer le plan aux deux bénévoles", "Camille", "10 avr.", True),
            ("Questionnaires et urne", "Camille", "10 avr.", True),
            ("Prix affichés sur chaque stand", "Camille", "11 avr.", True),
        ),
    ),
    (
        "Après",
        (
            ("Compter les entrées, lire les questionnaires", "Camille", "13 avr.", True),
            ("Bilan pour le bureau", "Camille", "20 avr.", False),
        ),
    ),
)


def _shade(cell: _Cell, color: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), color)
    cell._tc.get_or_add_tcPr().append(shading)


def _fill(cell: _Cell, words: str, *, strong: bool = False, color: str = "23292F") -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(words)
    run.bold = strong
    run.font.size = Pt(10)
    run.font.color.rgb = RGBColor.from_string(color)


def check_list(path: Path) -> None:
    """Write the fair's check-list."""
    document = Document()
    document.core_properties.title = "Check-list du salon"
    document.core_properties.author = "Camille Durand"
    document.core_properties.created = document.core_properties.modified = datetime(*STAMP)
    document.core_properties.language = "fr-FR"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Carlito", Pt(10.5)
    title = document.add_paragraph()
    run = title.add_run("Salon du jouet en bois, 11 et 12 avril 2026")
    run.bold, run.font.size, run.font.color.rgb = True, Pt(18), RGBColor(0x6A, 0x3B, 0x5A)
    title.paragraph_format.space_after = Pt(2)
    subtitle = document.add_paragraph(
        f"Check-list de l’accueil  ·  extrait{NB}: 20 lignes sur 46  ·  état au 15 avril 2026"
    )
    subtitle.paragraph_format.space_after = Pt(10)
    table = document.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    table.autofit = False
    widths = (Cm(1.2), Cm(9.6), Cm(3.4), Cm(2.8))
    for cell, words in zip(table.rows[0].cells, ("Fait", "Tâche", "Qui", "Pour le"), strict=True):
        _fill(cell, words, strong=True, color="FFFFFF")
        _shade(cell, "6A3B5A")
    for heading, tasks in CHECKLIST:
        cells = table.add_row().cells
        merged = cells[0].merge(cells[3])
        _fill(merged, heading, strong=True, color="6A3B5A")
        _shade(merged, "F4ECF1")
        for words, who, when, done in tasks:
            cells = table.add_row().cells
            _fill(cells[0], "x" if done else "", strong=True, color="3A6B4A")
            cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
            for cell, text in zip(cells[1:], (words.replace(" :", f"{NB}:"), who, when.replace(" ", NB)), strict=True):
                _fill(cell, text)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            if cell.grid_span == 1:
                cell.width = width
    document.save(str(path))
    normalise(path)


# ------------------------------------------------------------------------------------------------------- the sales

MONTHS = ("Janvier", "Février", "Mars", "Avril", "Mai", "Juin")
SALES: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "Tables et chaises": ((14200, 15100, 17800, 16400, 19600, 21300), (15900, 18200, 21400, 19800, 22700, 23100)),
    "Casiers et rangements": ((9800, 10400, 12100, 11700, 12900, 14800), (10100, 11900, 15600, 15200, 17300, 16900)),
    "Bancs et jeux": ((6400, 6900, 7200, 8100, 8800, 9400), (5900, 6100, 6300, 6800, 7400, 7700)),
}
"""Sales of each family in euros without tax, month by month: 2025, then 2026."""
INVENTED = "Montants modifiés pour ce dossier."
HEAD = PatternFill("solid", fgColor="2D4A6B")
BAND = PatternFill("solid", fgColor="EAF0F6")
THIN_LINE = Border(bottom=Side(style="thin", color="D5D2CB"))


def sales(path: Path) -> None:
    """Write the follow-up of sales: one sheet by month, one summary with its chart and comment."""
    book = Workbook()
    book.properties.title, book.properties.creator = "Suivi des ventes", "Camille Durand"
    book.properties.created = datetime(*STAMP)
    summary = book.active
    assert isinstance(summary, Worksheet)
    _summary(summary)
    _by_month(book.create_sheet("Par mois"))
    book.save(path)
    normalise(path)


def _header(sheet: Worksheet, row: int, titles: tuple[str, ...]) -> None:
    for column, title in enumerate(titles, 1):
        cell = sheet.cell(row, column, title)
        cell.font, cell.fill = Font(name="Carlito", bold=True, color="FFFFFF"), HEAD
        cell.alignment = Alignment(horizontal="left" if column == 1 else "right", vertical="center")


def _summary(sheet: Worksheet) -> None:
    sheet.title = "Synthèse"
    sheet["A1"] = "Ventes du premier semestre, en euros HT"
    sheet["A1"].font = Font(name="Carlito", bold=True, size=15)
    sheet["A2"] = INVENTED
    sheet["A2"].font = Font(name="Carlito", italic=True, color="666E76")
    _header(sheet, 4, ("Famille", "2025", "2026", "Écart", "Écart en %"))
    rows = [(name, sum(before), sum(after)) for name, (before, after) in SALES.items()]
    rows.append(("Total", sum(r[1] for r in rows), sum(r[2] for r in rows)))
    for index, (name, before, after) in enumerate(rows, 5):
        for column, value in enumerate((name, before, after, after - before, (after - before) / before), 1):
            cell = sheet.cell(index, column, value)
            cell.font = Font(name="Carlito", bold=name == "Total")
            cell.border = THIN_LINE
            if name == "Total":
                cell.fill = BAND
            if column > 1:
                cell.number_format = "0.0%" if column == 5 else "#,##0"
    growth = round(100 * (rows[-1][2] / rows[-1][1] - 1))
    fall = round(100 * (1 - rows[2][2] / rows[2][1]))
    comment = (
        f"À retenir{NB}:",
        f"Les ventes montent de {growth}{NB}% sur le semestre, grâce aux casiers livrés montés.",
        f"Les bancs et jeux baissent de {fall}{NB}%{NB}: à voir avec les commerciaux.",
    )
    for offset, line in enumerate(comment):
        cell = sheet.cell(10 + offset, 1, line)
        cell.font = Font(name="Carlito", bold=offset == 0, size=11)
    chart = BarChart()
    chart.type, chart.grouping, chart.gapWidth = "col", "clustered", 60
    chart.title = "Ventes par famille, premier semestre (euros HT)"
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=4, max_row=7), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=5, max_row=7))
    chart.height, chart.width = 8.5, 17
    for series, color in zip(chart.series, ("B9C7D6", "2D4A6B"), strict=True):
        series.graphicalProperties.solidFill = color
    chart.x_axis.delete = chart.y_axis.delete = False
    sheet.add_chart(chart, "A14")
    for letter, width in zip("ABCDE", (30, 14, 14, 14, 14), strict=True):
        sheet.column_dimensions[letter].width = width
    _on_one_page(sheet, "portrait")


def _by_month(sheet: Worksheet) -> None:
    titles = tuple(f"{name} {year}" for name in SALES for year in (2025, 2026))
    _header(sheet, 1, ("Mois", *titles))
    for row, month in enumerate(MONTHS):
        values = [SALES[name][year][row] for name in SALES for year in (0, 1)]
        for column, value in enumerate((month, *values), 1):
            cell = sheet.cell(row + 2, column, value)
            cell.font, cell.border = Font(name="Carlito"), THIN_LINE
            if column > 1:
                cell.number_format = "#,##0"
    sheet.column_dimensions["A"].width = 12
    for column in range(2, 2 + len(titles)):
        sheet.column_dimensions[chr(64 + column)].width = 27
    sheet.freeze_panes = "B2"
    _on_one_page(sheet, "landscape")


def _on_one_page(sheet: Worksheet, orientation: Literal["portrait", "landscape"]) -> None:
    sheet.page_setup.paperSize, sheet.page_setup.orientation = 9, orientation
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1


# ---------------------------------------------------------------------------------------------------- the messages

MESSAGES = """\
Échange avec un revendeur irlandais, mai et juin 2025
Noms et adresses retirés.

------------------------------------------------------------
De : le revendeur
À : Ateliers Fictibois
Date : mardi 13 mai 2025, 09:12
Objet : Damaged benches - order C-25-0412

Hello,

We received our ten benches yesterday. Three of them arrived
with a broken leg (see photos). We are opening a new section
in our shop on 7 June, so this is a real problem for us.

We would like a refund for the whole order.

Regards

------------------------------------------------------------
De : Camille, Ateliers Fictibois
À : le revendeur
Date : mardi 13 mai 2025, 09:58
Objet : RE: Damaged benches - order C-25-0412

Good morning,

Thank you for your message and for the photos. I am very sorry
about the three broken benches.

I am taking care of your problem now. Could you please send me
a photo of the boxes, and tell me the latest date when you need
the benches in your shop?

I will give you an answer before Friday.

Kind regards,
Camille
Sales assistant

------------------------------------------------------------
De : le revendeur
À : Ateliers Fictibois
Date : mercredi 14 mai 2025, 10:40
Objet : RE: RE: Damaged benches - order C-25-0412

Hi Camille,

Photos of the boxes attached. To be honest, the money is not the
main thing. I need ten benches on display for 7 June.

Thanks

------------------------------------------------------------
De : Camille, Ateliers Fictibois
À : le revendeur
Date : vendredi 16 mai 2025, 11:05
Objet : RE: RE: RE: Damaged benches - order C-25-0412

Good morning,

Thank you for the photos. I spoke with my manager and with our
workshop. Here is our solution:

- We will send you three new benches at no cost. They will arrive
  before 4 June.
- You can keep the damaged ones for spare parts. You do not need
  to send them back.
- We will use stronger boxes, with corner protection.

Is this solution good for you? If yes, I will book the transport
today and send you the delivery date.

Kind regards,
Camille
Sales assistant

------------------------------------------------------------
De : le revendeur
À : Ateliers Fictibois
Date : vendredi 16 mai 2025, 11:31
Objet : RE: RE: RE: RE: Damaged benches - order C-25-0412

Perfect, thank you for the quick answer!
"""


def messages(path: Path) -> None:
    """Write the exchange with the Irish reseller."""
    path.write_text(MESSAGES.replace(" :", f"{NB}:"), encoding="utf-8", newline="\n")
