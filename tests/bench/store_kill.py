"""Kills anywhere: ``python -m tests.bench.store_kill [kills] [seed] [works…]``.

The works of ``_disk_work`` (edits, import, exports, copies, restore, migration, merge, repair…) are done in any order
on one folder, and each is killed with its children: before or after a random write, sync or rename, or at a random
moment. After each kill every dossier opens and is whole, holds every edit that was said to be committed, and whatever
stands under a name that a person knows is whole. Some kills later works are done to their end: they are not refused,
and no file is left that a person would wonder at. Exit 1 where anything is wrong. Linux with a C compiler.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from dossier_pro.services.leftovers import balayer
from dossier_pro.store.repository import Repository
from tests.bench import _disk_work as works
from tests.bench import _failing_disk as failing
from tests.bench._disk_work import Work
from tests.bench._failing_disk import Control

LIFE = 8
"""So many kills on one folder."""
SWEPT = re.compile(r"tmp/(dossier-pro-bureau-|openpyxl\.)|home/dossier-pro\.log|.*\.verrou|work/sortie0/")
"""What is swept a day later, locks that say whose they were, which the next writer takes over, and what a package
holds: where LibreOffice was slow, a file that it did not print."""
TRIED = re.compile(r"tmp/[a-z0-9_]{8}")
"""With four bytes in such a file Python tries out a temporary folder."""
LAST = ("éditer", "copier", "fusionner", "noter", "avis", "nouveau", "migrer", "référentiel", "référentiel json")
"""Works that touch every folder."""


@dataclass
class Life:
    """One folder, its kills, and what was wrong in it."""

    place: Path
    number: int = 0
    said: int = 0
    wrong: list[str] = field(default_factory=list)

    def look(self, work: Work) -> None:
        """Look at every file that has a name."""
        for path in sorted((self.place / "work").rglob("*")):
            if path.name.startswith(".") or path.is_dir() or path.name.endswith("-journal"):
                continue
            try:
                if path.suffix == ".dpro":
                    with Repository.open(path, read_only=True) as repository:
                        if path.name == "d.dpro":
                            self._compare(work, works.count_of(repository.dossier))
                works.meaning(path)
            except Exception as error:  # noqa: BLE001 - whatever is wrong with it
                self.wrong.append(f"{work.name} · {path.name}: {type(error).__name__} {str(error)[:200]}")
        for path in (self.place / "home" / "sauvegardes").rglob("[!.]*.dpro"):
            try:
                works.meaning(path)
            except Exception as error:  # noqa: BLE001 - whatever is wrong with it
                self.wrong.append(f"{work.name} · copy: {type(error).__name__} {str(error)[:200]}")

    def _compare(self, work: Work, held: int) -> None:
        if held < self.said:
            self.wrong.append(f"{work.name} · LOST: {held} edits held of {self.said} committed")
        self.said = held


def measure(control: Control, template: Path) -> tuple[dict[str, tuple[int, float]], set[str]]:
    """Do each work once: how many operations it has, how long it takes, and the names that there are then."""
    place = failing.fresh(template)
    names = works.names(place)
    found: dict[str, tuple[int, float]] = {}
    for work in works.WORKS:
        control.set(0, failing.ONCE)
        started = time.perf_counter()
        done = failing.run(control, partial(work.do, place, 0))
        assert done.code == 0, (work.name, done)
        found[work.name] = done.count, time.perf_counter() - started
        names |= works.names(place)
        for name in work.makes:
            made = place / name.format(0)
            if made.is_dir():
                shutil.rmtree(made)
            else:
                made.unlink()
    return found, names


def kill(control: Control, life: Life, work: Work, cost: tuple[int, float], chance: random.Random) -> bool:
    """Let a work be killed somewhere; tells whether it was, before it ended."""
    life.number += 1
    number, after = life.number, None
    if chance.random() < 0.3:
        after = chance.random() * cost[1]
    else:
        control.set(chance.randint(1, max(1, cost[0])), chance.choice((failing.BEFORE, failing.AFTER)))
    done = failing.run(control, partial(work.do, life.place, number), kill_after=after)
    if work.name == "éditer":
        life.said = max([life.said, *map(int, re.findall(r"^(\d+)$", done.out, re.MULTILINE))])
        if works.TAKEN_BACK in done.out and works.DONE_AGAIN not in done.out:
            life.said = 0  # one step was taken back, or is about to be
    if done.code not in (0, 2, -9):
        life.wrong.append(f"{work.name} · code {done.code}: {done.err.strip()[-300:]}")
    life.look(work)
    return done.code == -9


def end(control: Control, life: Life, chosen: list[Work], known: set[str]) -> None:
    """Do some works to their end, and look for what was left over."""
    for work in (one for one in works.WORKS if one.name in LAST or one in chosen):
        life.number += 1
        done = failing.run(control, partial(work.do, life.place, life.number))
        if done.code != 0:
            life.wrong.append(f"{work.name} · refused after kills: {done.code} {done.err.strip()[-300:]}")
    for path in (life.place / "work").glob("[!.]*.dpro"):
        if "avant mise à jour" not in path.name:
            Repository.open(path).close()  # as whoever made it opens it
    _next_start(life.place)
    life.look(Work("at the end", lambda _place, _number: 0))
    left = {name for name in works.names(life.place) - known if not SWEPT.match(name)}
    if left:
        life.wrong.append(f"left: {sorted(left)}")


def _next_start(place: Path) -> None:
    """Do what the window does at its start, a quarter of an hour later."""
    for path in place.rglob("*"):
        if path.is_file() and not path.is_symlink():
            before = path.stat().st_mtime - 900
            if path.suffix not in (".dpro", ".json", ".sqlite"):
                os.utime(path, (before, before))
            if TRIED.fullmatch(str(path.relative_to(place))) and path.stat().st_size <= len(b"blat"):
                path.unlink()
    balayer([place / "work" / "d.dpro"])


def main(kills: int = 50, seed: int = 1, *only: str) -> None:
    """Kill so many times, and say what was lost, damaged or left."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        control = failing.start_again("tests.bench.store_kill", Path(name))
        if control is None:
            print("No C compiler, or not Linux: nothing is killed here.")
            return
        started, chance = time.perf_counter(), random.Random(seed)
        template = failing.template(Path(name))
        chosen = [work for work in works.WORKS if not only or work.name in only]
        costs, known = measure(control, template)
        killed: Counter[str] = Counter()
        wrong: Counter[str] = Counter()
        edits = 0
        while sum(killed.values()) < kills:
            life = Life(failing.fresh(template))
            for _ in range(LIFE):
                work = chance.choice(chosen)
                killed[work.name] += kill(control, life, work, costs[work.name], chance)
            end(control, life, chance.sample(chosen, min(2, len(chosen))), known)
            edits += life.said
            for one in life.wrong:
                print(f"after {sum(killed.values())} kills: {one}", file=sys.stderr, flush=True)
            wrong.update(life.wrong)
        took = time.perf_counter() - started
        print(f"{sum(killed.values())} kills, {edits} edits, {sum(wrong.values())} wrong, {took:.0f} s")
        print(", ".join(f"{name} {count}" for name, count in sorted(killed.items())))
        for fault, count in wrong.most_common():
            print(f"{count:5}  {fault}")
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int((sys.argv[1:2] or ["50"])[0]), int((sys.argv[2:3] or ["1"])[0]), *sys.argv[3:])
