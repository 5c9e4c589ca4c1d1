"""A file that does not hold what was written into it: it is noticed, named in a sentence, and acts on nothing."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from dossier_pro import notices
from dossier_pro.domain.errors import DamagedError, KnownError
from dossier_pro.store import values
from dossier_pro.store.engine import Database
from dossier_pro.store.repository import Repository
from tests.store import damaging, samples
from tests.store.samples import looking_into, write
from tests.store.test_avis import AVIS

CONTENT = random.Random(1).randbytes(9000)


@pytest.fixture(scope="module")
def octets(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A closed dossier with every kind of entity, a piece, a review and some history."""
    path = tmp_path_factory.mktemp("whole") / "whole.dpro"
    with Repository.create(path, samples.full()) as repository:
        samples.add_preuve(repository, CONTENT)
        repository.add_avis(AVIS, "Fusionner", samples.at(1))
        write(repository, "J’ai tenu l’accueil. " * 300, seconds=10)
        write(repository, "Une autre réponse", seconds=99)
    return path.read_bytes()


@pytest.fixture
def whole(octets: bytes, path: Path) -> Path:
    path.write_bytes(octets)
    return path


def gives_only_what_was_written(path: Path, expected: object) -> None:
    """Open a file, and read all that it gives out: right, or refused with a sentence."""
    phrase = "étape"
    try:
        with Repository.open(path) as repository:
            assert repository.dossier == expected
            for sha256 in repository.dossier.pieces():
                with repository.read_piece(sha256) as stream:
                    assert stream.read() == CONTENT
            for step in repository.history():
                assert step.label
            if repository.undo():
                repository.redo()
            assert repository.dossier == expected
    except KnownError as error:
        phrase = error.phrase
    assert any(word in phrase for word in (path.name, "istorique", "étape", "Cette pièce"))


@pytest.mark.parametrize("way", damaging.BYTES)
def test_no_damaged_byte_is_given_out_as_right(whole: Path, octets: bytes, way: str) -> None:
    with Repository.open(whole, read_only=True) as repository:
        expected = repository.dossier
    for seed in range(6):
        whole.write_bytes(damaging.BYTES[way](octets, random.Random(seed)))
        gives_only_what_was_written(whole, expected)


@pytest.mark.parametrize("way", damaging.SQL)
def test_nothing_that_another_program_changed_is_given_out_as_right(whole: Path, octets: bytes, way: str) -> None:
    with Repository.open(whole, read_only=True) as repository:
        expected = repository.dossier
    for seed in range(3):
        whole.write_bytes(octets)
        damaging.damage(whole, way, random.Random(seed))
        gives_only_what_was_written(whole, expected)


def test_one_letter_that_changed_is_noticed_and_named(whole: Path, octets: bytes) -> None:
    assert octets.count("Une autre réponse".encode()) >= 1
    whole.write_bytes(octets.replace("Une autre réponse".encode(), "Une autre réponde".encode()))
    with pytest.raises(DamagedError, match="un exemple") as raised:
        Repository.open(whole)
    assert raised.value.what == ("un exemple",)
    assert "réparez-le dans une copie" in raised.value.phrase


@pytest.mark.parametrize("table", ["lien", "candidat", "avis", "meta", "referentiel"])
def test_a_row_that_is_gone_is_noticed(whole: Path, table: str) -> None:
    with looking_into(whole) as connection:
        connection.execute(f"DELETE FROM {table} WHERE rang = (SELECT max(rang) FROM {table})")
    with pytest.raises(DamagedError):
        Repository.open(whole)


SEALED = [
    "UPDATE referentiel SET json = '{'",
    "UPDATE referentiel SET json = '[]'",
    "UPDATE referentiel SET json = replace(hex(zeroblob(50000)), '00', '[')",
    'UPDATE referentiel SET json = \'{"format": "autre"}\'',
    "UPDATE experience SET debut = 'hier'",
    "UPDATE experience SET heures_hebdo = 9e999",
    "UPDATE lien SET ancre = '[1]' WHERE ancre IS NOT NULL",
    "UPDATE lien SET ancre = '[1,2,3,4,5]' WHERE ancre IS NOT NULL",
    "UPDATE projet SET numeros = 'x'",
    "UPDATE projet SET numeros = '[\"x\"]'",
    "UPDATE projet SET numeros = '{}'",
    "UPDATE exemple SET ordre = ''",
    "UPDATE exemple SET ordre = 2.5",
    "UPDATE exemple SET ordre = 9000000000000000000",
    "UPDATE exemple SET taches = X'00ff'",
    "UPDATE preuve SET confidentielle = 2",
    "UPDATE preuve SET etiquettes = '[[]]'",
    "UPDATE meta SET dossier_id = X'01'",
]


