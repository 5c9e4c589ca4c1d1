"""Annexes spread over the files of an online deposit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.export.document import AnnexeImprimee
from dossier_pro.services.deposit import designer, grouper


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


@given(st.lists(st.integers(1, 30), max_size=40), st.integers(1, 40))
def test_groups_keep_the_order_and_the_limit(poids: list[int], limite: int) -> None:
    groupes = grouper(poids, limite)
    assert [index for groupe in groupes for index in groupe] == list(range(len(poids)))
    for groupe in groupes:
        assert len(groupe) == 1 or sum(poids[i] for i in groupe) <= limite
