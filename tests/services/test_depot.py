"""Annexes spread over the files of an online deposit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.services.depot import designer, en_mo, grouper


@pytest.mark.parametrize(
    ("numeros", "words"),
    [
        ([3], "annexe 3"),
        ([3, 4], "annexes 3 et 4"),
        ([3, 4, 5], "annexes 3 à 5"),
        ([1, 3, 4], "annexes 1, 3 et 4"),
    ],
)
def test_a_file_is_named_after_its_annexes(numeros: list[int], words: str) -> None:
    assert designer(numeros) == words


@pytest.mark.parametrize(
    ("octets", "words"), [(9_600_000, "9,6"), (10_000_000, "10"), (10_000_001, "10,1"), (100, "0,1"), (0, "0")]
)
def test_a_weight_is_never_told_as_less_than_it_is(octets: int, words: str) -> None:
    assert en_mo(octets) == f"{words}\u00a0Mo"


@given(st.lists(st.integers(1, 30), max_size=40), st.integers(1, 40))
def test_groups_keep_the_order_and_the_limit(poids: list[int], limite: int) -> None:
    groupes = grouper(poids, limite)
    assert [index for groupe in groupes for index in groupe] == list(range(len(poids)))
    for groupe in groupes:
        assert len(groupe) == 1 or sum(poids[i] for i in groupe) <= limite
