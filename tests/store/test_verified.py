"""Copies that are looked at before they count: whole, of one moment, and never half of one under a name."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError, UnreliableDiskError
from dossier_pro.store import verified
from dossier_pro.store.files import sweep
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.samples import add_preuve, answer, names_in, write
from tests.support.lying_disk import lying_disk

ROOT = Path(__file__).resolve().parents[2]


def whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_copy_is_the_dossier_with_its_history_and_only_its_owner_reads_it(
    repository: Repository, path: Path, tmp_path: Path
) -> None:
    write(repository, "un")
    add_preuve(repository, b"contenu" * 300_000)
    target = tmp_path / "copie.dpro"
    found = verified.copy(path, target)  # while this very process has it open to write
    assert found.dossier == repository.dossier
    assert found.damaged == ()
    assert found.size == target.stat().st_size
    write(repository, "deux")  # the writer still has its lock
    repository.close()
    with Repository.open(target) as copy:
        assert answer(copy) == "un"
        assert [e.label for e in copy.history()] == ["Ajouter pf", "Écrire un"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert names_in(tmp_path) == ["Mes dossiers été 100 % ? # & 'x'", "copie.dpro"]


def test_a_dossier_that_another_process_writes_to_is_copied_as_of_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "dossier.dpro"
    Repository.create(path, samples.full()).close()
    command = [sys.executable, "-m", "tests.store.copying", str(path)]
    seen = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for number in range(5):
            writer.stdout.readline()
            found = verified.copy(path, tmp_path / f"copie {number}.dpro")
            assert found.dossier is not None
            exemple = found.dossier.all(Exemple)["ex1"]
            # The two fields are written in one edit.
            assert exemple.taches == f"fois {exemple.intitule} " * 250
            assert found.damaged == ()
            seen.append(int(exemple.intitule))
        writer.kill()
        writer.stdout.read()
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def copy_and_die(path: Path, folder: Path, after: float) -> None:
    """Let a process copy for ever, and kill it so long after its first copy."""
    read, write_end = os.pipe()
    child = os.fork()
    if not child:
        try:
            for number in count():
                verified.copy(path, folder / f"{number}.dpro")
                os.write(write_end, b".")
        finally:
            os._exit(1)
    os.close(write_end)
    with os.fdopen(read, "rb") as said:
        assert said.read(1) == b"."
        until = time.perf_counter() + after
        while time.perf_counter() < until:
            pass
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_kill_in_the_middle_of_a_copy_leaves_no_half_of_one(tmp_path: Path) -> None:
    path, folder = tmp_path / "dossier.dpro", tmp_path / "copies"
    folder.mkdir()
    with Repository.create(path, samples.full()) as repository:
        add_preuve(repository, os.urandom(3_000_000))
        dossier = repository.dossier
    chance = random.Random(3)
    for _ in range(6):
        copy_and_die(path, folder, chance.random() * 0.08)
        copies = [p for p in folder.iterdir() if p.suffix == ".dpro"]
        assert copies
        for one in copies:
            with Repository.open(one, read_only=True) as copy:
                assert copy.dossier == dossier
            assert verified.copy(one, tmp_path / "encore.dpro").damaged == ()
            one.unlink()
        sweep(folder)
        assert [n for n in names_in(folder) if not n.endswith(".verrou")] == []
        assert whole(path)


def test_a_damaged_piece_is_named_and_the_rest_is_copied(repository: Repository, path: Path, tmp_path: Path) -> None:
    preuve = add_preuve(repository, b"contenu" * 1000)
    add_preuve(repository, b"autre", "p-autre")
    dossier = repository.dossier
    repository.close()
    with samples.looking_into(path) as connection:
        connection.execute("UPDATE piece_chunk SET octets = replace(octets, 'contenu', 'cOntenu') WHERE piece = 1")
        connection.execute(
            "UPDATE piece_chunk SET octets = CAST(octets AS BLOB) WHERE piece = 1 AND typeof(octets) = 'text'"
        )
    found = verified.copy(path, tmp_path / "copie.dpro")
    assert found.damaged == (preuve.sha256,)
    assert found.dossier == dossier


def test_a_damaged_dossier_gives_no_copy_and_is_named(repository: Repository, path: Path, tmp_path: Path) -> None:
    repository.close()
    with samples.looking_into(path) as connection:
        connection.execute("UPDATE referentiel SET json = '{'")
    with pytest.raises(KnownError, match="abîmé") as caught:
        verified.copy(path, tmp_path / "copie.dpro")
    assert path.name in caught.value.phrase
    assert not list(tmp_path.glob("*.dpro*"))


@pytest.mark.parametrize("word", [b"accueillant", b"octets d"])
def test_a_copy_is_read_back_from_a_disk_that_keeps_other_bytes(
    repository: Repository, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: bytes
) -> None:
    """It is the disk that is named, not the dossier, which is whole."""
    write(repository, "En accueillant.")
    add_preuve(repository, b"Les octets d'une piece.")
    lying_disk(monkeypatch, word)
    with pytest.raises(UnreliableDiskError, match=r"« copie\.dpro » ne se lit pas tel qu’il vient d’être écrit"):
        verified.copy(path, tmp_path / "copie.dpro")
    assert names_in(tmp_path) == [path.parent.name]
    assert answer(repository) == "En accueillant."


def test_the_id_of_whatever_lies_there(repository: Repository, path: Path, tmp_path: Path) -> None:
    assert verified.dossier_id(path) == repository.dossier.id
    write(repository, "la suite marche")
    other = tmp_path / "autre.dpro"
    for content in (b"", b"SQLite format 3\x00", b"SQLite format 3\x00" + os.urandom(5000), os.urandom(3000)):
        other.write_bytes(content)
        assert verified.dossier_id(other) is None
    with closing(sqlite3.connect(tmp_path / "nu.dpro")) as connection:
        connection.execute("PRAGMA application_id=1146114639")
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
    for place in (tmp_path / "nu.dpro", tmp_path / "absent.dpro", tmp_path):
        assert verified.dossier_id(place) is None


def test_copying_from_another_thread_does_not_stop_the_writer(
    repository: Repository, path: Path, tmp_path: Path
) -> None:
    add_preuve(repository, os.urandom(2_000_000))
    found: list[verified.Verified] = []
    copier = threading.Thread(target=lambda: found.append(verified.copy(path, tmp_path / "copie.dpro")))
    copier.start()
    for number in range(10):
        write(repository, f"mot {number}", seconds=number * 10)
    copier.join()
    assert found[0].damaged == ()
    assert answer(repository) == "mot 9"
