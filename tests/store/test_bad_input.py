"""What cannot be opened or written is said in one French sentence, and nothing is lost or left half-written."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.store import engine
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.conftest import Sealed
from tests.store.samples import add_preuve, answer, edit, looking_into, names_in, write


def refused(path: Path, *, read_only: bool = False) -> str:
    """The sentence with which opening is refused; the file and its folder stay as they are."""
    before = path.read_bytes() if path.is_file() else None
    names = names_in(path.parent) if path.parent.is_dir() else None
    with pytest.raises(KnownError) as caught:
        Repository.open(path, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (names_in(path.parent) if path.parent.is_dir() else None) == names
    return a_sentence(caught.value)


def a_sentence(error: KnownError) -> str:
    """The phrase, after a look at its form: one sentence, what happened and what to do."""
    phrase = error.phrase
    assert phrase.endswith(".")
    assert ". " not in phrase.replace("« ", "").replace(".dpro", "")
    assert " : " in phrase
    assert not any(word in phrase.lower() for word in ("erreur", "invalide", "échec", "sqlite", "none"))
    return phrase


BOTH = pytest.mark.parametrize("read_only", [False, True])


@BOTH
def test_a_missing_file(tmp_path: Path, read_only: bool) -> None:
    assert "introuvable" in refused(tmp_path / "absent.dpro", read_only=read_only)
    assert "introuvable" in refused(tmp_path / "aucun" / "absent.dpro", read_only=read_only)


@BOTH
def test_a_folder(tmp_path: Path, read_only: bool) -> None:
    folder = tmp_path / "dossier.dpro"
    folder.mkdir()
    assert "dossier de fichiers" in refused(folder, read_only=read_only)


@BOTH
def test_an_empty_file(path: Path, read_only: bool) -> None:
    path.touch()
    assert "est vide" in refused(path, read_only=read_only)


@BOTH
@pytest.mark.parametrize("content", [b"PK\x03\x04" + bytes(9000), b"Bonjour", bytes(5000), b"SQLite format 3\x00"])
def test_any_other_file(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    assert "n’est pas un dossier" in refused(path, read_only=read_only)


@BOTH
@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_another_program_s_database(path: Path, journal: str, read_only: bool) -> None:
    with looking_into(path) as connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute("CREATE TABLE t (x)")
    assert "n’est pas un dossier" in refused(path, read_only=read_only)


@BOTH
def test_a_newer_schema(repository: Repository, path: Path, read_only: bool) -> None:
    repository.close()
    with looking_into(path) as connection:
        connection.execute(f"PRAGMA user_version={max(STEPS) + 1}")
    assert "version plus récente" in refused(path, read_only=read_only)


@BOTH
@pytest.mark.parametrize("kept", [100, 3000, 4096, 50_000, 150_000])
def test_a_truncated_file(repository: Repository, path: Path, kept: int, read_only: bool) -> None:
    repository.close()
    path.write_bytes(path.read_bytes()[:kept])
    sentence = refused(path, read_only=read_only)
    assert "abîmé" in sentence or "n’est pas un dossier" in sentence


@BOTH
@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM meta",
        "DELETE FROM referentiel",
        "UPDATE referentiel SET json = '{'",
        "UPDATE referentiel SET json = '[]'",
        'UPDATE referentiel SET json = \'{"format": "autre"}\'',
        "UPDATE experience SET debut = 'hier'",
        "UPDATE experience SET debut = 12",
        "UPDATE lien SET ancre = '[1]' WHERE ancre IS NOT NULL",
        "UPDATE projet SET numeros = 'x'",
        "PRAGMA user_version=0",
    ],
)
def test_damaged_content(repository: Repository, path: Path, sql: str, read_only: bool) -> None:
    repository.close()
    with looking_into(path) as connection:
        connection.execute(sql)
    assert "abîmé" in refused(path, read_only=read_only)


def test_damaged_pages(repository: Repository, path: Path) -> None:
    write(repository, "x" * 9000)
    repository.close()
    content = bytearray(path.read_bytes())
    with looking_into(path) as connection:
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'exemple'").fetchall()
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    assert "abîmé" in refused(path)


# --- places that cannot be written to --------------------------------------------------------------------------------


def test_a_read_only_folder(sealed_folder: tuple[Path, Sealed]) -> None:
    folder, sealed = sealed_folder
    path = folder / "dossier.dpro"
    with Repository.create(path, samples.full()) as repository:
        write(repository, "un")
    with sealed():
        assert "lecture seule" in refused(path)
        with Repository.open(path, read_only=True) as reader:
            assert answer(reader) == "un"
        with pytest.raises(KnownError, match="lecture seule"):
            Repository.create(folder / "autre.dpro", samples.full())
    assert names_in(folder) == ["dossier.dpro"]


def test_copies_into_a_read_only_folder(sealed_folder: tuple[Path, Sealed], repository: Repository) -> None:
    folder, sealed = sealed_folder
    with sealed(), pytest.raises(KnownError, match="lecture seule"):
        repository.backup(folder / "copie.dpro")
    assert names_in(folder) == []


def test_a_read_only_file(sealed_folder: tuple[Path, Sealed]) -> None:
    folder, sealed = sealed_folder
    path = folder / "dossier.dpro"
    Repository.create(path, samples.full()).close()
    path.chmod(0o444)
    with sealed(mode=0o777):
        assert "lecture seule" in refused(path)
        with Repository.open(path, read_only=True) as reader:
            assert reader.dossier == samples.full()


def test_a_file_that_one_may_not_read(sealed_folder: tuple[Path, Sealed]) -> None:
    folder, sealed = sealed_folder
    path = folder / "dossier.dpro"
    Repository.create(path, samples.full()).close()
    path.chmod(0)
    with sealed(), pytest.raises(KnownError) as caught:
        Repository.open(path, read_only=True)
    assert "le droit de lire" in a_sentence(caught.value)


# --- making a file ---------------------------------------------------------------------------------------------------


def test_a_new_file_never_takes_the_place_of_another(path: Path) -> None:
    path.write_bytes(b"precieux")
    with pytest.raises(KnownError, match="existe déjà"):
        Repository.create(path, samples.full())
    assert path.read_bytes() == b"precieux"
    assert names_in(path.parent) == [path.name]


def test_a_new_file_in_no_folder(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="n’existe pas"):
        Repository.create(tmp_path / "aucun" / "d.dpro", samples.full())
    assert names_in(tmp_path) == []


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="nom plus court"):
        Repository.create(tmp_path / ("x" * 300 + ".dpro"), samples.full())
    assert names_in(tmp_path) == []


def test_a_file_that_could_not_be_made_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unstorable = samples.full().put(Candidat(prenom="\ud800"))
    with pytest.raises(KnownError, match="caractère"):
        Repository.create(path, unstorable)
    assert names_in(path.parent) == []


# --- while it is open ------------------------------------------------------------------------------------------------


def unchanged_after(repository: Repository, action: Callable[[], object]) -> str:
    """The sentence with which an edit is refused; neither memory nor file has changed."""
    before, history = repository.dossier, repository.history()
    with pytest.raises(KnownError) as caught:
        action()
    assert repository.dossier is before
    assert repository.history() == history
    with looking_into(repository.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return a_sentence(caught.value)


def fill_disk(repository: Repository) -> None:
    """From here on SQLite meets a full disk as soon as the file must grow."""
    repository._database.execute("PRAGMA max_page_count=1")


def make_room(repository: Repository) -> None:
    repository._database.execute("PRAGMA max_page_count=1000000")


def test_a_full_disk(repository: Repository, path: Path) -> None:
    write(repository, "un", seconds=0)
    fill_disk(repository)
    assert "place" in unchanged_after(repository, lambda: write(repository, "x" * 100_000, seconds=1))
    assert "place" in unchanged_after(repository, lambda: add_preuve(repository, bytes(500_000)))
    make_room(repository)
    write(repository, "un deux", seconds=2)
    assert len(repository.history()) == 1, "the burst goes on"
    end = repository.dossier
    repository.close()
    with Repository.open(path) as again:
        assert again.dossier == end
        again.undo()
        assert again.dossier == samples.full()


def test_a_full_disk_at_undo(repository: Repository) -> None:
    write(repository, "x" * 300_000, burst="")
    write(repository, "court", burst="")
    repository._database.give_back_room()
    fill_disk(repository)
    assert "place" in unchanged_after(repository, repository.undo)
    make_room(repository)
    repository.undo()
    assert len(answer(repository)) == 300_000


def test_closing_on_a_full_disk_still_closes(
    repository: Repository, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(30):
        write(repository, samples_text(number), burst="")
    end = repository.dossier
    repository._database.give_back_room()
    fill_disk(repository)
    repository.close()
    assert "closed without being compacted" in caplog.text
    with Repository.open(path) as again:
        assert again.dossier == end
        assert len(again.history()) == 30


def samples_text(number: int) -> str:
    return f"{number} " * 1500


def test_another_program_that_holds_the_file(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository._database.execute("PRAGMA busy_timeout=1")
    with looking_into(repository.path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert "autre programme" in unchanged_after_without_look(repository, lambda: write(repository, "un"))
        connection.execute("ROLLBACK")
    write(repository, "deux")
    repository.close()
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.001)
    with looking_into(repository.path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert "autre programme" in a_sentence(opening_error(repository.path))
    with Repository.open(repository.path) as again:
        assert answer(again) == "deux"


def unchanged_after_without_look(repository: Repository, action: Callable[[], object]) -> str:
    before = repository.dossier
    with pytest.raises(KnownError) as caught:
        action()
    assert repository.dossier is before
    return a_sentence(caught.value)


def opening_error(path: Path) -> KnownError:
    with pytest.raises(KnownError) as caught:
        Repository.open(path)
    return caught.value


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")
@pytest.mark.parametrize("fate", ["moved", "removed"])
def test_a_file_that_left_its_place_while_open(repository: Repository, path: Path, tmp_path: Path, fate: str) -> None:
    write(repository, "un", burst="")
    if fate == "moved":
        path.rename(tmp_path / "ailleurs.dpro")
    else:
        path.unlink()
    assert "déplacé ou supprimé" in unchanged_after_without_look(repository, lambda: write(repository, "deux"))
    rescue = tmp_path / "sauvetage.dpro"
    repository.backup(rescue)
    with Repository.open(rescue) as saved:
        assert answer(saved) == "un"


def test_half_a_character(repository: Repository) -> None:
    broken = "photo\udce9.jpg"
    assert "caractère" in unchanged_after(repository, lambda: edit(repository, Candidat(prenom=broken)))
    assert "caractère" in unchanged_after(repository, lambda: edit(repository, Candidat(prenom="A"), label=broken))


def test_a_fault_of_the_program_is_no_known_error(repository: Repository) -> None:
    draft = Draft(repository.dossier).put(Exemple("n", 3))  # type: ignore[arg-type]
    with pytest.raises(sqlite3.Error) as caught:
        repository._database.driver.execute("SELECT nothing")
    assert not isinstance(caught.value, KnownError)
    assert draft.dossier is not repository.dossier


# --- a write that was cut short --------------------------------------------------------------------------------------

HALF_WRITE = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN")
connection.execute("UPDATE exemple SET taches = ?", ("moitié " * 20000,))
connection.execute("DELETE FROM lien")
connection.execute("INSERT INTO diplome VALUES (50, 'z', 9, ?, '', '')", ("x" * 90000,))
os.kill(os.getpid(), signal.SIGKILL)
"""


