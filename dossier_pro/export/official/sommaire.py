"""The sommaire of the official model, typed by hand there: written again from what the document holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.export.document import EntreeSommaire
from dossier_pro.export.docx.oxml import Node, el, qn, run, text
from dossier_pro.export.docx.oxml import field as champ
from dossier_pro.export.official.xml import (
    P_PR,
    R_PR,
    P,
    R,
    T,
    cellule,
    cellules,
    largeur,
    parcourir,
    plie,
    propre,
    props,
    texte,
    toutes_les_rangees,
)
from dossier_pro.office.label_lines import sans_intitule
from dossier_pro.office.labels import SECTIONS, Libelles

INCONNUE: Final = "–"
"""Shown for a page that nobody has counted yet, until Word updates its fields."""


@dataclass(slots=True)
class _Bloc:
    """The rows of one activité in the model: its own, those of its exemples, the blank ones under them."""

    tete: Node
    exemples: list[Node] = field(default_factory=list)
    blancs: list[Node] = field(default_factory=list)

    @property
    def rows(self) -> list[Node]:
        return [self.tete, *self.exemples, *self.blancs]


def remplir_sommaire(
    elements: list[Node],
    entrees: tuple[EntreeSommaire, ...],
    signets: Mapping[str, str],
    pages: Mapping[str, int],
    libelles: Libelles,
) -> list[str]:
    """Write the sommaire and return what could not be, in French.

    Args:
        elements: the elements of the body before the first sheet.
        entrees: its lines, in order.
        signets: the bookmark of each anchor that is in the file.
        pages: the page of each anchor, as far as it is known; the field updates itself in Word.
        libelles: what its lines are known by.
    """
    rows = toutes_les_rangees(elements)
    blocs = _blocs(rows, libelles)
    if not any(bloc.exemples for bloc in blocs):
        return ["Le sommaire de ce modèle n’a pas les lignes du modèle officiel : complétez-le à la main."]
    made = _lignes([entree for entree in entrees if entree.genre != "section"], blocs, signets, pages)
    for row in made:
        blocs[0].tete.addprevious(_sans_identite(row))
    for bloc in blocs:
        for row in bloc.rows:
            row.getparent().remove(row)
    return _sections(rows, entrees, signets, pages, libelles)


def _lignes(
    entrees: list[EntreeSommaire], blocs: list[_Bloc], signets: Mapping[str, str], pages: Mapping[str, int]
) -> list[Node]:
    """Return the rows of the activités and exemples, each made of the model's own of its rank, or of the last one."""
    made: list[Node] = []
    rank, exemple = -1, 0
    source = blocs[0]
    for entree in entrees:
        if entree.genre == "activite":
            made += [deepcopy(row) for row in source.blancs] if rank >= 0 else []
            rank, exemple = rank + 1, 0
            source = blocs[min(rank, len(blocs) - 1)]
            row = deepcopy(source.tete)
        else:
            templates = source.exemples or blocs[0].exemples
            row = deepcopy(templates[min(exemple, len(templates) - 1)])
            exemple += 1
        _ligne(row, entree, signets, pages)
        made.append(row)
    return made + [deepcopy(row) for row in source.blancs]


def _blocs(rows: list[Node], libelles: Libelles) -> list[_Bloc]:
    blocs: list[_Bloc] = []
    for row in rows:
        words = _mots(row)
        found = libelles.chercher(sans_intitule(words))
        genre = found.genre if found else ""
        if genre == "activite":
            blocs.append(_Bloc(row))
        elif blocs and genre == "exemple":
            if blocs[-1].blancs:
                break
            blocs[-1].exemples.append(row)
        elif blocs and not words.strip():
            blocs[-1].blancs.append(row)
        elif blocs:
            break
    return blocs


def _mots(row: Node) -> str:
    return re.sub(r"[\t\n\ue000-\uf8ff]+", " ", " ".join(texte(cellule(item)) for item in cellules(row))).strip()


