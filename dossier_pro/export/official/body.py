"""The body of a Word model: its sections found by their titles, its page breaks, sections taken out whole."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.export.docx.oxml import Node, el, qn
from dossier_pro.export.official.labels import etiquettes, libelles_de, zones
from dossier_pro.export.official.xml import P_PR, SECT_PR, TBL, VAL, P, R, parcourir, plie, poser, premier, props, vide
from dossier_pro.export.wording import ModelWording
from dossier_pro.office.labels import SECTIONS

_BR: Final = qn("w:br")
_PAS_UN_DP: Final = (
    "Ce fichier Word n’est pas le modèle officiel du dossier professionnel : aucune fiche d’exemple avec ses questions "
    "n’y a été trouvée ; choisissez le modèle que votre centre ou le ministère vous a donné."
)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things are among the children of the body: sheets, and closing sections by name, in the document's order.

    A section goes from its first element (blank paragraphs and page break before the title included) to the next.
    """

    fiches: tuple[tuple[int, int], ...]
    sections: dict[str, tuple[int, int]]
    titres: dict[str, Node]


def enfants(body: Node) -> list[Node]:
    """Return the elements of the body, its last section's properties left out."""
    return [child for child in body if child.tag != SECT_PR]


def planifier(body: Node, modele: ModelWording) -> Plan:
    """Find the sheets and the closing sections.

    Raises:
        KnownError: there is no sheet: it is not a DP.
    """
    elements = enfants(body)
    labels = etiquettes(elements, libelles_de(modele))
    fiches = zones(labels)
    if not fiches:
        raise KnownError(_PAS_UN_DP)
    starts: dict[str, int] = {}
    heads: dict[str, Node] = {}
    for label in labels:
        if label.genre in SECTIONS and label.rang >= fiches[-1][1] and label.genre not in starts:
            node = label.node
            first = node if node.tag == P else premier(parcourir(node, P), lambda p: bool(plie(p)))
            starts[label.genre], heads[label.genre] = label.rang, first
    order = sorted(starts, key=lambda name: starts[name])
    begins = [_debut(elements, starts[name]) for name in order]
    ends = [*begins[1:], len(elements)]
    return Plan(tuple(fiches), {n: (b, e) for n, b, e in zip(order, begins, ends, strict=True)}, heads)


def _debut(elements: list[Node], index: int) -> int:
    while index and vide(elements[index - 1]):
        index -= 1
    return index


# --- page breaks -------------------------------------------------------------------------------------------------


def regler_les_sauts(body: Node) -> None:
    """Make each page break one that can never leave an empty page, however long what stands before it has become.

    A break inside a blank paragraph becomes « page break before » of that paragraph; blank paragraphs between a table
    and the break go; a break just before a section that begins a page anyway goes.
    """
    elements = enfants(body)
    index = 0
    while index < len(elements):
        stop = index
        while stop < len(elements) and vide(elements[stop]):
            stop += 1
        if stop > index:
            _regler(elements[index:stop], after_table=index > 0 and elements[index - 1].tag == TBL)
        index = max(stop, index + 1)


def _regler(run: list[Node], *, after_table: bool) -> None:
    breaks = [k for k, paragraph in enumerate(run) if _a_saut(paragraph)]
    section = next((k for k, paragraph in enumerate(run) if _section_suivante(paragraph)), None)
    if not breaks and (section is None or not after_table):
        return
    last = breaks[-1] if breaks else -1
    if section is not None and section >= last:
        _laisser_la_section(run, section, after_table=after_table)
        return
    for paragraph in run[:last]:
        if after_table and paragraph.find(f"{P_PR}/{SECT_PR}") is None:
            paragraph.getparent().remove(paragraph)
        else:
            _sans_saut(paragraph)
    _sans_saut(run[last])
    properties = poser(props(run[last]), el("w:pageBreakBefore"))
    # The paragraph of a break ends the page before: on the new one it would set all that follows a line too low.
    poser(properties, el("w:spacing", before=0, after=0, line=20, lineRule="exact"))


def _a_saut(paragraph: Node) -> bool:
    return any(node.get(qn("w:type")) == "page" for node in paragraph.iter(_BR))


def _sans_saut(paragraph: Node) -> None:
    for node in [n for n in paragraph.iter(_BR) if n.get(qn("w:type")) == "page"]:
        parent = node.getparent()
        parent.remove(node)
        if parent.tag == R and not [child for child in parent if child.tag != qn("w:rPr")]:
            parent.getparent().remove(parent)


def _section_suivante(paragraph: Node) -> bool:
    """Whether a section ends here and the next one begins a page."""
    section = paragraph.find(f"{P_PR}/{SECT_PR}")
    if section is None:
        return False
    following = section.find(qn("w:type"))
    return following is None or following.get(VAL) in ("nextPage", "oddPage", "evenPage")


def saut_de_page() -> Node:
    """Return a small blank paragraph that begins a page."""
    return el(
        "w:p",
        el(
            "w:pPr",
            el("w:pageBreakBefore"),
            el("w:spacing", after=0, line=20, lineRule="exact"),
            el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2)),
        ),
    )


# --- taking out --------------------------------------------------------------------------------------------------


def _laisser_la_section(run: list[Node], section: int, *, after_table: bool) -> None:
    """Let the section alone begin the page: no break before it, and after a table no blank line either."""
    for paragraph in run[:section] if after_table else []:
        paragraph.getparent().remove(paragraph)
    for paragraph in run[section if after_table else 0 : section + 1]:
        _sans_saut(paragraph)


def retirer(body: Node, elements: list[Node]) -> None:
    """Take elements out of the body; what stands before them keeps its margins, headers and footers."""
    held = [node for node in elements if node.find(f"{P_PR}/{SECT_PR}") is not None]
    last = body.find(SECT_PR)
    at_end = elements[-1].getnext() is None or elements[-1].getnext() is last
    if held and at_end and last is not None:
        last.getparent().replace(last, deepcopy(held[0].find(f"{P_PR}/{SECT_PR}")))
    kept = held[:1] if not at_end else []  # the properties of what stands before
    for node in elements:
        if node not in kept:
            body.remove(node)
    if at_end:
        _finir_par_un_paragraphe(body)


def largeur_de_page(body: Node) -> tuple[int, int]:
    """Return the room for a picture on a page of the last section: width and height, in twips."""
    section = body.find(SECT_PR)
    values = {"w": 11906, "h": 16838, "left": 1418, "right": 1418, "top": 1418, "bottom": 1418, "gutter": 0}
    for name in ("pgSz", "pgMar"):
        node = None if section is None else section.find(qn(f"w:{name}"))
        for key in values:
            value = None if node is None else node.get(qn(f"w:{key}"))
            if value and value.isdecimal():
                values[key] = int(value)
    width = values["w"] - values["left"] - values["right"] - values["gutter"]
    # A title of two lines stands above the picture.
    return max(width, 2000), max(values["h"] - values["top"] - values["bottom"] - 1800, 2000)


def _finir_par_un_paragraphe(body: Node) -> None:
    """Add a blank one behind a table that would end the body, which Word does not open."""
    children = enfants(body)
    if children and children[-1].tag == TBL:
        children[-1].addnext(el("w:p"))
