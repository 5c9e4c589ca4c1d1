"""The history as lines: a day, then what was done on it; and one line told as a page."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dossier_pro.gui.theme import Tokens
from dossier_pro.gui.tips import plain_tips
from dossier_pro.services.historique import ChampModifie, Jour, Modification, Rafale, mot_a_mot

Index = QModelIndex | QPersistentModelIndex
LigneRole = Qt.ItemDataRole.UserRole + 1

BARRIERE = (
    "Ce qui précède date d’avant une mise à jour du format du dossier : on peut le lire, mais plus y revenir. La copie "
    "faite ce jour-là se trouve à côté du dossier."
)
_GENRES = {"ajout": "Ajouté", "retrait": "Retiré", "changement": "Modifié"}


@dataclass(frozen=True, slots=True)
class Ligne:
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


def lignes(jours: Sequence[Jour]) -> list[Ligne]:
    """Return the lines of a history, newest first; a sentence stands where nothing goes back any more."""
    rows: list[Ligne] = []
    told = False
    for jour in jours:
        fresh = [r for r in jour.rafales if not r.barriere]
        old = [r for r in jour.rafales if r.barriere]
        head = [Ligne("jour", jour.titre)]
        if fresh or told:
            rows += head
            head = []
        rows += [Ligne("rafale", r.titre, r) for r in fresh]
        if old and not told:
            told = True
            rows.append(Ligne("barriere", BARRIERE))
        rows += [*head, *(Ligne("rafale", r.titre, r) for r in old)] if old else []
    return rows


class HistoriqueModel(QAbstractListModel):
    """The lines for a list view; days cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Ligne] = []

    def show_rows(self, rows: list[Ligne]) -> None:
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

    def ligne_at(self, index: Index) -> Ligne | None:
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


def page(modifications: Sequence[Modification], scheme: Tokens) -> str:
    """Return what a line changed as a page: what went is struck through, what came is underlined."""
    return "".join(_section(m, scheme) for m in modifications) or "<p>Rien n’a changé en fin de compte.</p>"


def _section(modification: Modification, scheme: Tokens) -> str:
    muted = scheme.colors["muted"]
    head = (
        f'<p style="margin-top:14px; margin-bottom:2px"><span style="color:{muted}">'
        f"{_GENRES[modification.genre]}</span><br><b>{html.escape(modification.titre)}</b></p>"
    )
    return head + "".join(_field(champ, scheme) for champ in modification.champs)


def _field(champ: ChampModifie, scheme: Tokens) -> str:
    name = f'<span style="color:{scheme.colors["muted"]}">{html.escape(champ.nom)}</span>'
    return f'<p style="margin-top:6px; margin-bottom:0; line-height:145%">{name}<br>{_texts(champ, scheme)}</p>'


def _texts(champ: ChampModifie, scheme: Tokens) -> str:
    parts = []
    for morceau in mot_a_mot(champ.avant, champ.apres):
        words = html.escape(morceau.texte).replace("\n", "<br>")
        if morceau.genre == "retire":
            style = f"color:{scheme.colors['non_demontre']}; background-color:{scheme.colors['non_demontre_fond']}"
            words = f'<s style="{style}">{words}</s>'
        elif morceau.genre == "ajoute":
            style = f"color:{scheme.colors['confirme']}; background-color:{scheme.colors['confirme_fond']}"
            words = f'<u style="{style}">{words}</u>'
        elif morceau.genre == "saut":
            words = f'<span style="color:{scheme.colors["muted"]}">{words}</span>'
        parts.append(words)
    return "".join(parts)
