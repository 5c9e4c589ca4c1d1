"""Merging reviews into a dossier: a set union of facts, and where each remark stands in the texts of today.

No text of the candidate is ever touched: what a merge gives is another set of facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dossier_pro.domain.ancre import Trouve, retrouver
from dossier_pro.domain.avis import Avis, Fait, Remarque
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.text import plain

Niveau = Literal["exactes", "retrouvees", "sur_l_exemple"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a remark on a passage stands now; without ``trouve`` on its exemple, without that on the whole dossier."""

    niveau: Niveau
    exemple_id: str | None
    trouve: Trouve | None


@dataclass(frozen=True)
class Fusion:
    """What a merge did.

    Attributes:
        avis: every fact after it.
        ajoutes: how many facts are new.
        deja_la: how many were there already (or came twice).
        conflits: ids under which two different contents came together; both are kept.
        ancres: how many of the received remarks on a passage were found how.
    """

    avis: Avis
    ajoutes: int
    deja_la: int
    conflits: Mapping[str, tuple[Fait, ...]] = field(default_factory=dict)
    ancres: Mapping[Niveau, int] = field(default_factory=dict)


def fusionner(dossier: Dossier, recus: Iterable[Avis]) -> Fusion:
    """Return what the facts of ``recus`` make of those of a dossier: the same in any order, and again."""
    before = after = dossier.avis
    seen = 0
    received = Avis()
    for avis in recus:
        seen += len(avis)
        received = received.union(avis)
    after = before.union(received)
    added = len(after) - len(before)
    places = Places(dossier)
    counts: dict[Niveau, int] = {"exactes": 0, "retrouvees": 0, "sur_l_exemple": 0}
    for fait in received:
        if isinstance(fait, Remarque) and fait.ancre is not None:
            counts[places.de(fait).niveau] += 1
    return Fusion(after, added, seen - added, after.conflits, counts)


class Places:
    """Finds the places of remarks in one dossier; the texts are made plain once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._textes: dict[str, Mapping[str, str] | None] = {}

    def de(self, remarque: Remarque) -> Place:
        """Return where a remark on a passage (or on an exemple) stands now. It is never lost."""
        textes = self._textes_de(remarque.sur_id)
        if textes is None:
            return Place("sur_l_exemple", None, None)
        trouve = retrouver(remarque.ancre, textes) if remarque.ancre else None
        if trouve is None:
            return Place("sur_l_exemple", remarque.sur_id, None)
        return Place("exactes" if trouve.exacte else "retrouvees", remarque.sur_id, trouve)

    def _textes_de(self, exemple_id: str) -> Mapping[str, str] | None:
        if exemple_id not in self._textes:
            exemple = self._dossier.get(Exemple, exemple_id)
            self._textes[exemple_id] = textes_simples(exemple) if exemple else None
        return self._textes[exemple_id]


def textes_simples(exemple: Exemple) -> Mapping[str, str]:
    """Return the answers of an exemple without their marks, as anchors are made on them."""
    return {champ: plain(exemple.reponse(champ)) for champ in CHAMPS}
