"""Annexes spread over the files of an online deposit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.export.document import AnnexeImprimee
from dossier_pro.services.depot import designer, en_mo, grouper


@pytest.mark.parametrize(
    ("documents", "annexes", "words"),
    [
        ([], [3], "annexe 3"),
        ([], [3, 4], "annexes 3 et 4"),
        ([], [3, 4, 5], "annexes 3 à 5"),
        ([], [1, 3, 4], "annexes 1, 3 et 4"),
        ([2], [1], "document 2, annexe 1"),
        ([1, 2, 3], [], "documents 1 à 3"),
    ],
)
def test_a_file_is_named_after_its_annexes(documents: list[int], annexes: list[int], words: str) -> None:
    feuillets = [AnnexeImprimee(n, f"d{n}", "", "", None, genre="Document") for n in documents]
    feuillets += [AnnexeImprimee(n, f"a{n}", "", "", None) for n in annexes]
    assert designer(feuillets) == words


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
