"""Rows that are edited in place: sessions, CCP obtenus, experiences, diplômes, documents, annexes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dates import ecrire, ecrire_court, lire
from dossier_pro.domain.dossier import KINDS, CcpObtenu, Dossier, Entity, Preuve, entity_fields
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.tips import plain_tips
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.services import writing
from dossier_pro.services.clock import aujourd_hui

Genre = Literal["texte", "date", "fin", "oui_non", "nombre", "preuve", "ccp"]
HintRole = Qt.ItemDataRole.UserRole + 1
"""What a blank cell says, in a quiet ink."""
ShortRole = Qt.ItemDataRole.UserRole + 3
"""What a cell says where there is little room: a day in figures."""
ProblemRole = Qt.ItemDataRole.UserRole + 2
"""The sentence on what was typed in a cell and cannot be read; "" where all is well."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: field, head, what it holds, width in pixels (0 shares the rest), the word of a blank cell."""

    champ: str
    titre: str
    genre: Genre = "texte"
    largeur: int = 0
    vide: str = ""


@dataclass(frozen=True, slots=True)
class RowsKind:
    """One list of the Parcours: its kind and columns, and the name of one row in the history."""

    kind: str
    nom: str
    colonnes: tuple[ColumnSpec, ...]

    @property
    def ordonne(self) -> bool:
        """Whether its rows have an order that the person chooses."""
        return "ordre" in entity_fields(KINDS[self.kind])


TABLEAUX: dict[str, RowsKind] = {
    t.kind: t
    for t in (
        RowsKind(
            "session",
            tr_noop("une session"),
            (
                ColumnSpec("jour", tr("Date"), "date", 170, tr("à noter")),
                ColumnSpec("lieu", tr("Lieu")),
                ColumnSpec("note", tr("Note")),
            ),
        ),
        RowsKind(
            "ccp_obtenu",
            tr_noop("un CCP obtenu"),
            (
                ColumnSpec("numero", tr("CCP ou CCS"), "ccp"),
                ColumnSpec("jour", tr("Date"), "date", 170),
                ColumnSpec("code", tr("Code, s’il vient d’un titre plus ancien"), "texte", 280),
            ),
        ),
        RowsKind(
            "experience",
            tr_noop("une expérience"),
            (
                ColumnSpec("employeur", tr("Employeur")),
                ColumnSpec("service", tr("Service")),
                ColumnSpec("fonction", tr("Fonction")),
                ColumnSpec("debut", tr("Du"), "date", 152, tr("à noter")),
                ColumnSpec("fin", tr("Au"), "fin", 152, tr("en cours")),
                ColumnSpec("benevole", tr("Bénévole"), "oui_non", 94),
                ColumnSpec("heures_hebdo", tr("h / sem."), "nombre", 82),
            ),
        ),
        RowsKind(
            "diplome",
            tr_noop("un titre ou diplôme"),
            (
                ColumnSpec("intitule", tr("Intitulé")),
                ColumnSpec("organisme", tr("Autorité ou organisme")),
                ColumnSpec("jour", tr("Date"), "texte", 132),
            ),
        ),
        RowsKind(
            "document_illustrant",
            tr_noop("un document"),
            (
                ColumnSpec("intitule", tr("Intitulé")),
                ColumnSpec("preuve_id", tr("Preuve jointe"), "preuve", 340, tr("à choisir")),
            ),
        ),
        RowsKind(
            "annexe",
            tr_noop("une annexe"),
            (
                ColumnSpec("intitule", tr("Intitulé")),
                ColumnSpec("preuve_id", tr("Preuve jointe"), "preuve", 340, tr("à choisir")),
            ),
        ),
    )
}

Edit = Callable[[str, Callable[[Draft], object], Callable[[], None]], None]
"""Does an edit of that name, and calls back once it is in the dossier."""
_TYPED: frozenset[Genre] = frozenset(("texte", "date", "fin", "nombre"))


