"""A référentiel made ready is made once, ranks all of its critères, and says roughly what one passage says of one."""

from __future__ import annotations

from dossier_pro.guidance.suggest.index import index_of
from dossier_pro.guidance.suggest.words import words
from tests.support.suggestion_labels import places, referentiel


def test_one_index_for_one_referentiel() -> None:
    ref = referentiel("TP-01285:04")
    assert index_of(ref) is index_of(ref)
    assert index_of(referentiel("TP-01285:04")) is not index_of(ref), "another reading may say other things"


def test_a_passage_ranks_critere_and_competence_and_tells_the_words() -> None:
    ref = referentiel("TP-01285:04")
    by_place = places(ref)
    passage = words("Avant de saisir sa commande, j’ai vu que son encours dépassait le plafond.")
    first, *_ = index_of(ref).ranked(passage)
    assert first.cible.id == by_place["4.1"]
    assert "encours" in first.words
    glance = {place: index_of(ref).at_a_glance(one, passage) for place, one in by_place.items()}
    assert max(glance, key=lambda place: glance[place]) == "4.1"
    assert index_of(ref).at_a_glance("", passage) == 0


def test_where_there_are_no_criteres_the_competences_are_ranked() -> None:
    ref = referentiel("TP-00523")
    (first, *_) = index_of(ref).ranked(words("J’ai préparé le dossier pour la douane avec le certificat d’origine."))
    assert first.cible.genre == "competence"
    assert first.cible.competence is not None
    assert first.cible.competence.numero == 6