@pytest.mark.parametrize("sql", SEALED)
def test_a_value_of_another_kind_is_refused_though_its_seal_is_right(whole: Path, sql: str) -> None:
    """A seal tells damage, no forgery: whoever means harm can seal as well as we."""
    with looking_into(whole) as connection:
        connection.execute(sql)
        samples.seal(connection)
    with pytest.raises(DamagedError):
        Repository.open(whole, read_only=True)


def test_a_column_reads_nothing_but_its_own_kind() -> None:
    for read, good, bad in (
        (values.text, "é", b"e"),
        (values.whole, 3, True),
        (values.number, 2.5, 2),
        (values.yes_or_no, 1, "1"),
        (values.list_of(values.whole), "[1,2]", "[1.0]"),
    ):
        assert read(good) is not None
        with pytest.raises(TypeError):
            read(bad)


# --- the schema is data too ------------------------------------------------------------------------------------------

STRANGE = [
    "CREATE TRIGGER t AFTER INSERT ON preuve BEGIN UPDATE exemple SET taches = 'PIRATE'; END",
    "CREATE VIEW v AS WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT x FROM t",
    "DROP TABLE rappel; CREATE VIEW rappel AS SELECT zeroblob(900000000) AS id",
    "CREATE INDEX i ON exemple (length(taches))",
    "CREATE VIRTUAL TABLE f USING fts5(x)",
]


@pytest.mark.parametrize("sql", STRANGE)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_acts_by_itself_is_refused_before_anything_is_read(whole: Path, sql: str, read_only: bool) -> None:
    with looking_into(whole) as connection:
        connection.executescript(sql)
    with pytest.raises(DamagedError, match="ne viennent pas de Dossier Pro"):
        Repository.open(whole, read_only=read_only)


@pytest.mark.parametrize(
    "sql", ["DROP TABLE avis", "ALTER TABLE exemple ADD COLUMN x", "ALTER TABLE exemple DROP COLUMN equipe"]
)
def test_tables_that_are_not_quite_ours_are_refused(whole: Path, sql: str) -> None:
    with looking_into(whole) as connection:
        connection.execute(sql)
    with pytest.raises(DamagedError, match="les tables du fichier"):
        Repository.open(whole)


def test_a_table_of_another_program_is_passed_over_and_said(whole: Path) -> None:
    with looking_into(whole) as connection:
        connection.executescript("CREATE TABLE bidule (x UNIQUE); INSERT INTO bidule VALUES (zeroblob(9000)); ANALYZE")
    with notices.heard() as phrases, Repository.open(whole) as repository:
        assert repository.dossier.avis == AVIS
    assert len(phrases) == 1
    assert "« bidule »" in phrases[0]


def test_what_the_program_itself_made_passes_in_silence(whole: Path) -> None:
    with notices.heard() as phrases:
        Repository.open(whole).close()
    assert phrases == []


