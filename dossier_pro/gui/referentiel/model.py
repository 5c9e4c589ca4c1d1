"""The référentiel as a tree CCP → CP → critère, with the state of each line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSortFilterProxyModel, Qt

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.readiness import Comptes, EtatCible, Readiness
from dossier_pro.domain.referentiel import Activite, Competence, Transversale
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.states import Etat, etat_visuel, mot, phrase_comptes
from dossier_pro.gui.kit.tips import plain_tips

NoeudRole = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True, eq=False)
class ReferentielNode:
    """One line of the tree."""

    genre: Literal["activite", "competence", "critere", "transversales", "transversale"]
    id: str
    sigle: str
    texte: str
    parent: ReferentielNode | None = None
    enfants: list[ReferentielNode] = field(default_factory=list)
    activite: Activite | None = None
    competence: Competence | None = None
    transversale: Transversale | None = None
    cible: EtatCible | None = None
    compte: dict[Etat, int] = field(default_factory=dict)
    mots: str = ""

    def add(self, child: ReferentielNode) -> ReferentielNode:
        """Add a child."""
        child.parent = self
        self.enfants.append(child)
        return child


def arbre(dossier: Dossier) -> list[ReferentielNode]:
    """Return the roots of the tree, without states."""
    roots = []
    for activite in dossier.referentiel.activites:
        root = ReferentielNode("activite", activite.id, activite.sigle, activite.intitule, activite=activite)
        for competence in activite.competences:
            node = root.add(
                ReferentielNode(
                    "competence",
                    competence.id,
                    f"CP {competence.numero}",
                    competence.intitule,
                    activite=activite,
                    competence=competence,
                )
            )
            for critere in competence.criteres:
                node.add(
                    ReferentielNode("critere", critere.id, "", critere.texte, activite=activite, competence=competence)
                )
        roots.append(root)
    if dossier.referentiel.transversales:
        root = ReferentielNode("transversales", "transversales", "", tr("Compétences transversales"))
        for transversale in dossier.referentiel.transversales:
            node = root.add(
                ReferentielNode("transversale", transversale.id, "", transversale.intitule, transversale=transversale)
            )
            for critere in transversale.criteres:
                node.add(ReferentielNode("critere", critere.id, "", critere.texte, transversale=transversale))
        roots.append(root)
    return roots


def poser_etats(roots: Sequence[ReferentielNode], etat: Readiness) -> None:
    """Write the readiness onto the tree."""
    for node in roots:
        _poser(node, etat)


def _poser(node: ReferentielNode, etat: Readiness) -> list[EtatCible]:
    own = etat.cibles.get(node.id)
    node.cible = own
    if not node.enfants:
        mine = [own] if own else []
    else:
        mine = [e for child in node.enfants for e in _poser(child, etat)]
    total = sum((e.comptes for e in mine), Comptes())
    node.compte = total.par_etat()
    unite = etat.unite if node.activite is not None else "critere"
    node.mots = phrase_comptes(total, unite) if mine else ""
    return mine


class ReferentielModel(QAbstractItemModel):
    """The tree for a tree view."""

    def __init__(self) -> None:
        super().__init__()
        self.roots: list[ReferentielNode] = []
        self._cle = ""

    def show_dossier(self, dossier: Dossier, etat: Readiness) -> None:
        """Show a dossier; where it is the same référentiel only the states change."""
        if dossier.referentiel.cle != self._cle or not self.roots:
            self.beginResetModel()
            self._cle = dossier.referentiel.cle
            self.roots = arbre(dossier)
            poser_etats(self.roots, etat)
            self.endResetModel()
            return
        poser_etats(self.roots, etat)
        for row, root in enumerate(self.roots):
            top = self.index(row, 0)
            self.dataChanged.emit(top, top)
            for child in range(len(root.enfants)):
                middle = self.index(child, 0, top)
                self.dataChanged.emit(middle, middle)
                leaves = len(root.enfants[child].enfants)
                if leaves:
                    self.dataChanged.emit(self.index(0, 0, middle), self.index(leaves - 1, 0, middle))

    def node(self, index: Index) -> ReferentielNode | None:
        """Return the line of an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, ReferentielNode) else None

    def index_of(self, node_id: str) -> QModelIndex:
        """Return where an item of the référentiel stands."""

        def find(nodes: list[ReferentielNode], parent: QModelIndex) -> QModelIndex:
            for row, node in enumerate(nodes):
                here = self.index(row, 0, parent)
                if node.id == node_id:
                    return here
                below = find(node.enfants, here)
                if below.isValid():
                    return below
            return QModelIndex()

        return find(self.roots, QModelIndex())

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        above = self.node(parent)
        siblings = above.enfants if above else self.roots
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008 - Qt's signature
        node = self.node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        above = node.parent
        siblings = above.parent.enfants if above.parent else self.roots
        return self.createIndex(siblings.index(above), 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        node = self.node(parent)
        return len(node.enfants if node else self.roots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == NoeudRole:
            return node
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{node.sigle}  {node.texte}" if node.sigle else node.texte
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.sigle} {node.texte}. {etat_en_mots(node)}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return etat_en_mots(node)
        return None


def etat_en_mots(node: ReferentielNode) -> str:
    """Return the state of a line in words."""
    if node.cible is not None and not node.enfants:
        words = mot(etat_visuel(node.cible)).capitalize()
        if not node.cible.raison:
            return words
        return tr("{state} : {reason}", state=words, reason=tr(node.cible.raison))
    return node.mots


class ReferentielFilter(QSortFilterProxyModel):
    """Keeps lines that hold every word typed, accents and case forgiven, with what stands above and below them."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def search(self, text: str) -> None:
        """Filter by words."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        node = self.sourceModel().index(source_row, 0, source_parent).data(NoeudRole)
        if not isinstance(node, ReferentielNode):
            return False
        text = fold(f"{node.sigle} {node.texte}")
        return all(word in text for word in self._words)
