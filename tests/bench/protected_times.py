"""What a password costs: the example opened, edited and closed with one and without, turn by turn in one run.

``python -m tests.bench.protected_times [times]``. The derivation of the key, once a process and a dossier, is told
apart. Exit code 1 where a ratio is over its limit: opening 1.3 (without the derivation), a commit 1.5.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.store import keys, protection
from dossier_pro.store.repository import Repository
from tests.store.samples import at

OPENING, COMMIT = 1.3, 1.5
_WORD = "trois mots sans lien"


def once(action: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000


def alternately(times: int, plain: Callable[[], object], protected: Callable[[], object]) -> tuple[float, float, float]:
    """Return both medians, and the median of the ratios of each pair, who goes first changing each time."""
    runs: list[tuple[float, float]] = []
    for number in range(times):
        if number % 2:
            second = once(protected)
            runs.append((once(plain), second))
        else:
            first = once(plain)
            runs.append((first, once(protected)))
    ratio = statistics.median(b / a for a, b in runs)
    return statistics.median(a for a, _ in runs), statistics.median(b for _, b in runs), ratio


def edit(repository: Repository, number: int) -> None:
    """Commit an edit of a text of some length."""
    exemple = next(iter(repository.dossier.all(Exemple).values()))
    draft = Draft(repository.dossier).put(replace(exemple, taches=f"Fois {number}. " + "J’ai fait ceci. " * 160))
    repository.commit(draft.changeset("Écrire", at(number)))


def told(path: Path, given: str) -> None:
    """Run the command ``etat`` on a file, from its start to its end."""
    command = [sys.executable, "-m", "dossier_pro", "etat", str(path), "--json", "--mot-de-passe-stdin"]
    subprocess.run(command, input=given, text=True, encoding="utf-8", check=True, stdout=subprocess.DEVNULL)


def main(times: int = 40) -> int:
    """Print the figures; 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        plain, protected = Path(folder) / "clair.dpro", Path(folder) / "protégé.dpro"
        creer_exemple(plain).close()
        shutil.copyfile(plain, protected)
        with Repository.open(protected) as repository, repository.let_go():
            print(f"set: {once(lambda: protection.rewrite(protected, keys.new(_WORD))):.0f} ms, derivation included")
        print(f"{plain.stat().st_size / 1e6:.2f} MB in clear, {protected.stat().st_size / 1e6:.2f} MB protected")
        keys.forget_all()
        derivation = statistics.median(once(lambda: keys.unlock(protected, _WORD)) for _ in range(5))
        over = False
        for what, read_only in (("to read", True), ("to write", False)):
            one, other, ratio = alternately(
                times,
                lambda read_only=read_only: Repository.open(plain, read_only=read_only).close(),  # type: ignore[misc]
                lambda read_only=read_only: Repository.open(protected, read_only=read_only).close(),  # type: ignore[misc]
            )
            over |= ratio > OPENING
            print(f"opened {what}: {one:.1f} ms, protected {other:.1f} ms, ratio {ratio:.2f} (at most {OPENING})")
            print(f"  with the derivation ({derivation:.0f} ms, once): {(other + derivation) / one:.1f}")
        with Repository.open(plain) as a, Repository.open(protected) as b:
            count = iter(range(10**6))
            one, other, ratio = alternately(5 * times, lambda: edit(a, next(count)), lambda: edit(b, next(count)))
        over |= ratio > COMMIT
        print(f"commit: {one:.2f} ms, protected {other:.2f} ms, ratio {ratio:.2f} (at most {COMMIT})")
        plain_s, protected_s, ratio = alternately(5, lambda: told(plain, ""), lambda: told(protected, f"{_WORD}\n"))
        print(f"« etat », whole, with the derivation: {plain_s:.0f} ms, protected {protected_s:.0f} ms, {ratio:.2f}")
    return int(over)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    sys.exit(main(*map(int, sys.argv[1:])))
