"""The list of slow tests names tests that are there; that it says the truth is measured (``--costs``), not asserted."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support import costs

TESTS = Path(__file__).resolve().parent


def test_every_test_that_is_named_is_there() -> None:
    gone = []
    for line in sorted(costs.listed()):
        path, _, name = line.partition("::")
        file = TESTS / path
        if not file.is_file() or not re.search(rf"\b{name.partition('::')[0]}\b", file.read_text("utf-8")):
            gone.append(line)
    assert gone == [], "take these lines out of tests/slow.txt, or give them the new name"


def test_a_cost_near_the_limit_changes_nothing() -> None:
    near, slow = costs.SLOW * 0.9, costs.SLOW * 1.1
    assert costs.slow_ones({"a": near, "b": near, "c": slow}, named={"a", "z"}) == {"a", "c", "z"}
    assert costs.slow_ones({"a": costs.SLOW / 2}, named={"a"}) == set()


def test_a_case_costs_what_its_function_costs_on_average() -> None:
    found = costs.by_function({"tests/a.py::test_x[1]": 0.1, "tests/a.py::test_x[2]": 0.3, "tests/a.py::test_y": 2.0})
    assert {name: round(cost, 3) for name, cost in found.items()} == {"a.py::test_x": 0.2, "a.py::test_y": 2.0}
