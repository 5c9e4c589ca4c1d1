"""The text boxes of the model's déclaration: which is for what, and what is written in them made to fit."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.export.docx.oxml import EMU, NS, Node, el, qn
from dossier_pro.export.fonts.widths import largeurs
from dossier_pro.export.official.xml import (
    MC,
    P_PR,
    R_PR,
    SDT,
    SDT_PR,
    TXBX,
    VAL,
    P,
    T,
    ecrire,
    est_invite,
    place,
    plie,
    poser,
    props,
)
from dossier_pro.export.wording import TextesDeclaration

_WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_WP: Final = f"{{{NS['wp']}}}"
_TAILLE: Final = 22
"""Half-points: the size of a text that says none."""
_MOINDRE: Final = 15
"""Half-points: smaller than this nobody reads."""
_INTERLIGNE: Final = 276
_HAUTEUR: Final = 1.2207
"""The height of a line of Carlito and Calibri, in em."""


def en_boite(node: Node) -> bool:
    """Whether an element stands inside a text box."""
    while node is not None:
        if node.tag == TXBX:
            return True
        node = node.getparent()
    return False


def remplir_boites(
    elements: list[Node], values: dict[str, str], jour: date | None, textes: TextesDeclaration, gris: frozenset[str]
) -> tuple[set[str], list[str]]:
    """Write name, place and day into their boxes, each with its VML twin, smaller where they would be cut.

    Returns:
        What was written, and what of it does not fit, however small.
    """
    written: set[str] = set()
    serres: list[str] = []
    declared = False
    free = list(values)
    asking = any(_demande(box) for element in elements for box in element.iter(TXBX))
    # Three boxes of which none asks: somebody has filled this model already.
    deja = not asking and sum(len(_boites_de_texte(element)) for element in elements) == len(values)
    for element in elements:
        # A blank box beside those that ask is a drawing that lost its words.
        for boxes in (found for found in _boites_de_texte(element) if not asking or _demande(found[0])):
            name = _role(boxes[0], free, declared, deja=deja)
            if name is None:
                continue
            free.remove(name)
            written.add(name)
            for box in boxes:
                ecrire(place(box, gris), (values[name],), jour if name == "jour" else None)
            if not _tenir(boxes, values[name]):
                serres.append(name)
        declared = declared or fold(textes.texte)[:30] in plie(element)
    return written, serres


def _boites_de_texte(element: Node) -> list[list[Node]]:
    """Return the text boxes of an element, each with its VML twin."""
    groups: dict[Node, list[Node]] = {}
    for box in element.iter(TXBX):
        twin = next((a for a in box.iterancestors(f"{MC}AlternateContent")), box)
        groups.setdefault(twin, []).append(box)
    return list(groups.values())


def _demande(box: Node) -> bool:
    """Whether a text box has a control, or shows a prompt."""
    return next(box.iter(SDT), None) is not None or est_invite("".join(node.text or "" for node in box.iter(T)))


def _role(box: Node, free: list[str], declared: bool, *, deja: bool) -> str | None:
    """Return what a text box is for: by its control, else by its place; None for a box of somebody's own."""
    control = next(box.iter(SDT_PR), None)
    words = "".join(node.text or "" for node in box.iter(T))
    named = [name for name in _nommes(control) if name in free]
    if named:
        return named[0]
    if words.strip() and not est_invite(words) and not deja:
        return None
    if "jour" in free and ("date" in fold(words) or _est_une_date(control)):
        return "jour"
    order = [name for name in (("lieu", "jour") if declared else ("nom", "lieu", "jour")) if name in free]
    return order[0] if order else None


def _nommes(control: Node | None) -> list[str]:
    """Return what a control says of itself that it is for."""
    if control is None:
        return []
    marks = [control.find(qn(f"w:{name}")) for name in ("tag", "alias")]
    label = fold(" ".join(node.get(VAL, "") for node in marks if node is not None))
    signs = {"nom": "denomination", "lieu": "fait a", "jour": "declaration_le"}
    return [name for name, sign in signs.items() if sign in label]


def _est_une_date(control: Node | None) -> bool:
    return control is not None and control.find(qn("w:date")) is not None


