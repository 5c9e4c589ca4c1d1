"""Pages that lie in a filled model: sections of their own between those of the model, which go on after them."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from dossier_pro.export.docx.oxml import Node, el, field, qn, run, text
from dossier_pro.export.layout.house_style import MARGE_PAYSAGE, PAGE_HAUTEUR, PAGE_LARGEUR, PIED_PAYSAGE
from dossier_pro.export.official.package import ModelPackage
from dossier_pro.export.official.xml import MC, P_PR, R_PR, SECT_PR, VAL, P, R, T, oter, props, texte, vide

_HAUT: Final = 420
_BAS: Final = 850
"""Twips over and under the text of a page that lies: the model's own footers are higher than ours."""

_RESERVE: Final = 120
"""What stays free under a picture: nobody's rounding may push it to another page."""

_MINCE: Final = "20"
"""Twips: the height of the line of a paragraph that only ends a section after a table."""

_ENTETE: Final = "w:headerReference"
_PIED: Final = "w:footerReference"
_ID: Final = qn("r:id")
_INSTR: Final = qn("w:instrText")
_TYPE: Final = qn("w:type")


def place_couchee(titre: int) -> tuple[int, int]:
    """Return the room for a picture on a page that lies under a title so high: width and height, in twips."""
    height = PAGE_LARGEUR - _HAUT - _BAS - titre - _RESERVE
    return PAGE_HAUTEUR - 2 * MARGE_PAYSAGE, height


def coucher(body: Node, page: list[Node], package: ModelPackage) -> None:
    """Make a section of its own of a page that stands in the body already; what is around it stays upright.

    Args:
        body: the body of the document.
        page: its elements, side by side; the first begins a page, the last is a paragraph.
        package: the file, which gets a blank header for such pages the first time.
    """
    before, after = page[0].getprevious(), page[-1].getnext()
    own = _section_de(body, page[-1])
    shown = {tag: _marges(body, own, tag) for tag in (_ENTETE, _PIED)}
    upright = deepcopy(own)
    if before is not None and before.find(f"{P_PR}/{SECT_PR}") is None:
        _fermer(before, upright)
    lying = _couchee(body, own, package)
    blank = _vides_jusqu_a(after, own)
    if after is None or after.tag == SECT_PR:
        body.replace(body.find(SECT_PR), lying)
    elif blank:
        # The model's own section ends here: what is left of it would be a blank page.
        following = _section_de(body, blank[-1].getnext())
        _rappeler(following, {tag: _marges(body, following, tag) for tag in (_ENTETE, _PIED)})
        for node in blank:
            body.remove(node)
        props(page[-1]).append(lying)
    else:
        props(page[-1]).append(lying)
        _continuer(own, shown)
        _sans_saut(after)
    _sans_saut(page[0])


def _vides_jusqu_a(node: Node | None, section: Node) -> list[Node]:
    """Return the blank paragraphs from an element to the one in which a section ends; none where there is more."""
    found: list[Node] = []
    while node is not None and vide(node):
        found.append(node)
        if node.find(f"{P_PR}/{SECT_PR}") is section:
            return found
        node = node.getnext()
    return []


def _section_de(body: Node, node: Node) -> Node:
    """Return the properties of the section in which an element stands."""
    following = node
    while following is not None:
        found = following if following.tag == SECT_PR else following.find(f"{P_PR}/{SECT_PR}")
        if found is not None:
            return found
        following = following.getnext()
    return body.find(SECT_PR)


def _marges(body: Node, until: Node, tag: str) -> dict[str, Node]:
    """Return the headers or footers that pages of a section show, by their kind: its own, else those before."""
    shown: dict[str, Node] = {}
    for section in body.iter(SECT_PR):
        shown |= {node.get(_TYPE, "default"): node for node in section.findall(qn(tag))}
        if section is until:
            break
    return shown


def _fermer(before: Node, section: Node) -> None:
    """End a section after an element: in that paragraph, or in one that is hardly there."""
    if before.tag == P:
        props(before).append(section)
        return
    spacing = el("w:spacing", before=0, after=0, line=_MINCE, lineRule="exact")
    before.addnext(el("w:p", el("w:pPr", spacing, el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2)), section)))


def _couchee(body: Node, own: Node, package: ModelPackage) -> Node:
    """Return the properties of pages that lie beside those of a section: no header, its footers."""
    spacing = el("w:spacing", before=0, after=0, line=_MINCE, lineRule="exact")
    blank = el("w:hdr", el("w:p", el("w:pPr", spacing, el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2)))))
    kinds = sorted({"default", *_marges(body, own, _ENTETE)})
    references = [_reference(_ENTETE, kind, package.add_band("header", blank)) for kind in kinds]
    for kind, node in sorted(_marges(body, own, _PIED).items()):
        footer = package.linked(node.get(_ID, ""))
        flat = None if footer is None else _pied_couche(footer)
        if flat is not None:
            references.append(_reference(_PIED, kind, package.add_band("footer", flat)))
    margins = {"left": MARGE_PAYSAGE, "right": MARGE_PAYSAGE, "top": _HAUT, "bottom": _BAS}
    return el(
        "w:sectPr",
        *references,
        el("w:type", val="nextPage"),
        el("w:pgSz", w=PAGE_HAUTEUR, h=PAGE_LARGEUR, orient="landscape"),
        el("w:pgMar", **margins, header=_HAUT - 130, footer=PIED_PAYSAGE, gutter=0),
        el("w:cols", space=708),
    )


