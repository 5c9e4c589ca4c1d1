"""Words found in a text whatever their accents and capitals, and replaced without a letter cut in two."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.occurrences import occurrences


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Été comme été", "ete", ["Été", "été"]),
        ("J’ai l’ERP", "l'erp", ["l’ERP"]),
        ("48\u00a0chaises", "48 chaises", ["48\u00a0chaises"]),
        ("cœur et coeur", "coeur", ["cœur", "coeur"]),
        ("cœur", "e", []),
        ("aaaa", "aa", ["aa", "aa"]),
        ("rien", "", []),
        ("deux mots", "  ", []),
        ("e\u0301te\u0301", "ete", ["e\u0301te\u0301"]),
    ],
)
def test_what_is_found(text: str, words: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in occurrences(text, words)] == found


def test_accents_and_capitals_count_where_one_asks_for_it() -> None:
    text = "Devis, devis, dévis, œuvre, oeuvre"
    assert occurrences(text, "devis", casse=True) == [(7, 12), (14, 19)]
    assert occurrences(text, "devis", accents=True) == [(0, 5), (7, 12)]
    assert occurrences(text, "devis", casse=True, accents=True) == [(7, 12)]
    assert len(occurrences(text, "oeuvre", accents=True)) == 1


@given(st.text(), st.text(min_size=1), st.booleans(), st.booleans())
def test_places_are_in_order_apart_and_what_was_looked_for(text: str, words: str, casse: bool, accents: bool) -> None:
    places = occurrences(text, words, casse=casse, accents=accents)
    assert all(a < b for a, b in places)
    assert all(b <= c for (_, b), (c, _) in pairwise(places))
    for a, b in places:
        assert occurrences(text[a:b], words, casse=casse, accents=accents) == [(0, b - a)]
