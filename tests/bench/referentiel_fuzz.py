"""Imports thousands of spoilt documents: none may end otherwise than with a référentiel or one sentence.

Run: python tests/bench/referentiel_fuzz.py [number of cases, 5000] [seed]. Cases run in a worker process; a case that
takes more than five seconds is a failure too.
"""

from __future__ import annotations

import collections
import concurrent.futures
import multiprocessing
import os
import sys
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.referentiels import mutations  # noqa: E402

LIMITE = 5.0
LOT = 250


def lot(job: tuple[int, int]) -> tuple[collections.Counter[str], list[str], float]:
    """Run one batch: counts of outcomes, failures in words, and the slowest case in seconds."""
    graine, nombre = job
    corpus = Path(os.environ.get("DOSSIER_PRO_CORPUS", ROOT.parent / "shared/corpus"))
    seeds = Path(os.environ.get("DOSSIER_PRO_SEEDS", ROOT.parent / "shared/seeds"))
    origines = mutations.sources(corpus if corpus.is_dir() else None, seeds if seeds.is_dir() else None)
    counts: collections.Counter[str] = collections.Counter()
    failures: list[str] = []
    slowest = 0.0
    for index, data in enumerate(mutations.cas(graine, origines, nombre)):
        started = time.monotonic()
        try:
            counts[mutations.essayer(data)] += 1
        except Exception:  # noqa: BLE001 - the very thing that is looked for
            counts["échec"] += 1
            failures.append(f"seed {graine}, case {index}\n{traceback.format_exc(limit=-4)}")
        took = time.monotonic() - started
        slowest = max(slowest, took)
        if took > LIMITE:
            failures.append(f"seed {graine}, case {index}: {took:.1f} s")
    return counts, failures, slowest


def main() -> int:
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    jobs = [(seed + start, min(LOT, total - start)) for start in range(0, total, LOT)]
    counts: collections.Counter[str] = collections.Counter()
    failures: list[str] = []
    slowest = 0.0
    started = time.monotonic()
    spawn = multiprocessing.get_context("spawn")
    # An executor, not a pool: it says so when a worker dies, where a pool waits for ever.
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=4) as pool:
        for done, bad, slow in pool.map(lot, jobs):
            counts += done
            failures += bad
            slowest = max(slowest, slow)
    print(
        f"{sum(counts.values())} cases in {time.monotonic() - started:.0f} s: {dict(counts)}; slowest {slowest:.2f} s"
    )
    for failure in failures[:20]:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