def test_reading_that_never_ends_is_given_up(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_pro.store.engine._READING_SECONDS", 0.0)
    with closing(Database(whole, "ro")) as database, pytest.raises(DamagedError), database.limited():
        database.execute("WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT max(x) FROM t")


def test_no_function_runs_because_a_file_says_so(whole: Path) -> None:
    with closing(Database(whole, "ro")) as database:
        assert database.scalar("PRAGMA trusted_schema") == 0
        assert database.scalar("PRAGMA cell_size_check") == 1
        assert database.scalar("PRAGMA mmap_size") == 0
        with pytest.raises(DamagedError):
            database.execute("SELECT length(zeroblob(900000000) || 'x')")


@pytest.mark.parametrize("table", ["piece", "piece_chunk"])
def test_writing_into_a_file_that_lacks_rows_is_refused_with_a_sentence(whole: Path, table: str) -> None:
    with looking_into(whole) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(f"DELETE FROM {table}")
    with Repository.open(whole) as repository, suppress(DamagedError):
        samples.add_preuve(repository, b"Une nouvelle", "nouvelle")
        repository.undo()


def test_a_preuve_whose_piece_is_gone_is_not_brought_back_by_redo(path: Path) -> None:
    with Repository.create(path, samples.full()) as repository:
        samples.add_preuve(repository, CONTENT)
    with looking_into(path) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("UPDATE piece SET sha256 = 'x'")
    with Repository.open(path) as repository:
        repository.undo()
        before = repository.dossier
        with pytest.raises(KnownError, match="ne peut plus être reprise"):
            repository.redo()
        assert repository.dossier == before


def test_what_sqlite_says_of_a_damaged_schema_may_be_no_utf8(whole: Path, octets: bytes) -> None:
    changed = octets.replace(b"sqlite_autoindex_lien_1", b"sqlite_autoindex_\xff\xfeen_1")
    assert changed != octets
    whole.write_bytes(changed)
    with pytest.raises(DamagedError):
        Repository.open(whole)


def test_a_constraint_that_we_break_ourselves_is_still_a_bug(whole: Path) -> None:
    with (
        closing(Database(whole, "rw")) as database,
        pytest.raises(sqlite3.IntegrityError),
        database.transaction() as writer,
    ):
        writer.run("INSERT INTO diplome SELECT * FROM diplome")


def test_a_dossier_whose_first_page_is_destroyed_is_damaged_and_not_another_kind_of_file(
    whole: Path, octets: bytes
) -> None:
    for begins in (bytes(4096), octets[:68] + bytes(4) + octets[72:4096], b"\xff" * 16 + octets[16:4096]):
        whole.write_bytes(begins + octets[4096:])
        for read_only in (True, False):
            with pytest.raises(DamagedError, match="l’en-tête du fichier"):
                Repository.open(whole, read_only=read_only)


# --- the history -----------------------------------------------------------------------------------------------------

HISTORY = [
    "DELETE FROM history_changes",
    "UPDATE history_changes SET json = X'ff'",
    "UPDATE history_changes SET json = '{}'",
    "UPDATE history_changes SET json = '[1,[[1]]]'",
    "UPDATE history_changes SET json = replace(json, 'réponse', 'réponde')",
    "UPDATE history SET at = 'hier'",
    "UPDATE history SET at = '2026-03-02'",
    "UPDATE history SET label = 'Autre chose'",
    "UPDATE history SET undone = 'non'",
]


@pytest.mark.parametrize("sql", HISTORY)
@pytest.mark.parametrize("sealed", [True, False])
def test_a_damaged_history_is_one_sentence_and_closing_stands_it(whole: Path, sql: str, sealed: bool) -> None:
    with looking_into(whole) as connection:
        connection.execute(sql)
        if not sealed:
            connection.execute("UPDATE history SET sceau = NULL")
    with Repository.open(whole) as repository:
        before = repository.dossier
        for ask in (repository.history, repository.undo):
            with suppress(KnownError):
                ask()
        samples.edit(repository, *before.all(type(before.candidat)).values())
        write(repository, "Encore", seconds=200)
    with Repository.open(whole) as again:
        assert samples.answer(again) == "Encore"


def test_a_changed_step_is_not_undone(whole: Path) -> None:
    with looking_into(whole) as connection:
        connection.execute("UPDATE history_changes SET json = replace(json, 'accueil', 'écueil')")
    with Repository.open(whole) as repository:
        before = repository.dossier
        with pytest.raises(KnownError, match="historique"):
            repository.undo()
        assert repository.dossier == before


@pytest.mark.parametrize("octets", [b"", b"x\x9c\x03", None, "texte"])
def test_a_pack_that_is_none(path: Path, octets: object) -> None:
    with Repository.create(path, samples.full()) as repository:
        for number in range(8):
            write(repository, random.Random(number).randbytes(4000).hex(), seconds=99 * number)
    with looking_into(path) as connection:
        assert connection.execute("SELECT count(*) FROM history_pack").fetchone() == (1,)
        if octets is None:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("DELETE FROM history_pack")
        else:
            connection.execute("UPDATE history_pack SET octets = ?", (octets,))
    with Repository.open(path) as repository:
        with pytest.raises(KnownError, match="historique"):
            repository.undo()
        write(repository, "La suite", seconds=9999)


# --- seals -----------------------------------------------------------------------------------------------------------


def test_every_way_of_writing_seals(whole: Path, tmp_path: Path) -> None:
    """Undo, redo, copies of every kind, a purge: each gives a file that opens, and the same seals as sealing anew."""
    with Repository.open(whole) as repository:
        step = repository.history()[-1].id
        samples.edit(repository, *samples.full().all(type(samples.full().candidat)).values(), seconds=300)
        repository.undo()
        targets = [tmp_path / f"{n}.dpro" for n in ("whole", "moment", "present")]
        repository.backup(targets[0])
        repository.copy_at(step, targets[1])
        repository.copy_without_history(targets[2], repository.dossier.drop("lien", "l1"))
        repository.purge_history()
    for target in (whole, *targets):
        with looking_into(target) as connection:
            sealed = dict(connection.execute("SELECT cle, octets FROM sceau"))
            samples.seal(connection)
            assert dict(connection.execute("SELECT cle, octets FROM sceau")) == sealed
        Repository.open(target).close()
    with closing(sqlite3.connect(targets[2])) as connection:
        assert not connection.execute("SELECT 1 FROM sceau WHERE cle = 'lien/l1'").fetchall()