def _reference(tag: str, kind: str, ident: str) -> Node:
    node = el(tag, type=kind)
    node.set(_ID, ident)
    return node


def _pied_couche(footer: Node) -> Node | None:
    """Return a footer whose number stands in its text; None where it does already, or nothing can be said of it.

    A box that the model places by the sides of an upright page would stand beside one that lies.
    """
    boxes = list(footer.iter(f"{MC}AlternateContent", qn("w:drawing"), qn("w:pict")))
    inside = any(_compte_les_pages(box) for box in boxes)
    for box in boxes:
        _oter(box)
    outside = _compte_les_pages(footer)
    foreign = any(name.startswith(_ID.partition("}")[0]) for node in footer.iter() for name in node.attrib)
    paragraphs = [node for node in footer.iter(P) if texte(node).strip()]
    if foreign or outside or not (inside and paragraphs):
        return None
    _ajouter_le_numero(paragraphs[-1])
    return footer


def _oter(node: Node) -> None:
    if node.getparent() is not None:
        node.getparent().remove(node)


def _compte_les_pages(node: Node) -> bool:
    return any("PAGE" in (code.text or "") for code in node.iter(_INSTR))


def _ajouter_le_numero(paragraph: Node) -> None:
    """Add the number of the page behind the words of a paragraph, in their look."""
    look = next((node.find(R_PR) for node in paragraph.iter(R) if node.find(f"{T}") is not None), None)
    paragraph.append(run(None if look is None else deepcopy(look), *text(" ")))
    paragraph.extend(field("PAGE", "1", look))


def _continuer(section: Node, shown: dict[str, dict[str, Node]]) -> None:
    """Make the properties of a section those of its pages after one that lies: headers again, a count that goes on."""
    oter(section, "titlePg")
    for node in section.findall(qn("w:pgNumType")):
        node.attrib.pop(qn("w:start"), None)
    _rappeler(section, shown)
    kind = section.find(_TYPE)
    if kind is not None:
        kind.set(VAL, "nextPage")


def _rappeler(section: Node, shown: dict[str, dict[str, Node]]) -> None:
    """Name in a section the headers and footers that it had from those before."""
    for tag, nodes in shown.items():
        own = {node.get(_TYPE, "default") for node in section.findall(qn(tag))}
        for kind in sorted(set(nodes) - own):
            section.insert(0, deepcopy(nodes[kind]))


def _sans_saut(node: Node) -> None:
    """Take away the page break of an element that begins a section: it begins a page anyway."""
    properties = node.find(P_PR)
    if properties is not None:
        oter(properties, "pageBreakBefore")


def relever(body: Node, removed: list[Node]) -> None:
    """Give a model back the upright section that it had where pages that lay are taken out of it.

    Args:
        body: the body of a model that was filled before.
        removed: what is to be taken out, side by side; it is still there.
    """
    sections = [node for element in removed for node in element.findall(f"{P_PR}/{SECT_PR}")]
    upright = next((node for node in sections if not est_couchee(node)), None)
    if upright is None or not any(est_couchee(node) for node in [*sections, body.find(SECT_PR)]):
        return
    following = _section_de(body, removed[-1].getnext())
    if following is None or est_couchee(following):
        body.replace(body.find(SECT_PR), deepcopy(upright))
    elif _aspect(body, upright) != _aspect(body, following):
        removed[0].addprevious(el("w:p", el("w:pPr", deepcopy(upright))))


def _aspect(body: Node, section: Node) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Return what tells the pages of two sections apart: their headers, sides and margins."""
    headers = {
        tag + kind: n.get(_ID, "") for tag in (_ENTETE, _PIED) for kind, n in _marges(body, section, tag).items()
    }
    sides = [dict(node.attrib) for name in ("pgSz", "pgMar") for node in section.findall(qn(f"w:{name}"))]
    return headers, sides


def est_couchee(section: Node) -> bool:
    """Whether the pages of a section lie."""
    size = section.find(qn("w:pgSz"))
    return size is not None and size.get(qn("w:orient")) == "landscape"


def est_ajoutee(paragraph: Node) -> bool:
    """Whether a section ends in a paragraph because we made a page lie, not because the model has it there."""
    section = paragraph.find(f"{P_PR}/{SECT_PR}")
    spacing = paragraph.find(f"{P_PR}/{qn('w:spacing')}")
    thin = spacing is not None and spacing.get(qn("w:line")) == _MINCE
    return section is not None and (est_couchee(section) or thin or not vide(paragraph))
