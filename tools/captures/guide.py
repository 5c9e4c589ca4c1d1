"""Scenes of the guide for ``captures``: a blank sheet, a story that was begun, its end, a rehearsal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow

Scene = tuple[str, "Callable[[MainWindow], None]"]
_STORY = {
    "intitule": "Préparer un salon",
    "quand": "En octobre 2025",
    "entreprise": "Maison Exemple",
    "d_abord": "J’ai listé le matériel du stand avec mon responsable.",
    "ensuite": "J’ai réservé le transport et relancé deux fournisseurs.",
    "avec_quoi": "Un tableur, le téléphone, le plan du salon.",
}
_ID = "exemple-raconte"


def scenes() -> tuple[Scene, ...]:
    """Return the scenes: a name for the file, and what brings the window there."""
    return (
        ("90-fiche-vierge", _sheet),
        ("91-raconter", _question),
        ("92-raconter-fin", _end),
        ("93-entretien", _rehearse),
        ("95-faisabilite", _feasibility),
    )


def _begin(window: MainWindow) -> None:
    """Add a blank exemple."""
    from dossier_pro.domain.dossier import Exemple

    activite_id = window.session.dossier.referentiel.activites[-1].id
    window.session.edit("Ajouter", lambda draft: draft.put(Exemple(_ID, activite_id, 3)))
    wait(lambda: window.session.dossier.get(Exemple, _ID) is not None)


def _sheet(window: MainWindow) -> None:
    from dossier_pro.domain.regles import Lieu

    _begin(window)
    window.go_to(Lieu("exemple", _ID))


def _story(window: MainWindow, question: str) -> None:
    from dossier_pro.domain.guide import ReponseRecit
    from dossier_pro.domain.regles import Lieu
    from dossier_pro.gui.raconter.screen import RaconterView
    from dossier_pro.services import recit, writing

    _begin(window)
    for name, words in _STORY.items():
        window.session.edit("Répondre", partial(writing.ecrire, vierge=recit.vierge(_ID, name), texte=words))
    wait(lambda: len(window.session.dossier.all(ReponseRecit)) == len(_STORY))
    window.go_to(Lieu("recit", _ID))
    screen = window.screen_named("raconter")
    assert isinstance(screen, RaconterView)
    screen.show_exemple(_ID, question)


def _question(window: MainWindow) -> None:
    from dossier_pro.gui.raconter.screen import RaconterView

    _story(window, "apres")
    screen = window.screen_named("raconter")
    assert isinstance(screen, RaconterView)
    screen.dunno.click()


def _end(window: MainWindow) -> None:
    _story(window, "fin")


def _rehearse(window: MainWindow) -> None:
    from dossier_pro.domain.guide import QuestionPreparee
    from dossier_pro.services import repetition

    window.session.edit(
        "Durées",
        lambda draft: repetition.retenir(
            draft, (repetition.Epreuve("Entretien technique", 45), repetition.Epreuve("Entretien final", 20))
        ),
    )
    cle = repetition.questions(window.session.dossier, window.session.etat)[2].cle
    note = QuestionPreparee("note", cle, "Au salon de mai : le plan, les devis, le bilan.", a_retravailler=True)
    window.session.edit("Noter", lambda draft: draft.put(note))
    wait(lambda: window.session.dossier.get(QuestionPreparee, "note") is not None)
    window.show_screen("entretien")
    from dossier_pro.domain.regles import Lieu

    window.screen_named("entretien").show_place(Lieu("question_preparee", "note"))


def _feasibility(window: MainWindow) -> None:
    from dossier_pro.domain.faisabilite import blocs
    from dossier_pro.domain.guide import AutoEvaluation, Reponse
    from dossier_pro.services import faisabilite

    first = blocs(window.session.dossier)[0]
    answers: tuple[Reponse, ...] = ("oui", "en_partie")
    for ligne, reponse in zip(first.competences, answers, strict=False):
        window.session.edit(
            "Répondre", partial(faisabilite.repondre, competence_id=ligne.competence.id, reponse=reponse)
        )
    wait(lambda: len(window.session.dossier.all(AutoEvaluation)) == 2)
    window.show_screen("faisabilite")