def _sections(
    rows: list[Node],
    entrees: tuple[EntreeSommaire, ...],
    signets: Mapping[str, str],
    pages: Mapping[str, int],
    libelles: Libelles,
) -> list[str]:
    notes = []
    present = {entree.ancre for entree in entrees if entree.genre == "section"}
    for ancre in SECTIONS:
        row = next((r for r in rows if r.getparent() is not None and libelles.debute(ancre, _mots(r))), None)
        if row is None:
            if ancre in present:
                titre = libelles.tables[ancre]["titre"]
                notes.append(f"Le sommaire de ce modèle n’a pas de ligne « {titre} » : ajoutez-la à la main.")
        elif ancre not in present:
            row.getparent().remove(row)
        else:
            _page(cellules(row), signets.get(ancre, ""), pages.get(ancre))
    return notes


def _ligne(row: Node, entree: EntreeSommaire, signets: Mapping[str, str], pages: Mapping[str, int]) -> None:
    items = cellules(row)
    cell = next((cellule(item) for item in items if plie(cellule(item))), cellule(items[0]))
    paragraphs = list(parcourir(cell, P))
    paragraph = next((p for p in paragraphs if plie(p)), paragraphs[0])
    _titre(paragraph, entree.texte, largeur(cell, 8000), separe=len(items) > 1)
    _page(items, signets.get(entree.ancre, ""), pages.get(entree.ancre))


def _titre(paragraph: Node, value: str, room: int, *, separe: bool) -> None:
    """Put a title in the place of the model's words; the arrow before it and the dots after it stay."""
    look, space, dots = _vider_la_ligne(paragraph)
    look = el("w:rPr") if look is None else look
    paragraph.append(run(deepcopy(look), *text(space + value)))
    if dots:
        # LibreOffice draws no dots before a stop that nothing follows; a blank is nothing to it.
        paragraph.append(run(deepcopy(look), *text("\t\u200b")))
    if separe:
        _ramener_les_points(paragraph, room)


def _vider_la_ligne(paragraph: Node) -> tuple[Node | None, str, bool]:
    """Take the model's words out of a line, from the first letter or dots on.

    Returns:
        The look of its first words, the blank that parts them from the arrow, and whether dots followed.
    """
    look, dots, kept, space = None, False, True, ""
    for child in [node for node in paragraph if node.tag != P_PR]:
        words = _lettres(child)
        letters = re.sub(r"[\s\ue000-\uf8ff]", "", words)
        dots = dots or _a_des_points(child)
        if letters and look is None and child.tag == R:
            look, space = child.find(R_PR), " " if kept and words[:1].isspace() else ""
        kept = kept and not letters and not dots
        if not kept:
            paragraph.remove(child)
    return look, space, dots


def _lettres(child: Node) -> str:
    return "".join(node.text or "" for node in child.iter(T))


def _a_des_points(child: Node) -> bool:
    """Whether a tab stands there, which draws the dots."""
    return any(node.getparent().tag == R for node in child.iter(qn("w:tab")))


def _ramener_les_points(paragraph: Node, room: int) -> None:
    """Bring the model's stop for the dots back, which lies beyond its own cell."""
    for stop in props(paragraph).iter(qn("w:tab")):
        position = stop.get(qn("w:pos"), "0")
        if stop.get(qn("w:val")) == "right" and position.isdecimal():
            stop.set(qn("w:pos"), str(min(int(position), room - 40)))


def _page(items: list[Node], signet: str, page: int | None) -> None:
    """Write the page into the last cell of a line: a field that shows the number known now."""
    cell = cellule(items[-1])
    paragraph = list(parcourir(cell, P))[-1]
    words = fold(texte(paragraph))
    before = bool(re.search(r"p\.?$", words)) or (len(items) == 1 and bool(words))
    mark = paragraph.find(f"{P_PR}/{R_PR}")
    look = propre(mark, frozenset())
    if before:
        paragraph.append(run(deepcopy(look), *text(" ")))
    else:
        for child in [node for node in paragraph if node.tag != P_PR]:
            paragraph.remove(child)
    if signet:
        paragraph.extend(champ(f"PAGEREF {signet} \\h", str(page) if page else INCONNUE, look))


def _sans_identite(row: Node) -> Node:
    for node in list(row.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        node.getparent().remove(node)
    for node in row.iter():
        for name in list(node.attrib):
            if name.endswith(("}paraId", "}textId")):
                del node.attrib[name]
    return row
