"""The sheet for the *dossier de faisabilité* of a VAE: for each bloc a text, for each compétence oui, en partie or non.

What the candidate says of a bloc and of a compétence is an ``AutoEvaluation``. Beside it stands what the dossier holds
(``faits``): experiences, exemples, preuves, in the candidate's own words. A fact is shown and may be taken into the
text by the candidate; it answers nothing by itself. Confidential preuves are left out: the sheet is handed over.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dossier_pro.domain.dates import Mois, du_au, ecrire
from dossier_pro.domain.dossier import Dossier, Exemple, Experience, Preuve
from dossier_pro.domain.guide import AutoEvaluation, Reponse
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Competence
from dossier_pro.domain.text import NBSP, is_blank, parse, plain, pluriel
from dossier_pro.domain.translation import tr, tr_noop

REPONSES: Final[dict[Reponse, str]] = {"oui": "oui", "en_partie": tr_noop("en partie"), "non": "non"}
PAS_REPONDU: Final = tr_noop("pas encore répondu")
_NAMESPACE = uuid.UUID("5f2c9d0e-3a54-5c1b-9b0a-8f3d6e1c7a42")


@dataclass(frozen=True, slots=True)
class LigneCompetence:
    """One compétence: what was answered, and what the dossier holds of it."""

    competence: Competence
    reponse: Reponse
    faits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bloc:
    """One activité that is presented: what was written of it, what the dossier holds, and its compétences."""

    activite: Activite
    texte: str
    faits: tuple[str, ...]
    competences: tuple[LigneCompetence, ...]

    @property
    def reste(self) -> int:
        """How many of its parts wait: the text, and each compétence without an answer."""
        return sum(not ligne.reponse for ligne in self.competences) + is_blank(self.texte)


def vierge(element_id: str) -> AutoEvaluation:
    """Return what is said of a bloc or a compétence before anything is.

    Its id is made of what it is about: said on two computers, it is one thing when their dossiers are united.
    """
    return AutoEvaluation(str(uuid.uuid5(_NAMESPACE, element_id)), element_id)


def dit(dossier: Dossier, element_id: str) -> AutoEvaluation:
    """Return what the candidate says of a bloc or a compétence, blank where nothing is."""
    return dossier.get(AutoEvaluation, vierge(element_id).id) or vierge(element_id)


def blocs(dossier: Dossier) -> tuple[Bloc, ...]:
    """Return the sheet, by activité that is presented and not yet held."""
    return tuple(_bloc(dossier, activite) for activite in dossier.activites_visees())


def _bloc(dossier: Dossier, activite: Activite) -> Bloc:
    return Bloc(
        activite,
        dit(dossier, activite.id).texte,
        tuple(_faits_du_bloc(dossier, activite)),
        tuple(
            LigneCompetence(one, dit(dossier, one.id).reponse, tuple(_faits_de_la_competence(dossier, activite, one)))
            for one in activite.competences
        ),
    )


def experiences(dossier: Dossier) -> tuple[str, ...]:
    """Return the experiences in the words they were noted in, the latest first."""
    rows = sorted(dossier.all(Experience).values(), key=lambda e: (e.debut is None, e.debut), reverse=True)
    return tuple(words for words in map(_experience, rows) if words)


def _experience(experience: Experience) -> str:
    when = _periode(experience)
    parts = (experience.fonction.strip(), experience.employeur.strip(), experience.service.strip(), when)
    words = ", ".join(part for part in parts if part)
    return tr("{words} (bénévole)", words=words) if words and experience.benevole else words


def _periode(one: Experience | Exemple) -> str:
    if one.debut and one.fin:
        return du_au(one.debut, one.fin).replace(" ", NBSP)
    if not one.debut:
        return ""
    article = "" if isinstance(one.debut, Mois) else "le "
    return tr("depuis {article}{debut}", article=article, debut=ecrire(one.debut)).replace(" ", NBSP)


def _faits_du_bloc(dossier: Dossier, activite: Activite) -> Iterator[str]:
    for exemple in dossier.exemples_de(activite.id):
        if exemple.intitule.strip():
            parts = (
                tr("Exemple «\u00a0{intitule}\u00a0»", intitule=exemple.intitule.strip()),
                exemple.entreprise.strip(),
                _periode(exemple),
            )
            yield ", ".join(part for part in parts if part)


def _faits_de_la_competence(dossier: Dossier, activite: Activite, competence: Competence) -> Iterator[str]:
    aims = {competence.id, *(critere.id for critere in competence.criteres)}
    shown = Counter(lien.source_id for aim in aims for lien in dossier.liens_vers(aim))
    for exemple in (e for a in dossier.referentiel.activites for e in dossier.exemples_de(a.id)):
        if shown[exemple.id] and exemple.intitule.strip():
            count = f"{pluriel(shown[exemple.id], 'critère lié', 'critères liés')}"
            yield tr("Exemple «\u00a0{intitule}\u00a0» ({count})", intitule=exemple.intitule.strip(), count=count)
    for preuve in dossier.all(Preuve).values():
        if shown[preuve.id] and preuve.titre.strip() and not preuve.confidentielle:
            yield tr("Preuve «\u00a0{titre}\u00a0»", titre=preuve.titre.strip())


def avec_les_faits(dossier: Dossier, activite_id: str) -> AutoEvaluation:
    """Return the text of a bloc with the experiences and exemples at its end that it does not hold yet."""
    said = dit(dossier, activite_id)
    bloc = next((one for one in blocs(dossier) if one.activite.id == activite_id), None)
    found = (*experiences(dossier), *(bloc.faits if bloc else ()))
    there = plain(said.texte)
    new = "\n".join(f"- {fact}" for fact in found if fact not in there)
    return replace(said, texte="\n\n".join(part for part in (said.texte.rstrip(), new) if part))


def en_texte(bloc: Bloc) -> str:
    """Return one bloc as text to copy: its title, its text, an answer a line."""
    head = f"{bloc.activite.sigle} – {bloc.activite.intitule}"
    said = "\n".join(f"{'' if one.kind == 'paragraphe' else '- '}{one.text}" for one in parse(bloc.texte)).strip()
    answers = "\n".join(f"{ligne.competence.intitule}{NBSP}: {mot(ligne.reponse)}" for ligne in bloc.competences)
    return "\n\n".join(part for part in (head, said, answers) if part)


def mot(reponse: Reponse) -> str:
    """Return an answer in words."""
    return tr(REPONSES.get(reponse, PAS_REPONDU))
