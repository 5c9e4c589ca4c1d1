"""Journals that lie in wait for another file: ``python -m tests.bench.stray_journal [cases] [seed]``.

Each case kills a process in the middle of a write, puts another file in the place of its dossier and opens that; one
in four leaves the dossier where it is, so that its own journal has to be played back.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.store import straying


def main(cases: int = 240, seed: int = 1) -> None:
    """Run the cases and say how many files were damaged and how many journals lost."""
    chance = random.Random(seed)
    started = time.perf_counter()
    tried: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(cases):
        with tempfile.TemporaryDirectory() as name:
            read_only = chance.random() < 0.3
            if number % 4 == 3:
                tried["own"] += 1
                wrong += straying.own_case(Path(name), chance, read_only=read_only)
            else:
                way = straying.WAYS[number % len(straying.WAYS)]
                tried[way.__name__] += 1
                wrong += straying.case(Path(name), way, chance, read_only=read_only)
    print(f"{cases} kills, {len(wrong)} wrong, {time.perf_counter() - started:.1f} s: {dict(tried)}")
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
