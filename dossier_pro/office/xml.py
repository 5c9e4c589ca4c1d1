"""Parts of a document from outside, read without asking for anything, changed in place and written again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

_TEXT: Final = etree._Element.text
"""The text at the beginning of an element: python-docx's paragraphs and runs have another thing of that name."""


def tree(part: bytes) -> Any:
    """Return the root of an XML part; entities are never resolved and nothing is fetched.

    Raises:
        lxml.etree.XMLSyntaxError, ValueError: it is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(part, parser)


def serialized(root: Any) -> bytes:
    """Return a part as a package holds it."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def rewritten(archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return an archive with some of its entries replaced, all in their order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for info in archive.infolist():
            out.writestr(info, changed[info.filename] if info.filename in changed else archive.read(info))
    return target.getvalue()


def unwrap(node: Any) -> None:
    """Take out an element and leave what it holds."""
    for child in list(node):
        node.addprevious(child)
    remove(node)


def remove(node: Any) -> None:
    """Take out an element; the text that follows it stays."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            _TEXT.__set__(parent, (_TEXT.__get__(parent) or "") + node.tail)
    parent.remove(node)
