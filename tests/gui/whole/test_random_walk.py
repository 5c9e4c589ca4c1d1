"""Whatever a person does, in whatever order: no exception, no warning of Qt, no bug; each test names its seed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.settings import Settings
from tests.gui.hands import on_disk
from tests.gui.room import a_window
from tests.support.walk import walking

STEPS = 100


@pytest.mark.parametrize("seed", [1, 11, 12])
def test_random_walk(qtbot: QtBot, settings: Settings, example: Path, blank: Path, tmp_path: Path, seed: int) -> None:
    """300 steps in all; `tests/bench/random_walk.py` walks 10,000."""
    with a_window(qtbot, settings) as window:
        with walking(window, [example, blank], tmp_path, seed) as walk:
            walk.go(STEPS, lambda: on_disk(qtbot, window.session))
            print("\n".join(walk.log))  # shown where the walk fails
        window.leaving.pending = lambda way: []  # type: ignore[method-assign]  # nobody is left to ask
