"""Small pieces of WordprocessingML, each in the order that its schema asks for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

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
"""An lxml element; lxml ships no types."""


def qn(tag: str) -> str:
    """Return the Clark name of ``prefix:tag``."""
    prefix, _, local = tag.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def el(tag: str, *children: Node | None, **attributes: str | int | None) -> Node:
    """Return an element; attributes are in its own namespace (``val=1`` is ``w:val="1"``), None is left out."""
    prefix = tag.partition(":")[0]
    node = etree.Element(qn(tag), nsmap={prefix: NS[prefix]} if prefix not in ("w",) else {"w": NS["w"]})
    for name, value in attributes.items():
        if value is not None:
            node.set(qn(f"{prefix}:{name.rstrip('_')}"), str(value))
    node.extend(child for child in children if child is not None)
    return node


def bare(tag: str, *children: Node | None, **attributes: str | int) -> Node:
    """Return an element whose attributes have no namespace, as in DrawingML."""
    prefix = tag.partition(":")[0]
    node = etree.Element(qn(tag), nsmap={prefix: NS[prefix]})
    for name, value in attributes.items():
        node.set(name, str(value))
    node.extend(child for child in children if child is not None)
    return node


def root(tag: str, *children: Node | None) -> Node:
    """Return the root element of a part, which declares every namespace."""
    node = etree.Element(qn(tag), nsmap=NS)
    node.extend(child for child in children if child is not None)
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
    return [run(_copy(rpr), *part) for part in parts]


def field_ends(instruction: str, rpr: Node | None = None) -> tuple[list[Node], list[Node]]:
    """Return the runs that begin and those that end a field whose result runs over several paragraphs."""
    begin, instr, separate, *_, end = field(instruction, "", rpr)
    return [begin, instr, separate], [end]


def entry(instruction: str) -> list[Node]:
    """Return the runs of a field that shows nothing where it stands."""
    begin, instr, *_, end = field(instruction, "", None)
    return [begin, instr, end]


def _copy(node: Node | None) -> Node | None:
    return None if node is None else etree.fromstring(etree.tostring(node))


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


# --- the package -------------------------------------------------------------------------------------------------


def serialize(node: Node) -> bytes:
    """Return the bytes of a part."""
    return etree.tostring(node, xml_declaration=True, encoding="UTF-8", standalone=True)  # type: ignore[no-any-return]


def relations(targets: Iterable[tuple[str, str, str, bool]]) -> bytes:
    """Return a part of relations: id, kind (the end of its type's address), target, and whether it is outside."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    node = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
    for ident, kind, target, outside in targets:
        child = etree.SubElement(node, f"{{{space}}}Relationship", Id=ident, Type=kind, Target=target)
        if outside:
            child.set("TargetMode", "External")
    return serialize(node)


def content_types(defaults: Mapping[str, str], overrides: Mapping[str, str]) -> bytes:
    """Return ``[Content_Types].xml``."""
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    node = etree.Element(f"{{{space}}}Types", nsmap={None: space})
    for extension, kind in defaults.items():
        etree.SubElement(node, f"{{{space}}}Default", Extension=extension, ContentType=kind)
    for name, kind in overrides.items():
        etree.SubElement(node, f"{{{space}}}Override", PartName=name, ContentType=kind)
    return serialize(node)


def write_package(parts: Mapping[str, bytes], target: BinaryIO) -> None:
    """Write the parts as a ZIP with fixed dates, so that the same parts give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name.startswith("word/media/") else zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            package.writestr(info, content)
    target.write(buffer.getvalue())
