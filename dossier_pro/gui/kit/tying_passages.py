"""The passages that may show a critère, for the list of « ce qui montre ce critère »: those that are tied to something
already, and every sentence of the exemples, which a few letters find.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.anchors.anchor import Ancre, ancrer
from dossier_pro.domain.anchors.words import sentences
from dossier_pro.domain.dossier import CHAMPS, Champ, Dossier, Exemple
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.text import plain
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.tying_model import Candidate, found, sources_pour
from dossier_pro.services.montrer import exemples_offerts

LETTERS = 3
"""How many letters find sentences: fewer stand in all of them."""
_MOST = 12
_QUESTIONS: dict[Champ, str] = {"taches": "1", "moyens": "2", "equipe": "3", "complements": "5"}


def offered_for(dossier: Dossier, cible: Cible) -> list[Candidate]:
    """Return what may show a critère: the exemples, the passages that show something already, then the preuves."""
    rows = sources_pour(dossier, cible)
    last = sum(one.genre == "exemple" for one in rows)
    return [*rows[:last], *passages_lies(dossier, exemples_offerts(dossier, cible), cible), *rows[last:]]


def passages_lies(dossier: Dossier, exemples: Sequence[Exemple], cible: Cible) -> list[Candidate]:
    """Return the passages that show something already and stand in their text still."""
    here = {(lien.source_id, lien.ancre) for lien in dossier.liens_vers(cible.id)}
    return [
        passage_line(dossier, exemple, ancre, tied=(exemple.id, ancre) in here)
        for exemple in exemples
        for ancre in dict.fromkeys(lien.ancre for lien in dossier.liens_de(exemple.id))
        if ancre is not None and ancre.citation in plain(_answer(exemple, ancre.champ))
    ]


def phrases(dossier: Dossier, exemples: Sequence[Exemple]) -> list[Candidate]:
    """Return every sentence of the exemples, in their order."""
    return [
        passage_line(dossier, exemple, ancrer(champ, texte, debut, fin))
        for exemple in exemples
        for champ in CHAMPS
        for texte in [plain(exemple.reponse(champ))]
        for debut, fin in sentences(texte)
    ]


def found_in(rows: Sequence[Candidate], known: Sequence[Candidate], query: str) -> list[Candidate]:
    """Return the sentences that a query means, but for the passages that are ``known`` already."""
    if sum(char.isalnum() for char in query) < LETTERS:
        return []
    there = {(row.id, row.text) for row in known}
    return [row for row in found(rows, query) if (row.id, row.text) not in there][:_MOST]


def passage_line(dossier: Dossier, exemple: Exemple, ancre: Ancre, *, tied: bool = False) -> Candidate:
    """Return the line of a passage."""
    question = next((number for champ, number in _QUESTIONS.items() if champ == ancre.champ), "")
    under = tr("Passage · {exemple}, question {question}", exemple=nom_exemple(dossier, exemple), question=question)
    return Candidate("exemple", exemple.id, ancre.citation, under, icon="text-search", tied=tied, ancre=ancre)


def _answer(exemple: Exemple, champ: str) -> str:
    return next((exemple.reponse(known) for known in CHAMPS if known == champ), "")
