"""A dossier read at a glance gives what opening it gives, or nothing; of a large file little is read."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.store import glance, sparse
from dossier_pro.store.engine import Database
from dossier_pro.store.repository import Repository
from tests.store import samples


def look(path: Path) -> glance.Glance | None:
    image = glance.take(path, path.stat().st_size)
    return glance.load(path, image) if image is not None else None


def filled(path: Path, pieces: int, *, steps: int = 3) -> None:
    """A dossier with attachments of 300 kB each, and a long answer that needs pages of overflow."""
    rng = random.Random(1)
    with Repository.create(path, samples.full()) as repository:
        for rank in range(pieces):
            samples.add_preuve(repository, rng.randbytes(300_000), f"p-{rank}")
        for step in range(steps):
            samples.write(repository, f"Étape {step} " + "écrire " * 4000, label="Écrire", burst="")


@pytest.mark.parametrize("pieces", [0, 1, 12])
def test_a_glance_sees_what_opening_sees(path: Path, pieces: int) -> None:
    filled(path, pieces)
    seen = look(path)
    assert seen is not None
    with Repository.open(path, read_only=True) as repository:
        assert seen.dossier == repository.dossier
        assert seen.changed == repository.changed()
        assert repository.history()[0].at.isoformat(timespec="microseconds") == seen.changed


def test_of_a_large_file_little_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path, 12)
    read: list[int] = []
    real = glance._read_at

    def reading(descriptor: int, at: int, count: int) -> bytes:
        read.append(count)
        return real(descriptor, at, count)

    monkeypatch.setattr(glance, "_read_at", reading)
    assert look(path) is not None
    assert path.stat().st_size > 3_500_000
    assert sum(read) < 800_000
    assert len(read) < 12


def test_without_a_history_the_last_change_is_still_told(path: Path, tmp_path: Path) -> None:
    filled(path, 1)
    target = tmp_path / "copie.dpro"
    with Repository.open(path) as repository:
        last = repository.changed()
        repository.copy_without_history(target)
    for file in (path, target):
        seen = look(file)
        assert seen is not None
        assert seen.changed == last
    with Repository.open(path) as repository:
        repository.purge_history()
        assert (repository.changed(), repository.history()) == (last, ())


def test_a_file_that_is_not_the_plain_case_is_left_to_opening(path: Path, tmp_path: Path) -> None:
    filled(path, 1)
    whole = path.read_bytes()
    cases = {
        "vide": b"",
        "autre": b"PK\x03\x04" + whole[4:],
        "court": whole[:300],
        "plus récent": whole[:60] + (99).to_bytes(4, "big") + whole[64:],
        "wal": whole[:18] + b"\x02\x02" + whole[20:],
        "page": whole[:16] + b"\x00\x03" + whole[18:],
    }
    for name, octets in cases.items():
        file = tmp_path / f"{name}.dpro"
        file.write_bytes(octets)
        assert look(file) is None, name
    (tmp_path / "journal.dpro").write_bytes(whole)
    (tmp_path / "journal.dpro-journal").write_bytes(bytes(600))
    assert look(tmp_path / "journal.dpro") is None
    assert glance.take(tmp_path / "rien.dpro", 5000) is None
    with Repository.open(path):
        assert look(path) is None, "closing it would drop the locks of this process"


def test_whatever_is_broken_a_glance_says_what_opening_says(path: Path, tmp_path: Path) -> None:
    filled(path, 6, steps=1)
    whole = path.read_bytes()
    rng = random.Random(7)
    refused = 0
    for number in range(60):
        octets = bytearray(whole)
        page = rng.randrange(len(octets) // 4096 if number % 2 else 48)
        for _ in range(rng.choice((1, 8, 200))):
            octets[page * 4096 + rng.randrange(4096)] = rng.randrange(256)
        file = tmp_path / f"{number}.dpro"
        file.write_bytes(octets)
        seen = look(file)
        if seen is None:
            refused += 1
            continue
        try:
            with Repository.open(file, read_only=True) as repository:
                assert repository.dossier == seen.dossier
        except KnownError:
            pass
    assert 0 < refused < 60


def test_a_writer_that_never_took_its_leave(path: Path, tmp_path: Path) -> None:
    for pieces in (0, 3):
        file = tmp_path / f"ouvert {pieces}.dpro"
        filled(file, pieces)
        database = Database(file, "rw")
        database.sign()
        database.close()
        seen = look(file)
        assert seen is not None, "it is whole"
        octets = bytearray(file.read_bytes())
        with samples.looking_into(file) as connection:
            (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'session'").fetchone()
        octets[(root - 1) * 4096 : root * 4096] = bytes(4096)
        file.write_bytes(octets)
        assert look(file) is None, "half of a write is in it"


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_every_row_of_a_table_is_in_the_image(tmp_path: Path, page_size: int) -> None:
    file, rng = tmp_path / "t.db", random.Random(page_size)
    rows = [(n * 7 + 1, "é" * rng.choice((0, 3, 100, 460, 505, 4061, 9000, 70_000))) for n in range(200)]
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size={page_size}")
        for statement in ("CREATE TABLE a (x BLOB)", "CREATE TABLE t (rang INTEGER PRIMARY KEY, v TEXT)"):
            connection.execute(statement)
        connection.execute("BEGIN")
        for rang, value in rows:
            connection.execute("INSERT INTO a VALUES (?)", (rng.randbytes(20_000),))
            connection.execute("INSERT INTO t VALUES (?, ?)", (rang, value))
        connection.execute("COMMIT")
    octets, asked = file.read_bytes(), []

    def read(at: int, count: int) -> bytes:
        asked.append(count)
        return octets[at : at + count]

    image = sparse.image(octets[: sparse.HEAD], read, len(octets), without=("a",))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image)
        assert connection.execute("SELECT rang, v FROM t ORDER BY rang").fetchall() == rows


def test_a_tree_that_bites_its_tail_ends(path: Path) -> None:
    filled(path, 0)
    with samples.looking_into(path) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'exemple'").fetchone()
    octets = bytearray(path.read_bytes())
    start = (root - 1) * 4096
    octets[start : start + 14] = bytes((5, 0, 0, 0, 1, 0, 0, 0)) + root.to_bytes(4, "big") + (14).to_bytes(2, "big")
    octets[start + 14 : start + 18] = root.to_bytes(4, "big")
    with pytest.raises(sparse.DamagedError):
        sparse.image(bytes(octets[: sparse.HEAD]), lambda at, n: bytes(octets[at : at + n]), len(octets), without=())


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses to read what another program has locked")
def test_the_lock_of_a_reader_is_let_go(path: Path) -> None:
    filled(path, 0)
    assert look(path) is not None
    with Repository.open(path) as repository:
        samples.write(repository, "Après", label="Écrire", burst="")
