"""Tracked changes, accepted: what an author struck out is not part of a document that is shown to somebody else."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any, Final

from lxml import etree

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
_MARKS_ODT: Final = tuple(f"{room}{name}" for room in (_TEXT,) for name in ("change", "change-start", "change-end"))
_DAMAGED: Final = (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, OSError, RuntimeError)


def accept(root: Any) -> None:
    """Accept in place what was tracked under an element of Word, and drop remarks: both name whoever made them.

    A row, a cell or the end of a paragraph is struck out by a mark in its properties (ECMA-376, 17.13.5: ``w:del`` in
    ``w:trPr`` and in the ``w:rPr`` of a ``w:pPr``, ``w:cellDel`` in ``w:tcPr``), not by an element around it.
    """
    for row in [mark.getparent().getparent() for mark in root.iter(*_w("del")) if _is(mark.getparent(), "trPr")]:
        _remove(row)
    for cell in [mark.getparent().getparent() for mark in root.iter(*_w("cellDel"))]:
        row = cell.getparent()
        _remove(cell)
        if row is not None and row.find(f"{_W}tc") is None:
            _remove(row)
    for paragraph in [_paragraph_of(mark) for mark in root.iter(*_w("del", "moveFrom")) if _ends_paragraph(mark)]:
        _join_next(paragraph)
    for node in list(root.iter(*_LOST)):
        _remove(node)
    for node in list(root.iter(*_UNWRAPPED)):
        for child in list(node):
            node.addprevious(child)
        _remove(node)
    for table in list(root.iter(*_w("tbl"))):
        if table.find(f".//{_W}tr") is None:
            _remove(table)


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
            changed = _docx(archive) if ending == DOCX else _odt(archive)
            return _written(archive, changed) if changed else data
    except _DAMAGED:
        return data


def _docx(archive: zipfile.ZipFile) -> dict[str, bytes]:
    made = {}
    for name in archive.namelist():
        if _PART.fullmatch(name) and _TRACKED.search(part := archive.read(name)):
            root = _tree(part)
            accept(root)
            made[name] = _bytes(root)
    return made


def _odt(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """What was struck out stands apart in OpenDocument, in one element; a mark stands at its place in the text."""
    part = archive.read("content.xml")
    if b"tracked-changes" not in part:
        return {}
    root = _tree(part)
    for node in list(root.iter(f"{_TEXT}tracked-changes", f"{_TABLE}tracked-changes")):
        _remove(node)
    for node in list(root.iter(*_MARKS_ODT)):
        _remove(node)
    return {"content.xml": _bytes(root)}


def _tree(part: bytes) -> Any:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _written(archive: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for info in archive.infolist():
            out.writestr(info, changed[info.filename] if info.filename in changed else archive.read(info))
    return target.getvalue()


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
    _remove(paragraph)


def _remove(node: Any) -> None:
    """Take out an element; the text that follows it in OpenDocument stays."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)
