"""What a Word package asks of the world outside it, cut: nothing that we write may make the reader's Word fetch,
open or start anything.

Left are web and mail addresses that somebody has to click. Cut are pictures, texts, templates and objects that stand
elsewhere (relations with ``TargetMode="External"``, ECMA-376 part 2), other documents embedded whole (``altChunk``),
and fields that read a file or start a program (ECMA-376 part 1, 17.16.5: INCLUDEPICTURE, INCLUDETEXT, LINK, DDE…).
"""

from __future__ import annotations

import re
from typing import Any, Final

from docx.opc.rel import Relationships, _Relationship
from lxml import etree

from dossier_pro.office.word_package import WordPackage, WordPart, as_written, kind_of
from dossier_pro.office.xml import remove, unwrap

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CLICKED: Final = re.compile(r"(?:https?://|mailto:)[^\s\\]+", re.I)
_FETCHES: Final = re.compile(
    r"\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|RD|DATABASE|MACROBUTTON|GOTOBUTTON|EMBED)\b",
    re.I,
)
_LINKS: Final = re.compile(r'\s*HYPERLINK\s+(?!\\l)"?([^"\s]*)', re.I)
_TOLD: Final = (b"instrtext", b"w:fldsimple")
_WHOLE: Final = tuple(f"{_W}{name}" for name in ("drawing", "pict", "object"))


def cut(package: WordPackage) -> bool:
    """Cut in place what a Word file asks of outside; return whether there was anything."""
    changed = bool(_unrelate(package.rels))
    for part in list(package.iter_parts()):
        gone = _unrelate(part.rels)
        changed |= bool(gone)
        if not isinstance(part, WordPart) or part.partname.ext != "xml" or not (gone or _has_fields(part.blob)):
            continue
        root = as_written(part)
        if root is None:
            continue
        found = _fields(root)
        for ident in gone:
            found |= _unlink(root, ident)
        if found:
            part.hold(root)
            changed = True
    return changed


def _has_fields(octets: bytes) -> bool:
    """Whether a part may tell Word to do something: searched in lower case, ten times faster than without case."""
    lowered = octets.lower()
    return any(word in lowered for word in _TOLD)


def _unrelate(rels: Relationships) -> list[str]:
    """Take out of a list of relationships those that lead outside; return their ids."""
    gone = [rel.rId for rel in rels.values() if _leads_outside(rel) or kind_of(rel) in ("aFChunk", "subDocument")]
    for ident in gone:
        del rels[ident]
    return gone


def _leads_outside(rel: _Relationship) -> bool:
    clicked = kind_of(rel) == "hyperlink" and rel.is_external and _CLICKED.fullmatch(rel.target_ref.strip())
    return rel.is_external and not clicked


# --- relations -------------------------------------------------------------------------------------------------------


def _unlink(root: Any, ident: str) -> bool:
    """Take out what uses a relation: the words of a link stay, a picture that is held as well stays."""
    found = False
    for node in list(root.iter(etree.Element)):
        names = [name for name, value in node.attrib.items() if value == ident and _is_relation(name)]
        if not names:
            continue
        found = True
        for name in names:
            del node.attrib[name]
        if node.tag == f"{_W}hyperlink":
            unwrap(node)
        elif node.tag.endswith(("}hlinkClick", "}hlinkHover")):
            remove(node)
        elif not any(_is_relation(name) for name in node.attrib):
            remove(_whole(node))
    return found


def _whole(node: Any) -> Any:
    """Return the picture or object that an element is a part of, else itself."""
    return next((a for a in node.iterancestors() if a.tag in _WHOLE), node)


def _is_relation(name: str) -> bool:
    return "/relationships}" in name


# --- fields ----------------------------------------------------------------------------------------------------------


def _fetches(code: str) -> bool:
    link = _LINKS.match(code)
    return bool(_FETCHES.match(code)) or bool(link and link[1] and not _CLICKED.match(link[1]))


def _simple_fields(root: Any) -> bool:
    """Take out the fields that are one element each."""
    fetching = [node for node in root.iter(f"{_W}fldSimple") if _fetches(node.get(f"{_W}instr", ""))]
    for node in fetching:
        unwrap(node)
    return bool(fetching)


def _add(field: dict[str, Any], node: Any, kind: str | None) -> None:
    """Add a part to a field; its code ends where what it shows begins."""
    if kind == "code" and field["told"]:
        field["code"] += node.text or ""
    field["parts"].append(node)
    field["told"] = field["told"] and kind != "separate"


def _fields(root: Any) -> bool:
    """Take out the fields that fetch; what they showed last stays as text."""
    found = _simple_fields(root)
    opened: list[dict[str, Any]] = []
    for node in list(root.iter(f"{_W}fldChar", f"{_W}instrText")):
        kind = node.get(f"{_W}fldCharType") if node.tag == f"{_W}fldChar" else "code"
        if kind == "begin":
            opened.append({"parts": [node], "code": "", "told": True})
            continue
        if not opened:
            found |= _stray(node, kind)
            continue
        _add(opened[-1], node, kind)
        if kind == "end":
            found |= _end(opened.pop())
    for field in opened:  # never closed: Word would close it itself
        found |= _end(field)
    return found


def _stray(node: Any, kind: str) -> bool:
    if kind == "code" and _fetches(node.text or ""):
        remove(node)
        return True
    return False


def _end(field: dict[str, Any]) -> bool:
    if not _fetches(field["code"]):
        return False
    for node in field["parts"]:
        remove(node)
    return True
