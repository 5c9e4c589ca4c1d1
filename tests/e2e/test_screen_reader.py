"""What a screen reader is told of every screen, asked as it asks: over the bus, of the real window on a display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.gui.shell.specs import SCREENS

SYSTEM_PYTHON = "/usr/bin/python3"
ROOT = Path(__file__).parents[2]


def _lacking() -> str:
    """Return what is not on this machine, "" where all of it is."""
    for tool in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(tool) is None:
            return f"{tool} is not here"
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        return "at-spi2-core is not here"
    asked = 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi'
    if subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False).returncode:
        return "python3-gi with gir1.2-atspi-2.0 is not here"
    return ""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, example_master: Path) -> dict[str, Any]:
    """What was told on each screen."""
    lacking = _lacking()
    if lacking:
        pytest.skip(f"no listener: {lacking}")
    folder = tmp_path_factory.mktemp("lecteur")
    dossier = Path(shutil.copy(example_master, folder / "exemple.dpro"))
    env = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DOSSIER_PRO_HOME": str(folder),
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    display = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--")
    run = subprocess.run(
        [*display, sys.executable, "-m", "tests.e2e.spoken", str(dossier), SYSTEM_PYTHON],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-3000:]
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
    assert {name: one["closed"] for name, one in told.items() if one["closed"]} == {}
