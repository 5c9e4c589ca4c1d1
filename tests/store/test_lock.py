"""One writer per dossier, and a lock that dies with who holds it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.store.lock import FileLock, lock_path
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.samples import answer, names_in, write

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from dossier_pro.store.repository import Repository
repository = Repository.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_refused_and_may_read(repository: Repository, path: Path) -> None:
    write(repository, "un")
    with pytest.raises(KnownError, match="déjà ouvert dans une autre fenêtre"):
        Repository.open(path)
    with Repository.open(path, read_only=True) as reader:
        assert answer(reader) == "un"
    write(repository, "deux")
    repository.close()
    with Repository.open(path) as again:
        assert answer(again) == "deux"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_killed_process_leaves_no_lock(repository: Repository, path: Path) -> None:
    repository.close()
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(KnownError, match="autre fenêtre"):
            Repository.open(path)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert lock_path(path).exists()
    with Repository.open(path) as again:
        write(again, "un")
    assert names_in(path.parent) == [path.name]


def test_what_fails_to_open_gives_its_lock_back(repository: Repository, path: Path) -> None:
    repository.close()
    with samples.looking_into(path) as connection:
        connection.execute("PRAGMA user_version=9")
    for _ in range(2):
        with pytest.raises(KnownError, match="plus récente"):
            Repository.open(path)


def test_a_lock_file_that_was_removed_meanwhile_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    first = FileLock(path)
    if sys.platform != "win32":
        lock_path(path).unlink()
    first.release()
    second = FileLock(path)
    with pytest.raises(KnownError):
        FileLock(path)
    second.release()
    second.release()
    FileLock(path).release()
    assert names_in(tmp_path) == []


def test_two_dossiers_do_not_share_a_lock(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "a.dpro"), FileLock(tmp_path / "b.dpro")
    assert len(names_in(tmp_path)) == 2
    first.release()
    second.release()
