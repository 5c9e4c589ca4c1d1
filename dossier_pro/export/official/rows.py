"""Rows and cells of a sheet in the official model: the rules around them, and the width of the one with the number."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from dossier_pro.export.docx.oxml import Node, el, qn
from dossier_pro.export.fonts.widths import largeurs
from dossier_pro.export.official.xml import MARGE_CELLULE, R_PR, SDT, VAL, R, cellule, cellules, parcourir, poser, texte

_LARGEUR: Final = 9000
_RETRAIT_NUMERO: Final = 40
"""Twips that the number of an activité is indented on its right."""
_COLONNE_FINE: Final = 800
"""Twips: a title can give a column that is no wider than this to the number before it."""


def tenir_en_ligne(item: Node, value: str) -> None:
    """Make a cell wide enough for « CCS 1 » on one line, at its neighbour's cost, and the words small enough for it."""
    cell = cellule(item)
    looks = [node for node in cell.iter(R_PR) if node.getparent().tag == R]
    taille = max((int(node.get(VAL)) for look in looks for node in look.iter(qn("w:sz"))), default=22)
    em = largeurs(value, True, False).maxi
    for _ in range(2):
        if _place(cell) < em * taille * 10:
            _elargir(item)
    room = _place(cell)
    size = min(taille, max(16, int(room / (em * 10))))
    for node in cell.iter(R):
        look = node.find(R_PR)
        if look is None:
            look = el("w:rPr")
            node.insert(0, look)
        poser(poser(look, el("w:sz", val=size)), el("w:szCs", val=size))


def _place(cell: Node) -> int:
    node = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    width = "" if node is None else node.get(qn("w:w")) or ""
    return (int(width) if width.isdecimal() else _LARGEUR) - MARGE_CELLULE - _RETRAIT_NUMERO


def _elargir(item: Node) -> None:
    """Give a cell the first column of the grid that its right neighbour spans, where that one spans several."""
    row = item.getparent()
    items = cellules(row)
    rank = items.index(item)
    grid = [
        int(column.get(qn("w:w"), "0")) for column in row.getparent().findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    ]
    if rank + 1 >= len(items):
        return
    cells = [cellule(other) for other in (item, items[rank + 1])]
    spans = [_etendue(cell) for cell in cells]
    start = sum(_etendue(cellule(other)) for other in items[: rank + 1])
    if spans[1] < 3 or start >= len(grid) or grid[start] > _COLONNE_FINE:
        return
    for cell, span, added in zip(cells, (spans[0] + 1, spans[1] - 1), (grid[start], -grid[start]), strict=True):
        _etendre(cell, span, added)


def _etendre(cell: Node, span: int, added: int) -> None:
    """Let a cell span that many columns, and be wider by ``added`` twips."""
    properties = cell.find(qn("w:tcPr"))
    width = properties.find(qn("w:tcW"))
    if width is not None and (width.get(qn("w:w")) or "").isdecimal():
        width.set(qn("w:w"), str(int(width.get(qn("w:w"))) + added))
    old = properties.find(qn("w:gridSpan"))
    if old is not None:
        old.set(VAL, str(span))
    else:
        made = el("w:gridSpan", val=span)
        properties.insert(0, made) if width is None else width.addnext(made)


def _etendue(cell: Node) -> int:
    node = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = None if node is None else node.get(VAL)
    return int(value) if value and value.isdecimal() else 1


def visible(rule: Node | None) -> bool:
    """Whether a rule is drawn."""
    return rule is not None and rule.get(VAL) not in ("nil", "none")


def ferme(row: Node) -> bool:
    """Whether a row is blank and only closes the box above it."""
    items = cellules(row)
    if len(items) != 1 or texte(row).strip() or next(parcourir(row, SDT), None) is not None:
        return False
    rules = filets(cellule(items[0]))
    return all(visible(rules.find(qn(f"w:{side}"))) for side in ("bottom", "left"))


def filets(cell: Node) -> Node:
    """Return the rules around a cell, made where it has none."""
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        properties = el("w:tcPr")
        cell.insert(0, properties)
    rules = properties.find(qn("w:tcBorders"))
    if rules is None:
        rules = el("w:tcBorders")
        after = ("shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark")
        follower = next((n for n in properties if n.tag in {qn(f"w:{name}") for name in after}), None)
        (properties.append if follower is None else follower.addprevious)(rules)
    return rules


def poser_filet(rules: Node, rule: Node) -> None:
    """Put a rule in its place among those of a cell."""
    old = rules.find(rule.tag)
    if old is not None:
        rules.remove(old)
    after = {qn(f"w:{name}") for name in ("right", "end", "insideH", "insideV", "tl2br", "tr2bl")}
    follower = next((node for node in rules if node.tag in after), None)
    (rules.append if follower is None else follower.addprevious)(deepcopy(rule))


def sans_filet(cell: Node, side: str) -> None:
    """Take away the rule on one side of a cell, so that the rows of one answer read as one box."""
    rules = cell.find(f"{qn('w:tcPr')}/{qn('w:tcBorders')}")
    rule = None if rules is None else rules.find(qn(f"w:{side}"))
    if rule is not None:
        rules.replace(rule, el(f"w:{side}", val="nil"))
