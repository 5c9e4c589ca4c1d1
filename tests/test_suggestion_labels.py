"""The labelled passages for suggestions: each names critères that are there, and half of them is kept apart."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.support.suggestion_labels import CORPUS, HERE, competence_place, passages, places, referentiel

TOUS = [*passages("a"), *passages("b")]


def check(cle: str, corpus: Path | None) -> None:
    ref = referentiel(cle, corpus)
    known = places(ref)
    for passage in (p for p in TOUS if p.referentiel == cle):
        assert passage.criteres, passage
        assert set(passage.criteres) <= set(known), passage
        owners = {competence_place(ref, ref.cibles[known[place]]) for place in passage.criteres}
        assert passage.competence in owners, passage


@pytest.mark.parametrize("cle", HERE)
def test_every_label_names_a_critere(cle: str) -> None:
    check(cle, None)


@pytest.mark.parametrize("cle", CORPUS)
def test_every_label_of_the_corpus_names_a_critere(cle: str, corpus_path: Path) -> None:
    check(cle, corpus_path)


def test_both_halves_hold_every_trade_and_no_passage_twice() -> None:
    assert len(TOUS) >= 200
    assert len({p.texte for p in TOUS}) == len(TOUS)
    a, b = (Counter(p.referentiel for p in passages(half)) for half in ("a", "b"))
    assert set(a) == set(b) == {*HERE, *CORPUS}
    assert all(abs(a[cle] - b[cle]) <= 1 for cle in a)
