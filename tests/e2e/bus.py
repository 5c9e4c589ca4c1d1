"""A display, a session bus and the system's Python, for tests that ask what an assistive tool is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
ROOT = Path(__file__).parents[2]


def lacking() -> str:
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


def surroundings(folder: Path) -> tuple[list[str], dict[str, str]]:
    """Return what a command begins with, and its environment: a display and a bus of its own, at home in a folder."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DESKTOP", "KDE_"))}
    env |= {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_LOGGING_RULES": "qt.accessibility.atspi*=false",
        "DOSSIER_PRO_HOME": str(folder),
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    number = str(100 + os.getpid() % 5000)  # two runs that look for a free display at once would take the same
    return ["xvfb-run", "-a", "-n", number, "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"], env


def on_a_bus(folder: Path, *command: str) -> None:
    """Run a command in such surroundings; skip where there are none."""
    if missing := lacking():
        pytest.skip(f"no listener: {missing}")
    display, env = surroundings(folder)
    run = subprocess.run(
        [*display, *command], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr[-3000:]
