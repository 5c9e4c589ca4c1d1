"""The list of exemples by activité: headings, exemples, and a row that adds one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.regles import QUESTIONS
from dossier_pro.domain.text import is_blank, pluriel, word_count
from dossier_pro.gui.kit.tips import plain_tips

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1
_ENTIER = "complet"


@dataclass(frozen=True, slots=True)
class ExempleRow:
    """One row. ``under`` is the quieter second line; ``complete`` whether nothing of the exemple blocks."""

    kind: Literal["activite", "exemple", "ajouter"]
    activite: Activite
    text: str
    under: str = ""
    exemple: Exemple | None = None
    complete: bool = False


def rows_of(dossier: Dossier, etat: Readiness, *, editable: bool) -> list[ExempleRow]:
    """Return the rows for a dossier: the activités that are visées, and any other that holds an exemple."""
    visees = {a.id for a in dossier.activites_visees()}
    blocked: dict[str, int] = {}
    for manque in etat.manques:
        if manque.gravite == "bloquant" and manque.lieu.kind == "exemple":
            blocked[manque.lieu.entity_id] = blocked.get(manque.lieu.entity_id, 0) + 1
    rows = []
    for activite in dossier.referentiel.activites:
        exemples = dossier.exemples_de(activite.id)
        if activite.id not in visees and not exemples:
            continue
        rows.append(ExempleRow("activite", activite, activite.sigle, activite.intitule))
        for rank, exemple in enumerate(exemples, 1):
            missing = blocked.get(exemple.id, 0)
            rows.append(
                ExempleRow(
                    "exemple",
                    activite,
                    exemple.intitule.strip() or f"Exemple {rank}, sans intitulé",
                    _under(exemple, missing),
                    exemple,
                    missing == 0,
                )
            )
        if editable:
            rows.append(ExempleRow("ajouter", activite, "Ajouter un exemple"))
    return rows


def words_of(exemple: Exemple) -> int:
    """Return the number of words of the four answers."""
    return sum(word_count(exemple.reponse(champ)) for champ in CHAMPS)


def _under(exemple: Exemple, missing: int) -> str:
    words = pluriel(words_of(exemple), "mot")
    if not missing:
        return words
    blank = [str(QUESTIONS[c][0]) for c in CHAMPS[:3] if is_blank(exemple.reponse(c))]
    if blank:
        return f"{words} · question{'s' if len(blank) > 1 else ''} {', '.join(blank)} à écrire"
    return f"{words} · {pluriel(missing, 'point')} à compléter"


class ExemplesModel(QAbstractListModel):
    """The rows of ``rows_of`` for a list view."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ExempleRow] = []

    def show_rows(self, rows: list[ExempleRow]) -> None:
        """Show other rows; where only their words changed the selection is not disturbed."""
        if [_key(r) for r in rows] == [_key(r) for r in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> ExempleRow | None:
        """Return the row of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, exemple_id: str) -> QModelIndex:
        """Return where an exemple stands; an index that is not valid where it does not."""
        for position, row in enumerate(self._rows):
            if row.exemple is not None and row.exemple.id == exemple_id:
                return self.index(position)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.under}" if row.under else f"{row.text}, {row.activite.sigle}"
        if role == Qt.ItemDataRole.ToolTipRole and row.kind != "ajouter":
            return row.under if row.kind == "activite" else row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.kind == "activite":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _key(row: ExempleRow) -> tuple[str, str, str]:
    return row.kind, row.activite.id, row.exemple.id if row.exemple else ""
