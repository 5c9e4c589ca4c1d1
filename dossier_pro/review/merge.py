"""Merging reviews into a dossier: a set union of facts, and where each remark stands in the texts of today.

No text of the candidate is ever touched: what a merge gives is another set of facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Literal

from dossier_pro.domain.anchors.anchor import FoundPassage, retrouver_partout
from dossier_pro.domain.avis import Avis, Fait, Remarque
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import plain

Niveau = Literal["exactes", "retrouvees", "sur_l_exemple"]


@dataclass(frozen=True, slots=True)
class MergePlace:
    """Where a remark on a passage stands now; without ``trouve`` on its exemple, without that on the whole dossier.

    The exemple is another than the remark's own where the passage was moved to it.
    """

    niveau: Niveau
    exemple_id: str | None
    trouve: FoundPassage | None


@dataclass(frozen=True)
class AvisMerge:
    """What a merge did.

    Attributes:
        avis: every fact after it.
        ajoutes: how many facts are new.
        deja_la: how many were there already (or came twice).
        conflits: ids under which two different contents came together; both are kept.
        ancres: how many of the received remarks on a passage were found how.
        a_peu_pres: how many of those found again stand only near: other words are in the place of the passage.
    """

    avis: Avis
    ajoutes: int
    deja_la: int
    conflits: Mapping[str, tuple[Fait, ...]] = field(default_factory=dict)
    ancres: Mapping[Niveau, int] = field(default_factory=dict)
    a_peu_pres: int = 0


def fusionner(dossier: Dossier, recus: Iterable[Avis]) -> AvisMerge:
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
    near = 0
    for fait in received:
        if isinstance(fait, Remarque) and fait.ancre is not None:
            place = places.de(fait)
            counts[place.niveau] += 1
            near += place.trouve is not None and place.trouve.approchee
    return AvisMerge(after, added, seen - added, after.conflits, counts, near)


class Places:
    """Finds the places of remarks in one dossier; the texts are made plain once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._textes: Mapping[str, Mapping[str, str]] | None = None

    def de(self, remarque: Remarque) -> MergePlace:
        """Return where a remark on a passage (or on an exemple) stands now. It is never lost."""
        known = remarque.sur_id if self._dossier.get(Exemple, remarque.sur_id) else None
        found = retrouver_partout(remarque.ancre, remarque.sur_id, self._exemples()) if remarque.ancre else None
        if found is None:
            return MergePlace("sur_l_exemple", known, None)
        return MergePlace("exactes" if found[1].exacte else "retrouvees", *found)

    def _exemples(self) -> Mapping[str, Mapping[str, str]]:
        if self._textes is None:
            self._textes = {key: textes_simples(exemple) for key, exemple in self._dossier.all(Exemple).items()}
        return self._textes


def textes_simples(exemple: Exemple) -> Mapping[str, str]:
    """Return the answers of an exemple without their marks, as anchors are made on them."""
    return {champ: plain(exemple.reponse(champ)) for champ in CHAMPS}