# --- making it fit -----------------------------------------------------------------------------------------------


def _tenir(boxes: list[Node], value: str) -> bool:
    """Make what a box and its twin hold small enough to be seen whole; return whether it is.

    The model's boxes are of one line of some 45 signs, and what is beyond is not printed. Where nothing says how large
    a box is, or where it grows with its text, it is left as it is.
    """
    room = next((sides for box in boxes if (sides := _interieur(box)) is not None), None)
    if room is None or not value.strip():
        return True
    largeur, hauteur = room
    first = next(boxes[0].iter(P), None)
    taille = _nombre(next(boxes[0].iter(qn("w:sz")), None), VAL, _TAILLE)
    spacing = None if first is None else first.find(f"{P_PR}/{qn('w:spacing')}")
    interligne = _nombre(spacing, qn("w:line"), _INTERLIGNE) / 240
    gras = next(boxes[0].iter(qn("w:b")), None) is not None
    if _haut(value, taille, largeur, gras=gras) * interligne <= hauteur:
        return True
    sizes = (size for size in range(taille, _MOINDRE - 1, -1) if _haut(value, size, largeur, gras=gras) <= hauteur)
    found = next(sizes, None)
    for box in boxes:
        _reduire(box, found or _MOINDRE)
    return found is not None


def _nombre(node: Node | None, name: str, default: int) -> int:
    text = "" if node is None else node.get(name) or ""
    return int(text) if text.isdecimal() and len(text) < 6 else default


def _haut(value: str, taille: int, largeur: float, *, gras: bool) -> float:
    """Return how high a text is at a size (half-points) in a column, in points, its lines close together."""
    points = taille / 2
    lines, used = 1, 0.0
    space = largeurs(" ", gras, False).maxi * points
    for word in value.split(" "):
        wide = largeurs(word, gras, False).maxi * points
        if used and used + space + wide > largeur:
            lines, used = lines + 1, 0.0
        used += wide + (space if used else 0.0)
        while used > largeur:  # a word longer than the line is cut
            lines, used = lines + 1, used - largeur
    return lines * points * _HAUTEUR


def _reduire(box: Node, taille: int) -> None:
    for paragraph in box.iter(P):
        poser(props(paragraph), el("w:spacing", before=0, after=0, line=240, lineRule="auto"))
        for look in paragraph.iter(R_PR):
            poser(poser(look, el("w:sz", val=taille)), el("w:szCs", val=taille))


def _interieur(box: Node) -> tuple[float, float] | None:
    """Return the sides of a box's inside, in points; None where they are not known, or where it grows."""
    shape = next(box.iterancestors(f"{_WPS}wsp"), None)
    frame = next(box.iterancestors(f"{_WP}anchor", f"{_WP}inline"), None)
    if shape is not None and frame is not None:
        return _interieur_dessin(shape, frame.find(f"{_WP}extent"))
    shape = next((node for node in box.iterancestors() if str(node.tag).startswith(_VML) and node.get("style")), None)
    if shape is None or "fit-shape-to-text" in _styles(box):
        return None
    sides = [re.search(rf"(?:^|;)\s*{name}:([\d.]+)pt", shape.get("style", "")) for name in ("width", "height")]
    if not (sides[0] and sides[1]):
        return None
    return float(sides[0][1]) - 14.4, float(sides[1][1]) - 7.2


def _styles(box: Node) -> str:
    parent = box.getparent()
    return "" if parent is None else parent.get("style", "")


def _interieur_dessin(shape: Node, extent: Node | None) -> tuple[float, float] | None:
    body = shape.find(f"{_WPS}bodyPr")
    if extent is None or (body is not None and body.find("{*}spAutoFit") is not None):
        return None
    inset = {"lIns": 91440, "rIns": 91440, "tIns": 45720, "bIns": 45720}
    if body is not None:
        inset = {name: _nombre_emu(body.get(name), default) for name, default in inset.items()}
    wide, high = (_nombre_emu(extent.get(name), 0) for name in ("cx", "cy"))
    point = EMU * 20
    return (wide - inset["lIns"] - inset["rIns"]) / point, (high - inset["tIns"] - inset["bIns"]) / point


def _nombre_emu(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 12 else default
