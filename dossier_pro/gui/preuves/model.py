"""The preuves as a list, with where each is used."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import Citation, Dossier, Lien, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index
from dossier_pro.gui.kit.list_model import ListModel, RowRole
from dossier_pro.gui.kit.preuve_words import GENRES, VUES
from dossier_pro.services.montrer import Vue, vue_du_jury


@dataclass(frozen=True, slots=True)
class PreuveRow:
    """One preuve and how often it is used.

    ``liens`` counts the critères that it is tied to, ``montres`` those among them that it shows: the jury sees what it
    holds, and a sentence says how. ``libre``: neither tied, nor cited, nor joined.
    """

    preuve: Preuve
    liens: int
    citations: int
    jointe: bool
    montres: int = 0
    vue: Vue = "non"

    @property
    def libre(self) -> bool:
        """Whether nothing uses it."""
        return not (self.liens or self.citations or self.jointe)

    @property
    def usage(self) -> str:
        """What it shows, in a few words."""
        if not self.liens:
            return tr("ne montre rien encore") if self.citations or self.jointe else tr("liée à rien")
        if self.montres == self.liens:
            return tr("montre {criteres}", criteres=pluriel(self.montres, "critère"))
        tied = pluriel(self.liens, "critère")
        if not self.montres:
            return tr("liée à {criteres}, aucun montré", criteres=tied)
        return tr("liée à {criteres}, {montres}", criteres=tied, montres=pluriel(self.montres, "montré"))

    @property
    def resume(self) -> str:
        """Kind, date and origin on one line."""
        day = ecrire(self.preuve.jour) if self.preuve.jour else ""
        tags = ", ".join(self.preuve.etiquettes)
        return " · ".join(part for part in (GENRES[self.preuve.genre], day, self.preuve.origine, tags) if part)


def lignes(dossier: Dossier) -> list[PreuveRow]:
    """Return the preuves in the order in which they were added."""
    liens = Counter(source for source, _ in {(x.source_id, x.cible_id) for x in dossier.all(Lien).values()})
    citations = Counter(c.preuve_id for c in dossier.all(Citation).values())
    jury = Jury(dossier)
    joined = {row.preuve_id for row in dossier.joints()}
    return [
        PreuveRow(
            preuve,
            liens[preuve.id],
            citations[preuve.id],
            preuve.id in joined,
            len(jury.montres(preuve.id)) if liens[preuve.id] else 0,
            vue_du_jury(dossier, preuve, jury),
        )
        for preuve in dossier.all(Preuve).values()
    ]


def etiquettes(dossier: Dossier) -> tuple[str, ...]:
    """Return the tags in use, in the order of the alphabet."""
    found = {fold(tag): tag for preuve in dossier.all(Preuve).values() for tag in preuve.etiquettes}
    return tuple(found[key] for key in sorted(found))


class PreuvesModel(ListModel[PreuveRow]):
    """The lines for a list view; the selection is not disturbed where the same preuves stay."""

    def text(self, row: PreuveRow) -> str:
        return row.preuve.titre

    def spoken(self, row: PreuveRow) -> str:
        return f"{row.preuve.titre}, {row.resume}, {VUES[row.vue]}, {row.usage}"

    def tip(self, row: PreuveRow) -> str:
        return row.preuve.titre

    def key(self, row: PreuveRow) -> object:
        return row.preuve.id

    def index_of(self, preuve_id: str) -> QModelIndex:
        """Return where a preuve stands."""
        return self.first(lambda row: row.preuve.id == preuve_id)


class PreuvesFilter(QSortFilterProxyModel):
    """Keeps the lines that hold every word typed, accents forgiven, and only the free ones where asked."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._libres = False
        self._tag = ""

    def search(self, text: str) -> None:
        """Filter by words of what is said of a preuve (``Preuve.dits``), and of its kind."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def only_free(self, on: bool) -> None:
        """Keep only preuves that nothing uses."""
        self.beginFilterChange()
        self._libres = on
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def only_tag(self, tag: str) -> None:
        """Keep only preuves that bear a tag; "" keeps all."""
        self.beginFilterChange()
        self._tag = fold(tag)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self.sourceModel().index(source_row, 0, source_parent).data(RowRole)
        if not isinstance(row, PreuveRow) or (self._libres and not row.libre):
            return False
        preuve = row.preuve
        if self._tag and self._tag not in map(fold, preuve.etiquettes):
            return False
        text = fold(" ".join((*preuve.dits, GENRES[preuve.genre])))
        return all(word in text for word in self._words)
