"""What a filled model tells programs that read it aloud or list its headings: levels, logos in words, heads of tables.

Nothing of it is seen on paper. Word's own list of headings leaves out those that stand in tables, as most of the
model's do: LibreOffice, Word on the web, screen readers and the bookmarks of a PDF have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.export.docx.oxml import NS, Node, el, qn
from dossier_pro.export.official.package import ModelPackage
from dossier_pro.export.official.xml import TBL, TR, P, parcourir, plie, poser, premier, props, texte
from dossier_pro.office.labels import Libelles
from dossier_pro.office.word_package import tree

_LOGO: Final = "Logo"
_MINISTERE: Final = "République française, ministère chargé de l’emploi"
_FICHIER_DU_MINISTERE: Final = "charge_de_emploi"
"""How the picture file of the ministry's logo was called: its name stands where its description should."""

_DOC_PR: Final = f"{{{NS['wp']}}}docPr"
_C_NV_PR: Final = f"{{{NS['pic']}}}cNvPr"
_PIC: Final = f"{{{NS['pic']}}}pic"


def titrer(paragraph: Node | None, niveau: int) -> None:
    """Make a paragraph a heading of a level, from 1; its look stays."""
    if paragraph is not None:
        poser(props(paragraph), el("w:outlineLvl", val=niveau - 1))


def titrer_l_avant(elements: Iterable[Node], libelles: Libelles, intercalaire: str) -> None:
    """Make headings of the titles before the sheets.

    Args:
        elements: the elements of the body before the first sheet.
        libelles: what the présentation and the sommaire are known by.
        intercalaire: the words of the page before the sheets; its first line alone is the heading.
    """
    page = fold(intercalaire)
    for element in elements:
        if element.tag == P:
            words = plie(element)
            if words and page.startswith(words) and len(words) > len(page) / 2:
                titrer(element, 1)
                page = "\0"
        else:
            titrer(premier(parcourir(element, P), lambda p: _titre_de(p, libelles)), 1)


def _titre_de(paragraph: Node, libelles: Libelles) -> bool:
    found = libelles.chercher(texte(paragraph))
    return found is not None and found.genre in ("presentation", "sommaire")


def isoler_l_entete(head: Node, elements: list[Node]) -> None:
    """Repeat the row that names the columns on each page of its table; what stands above it gets a table of its own.

    Word repeats the first rows of a table alone, and the model's first row is the title of the section.

    Args:
        head: the row.
        elements: the elements of the section, to which what is added is added.
    """
    table = head.getparent()
    if table.tag == TBL and table.getparent() is not None and head in table.findall(TR):
        above = table.findall(TR)[: table.findall(TR).index(head)]
        if above and table in elements:
            first = el("w:tbl")
            for properties in (table.find(qn("w:tblPr")), table.find(qn("w:tblGrid"))):
                if properties is not None:
                    first.append(deepcopy(properties))
            first.extend(above)
            between = _filet()
            table.addprevious(first)
            table.addprevious(between)
            rank = elements.index(table)
            elements[rank:rank] = [first, between]
        _repeter(head)


def _repeter(head: Node) -> None:
    """Let a row stand on each page of its table."""
    properties = head.find(qn("w:trPr"))
    if properties is None:
        properties = el("w:trPr")
        exception = head.find(qn("w:tblPrEx"))
        head.insert(0, properties) if exception is None else exception.addnext(properties)
    if properties.find(qn("w:tblHeader")) is None:
        properties.append(el("w:tblHeader"))


def _filet() -> Node:
    """A paragraph that keeps two tables apart and is a third of a millimetre high."""
    return el(
        "w:p",
        el(
            "w:pPr",
            el("w:keepNext"),
            el("w:spacing", before=0, after=0, line=20, lineRule="exact"),
            el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2)),
        ),
    )


def nommer_les_logos(package: ModelPackage) -> None:
    """Say what the model's pictures show, where nothing does or a file's name stands there."""
    _nommer(package.document)
    for part in (*package.related("header"), *package.related("footer")):
        root = tree(part)
        if root is not None and _nommer(root):  # what says nothing new keeps its bytes
            _nommer(part.element)


def _nommer(root: Node) -> bool:
    changed = False
    for node in root.iter(_DOC_PR):
        said = node.get("descr", "").strip()
        shows = next(node.getparent().iter(_PIC), None) is not None
        if shows and (not said or _est_un_nom_de_fichier(said)):
            words = _MINISTERE if _FICHIER_DU_MINISTERE in said else _LOGO
            for own in (node, *node.getparent().iter(_C_NV_PR)):
                own.set("descr", words)
            changed = True
    return changed


def _est_un_nom_de_fichier(said: str) -> bool:
    return re.fullmatch(r"\S*(?:_\S*|\.(?:jpe?g|png|gif|bmp|emf|wmf))", said, re.IGNORECASE) is not None
