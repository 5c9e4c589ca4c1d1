"""Whole-process times of the command line, by turns, beside ``python -c pass`` and the import of SQLAlchemy.

Run: ``python3 packaging/dev.py bench cli_times [runs]``. The aims are those of issue 2; nothing here fails a test.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7


def medians(commands: list[list[str]], runs: int) -> list[float]:
    """Return the median wall time in seconds of each, of so many runs by turns after one warm-up."""
    times: list[list[float]] = [[] for _ in commands]
    for run in range(runs + 1):
        for command, taken in zip(commands, times, strict=True):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            if run:
                taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


def main(runs: int = RUNS) -> None:
    """Print a row for each command: median, ratio to a bare interpreter and to the import of SQLAlchemy, aim."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        dossier = home / "exemple.dpro"
        program = [str(Path(sys.executable).with_name("dossier-pro"))]
        subprocess.run([*program, "exemple", str(dossier)], check=True, capture_output=True)
        export = ["exporter", str(dossier), "--word", str(home / "dp.docx"), "--pdf", str(home / "dp.pdf")]
        rows = [
            ("python -c pass", [sys.executable, "-c", "pass"], ""),
            ("import sqlalchemy.orm", [sys.executable, "-c", "import sqlalchemy.orm"], "2 x is the most for etat"),
            ("--version", [*program, "--version"], "under 3 x python -c pass"),
            ("etat", [*program, "etat", str(dossier)], "under 0.6 s"),
            ("etat --json", [*program, "etat", str(dossier), "--json"], "under 0.6 s"),
            ("exporter --word --pdf", [*program, *export], "under 1.5 s"),
            ("autotest", [*program, "autotest"], "under 10 s"),
        ]
        found = medians([command for _, command, _ in rows], runs)
        for (name, _, aim), seconds in zip(rows, found, strict=True):
            ratios = f"{seconds / found[0]:6.1f} x {seconds / found[1]:6.2f} x"
            print(f"{name:<24} {seconds:7.3f} s   {ratios}   {aim}")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
