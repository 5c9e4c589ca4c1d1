"""What stands in a drawing of a .docx: its text boxes, its pictures, the words of its SmartArt and charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.dp_import.docx.styles import W
from dossier_pro.office.word_package import Element

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V: Final = "{urn:schemas-microsoft-com:vml}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def description(node: Element) -> str:
    """Return what a drawing says of itself for those who do not see it."""
    described = next(node.iter(f"{WP}docPr"), None)
    return "" if described is None else described.get("descr") or described.get("title") or ""


def premiers(node: Element, tag: str) -> Iterator[Element]:
    """Yield the outermost elements of that tag under ``node``."""
    for child in node:
        if child.tag == tag:
            yield child
        else:
            yield from premiers(child, tag)


def images(node: Element) -> Iterator[Element]:
    """Yield the pictures of a drawing, without those of its text boxes, whose paragraphs hold them."""
    for child in node:
        if child.tag in (f"{A}blip", f"{V}imagedata"):
            yield child
        elif child.tag != f"{W}txbxContent":
            yield from images(child)


def mots(root: Element | None) -> list[str]:
    """Return the paragraphs of a SmartArt or chart part."""
    if root is None:
        return []
    lines = ("".join(t.text or "" for t in p.iter(f"{A}t")).strip() for p in root.iter(f"{A}p"))
    return [line for line in lines if line]
