"""Imports thousands of spoilt documents: none may end otherwise than with a référentiel or one sentence.

Run: python tests/bench/referentiel_fuzz.py [number of cases, 5000] [seed]. Each batch is a process of its own, so that
even the crash of a library is caught and named; a case that takes more than five seconds is a failure too.
"""

from __future__ import annotations

import collections
import json
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.referentiels import mutations  # noqa: E402

LIMITE = 5.0
LOT = 250


def lot(graine: int, nombre: int) -> dict[str, Any]:
    """Run one batch: counts of outcomes, failures in words, and the slowest case in seconds."""
    corpus = Path(os.environ.get("DOSSIER_PRO_CORPUS", ROOT.parent / "shared/corpus"))
    seeds = Path(os.environ.get("DOSSIER_PRO_SEEDS", ROOT.parent / "shared/seeds"))
    origines = mutations.sources(corpus if corpus.is_dir() else None, seeds if seeds.is_dir() else None)
    counts: collections.Counter[str] = collections.Counter()
    failures: list[str] = []
    slowest = 0.0
    for index, data in enumerate(mutations.cas(graine, origines, nombre)):
        started = time.process_time()
        try:
            counts[mutations.essayer(data)] += 1
        except Exception:  # noqa: BLE001 - the very thing that is looked for
            counts["échec"] += 1
            failures.append(f"seed {graine}, case {index}\n{traceback.format_exc(limit=-4)}")
        took = time.process_time() - started
        slowest = max(slowest, took)
        if took > LIMITE:
            failures.append(f"seed {graine}, case {index}: {took:.1f} s")
    return {"counts": counts, "failures": failures, "slowest": slowest}


def main() -> int:
    if sys.argv[1:2] == ["--lot"]:
        print(json.dumps(lot(int(sys.argv[2]), int(sys.argv[3]))))
        return 0
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    counts: collections.Counter[str] = collections.Counter()
    failures: list[str] = []
    slowest = 0.0
    started = time.monotonic()
    for start in range(0, total, LOT):
        command = [sys.executable, __file__, "--lot", str(seed + start), str(min(LOT, total - start))]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            failures.append(f"batch of seed {seed + start} died with {done.returncode}: {done.stderr[-500:]}")
            continue
        found = json.loads(done.stdout)
        counts.update(found["counts"])
        failures += found["failures"]
        slowest = max(slowest, found["slowest"])
    took = time.monotonic() - started
    print(f"{sum(counts.values())} cases in {took:.0f} s: {dict(counts)}; slowest {slowest:.2f} s")
    for failure in failures[:20]:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    raise SystemExit(main())
