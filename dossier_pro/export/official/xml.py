"""Writing into a Word file that exists: texts, cells and content controls, in the look of their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import date
from typing import Final

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.export.docx.oxml import Node, el, qn, run, text

W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

P, R, T, TC, TR, TBL = (qn(f"w:{tag}") for tag in ("p", "r", "t", "tc", "tr", "tbl"))
SDT, SDT_PR, SDT_CONTENT, TXBX = (qn(f"w:{tag}") for tag in ("sdt", "sdtPr", "sdtContent", "txbxContent"))
P_PR, R_PR, SECT_PR = (qn(f"w:{tag}") for tag in ("pPr", "rPr", "sectPr"))
SECTIONS_WORD: Final = "sectPr"
VAL: Final = qn("w:val")

MARGE_CELLULE: Final = 216
"""Twips that a cell's own margins take of its width (0.19 cm on either side, Word's default)."""

_P_ORDER: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_R_ORDER: Final = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
)
_INVITE: Final = ("cliquez ici", "entrez votre", "cliquez ou appuyez ici", "choisissez un element", "click here")


def texte(node: Node) -> str:
    """Return the text of an element, tabs and line ends as such; the VML twin of a text box is not read twice."""
    out: list[str] = []
    for child in node.iter(T, qn("w:tab"), qn("w:br")):
        if _dans(child, f"{MC}Fallback", node) or child.getparent().tag == qn("w:tabs"):
            continue
        out.append((child.text or "") if child.tag == T else "\t" if child.tag == qn("w:tab") else "\n")
    return "".join(out)


def plie(node: Node) -> str:
    """Return the text of an element as labels are compared."""
    return fold(re.sub(r"[\t\n\ue000-\uf8ff]+", " ", texte(node)))


def est_invite(value: str) -> bool:
    """Whether a text is one of the model's prompts."""
    return fold(value).startswith(_INVITE)


def _dans(node: Node, tag: str, limit: Node) -> bool:
    parent = node.getparent()
    while parent is not None and parent is not limit:
        if parent.tag == tag:
            return True
        parent = parent.getparent()
    return False


def hors_controles(paragraph: Node, limit: Node) -> str:
    """Return the words of a paragraph that stand in no control inside ``limit``: those that nobody types."""
    nodes = paragraph.iter(T, qn("w:tab"), qn("w:br"))
    own = (n for n in nodes if not _dans(n, SDT, limit) and not _dans(n, f"{MC}Fallback", limit))
    return "".join((n.text or "") if n.tag == T else " " for n in own if n.getparent().tag != qn("w:tabs"))


def parcourir(node: Node, *tags: str) -> Iterator[Node]:
    """Return the descendants with these tags that are not inside a text box."""
    return (child for child in node.iter(*tags) if child is not node and not _dans(child, TXBX, node))


def rangees(node: Node) -> list[Node]:
    """Return the rows of the tables in an element, those of tables inside cells left out."""
    return [row for row in parcourir(node, TR) if not _dans(row, TC, node)]


def toutes_les_rangees(elements: Iterable[Node]) -> list[Node]:
    """Return the rows of the tables in some elements, one after the other."""
    return [row for element in elements for row in rangees(element)]


def cellules(row: Node) -> list[Node]:
    """Return what stands side by side in a row: cells, and controls around cells."""
    return [
        child
        for child in row
        if child.tag == TC or (child.tag == SDT and child.find(f"{SDT_CONTENT}/{TC}") is not None)
    ]


def cellule(item: Node) -> Node:
    """Return the cell itself where a control stands around it."""
    return item if item.tag == TC else item.find(f"{SDT_CONTENT}/{TC}")


def largeur(cell: Node, defaut: int) -> int:
    """Return the room for text in a cell, in twips."""
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    if width is None or width.get(qn("w:type")) != "dxa" or not (width.get(qn("w:w")) or "").isdecimal():
        return defaut
    return max(1000, int(width.get(qn("w:w"))) - MARGE_CELLULE)


