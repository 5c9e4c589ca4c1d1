"""Which labels of a document are labels: what looks like one in an answer or a sommaire opens nothing.

Asked in the order of the document, by whoever reads it and by whoever fills it, so that both see the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.office.labels import CONTEXTE, COUVERTURE, QUESTIONS, SECTIONS, Genre

CORPS: Final[frozenset[Genre]] = frozenset({*QUESTIONS, *CONTEXTE})
"""The labels under the heading of a sheet."""


@dataclass(frozen=True, slots=True)
class Candidat:
    """What looks like a label: its kind, whether a number stands before it, and the table that it stands in."""

    genre: Genre
    numerote: bool = False
    table: Hashable | None = None


class Choix:
    """Chooses among candidates those that are labels, one after the other."""

    def __init__(self, candidats: Sequence[Candidat]) -> None:
        self.candidats = candidats
        self._fiche_table: Hashable | None = None
        self._vus: set[str] = set()

    def _suivants(self, rank: int, count: int) -> list[Genre]:
        return [c.genre for c in self.candidats[rank + 1 : rank + 1 + count]]

    def est_entete(self, rank: int) -> bool:
        """Whether « Activité-type » or « Exemple n° » heads a sheet: a question follows, and no title before it."""
        genre = self.candidats[rank].genre
        following = self._suivants(rank, 2)
        if genre not in ("activite", "exemple") or not following:
            return False
        if following[0] == "q1":
            return True
        if genre == "exemple":
            return following[0] in CORPS and self._apres_at(rank)
        if following[0] == "exemple":
            return following[-1] in CORPS
        before = self.candidats[rank - 1].genre if rank else "sommaire"
        return following[0] in CORPS and (before not in CORPS or before in ("q5", "periode"))

    def _apres_at(self, rank: int) -> bool:
        return rank > 0 and self.candidats[rank - 1].genre == "activite"

    def accepter(self, rank: int) -> bool:
        """Whether a candidate is a label; asked for one after the other, and one that is skipped opens nothing."""
        candidat = self.candidats[rank]
        genre = candidat.genre
        if genre in COUVERTURE:
            ok = not (self._vus - COUVERTURE) and genre not in self._vus
        elif genre in ("activite", "exemple"):
            ok = self._accepter_entete(rank, genre)
        elif genre in CORPS:
            ok = self._accepter_corps(rank, candidat)
        elif genre in SECTIONS:
            ok = self._accepter_section(rank, candidat)
        else:
            ok = genre not in self._vus and not self._dans_fiche(candidat) and not self._fiche_inachevee(rank)
        if ok:
            self._vus.add(genre)
        return ok

    def _accepter_entete(self, rank: int, genre: Genre) -> bool:
        ok = self.est_entete(rank)
        if ok and (genre == "activite" or "q1" in self._vus):
            self._vus -= CORPS | {"activite", "exemple"}
        return ok

    def _accepter_corps(self, rank: int, candidat: Candidat) -> bool:
        genre = candidat.genre
        if genre == "q1" and "q1" in self._vus:
            self._vus -= CORPS
        ok = self._est_a_sa_place(rank, candidat)
        if ok and genre in QUESTIONS:
            self._fiche_table = candidat.table
        return ok

    def _est_a_sa_place(self, rank: int, candidat: Candidat) -> bool:
        """Whether what stands before a label of a sheet, and its number, let it be one."""
        genre, sure = candidat.genre, candidat.numerote
        opened = bool(self._vus & {"q1", "q2", "q3", "activite", "exemple"})
        if genre in CONTEXTE:
            return bool(self._vus & {"q3", "q4", "entreprise", "service"}) and genre not in self._vus
        if genre == "q4":
            sure = sure or self._suivants(rank, 1) == ["entreprise"]
        elif genre == "q5":
            sure = sure or bool(self._vus & {"periode", "service", "q4"})
        else:
            return genre == "q1" or opened or sure
        return opened and sure

    def _dans_fiche(self, candidat: Candidat) -> bool:
        return self._fiche_table is not None and candidat.table is self._fiche_table

    def _fiche_inachevee(self, rank: int) -> bool:
        following = self._suivants(rank, 1)
        return "q1" in self._vus and bool(following) and following[0] in CORPS - {"q1"}

    def _accepter_section(self, rank: int, candidat: Candidat) -> bool:
        if candidat.genre in self._vus or self._dans_fiche(candidat) or self._fiche_inachevee(rank):
            return False
        later = self.candidats[rank + 1 :]
        again = next((i for i, c in enumerate(later) if c.genre == candidat.genre), None)
        # The title of a list that was typed without « Sommaire » above it: sheets follow, then the title again.
        return again is None or not any(c.genre == "q1" for c in later[:again])
