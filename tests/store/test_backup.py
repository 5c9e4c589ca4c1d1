"""Whole copies, and copies that hold nothing of the past."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.errors import KnownError
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.autosaves import random_letters
from tests.store.samples import add_preuve, answer, edit, names_in, value, write

SECRET = "MonSecretQuePersonneNeDoitLire"


@pytest.fixture
def target(path: Path) -> Path:
    return path.with_name("Copie d’été 50 % ?#.dpro")


def test_a_backup_is_the_whole_dossier(repository: Repository, path: Path, target: Path) -> None:
    write(repository, "un", seconds=0)
    preuve = add_preuve(repository, b"contenu")
    repository.backup(target)
    write(repository, "deux", seconds=1)
    with Repository.open(target) as copy:
        assert copy.dossier.id == repository.dossier.id
        assert answer(copy) == "un"
        assert [e.label for e in copy.history()] == ["Ajouter pf", "Écrire un"]
        with copy.read_piece(preuve.sha256 or "") as reader:
            assert reader.read() == b"contenu"
        copy.undo()
        copy.undo()
        assert copy.dossier == samples.full()
    assert names_in(path.parent) == sorted([f".{path.name}.verrou", path.name, target.name])


def test_a_backup_takes_the_place_of_the_one_before(repository: Repository, target: Path) -> None:
    repository.backup(target)
    write(repository, "un")
    repository.backup(target)
    with Repository.open(target, read_only=True) as copy:
        assert answer(copy) == "un"


def test_a_reader_can_back_up(repository: Repository, path: Path, target: Path) -> None:
    repository.close()
    with Repository.open(path, read_only=True) as reader:
        reader.backup(target)
        reader.copy_without_history(target)
    with Repository.open(target) as copy:
        assert copy.dossier == samples.full()


def test_a_backup_keeps_what_makes_the_file_a_dossier(repository: Repository, target: Path) -> None:
    repository.backup(target)
    for pragma in ("application_id", "user_version", "auto_vacuum"):
        assert value(target, f"PRAGMA {pragma}") == value(repository.path, f"PRAGMA {pragma}")


@pytest.mark.parametrize("way", ["backup", "copy_without_history"])
def test_refusals_leave_everything_as_it_was(repository: Repository, path: Path, target: Path, way: str) -> None:
    copy = getattr(repository, way)
    with pytest.raises(KnownError, match="dossier ouvert lui-même"):
        copy(path)
    with pytest.raises(KnownError, match="n’existe pas"):
        copy(path.parent / "aucun" / "copie.dpro")
    with pytest.raises(KnownError, match="dossier de fichiers"):
        copy(path.parent)
    target.write_bytes(b"ancienne copie")
    opened = path.with_name("ouvert.dpro")
    with Repository.create(opened, samples.full()), pytest.raises(KnownError, match="autre fenêtre"):
        copy(opened)
    assert target.read_bytes() == b"ancienne copie"
    assert len(names_in(path.parent)) == 4
    write(repository, "la suite marche")


@pytest.mark.parametrize("way", ["backup", "copy_without_history"])
def test_a_copy_that_breaks_off_leaves_the_copy_before(
    repository: Repository, path: Path, target: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    getattr(repository, way)(target)
    before = target.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dossier_pro.store.files.os.fsync", full)
    write(repository, "un")
    with pytest.raises(KnownError, match="assez de place"):
        getattr(repository, way)(target)
    assert target.read_bytes() == before
    assert not [name for name in names_in(path.parent) if name.endswith(".tmp")]


def test_a_damaged_dossier_is_named_when_its_copy_stops(repository: Repository, path: Path, target: Path) -> None:
    add_preuve(repository, os.urandom(200_000))
    repository.close()
    content = bytearray(path.read_bytes())
    with samples.looking_into(path) as connection:
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'piece_chunk'").fetchall()
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Repository.open(path) as again, pytest.raises(KnownError, match=r"abîmé") as caught:
        again.backup(target)
    assert path.name in caught.value.phrase
    assert not target.exists()


# --- what leaves the house -------------------------------------------------------------------------------------------


def with_a_past(repository: Repository) -> bytes:
    """Give the dossier a past, and return the bytes of a piece that only the past names."""
    write(repository, f"Avec {SECRET} dedans", label=f"Écrire {SECRET}", burst="")
    for number in range(30):
        write(repository, f"{SECRET} {random_letters(number)}", burst="")
    gone = (SECRET * 3000).encode()
    preuve = add_preuve(repository, gone)
    repository.commit(Draft(repository.dossier).drop(preuve).changeset(f"Retirer {SECRET}", samples.START))
    write(repository, "Ce que le formateur lira", label="Écrire", burst="")
    add_preuve(repository, b"garde", "p-garde")
    return gone


@pytest.mark.parametrize("packed", [False, True])
def test_a_copy_without_history_holds_nothing_of_the_past(path: Path, target: Path, packed: bool) -> None:
    repository = Repository.create(path, samples.full())
    with_a_past(repository)
    if packed:
        repository.close()
        repository = Repository.open(path)
    now = repository.dossier
    labels = [e.label for e in repository.history()]
    repository.copy_without_history(target)
    assert [e.label for e in repository.history()] == labels, "the dossier itself keeps its history"
    repository.close()
    assert SECRET.encode() in path.read_bytes()
    raw = target.read_bytes()
    assert SECRET.encode() not in raw
    assert len(raw) < path.stat().st_size
    with Repository.open(target) as copy:
        assert copy.dossier == now
        assert copy.history() == ()
        assert (copy.undo(), copy.redo()) == (None, None)
        with copy.read_piece(now.tables["preuve"]["p-garde"].sha256) as reader:  # type: ignore[union-attr, arg-type]
            assert reader.read() == b"garde"
    for table in ("history", "history_changes", "history_pack"):
        assert value(target, f"SELECT count(*) FROM {table}") == 0
    assert value(target, "SELECT count(*) FROM piece") == 1


def test_purging_takes_the_past_out_of_the_file_itself(repository: Repository, path: Path) -> None:
    with_a_past(repository)
    now = repository.dossier
    repository.purge_history()
    assert SECRET.encode() not in path.read_bytes()
    assert repository.dossier is now
    edit(repository, *now.tables["preuve"].values())
    repository.close()
    with Repository.open(path) as again:
        assert again.dossier == now


def test_no_journal_is_left_that_holds_the_past(repository: Repository, path: Path) -> None:
    with_a_past(repository)
    repository.purge_history()
    leftovers = [p for p in path.parent.iterdir() if p != path]
    assert all(SECRET.encode() not in p.read_bytes() for p in leftovers)
    assert sqlite3.sqlite_version_info >= (3, 27), "VACUUM INTO"
