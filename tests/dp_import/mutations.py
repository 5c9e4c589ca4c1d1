"""What candidates, centres and converters do to a filled model. Each takes its root and changes it in place."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Any

from lxml import etree

from tests.dp_import.filler import W, paragraphe, texte


def _blocs(node: Any) -> list[Any]:
    return [child for child in node if child.tag in (f"{W}p", f"{W}tbl")]


def sans_controles(root: Any) -> None:
    """An online editor: every content control is gone, its content stays."""
    for sdt in list(root.iter(f"{W}sdt")):
        content, parent = sdt.find(f"{W}sdtContent"), sdt.getparent()
        at = parent.index(sdt)
        for rank, child in enumerate(list(content)):
            parent.insert(at + rank, child)
        parent.remove(sdt)


def tags_melanges(root: Any) -> None:
    """Tags and names of the controls, shuffled."""
    for name in ("tag", "alias"):
        nodes = list(root.iter(f"{W}{name}"))
        values = [node.get(f"{W}val") for node in nodes]
        random.Random(4).shuffle(values)
        for node, value in zip(nodes, values, strict=True):
            node.set(f"{W}val", value)


def fleches(root: Any) -> None:
    """The arrow of the symbol font, as an online editor writes it."""
    for node in root.iter(f"{W}t"):
        node.text = (node.text or "").replace("\uf075", "►")


def tableaux_eclates(root: Any) -> None:
    """Each row of each table stands in a table of its own."""
    for table in [node for node in root.find(f"{W}body") if node.tag == f"{W}tbl"]:
        rows = [row for row in table if row.tag == f"{W}tr"]
        for row in rows[1:]:
            other = etree.Element(f"{W}tbl")
            for name in ("tblPr", "tblGrid"):
                part = table.find(f"{W}{name}")
                if part is not None:
                    other.append(deepcopy(part))
            other.append(row)
            place = root.find(f"{W}body").index(table) + 2 * rows.index(row)
            root.find(f"{W}body").insert(place - 1, paragraphe(""))
            root.find(f"{W}body").insert(place, other)


def en_paragraphes(root: Any) -> None:
    """No table any more: the paragraphs of all cells, in order."""
    sans_controles(root)
    body = root.find(f"{W}body")
    for table in [node for node in body if node.tag == f"{W}tbl"]:
        at = body.index(table)
        for paragraph in reversed(list(table.iter(f"{W}p"))):
            if not any(parent.tag == f"{W}txbxContent" for parent in paragraph.iterancestors()):
                body.insert(at + 1, paragraph)
        body.remove(table)


def lettre_a_lettre(root: Any) -> None:
    """Every run cut into single letters, as spelling checks and revisions leave them."""
    for run in list(root.iter(f"{W}r")):
        node = run.find(f"{W}t")
        if node is None or len(run.findall(f"{W}t")) != 1 or run.find(f"{W}br") is not None:
            continue
        for letter in reversed((node.text or "")[1:]):
            other = deepcopy(run)
            other.find(f"{W}t").text = letter
            other.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(other)
        node.text = (node.text or "")[:1]
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def en_revision(root: Any) -> None:
    """Everything typed under revision, with deleted text beside it."""
    for run in list(root.iter(f"{W}r")):
        if run.find(f"{W}t") is None or run.getparent().tag != f"{W}p":
            continue
        wrapper = etree.Element(f"{W}ins")
        run.addprevious(wrapper)
        deleted = etree.Element(f"{W}del")
        etree.SubElement(etree.SubElement(deleted, f"{W}r"), f"{W}delText").text = "texte supprimé"
        wrapper.addprevious(deleted)
        wrapper.append(run)


def dans_un_tableau(root: Any) -> None:
    """The whole body inside one cell, for the looks."""
    body = root.find(f"{W}body")
    table = etree.Element(f"{W}tbl")
    cell = etree.SubElement(etree.SubElement(table, f"{W}tr"), f"{W}tc")
    for node in list(body):
        if node.tag != f"{W}sectPr":
            cell.append(node)
    cell.append(paragraphe(""))
    body.insert(0, table)


def questions_modifiees(root: Any) -> None:
    """A centre changed the end of its questions."""
    for node in root.iter(f"{W}t"):
        if node.text and "effectuées" in node.text and "Décrivez" in texte(node.getparent().getparent()):
            node.text = node.text.replace("effectuées", "effectuées durant votre stage")
        if node.text and node.text.startswith("2. Précisez"):
            node.text = "2. Précisez les moyens que vous avez mobilisés (une dizaine de lignes) :"


def sans_sommaire(root: Any) -> None:
    """The sommaire was deleted."""
    body = root.find(f"{W}body")
    for table in [n for n in body if n.tag == f"{W}tbl" and texte(n).startswith("Sommaire")]:
        body.remove(table)


def sans_numeros(root: Any) -> None:
    """The questions' numbers became automatic, so their text no longer has them."""
    for node in root.iter(f"{W}t"):
        for number in "12345":
            if node.text and node.text.startswith(f"{number}. "):
                node.text = node.text[3:]


TOUTES = {
    f.__name__: f
    for f in (
        sans_controles,
        tags_melanges,
        fleches,
        tableaux_eclates,
        en_paragraphes,
        lettre_a_lettre,
        en_revision,
        dans_un_tableau,
        questions_modifiees,
        sans_sommaire,
        sans_numeros,
    )
}
