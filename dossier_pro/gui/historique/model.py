"""The history as lines: a day, then what was done on it; and one line told as a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.services.history import Jour, Rafale

Index = QModelIndex | QPersistentModelIndex
LigneRole = Qt.ItemDataRole.UserRole + 1

BARRIERE = (
    "Ce qui précède date d’avant une mise à jour du format du dossier : on peut le lire, mais plus y revenir. La copie "
    "faite ce jour-là se trouve à côté du dossier."
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
        who = f"par {self.rafale.auteur}" if self.rafale.auteur else ""
        undone = "annulé" if self.rafale.annulee else ""
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
        rows += [HistoryRow("rafale", r.titre, r) for r in fresh]
        if old and not told:
            told = True
            rows.append(HistoryRow("barriere", BARRIERE))
        rows += [*head, *(HistoryRow("rafale", r.titre, r) for r in old)] if old else []
    return rows


class HistoriqueModel(QAbstractListModel):
    """The lines for a list view; days cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[HistoryRow] = []

    def show_rows(self, rows: list[HistoryRow]) -> None:
        """Show other lines."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.ligne_at(index)
        if row is None or row.rafale is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def ligne_at(self, index: Index) -> HistoryRow | None:
        """Return the line of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, rafale: Rafale | None) -> QModelIndex:
        """Return where a line stands: the one that holds its newest edit, else the first."""
        first = QModelIndex()
        for position, row in enumerate(self._rows):
            if row.rafale is not None:
                if rafale is not None and rafale.etapes[0] in row.rafale.etapes:
                    return self.index(position)
                first = first if first.isValid() else self.index(position)
        return first

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.ligne_at(index)
        if row is None:
            return None
        if role == LigneRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texte
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (row.texte, row.sous) if part)
        return None
