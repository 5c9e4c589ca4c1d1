"""Tracked changes, accepted: what an author struck out is not part of a document that is shown to somebody else."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any, Final

from lxml import etree

from dossier_pro.domain.errors import KnownError
from dossier_pro.office import xml
from dossier_pro.office.archive import CASSE, ArchiveError, regarder
from dossier_pro.office.word_package import WordPackage, WordPart, as_written, drop
from dossier_pro.office.xml import remove, rewritten, serialized, unwrap

DOCX: Final = ".docx"
ODT: Final = (".odt", ".ods")
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def _w(*names: str) -> tuple[str, ...]:
    return tuple(f"{_W}{name}" for name in names)


_UNWRAPPED: Final = _w("ins", "moveTo")
_LOST: Final = _w(
    *("del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *("commentRangeStart", "commentRangeEnd", "commentReference", "numberingChange", "tblGridChange"),
    *("pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange"),
    *("cellIns", "cellMerge"),
)
_TRACKED: Final = re.compile(rb"<w:(?:del|ins|moveFrom|moveTo|cellDel|commentReference)[ />]")
_REMARKS: Final = ("comments", "commentsExtended", "commentsExtensible", "commentsIds", "people")
_ODT: Final = (
    *(f"{_TEXT}{name}" for name in ("tracked-changes", "change", "change-start", "change-end")),
    f"{_TABLE}tracked-changes",
)
_DAMAGED: Final = (etree.XMLSyntaxError, *CASSE)


def accept(root: Any) -> None:
    """Accept in place what was tracked under an element of Word, and drop remarks: both name whoever made them.

    A row, a cell or the end of a paragraph is struck out by a mark in its properties (ECMA-376, 17.13.5: ``w:del`` in
    ``w:trPr`` and in the ``w:rPr`` of a ``w:pPr``, ``w:cellDel`` in ``w:tcPr``), not by an element around it.
    """
    for row in [mark.getparent().getparent() for mark in root.iter(*_w("del")) if _is(mark.getparent(), "trPr")]:
        remove(row)
    for cell in [mark.getparent().getparent() for mark in root.iter(*_w("cellDel"))]:
        _remove_cell(cell)
    for paragraph in [_paragraph_of(mark) for mark in root.iter(*_w("del", "moveFrom")) if _ends_paragraph(mark)]:
        _join_next(paragraph)
    for node in list(root.iter(*_LOST)):
        remove(node)
    for node in list(root.iter(*_UNWRAPPED)):
        unwrap(node)
    for table in [table for table in root.iter(*_w("tbl")) if table.find(f".//{_W}tr") is None]:
        remove(table)


def accepted(data: bytes, ending: str) -> bytes:
    """Return a Word or OpenDocument file with its tracked changes accepted; as it is where it has none, or is damaged.

    Args:
        data: the file.
        ending: « .docx », « .odt », « .ods »; anything else comes back as it is.
    """
    try:
        if ending == DOCX:
            package = WordPackage.open_guarded(data, expected="", macros=True)
            return package.to_bytes() if accept_package(package) else data
        if ending not in ODT:
            return data
        with regarder(data) as archive:
            before = {name: archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
            parts = dict(before)
            accept_odt(parts)
            changed = {name: part for name, part in parts.items() if part is not before[name]}
            return rewritten(archive, changed) if changed else data
    except (KnownError, ArchiveError, *_DAMAGED):
        return data


def accept_package(package: WordPackage) -> bool:
    """Accept what was tracked in any part of a Word file; returns whether there was anything."""
    found = False
    for part in list(package.iter_parts()):
        if isinstance(part, WordPart) and part.partname.ext == "xml" and _TRACKED.search(part.blob):
            root = as_written(part)
            if root is not None:
                accept(root)
                part.hold(root)
                found = True
    return found


def accept_odt(parts: MutableMapping[str, bytes]) -> None:
    """As ``accept_parts``, for OpenDocument: what was struck out stands apart, a mark stands at its place."""
    part = parts.get("content.xml", b"")
    if b"tracked-changes" not in part:
        return
    with suppress(*_DAMAGED):
        root = xml.tree(part)
        for node in list(root.iter(*_ODT)):
            remove(node)
        parts["content.xml"] = serialized(root)


def drop_remarks(package: WordPackage) -> None:
    """Take out the parts that hold the remarks of a Word file and the names of who made them.

    ``accept_package`` drops the marks in the text.
    """
    drop(package.main.rels, *_REMARKS)


# --- Word ------------------------------------------------------------------------------------------------------------


def _is(node: Any, name: str) -> bool:
    return node is not None and node.tag == f"{_W}{name}"


def _ends_paragraph(mark: Any) -> bool:
    properties = mark.getparent()
    return _is(properties, "rPr") and _is(properties.getparent(), "pPr")


def _paragraph_of(mark: Any) -> Any:
    return mark.getparent().getparent().getparent()


def _join_next(paragraph: Any) -> None:
    """The end of a paragraph was struck out: it and the next one are one."""
    following = paragraph.getnext()
    if not _is(following, "p"):
        return
    at = 1 if _is(following[0] if len(following) else None, "pPr") else 0
    for node in [child for child in paragraph if not _is(child, "pPr")]:
        following.insert(at, node)
        at += 1
    remove(paragraph)


def _remove_cell(cell: Any) -> None:
    """Take out a cell, and its row where no other is left in it."""
    row = cell.getparent()
    remove(cell)
    if row is not None and row.find(f"{_W}tc") is None:
        remove(row)
