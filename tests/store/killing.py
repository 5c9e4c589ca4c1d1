"""Killing a process while it writes: what the kill test and its benchmark share.

Run as a program, it edits the dossier it is given for ever and prints the number of each edit once it is committed.
"""

from __future__ import annotations

import io
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.store.repository import Repository
from tests.domain.samples import complet

ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def edit_for_ever(path: Path) -> None:
    """Commit edits of all sorts: plain ones, bursts, with pieces; the exemple's intitulé counts them."""
    repository = Repository.open(path)
    number = _count(repository)
    while True:
        number += 1
        exemple = repository.dossier.all(Exemple)["ex1"]
        draft = Draft(repository.dossier).put(replace(exemple, intitule=str(number), taches=f"fois {number} " * 250))
        if number % 5 == 0:
            info = repository.add_piece(io.BytesIO(str(number).encode() * 2000))
            draft.put(Preuve(f"p{number % 25}", nom_fichier=f"{number}.txt", taille=info.taille, sha256=info.sha256))
        burst = "exemple/ex1/taches" if number % 3 else ""
        repository.commit(draft.changeset("Écrire", START + timedelta(seconds=number), burst=burst))
        print(number, flush=True)


def _count(repository: Repository) -> int:
    return int(repository.dossier.all(Exemple)["ex1"].intitule)


def make(path: Path) -> None:
    """Make the dossier that is then edited."""
    dossier = complet()
    Repository.create(path, dossier.put(replace(dossier.all(Exemple)["ex1"], intitule="0"))).close()


def kill_once(path: Path, chance: random.Random) -> tuple[int, int]:
    """Let a process edit, kill it at a random moment, and open the file.

    Returns:
        The number of the last edit that was said to be committed, and the one that the file holds.
    """
    command = [sys.executable, "-m", "tests.store.killing", str(path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    last = 0
    with process:
        assert process.stdout is not None
        for _ in range(chance.randint(1, 30)):
            last = int(process.stdout.readline())
        until = time.perf_counter() + chance.random() * 0.004
        while time.perf_counter() < until:
            pass
        process.kill()
        for line in process.stdout:
            last = int(line) if line.endswith("\n") else last
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with Repository.open(path) as repository:
        for preuve in repository.dossier.all(Preuve).values():
            assert preuve.sha256 is not None
            with repository.read_piece(preuve.sha256) as reader:
                assert len(reader.read()) == preuve.taille
        return last, _count(repository)


if __name__ == "__main__":
    edit_for_ever(Path(sys.argv[1]))
