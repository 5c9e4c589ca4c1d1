"""A disk that fails at the n-th write, sync or rename: ``python -m tests.bench.failing_disk [most] [works…]``.

Each work of ``_disk_work`` is done again and again: on a disk that fails once at its first, second, … operation, and
on one that is full from there on; where it has more operations than ``most``, as many of them are tried, evenly. After
each run nothing may be damaged, what was said to be written is whole, a refusal is a French sentence that names a file
and leaves what stood there, and no file is left over. LibreOffice's own files do not count. Exit 1 where anything is
wrong. Linux with a C compiler.
"""

from __future__ import annotations

import contextlib
import errno
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dossier_pro.domain.errors import KnownError
from dossier_pro.services.review.sending import ouvrir_carnet
from dossier_pro.store.repository import Repository
from tests.bench import _disk_work as works
from tests.bench import _failing_disk as failing
from tests.bench._disk_work import Work
from tests.bench._failing_disk import Control, Outcome

ENGLISH = re.compile(r"Traceback|Errno|\b(the|was|failed|error|warning|exception)\b", re.IGNORECASE)
NAMED = re.compile(r"«\s[^»]+\s»|Le catalogue|[Vv]otre carnet")
KEPT = (
    "work/d.dpro",
    "work/autre.dpro",
    "work/ancien.dpro",
    "work/a.avis",
    "work/abime.txt",
    "work/piece.txt",
    "work/dp.md",
)


@dataclass(frozen=True)
class Expected:
    """What a work that nothing disturbs gives: its operations, what its files say, and the names that there are."""

    count: int
    made: dict[str, object]
    names: set[str]
    kept: dict[str, object]
    before: dict[str, object]


def undisturbed(control: Control, template: Path, work: Work) -> Expected:
    """Do a work on a disk that only counts."""
    place = failing.fresh(template)
    names = works.names(place)
    before = {name: works.meaning(place / name) for name in KEPT}
    control.set(0, failing.ONCE)
    done = failing.run(control, partial(work.do, place, 1))
    assert done.code == 0, (work.name, done)
    made = {name: works.meaning(place / name.format(1)) for name in work.makes}
    kept = {name: works.meaning(place / name) for name in KEPT}
    names |= works.names(place)
    Repository.open(place / "work" / "ancien.dpro").close()  # as each is, later
    return Expected(done.count, made, names | works.names(place), kept, before)


def wrong_after(place: Path, work: Work, expected: Expected, done: Outcome, *, stood: bool) -> list[str]:
    """Tell everything that is not as it should be."""
    wrong = []
    if done.code not in (0, 1, 2):
        wrong.append(f"code {done.code}: {done.err.strip()[-400:]}")
    lines = [line for line in done.err.splitlines() if line.strip()]
    if any(ENGLISH.search(line) for line in lines):
        wrong.append(f"English: {done.err.strip()[:200]}")
    if done.code == 2 and not any(NAMED.search(line) for line in lines):
        wrong.append(f"no file named: {done.err.strip()[:200]}")
    for name, meant in expected.made.items():
        wrong += _wrong_made(place / name.format(1), meant, work, done, stood=stood)
    # openpyxl takes its files away at the end of a program, and these here end without one.
    left = {name for name in works.names(place) - expected.names if not re.search(r"-journal$|^tmp/openpyxl\.", name)}
    if left and not done.removing:
        wrong.append(f"left: {sorted(left)}")
    wrong += _wrong_kept(place, work, expected, done)
    with contextlib.suppress(KnownError):
        ouvrir_carnet().close()
    later = {name for name in works.names(place) - expected.names - left if not name.startswith("tmp/openpyxl.")}
    if later and not done.removing:
        wrong.append(f"left after the next opening: {sorted(later)}")
    return wrong


