"""The critères as the rows of the review's list, with where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dossier_pro.domain.text import pluriel
from dossier_pro.gui.kit.states import Etat, mot
from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.gui.review.given.model import Etude

Index = QModelIndex | QPersistentModelIndex
RangRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Rang:
    """One row: a head (CCP or CP), or a cible with this reader's state, those of the others, and its threads."""

    genre: Literal["ccp", "tete", "cible"]
    texte: str
    cible_id: str = ""
    etat: Etat = "absent"
    ancienne: bool = False
    montre: bool = False
    autres: tuple[tuple[str, Etat], ...] = ()
    remarques: int = 0

    @property
    def mots(self) -> str:
        """The row in words, for tooltips and screen readers."""
        if self.genre != "cible":
            return self.texte
        mine = "pas encore lu" if self.etat == "absent" else f"votre position : {mot(self.etat)}"
        if self.ancienne:
            mine = "votre position a été donnée sur une version antérieure : à relire"
        parts = [mine, *(f"{who} : {mot(state)}" for who, state in self.autres)]
        if not self.montre:
            parts.append("rien n’est lié")
        if self.remarques:
            parts.append(pluriel(self.remarques, "remarque"))
        return f"{self.texte} ({', '.join(parts)})"


def rangs(etude: Etude) -> list[Rang]:
    """Return the rows of a review."""
    found: list[Rang] = []
    ccp = tete = ""
    for cible in etude.cibles:
        over = f"{cible.activite.sigle}  {cible.activite.intitule}" if cible.activite else "Compétences transversales"
        if over != ccp:
            ccp = over
            found.append(Rang("ccp", over))
        head = ""
        if cible.genre in ("critere", "competence") and cible.competence:
            head = f"CP {cible.competence.numero}  {cible.competence.intitule}"
        elif cible.transversale:
            head = cible.transversale.intitule
        if head and head != tete:
            tete = head
            found.append(Rang("tete", head))
        mine = etude.mienne(cible.id)
        found.append(
            Rang(
                "cible",
                cible.texte,
                cible.id,
                etude.etat_mien(cible.id),
                mine is not None and mine.ancienne,
                bool(etude.etat.cibles[cible.id].declare) if cible.id in etude.etat.cibles else False,
                tuple((etude.nom_de(one.position), one.valeur) for one in etude.autres(cible.id)),
                len(etude.fils_du_critere(cible.id)),
            )
        )
    return found


class CriteresModel(QAbstractListModel):
    """The rows of ``rangs``."""

    def __init__(self) -> None:
        super().__init__()
        self.rangs: list[Rang] = []

    def show_rows(self, rows: list[Rang]) -> None:
        """Show rows; where only states changed the view keeps its place."""
        same = [(r.genre, r.cible_id, r.texte) for r in rows] == [(r.genre, r.cible_id, r.texte) for r in self.rangs]
        if same:
            self.rangs = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rangs = rows
        self.endResetModel()

    def row_of(self, cible_id: str) -> int:
        """Return the row of a cible, -1 where it has none."""
        return next((i for i, rang in enumerate(self.rangs) if cible_id and rang.cible_id == cible_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rangs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rangs[index.row()].genre != "cible":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        rang = self.rangs[index.row()]
        if role == RangRole:
            return rang
        if role == Qt.ItemDataRole.DisplayRole:
            return rang.texte
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return rang.mots
        return None
