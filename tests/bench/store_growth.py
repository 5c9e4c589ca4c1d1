"""Growth under autosave: ``python -m tests.bench.store_growth [count]`` (20,000 unless told)."""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from dossier_pro.store.history import MAX_STEPS
from dossier_pro.store.repository import Repository
from tests.store.autosaves import autosave, random_words, type_on

MAX_OPEN, MAX_CLOSED = 10_000_000, 1_000_000


def main(count: int = 20_000) -> None:
    """Autosave ``count`` times, as steps of their own and as bursts, and print what the file grew by."""
    failed = False
    for name, run in (
        ("each its own step, random letters", autosave),
        ("each its own step, random words", partial(autosave, text=random_words)),
        ("typed on, with slips", type_on),
    ):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "dossier.dpro"
            started = time.perf_counter()
            growth = run(path, count)
            seconds = time.perf_counter() - started
            with Repository.open(path) as repository:
                kept = len(repository.history(MAX_STEPS * 2))
        largest, after = growth.largest - growth.before, growth.after - growth.before
        failed |= largest >= MAX_OPEN or after >= MAX_CLOSED
        print(
            f"{count} autosaves, {name}: +{largest / 1e6:.2f} MB while open, +{after / 1e6:.2f} MB after closing, "
            f"{kept} steps kept, {seconds:.0f} s ({seconds / count * 1000:.1f} ms each)"
        )
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
