"""A référentiel being confirmed, as a tree for a view: each line with its state, ready to be renamed or dragged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt, Signal

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import counted_noop, tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.referentiels.confirmation import TITRE, Confirmation, Genre, Trace, TreeNode

LigneRole = Qt.ItemDataRole.UserRole + 1
GROUPE = "transversales"
MIME = "application/x-dossier-pro-ligne"

MOTS_TRACE: dict[Trace, str] = {"ajoute": tr("ajouté"), "corrige": tr("corrigé"), "deplace": tr("déplacé")}
_TRACES_DITES: dict[Trace, str] = {
    "ajoute": tr("Ajouté par vous"),
    "corrige": tr("Corrigé par vous"),
    "deplace": tr("Déplacé par vous"),
}
A_VERIFIER = tr("à vérifier")
_VIDES: dict[str, str] = {
    "activite": tr("CCP sans intitulé"),
    "competence": tr("Compétence sans intitulé"),
    "critere": tr("Critère sans texte"),
    "transversale": tr("Compétence transversale sans intitulé"),
}


@dataclass(slots=True, eq=False)
class TreeRow:
    """One line of the tree; ``points`` are the sentences of what is to be looked at on it."""

    genre: Genre | Literal["groupe"]
    id: str
    sigle: str
    texte: str
    parent: TreeRow | None = None
    enfants: list[TreeRow] = field(default_factory=list)
    points: tuple[str, ...] = ()
    trace: Trace | None = None

    @property
    def montre(self) -> str:
        """What is painted: the text, else what is missing."""
        return self.texte or _VIDES.get(self.genre, "")

    @property
    def points_dessous(self) -> int:
        """How many points stand on the lines below."""
        return sum(len(e.points) + e.points_dessous for e in self.enfants)

    @property
    def criteres(self) -> int:
        """How many critères stand below."""
        return sum(1 if e.genre == "critere" else e.criteres for e in self.enfants)

    @property
    def profondeur(self) -> int:
        """How far from the edge, from 0."""
        return 0 if self.parent is None else self.parent.profondeur + 1

    def etat_en_mots(self) -> str:
        """The state of the line, for tooltips and screen readers."""
        parts = [tr("À vérifier : {point}", point=point) for point in self.points]
        if self.trace:
            parts.append(_TRACES_DITES[self.trace])
        if self.enfants and self.genre != "critere":
            parts.append(pluriel(self.criteres, "critère"))
        return ". ".join(parts)


def lignes(etat: Confirmation, faites: Mapping[str, Trace]) -> list[TreeRow]:
    """Return the roots of the tree: the CCP and CCS, then the transversales under one line of their own."""
    points: dict[str, tuple[str, ...]] = {}
    for point in etat.points:
        if point.item_id:
            points[point.item_id] = (*points.get(point.item_id, ()), point.phrase)

    def ligne(noeud: TreeNode, parent: TreeRow | None, rang: int) -> TreeRow:
        made = TreeRow(
            noeud.genre,
            noeud.id,
            _sigle(noeud, rang),
            noeud.texte,
            parent,
            points=points.get(noeud.id, ()),
            trace=faites.get(noeud.id),
        )
        made.enfants = [ligne(enfant, made, k) for k, enfant in enumerate(noeud.enfants, 1)]
        return made

    roots = [ligne(n, None, 0) for n in etat.racine.enfants if n.genre == "activite"]
    transversales = [n for n in etat.racine.enfants if n.genre == "transversale"]
    if transversales:
        groupe = TreeRow("groupe", GROUPE, "", tr("Compétences transversales"))
        groupe.enfants = [ligne(n, groupe, k) for k, n in enumerate(transversales, 1)]
        roots.append(groupe)
    return roots


def counted(ref: Referentiel) -> str:
    """Return how much it holds: « 2 CCP, 1 CCS, 9 compétences, 31 critères »; what it has none of is left out."""
    competences = [c for a in ref.activites for c in a.competences]
    ccs = sum(a.ccs for a in ref.activites)
    counts = (
        (ccs, counted_noop("CCS", "CCS")),
        (len(competences), counted_noop("compétence")),
        (sum(len(c.criteres) for c in competences), counted_noop("critère")),
        (len(ref.transversales), counted_noop("compétence transversale", "compétences transversales")),
    )
    ccp = pluriel(len(ref.activites) - ccs, "CCP", "CCP")
    return ", ".join((ccp, *(pluriel(count, *noun) for count, noun in counts if count)))


def _sigle(noeud: TreeNode, rang: int) -> str:
    if noeud.genre == "activite":
        return f"{'CCS' if noeud.ccs else 'CCP'} {noeud.numero}"
    return f"CP {noeud.numero}" if noeud.genre == "competence" else str(rang)


class ArbreModel(QAbstractItemModel):
    """The tree for a tree view. It asks for moves by ``moved``: what changes comes back through ``show_etat``."""

    moved = Signal(str, str, int)
    """An item was dropped: its id, the id of what it should stand in, its rank there without itself."""

    def __init__(self) -> None:
        super().__init__()
        self.roots: list[TreeRow] = []
        self._etat: Confirmation | None = None

    def show_etat(self, etat: Confirmation, faites: Mapping[str, Trace]) -> None:
        """Show another state."""
        self.beginResetModel()
        self._etat = etat
        self.roots = lignes(etat, faites)
        self.endResetModel()

    def ligne(self, index: Index) -> TreeRow | None:
        """Return the line of an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, TreeRow) else None

    def index_of(self, item_id: str) -> QModelIndex:
        """Return where an item stands; an invalid index where it is not there."""
        return self._find(self.roots, QModelIndex(), item_id)

    def _find(self, siblings: Sequence[TreeRow], parent: QModelIndex, item_id: str) -> QModelIndex:
        for row, one in enumerate(siblings):
            here = self.index(row, 0, parent)
            if one.id == item_id:
                return here
            below = self._find(one.enfants, here, item_id)
            if below.isValid():
                return below
        return QModelIndex()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        above = self.ligne(parent)
        siblings = above.enfants if above else self.roots
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008 - Qt's signature
        one = self.ligne(index)
        if one is None or one.parent is None:
            return QModelIndex()
        above = one.parent
        siblings = above.parent.enfants if above.parent else self.roots
        return self.createIndex(siblings.index(above), 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        one = self.ligne(parent)
        return len(one.enfants if one else self.roots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.ligne(index)
        if one is None:
            return None
        if role == LigneRole:
            return one
        if role == Qt.ItemDataRole.EditRole:
            return one.texte
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{one.sigle}  {one.montre}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_lu(one)} {one.montre}. {one.etat_en_mots()}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.etat_en_mots()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        one = self.ligne(index)
        if one is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        if one.genre == "groupe":
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        one = self.ligne(indexes[0]) if indexes else None
        if one is not None:
            made.setData(MIME, one.id.encode())
        return made

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._target(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        target = self._target(data, row, parent)
        if target is not None:
            self.moved.emit(*target)
        # False: the view must not take the line out by itself, the model will be shown anew.
        return False

    def _rank(self, host: TreeRow | None, item: TreeRow, row: int) -> int:
        """Return where a line stands among those of ``host``, dropped before ``row`` of them, or at the end."""
        siblings = host.enfants if host else self._activites()
        row = len(siblings) if row < 0 else min(row, len(siblings))
        return row - 1 if item in siblings and siblings.index(item) < row else row

    def _target(self, data: QMimeData, row: int, parent: Index) -> tuple[str, str, int] | None:
        """Return what a drop asks for, None where the line cannot go there."""
        item = self.ligne(self.index_of(data.data(MIME).toStdString())) if data.hasFormat(MIME) else None
        host = self.ligne(parent)
        if item is None:
            return None
        if host is not None and row < 0 and host.genre == item.genre and host is not item:
            # Dropped on a line of its own kind: it goes after it.
            row, host = self._siblings(host).index(host) + 1, host.parent
        if not _may_hold(host, item):
            return None
        row = self._rank(host, item, row)
        if host is None:
            return item.id, TITRE, row
        if host.genre == "groupe":
            return item.id, TITRE, row + len(self._activites())
        return item.id, host.id, row

    def _activites(self) -> list[TreeRow]:
        return [row for row in self.roots if row.genre == "activite"]

    def _siblings(self, one: TreeRow) -> list[TreeRow]:
        return one.parent.enfants if one.parent else self.roots


def _may_hold(host: TreeRow | None, item: TreeRow) -> bool:
    if host is None:
        return item.genre == "activite"
    return (host.genre, item.genre) in {
        ("activite", "competence"),
        ("competence", "critere"),
        ("transversale", "critere"),
        ("groupe", "transversale"),
    }


def _lu(one: TreeRow) -> str:
    """How a line is announced."""
    if one.genre == "critere":
        return tr("Critère {sigle} :", sigle=one.sigle)
    if one.genre == "transversale":
        return tr("Compétence transversale {sigle} :", sigle=one.sigle)
    return one.sigle
