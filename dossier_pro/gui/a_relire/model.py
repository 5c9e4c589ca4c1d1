"""What the guide found, as lines of a list: a heading for each group, and its findings."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.list_model import ListModel
from dossier_pro.gui.kit.marked import Stretch
from dossier_pro.services.relire import GROUPES, INCONNUS, SignalementSitue

AROUND = 70
"""How many signs of a paragraph are shown before a passage, and behind it."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One line: a heading, or a finding."""

    texte: str
    trouve: SignalementSitue | None = None


def lignes(found: Sequence[SignalementSitue]) -> list[FindingRow]:
    """Return the lines, group by group; a group without anything is left out."""
    rows = []
    for groupe, nom in ((key, tr(said)) for key, said in GROUPES.items()):
        mine = [one for one in found if one.groupe == groupe]
        if mine:
            rows.append(FindingRow(f"{nom} ({len(mine)})"))
            rows += [FindingRow(one.signalement.passage or one.ou, one) for one in mine]
    return rows


def genre(one: SignalementSitue) -> str:
    """Return what a finding is, in two words; an official rule and advice are told apart by it too."""
    if one.groupe == "langue":
        return tr("Mot inconnu") if one.signalement.regle in INCONNUS else tr("À vérifier")
    if one.signalement.rang == "regle":
        return tr("Règle officielle")
    return tr("Conseil") if one.groupe == "relecture" else tr("Donnée personnelle")


def extrait(one: SignalementSitue) -> list[Stretch]:
    """Return the words around a passage, with the passage marked."""
    passage = one.signalement.passage
    at = one.dans_phrase
    if not one.phrase or at < 0:
        return [(passage or one.signalement.message, bool(passage))]
    end = at + len(passage)
    before, behind = one.phrase[:at], one.phrase[end:]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(behind) > AROUND:
        behind = behind[:AROUND].rpartition(" ")[0] + " …"
    return [part for part in ((before, False), (passage, True), (behind, False)) if part[0]]


def annonce(count: int, *, pending: bool) -> str:
    """Return in one sentence how many there are."""
    if pending:
        return tr("Lecture en cours… {passages} pour l’instant.", passages=pluriel(count, "passage"))
    if not count:
        return tr("Rien à reprendre.")
    return tr(
        "{passages} à regarder. Rien de tout cela n’empêche de créer le dossier.", passages=pluriel(count, "passage")
    )


class FindingsModel(ListModel[FindingRow]):
    """The lines as a list view asks for them."""

    def text(self, row: FindingRow) -> str:
        return row.texte

    def spoken(self, row: FindingRow) -> str:
        if row.trouve is None:
            return row.texte
        return f"{row.texte}. {genre(row.trouve)}. {row.trouve.signalement.message} {row.trouve.ou}"

    def tip(self, row: FindingRow) -> str | None:
        return row.trouve.signalement.message if row.trouve is not None else None

    def can_be_chosen(self, row: FindingRow) -> bool:
        return row.trouve is not None