def vide(node: Node) -> bool:
    """Whether a paragraph holds nothing that can be seen: no text, picture, field or table."""
    if node.tag != P or texte(node).strip():
        return False
    seen = (qn("w:drawing"), qn("w:pict"), qn("w:object"), f"{MC}AlternateContent", qn("w:fldChar"), SDT)
    return next(node.iter(*seen), None) is None


# --- properties --------------------------------------------------------------------------------------------------


def poser(parent: Node, child: Node) -> Node:
    """Put a property into ``pPr`` or ``rPr`` at the place that the schema asks for, in the place of its old value."""
    order = tuple((_P_ORDER if parent.tag == P_PR else _R_ORDER).split())
    old = parent.find(child.tag)
    if old is not None:
        parent.remove(old)
    rank = _rang(order, child)
    follower = next((node for node in parent if _rang(order, node) > rank), None)
    if follower is None:
        parent.append(child)
    else:
        follower.addprevious(child)
    return parent


def _rang(order: tuple[str, ...], node: Node) -> int:
    local = node.tag.rpartition("}")[2]
    return order.index(local) if local in order else len(order)


def oter(parent: Node, *names: str) -> Node:
    """Take properties away."""
    for name in names:
        for node in parent.findall(qn(f"w:{name}")):
            parent.remove(node)
    return parent


def props(paragraph: Node) -> Node:
    """Return the ``pPr`` of a paragraph, made where there is none."""
    found = paragraph.find(P_PR)
    if found is None:
        found = el("w:pPr")
        paragraph.insert(0, found)
    return found


# --- places to write in ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class XmlPlace:
    """Where a value goes: a cell, the content of a control, or that of a control inside a line.

    ``rpr`` and ``ppr`` are what Word would give to text that is typed there.
    """

    contenu: Node
    sdt: Node | None
    en_ligne: bool
    ppr: Node
    rpr: Node

    @property
    def cellule(self) -> Node | None:
        """The cell it is in."""
        node = self.contenu
        while node is not None and node.tag != TC:
            node = node.getparent()
        return node


def _seul_controle(item: Node) -> Node | None:
    """Return the control that is all of a cell."""
    inner = list(parcourir(item, SDT))
    return inner[0] if len(inner) == 1 and not _hors(item, inner[0]) else None


def place(item: Node, gris: frozenset[str]) -> XmlPlace:
    """Return where to write in a cell or a control. ``gris``: the styles of prompts, which never stay."""
    sdt = item if item.tag == SDT else None
    contenu = item if sdt is None else item.find(SDT_CONTENT)
    if contenu.find(TC) is not None:
        contenu = contenu.find(TC)
    if sdt is None and (inner := _seul_controle(item)) is not None:
        return place(inner, gris)
    paragraphs = [node for node in contenu if node.tag == P]
    en_ligne = contenu.tag == SDT_CONTENT and not paragraphs
    own = paragraphs[0].find(P_PR) if paragraphs else None
    ppr = el("w:pPr") if own is None else deepcopy(own)
    rpr = None if sdt is None else sdt.find(f"{SDT_PR}/{R_PR}")
    if rpr is None:
        rpr = ppr.find(R_PR)
    return XmlPlace(
        contenu, sdt, en_ligne, oter(ppr, "numPr", "sectPr", "keepNext", "outlineLvl", "pPrChange"), propre(rpr, gris)
    )


def _hors(cell: Node, sdt: Node) -> bool:
    """Whether a cell says more than its control does."""
    content = sdt.find(SDT_CONTENT)
    inside = texte(content) if content is not None else ""
    return bool(re.sub(r"[\s\ue000-\uf8ff]", "", texte(cell).replace(inside, "", 1)))


