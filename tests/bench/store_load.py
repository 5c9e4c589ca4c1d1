"""Time of opening, committing and closing a large dossier: ``python -m tests.bench.store_load [liens] [preuves]``."""

from __future__ import annotations

import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Entity, Exemple, Lien, Preuve
from dossier_pro.store.repository import Repository
from tests.domain.samples import complet
from tests.store.autosaves import START


def large(liens: int, preuves: int) -> Dossier:
    """A dossier with so many liens, every second one with an ancre, and preuves."""
    base = complet()
    cibles = list(base.referentiel.cibles)
    rows: dict[str, Entity] = {}
    for n in range(liens):
        ancre = Ancre("taches", f"passage {n}", "avant " * 5, "après " * 5, n) if n % 2 else None
        rows[f"l{n}"] = Lien(f"l{n}", "exemple", "ex1", cibles[n % len(cibles)], f"Je montre le point {n}.", ancre)
    notes: dict[str, Entity] = {
        f"p{n}": Preuve(f"p{n}", "note", f"Preuve {n}", date(2024, 1, 1) + timedelta(n), description="texte " * 20)
        for n in range(preuves)
    }
    return replace(base, tables={**base.tables, Lien.KIND: rows, Preuve.KIND: notes})


def timed(name: str, times: int, action: Callable[[], object]) -> None:
    """Print the median and the best of some runs, in ms."""
    runs = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        runs.append((time.perf_counter() - started) * 1000)
    print(f"{name}: median {statistics.median(runs):.1f} ms, best {min(runs):.1f} ms")


def main(liens: int = 5000, preuves: int = 1000) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.dpro"
        dossier = large(liens, preuves)
        started = time.perf_counter()
        Repository.create(path, dossier).close()
        seconds, size = time.perf_counter() - started, path.stat().st_size
        print(f"create with {liens} liens, {preuves} preuves: {seconds * 1000:.0f} ms, {size / 1e6:.1f} MB")
        timed("open and close read-only", 15, lambda: Repository.open(path, read_only=True).close())
        timed("open and close for writing", 15, lambda: Repository.open(path).close())
        with Repository.open(path) as repository:
            count = iter(range(10**6))

            def edit() -> None:
                n = next(count)
                exemple = replace(repository.dossier.all(Exemple)["ex1"], taches=f"réponse {n} " * 200)
                draft = Draft(repository.dossier).put(exemple)
                repository.commit(draft.changeset("Écrire", START + timedelta(seconds=n)))

            timed("commit of a 2.6 kB answer", 200, edit)
            timed("undo", 50, repository.undo)
            timed("redo", 50, repository.redo)
            timed("undo_label", 50, lambda: repository.undo_label)
            big = bytes(range(256)) * (50 * 4096)
            timed("add a piece of 52 MB", 1, lambda: repository.add_piece(io.BytesIO(big)))
            timed("add it again", 1, lambda: repository.add_piece(io.BytesIO(big)))
            started = time.perf_counter()
        print(f"close after this (packs, drops the piece): {(time.perf_counter() - started) * 1000:.0f} ms")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
