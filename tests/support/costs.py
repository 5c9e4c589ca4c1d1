"""What each test costs in seconds of processor, and whether ``slow.txt`` says the truth about it.

Seconds of processor, its child processes with it, because they hardly change on a computer that is busy. Nothing is
asserted: ``python -m pytest -n 2 --costs`` says which tests are slow and not named so, and the other way round;
``--costs=write`` also puts the list right, for the tests that were run.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Final

import pytest

LIST: Final = Path(__file__).resolve().parents[1] / "slow.txt"
SLOW: Final = 0.08
"""From how many seconds of processor on a case is slow: what costs less leaves the quick loop under a minute."""
SURE: Final = 1.5
"""How many times above or below that a cost is no matter of chance."""
_PROPERTY: Final = "cost"


def listed() -> set[str]:
    """The functions that are named as slow."""
    return {line for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")}


def function(nodeid: str) -> str:
    """A test without its parameters: cases of one function are slow together."""
    return nodeid.partition("[")[0].removeprefix("tests/")


def mark(items: Iterable[pytest.Item]) -> None:
    """Mark the tests that the list names."""
    slow = listed()
    for item in items:
        if function(item.nodeid) in slow:
            item.add_marker(pytest.mark.slow)


def _spent() -> float:
    times = os.times()  # on Windows without those of children
    return times.user + times.system + times.children_user + times.children_system


class Costs:
    """Measures every test, in each process of pytest, and says at the end what they cost."""

    def __init__(self, *, write: bool) -> None:
        self._write = write
        self._spent: dict[str, float] = defaultdict(float)
        self._costs: dict[str, float] = {}

    def _measured(self, item: pytest.Item) -> Generator[None, object, object]:
        before = _spent()
        try:
            return (yield)
        finally:
            self._spent[item.nodeid] += _spent() - before

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, object, object]:
        return (yield from self._measured(item))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        return (yield from self._measured(item))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, object, object]:
        result = yield from self._measured(item)
        item.user_properties.append((_PROPERTY, self._spent.pop(item.nodeid)))
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Hear of it also where another process ran the test."""
        for name, value in report.user_properties:
            if name == _PROPERTY and isinstance(value, float):
                self._costs[report.nodeid] = value

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what is not as the list says."""
        costs = by_function(self._costs)
        named, say = listed(), terminalreporter.write_line
        quick = sum(cost for nodeid, cost in self._costs.items() if function(nodeid) not in named)
        terminalreporter.section("costs, in seconds of processor")
        say(f"{len(self._costs)} tests {sum(self._costs.values()):.0f} s; those that are not slow {quick:.0f} s")
        for name, cost in sorted(costs.items(), key=lambda item: -item[1]):
            if cost > SLOW * SURE and name not in named:
                say(f"slow, not named: {cost:6.2f}  {name}")
            elif cost < SLOW / SURE and name in named:
                say(f"named, not slow: {cost:6.2f}  {name}")
        if self._write:
            write(costs)


def by_function(costs: dict[str, float]) -> dict[str, float]:
    """What a case of each function costs, on average."""
    cases: dict[str, list[float]] = defaultdict(list)
    for nodeid, cost in costs.items():
        cases[function(nodeid)].append(cost)
    return {name: sum(found) / len(found) for name, found in cases.items()}


def slow_ones(costs: dict[str, float], named: set[str]) -> set[str]:
    """What is slow of what was measured, and what is named of the rest; a cost near the limit changes nothing."""
    slow = {name for name, cost in costs.items() if cost > SLOW * (1 / SURE if name in named else 1)}
    return slow | (named - set(costs))


def write(costs: dict[str, float]) -> None:
    """Put the list right."""
    head = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith("#")]
    LIST.write_text("\n".join([*head, *sorted(slow_ones(costs, listed()))]) + "\n", encoding="utf-8")
