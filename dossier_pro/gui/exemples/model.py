"""The list of exemples by activité: headings, exemples, and a row that adds one."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from PySide6.QtCore import QModelIndex

from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.regles import QUESTIONS
from dossier_pro.domain.text import is_blank, pluriel, word_count
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.list_model import ListModel

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
    blocking = (m.lieu for m in etat.manques if m.gravite == "bloquant")
    blocked = Counter(lieu.entity_id for lieu in blocking if lieu.kind == "exemple")
    rows = []
    for activite in dossier.referentiel.activites:
        exemples = dossier.exemples_de(activite.id)
        if activite.id not in visees and not exemples:
            continue
        rows.append(ExempleRow("activite", activite, activite.sigle, activite.intitule))
        for rank, exemple in enumerate(exemples, 1):
            missing = blocked[exemple.id]
            rows.append(
                ExempleRow(
                    "exemple",
                    activite,
                    exemple.intitule.strip() or tr("Exemple {numero}, sans intitulé", numero=rank),
                    _under(exemple, missing),
                    exemple,
                    missing == 0,
                )
            )
        if editable:
            rows.append(ExempleRow("ajouter", activite, tr("Ajouter un exemple")))
    return rows


def words_of(exemple: Exemple) -> int:
    """Return the number of words of the four answers."""
    return sum(word_count(exemple.reponse(champ)) for champ in CHAMPS)


def _under(exemple: Exemple, missing: int) -> str:
    words = pluriel(words_of(exemple), "mot")
    if not missing:
        return words
    blank = [str(QUESTIONS[c][0]) for c in CHAMPS[:3] if is_blank(exemple.reponse(c))]
    if len(blank) > 1:
        return tr("{mots} · questions {liste} à écrire", mots=words, liste=", ".join(blank))
    if blank:
        return tr("{mots} · question {numero} à écrire", mots=words, numero=blank[0])
    return tr("{mots} · {points} à compléter", mots=words, points=pluriel(missing, "point"))


class ExemplesModel(ListModel[ExempleRow]):
    """The rows of ``rows_of`` for a list view; where only their words change the selection is not disturbed."""

    def text(self, row: ExempleRow) -> str:
        return row.text

    def spoken(self, row: ExempleRow) -> str:
        return f"{row.text}, {row.under}" if row.under else f"{row.text}, {row.activite.sigle}"

    def tip(self, row: ExempleRow) -> str | None:
        if row.kind == "ajouter":
            return None
        return row.under if row.kind == "activite" else row.text

    def can_be_chosen(self, row: ExempleRow) -> bool:
        return row.kind != "activite"

    def key(self, row: ExempleRow) -> object:
        return row.kind, row.activite.id, row.exemple.id if row.exemple else ""

    def index_of(self, exemple_id: str) -> QModelIndex:
        """Return where an exemple stands; an index that is not valid where it does not."""
        return self.first(lambda row: row.exemple is not None and row.exemple.id == exemple_id)
