"""The interviewer asks what has a sense, in the candidate's own words, and finds its place again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.text import fold, word_count
from dossier_pro.guidance.interview.questions import mots, place, posees, questions

BLANK = Exemple("e1", "a1")


def test_the_next_question_takes_the_words_of_the_answer_before() -> None:
    asked = {one.id: one for one in posees(BLANK, {"intitule": "préparer la commande"})}
    assert (
        asked["d_abord"].texte
        == "Vous parlez de «\u00a0préparer la commande\u00a0». Par quoi avez-vous commencé\u00a0?"
    )
    asked = {one.id: one for one in posees(BLANK, {"difficile": "Il manquait deux colis. J’ai eu peur."})}
    assert asked["choisi"].texte.startswith("Vous avez dit «\u00a0Il manquait deux colis\u00a0».")
    assert asked["choisi"].cite == "Il manquait deux colis"


def test_what_the_sheet_says_is_not_asked_and_a_title_of_the_sheet_is_quoted() -> None:
    sheet = Exemple("e1", "a1", intitule="Tenir la caisse", entreprise="Épicerie du Port")
    asked = {one.id: one for one in posees(sheet, {})}
    assert {"intitule", "entreprise"} & asked.keys() == set()
    assert asked["d_abord"].cite == "Tenir la caisse"
    # What was answered is always shown again: a word that was typed is not hidden.
    assert "entreprise" in {one.id for one in posees(sheet, {"entreprise": "Mairie"})}


def test_why_is_asked_of_a_choice_only() -> None:
    assert "pourquoi" not in {one.id for one in posees(BLANK, {})}
    assert "pourquoi" in {one.id for one in posees(BLANK, {"choisi": "J’ai appelé"})}


def test_it_goes_on_where_it_was_left() -> None:
    answers = {"quand": "mars 2025", "d_abord": "J’ai lu la liste"}
    asked = posees(BLANK, answers)
    assert asked[place(asked, answers, "avec_quoi")].id == "avec_quoi"
    assert asked[place(asked, answers, "")].id == "ensuite"
    assert asked[place(asked, answers, "gone")].id == "ensuite"
    assert place(posees(BLANK, {}), {}, "") == 0
    last = {questions()[-1].id: "18 colis"}
    assert place(posees(BLANK, last), last, "") == len(posees(BLANK, last))


@given(st.dictionaries(st.sampled_from([q.id for q in questions()]), st.text(max_size=200)))
def test_only_what_was_typed_is_quoted(answers: dict[str, str]) -> None:
    for one in posees(BLANK, answers):
        assert one.cite == "" or any(one.cite in answer for answer in answers.values())
        assert "{" not in one.texte.replace(one.cite, "")


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.id)
def test_a_question_is_short_and_has_all_its_parts(question) -> None:
    assert word_count(question.texte) <= 15
    assert question.exemple
    assert question.autrement.endswith("\u00a0?")
    assert bool(question.reprise) == bool(question.de)
    assert "{mots}" in question.reprise or not question.reprise
    assert bool(question.quand) == bool(question.lien)
    known = {q.id for q in questions()}
    assert {*question.de, question.demande} - {""} <= known


def test_the_lists_are_in_small_letters() -> None:
    told = mots()
    assert all(word == fold(word) for word in told.deja | told.sujet | told.determinant)
