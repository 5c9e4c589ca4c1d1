"""Every action that a screen reader is offered, done: ``python -m tests.bench.actions_by_bus [PLACE…]``; prints.

On a copy of the example, place by place, over AT-SPI alone: is each control named, is it 24 pixels wide and high, and
is each advertised action followed by anything that is told (a state, a name, a text, a window, the keyboard's place)?
An action that is followed by nothing within 1.5 s is dead, unless what it asks for is so already. What it leaves open
is closed by « Annuler », « Fermer », or a fresh start; what it wrote is undone. Needs what
``tests/e2e/test_by_actions.py`` needs, and takes minutes a place.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"


def main(places: list[str]) -> int:
    """Run the walk on a display and a bus of its own."""
    with tempfile.TemporaryDirectory(prefix="actions-") as folder:
        dossier = Path(folder, "exemple.dpro")
        env = os.environ | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi*=false",
            "DOSSIER_PRO_HOME": folder,
            "HOME": folder,
            "PYTHONPATH": str(ROOT),
        }
        display = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--")
        walk = (SYSTEM_PYTHON, "-W", "ignore", "-m", "tests.e2e.every_action", str(dossier), sys.executable, *places)
        return subprocess.run([*display, *walk], cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
