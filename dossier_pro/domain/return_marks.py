"""What the words of our own Word file do not say, kept beside them so that it can be read back: the marks.

A mark belongs to one paragraph and holds its ``empreinte``: who reads the file believes a mark only where a paragraph
still says what it said. A person may have edited the Word in between; then the words win and the mark counts for
nothing. No mark holds a word that a person typed, a name or a path: ids, kinds, offsets only.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from dossier_pro.domain.records import dataclass

ESPACE: Final = "urn:dossier-pro:retour:1"
"""The XML namespace of the part that holds the marks."""

RACINE: Final = "retour"
ELEMENT: Final = "m"
"""Names of its root, and of one mark in it; attributes are the fields of ``Marque``."""

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MAX: Final = 200
_SIGNES: Final = 8
"""Hex digits of an ``empreinte``: enough to notice an edit, too few to prove what a text was that was taken out."""


@dataclass(frozen=True, slots=True)
class Marque:
    """What is known of one paragraph beside its words; empty where it does not apply.

    Attributes:
        genre: what the paragraph is: « objet » (of the cover), « exemple », « valeur » of a field, « mention »,
            « figure », « document », « annexe », « support » (where one of these is), « pages » (their head), « texte »
            (of an answer: it looks like an item of a list and is none).
        empreinte: that of its words.
        id: of the exemple, the document or the annexe.
        preuve: the id of the preuve that it names.
        nature: that preuve's genre; of the objet, « titre », « ccp » or « ccs ».
        forme: what its pages are: « image » a picture, « pages » those of a file, « texte » the words of a file.
        debut: where the value begins in the paragraph's text; of a mention, how long its title is.
        voir: what stands after it: « adresse », « fichier », « secret ».
        numeros: of the objet: those aimed at. ``obtenus``: those already awarded, « c » before those of CCS.
        propre: the title printed is the preuve's own. ``muette``: nobody has said what its picture shows.
        secrete: the preuve is marked confidential.
        grandeur: of a mention or a figure: the size chosen for its picture.
    """

    genre: str
    empreinte: str = ""
    id: str = ""
    preuve: str = ""
    nature: str = ""
    forme: str = ""
    debut: int = 0
    voir: str = ""
    numeros: str = ""
    obtenus: str = ""
    propre: bool = False
    muette: bool = False
    secrete: bool = False
    grandeur: str = ""


def empreinte(texte: str) -> str:
    """Return what a mark keeps of a paragraph's words; spaces and line ends do not count."""
    return hashlib.sha256(" ".join(texte.split()).encode()).hexdigest()[:_SIGNES]


def est_identifiant(text: str) -> bool:
    """Whether a text is an id that an entity may have: the file comes from outside."""
    return _UUID.fullmatch(text) is not None


def attributs(marque: Marque) -> dict[str, str]:
    """Return what is written of a mark: the fields that say something, as text."""
    values = {f.name: getattr(marque, f.name) for f in fields(Marque)}
    return {name: str(int(value) if isinstance(value, int) else value) for name, value in values.items() if value}


def lire_attributs(valeurs: Mapping[str, str]) -> Marque:
    """Return the mark that attributes tell of; what is not understood is left out."""
    found: dict[str, Any] = {}
    for field in fields(Marque):
        text = valeurs.get(field.name, "")[:_MAX]
        if field.type == "bool":
            found[field.name] = text == "1"
        elif field.type == "int":
            found[field.name] = int(text) if text.isdecimal() and len(text) < 7 else 0
        else:
            found[field.name] = text
    return Marque(**found)


def accorder(marques: Iterable[Marque], textes: Sequence[str]) -> dict[int, Marque]:
    """Return the mark of each paragraph, by its index in ``textes``, as far as words and marks agree.

    Where paragraphs of the same words became more or fewer, nobody can tell which mark is whose: they count only where
    they all say the same.
    """
    known: dict[str, list[Marque]] = defaultdict(list)
    for marque in marques:
        if marque.empreinte:
            known[marque.empreinte].append(marque)
    own = [empreinte(texte) if texte.strip() else "" for texte in textes]
    counts = Counter(own)
    found: dict[int, Marque] = {}
    rank: Counter[str] = Counter()
    for index, key in enumerate(own):
        same = known.get(key, [])
        if len(same) == counts[key] or len(set(same)) == 1:
            found[index] = same[min(rank[key], len(same) - 1)]
            rank[key] += 1
    return found
