"""Notes are kept by question; durations come from the RE or the candidate, or there are none; and the paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from dossier_pro.domain.dossier import Projet
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import QuestionPreparee
from dossier_pro.domain.readiness import evaluate
from dossier_pro.services import repetition, writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.history import nommer, valeur_en_mots
from dossier_pro.services.repetition import Epreuve

JARDINIER = Path(__file__).parents[1] / "fixtures" / "jardinier"
JOUR = date(2026, 11, 30)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with creer_exemple(tmp_path / "exemple.dpro") as opened:
        yield opened


def _note(desk: Desk, cle: str, texte: str) -> None:
    desk.change("Noter", lambda d: writing.ecrire(d, repetition.note(d.dossier, cle), texte=texte))


def _keys(desk: Desk) -> list[str]:
    return [q.cle for q in repetition.questions(desk.dossier, evaluate(desk.dossier, aujourd_hui=JOUR))]


def test_a_note_keeps_its_question_in_the_list_and_a_duration_is_none(desk: Desk) -> None:
    _note(desk, "exemple/parti/mots", "Ce que je dirais")
    _note(desk, repetition.DUREE, "20")
    keys = _keys(desk)
    assert "exemple/parti/mots" in keys
    assert repetition.DUREE not in keys
    assert len(keys) == len(set(keys))


def test_a_re_gives_the_durations_of_the_sessions_that_are_asked_for(desk: Desk) -> None:
    read = repetition.lire_durees(JARDINIER / "re.pdf", ("TP",))
    assert sum(e.minutes for e in read) == 185
    with pytest.raises(KnownError, match="durée de vos épreuves"):
        repetition.lire_durees(JARDINIER / "re.pdf", ("CCP 7",))
    assert repetition.epreuves(desk.dossier) == ()
    desk.change("Prendre", lambda d: repetition.retenir(d, [Epreuve("Ancienne", 5)]))
    desk.change("Prendre", lambda d: repetition.retenir(d, read))
    _note(desk, repetition.DUREE, "20 min")
    assert set(repetition.epreuves(desk.dossier)) == {*read, Epreuve("Mon entretien", 20)}


def test_the_sessions_follow_what_is_presented(desk: Desk) -> None:
    assert repetition.sessions(desk.dossier) == ("TP",)
    desk.change("Choisir", lambda d: d.put(Projet(objet="ccp", numeros=(1, 2))))
    assert repetition.sessions(desk.dossier) == ("CCP 1", "CCP 2")


def test_a_key_is_told_in_words(desk: Desk) -> None:
    cible = next(iter(desk.dossier.referentiel.cibles.values()))
    assert repetition.nommer_cle(desk.dossier, f"critere/{cible.id}").endswith(cible.texte)
    assert valeur_en_mots(desk.dossier, "cle", "general/journee").startswith("Racontez une journée")
    assert (
        nommer(desk.dossier, QuestionPreparee("n", "x", "Le matin")) == "Note pour l’entretien «\u00a0Le matin\u00a0»"
    )


def test_the_paper_has_questions_notes_and_durations(desk: Desk, tmp_path: Path) -> None:
    first = _keys(desk)[0]
    _note(desk, first, "Zygomorphe\n" * 200)
    desk.change("Prendre", lambda d: repetition.retenir(d, [Epreuve("Entretien final", 20)]))
    target = tmp_path / "questions.pdf"
    repetition.ecrire_questions(desk.chemin, target)
    with pypdfium2.PdfDocument(target) as pdf:
        words = "".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\u00a0", " ")
    assert words.count("Zygomorphe") == 200
    assert "Entretien final : 20 min" in words
    assert "pas au jury" in words
    with pytest.raises(KnownError, match="doit finir par"):
        repetition.ecrire_questions(desk.chemin, tmp_path / "questions.txt")
