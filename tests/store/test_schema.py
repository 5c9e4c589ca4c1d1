"""The schema in the file is the one that the tables mean, and older files come up to it."""

from __future__ import annotations

import importlib
import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from dossier_pro.domain.dossier import KINDS, Exemple
from dossier_pro.domain.errors import DamagedError, KnownError, UnreliableDiskError
from dossier_pro.store import schema, verified
from dossier_pro.store.engine import Database
from dossier_pro.store.migrations import STEPS, Steps
from dossier_pro.store.repository import Repository
from dossier_pro.store.writing import METADATA
from tests.fixtures import make_schema_1, make_schema_2
from tests.store import samples
from tests.store.samples import answer, names_in, value, write
from tests.support.lying_disk import lying_disk

FIXTURES = Path(make_schema_1.__file__).parent


def differences(path: Path) -> list[object]:
    """What would have to change in a file for it to be as the tables mean it."""
    database = Database(path, "rw")
    try:
        context = MigrationContext.configure(
            database.writer.connection, opts={"compare_type": True, "compare_server_default": True}
        )
        return list(compare_metadata(context, METADATA))
    finally:
        database.close()


def test_the_steps_build_what_the_tables_mean(repository: Repository, path: Path) -> None:
    repository.close()
    assert differences(path) == []


CANDIDAT = """
DROP TABLE candidat;
CREATE TABLE candidat (
    rang INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, nom_naissance TEXT, nom_usage TEXT NOT NULL,
    prenom TEXT NOT NULL, adresse TEXT NOT NULL
)
"""
ANNEXE = """
DROP TABLE annexe;
CREATE TABLE annexe (
    rang INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, ordre INTEGER NOT NULL, intitule TEXT NOT NULL,
    preuve_id TEXT
)
"""


@pytest.mark.parametrize(
    "drift",
    [
        "ALTER TABLE lien ADD COLUMN poids INTEGER",
        "ALTER TABLE lien DROP COLUMN phrase",
        "DROP TABLE session",
        "CREATE TABLE autre (x TEXT)",
        pytest.param(CANDIDAT, id="a column that may be empty"),
        pytest.param(ANNEXE, id="a reference less"),
        pytest.param(CANDIDAT.replace("nom_naissance TEXT", "nom_naissance INTEGER NOT NULL"), id="another type"),
    ],
)
def test_the_guard_sees_a_drift(repository: Repository, path: Path, drift: str) -> None:
    repository.close()
    with samples.looking_into(path) as connection:
        connection.executescript(drift)
    assert differences(path) != []


# --- released files --------------------------------------------------------------------------------------------------


@pytest.fixture
def released(tmp_path: Path) -> Path:
    return _copy(tmp_path, 1)


def maker(version: int) -> Any:
    """The script that made the populated file of a schema, which says what it holds."""
    return importlib.import_module(f"tests.fixtures.make_schema_{version}")


def _copy(folder: Path, version: int) -> Path:
    copy = folder / f"schema-{version}.dpro"
    shutil.copy(FIXTURES / copy.name, copy)
    return copy


def test_the_file_of_schema_1_opens(released: Path) -> None:
    expected = make_schema_1.end()
    assert len(expected.tables) == 14, "every kind that schema 1 knew"
    assert value(released, "SELECT count(*) FROM history WHERE pack IS NOT NULL") == make_schema_1.VERSIONS
    assert value(released, "SELECT count(*) FROM history_changes") == 2
    with Repository.open(released) as repository:
        assert repository.dossier == expected
        assert value(released, "PRAGMA user_version") == max(STEPS)
        with repository.read_piece(make_schema_1.PIECE_SHA256) as reader:
            assert reader.read() == make_schema_1.PIECE
        labels = [(e.label, e.undone, e.author) for e in repository.history()]
        write_step = "Écrire la question 1"
        assert labels == [
            (write_step, True, ""),
            (write_step, False, ""),
            ("Fusionner des avis", False, "Une formatrice"),
            *[(write_step, False, "")] * (make_schema_1.VERSIONS - 2),
            ("Ajouter la preuve « compte-rendu.txt »", False, ""),
        ]


def test_the_history_of_schema_1_is_one_to_read(released: Path) -> None:
    """A migration is a barrier: what lies before it can be read, not undone (`docs/model.md`, Edits)."""
    with Repository.open(released) as repository:
        assert (repository.undo(), repository.redo()) == (None, None)
        assert not any(entry.undoable for entry in repository.history())
        write(repository, "la suite", burst="")
        repository.undo()
        assert repository.dossier == make_schema_1.end()


@pytest.mark.parametrize("version", STEPS)
def test_a_file_of_every_schema_opens(tmp_path: Path, version: int) -> None:
    released = _copy(tmp_path, version)
    assert value(released, "PRAGMA user_version") == version
    with Repository.open(released) as repository:
        assert repository.dossier == maker(version).end()
        assert [e.label for e in repository.history()] == maker(version).LABELS


