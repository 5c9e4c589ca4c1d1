"""Tracked changes, accepted: what an author struck out is not part of a document that is shown to somebody else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any, Final

from lxml import etree

from dossier_pro.office.xml import remove, rewritten, serialized, tree, unwrap

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
_PART: Final = re.compile(r"word/(?:document\d*|footnotes\d*|endnotes\d*|header\d*|footer\d*)\.xml")
_TRACKED: Final = re.compile(rb"<w:(?:del|ins|moveFrom|moveTo|cellDel|commentReference)[ />]")
_REMARKS: Final = re.compile(r"word/(?:comments\w*|people)\.xml")
_ODT: Final = (
    *(f"{_TEXT}{name}" for name in ("tracked-changes", "change", "change-start", "change-end")),
    f"{_TABLE}tracked-changes",
)
_DAMAGED: Final = (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, OSError, RuntimeError)


def accept(root: Any) -> None:
    """Accept in place what was tracked under an element of Word, and drop remarks: both name whoever made them.

    A row, a cell or the end of a paragraph is struck out by a mark in its properties (ECMA-376, 17.13.5: ``w:del`` in
    ``w:trPr`` and in the ``w:rPr`` of a ``w:pPr``, ``w:cellDel`` in ``w:tcPr``), not by an element around it.
    """
    for row in [mark.getparent().getparent() for mark in root.iter(*_w("del")) if _is(mark.getparent(), "trPr")]:
        remove(row)
    for cell in [mark.getparent().getparent() for mark in root.iter(*_w("cellDel"))]:
        row = cell.getparent()
        remove(cell)
        if row is not None and row.find(f"{_W}tc") is None:
            remove(row)
    for paragraph in [_paragraph_of(mark) for mark in root.iter(*_w("del", "moveFrom")) if _ends_paragraph(mark)]:
        _join_next(paragraph)
    for node in list(root.iter(*_LOST)):
        remove(node)
    for node in list(root.iter(*_UNWRAPPED)):
        unwrap(node)
    for table in list(root.iter(*_w("tbl"))):
        if table.find(f".//{_W}tr") is None:
            remove(table)


def accepted(data: bytes, ending: str) -> bytes:
    """Return a Word or OpenDocument file with its tracked changes accepted; as it is where it has none, or is damaged.

    Args:
        data: the file; its archive was looked at (``zip_guard``).
        ending: « .docx », « .odt », « .ods »; anything else comes back as it is.
    """
    if ending != DOCX and ending not in ODT:
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            before = {name: archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
            parts = dict(before)
            (accept_parts if ending == DOCX else accept_odt)(parts)
            changed = {name: part for name, part in parts.items() if part is not before[name]}
            return rewritten(archive, changed) if changed else data
    except _DAMAGED:
        return data


def accept_parts(parts: MutableMapping[str, bytes]) -> None:
    """Accept in place what was tracked in any part of a Word package that holds text; damaged parts stay as they are.

    Args:
        parts: the parts by name.
    """
    for name in [n for n in parts if _PART.fullmatch(n)]:
        if _TRACKED.search(parts[name]):
            with suppress(*_DAMAGED):
                root = tree(parts[name])
                accept(root)
                parts[name] = serialized(root)


def accept_odt(parts: MutableMapping[str, bytes]) -> None:
    """As ``accept_parts``, for OpenDocument: what was struck out stands apart, a mark stands at its place."""
    part = parts.get("content.xml", b"")
    if b"tracked-changes" not in part:
        return
    with suppress(*_DAMAGED):
        root = tree(part)
        for node in list(root.iter(*_ODT)):
            remove(node)
        parts["content.xml"] = serialized(root)


def drop_remarks(parts: MutableMapping[str, bytes]) -> None:
    """Empty in place the parts that hold the remarks of a Word package and the names of who made them.

    The parts stay, because relations lead to them; ``accept_parts`` drops the marks in the text.
    """
    for name in [n for n in parts if _REMARKS.fullmatch(n)]:
        with suppress(*_DAMAGED):
            root = tree(parts[name])
            if len(root):
                root[:] = []
                parts[name] = serialized(root)


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
