"""How many points a picture may have."""

from __future__ import annotations

import pytest

from dossier_pro.domain.pixels import reduction


@pytest.mark.parametrize(
    ("size", "jpeg", "progressif", "wanted"),
    [
        ((4000, 3000), False, False, 1),
        ((8000, 10_000), False, False, 1),
        ((11_800, 8500), False, False, None),
        ((11_800, 8500), True, False, 2),
        ((11_800, 8500), True, True, 2),
        ((16_320, 12_240), True, False, 2),
        ((16_320, 12_240), True, True, None),
        ((30_000, 30_000), True, False, None),
    ],
)
def test_a_large_jpeg_is_shrunk_and_a_bomb_is_refused(
    size: tuple[int, int], jpeg: bool, progressif: bool, wanted: int | None
) -> None:
    assert reduction(*size, 80_000_000, jpeg=jpeg, progressif=progressif) == wanted
