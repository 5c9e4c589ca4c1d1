"""The history as lines: a day, then what was done on it; and one line told as a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_kept
from dossier_pro.gui.kit.list_model import ListModel
from dossier_pro.services.history import Jour, Rafale

BARRIERE = tr(
    "Ce qui précède date d’avant une mise à jour du format du dossier : on peut le "
    "lire, mais plus y revenir. La copie faite ce jour-là se trouve à côté du "
    "dossier."
)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line; ``rafale`` where it is something that was done."""

    genre: Literal["jour", "rafale", "barriere"]
    texte: str
    rafale: Rafale | None = None

    @property
    def sous(self) -> str:
        """When, how often, by whom, and whether it was taken back."""
        if self.rafale is None:
            return ""
        who = tr("par {nom}", nom=self.rafale.auteur) if self.rafale.auteur else ""
        undone = tr("annulé") if self.rafale.annulee else ""
        return " · ".join(part for part in (self.rafale.heures, self.rafale.fois, who, undone) if part)


def lignes(jours: Sequence[Jour]) -> list[HistoryRow]:
    """Return the lines of a history, newest first; a sentence stands where nothing goes back any more."""
    rows: list[HistoryRow] = []
    told = False
    for jour in jours:
        fresh = [r for r in jour.rafales if not r.barriere]
        old = [r for r in jour.rafales if r.barriere]
        head = [HistoryRow("jour", jour.titre)]
        if fresh or told:
            rows += head
            head = []
        rows += [HistoryRow("rafale", tr_kept(r.titre), r) for r in fresh]
        if old and not told:
            told = True
            rows.append(HistoryRow("barriere", BARRIERE))
        rows += [*head, *(HistoryRow("rafale", tr_kept(r.titre), r) for r in old)] if old else []
    return rows


class HistoriqueModel(ListModel[HistoryRow]):
    """The lines for a list view; days cannot be chosen."""

    def text(self, row: HistoryRow) -> str:
        return row.texte

    def spoken(self, row: HistoryRow) -> str:
        return ", ".join(part for part in (row.texte, row.sous) if part)

    def can_be_chosen(self, row: HistoryRow) -> bool:
        return row.rafale is not None

    def index_of(self, rafale: Rafale | None) -> QModelIndex:
        """Return where a line stands: the one that holds its newest edit, else the first."""
        newest = rafale.etapes[0] if rafale is not None else None
        found = self.first(lambda row: row.rafale is not None and newest in row.rafale.etapes)
        return found if found.isValid() else self.first(self.can_be_chosen)
