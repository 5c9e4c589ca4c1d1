"""Suggestions: three at most, explained, learning; and what they are worth on the labelled passages, both halves."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.guidance.suggest.suggestions import MOST, Learned, could_show, refusal, suggest
from tests.support.suggestion_labels import CORPUS, HERE, passages, places, referentiel
from tests.support.suggestion_scores import StemmedBm25, chance, ours, score

REF = referentiel("TP-01285:04")
PLACES = places(REF)
ENCOURS = "Avant de saisir sa commande, j’ai vu que son encours dépassait le plafond."
Half = Literal["a", "b"]


def test_three_at_most_each_with_words_of_the_passage() -> None:
    found = suggest(REF, ENCOURS)
    assert 1 <= len(found) <= MOST
    assert found[0].cible.id == PLACES["4.1"]
    assert all(one.mots and all(mot in ENCOURS for mot in one.mots) for one in found)


@pytest.mark.parametrize("passage", ["", "…", "Lorem ipsum dolor sit amet.", "12 345", "Il fait beau."])
def test_nothing_is_suggested_where_nothing_speaks_for_a_critere(passage: str) -> None:
    assert suggest(REF, passage) == ()


@given(st.text(max_size=200))
def test_any_text_is_taken_and_only_its_own_words_are_shown(passage: str) -> None:
    for one in suggest(REF, passage):
        assert all(mot in passage for mot in one.mots)


def test_only_what_may_be_tied_is_suggested() -> None:
    among = {PLACES["1.1"], PLACES["3.3"]}
    learned = Learned(accepted=((ENCOURS, PLACES["4.1"]),))
    assert {one.cible.id for one in suggest(REF, ENCOURS, among=among, learned=learned)} <= among


def test_what_was_refused_for_a_passage_does_not_come_again_and_is_less_likely_elsewhere() -> None:
    first = suggest(REF, ENCOURS)[0]
    learned = Learned(refused={refusal(first.cible.id, f"  {ENCOURS.upper()}")})
    assert first.cible.id not in {one.cible.id for one in suggest(REF, ENCOURS, learned=learned)}
    other = f"{ENCOURS} J’ai attendu."
    before, after = suggest(REF, other)[0], suggest(REF, other, learned=learned)
    assert after[0].score < before.score


def test_a_passage_like_one_that_was_tied_brings_its_critere_back() -> None:
    said = "Je passe par Zorglub le mardi."
    assert suggest(REF, said) == ()
    learned = Learned(accepted=((f"{said} C’est la règle.", PLACES["4.1"]),))
    (one,) = suggest(REF, said, learned=learned)
    assert one.cible.id == PLACES["4.1"]
    assert "Zorglub" in one.mots


def test_of_all_passages_those_that_could_show_a_critere() -> None:
    texts = ["Il fait beau.", ENCOURS, "J’ai rangé les cartons au dépôt.", "Son plafond était dépassé, j’ai bloqué."]
    found = could_show(REF, PLACES["4.1"], texts)
    assert {at for at, _ in found} == {1, 3}
    assert all(one.cible.id == PLACES["4.1"] for _, one in found)
    refused = Learned(refused={refusal(PLACES["4.1"], ENCOURS)})
    assert 1 not in {at for at, _ in could_show(REF, PLACES["4.1"], texts, learned=refused)}


# --- what they are worth: measured, with a little room, so that a change for the worse is seen ------------------------


@pytest.mark.parametrize(("half", "critere", "competence"), [("a", 0.97, 0.93), ("b", 0.92, 0.87)])
def test_on_the_labelled_passages_of_the_referentiels_that_are_here(
    half: Half, critere: float, competence: float
) -> None:
    refs = {cle: referentiel(cle) for cle in HERE}
    rows = [row for row in passages(half) if row.referentiel in refs]
    found = score(ours, refs, rows)
    assert found.critere >= critere
    assert found.competence >= competence
    beside = (chance(refs, rows), score(StemmedBm25(), refs, rows))
    assert all(found.critere > 3 * other.critere for other in beside)


@pytest.mark.parametrize(("half", "critere", "competence"), [("a", 0.97, 0.91), ("b", 0.84, 0.8)])
def test_on_all_labelled_passages(half: Half, critere: float, competence: float, corpus_path: Path) -> None:
    refs = {cle: referentiel(cle, corpus_path) for cle in (*HERE, *CORPUS)}
    rows = passages(half)
    found = score(ours, refs, rows)
    assert found.critere >= critere >= 0.8
    assert found.competence >= competence >= 0.75
