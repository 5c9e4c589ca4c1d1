"""Spoilt files of every kind through the services: ``python -m tests.bench.mutated_inputs [N] [kind…] [--seed S]``.

N files in all (default 2000), shared among the kinds. Each is spoilt along its own structure
(``tests.support.mutating``) and given to what a person's file of that kind reaches, without the child process that
stands around it in the program: what ends a child there is a bug here. Counted: taken; refused with a sentence; bugs
(any other exception, over 10 s of processor, over 1 GB of memory, a process that falls or hangs). A bug is told with
its kind and number; KEEP=folder keeps its file. Exit 1 where there was a bug. Linux only.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from dossier_pro.domain.errors import KnownError
from tests.bench._mutated_kinds import KINDS, Kind, Place

SECONDS, MEMORY, HANGS = 10.0, 1_000_000_000, 90.0
BATCH = 40


@dataclass
class Score:
    """What came of one kind."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    biggest: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)


def spoilt(kind: Kind, origins: list[bytes], seed: int, number: int) -> bytes:
    """Return one spoilt file, always the same for a seed and a number."""
    chance = random.Random(f"{seed}/{kind.name}/{number}")
    data = chance.choice(origins)
    for _ in range(chance.choice((1, 1, 1, 2))):
        with contextlib.suppress(Exception):  # what is spoilt already may be past spoiling along its structure
            data = kind.mutate(data, chance)
    return data


def one(kind: Kind, data: bytes, place: Place, number: int) -> tuple[str, str]:
    """Give one file to what takes it; the outcome, and what tells one fault from another."""
    try:
        kind.take(data, place, number)
    except KnownError as error:
        whole = error.phrase.strip()[-1:] in {".", "!", "?", "»"}
        return ("refused", "") if whole else ("bug", f"no sentence: {error.phrase!r}")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is being counted
        return "bug", _where(error)
    return "taken", ""


def _where(error: BaseException) -> str:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "dossier_pro" in f.filename]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {place}: {str(error)[:80]}"


def _status(name: str) -> int:
    for line in Path("/proc/self/status").read_text("ascii", "replace").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024
    return 0


def batch(kind: Kind, origins: list[bytes], seed: int, numbers: range, tell: Connection) -> None:
    """Run some cases in this child, and tell of each before and after."""
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))
    with tempfile.TemporaryDirectory() as name:
        os.environ["DOSSIER_PRO_HOME"] = f"{name}/home"
        place = Place(Path(name))
        for number in numbers:
            data = spoilt(kind, origins, seed, number)
            tell.send(number)
            Path("/proc/self/clear_refs").write_text("5", "ascii")
            started = time.process_time()
            outcome, detail = one(kind, data, place, number)
            took, memory = time.process_time() - started, _status("VmHWM")
            if took > SECONDS:
                outcome, detail = "bug", "over 10 s"
            elif memory > MEMORY:
                outcome, detail = "bug", "over 1 GB"
            tell.send((outcome, detail, took, memory))
            if outcome == "bug" and os.environ.get("KEEP"):
                (Path(os.environ["KEEP"]) / f"{kind.name}-{number}{kind.ending}").write_bytes(data)
        place.close()


def run(kind: Kind, cases: int, seed: int) -> Score:
    """Run the cases of one kind, batch by batch, each in a child of its own: what falls or hangs is named."""
    score, number = Score(), 0
    origins = kind.origins()
    context = multiprocessing.get_context("fork")
    while number < cases:
        mine, theirs = context.Pipe(duplex=False)
        numbers = range(number, min(number + BATCH, cases))
        child = context.Process(target=batch, args=(kind, origins, seed, numbers, theirs))
        child.start()
        theirs.close()
        number = _listen(kind, mine, score, numbers)
        child.kill() if number < numbers.stop else None
        child.join()
    return score


def _listen(kind: Kind, mine: Connection, score: Score, numbers: range) -> int:
    """Note what a child tells; return the next number to try."""
    at = numbers.start
    while at < numbers.stop:
        try:
            if not mine.poll(HANGS):
                raise TimeoutError
            told = mine.recv()
        except (EOFError, TimeoutError) as error:
            detail = "hangs" if isinstance(error, TimeoutError) else "the process falls"
            told = ("bug", detail, 0.0, 0)
        if isinstance(told, int):
            continue
        outcome, detail, took, memory = told
        score.outcomes[outcome] += 1
        score.slowest, score.biggest = max(score.slowest, took), max(score.biggest, memory)
        if outcome == "bug":
            score.faults[detail] += 1
            if score.faults[detail] == 1:
                score.first[detail] = f"{kind.name} {at}"
                print(f"{kind.name} {at}: {detail}", file=sys.stderr, flush=True)
        at += 1
        if detail in ("hangs", "the process falls"):
            return at
    return at


def main() -> int:
    """Run the kinds and print a line for each, and each fault once."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="?", type=int, default=2000)
    parser.add_argument("kinds", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    warnings.simplefilter("ignore")  # of a library about a spoilt file: nobody reads them
    kinds = [kind for kind in KINDS if not given.kinds or kind.name.startswith(tuple(given.kinds))]
    weight = sum(kind.weight for kind in kinds)
    print(f"{'':16}{'tried':>7}{'refused':>9}{'taken':>7}{'bugs':>6}{'slowest':>10}{'memory':>9}")
    whole = Score()
    with contextlib.suppress(KeyboardInterrupt):
        for kind in kinds:
            score = run(kind, max(1, round(given.cases * kind.weight / weight)), given.seed)
            _line(kind.name, score)
            whole.outcomes += score.outcomes
            whole.slowest, whole.biggest = max(whole.slowest, score.slowest), max(whole.biggest, score.biggest)
            whole.faults += score.faults
            whole.first = score.first | whole.first
    _line("in all", whole)
    for detail, count in whole.faults.most_common():
        print(f"{count:5}  {detail} (first: {whole.first[detail]})")
    return 1 if whole.faults else 0


def _line(name: str, score: Score) -> None:
    found = score.outcomes
    print(
        f"{name:16}{found.total():7}{found['refused']:9}{found['taken']:7}{found['bug']:6}"
        f"{score.slowest:8.1f} s{score.biggest / 1e6:6.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    sys.exit(main())
