"""A journal is played back into its own file and no other (hundreds of cases: ``tests/bench/stray_journal.py``)."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_pro import notices
from dossier_pro.cli import main
from dossier_pro.domain.errors import KnownError
from dossier_pro.store import journals
from dossier_pro.store.repository import Repository
from tests.store import samples, straying
from tests.store.samples import answer, looking_into, names_in, write
from tests.store.test_bad_input import a_sentence, state_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")

BOTH = pytest.mark.parametrize("read_only", [False, True], ids=["write", "read"])


@BOTH
@pytest.mark.parametrize("way", straying.WAYS, ids=lambda way: way.__name__)
def test_another_file_is_safe_from_a_journal_that_was_left(
    tmp_path: Path, way: Callable[[Path, Path], str], read_only: bool
) -> None:
    seed = straying.WAYS.index(way) + 100 * read_only
    assert straying.case(tmp_path, way, random.Random(seed), read_only=read_only, kill=straying.tear) == []


@BOTH
def test_a_journal_is_played_back_into_its_own_file(tmp_path: Path, read_only: bool) -> None:
    assert straying.own_case(tmp_path, random.Random(3), read_only=read_only, kill=straying.tear) == []


def test_wherever_the_kill_comes(tmp_path: Path) -> None:
    chance = random.Random(6)
    assert straying.own_case(tmp_path / "a", chance, read_only=False) == []
    assert straying.case(tmp_path / "b", straying.continued_copy, chance, read_only=False) == []


def torn(folder: Path) -> tuple[Path, Path, str]:
    """A dossier with half a write in it, its journal, and the word that was committed last."""
    path = folder / "d" / "dossier.dpro"
    path.parent.mkdir()
    straying.make(path, "un")
    done, _ = straying.tear(path, random.Random(5))
    return path, path.with_name(f"{path.name}-journal"), done


def test_a_file_parted_from_its_journal_says_which_file_is_lacking(tmp_path: Path) -> None:
    path, journal, done = torn(tmp_path)
    elsewhere = tmp_path / "clé" / path.name
    elsewhere.parent.mkdir()
    shutil.copyfile(path, elsewhere)
    for read_only in (True, False):
        with pytest.raises(KnownError) as caught:
            Repository.open(elsewhere, read_only=read_only)
        assert "« dossier.dpro-journal »" in a_sentence(caught.value)
    # The way out that the sentence names.
    shutil.copyfile(journal, elsewhere.with_name(journal.name))
    with Repository.open(elsewhere) as repository:
        assert straying.word_of(repository.dossier) == done
    assert names_in(elsewhere.parent) == [elsewhere.name]


@pytest.mark.parametrize("taken", [False, True], ids=["alone", "another under the old name"])
def test_a_renamed_file_finds_its_journal_again(tmp_path: Path, taken: bool) -> None:
    path, _, done = torn(tmp_path)
    renamed = path.with_name("renommé.dpro")
    path.rename(renamed)
    if taken:
        straying.make(path, "neuf", other=True)
    with Repository.open(renamed) as repository:
        assert straying.word_of(repository.dossier) == done
    assert straying.whole(renamed)
    if taken:
        with Repository.open(path) as repository:
            assert straying.word_of(repository.dossier) == "neuf"


def test_the_command_line_says_what_it_set_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, kept = straying.prepare(tmp_path)
    straying.tear(path, random.Random(1))
    shutil.copyfile(kept / "autre.dpro", path)
    piece = tmp_path / "note.txt"
    piece.write_text("Vu sur place.", encoding="utf-8")
    for command in (["etat", str(path)], ["preuve", "ajouter", str(path), str(piece)]):
        assert main(command) == 0
        said = [line for line in capsys.readouterr().err.splitlines() if "dossier.dpro-journal" in line]
        assert len(said) == 1
    assert main(["etat", str(path)]) == 0
    assert "journal" not in capsys.readouterr().err


def test_what_is_set_aside_is_said_and_never_found_by_sqlite(tmp_path: Path) -> None:
    path, journal, _ = torn(tmp_path)
    content = journal.read_bytes()
    path.unlink()
    with notices.heard() as said:
        straying.make(path, "neuf", other=True)
    assert len(said) == 1
    assert a_sentence(KnownError(said[0]))
    (aside,) = (p for p in path.parent.iterdir() if p.name.endswith(journals.ASIDE))
    assert aside.read_bytes() == content
    assert aside.name in said[0]
    # A second one on the same day takes nothing's place.
    journal.write_bytes(b"reste")
    journals.set_aside(path, "-journal")
    assert len(names_in(path.parent)) == 3


@BOTH
def test_a_wal_of_another_database_is_not_taken_for_a_part(tmp_path: Path, read_only: bool) -> None:
    path, other = tmp_path / "dossier.dpro", tmp_path / "autre.dpro"
    straying.make(path, "mien")
    straying.make(other, "autre", other=True)
    with looking_into(other) as connection:
        connection.execute("PRAGMA journal_mode=wal")
        connection.execute("UPDATE exemple SET intitule = 'Dans le WAL'")
        for ending in ("-wal", "-shm"):
            shutil.copyfile(f"{other}{ending}", f"{path}{ending}")
    before = state_of(tmp_path)
    with Repository.open(path, read_only=read_only) as repository:
        assert straying.word_of(repository.dossier) == "mien"
        if not read_only:
            write(repository, "suite")
    if read_only:
        assert state_of(tmp_path) == before
    else:
        assert straying.whole(path)
        assert len([name for name in names_in(tmp_path) if name.endswith(journals.ASIDE)]) == 2


def test_a_file_without_a_mark_is_tried_out(tmp_path: Path) -> None:
    """As an older version wrote it: the cookie counts the changes of the schema."""
    path, kept = straying.prepare(tmp_path)
    for file in (path, kept / "autre.dpro"):
        with looking_into(file) as connection:
            connection.execute("PRAGMA schema_version=31")
    half = (
        "import os, signal, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size=1'); c.execute('BEGIN'); c.execute('PRAGMA user_version=2')\n"
        "c.execute('UPDATE exemple SET taches = ?', ('moitié ' * 20000,)); c.execute('DELETE FROM history')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", half, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    journal = path.with_name(f"{path.name}-journal")
    copied = tmp_path / "entier"
    copied.mkdir()
    for file in (path, journal):
        shutil.copyfile(file, copied / file.name)
    with Repository.open(copied / path.name) as repository:
        assert straying.word_of(repository.dossier) == "copie"
    shutil.copyfile(kept / "autre.dpro", path)
    with Repository.open(path) as repository:
        assert straying.word_of(repository.dossier) == "autre"
    assert straying.whole(path)


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from dossier_pro.domain.errors import KnownError
from dossier_pro.store.repository import Repository
from tests.store import straying
path = Path(sys.argv[1])
repository = Repository.open(path)
straying.say(repository, "avant", 1)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    straying.say(repository, "après", 100, 3_000_000)
except KnownError as error:
    print(error.phrase)
repository.close()
"""


@pytest.mark.parametrize("room", [0, 5000, 200_000])
def test_a_disk_that_was_full_leaves_no_journal_after_a_clean_close(tmp_path: Path, room: int) -> None:
    path = tmp_path / "dossier.dpro"
    straying.make(path, "un")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path), str(room)], check=True, capture_output=True, text=True
    )
    assert a_sentence(KnownError(done.stdout.strip()))
    assert names_in(tmp_path) == [path.name]
    assert straying.whole(path)
    with Repository.open(path) as repository:
        assert straying.word_of(repository.dossier) == "avant"


def test_a_dossier_that_is_only_looked_at_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "dossier.dpro"
    Repository.create(path, samples.full()).close()
    before = state_of(tmp_path)[1:]
    Repository.open(path).close()
    assert state_of(tmp_path)[1:] == before
    os.utime(path)
    with Repository.open(path) as repository:
        assert answer(repository)
