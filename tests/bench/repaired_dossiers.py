"""Damaged dossiers repaired: ``python -m tests.bench.repaired_dossiers [cases] [seed] [ways…]``.

Each case damages one of four dossiers (``tests.store.damaging``: its bytes, or its rows as another program can),
repairs the file into a copy and counts: of the entities and pieces whose every byte, or whose row, is still there, how
many are in the copy; and what is in it that was never written and of which the account says nothing. Exit 1 under 95 %,
where there is such a thing, or after a traceback.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from tests.bench.damaged_dossiers import bases
from tests.store import damaging, salvaging
from tests.store.salvaging import Score


def main(cases: int = 300, seed: int = 1, *only: str) -> None:
    """Run the cases and print a line for each way."""
    ways = only or (*damaging.BYTES, *damaging.SQL)
    table: dict[str, Score] = defaultdict(Score)
    started, bugs = time.perf_counter(), 0
    with tempfile.TemporaryDirectory() as name:
        os.environ["DOSSIER_PRO_HOME"] = f"{name}/home"
        made = [(base, salvaging.places(base.octets, base.dossier)) for base in bases(Path(name))]
        for number in range(cases):
            way = ways[number % len(ways)]
            chance = random.Random(seed * 1_000_003 + number)
            base, where = chance.choice(made)
            path, target = Path(name) / "d.dpro", Path(name) / f"r{number}.dpro"
            path.write_bytes(base.octets)
            damaging.damage(path, way, chance)
            try:
                if way in damaging.BYTES:
                    got = salvaging.score(path, target, base.octets, base.dossier, where)
                else:
                    got = salvaging.score_rows(path, target, base.dossier)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is being counted
                bugs += 1
                print(f"case {number}: {way}, {base.name}: {type(error).__name__}: {str(error)[:200]}", flush=True)
                continue
            finally:
                target.unlink(missing_ok=True)
            for total in (table[way], table["in all"]):
                total.intact, total.saved = total.intact + got.intact, total.saved + got.saved
                total.wrong, total.lost = total.wrong + got.wrong, total.lost + got.lost
            if got.wrong or got.saved < 0.9 * got.intact:
                print(f"case {number}: {way}, {base.name}: {got}", flush=True)
    print(f"{cases} files, {bugs} bugs, {time.perf_counter() - started:.0f} s")
    for way, total in table.items():
        part = total.saved / total.intact if total.intact else 1.0
        print(
            f"{way:20}{total.intact:7} intact {part:8.2%} saved {total.lost:5} changed {total.wrong:5} without a word"
        )
    whole = table["in all"]
    sys.exit(1 if bugs or whole.wrong or whole.saved < 0.95 * whole.intact else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int((sys.argv[1:2] or ["300"])[0]), int((sys.argv[2:3] or ["1"])[0]), *sys.argv[3:])
