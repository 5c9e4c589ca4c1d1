"""How the columns of a table share its width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.gui.kit.table_columns import shares

COLUMNS = st.lists(st.tuples(st.sampled_from([0, 0, 82, 152, 340]), st.integers(20, 180)), min_size=1, max_size=8)


def test_what_is_left_is_shared_alike_and_fixed_columns_keep_theirs() -> None:
    assert shares(1000, [0, 0, 152], [60, 60, 60]) == [424, 424, 152]


def test_fixed_columns_give_before_a_word_is_cut() -> None:
    assert shares(400, [0, 0, 152], [110, 140, 60]) == [110, 140, 150]
    assert shares(310, [0, 0, 152], [110, 140, 60]) == [110, 140, 60]


@given(COLUMNS, st.integers(100, 1600))
def test_no_column_is_below_its_need_and_all_together_fill_the_room(columns: list[tuple[int, int]], room: int) -> None:
    wanted, needs = [one for one, _ in columns], [need for _, need in columns]
    widths = shares(room, wanted, needs)
    assert all(width >= need for width, need in zip(widths, needs, strict=True))
    assert sum(widths) == max(room, sum(needs))