def test_the_file_of_schema_2_holds_texts_and_a_signature(tmp_path: Path) -> None:
    with Repository.open(_copy(tmp_path, 2)) as repository:
        assert repository.piece_text(make_schema_1.PIECE_SHA256) == make_schema_2.TEXTE
        with repository.read_piece(make_schema_2.SIGNATURE_SHA256) as reader:
            assert reader.read() == make_schema_2.SIGNATURE


def test_the_history_of_schema_2_is_one_to_read(tmp_path: Path) -> None:
    with Repository.open(_copy(tmp_path, 2)) as repository:
        assert (repository.undo(), repository.redo()) == (None, None)
        assert not any(entry.undoable for entry in repository.history())


def test_no_file_is_migrated_whose_copy_is_not_read_back_as_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = _copy(tmp_path, 3)
    before = released.read_bytes()
    lying_disk(monkeypatch, make_schema_1.PIECE[:40])
    with pytest.raises(UnreliableDiskError, match="avant mise à jour"):
        Repository.open(released)
    assert released.read_bytes() == before
    assert names_in(tmp_path) == [released.name]


def test_a_file_that_cannot_be_migrated_is_left_alone_without_a_copy_beside_it(tmp_path: Path) -> None:
    """Each try left one more."""
    released = _copy(tmp_path, 3)
    with samples.looking_into(released) as connection:
        connection.execute("UPDATE exemple SET ordre = 'premier'")
    before = released.read_bytes()
    for _ in range(2):
        with pytest.raises(DamagedError):
            Repository.open(released)
    assert names_in(tmp_path) == [released.name]
    with samples.looking_into(released) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    assert len(released.read_bytes()) == len(before)


def test_a_copy_of_just_this_file_is_not_made_twice(tmp_path: Path) -> None:
    """A migration that is killed leaves its copy; the next one found a name of its own for another."""
    released = _copy(tmp_path, 3)
    copy = tmp_path / "schema-3 (avant mise à jour, format 3).dpro"
    verified.copy(released, copy)
    before = copy.read_bytes()
    Repository.open(released).close()
    assert names_in(tmp_path) == [copy.name, released.name]
    assert copy.read_bytes() == before
    other = _copy(tmp_path, 3)
    with samples.looking_into(other) as connection:
        connection.execute("UPDATE exemple SET taches = 'Autre chose.'")
    Repository.open(other).close()
    assert names_in(tmp_path) == [f"{copy.stem} 2.dpro", copy.name, released.name]


@pytest.mark.parametrize("version", [2, 3])
def test_an_older_file_is_sealed_on_the_way(tmp_path: Path, version: int) -> None:
    released = _copy(tmp_path, version)
    Repository.open(released).close()
    with samples.looking_into(released) as connection:
        sealed = dict(connection.execute("SELECT cle, octets FROM sceau"))
        samples.seal(connection)
        assert dict(connection.execute("SELECT cle, octets FROM sceau")) == sealed


def test_an_older_file_that_is_damaged_stays_as_it_is(tmp_path: Path) -> None:
    released = _copy(tmp_path, 3)
    with samples.looking_into(released) as connection:
        connection.execute("UPDATE exemple SET ordre = ''")
    before = released.read_bytes()
    with pytest.raises(KnownError, match="un exemple"):
        Repository.open(released)
    assert value(released, "PRAGMA user_version") == 3
    with pytest.raises(KnownError, match="un exemple"):
        Repository.open(released, read_only=True)
    assert len(released.read_bytes()) == len(before)


def test_the_history_of_the_newest_schema_can_be_walked(tmp_path: Path) -> None:
    """A migration makes it one to read only, so it is that of the newest file alone."""
    newest = max(STEPS)
    with Repository.open(_copy(tmp_path, newest)) as repository:
        while repository.undo():
            pass
        # The merge of a review is not on the undo stack.
        assert repository.dossier == maker(newest).walked_back()


def test_the_newest_file_is_what_its_script_makes(tmp_path: Path) -> None:
    newest, again = max(STEPS), tmp_path / "again.dpro"
    maker(newest).make(again)
    with Repository.open(again) as made, Repository.open(_copy(tmp_path, newest)) as kept:
        assert made.dossier == kept.dossier
        assert [e.label for e in made.history()] == [e.label for e in kept.history()]


def test_what_was_released_is_of_kinds_that_are_known() -> None:
    for version in STEPS:
        assert set(maker(version).end().tables) <= set(KINDS)


# --- migrations ------------------------------------------------------------------------------------------------------

NOW = max(STEPS)
PREUVE = METADATA.tables["preuve"]
NEXT: Steps = {
    **STEPS,
    NOW + 1: ("ALTER TABLE lien ADD COLUMN poids INTEGER", "UPDATE lien SET poids = 1"),
    # A table that others refer to is made anew.
    NOW + 2: (
        "CREATE TABLE preuve_kept AS SELECT * FROM preuve",
        "DROP TABLE preuve",
        str(CreateTable(PREUVE).compile(dialect=sqlite.dialect())),
        f"INSERT INTO preuve SELECT {', '.join(column.name for column in PREUVE.columns)} FROM preuve_kept",
        "DROP TABLE preuve_kept",
    ),
}
"""Two schemas on, whatever the present one is."""


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch):
    """A program two schemas on: opening runs these steps."""

    def migrate(steps: Steps) -> None:
        for name in ("bring_up_to_date", "read_up_to_date"):
            monkeypatch.setattr(schema, name, partial(getattr(schema, name), steps=steps))

    return migrate


