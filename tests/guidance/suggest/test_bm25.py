"""BM25: what is rare weighs more, what is nowhere weighs nothing."""

from __future__ import annotations

from collections import Counter

from dossier_pro.guidance.suggest.bm25 import Bm25


def test_a_rare_piece_says_more_than_one_that_stands_everywhere() -> None:
    made = Bm25([Counter("aab"), Counter("ac"), Counter("ad")])
    everywhere, rare = made.scores(Counter("a")), made.scores(Counter("b"))
    assert rare[0] > everywhere[0] > 0
    assert rare[1:] == [0, 0]


def test_nothing_is_scored_without_documents_or_words() -> None:
    assert Bm25([]).scores(Counter("a")) == []
    assert Bm25([Counter("a")]).scores(Counter()) == [0]
