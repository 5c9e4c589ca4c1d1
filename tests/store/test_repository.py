"""A dossier goes into a file and comes out of it the same."""

from __future__ import annotations

import io
import sqlite3
import threading
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.changes import ConflictError, Draft
from dossier_pro.domain.dossier import KINDS, Candidat, Citation, Dossier, Exemple, Experience, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.store import faults, opening
from dossier_pro.store.engine import Database
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.repository import Repository
from dossier_pro.store.tables import ENTITY_TABLES
from tests.store import samples
from tests.store.samples import edit, looking_into, names_in, value, write


def test_a_dossier_that_cannot_be_opened_once_it_is_made_was_not_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that was full from there on refused, and the file stood there: asking again was refused for that."""

    def full(path: Path, **_: object) -> Database:
        raise faults.disk_full(path)

    with monkeypatch.context() as patch:
        patch.setattr(opening, "open_database", full)
        with pytest.raises(KnownError, match="plus assez de place"):
            Repository.create(path, samples.full())
    assert samples.names_in(path.parent) == []
    Repository.create(path, samples.full()).close()


def test_every_kind_comes_back_as_it_went_in(path: Path) -> None:
    dossier = samples.full()
    assert set(dossier.tables) == set(KINDS), "the sample must hold every kind"
    with Repository.create(path, dossier) as repository:
        assert repository.dossier == dossier
    with Repository.open(path) as repository:
        assert repository.dossier == dossier
        for kind, entities in dossier.tables.items():
            assert list(repository.dossier.tables[kind]) == list(entities), "in the order in which they were made"


def test_values_keep_their_types(repository: Repository, path: Path) -> None:
    repository.close()
    with Repository.open(path) as again:
        for kind, entities in samples.full().tables.items():
            for entity in entities.values():
                loaded = again.dossier.find(kind, entity.id)
                for field in fields(entity):
                    assert type(getattr(loaded, field.name)) is type(getattr(entity, field.name)), field.name


@given(
    text=st.text(max_size=400),
    hours=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    day=st.none() | st.dates(),
    flag=st.booleans(),
)
def test_any_value_goes_through_a_row(text: str, hours: float | None, day: date | None, flag: bool) -> None:
    entity = Experience("x", text, debut=day, benevole=flag, heures_hebdo=hours)
    mapping = ENTITY_TABLES[Experience.KIND]
    row = mapping.row(entity)
    assert mapping.entity([row[name] for name in mapping.names]) == entity


def test_an_edit_is_in_the_file_at_once(repository: Repository, path: Path) -> None:
    write(repository, "À l’accueil")
    with Repository.open(path, read_only=True) as reader:
        assert reader.dossier == repository.dossier
        assert samples.answer(reader) == "À l’accueil"


def test_what_one_edit_makes_keeps_its_order(repository: Repository, path: Path) -> None:
    draft = Draft(repository.dossier)
    draft.put(*(Preuve(f"nouvelle-{number}") for number in range(30)))
    repository.commit(draft.changeset("Ajouter", samples.START))
    now = list(repository.dossier.all(Preuve))
    repository.close()
    with Repository.open(path) as again:
        assert list(again.dossier.all(Preuve)) == now


def test_a_removed_entity_is_gone_and_an_emptied_dossier_is_equal(repository: Repository, path: Path) -> None:
    draft = Draft(repository.dossier)
    for kind in ("lien", "citation", "document_illustrant", "annexe"):
        draft.drop(*repository.dossier.tables[kind].values())
    repository.commit(draft.changeset("Retirer", samples.START))
    assert not repository.dossier.all(Lien)
    now = repository.dossier
    repository.close()
    with Repository.open(path) as again:
        assert again.dossier == now


def test_an_entity_made_again_goes_to_the_end(repository: Repository, path: Path) -> None:
    first = repository.dossier.all(Lien)["l1"]
    repository.commit(Draft(repository.dossier).drop(first).changeset("Retirer", samples.START))
    edit(repository, first)
    assert list(repository.dossier.all(Lien)) == ["l2", "l1"]
    repository.close()
    with Repository.open(path) as again:
        assert list(again.dossier.all(Lien)) == ["l2", "l1"]


def test_an_edit_without_effect_does_nothing(repository: Repository) -> None:
    before = repository.dossier
    nothing = Draft(before).put(before.candidat).changeset("Rien", samples.START)
    assert repository.commit(nothing) is nothing
    assert repository.dossier is before
    assert repository.history() == ()


def test_a_snapshot_never_changes(repository: Repository) -> None:
    before = repository.dossier
    write(repository, "autre texte")
    assert before == samples.full()
    assert repository.dossier != before
    assert repository.dossier.referentiel is before.referentiel


def test_an_edit_made_on_another_state_is_refused_and_changes_nothing(repository: Repository) -> None:
    stale = Draft(repository.dossier).put(Candidat(prenom="A")).changeset("Vieux", samples.START)
    edit(repository, Candidat(prenom="B"))
    now = repository.dossier
    with pytest.raises(ConflictError):
        repository.commit(stale)
    assert repository.dossier is now
    assert len(repository.history()) == 1


@pytest.mark.parametrize(
    "dangling",
    [Citation("c9", "ex1", "absente"), Preuve("p9", sha256="0" * 64), Citation("c9", "absent", "p1")],
)
def test_a_name_of_nothing_is_a_fault_and_changes_nothing(repository: Repository, path: Path, dangling) -> None:
    before = repository.dossier
    with pytest.raises(sqlite3.IntegrityError) as caught:
        edit(repository, dangling)
    assert repository.dossier is before
    assert "c9" not in str(caught.value), "an error's text goes to the log and must not tell what a dossier holds"
    write(repository, "la suite marche")
    repository.close()
    assert value(path, "SELECT count(*) FROM history") == 1


def test_the_changes_of_one_edit_may_come_in_any_order(repository: Repository) -> None:
    activite = repository.dossier.referentiel.activites[0].id
    edit(repository, Citation("c2", "ex9", "p9"), Preuve("p9", "note"), Exemple("ex9", activite))
    assert "c2" in repository.dossier.all(Citation)


def test_the_file_is_set_up_as_decided(repository: Repository, path: Path) -> None:
    assert value(path, "PRAGMA application_id") == 0x4450524F
    assert value(path, "PRAGMA user_version") == max(STEPS)
    assert value(path, "PRAGMA journal_mode") == "delete"
    assert value(path, "SELECT dossier_id FROM meta") == samples.full().id
    own = repository._database
    assert [own.scalar(f"PRAGMA {p}") for p in ("foreign_keys", "secure_delete", "synchronous")] == [1, 1, 2]


def test_closing_leaves_one_file(repository: Repository, path: Path) -> None:
    write(repository, "un")
    repository.close()
    repository.close()
    assert names_in(path.parent) == [path.name]


def test_opening_and_closing_does_not_touch_the_file(repository: Repository, path: Path) -> None:
    write(repository, "un")
    repository.close()
    before = path.read_bytes(), path.stat().st_mtime_ns
    Repository.open(path).close()
    Repository.open(path, read_only=True).close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_reader_never_makes_the_writer_fail(repository: Repository, path: Path) -> None:
    sha = samples.add_preuve(repository, b"x" * 3_000_000).sha256 or ""
    with Repository.open(path, read_only=True) as reader, reader.read_piece(sha) as piece:
        assert piece.read(10) == b"x" * 10
        reader.history()
        write(repository, "pendant la lecture")
        assert piece.read(10) == b"x" * 10
        assert samples.answer(reader) == samples.full().all(Exemple)["ex1"].taches, "a reader keeps its moment"


def test_a_reader_refuses_every_edit(repository: Repository, path: Path) -> None:
    write(repository, "un")
    repository.close()
    before = path.read_bytes()
    with Repository.open(path, read_only=True) as reader:
        assert reader.read_only
        changeset = Draft(reader.dossier).put(Candidat(prenom="Non")).changeset("Non", samples.START)
        actions = (
            lambda: reader.commit(changeset),
            reader.undo,
            reader.redo,
            reader.purge_history,
            lambda: reader.add_piece(io.BytesIO(b"x")),
        )
        for action in actions:
            with pytest.raises(KnownError, match="lecture seule"):
                action()
        assert (reader.undo_label, reader.redo_label) == (None, None)
        assert [e.label for e in reader.history()] == ["Écrire un"]
    assert path.read_bytes() == before


def test_two_dossiers_are_open_side_by_side(repository: Repository, path: Path) -> None:
    other = path.with_name("autre.dpro")
    with Repository.create(other, replace(samples.full(), id="autre")) as second:
        write(second, "second")
        write(repository, "premier")
    with Repository.open(other) as second:
        assert (second.dossier.id, samples.answer(second)) == ("autre", "second")


def test_another_thread_may_read_what_a_repository_gave(repository: Repository) -> None:
    dossier, seen = repository.dossier, []
    thread = threading.Thread(target=lambda: seen.append(dossier.all(Exemple)["ex1"].intitule))
    thread.start()
    thread.join()
    assert seen == ["Accueil d’un groupe"]


def test_a_link_to_the_file_opens_the_file(repository: Repository, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "raccourci.dpro"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("this account may not make links")
    with pytest.raises(KnownError, match="autre fenêtre"):
        Repository.open(link)
    repository.close()
    with Repository.open(link) as linked:
        write(linked, "par le lien")
    with Repository.open(path) as again:
        assert samples.answer(again) == "par le lien"


def test_nothing_but_the_given_dossier_is_in_a_new_file(path: Path) -> None:
    with Repository.create(path, Dossier("vide", samples.full().referentiel)) as repository:
        assert repository.dossier.tables == {}
        assert repository.history() == ()
    with looking_into(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