def test_an_older_file_is_copied_and_brought_up_to_date(repository: Repository, path: Path, later) -> None:
    write(repository, "un", burst="")
    write(repository, "deux", burst="")
    repository.undo()
    repository.close()
    before = path.read_bytes()
    later(NEXT)
    with Repository.open(path) as again:
        assert answer(again) == "un"
        assert [(e.label, e.undoable) for e in again.history()] == [("Écrire deux", False), ("Écrire un", False)]
        assert (again.undo(), again.redo(), again.undo_label, again.redo_label) == (None, None, None, None)
        write(again, "trois")
        assert [e.label for e in again.history()] == ["Écrire trois", "Écrire deux", "Écrire un"]
        again.undo()
        assert answer(again) == "un"
    assert value(path, "PRAGMA user_version") == NOW + 2
    assert value(path, "SELECT sum(poids) FROM lien") == 2
    copy = path.with_name(f"{path.stem} (avant mise à jour, format {NOW}).dpro")
    assert names_in(path.parent) == sorted([path.name, copy.name])
    assert value(copy, "PRAGMA user_version") == NOW
    assert len(copy.read_bytes()) <= len(before)


def test_opening_again_migrates_no_more(repository: Repository, path: Path, later) -> None:
    repository.close()
    later(NEXT)
    Repository.open(path).close()
    names = names_in(path.parent)
    Repository.open(path).close()
    Repository.open(path, read_only=True).close()
    assert names_in(path.parent) == names


def test_a_copy_never_takes_the_place_of_another(repository: Repository, path: Path, later) -> None:
    repository.close()
    for suffix in ("", " 2"):
        path.with_name(f"{path.stem} (avant mise à jour, format {NOW}){suffix}.dpro").write_bytes(b"une autre copie")
    later(NEXT)
    Repository.open(path).close()
    third = path.with_name(f"{path.stem} (avant mise à jour, format {NOW}) 3.dpro")
    assert value(third, "PRAGMA user_version") == NOW


@pytest.mark.parametrize(
    "broken",
    ["INSERT INTO absente VALUES (1)", "DELETE FROM preuve", "CREATE TABLE lien (x)"],
    ids=["wrong SQL", "dangling references", "exists already"],
)
def test_a_step_that_breaks_off_leaves_the_file_as_it_was(
    repository: Repository, path: Path, later, broken: str
) -> None:
    write(repository, "un")
    repository.close()
    before = path.read_bytes()
    later({**NEXT, NOW + 3: (broken,)})
    with pytest.raises(Exception) as caught:
        Repository.open(path)
    assert not isinstance(caught.value, KnownError), "a step that breaks off is a fault of the program"
    assert without_mark(path.read_bytes()) == without_mark(before)


def without_mark(content: bytes) -> bytes:
    """A file but for who wrote last, and how often (``store.journals``)."""
    return content[:24] + content[28:40] + content[44:92] + content[100:]


def test_an_older_file_that_is_only_read_stays_as_it_is(
    repository: Repository, path: Path, later, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository, "un")
    repository.close()
    before = path.read_bytes()
    place = tmp_path / "temporaire"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    later(NEXT)
    with Repository.open(path, read_only=True) as opened:
        assert opened.read_only
        assert opened.path == path
        assert opened.dossier.all(Exemple)
        with pytest.raises(KnownError):
            write(opened, "deux")
        assert names_in(place) != []
    assert names_in(place) == []
    assert path.read_bytes() == before
    assert names_in(path.parent) == sorted([path.name, place.name] if place.parent == path.parent else [path.name])


def test_steps_are_numbered_without_a_gap() -> None:
    assert list(STEPS) == list(range(1, len(STEPS) + 1))


def test_a_new_file_has_every_step(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    database = Database(path, "rwc")
    schema.build(database, NEXT)
    database.close()
    assert value(path, "PRAGMA user_version") == NOW + 2
    with Repository.create(tmp_path / "e.dpro", samples.full()) as repository:
        assert repository.dossier.all(Exemple)


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        ("UPDATE exemple SET taches = 'Autre chose.' WHERE rang = 1", "un exemple"),
        ("DELETE FROM lien WHERE rang = 1", "un lien"),
        ("UPDATE referentiel SET json = replace(json, 'a', 'e')", "le référentiel"),
    ],
)
def test_a_migration_does_not_seal_damage_as_if_a_person_had_written_it(
    tmp_path: Path, damage: str, named: str
) -> None:
    """Sealed anew by the step to schema 5, a row that nobody changed would have passed for the candidate's words."""
    released = _copy(tmp_path, 4)
    with samples.looking_into(released) as connection:
        connection.execute(damage)
    with pytest.raises(DamagedError, match=named):
        Repository.open(released)
    assert value(released, "PRAGMA user_version") == 4
    assert names_in(tmp_path) == [released.name]
