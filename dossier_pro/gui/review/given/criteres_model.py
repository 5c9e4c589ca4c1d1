"""The critères as the rows of the review's list, with where each stands."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from PySide6.QtCore import QModelIndex, Qt

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.list_model import ListModel
from dossier_pro.gui.kit.states import Etat, mot
from dossier_pro.gui.review.given.model import Etude


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
        mine = (
            tr("pas encore lu") if self.etat == "absent" else tr("votre position : {position}", position=mot(self.etat))
        )
        if self.ancienne:
            mine = tr("votre position a été donnée sur une version antérieure : à relire")
        parts = [mine, *(tr("{who} : {position}", who=who, position=mot(state)) for who, state in self.autres)]
        if not self.montre:
            parts.append(tr("rien n’est lié"))
        if self.remarques:
            parts.append(pluriel(self.remarques, "remarque"))
        return f"{self.texte} ({', '.join(parts)})"


def _tete(cible: Cible) -> str:
    """Return what stands over a cible under its CCP, "" where nothing does."""
    if cible.genre in ("critere", "competence") and cible.competence:
        return f"CP {cible.competence.numero}  {cible.competence.intitule}"
    return cible.transversale.intitule if cible.transversale else ""


def rangs(etude: Etude, ids: Collection[str] | None = None) -> list[Rang]:
    """Return the rows of a review; with ``ids`` those of these cibles alone."""
    found: list[Rang] = []
    ccp = tete = ""
    for cible in etude.cibles:
        if ids is not None and cible.id not in ids:
            continue
        over = (
            f"{cible.activite.sigle}  {cible.activite.intitule}" if cible.activite else tr("Compétences transversales")
        )
        if over != ccp:
            ccp = over
            found.append(Rang("ccp", over))
        head = _tete(cible)
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


class CriteresModel(ListModel[Rang]):
    """The rows of ``rangs``; where only states change the view keeps its place."""

    head_flags = Qt.ItemFlag.ItemIsEnabled

    def text(self, row: Rang) -> str:
        return row.texte

    def spoken(self, row: Rang) -> str:
        return row.mots

    def can_be_chosen(self, row: Rang) -> bool:
        return row.genre == "cible"

    def key(self, row: Rang) -> object:
        return row.genre, row.cible_id, row.texte

    def index_of(self, cible_id: str) -> QModelIndex:
        """Return where a cible stands; an index that is not valid where it has no row."""
        return self.first(lambda row: bool(cible_id) and row.cible_id == cible_id)
