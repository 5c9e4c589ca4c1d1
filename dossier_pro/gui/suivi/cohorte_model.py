"""Critères × candidates of one group, for the view that shows what a group has not understood."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.states import ORDRE, mot
from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.services.suivi.cohorte import Groupe, RangCohorte

EtatRole = Qt.ItemDataRole.UserRole + 41


class CohorteModel(QAbstractTableModel):
    """Column 0 the critère, column 1 how many show it, then one column for each candidate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rangs: tuple[RangCohorte, ...] = ()
        self.noms: tuple[str, ...] = ()

    def show(self, groupe: Groupe | None, rangs: Sequence[RangCohorte]) -> None:
        """Show a group."""
        self.beginResetModel()
        self.rangs = tuple(rangs)
        self.noms = tuple(une.nom or Path(une.fichier).stem for une in groupe.lignes) if groupe else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rangs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2 + len(self.noms)

    @plain_tips
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        heads = (tr("Critère"), tr("Déclaré ou confirmé"), *self.noms)
        if role == Qt.ItemDataRole.DisplayRole:
            # A column is narrow: first name and name stand on two lines.
            before, blank, after = heads[section].rpartition(" ") if section == 1 else heads[section].partition(" ")
            return f"{before}\n{after}" if blank else heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return heads[section] if role == Qt.ItemDataRole.ToolTipRole else None

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        rang = self.rangs[index.row()]
        column = index.column()
        if role == EtatRole:
            return rang.etats[column - 2] if column >= 2 else ""
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (f"{rang.lieu}\n{rang.texte}", tr("{count} sur {total}", count=rang.acquis, total=rang.vises))
            return shown[column] if column < 2 else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._phrase(rang, column)
        return None

    def _phrase(self, rang: RangCohorte, column: int) -> str:
        if column < 2:
            return tr(
                "{place} : {critere} — déclaré ou confirmé chez {count} candidats sur {total}",
                place=rang.lieu,
                critere=rang.texte,
                count=rang.acquis,
                total=rang.vises,
            )
        state = rang.etats[column - 2]
        known = next((one for one in ORDRE if one == state), None)
        said = mot(known) if known else tr("ne vise pas ce critère")
        return tr("{who} : {state}. {critere}", who=self.noms[column - 2], state=said, critere=rang.texte)
