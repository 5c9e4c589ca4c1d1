"""Going back to a moment, as a copy: what is in it, what is not, and what can no longer be had."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Citation, Exemple, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.store.moments import state_before
from dossier_pro.store.repository import Repository
from tests.store.autosaves import random_letters
from tests.store.samples import add_preuve, answer, at, edit, value, write

FIXTURES = Path(__file__).parents[1] / "fixtures"


def _ids(repository: Repository) -> list[str]:
    return [entry.id for entry in repository.history()]


def test_every_moment_comes_back_as_it_was(repository: Repository, tmp_path: Path) -> None:
    states, ids = [], []
    preuve = add_preuve(repository, b"une piece" * 1000)
    steps = [
        lambda: write(repository, "un", burst=""),
        lambda: edit(repository, Citation("c9", "ex1", preuve.id), label="Citer"),
        lambda: write(repository, "deux " * 60, burst=""),
        lambda: repository.commit(
            Draft(repository.dossier)
            .drop(repository.dossier.all(Citation)["c9"], repository.dossier.all(Preuve)["pf"])
            .changeset("Retirer", at(0))
        ),
        lambda: write(repository, "trois", burst=""),
    ]
    for step in steps:
        ids.append(step().id)
        states.append(repository.dossier)
    present = repository.path.read_bytes()
    for number, (step_id, state) in enumerate(zip(ids, states, strict=True)):
        copy = tmp_path / f"copie {number}.dpro"
        repository.copy_at(step_id, copy)
        with Repository.open(copy) as again:
            assert again.dossier.tables == state.tables
            assert again.dossier.id == repository.dossier.id
            assert [e.id for e in again.history()] == [i for i in _ids(repository) if i not in ids[number + 1 :]]
            for shown in again.dossier.all(Preuve).values():
                if shown.sha256:
                    with again.read_piece(shown.sha256) as reader:
                        assert reader.read() == b"une piece" * 1000
            undone = again.undo()
            assert undone is not None
            assert undone.id == step_id
    assert repository.path.read_bytes() == present


def test_nothing_of_what_came_later_is_in_the_copy(repository: Repository, tmp_path: Path) -> None:
    first = write(repository, "avant", burst="")
    write(repository, "un secret de plus tard " * 9, burst="")
    add_preuve(repository, b"SECRETE PIECE " * 200)
    copy = tmp_path / "copie.dpro"
    repository.copy_at(first.id, copy)
    octets = copy.read_bytes()
    assert b"secret de plus tard" not in octets
    assert b"SECRETE PIECE" not in octets
    assert value(copy, "SELECT count(*) FROM piece") == 0


def test_what_was_taken_back_is_a_moment_too_and_is_stepped_over(repository: Repository, tmp_path: Path) -> None:
    first = write(repository, "un", burst="")
    second = write(repository, "deux", burst="")
    write(repository, "trois", burst="")
    repository.undo()
    repository.undo()
    repository.copy_at(first.id, tmp_path / "un.dpro")
    repository.copy_at(second.id, tmp_path / "deux.dpro")
    write(repository, "un secret de plus tard", burst="")
    repository.copy_at(second.id, tmp_path / "encore deux.dpro")
    with Repository.open(tmp_path / "un.dpro") as again:
        assert answer(again) == "un"
        assert again.redo_label is None
    for name in ("deux.dpro", "encore deux.dpro"):
        with Repository.open(tmp_path / name) as again:
            assert answer(again) == "deux"
            assert [(e.label, e.undone) for e in again.history()] == [("Écrire deux", False), ("Écrire un", False)]
            again.undo()
            assert answer(again) == "un"
    assert b"secret de plus tard" not in (tmp_path / "encore deux.dpro").read_bytes()


def test_packed_steps_are_gone_back_through(repository: Repository, path: Path, tmp_path: Path) -> None:
    ids = [write(repository, f"{number} " + random_letters(number), burst="").id for number in range(20)]
    repository.close()
    with Repository.open(path) as again:
        assert value(path, "SELECT count(*) FROM history WHERE pack IS NOT NULL") == 20
        again.copy_at(ids[4], tmp_path / "copie.dpro")
        steps = again.etapes(ids[4])
        assert [s.changeset.id for s in steps] == ids[:3:-1]
        assert state_before(again.dossier, steps).all(Exemple)["ex1"].taches.startswith("3 ")
    with Repository.open(tmp_path / "copie.dpro") as copy:
        assert answer(copy).startswith("4 ")


def test_an_unknown_moment_and_one_from_before_a_migration(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="ne peut plus être retrouvé"):
        repository.copy_at("jamais", tmp_path / "copie.dpro")
    assert repository.etapes("jamais") == ()
    old = tmp_path / "schema-1.dpro"
    shutil.copy(FIXTURES / old.name, old)
    with Repository.open(old) as opened:
        assert all(entry.barriere for entry in opened.history())
        oldest = opened.history()[-1]
        with pytest.raises(KnownError, match="format"):
            opened.copy_at(oldest.id, tmp_path / "copie.dpro")
        with pytest.raises(KnownError, match="format"):
            state_before(opened.dossier, opened.etapes(oldest.id))
        exemple = next(iter(opened.dossier.all(Exemple).values()))
        kept = edit(opened, replace(exemple, intitule="Depuis"), label="Depuis")
        edit(opened, Lien("neuf", "exemple", exemple.id, next(iter(opened.dossier.referentiel.cibles))))
        opened.copy_at(kept.id, tmp_path / "copie.dpro")
        assert [e.barriere for e in opened.history()][:3] == [False, False, True]
    with Repository.open(tmp_path / "copie.dpro") as copy:
        assert copy.dossier.get(Lien, "neuf") is None
        assert copy.history()[0].label == "Depuis"


def test_never_over_the_open_dossier(repository: Repository) -> None:
    step = write(repository, "un", burst="")
    with pytest.raises(KnownError, match="dossier ouvert lui-même"):
        repository.copy_at(step.id, repository.path)
    assert answer(repository) == "un"
