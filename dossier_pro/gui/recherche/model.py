"""What a search found, as lines: a heading, its results, and a line that shows the rest."""

from __future__ import annotations

from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.list_model import ListModel
from dossier_pro.services.search import Resultats, Trouvaille


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line; ``trouvaille`` where it is a result, ``texte`` else."""

    genre: Literal["titre", "resultat", "suite"]
    texte: str
    icone: str = ""
    trouvaille: Trouvaille | None = None


ICONES = {
    "Exemples": "notebook-pen",
    "Preuves": "paperclip",
    "Remarques": "sticky-note",
    "Liens vers les critères": "link",
    "Référentiel": "list-tree",
    "Parcours et échéances": "user-round",
}


def lignes(resultats: Resultats) -> list[ResultRow]:
    """Return the lines of an answer."""
    rows = []
    for groupe in resultats.groupes:
        rows.append(ResultRow("titre", f"{tr(groupe.nom)} ({groupe.total})", ICONES.get(groupe.nom, "")))
        icon = ICONES.get(groupe.nom, "file-text")
        rows += [ResultRow("resultat", t.nom, icon, t) for t in groupe.trouvailles]
        rest = groupe.total - len(groupe.trouvailles)
        if rest > 0:
            rows.append(
                ResultRow("suite", tr("Voir {autres}", autres=pluriel(rest, "autre résultat", "autres résultats")))
            )
    return rows


def annonce(resultats: Resultats) -> str:
    """Return what is said over the list."""
    if not resultats.question.strip():
        return ""
    if not resultats.total:
        return tr("Rien de tel dans ce dossier.")
    found = pluriel(resultats.total, "résultat")
    if resultats.partiel:
        if resultats.total > 1:
            return tr("Rien ne contient tous ces mots ; {resultats} en contiennent une partie.", resultats=found)
        return tr("Rien ne contient tous ces mots ; {resultats} en contient une partie.", resultats=found)
    return found


class RechercheModel(ListModel[ResultRow]):
    """The lines for a list view; headings cannot be chosen."""

    def text(self, row: ResultRow) -> str:
        return row.texte

    def spoken(self, row: ResultRow) -> str:
        found = row.trouvaille
        if found is None:
            return row.texte
        return "\n".join(part for part in (found.nom, found.ou, "".join(m.texte for m in found.extrait)) if part)

    def tip(self, row: ResultRow) -> str | None:
        found = row.trouvaille
        return None if found is None else "\n".join(part for part in (found.nom, found.ou) if part)

    def can_be_chosen(self, row: ResultRow) -> bool:
        return row.genre != "titre"
