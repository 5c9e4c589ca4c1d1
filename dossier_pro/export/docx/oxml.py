"""Small pieces of WordprocessingML, each in the order that its schema asks for."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from docx.oxml.parser import oxml_parser
from lxml import etree

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Node = Any
"""An lxml element, of python-docx's own class where it has one for the tag."""

_make: Any = oxml_parser.makeelement


@cache
def qn(tag: str) -> str:
    """Return the Clark name of ``prefix:tag``."""
    prefix, _, local = tag.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def el(tag: str, *children: Node | None, **attributes: str | int | None) -> Node:
    """Return an element; attributes are in its own namespace (``val=1`` is ``w:val="1"``), None is left out."""
    prefix = tag.partition(":")[0]
    node = _make(qn(tag), nsmap={prefix: NS[prefix]})
    for name, value in attributes.items():
        if value is not None:
            node.set(qn(f"{prefix}:{name.rstrip('_')}"), str(value))
    node.extend(child for child in children if child is not None)
    return node


def bare(tag: str, *children: Node | None, **attributes: str | int) -> Node:
    """Return an element whose attributes have no namespace, as in DrawingML."""
    prefix = tag.partition(":")[0]
    node = _make(qn(tag), nsmap={prefix: NS[prefix]})
    for name, value in attributes.items():
        node.set(name, str(value))
    node.extend(child for child in children if child is not None)
    return node


def blank(tag: str) -> Node:
    """Return the root element of a part to come, which declares every namespace."""
    return _make(qn(tag), nsmap=NS)


def root(tag: str, *children: Node | None) -> Node:
    """Return the root element of a part."""
    node = blank(tag)
    node.extend(child for child in children if child is not None)
    return declare_once(node)


def declare_once(node: Node) -> Node:
    """Leave at the root of a part the namespaces that it uses, and nowhere else."""
    etree.cleanup_namespaces(node, keep_ns_prefixes=["w", "r"])
    return node


def on(tag: str, wanted: bool | None) -> Node | None:
    """Return a switch: present, present and off, or (None) absent."""
    if wanted is None:
        return None
    return el(tag) if wanted else el(tag, val="0")


def run(rpr: Node | None, *content: Node) -> Node:
    """Return a run; an empty ``rPr`` is left out."""
    return el("w:r", rpr if rpr is not None and len(rpr) else None, *content)


def text(value: str) -> list[Node]:
    """Return the content of a run: text, tabs and line ends."""
    out: list[Node] = []
    piece = ""
    for char in [*value, ""]:
        if char in ("\t", "\n", ""):
            if piece:
                node = el("w:t")
                node.text = piece
                node.set(XML_SPACE, "preserve")
                out.append(node)
            piece = ""
            if char:
                out.append(el("w:tab" if char == "\t" else "w:br"))
        else:
            piece += char
    return out


def field(instruction: str, shown: str, rpr: Node | None) -> list[Node]:
    """Return the runs of a field that already shows its result."""
    instr = el("w:instrText")
    instr.text = f" {instruction} "
    instr.set(XML_SPACE, "preserve")
    parts = [
        [el("w:fldChar", fldCharType="begin")],
        [instr],
        [el("w:fldChar", fldCharType="separate")],
        text(shown),
        [el("w:fldChar", fldCharType="end")],
    ]
    return [run(deepcopy(rpr), *part) for part in parts]


def field_ends(instruction: str, rpr: Node | None = None) -> tuple[list[Node], list[Node]]:
    """Return the runs that begin and those that end a field whose result runs over several paragraphs."""
    begin, instr, separate, *_, end = field(instruction, "", rpr)
    return [begin, instr, separate], [end]


def entry(instruction: str) -> list[Node]:
    """Return the runs of a field that shows nothing where it stands."""
    begin, instr, *_, end = field(instruction, "", None)
    return [begin, instr, end]


EMU = 635
"""English Metric Units in a twip."""


def picture(relation: str, ident: int, name: str, alternative: str, width: int, height: int) -> Node:
    """Return an inline picture; sides in twips."""
    cx, cy = width * EMU, height * EMU
    blip = bare("a:blip")
    blip.set(f"{{{NS['r']}}}embed", relation)
    graphic = bare(
        "a:graphic",
        bare(
            "a:graphicData",
            bare(
                "pic:pic",
                bare("pic:nvPicPr", bare("pic:cNvPr", id=ident, name=name, descr=alternative), bare("pic:cNvPicPr")),
                bare("pic:blipFill", blip, bare("a:stretch", bare("a:fillRect"))),
                bare(
                    "pic:spPr",
                    bare("a:xfrm", bare("a:off", x=0, y=0), bare("a:ext", cx=cx, cy=cy)),
                    bare("a:prstGeom", bare("a:avLst"), prst="rect"),
                ),
            ),
            uri=NS["pic"],
        ),
    )
    inline = bare(
        "wp:inline",
        bare("wp:extent", cx=cx, cy=cy),
        bare("wp:effectExtent", l=0, t=0, r=0, b=0),
        bare("wp:docPr", id=ident, name=name, descr=alternative),
        bare("wp:cNvGraphicFramePr", bare("a:graphicFrameLocks", noChangeAspect=1)),
        graphic,
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return el("w:drawing", inline)
