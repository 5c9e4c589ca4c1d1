"""« S’entraîner à l’entretien »: questions that a jury could ask, notes on them, how long the session's épreuves last.

Notes are kept under the key of their question, durations under ``duree``. All of it is the candidate's own.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import QuestionPreparee
from dossier_pro.domain.readiness import Readiness, evaluate
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.guidance.rehearsal import questions as asking
from dossier_pro.guidance.rehearsal.questions import QuestionJury
from dossier_pro.guidance.rehearsal.timer import Epreuve, Minuteur, minutes_lues
from dossier_pro.services.clock import aujourd_hui

__all__ = [
    "Epreuve",
    "Minuteur",
    "QuestionJury",
    "ecrire_questions",
    "epreuves",
    "lire_durees",
    "minuteur",
    "nommer_cle",
    "note",
    "questions",
    "retenir",
    "sessions",
]
DUREE = "duree"
"""The key under which the candidate's own duration is kept, and the beginning of those of a RE."""
_NAMESPACE = uuid.UUID("4c2a7f38-5a2f-5d0b-9f6f-8a1c54c0de22")


def questions(dossier: Dossier, etat: Readiness) -> tuple[QuestionJury, ...]:
    """Return the questions, the weakest critères first; none that something was noted for is left out."""
    noted = [n.cle for n in _notes(dossier) if n.texte.strip() or n.a_retravailler]
    return asking.preparer(dossier, etat, epreuves(dossier), noted)


def _notes(dossier: Dossier) -> Iterable[QuestionPreparee]:
    return (n for n in dossier.all(QuestionPreparee).values() if not _is_duree(n.cle))


def _is_duree(cle: str) -> bool:
    return cle == DUREE or cle.startswith(f"{DUREE}/")


def note(dossier: Dossier, cle: str) -> QuestionPreparee:
    """Return what is kept under a key, a blank one where nothing is; its id is the same on every computer."""
    found = next((n for n in dossier.all(QuestionPreparee).values() if n.cle == cle), None)
    return found or QuestionPreparee(str(uuid.uuid5(_NAMESPACE, cle)), cle)


def nommer_cle(dossier: Dossier, cle: str) -> str:
    """Return what a note is about, in words: the critère, the exemple, the question asked of anybody."""
    kind, _, rest = cle.partition("/")
    if _is_duree(cle):
        return tr("Durée, {rest}", rest=rest) if rest else tr("Durée de l’entretien")
    if kind == "critere" and (cible := dossier.referentiel.cibles.get(rest)) is not None:
        return f"{cible.lieu}\u00a0: {cible.texte}"
    if kind == "exemple" and (exemple := dossier.get(Exemple, rest.partition("/")[0])) is not None:
        return exemple.intitule or tr("Exemple sans intitulé")
    general = {one["id"]: one["texte"] for one in asking.source()["general"]}
    return str(general.get(rest, rest)) if kind in ("general", "epreuve") else tr("Question")


# --- durations ---------------------------------------------------------------------------------------------------


def minuteur(clock: Callable[[], float]) -> Minuteur:
    """Return a watch."""
    return Minuteur(clock)


def epreuves(dossier: Dossier) -> tuple[Epreuve, ...]:
    """Return the épreuves whose length is known: from the RE, and what the candidate typed. None is invented."""
    found = []
    for one in dossier.all(QuestionPreparee).values():
        minutes = minutes_lues(one.texte) if _is_duree(one.cle) else None
        if minutes is not None:
            found.append(Epreuve(one.cle.partition("/")[2] or tr("Mon entretien"), minutes))
    return tuple(sorted(found, key=lambda e: e.nom == "Mon entretien"))


def sessions(dossier: Dossier) -> tuple[str, ...]:
    """Return the sessions that a RE tells apart and that the dossier is about: « TP », « CCP 1 »."""
    projet = dossier.projet
    if projet.objet == "titre":
        return ("TP",)
    return tuple(f"{projet.objet.upper()} {numero}" for numero in projet.numeros)


def lire_durees(source: Path, wanted: tuple[str, ...]) -> tuple[Epreuve, ...]:
    """Read the épreuves of some sessions in a RE (RC before 2017).

    Raises:
        KnownError: it cannot be read, or says no duration of them.
    """
    from dossier_pro.services.referentiels import lire

    evaluation = lire(source).evaluation
    found = {}
    for one in evaluation.modalites if evaluation is not None else ():
        if one.session in wanted and one.minutes:
            name = " ".join(one.nom.split())
            found[name if len(wanted) == 1 else f"{name} ({one.session})"] = one.minutes
    if not found:
        raise KnownError(
            tr(
                "« {name} » ne dit pas la durée de vos épreuves\u00a0: choisissez le RE de votre titre, en PDF.",
                name=source.name,
            )
        )
    return tuple(Epreuve(name, minutes) for name, minutes in found.items())


def retenir(draft: Draft, lues: Iterable[Epreuve]) -> None:
    """Keep the durations of a RE, in the place of those that an earlier one gave."""
    old = [n for n in draft.dossier.all(QuestionPreparee).values() if n.cle.startswith(f"{DUREE}/")]
    draft.drop(*old)
    for one in lues:
        cle = f"{DUREE}/{clean(one.nom)}"
        draft.put(QuestionPreparee(str(uuid.uuid5(_NAMESPACE, cle)), cle, str(one.minutes)))


# --- paper -------------------------------------------------------------------------------------------------------


@in_french()
def ecrire_questions(chemin: Path, cible: Path) -> None:
    """Write the questions with their notes as a PDF. The dossier is only read; it is no part of the DP.

    Raises:
        KnownError: the dossier cannot be read, the name is not that of a PDF, or the place cannot be written to.
    """
    from dossier_pro.export.companions.questions import Preparee, write_questions
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.store.files import protect_dossier, replacing

    if cible.suffix.lower() != ".pdf":
        raise KnownError(tr("« {name} » doit finir par .pdf\u00a0: c’est un fichier PDF.", name=cible.name))
    protect_dossier(cible)
    jour = aujourd_hui()
    with ouvrir(chemin, lecture_seule=True) as desk:
        dossier = desk.dossier
    made = []
    for one in questions(dossier, evaluate(dossier, aujourd_hui=jour)):
        kept = note(dossier, one.cle)
        made.append(Preparee(one.lieu, one.texte, one.pourquoi, kept.texte, kept.a_retravailler))
    durees = [tr("{nom}\u00a0: {minutes}\u00a0min", nom=e.nom, minutes=e.minutes) for e in epreuves(dossier)]
    candidat, titre = dossier.candidat.nom_complet, dossier.referentiel.intitule
    with replacing(cible) as beside, beside.open("wb") as stream:
        write_questions(made, stream, candidat=candidat, titre=titre, durees=durees, aujourd_hui=jour)
