"""Fifty kills: ``python -m tests.bench.store_kill [runs] [seed]``."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from tests.store import killing


def main(runs: int = 50, seed: int = 1) -> None:
    """Kill an editing process ``runs`` times and say what was lost."""
    chance = random.Random(seed)
    started, lost, edits = time.perf_counter(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.dpro"
        killing.make(path)
        for _ in range(runs):
            committed, held = killing.kill_once(path, chance)
            lost += held < committed
            edits = held
    print(f"{runs} kills, {edits} edits, {lost} runs that lost a committed edit, {time.perf_counter() - started:.1f} s")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
