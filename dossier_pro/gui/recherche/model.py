"""What a search found, as lines: a heading, its results, and a line that shows the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dossier_pro.domain.text import pluriel
from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.services.search import Resultats, Trouvaille

Index = QModelIndex | QPersistentModelIndex
LigneRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line; ``trouvaille`` where it is a result, ``texte`` else."""

    genre: Literal["titre", "resultat", "suite"]
    texte: str
    icone: str = ""
    trouvaille: Trouvaille | None = None


ICONES = {
    "Exemples": "notebook-pen",
    "Preuves": "paperclip",
    "Remarques": "sticky-note",
    "Liens vers les critères": "link",
    "Référentiel": "list-tree",
    "Parcours et échéances": "user-round",
}


def lignes(resultats: Resultats) -> list[ResultRow]:
    """Return the lines of an answer."""
    rows = []
    for groupe in resultats.groupes:
        rows.append(ResultRow("titre", f"{groupe.nom} ({groupe.total})", ICONES.get(groupe.nom, "")))
        icon = ICONES.get(groupe.nom, "file-text")
        rows += [ResultRow("resultat", t.nom, icon, t) for t in groupe.trouvailles]
        rest = groupe.total - len(groupe.trouvailles)
        if rest > 0:
            rows.append(ResultRow("suite", f"Voir {pluriel(rest, 'autre résultat', 'autres résultats')}"))
    return rows


def annonce(resultats: Resultats) -> str:
    """Return what is said over the list."""
    if not resultats.question.strip():
        return ""
    if not resultats.total:
        return "Rien de tel dans ce dossier."
    found = pluriel(resultats.total, "résultat")
    if resultats.partiel:
        verb = "contiennent" if resultats.total > 1 else "contient"
        return f"Rien ne contient tous ces mots ; {found} en {verb} une partie."
    return found


class RechercheModel(QAbstractListModel):
    """The lines for a list view; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ResultRow] = []

    def show_rows(self, rows: list[ResultRow]) -> bool:
        """Show other lines; tells whether they are others at all."""
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.ligne_at(index)
        if row is None or row.genre == "titre":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def ligne_at(self, index: Index) -> ResultRow | None:
        """Return the line of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def first(self) -> QModelIndex:
        """Return the first line that can be chosen."""
        return next((self.index(n) for n, row in enumerate(self._rows) if row.genre != "titre"), QModelIndex())

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.ligne_at(index)
        if row is None:
            return None
        if role == LigneRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texte
        found = row.trouvaille
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if found is None:
                return row.texte if role == Qt.ItemDataRole.AccessibleTextRole else None
            words = "".join(m.texte for m in found.extrait)
            parts = (
                (found.nom, found.ou, words) if role == Qt.ItemDataRole.AccessibleTextRole else (found.nom, found.ou)
            )
            return "\n".join(part for part in parts if part)
        return None
