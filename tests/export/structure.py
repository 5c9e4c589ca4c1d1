"""A tagged PDF read as a screen reader reads it, and what is wrong with its tags: stricter than a validator.

`page-validation` checks the standards; here stands what we ask beyond them, and what only we can know: that the words
in the order of the tree are those of the dossier.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_PAINT = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh", "EI", "INLINE IMAGE"}
_INLINE = {"Link", "Span", "Lbl"}
_PARENTS = {
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TR": {"THead", "TBody"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "TOCI": {"TOC"},
    "Reference": {"TOCI"},
    "Caption": {"Figure"},
    "Document": {""},
    "Sect": {"Document"},
}
_CHILDREN = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOCI"},
    "TOCI": {"Reference", "P", "TOC"},
    "Document": {"Sect"},
}


@dataclass
class Element:
    """An element of the tree: its type, its dictionary, its parts, and what it says."""

    kind: str
    node: pikepdf.Object
    parent: str
    parts: list[Element | str] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    annotations: list[pikepdf.Object] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        return [part for part in self.parts if isinstance(part, Element)]

    @property
    def text(self) -> str:
        """Its words: what a sign stands for in place of the sign, blocks apart from each other."""
        if "/ActualText" in self.node:
            return str(self.node.ActualText)
        out = ""
        for part in self.parts:
            if isinstance(part, str):
                out += part
            else:
                out += part.text if part.kind in _INLINE - {"Lbl"} else f" {part.text} "
        return out

    def walk(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, kind: str) -> list[Element]:
        """Every element of a type, in order."""
        return [element for element in self.walk() if element.kind == kind]

    def attribute(self, name: str) -> object:
        """The value of an attribute, None where there is none."""
        found = self.node.get("/A")
        return found.get(f"/{name}") if isinstance(found, pikepdf.Dictionary) else None


class Tagged:
    """A tagged PDF: ``root`` is its Document, ``faults`` what was found wrong."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.faults: list[str] = []
        self.pages: dict[Any, int] = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.marked = [self._marked(number, page) for number, page in enumerate(self.pdf.pages)]
        self.owners: dict[tuple[int, int], pikepdf.Object] = {}
        self.owned: dict[tuple[int, int], pikepdf.Object] = {}
        tree = self.pdf.Root.StructTreeRoot
        (top,) = tree.K
        self.root = self._element(top, tree, "", None)
        self._check_catalog()
        self._check_parents()
        self._check_elements()
        self._check_headings()
        self._check_fonts()

    def fault(self, text: str) -> None:
        self.faults.append(text)

    # --- pages ---

    def _marked(self, number: int, page: pikepdf.Page) -> dict[int, str]:
        """The text of each numbered piece of a page."""
        fonts = {str(name): unicode_of(font) for name, font in dict(page.Resources.get("/Font", {})).items()}
        pieces: dict[int, str] = {}
        stack: list[tuple[str, int | None, str | None]] = []
        font: dict[str, str] = {}
        for instruction in pikepdf.parse_content_stream(page):
            assert isinstance(instruction, pikepdf.ContentStreamInstruction)
            operands, name = instruction.operands, str(instruction.operator)
            if name in ("BMC", "BDC"):
                props = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
                mcid = int(props["/MCID"]) if "/MCID" in props else None
                if mcid is not None:
                    if any(m is not None or tag == "/Artifact" for tag, m, _ in stack):
                        self.fault(f"page {number + 1}: piece {mcid} inside another piece or an artifact")
                    if mcid in pieces:
                        self.fault(f"page {number + 1}: two pieces {mcid}")
                    pieces[mcid] = ""
                elif str(operands[0]) == "/Artifact" and stack:
                    self.fault(f"page {number + 1}: an artifact inside something")
                actual = str(props["/ActualText"]) if "/ActualText" in props else None
                stack.append((str(operands[0]), mcid, actual))
                if actual is not None:
                    _append(pieces, stack, actual)
            elif name == "EMC":
                stack.pop()
            elif name == "Tf":
                font = fonts[str(operands[0])]
            elif name in _PAINT:
                if not any(mcid is not None or tag == "/Artifact" for tag, mcid, _ in stack):
                    self.fault(f"page {number + 1}: {name} in no element and no artifact")
                if name == "Tj" and not any(actual is not None for _, _, actual in stack):
                    _append(pieces, stack, decoded(operands[0], font))
        if stack:
            self.fault(f"page {number + 1}: a mark that does not end")
        if sorted(pieces) != list(range(len(pieces))):
            self.fault(f"page {number + 1}: pieces are not numbered from 0 without gaps")
        return pieces

    # --- the tree ---

    def _element(self, node: pikepdf.Object, parent: pikepdf.Object, kind: str, page: int | None) -> Element:
        made = Element(str(node.S)[1:], node, kind)
        if node.P.objgen != parent.objgen:
            self.fault(f"{made.kind}: /P is not its parent")
        if "/Pg" in node:
            page = self._page_of(node)
        kids = node.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self._piece(made, page, kid)
            elif kid.get("/Type") == "/MCR":
                self._piece(made, self._page_of(kid), int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                made.annotations.append(kid.Obj)
                self.owned[kid.Obj.objgen] = node
                if kid.Obj.objgen not in [a.objgen for a in self.pdf.pages[self._page_of(kid)].Annots]:
                    self.fault(f"{made.kind}: its area is on another page")
            else:
                made.parts.append(self._element(kid, node, made.kind, page))
        return made

    def _page_of(self, node: pikepdf.Object) -> int:
        return self.pages[node.Pg.objgen]

    def _piece(self, element: Element, page: int | None, mcid: int) -> None:
        assert page is not None
        if (page, mcid) in self.owners:
            self.fault(f"page {page + 1}: piece {mcid} belongs to two elements")
        self.owners[page, mcid] = element.node
        element.pages.add(page)
        element.parts.append(self.marked[page][mcid])

    # --- checks ---

    def _check_catalog(self) -> None:
        root = self.pdf.Root
        if not (bool(root.MarkInfo.Marked) and str(root.Lang) == "fr-FR" and root.ViewerPreferences.DisplayDocTitle):
            self.fault("the catalog does not say marked, French, title shown")
        xmp = bytes(root.Metadata.read_bytes()).decode("utf-8")
        for need in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "pdfaSchema:namespaceURI"):
            if need not in xmp:
                self.fault(f"the metadata lacks {need}")
        (output,) = root.OutputIntents
        if str(output.S) != "/GTS_PDFA1" or int(output.DestOutputProfile.N) != 3:
            self.fault("no meaning of the colours")

    def _check_parents(self) -> None:
        tree = pikepdf.NumberTree(self.pdf.Root.StructTreeRoot.ParentTree)
        keys: list[int] = []
        for number, page in enumerate(self.pdf.pages):
            if str(page.get("/Tabs")) != "/S":
                self.fault(f"page {number + 1}: tabs do not follow the structure")
            keys.append(int(page.StructParents))
            parents = [node.objgen for node in tree[int(page.StructParents)]]
            owners = [self.owners[number, mcid].objgen for mcid in sorted(self.marked[number])]
            if parents != owners:
                self.fault(f"page {number + 1}: the tree of parents and the tree disagree")
            for annotation in page.get("/Annots", []):
                keys.append(int(annotation.StructParent))
                self._check_annotation(number, annotation, tree)
        if len(set(keys)) != len(keys) or set(keys) != set(dict(tree.items())):
            self.fault("the tree of parents has other keys than the pages and their areas")

    def _check_annotation(self, number: int, annotation: pikepdf.Object, tree: pikepdf.NumberTree) -> None:
        owner = self.owned.get(annotation.objgen)
        if owner is None or str(owner.S) != "/Link":
            self.fault(f"page {number + 1}: an area in no Link")
        elif tree[int(annotation.StructParent)].objgen != owner.objgen:
            self.fault(f"page {number + 1}: an area with another parent")
        if not str(annotation.get("/Contents", "")).strip():
            self.fault(f"page {number + 1}: an area that says nothing")
        if int(annotation.F) != 4:
            self.fault(f"page {number + 1}: an area that is not printed")
        if "/Dest" in annotation and str(annotation.Dest) not in pikepdf.NameTree(self.pdf.Root.Names.Dests):
            self.fault(f"page {number + 1}: an area that leads nowhere: {annotation.Dest}")

    def _check_elements(self) -> None:
        for element in self.root.walk():
            allowed = _PARENTS.get(element.kind)
            if allowed and element.parent not in allowed:
                self.fault(f"{element.kind} in {element.parent}")
            children = _CHILDREN.get(element.kind)
            if children and not {child.kind for child in element.children} <= children:
                self.fault(f"{element.kind} with {[child.kind for child in element.children]}")
            if children and any(isinstance(part, str) for part in element.parts):
                self.fault(f"{element.kind} with bare text")
            if not element.parts and element.kind not in ("TD", "TH", "LBody"):
                self.fault(f"{element.kind} without anything in it")
            self._check_element(element)

    def _check_element(self, element: Element) -> None:
        kinds = Counter(child.kind for child in element.children)
        if element.kind == "LI" and (kinds["Lbl"], kinds["LBody"]) != (1, 1):
            self.fault(f"LI with {dict(kinds)}")
        if element.kind == "L" and element.attribute("ListNumbering") is None:
            self.fault("L without a kind of numbers")
        if element.kind == "TH" and str(element.attribute("Scope")) not in ("/Row", "/Column"):
            self.fault("TH without a scope")
        if element.kind == "Figure":
            if not str(element.node.get("/Alt", "")).strip():
                self.fault("Figure without an alternative")
            if element.attribute("BBox") is None:
                self.fault("Figure without a box")
        if element.kind == "Link" and not element.annotations:
            self.fault(f"Link without an area: {element.text}")
        if element.kind == "Table":
            self._check_grid(element)

    def _check_grid(self, table: Element) -> None:
        """Each row has the same number of columns, those counted that a cell above fills."""
        widths, running = set(), Counter[int]()
        for number, row in enumerate(table.all("TR")):
            for cell in row.children:
                span = int(str(cell.attribute("RowSpan") or 1))
                for below in range(span):
                    running[number + below] += 1
            widths.add(running[number])
        if len(widths) != 1:
            self.fault(f"Table with rows of {sorted(widths)} columns")
        if not table.all("TH"):
            self.fault("Table without headers")

    def _check_headings(self) -> None:
        last = 0
        for element in self.root.walk():
            if re.fullmatch(r"H[1-6]", element.kind):
                level = int(element.kind[1])
                if level > last + 1:
                    self.fault(f"{element.kind} after H{last}")
                last = level
        if not last:
            self.fault("no heading")

    def _check_fonts(self) -> None:
        for page in self.pdf.pages:
            for font in dict(page.Resources.get("/Font", {})).values():
                if any(value in ("\x00", "\ufeff", "\ufffe") for value in unicode_of(font).values()):
                    self.fault("a code that means nothing")


def _append(pieces: dict[int, str], stack: list[tuple[str, int | None, str | None]], text: str) -> None:
    for _, mcid, _ in stack:
        if mcid is not None:
            pieces[mcid] += text


def unicode_of(font: pikepdf.Object) -> dict[str, str]:
    """What each code of a font means, by its map to Unicode; codes as hexadecimal digits."""
    text = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", text, re.DOTALL)
    assert all(int(count) == len(body.splitlines()) <= 100 for count, body in blocks)
    pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]+)>", "".join(body for _, body in blocks))
    return {code: bytes.fromhex(value).decode("utf-16-be") for code, value in pairs}


def decoded(operand: pikepdf.Object, font: dict[str, str]) -> str:
    """The text of an operand of Tj; a code without a meaning, or the missing glyph, is an error."""
    digits = bytes(operand).hex().upper()
    return "".join(font[digits[i : i + 2]] for i in range(0, len(digits), 2))