def propre(rpr: Node | None, gris: frozenset[str]) -> Node:
    """Return the run properties without what marks a prompt or switches the spelling off."""
    made = el("w:rPr") if rpr is None else deepcopy(rpr)
    style = made.find(qn("w:rStyle"))
    if style is not None and style.get(VAL) in gris:
        made.remove(style)
    oter(made, "noProof", "highlight", "shd", "vanish", "ins", "del", "rPrChange")
    return made


def ouvrir(sdt: Node, jour: date | None = None) -> None:
    """Make a control one that is filled: it shows no prompt, is bound to nothing, and its date is the one written.

    A month is written in words alone: a picker knows days only.
    """
    properties = sdt.find(SDT_PR)
    if properties is None:
        return
    oter(properties, "showingPlcHdr", "dataBinding")
    picker = properties.find(qn("w:date"))
    if picker is not None:
        picker.attrib.pop(qn("w:fullDate"), None)
        if jour is not None and not isinstance(jour, Mois):
            picker.set(qn("w:fullDate"), f"{jour.isoformat()}T00:00:00Z")


def _seul_paragraphe(outer: Node) -> Node | None:
    """Return the paragraph with words that is all of a cell, or is what is asked about itself."""
    paragraphs = [outer] if outer.tag == P else [child for child in outer if child.tag != qn("w:tcPr")]
    alone = len(paragraphs) == 1 and paragraphs[0].tag == P and paragraphs[0].find(R) is not None
    return paragraphs[0] if alone else None


def _a_un_style(paragraph: Node) -> bool:
    """Whether its words have a size or a weight of their own."""
    return any(paragraph.find(f"{R}/{R_PR}/{qn(f'w:{name}')}") is not None for name in ("sz", "b", "i"))


def mettre_en_ligne(body: Node) -> None:
    """Move each control that holds a cell, or the line of a text box, into that line where one alone is filled.

    LibreOffice forgets the size and the weight of words in a control around them; Word shows both alike.
    """
    for sdt in list(body.iter(SDT)):
        contenu = sdt.find(SDT_CONTENT)
        tags = [] if contenu is None else [child.tag for child in contenu]
        if tags != [TC] and not (tags == [P] and sdt.getparent().tag == TXBX):
            continue
        outer = contenu[0]
        paragraph = _seul_paragraphe(outer)
        if paragraph is None or not _a_un_style(paragraph):
            continue  # nothing would be forgotten, and an address may have several lines next time
        words = [child for child in paragraph if child.tag != P_PR]
        sdt.addprevious(outer)
        sdt.getparent().remove(sdt)
        paragraph.append(sdt)
        contenu.extend(words)


def ecrire(where: XmlPlace, lines: Sequence[str], jour: date | None = None) -> None:
    """Write a field: one paragraph for each line, or all in one line inside a line; nothing leaves an empty place."""
    if where.en_ligne:
        if where.sdt is not None:
            ouvrir(where.sdt, jour)
        for child in list(where.contenu):
            where.contenu.remove(child)
        where.contenu.append(run(deepcopy(where.rpr), *text(" ".join(lines))))
        return
    ecrire_paragraphes(where, [paragraphe(where.ppr, where.rpr, line) for line in lines or ("",)], jour)


def ecrire_paragraphes(where: XmlPlace, paragraphs: Sequence[Node], jour: date | None = None) -> None:
    """Put paragraphs in the place of what a cell or control holds; bookmarks that stood there stay."""
    if where.sdt is not None:
        ouvrir(where.sdt, jour)
    for child in list(where.contenu):
        if child.tag in (P, TBL, SDT):
            where.contenu.remove(child)
    where.contenu.extend(paragraphs)


def paragraphe(ppr: Node, rpr: Node, value: str) -> Node:
    """Return a paragraph of one run; its mark gets the same look."""
    properties = poser(deepcopy(ppr), deepcopy(rpr)) if len(rpr) else deepcopy(ppr)
    return el("w:p", properties, run(deepcopy(rpr), *text(value)) if value else None)


