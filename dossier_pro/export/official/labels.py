"""The labels of a model as its filler meets them, row by row: by the words and the order that a reader goes by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.export.docx.oxml import Node
from dossier_pro.export.official.xml import P, cellule, cellules, hors_controles, parcourir, premier, rangees, texte
from dossier_pro.export.wording import ModelWording
from dossier_pro.office.label_order import CORPS, Candidat, Choix
from dossier_pro.office.labels import FoundLabel, Genre, Libelles, charger, entete

_FICHE: Final[frozenset[Genre]] = frozenset({"activite", "exemple", *CORPS})
_NUMERO: Final = re.compile(r"[\W_]*\d")


@dataclass(frozen=True, slots=True)
class Etiquette:
    """A label: the row or the paragraph that it begins, and the rank of what holds it."""

    genre: Genre
    node: Node
    rang: int


def libelles_de(modele: ModelWording) -> Libelles:
    """Return the labels of a wording, with all that is known to stand in their place."""
    return charger(modele.identite.nom)


def chercher(node: Node, libelles: Libelles) -> FoundLabel | None:
    """Return the label that a row or a paragraph begins with: in one paragraph of it, in several, in several cells."""
    return next((found for words in _debuts(node) if (found := libelles.chercher(words)) is not None), None)


def _debuts(node: Node) -> Iterable[str]:
    """Return what a label may be read from, outside of the fields: a paragraph, a cell, the whole row."""
    if node.tag == P:
        return (texte(node),)
    first: list[str] = []
    whole: list[str] = []
    for item in cellules(node):
        words = [w for p in parcourir(cellule(item), P) if (w := hors_controles(p, node)).strip()]
        first = first or words
        whole += words
    return dict.fromkeys((first[0], " ".join(first), " ".join(whole))) if first else ()


def etiquettes(elements: Sequence[Node], libelles: Libelles) -> list[Etiquette]:
    """Return the labels of a body in their order, those that only look like one left out."""
    return _choisir([(rank, node) for rank, one in enumerate(elements) for node in _lignes(one)], libelles)


def _lignes(element: Node) -> list[Node]:
    """Return the rows of an element of the body, or its paragraphs where it has none."""
    if element.tag == P:
        return [element]
    return rangees(element) or list(parcourir(element, P))


def _choisir(lignes: Iterable[tuple[int, Node]], libelles: Libelles) -> list[Etiquette]:
    found: list[Etiquette] = []
    candidats: list[Candidat] = []
    for rank, node in lignes:
        label = chercher(node, libelles)
        if label is not None:
            numbered = any(_NUMERO.match(words) for words in _debuts(node))
            found.append(Etiquette(label.genre, node, rank))
            candidats.append(Candidat(label.genre, numbered, None if node.tag == P else node.getparent()))
    choix = Choix(candidats)
    return [etiquette for rank, etiquette in enumerate(found) if choix.accepter(rank)]


def zones(labels: Sequence[Etiquette]) -> list[tuple[int, int]]:
    """Return where each sheet begins and ends (exclusive) among the elements of the body.

    A sheet runs from the element with its « Activité-type » (or its « Exemple n° », or its first question) to the
    last one that holds rows of it; one sheet may be broken into several tables, one table may hold several.
    """
    found: list[tuple[int, int]] = []
    seen: set[Genre] = set()
    asked = False
    for label in labels:
        if label.genre not in _FICHE or label.node.tag == P:  # a sheet that lost its tables has no place to fill in
            seen = set()
            continue
        inside = bool(found) and label.rang < found[-1][1]
        if _ouvre_une_fiche(label.genre, seen) and not inside:
            found = [*(found if asked else found[:-1]), (label.rang, label.rang + 1)]
            seen, asked = set(), False
        found[-1] = (found[-1][0], label.rang + 1)
        seen.add(label.genre)
        asked = asked or label.genre == "q1"
    return found if asked else found[:-1]


def _ouvre_une_fiche(genre: Genre, seen: set[Genre]) -> bool:
    """Whether a label begins a sheet after those that the one before it has shown."""
    questions = bool(seen & CORPS)
    if not seen or (genre == "q1" and questions):
        return True
    return genre == "activite" or (genre == "exemple" and (questions or "exemple" in seen))


def placer(rows: Sequence[Node], libelles: Libelles) -> dict[str, int]:
    """Return the rank of the row of each label of one sheet."""
    places: dict[str, int] = {}
    for label in _choisir(enumerate(rows), libelles):
        if label.genre in _FICHE:
            places.setdefault(label.genre, label.rang)
    if "q1" in places and "exemple" not in places:
        rank = _entete(rows, places)
        if rank is not None:
            places["exemple"] = rank
    return places


def _entete(rows: Sequence[Node], places: dict[str, int]) -> int | None:
    """Return the row that stands in the place of « Exemple n° », between the activité's and the first question."""
    start = places.get("activite", -1) + 1
    between = [rank for rank in range(start, places["q1"]) if texte(rows[rank]).strip()]
    named = (rank for rank in between if any(entete(words) for words in _debuts(rows[rank])))
    found = next(named, None)
    return found if found is not None or "activite" not in places or not between else between[-1]


def rangee(rows: Sequence[Node], genre: Genre, libelles: Libelles) -> Node | None:
    """Return the first row that a label begins, None where there is none."""
    return premier(rows, lambda row: (found := chercher(row, libelles)) is not None and found.genre == genre)
