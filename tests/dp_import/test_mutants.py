"""A sample of the mutants that ``tests.bench.dp_import_mutants`` measures by the hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dp_import.mutants import juger, mutant


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["petit-2017", "petit-2016-sans-controles"])
def test_a_mutant_comes_back_whole(vierges: dict[str, Path], name: str, seed: int) -> None:
    made = mutant(vierges[name], seed)
    found = juger(made)
    assert (found.perdus, found.inventes, found.sans_doute) == ([], [], []), made.gestes
    assert len(found.deplaces) <= 0.01 * found.total, (made.gestes, found.deplaces)
