"""Answers are kept under their question, the draft goes after what is written, and one step takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import ReponseRecit
from dossier_pro.services import recit, repetition, writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer
from dossier_pro.services.search import Recherche


@pytest.fixture
def desk(tmp_path: Path):
    with creer(tmp_path / "a.dpro", NouveauDossier("TP-01285:04", "Abel", "Max", "formation")) as desk:
        yield desk


def _exemple(desk: Desk, **champs: str) -> Exemple:
    activite = desk.dossier.referentiel.activites[0]
    made = desk.change("Ajouter", lambda d: writing.ajouter_exemple(d, activite.id)).valeur
    assert isinstance(made, Exemple)
    desk.change("Écrire", lambda d: writing.modifier(d, "exemple", made.id, **champs))
    return desk.dossier.all(Exemple)[made.id]


def _say(desk: Desk, exemple: Exemple, question: str, texte: str) -> None:
    desk.change("Répondre", lambda d: writing.ecrire(d, recit.vierge(exemple.id, question), texte=texte))


def test_the_draft_goes_after_what_is_written_and_is_one_step(desk: Desk) -> None:
    exemple = _exemple(desk, taches="Déjà là.")
    other = _exemple(desk)
    _say(desk, exemple, "d_abord", "J’ai lu")
    _say(desk, exemple, "d_abord", "J’ai lu la liste")
    _say(desk, other, "d_abord", "Autre chose")
    assert recit.reponses(desk.dossier, exemple.id) == {"d_abord": "J’ai lu la liste"}
    desk.change("Verser", lambda d: recit.verser(d, exemple.id))
    assert desk.dossier.all(Exemple)[exemple.id].taches == "Déjà là.\n\nD’abord, j’ai lu la liste."
    assert recit.reponses(desk.dossier, exemple.id) == {}
    assert recit.reponses(desk.dossier, other.id) == {"d_abord": "Autre chose"}
    desk.undo()
    assert desk.dossier.all(Exemple)[exemple.id].taches == "Déjà là."
    assert recit.reponses(desk.dossier, exemple.id) == {"d_abord": "J’ai lu la liste"}


def test_nothing_answered_is_said_and_nothing_changes(desk: Desk) -> None:
    exemple = _exemple(desk)
    with pytest.raises(KnownError, match="Répondez d’abord"):
        desk.change("Verser", lambda d: recit.verser(d, exemple.id))


def test_answers_go_with_their_exemple_and_come_back_with_it(desk: Desk) -> None:
    exemple = _exemple(desk)
    _say(desk, exemple, "quand", "mars 2025")
    desk.change("Supprimer", lambda d: writing.supprimer(d, "exemple", exemple.id))
    assert not desk.dossier.all(ReponseRecit)
    desk.undo()
    assert recit.reponses(desk.dossier, exemple.id) == {"quand": "mars 2025"}


def test_one_that_was_begun_comes_first_then_a_blank_one(desk: Desk) -> None:
    assert recit.a_commencer(desk.dossier) is None
    written, blank = _exemple(desk, taches="Écrit."), _exemple(desk)
    assert recit.a_commencer(desk.dossier) == blank
    _say(desk, written, "quand", "mars 2025")
    assert recit.a_commencer(desk.dossier) == written


def test_what_was_answered_and_noted_is_found_and_leads_to_its_place(desk: Desk) -> None:
    exemple = _exemple(desk)
    _say(desk, exemple, "quand", "Un jour de zygomorphe")
    note = repetition.note(desk.dossier, "general/journee")
    desk.change("Noter", lambda d: writing.ecrire(d, note, texte="Le zygomorphe du matin"))
    recherche = Recherche()
    recherche.suivre(desk.dossier)
    found = [t.lieu for g in recherche.chercher("zygomorphe").groupes for t in g.trouvailles]
    recherche.close()
    assert {(lieu.kind, lieu.entity_id) for lieu in found} == {
        ("reponse_recit", recit.vierge(exemple.id, "quand").id),
        ("question_preparee", note.id),
    }