def retexter(paragraph: Node, value: str) -> None:
    """Change the words of a paragraph, keeping the look of its first word."""
    nodes = [node for node in paragraph.iter(T) if (node.text or "").strip()] or list(paragraph.iter(T))
    if not nodes:
        mark = paragraph.find(f"{P_PR}/{R_PR}")
        paragraph.append(run(None if mark is None else deepcopy(mark), *text(value)))
        return
    nodes[0].text = value
    nodes[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for node in nodes[1:]:
        node.text = ""


def substituer(nodes: Sequence[Node], start: int, end: int, value: str) -> None:
    """Replace the letters from ``start`` to ``end`` of a text that stands in several ``w:t``; the rest is not touched.

    Beyond the end of the text, ``value`` is added to it.
    """
    total = sum(len(node.text or "") for node in nodes)
    start, end = min(start, total), min(end, total)
    offset, written = 0, False
    for node in nodes:
        words = node.text or ""
        low, high = max(start - offset, 0), min(end - offset, len(words))
        # Where nothing is replaced, the value goes to the end of the run that holds the letter before.
        added_here = start == end and low <= high and (low > 0 or total == 0)
        if low < high or (added_here and not written):
            node.text = words[:low] + ("" if written else value) + words[high:]
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            written = True
        offset += len(words)


# --- identities --------------------------------------------------------------------------------------------------


class Identites:
    """Hands out numbers and names that are free in a document."""

    def __init__(self, root: Node) -> None:
        self._root = root
        marks = list(root.iter(qn("w:bookmarkStart")))
        self._marque = max((_entier(node.get(qn("w:id"))) for node in marks), default=0)
        self._noms = {node.get(qn("w:name"), "").casefold() for node in marks}
        drawn = [_entier(node.get("id")) for node in root.iter() if _local(node) in ("docPr", "cNvPr")]
        self._dessin = max(drawn, default=0)

    def dessin(self) -> int:
        """Return the id of a new picture."""
        self._dessin += 1
        return self._dessin

    def signet(self, paragraph: Node, ancre: str) -> str:
        """Set a bookmark around a paragraph; return its name, which is ``ancre`` where that is free."""
        name, rank = ancre, 1
        while name.casefold() in self._noms:
            rank += 1
            name = f"{ancre}_{rank}"
        self._noms.add(name.casefold())
        self._marque += 1
        start = el("w:bookmarkStart", id=self._marque, name=name)
        properties = paragraph.find(P_PR)
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(el("w:bookmarkEnd", id=self._marque))
        return name

    def copie(self, node: Node) -> Node:
        """Return a copy without the identities of the original: bookmarks, ids of pictures and paragraphs."""
        made = deepcopy(node)
        for child in list(made.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            child.getparent().remove(child)
        for child in made.iter():
            for name in ("paraId", "textId"):
                child.attrib.pop(f"{W14}{name}", None)
            if _local(child) == "docPr":
                child.set("id", str(self.dessin()))
        return made

    def numeroter_les_controles(self) -> None:
        """Give each control an id of its own, also in the VML twin of a text box."""
        seen: set[int] = set()
        for node in self._root.iter(SDT_PR):
            ident = node.find(qn("w:id"))
            if ident is None:
                continue
            number = _entier(ident.get(VAL))
            if number in seen:
                number = next(n for n in range(1_000_001 + len(seen), 2_000_000_000) if n not in seen)
                ident.set(VAL, str(number))
            seen.add(number)


def _entier(value: str | None) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,12}", value) else 0


def _local(node: Node) -> str:
    return str(node.tag).rpartition("}")[2]


def demande(row: Node) -> bool:
    """Whether a row has a control, or the words that prompt for one."""
    return next(parcourir(row, SDT), None) is not None or est_invite(texte(row))


def premier(nodes: Iterable[Node], wanted: Callable[[Node], bool]) -> Node | None:
    """Return the first element that answers, or None."""
    return next((node for node in nodes if wanted(node)), None)