class LignesModel(QAbstractTableModel):
    """The entities of one kind, a row each. Edits go through ``edit``; what is not understood is ``refused``."""

    refused = Signal(str)

    def __init__(self, tableau: RowsKind, edit: Edit, drafts: Drafts | None = None) -> None:
        """Make it; what is typed in a cell and is not in the dossier yet is kept in the drafts."""
        super().__init__()
        self.tableau = tableau
        self._drafts = drafts or Drafts()
        self.written = ""
        """The key of the cell that is being written."""
        self._sent: dict[str, str] = {}
        """What was typed in cells and is on its way into the dossier."""
        self._edit = edit
        self._dossier: Dossier | None = None
        self.rows: list[Any] = []
        self.editable = True

    def show_dossier(self, dossier: Dossier, *, editable: bool) -> None:
        """Show a dossier's rows."""
        cls = KINDS[self.tableau.kind]
        rows: list[Entity] = list(dossier.ordered(cls) if self.tableau.ordonne else dossier.all(cls).values())
        same = [r.id for r in rows] == [r.id for r in self.rows]
        if not same:
            self.beginResetModel()
        self._dossier, self.rows, self.editable = dossier, rows, editable
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.tableau.colonnes) - 1))
        if editable:
            self._take_up_drafts()

    def key(self, index: Index) -> str:
        """Return the name under which what is typed in a cell is kept."""
        return f"{self.tableau.kind}/{self.rows[index.row()].id}/{self.tableau.colonnes[index.column()].champ}"

    def typed(self, key: str, text: str) -> None:
        """Keep what is being typed in a cell; a cell that is emptied is no draft."""
        self._drafts.keep(key, text)

    def _drafted(self, column: ColumnSpec, entity: Any) -> str | None:
        """Return what was typed in a cell and is not in the dossier yet, None where there is nothing."""
        if not self.editable or column.genre not in _TYPED:
            return None
        key = f"{self.tableau.kind}/{entity.id}/{column.champ}"
        return self._sent.get(key, self._drafts.text(key) or None)

    def _take_up_drafts(self) -> None:
        """Save what was typed before the program broke, where it can be read."""
        for row in range(len(self.rows)):
            for at in range(len(self.tableau.colonnes)):
                index = self.index(row, at)
                text = self._drafts.text(self.key(index))
                known = self.key(index) == self.written or self.key(index) in self._sent
                if text and not known and not self.data(index, ProblemRole):
                    self.setData(index, text)

    def problems(self) -> list[str]:
        """Return a sentence for each cell that holds what cannot be read."""
        cells = (self.index(row, at) for row in range(len(self.rows)) for at in range(len(self.tableau.colonnes)))
        return [phrase for index in cells if (phrase := self.data(index, ProblemRole))]

    def _problem(self, column: ColumnSpec, entity: Any) -> str:
        text = self._drafted(column, entity)
        try:
            if text:
                _fields(column, text)
        except KnownError as error:
            return error.phrase
        return ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.tableau.colonnes)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tableau.colonnes[section].titre
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.editable:
            return base
        if self.tableau.colonnes[index.column()].genre == "oui_non":
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable

    @plain_tips
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, entity = self.tableau.colonnes[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(column, entity)
        if role == Qt.ItemDataRole.EditRole:
            return self._edited(column, entity)
        if role == Qt.ItemDataRole.CheckStateRole and column.genre == "oui_non":
            return Qt.CheckState.Checked if getattr(entity, column.champ) else Qt.CheckState.Unchecked
        if role == ShortRole:
            return self._edited(column, entity) if column.genre in ("date", "fin") else self._shown(column, entity)
        if role == HintRole:
            return column.vide
        if role == ProblemRole:
            return self._problem(column, entity)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._problem(column, entity) or self._shown(column, entity)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{nom} : {texte}", nom=column.titre, texte=self._shown(column, entity) or column.vide or tr("vide")
            )
        return None

    def _shown(self, column: ColumnSpec, entity: Any) -> str:
        drafted = self._drafted(column, entity)
        if drafted is not None:
            return drafted
        value = getattr(entity, column.champ)
        if column.genre in ("date", "fin"):
            return ecrire(value) if value else ""
        if column.genre == "nombre":
            return "" if value is None else f"{value:g}".replace(".", ",")
        if column.genre == "oui_non":
            return tr("oui") if value else ""
        if column.genre == "preuve":
            preuve = self._dossier.get(Preuve, value) if self._dossier and value else None
            return preuve.titre if preuve else ""
        if column.genre == "ccp":
            return next((text for data, text in self.choices(column) if data == (entity.numero, entity.ccs)), "")
        return str(value)

    def _edited(self, column: ColumnSpec, entity: Any) -> Any:
        drafted = self._drafted(column, entity)
        if drafted is not None:
            return drafted
        value = getattr(entity, column.champ)
        if column.genre in ("date", "fin"):
            return ecrire_court(value)
        if column.genre == "ccp":
            return (entity.numero, entity.ccs)
        return self._shown(column, entity) if column.genre == "nombre" else value

    def choices(self, column: ColumnSpec) -> list[tuple[Any, str]]:
        """Return what a cell of this column may hold, as data and words."""
        if self._dossier is None:
            return []
        if column.genre == "preuve":
            preuves = self._dossier.all(Preuve).values()
            return [(None, tr("Aucune")), *((p.id, p.titre or tr("Sans titre")) for p in preuves)]
        return [((a.numero, a.ccs), f"{a.sigle}  {a.intitule}") for a in self._dossier.referentiel.activites]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or not self.editable:
            return False
        column, entity = self.tableau.colonnes[index.column()], self.rows[index.row()]
        try:
            champs = _fields(column, value)
        except KnownError as error:
            self._drafts.keep_misread(self.key(index), str(value), tr("«\u00a0{texte}\u00a0»", texte=column.titre))
            self.refused.emit(error.phrase)
            return False
        kind, entity_id, key = self.tableau.kind, entity.id, self.key(index)
        self._drafts.forget(key)
        if key not in self._sent and all(getattr(entity, name) == new for name, new in champs.items()):
            return True
        if column.genre in _TYPED:
            # The edit comes back later: meanwhile the cell shows what was typed, and writes on from that.
            self._sent[key] = str(value)
            self._drafts.keep(key, str(value))
        self._edit(
            tr_noop("Modifier {champ}", champ=self.tableau.nom),
            lambda draft: writing.modifier(draft, kind, entity_id, **champs),
            partial(self._arrived, key, str(value)),
        )
        return True

    def _arrived(self, key: str, text: str) -> None:
        """What was typed in a cell is in the dossier."""
        if self._sent.get(key) == text:
            del self._sent[key]
            if self._drafts.text(key) == text:
                self._drafts.forget(key)
            if self.rows:
                last = self.index(len(self.rows) - 1, len(self.tableau.colonnes) - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def blank(self, new_id: str) -> Entity:
        """Return a new row."""
        cls = KINDS[self.tableau.kind]
        if cls is CcpObtenu:
            numero, ccs = next((data for data, _ in self.choices(self.tableau.colonnes[0])), (1, False))
            return CcpObtenu(new_id, numero, ccs)
        return cls(new_id)  # type: ignore[call-arg]

    def row_of(self, entity_id: str) -> int:
        """Return the row of an entity, -1 where it is not there."""
        return next((i for i, r in enumerate(self.rows) if r.id == entity_id), -1)


def _fields(column: ColumnSpec, value: Any) -> dict[str, Any]:
    if column.genre in ("date", "fin"):
        read: date | None = lire(str(value), fin=column.genre == "fin", jour=aujourd_hui())
        return {column.champ: read}
    if column.genre == "nombre":
        return {column.champ: _hours(str(value))}
    if column.genre == "oui_non":
        return {column.champ: Qt.CheckState(value) == Qt.CheckState.Checked}
    if column.genre == "ccp":
        numero, ccs = value
        return {"numero": numero, "ccs": ccs}
    return {column.champ: value}


def _hours(text: str) -> float | None:
    text = text.strip().removesuffix("h").strip().replace(",", ".")
    if not text:
        return None
    try:
        hours = float(text)
    except ValueError:
        hours = -1.0
    if not 0 <= hours <= 168:
        raise KnownError(tr("Les heures par semaine sont un nombre entre 0 et 168 : écrivez par exemple 35 ou 17,5."))
    return hours