def _wrong_made(path: Path, meant: object, work: Work, done: Outcome, *, stood: bool) -> list[str]:
    if done.code == 0:
        try:
            less = works.meaning(path) != meant and "n’est pas imprimé" not in done.err
            return [f"said to be written, but {path.name} says something else"] if less else []
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it
            return [f"said to be written, but {path.name}: {type(error).__name__} {error}"]
    if stood and work.replaces:
        same = path.exists() and path.read_bytes() == works.OLD
        return [] if same else [f"refused, but what stood at {path.name} is gone"]
    if path.exists():
        try:
            same = works.meaning(path) == meant
        except Exception:  # noqa: BLE001 - whatever is wrong with it
            same = False
        return [f"refused, but {path.name} is there, {'whole' if same else 'NOT whole'}"]
    return []


def _wrong_kept(place: Path, work: Work, expected: Expected, done: Outcome) -> list[str]:
    """Look at what was there before, and open each dossier to write."""
    wrong = []
    for name in KEPT:
        path = place / name
        try:
            if path.suffix == ".dpro":
                Repository.open(path).close()
                if not works.whole(path):
                    wrong.append(f"{name} is damaged")
            found = works.meaning(path)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it
            wrong.append(f"{name}: {type(error).__name__} {error}")
            continue
        mine = name == f"work/{work.changes}"
        if mine and done.code == 0 and found != expected.kept[name]:
            wrong.append(f"said to be done, but {name} says something else")
        elif mine and work.name != "éditer" and done.code == 2 and found != expected.before[name]:
            wrong.append(f"refused, but {name} has changed")
        elif not mine and found != expected.before[name]:
            wrong.append(f"{name} has changed")
    return wrong


def one_work(control: Control, template: Path, work: Work, most: int) -> tuple[Counter[str], Counter[str]]:
    """Let each operation of a work fail; returns what came of it, and what was wrong."""
    expected = undisturbed(control, template, work)
    tried: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    step = max(1, -(-expected.count // most))
    for how, error in ((failing.ONCE, errno.EIO), (failing.FULL, errno.ENOSPC)):
        for at in range(1, expected.count + 1, step):
            place = failing.fresh(template)
            stood = work.replaces and at % 2 == 0
            for name in work.makes if stood else ():
                (place / name.format(1)).write_bytes(works.OLD)
            control.set(at, how, error)
            done = failing.run(control, partial(work.do, place, 1))
            tried[{0: "done", 1: "done", 2: "refused"}.get(done.code, "bug")] += 1
            for one in wrong_after(place, work, expected, done, stood=stood):
                key = f"{work.name} · {'once' if how == failing.ONCE else 'full'} · {one}"
                if not faults[key]:
                    print(f"operation {at}: {key}", file=sys.stderr, flush=True)
                faults[key] += 1
    tried["operations"] = expected.count
    return tried, faults


def main(most: int = 40, *only: str) -> None:
    """Try all works, and print a line for each."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        control = failing.start_again("tests.bench.failing_disk", Path(name))
        if control is None:
            print("No C compiler, or not Linux: no disk fails here.")
            return
        started = time.perf_counter()
        template = failing.template(Path(name))
        table: dict[str, Counter[str]] = defaultdict(Counter)
        wrong: Counter[str] = Counter()
        for work in works.WORKS:
            if only and work.name not in only:
                continue
            table[work.name], faults = one_work(control, template, work, most)
            wrong += faults
            row = table[work.name]
            print(
                f"{work.name:18}{row['operations']:6} operations {row['done']:5} done {row['refused']:5} refused "
                f"{row['bug']:4} bugs {sum(faults.values()):4} wrong",
                flush=True,
            )
        total = sum((Counter(row) for row in table.values()), Counter())
        runs = total["done"] + total["refused"] + total["bug"]
        print(f"{runs} failing disks, {sum(wrong.values())} wrong, {time.perf_counter() - started:.0f} s")
        for fault, count in wrong.most_common():
            print(f"{count:5}  {fault}")
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int((sys.argv[1:2] or ["40"])[0]), *sys.argv[2:])
