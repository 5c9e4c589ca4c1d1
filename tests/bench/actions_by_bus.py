"""Every action that a screen reader is offered, done: ``python -m tests.bench.actions_by_bus [PLACE…]``; prints.

On a copy of the example, place by place, over AT-SPI alone: is each control named, is it 24 pixels wide and high, and
is each advertised action followed by anything that is told (a state, a name, a text, a window, the keyboard's place)?
An action that is followed by nothing within 1.5 s is dead, unless what it asks for is so already. What it leaves open
is closed by « Annuler », « Fermer », or a fresh start; what it wrote is undone. Needs what
``tests/e2e/test_by_actions.py`` needs, and takes minutes a place.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.e2e.bus import ROOT, SYSTEM_PYTHON, lacking, surroundings


def main(places: list[str]) -> int:
    """Run the walk."""
    if missing := lacking():
        print(missing)
        return 2
    with tempfile.TemporaryDirectory(prefix="actions-") as folder:
        display, env = surroundings(Path(folder))
        dossier = str(Path(folder, "exemple.dpro"))
        walk = (SYSTEM_PYTHON, "-W", "ignore", "-m", "tests.e2e.every_action", dossier, sys.executable, *places)
        return subprocess.run([*display, *walk], cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    sys.exit(main(sys.argv[1:]))
