"""Whole-process times of the command line, as medians and as ratios to ``python -c pass`` in the same run.

Run: ``python3 packaging/dev.py bench cli_times``. The aims are those of issue 2; nothing here fails a test.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7


def median(command: list[str]) -> float:
    """Return the median wall time in seconds of ``RUNS`` runs after one warm-up."""
    times = []
    for run in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        if run:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print a row for each command: median, ratio to a bare interpreter, aim."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        dossier = home / "exemple.dpro"
        program = [str(Path(sys.executable).with_name("dossier-pro"))]
        subprocess.run([*program, "exemple", str(dossier)], check=True, capture_output=True)
        export = ["exporter", str(dossier), "--word", str(home / "dp.docx"), "--pdf", str(home / "dp.pdf")]
        rows = [
            ("python -c pass", [sys.executable, "-c", "pass"], ""),
            ("--version", [*program, "--version"], "under 3 x python -c pass"),
            ("etat", [*program, "etat", str(dossier)], "under 0.6 s"),
            ("etat --json", [*program, "etat", str(dossier), "--json"], "under 0.6 s"),
            ("exporter --word --pdf", [*program, *export], "under 1.5 s"),
            ("autotest", [*program, "autotest"], "under 10 s"),
        ]
        base = 0.0
        for name, command, aim in rows:
            seconds = median(command)
            base = base or seconds
            print(f"{name:<24} {seconds:7.3f} s   {seconds / base:6.1f} x   {aim}")


if __name__ == "__main__":
    main()