def cut_short(path: Path) -> int:
    """Leave a dossier as a process leaves it that dies in the middle of a write; return its size before."""
    Repository.create(path, samples.full()).close()
    size = path.stat().st_size
    done = subprocess.run([sys.executable, "-c", HALF_WRITE, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert names_in(path.parent) == [path.name, f"{path.name}-journal"]
    return size


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
@BOTH
@pytest.mark.parametrize("before_growing", [False, True])
def test_a_write_that_was_cut_short_is_taken_back(path: Path, read_only: bool, before_growing: bool) -> None:
    size = cut_short(path)
    if before_growing:
        # As a commit leaves it that wrote the first page, which tells of more pages, and no other yet.
        content = path.read_bytes()[:size]
        path.write_bytes(content[:28] + (size // 4096 + 9).to_bytes(4, "big") + content[32:])
    before = state_of(path.parent)
    with Repository.open(path, read_only=read_only) as repository:
        assert repository.dossier == samples.full()
    if read_only:
        assert state_of(path.parent) == before, "it is taken back in a private copy"
    else:
        assert names_in(path.parent) == [path.name]


def state_of(folder: Path) -> list[object]:
    """Everything about a folder that a write into it would change."""
    files = [(p.name, p.read_bytes(), p.stat().st_mtime_ns, p.stat().st_ino) for p in sorted(folder.iterdir())]
    return [folder.stat().st_mtime_ns, *files]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_reading_what_was_cut_short_leaves_nothing_in_the_private_place(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_short(path)
    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(private))
    with Repository.open(path, read_only=True) as repository:
        assert repository.path == path
        assert len(names_in(private)) == 1
    assert names_in(private) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
@BOTH
def test_a_journal_that_names_another_file_does_not_remove_it(path: Path, tmp_path: Path, read_only: bool) -> None:
    cut_short(path)
    victim = tmp_path / "victime.txt"
    victim.write_text("à moi")
    name = str(victim).encode()
    checksum = sum(name).to_bytes(4, "big")
    record = (2**30 // 4096 + 1).to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + checksum + MAGIC
    with path.with_name(f"{path.name}-journal").open("ab") as journal:
        journal.write(record)
    with Repository.open(path, read_only=read_only) as repository:
        assert repository.dossier == samples.full()
    assert victim.read_text() == "à moi"


MAGIC = bytes.fromhex("d9d505f920a163d7")


@pytest.mark.parametrize("open_elsewhere", [False, True])
def test_reading_a_dossier_that_another_tool_left_in_another_journal_mode(path: Path, open_elsewhere: bool) -> None:
    Repository.create(path, samples.full()).close()
    with looking_into(path) as connection:
        connection.execute("PRAGMA journal_mode=wal")
        connection.execute("UPDATE exemple SET intitule = 'Dans le WAL'")
        samples.seal(connection)
        if not open_elsewhere:
            connection.close()
        before = state_of(path.parent)
        with Repository.open(path, read_only=True) as repository:
            assert {e.intitule for e in repository.dossier.all(Exemple).values()} == {"Dans le WAL"}
        assert state_of(path.parent) == before


def test_reading_beside_the_writer_of_the_same_process_takes_no_lock_away(path: Path) -> None:
    """Closing a file drops the locks that this process holds on it: nothing but SQLite may open it meanwhile."""
    with Repository.create(path, samples.full()) as writer, writer._database.transaction():
        with Repository.open(path, read_only=True) as reader:
            assert reader.dossier == writer.dossier
        done = subprocess.run([sys.executable, "-c", TRIES_TO_WRITE, str(path)], check=False, capture_output=True)
        assert done.returncode == 3, done.stderr


TRIES_TO_WRITE = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0).execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    sys.exit(3)
"""


def test_a_write_that_was_cut_short_where_nothing_can_be_written(sealed_folder: tuple[Path, Sealed]) -> None:
    folder, sealed = sealed_folder
    path = folder / "dossier.dpro"
    cut_short(path)
    with sealed(), Repository.open(path, read_only=True) as repository:
        assert repository.dossier == samples.full()
    (folder / "dossier.dpro-journal").chmod(0o600)
    with sealed(), pytest.raises(KnownError) as caught:
        Repository.open(path, read_only=True)
    assert "dossier.dpro-journal" in a_sentence(caught.value)
    # The way out that the sentence names.
    elsewhere = Path(folder / "copie")
    elsewhere.mkdir()
    for name in ("dossier.dpro", "dossier.dpro-journal"):
        shutil.copy(folder / name, elsewhere)
    with Repository.open(elsewhere / "dossier.dpro") as repository:
        assert repository.dossier == samples.full()
