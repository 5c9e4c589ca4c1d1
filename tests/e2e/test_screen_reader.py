"""What a screen reader is told of every screen, asked as it asks: over the bus, of the real window on a display."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.gui.shell.specs import SCREENS
from tests.e2e.bus import SYSTEM_PYTHON, on_a_bus


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, example_master: Path) -> dict[str, Any]:
    """What was told on each screen."""
    folder = tmp_path_factory.mktemp("lecteur")
    dossier = Path(shutil.copy(example_master, folder / "exemple.dpro"))
    on_a_bus(folder, sys.executable, "-m", "tests.e2e.spoken", str(dossier), SYSTEM_PYTHON)
    found: dict[str, Any] = json.loads((folder / "told.json").read_text("utf-8"))
    return found


def test_every_screen_is_told_as_it_is_seen(told: dict[str, Any]) -> None:
    assert set(told) == {name for name, _, _ in SCREENS}
    for name, one in told.items():
        assert one["there"], f"{name}: the first action of its place does not lead there"
        assert one["checked"], f"{name}: its place is not told as the one that is chosen"
        assert one["role"] == "radio button", name
        assert one["controls"] > 15, name
    assert {name: one["nameless"] for name, one in told.items() if one["nameless"]} == {}
    assert {name: one["odd"] for name, one in told.items() if one["odd"]} == {}
    assert {name: one["small"] for name, one in told.items() if one["small"]} == {}
    assert {name: one["closed"] for name, one in told.items() if one["closed"]} == {}
