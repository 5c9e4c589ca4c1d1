"""The matrix of cibles × exemples and preuves."""

from __future__ import annotations

from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.readiness import EtatCible, Readiness
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.states import Etat, etat_visuel, mot
from dossier_pro.gui.kit.tips import plain_tips

CaseRole = Qt.ItemDataRole.UserRole + 1
Filtre = Literal["tout", "rien", "confirme"]
Sources = Literal["toutes", "exemples", "liees"]


@dataclass(frozen=True, slots=True)
class CouvertureEntry:
    """One row: the heading of a group, or a cible with its state."""

    titre: str
    etat: EtatCible | None = None

    @property
    def cible(self) -> Cible | None:
        """The cible, None for a heading."""
        return self.etat.cible if self.etat else None


@dataclass(frozen=True, slots=True)
class Origine:
    """One column: an exemple or a preuve. ``activite_id`` bounds what an exemple may aim at."""

    source: Literal["exemple", "preuve"]
    id: str
    titre: str
    court: str
    activite_id: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One cell: the liens in it, what is drawn (None: nothing), whether a lien is possible."""

    liens: tuple[Lien, ...]
    etat: Etat | None
    possible: bool


class CouvertureModel(QAbstractTableModel):
    """Rows of cibles by compétence, columns of exemples then preuves."""

    def __init__(self) -> None:
        super().__init__()
        self._dossier: Dossier | None = None
        self._jury: Jury | None = None
        self.entrees: list[CouvertureEntry] = []
        self.origines: list[Origine] = []
        self._liens: dict[tuple[str, str], list[Lien]] = {}
        self._asked: partial[None] | None = None

    def show_dossier(
        self,
        dossier: Dossier,
        etat: Readiness,
        *,
        activite_id: str = "",
        filtre: Filtre = "tout",
        sources: Sources = "toutes",
    ) -> None:
        """Show a dossier: every activité that is visée, or one alone ("*" for the transversales)."""
        entrees = _entrees(dossier, etat, activite_id, filtre)
        origines = _choisies(_origines(dossier, activite_id), sources, dossier)
        same = [e.titre for e in entrees] == [e.titre for e in self.entrees] and origines == self.origines
        if not same:
            self.beginResetModel()
        self._dossier, self._jury = dossier, Jury(dossier)
        self._asked = partial(
            CouvertureModel.show_dossier,
            dossier=dossier,
            etat=etat,
            activite_id=activite_id,
            filtre=filtre,
            sources=sources,
        )
        self.entrees, self.origines = entrees, origines
        self._liens = {}
        for lien in dossier.all(Lien).values():
            self._liens.setdefault((lien.cible_id, lien.source_id), []).append(lien)
        if not same:
            self.endResetModel()
        elif entrees and origines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(entrees) - 1, len(origines) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(entrees) - 1)

    def again(self) -> CouvertureModel:
        """Return another model of the same, whose words are in the language of now."""
        made = CouvertureModel()
        if self._asked is not None:
            self._asked(made)
        return made

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entrees)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.origines)

    def case_at(self, index: Index) -> Case | None:
        """Return the cell of an index, None on a heading."""
        if not index.isValid() or self._dossier is None:
            return None
        entree, origine = self.entrees[index.row()], self.origines[index.column()]
        if entree.etat is None:
            return None
        cible = entree.etat.cible
        liens = tuple(self._liens.get((cible.id, origine.id), ()))
        possible = origine.source == "preuve" or cible.activite is None or cible.activite.id == origine.activite_id
        possible = possible and self._dossier.est_presentee(cible.activite)
        return Case(liens, self._drawn(liens, entree.etat), possible)

    def _drawn(self, liens: tuple[Lien, ...], etat: EtatCible) -> Etat | None:
        if not liens:
            return None
        assert self._dossier is not None
        shown = any(not is_blank(lien.phrase) and self._jury is not None and self._jury.voit(lien) for lien in liens)
        return etat_visuel(etat) if shown else "absent"

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (CaseRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        case = self.case_at(index)
        if role == CaseRole:
            return case
        # A heading spans its row: each of its cells is told as the heading, none of them shows it as a tooltip.
        return self.words_at(index) if case is not None or role == Qt.ItemDataRole.AccessibleTextRole else None

    def impossible(self, entree: CouvertureEntry) -> str:
        """Why nothing can be tied to a row that is shown."""
        activite = entree.cible.activite if entree.cible else None
        presented = self._dossier is None or self._dossier.est_presentee(activite)
        return tr("hors de cet exemple") if presented else tr("non présenté à cette session")

    def words_at(self, index: Index) -> str:
        """Return a cell in words: what it ties, and the sentence."""
        case, entree, origine = self.case_at(index), self.entrees[index.row()], self.origines[index.column()]
        if case is None:
            return entree.titre
        if case.etat is None:
            said = tr("pas de lien") if case.possible else self.impossible(entree)
        elif case.etat == "absent":
            said = tr("lié, mais pas encore montré au jury")
        else:
            said = mot(case.etat)
        phrases = " ".join(lien.phrase for lien in case.liens if lien.phrase)
        return tr("{critere}\n{source} : {etat}", critere=entree.titre, source=origine.titre, etat=said) + (
            f"\n« {phrases} »" if phrases else ""
        )

    @plain_tips
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.entrees[section].titre if section < len(self.entrees) else None
        return self.origines[section].titre if section < len(self.origines) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.entrees[index.row()].etat is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, cible_id: str) -> int:
        """Return the row of a cible, -1 where it is not shown."""
        return next((i for i, e in enumerate(self.entrees) if e.cible is not None and e.cible.id == cible_id), -1)


def _entrees(dossier: Dossier, etat: Readiness, activite_id: str, filtre: Filtre) -> list[CouvertureEntry]:
    visees = {a.id for a in dossier.activites_visees()}
    groups: dict[str, list[CouvertureEntry]] = {}
    for one in etat.cibles.values():
        cible = one.cible
        if cible.activite is None:
            if activite_id not in ("", "*"):
                continue
        elif cible.activite.id != activite_id and (activite_id or cible.activite.id not in visees):
            continue
        if _kept(one, filtre):
            groups.setdefault(_heading(cible), []).append(CouvertureEntry(cible.texte, one))
    rows: list[CouvertureEntry] = []
    for heading, members in groups.items():
        rows += [CouvertureEntry(heading), *members]
    return rows


def _kept(etat: EtatCible, filtre: Filtre) -> bool:
    if filtre == "rien":
        return not etat.declare
    return filtre != "confirme" or etat.position == "confirme"


def _heading(cible: Cible) -> str:
    if cible.genre == "critere" and cible.competence is not None:
        return f"{cible.lieu}  {cible.competence.intitule}"
    if cible.transversale is not None:
        return tr("Transversale  {competence}", competence=cible.transversale.intitule)
    assert cible.activite is not None
    return f"{cible.activite.sigle}  {cible.activite.intitule}"


def _origines(dossier: Dossier, activite_id: str) -> list[Origine]:
    columns = []
    for activite in dossier.referentiel.activites:
        if activite_id not in ("", "*", activite.id):
            continue
        for rank, exemple in enumerate(dossier.exemples_de(activite.id), 1):
            name = exemple.intitule.strip() or nom_exemple(dossier, exemple)
            columns.append(Origine("exemple", exemple.id, name, f"{activite.numero}.{rank}", activite.id))
    orphans = [e for e in dossier.all(Exemple).values() if e.activite_id not in dossier.referentiel.par_activite]
    columns += [Origine("exemple", e.id, e.intitule or tr("Exemple"), "?", e.activite_id) for e in orphans]
    for rank, preuve in enumerate(dossier.all(Preuve).values(), 1):
        columns.append(Origine("preuve", preuve.id, preuve.titre, f"P{rank}"))
    return columns


def _choisies(origines: list[Origine], sources: Sources, dossier: Dossier) -> list[Origine]:
    if sources == "exemples":
        return [o for o in origines if o.source == "exemple"]
    if sources == "liees":
        tied = {lien.source_id for lien in dossier.all(Lien).values()}
        return [o for o in origines if o.id in tied]
    return origines
