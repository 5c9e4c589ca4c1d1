"""Spreadsheets whose heading row is printed again on every page.

Hardly anybody sets the rows to repeat in Excel, and page two of a long table is columns without names. A sheet that
says nothing of it gets its own heading: the frozen rows, else the first row of words that stands on rows of values.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from lxml import etree

from dossier_pro.office.archive import CASSE, ArchiveError, regarder
from dossier_pro.office.xml import rewritten, serialized, tree

XLSX: Final = ".xlsx"
ODS: Final = ".ods"
_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_NOM: Final = "_xlnm.Print_Titles"
_LUES: Final = 15
"""A heading stands among the first rows."""

_AVANT_LES_NOMS: Final = tuple(
    f"{_S}{name}"
    for name in (
        "fileVersion",
        "fileSharing",
        "workbookPr",
        "workbookProtection",
        "bookViews",
        "sheets",
        "functionGroups",
        "externalReferences",
    )
)
"""What stands before the names in a workbook; the rest stands after them."""

_ABIME: Final = (ArchiveError, etree.XMLSyntaxError, *CASSE)


def avec_titres(octets: bytes, terminaison: str) -> bytes:
    """Return a spreadsheet with headings that repeat; as it is where it has its own, has none, or is damaged.

    Args:
        octets: the file; its archive was looked at (``office.archive``).
        terminaison: « .xlsx » or « .ods »; any other comes back as it is.
    """
    change = {XLSX: ("xl/workbook.xml", _classeur), ODS: ("content.xml", _feuilles_ods)}.get(terminaison)
    if change is None:
        return octets
    name, mend = change
    try:
        with regarder(octets) as archive:
            made = mend(archive, _arbre(archive, name))
            return octets if made is None else rewritten(archive, {name: made})
    except _ABIME:
        return octets


def _arbre(archive: zipfile.ZipFile, name: str) -> Any:
    return tree(archive.read(name))


# --- Excel ---------------------------------------------------------------------------------------------------------


def _classeur(archive: zipfile.ZipFile, workbook: Any) -> bytes | None:
    sheets = workbook.findall(f"{_S}sheets/{_S}sheet")
    links = _arbre(archive, "xl/_rels/workbook.xml.rels")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    names = workbook.find(f"{_S}definedNames")
    if names is None:
        names = etree.Element(f"{_S}definedNames")
        before = [node for node in workbook if node.tag in _AVANT_LES_NOMS]
        workbook.insert(workbook.index(before[-1]) + 1 if before else 0, names)
    own = {node.get("localSheetId") for node in names if node.get("name") == _NOM}
    made = False
    for rank, sheet in enumerate(sheets):
        target = targets.get(sheet.get(f"{_R}id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if str(rank) in own or "worksheets/" not in part:
            continue
        rows = _titre_xlsx(archive, part)
        if rows:
            node = etree.SubElement(names, f"{_S}definedName", name=_NOM, localSheetId=str(rank))
            quoted = sheet.get("name", "").replace("'", "''")
            node.text = f"'{quoted}'!${rows[0]}:${rows[1]}"
            made = True
    return serialized(workbook) if made else None


def _titre_xlsx(archive: zipfile.ZipFile, part: str) -> tuple[int, int] | None:
    """Return the first and the last of the rows to repeat."""
    rows: list[tuple[int, list[bool]]] = []
    with archive.open(part) as stream:
        for _, node in etree.iterparse(stream, tag=(f"{_S}pane", f"{_S}row"), resolve_entities=False, no_network=True):
            if node.tag == f"{_S}pane":
                frozen = node.get("state", "").startswith("frozen")
                split = int(float(node.get("ySplit", "0"))) if frozen else 0
                if 0 < split <= _LUES:
                    return 1, split
                continue
            numero = int(node.get("r") or (rows[-1][0] + 1 if rows else 1))
            rows.append((numero, [_est_texte(cell) for cell in node if _remplie(cell)]))
            node.clear()
            if len(rows) > _LUES:
                break
    return _titre(rows)


def _remplie(cell: Any) -> bool:
    return cell.find(f"{_S}v") is not None or cell.find(f"{_S}is") is not None


def _est_texte(cell: Any) -> bool:
    return cell.get("t") in ("s", "str", "inlineStr")


def _titre(rows: list[tuple[int, list[bool]]]) -> tuple[int, int] | None:
    """Return the first row of two words or more, and of words alone, over a row that is as wide."""
    for (numero, cells), (suivant, under) in pairwise(rows):
        if len(cells) > 1 and all(cells) and suivant == numero + 1 and len(under) > len(cells) // 2:
            return numero, numero
    return None


# --- OpenDocument --------------------------------------------------------------------------------------------------

_NOMBRE: Final = re.compile(r"[1-9][0-9]{0,6}")


def _feuilles_ods(_archive: zipfile.ZipFile, content: Any) -> bytes | None:
    made = False
    for sheet in content.iter(f"{_TABLE}table"):
        if sheet.find(f".//{_TABLE}table-header-rows") is not None:
            continue
        rows = list(_rangees_ods(sheet))
        found = _titre([(numero, cells) for numero, cells, _ in rows])
        row = next((row for numero, _, row in rows if found and numero == found[0]), None)
        # Only a row that stands in the sheet itself, once.
        if row is not None and row.getparent() is sheet and row.get(f"{_TABLE}number-rows-repeated", "1") == "1":
            head = etree.Element(f"{_TABLE}table-header-rows")
            row.addprevious(head)
            head.append(row)
            made = True
    return etree.tostring(content, xml_declaration=True, encoding="UTF-8") if made else None


def _rangees_ods(sheet: Any) -> Iterator[tuple[int, list[bool], Any]]:
    numero = 1
    for rank, row in enumerate(sheet.iter(f"{_TABLE}table-row")):
        if rank > _LUES:
            return
        kinds = [cell.get(f"{_OFFICE}value-type") for cell in row.iter(f"{_TABLE}table-cell")]
        yield numero, [kind == "string" for kind in kinds if kind], row
        again = row.get(f"{_TABLE}number-rows-repeated", "1")
        numero += int(again) if _NOMBRE.fullmatch(again) else 1
