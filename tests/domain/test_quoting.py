"""Own words are quoted whole and as they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.quoting import citer


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("préparer la commande", "préparer la commande"),
        ("J’ai lu la liste. Puis j’ai compté.", "J’ai lu la liste"),
        ("Version 2.0 du plan, à 12,50 €\net après", "Version 2.0 du plan, à 12,50 €"),
        ("- une tablette\n- un gant", "une tablette"),
        ("« oui » a dit le client", "oui"),
        ("…!? 12", ""),
        ("", ""),
        ("a" * 80, "a" * 80),
    ],
)
def test_the_first_words_that_say_something(said: str, quoted: str) -> None:
    assert citer(said) == quoted


def test_it_is_cut_between_words() -> None:
    assert citer("J’ai préparé la commande du magasin de bricolage", 20) == "J’ai préparé"
    assert citer("J’ai préparé la commande du magasin de bricolage", 24) == "J’ai préparé la commande"


@given(st.text(max_size=300), st.integers(1, 80))
def test_a_quotation_is_a_stretch_of_whole_words(said: str, most: int) -> None:
    quoted = citer(said, most)
    at = said.find(quoted)
    assert at >= 0
    assert "«" not in quoted
    assert "\n" not in quoted
    if quoted:
        starts = [n for n in range(len(said)) if said.startswith(quoted, n)]
        assert any(
            not (said[n - 1 : n].isalnum() and quoted[0].isalnum())
            and not (said[n + len(quoted) : n + len(quoted) + 1].isalnum() and quoted[-1].isalnum())
            for n in starts
        )
