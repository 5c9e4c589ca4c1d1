"""One writer per dossier, and a lock that dies with who holds it."""

from __future__ import annotations

import json
import os
import platform
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.notices import heard
from dossier_pro.store.lock import FileLock, InUseError, lock_path
from dossier_pro.store.repository import Repository
from tests.domain.samples import complet
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


def _lock_of(path: Path, **changed: str) -> None:
    """Leave a lock's file as another computer's program writes it."""
    words = {"personne": "camille", "ordinateur": "PC-du-centre", "depuis": datetime.now(UTC).isoformat()}
    lock_path(path).write_text(json.dumps({**words, **changed}), "utf-8")


def test_who_holds_it_is_named(path: Path, repository: Repository) -> None:
    lock = lock_path(path)
    assert json.loads(lock.read_text("utf-8"))["ordinateur"] == platform.node()
    lock.write_text(lock.read_text("utf-8").replace(json.dumps(platform.node()), '"PC-du-centre"'), "utf-8")
    with pytest.raises(InUseError, match="sur l’ordinateur « PC-du-centre » : demandez de le fermer là-bas"):
        Repository.open(path)
    with Repository.open(path, read_only=True):
        pass


def test_a_lock_that_came_with_a_synchronised_folder_is_told_and_holds_nothing(
    path: Path, repository: Repository
) -> None:
    repository.close()
    _lock_of(path)
    with heard() as phrases, Repository.open(path) as here:
        write(here, "un")
    assert [phrase for phrase in phrases if "par « camille » sur l’ordinateur « PC-du-centre »" in phrase]
    assert names_in(path.parent) == [path.name]


@pytest.mark.parametrize(
    "changed",
    [
        {"depuis": (datetime.now(UTC) - timedelta(days=2)).isoformat()},
        {"depuis": (datetime.now(UTC) + timedelta(days=2)).isoformat()},
        {"depuis": "hier"},
        {"depuis": "2026-11-29"},
        {"ordinateur": platform.node()},
        {"personne": "x" * 500},
    ],
)
def test_an_old_lock_says_nothing(path: Path, repository: Repository, changed: dict[str, str]) -> None:
    repository.close()
    _lock_of(path, **changed)
    with heard() as phrases, Repository.open(path):
        pass
    assert phrases == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{", b'{"personne": 1}', b"9" * 5000])
def test_any_content_of_a_lock_is_passed_over(path: Path, repository: Repository, content: bytes) -> None:
    repository.close()
    lock_path(path).write_bytes(content)
    with heard() as phrases, Repository.open(path) as here:
        write(here, "un")
    assert phrases == []


def test_a_second_name_of_the_same_file_is_the_same_dossier(path: Path, repository: Repository, tmp_path: Path) -> None:
    """A hard link, a renamed file, a lock that somebody removed: in this process and in another one."""
    second = tmp_path / "ailleurs" / "lien.dpro"
    second.parent.mkdir()
    second.hardlink_to(path)
    write(repository, "un")
    with pytest.raises(KnownError, match="déjà ouvert dans une autre fenêtre"):
        Repository.open(second)
    lock_path(path).unlink()
    with pytest.raises(KnownError, match="déjà ouvert dans une autre fenêtre"):
        Repository.open(path)
    renamed = path.rename(tmp_path / "renommé.dpro")
    command = [sys.executable, "-c", HOLD, str(renamed)]
    other = subprocess.run(command, cwd=ROOT, input="", capture_output=True, text=True, check=False)
    assert "déjà ouvert dans une autre fenêtre" in other.stderr
    with Repository.open(second, read_only=True) as reader:
        assert answer(reader) == "un"
    renamed.rename(path)
    write(repository, "deux")
    repository.close()
    with Repository.open(second) as again:
        assert answer(again) == "deux"


def test_a_dossier_that_was_just_made_is_known_by_its_file_too(tmp_path: Path) -> None:
    with Repository.create(tmp_path / "neuf.dpro", complet()) as made:
        (tmp_path / "lien.dpro").hardlink_to(made.path)
        with pytest.raises(KnownError, match="déjà ouvert"):
            Repository.open(tmp_path / "lien.dpro")
    Repository.open(tmp_path / "lien.dpro").close()


@pytest.mark.skipif(sys.platform == "win32", reason="no numbers of persons on Windows")
def test_what_killed_processes_left_of_them_goes(path: Path, repository: Repository, tmp_path: Path) -> None:
    repository.close()
    left = tmp_path / "tmp" / f"dossier_pro_verrous_{os.getuid()}" / "1-2"
    left.parent.mkdir(parents=True)
    for name in ("1-2", "3-4"):
        left.with_name(name).touch()
    os.utime(left, (0, 0))
    env = {**os.environ, "TMPDIR": str(tmp_path / "tmp")}
    command = [sys.executable, "-c", HOLD, str(path)]
    subprocess.run(command, cwd=ROOT, input="", capture_output=True, text=True, check=True, env=env)
    assert {"1-2", "3-4"} & set(names_in(left.parent)) == {"3-4"}  # one is old and nobody holds it


def test_where_no_lock_by_the_file_can_be_had_the_one_by_its_name_is_enough(
    path: Path, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.close()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nulle part"))
    with Repository.open(path) as again:
        write(again, "un")
        with pytest.raises(KnownError, match="déjà ouvert"):
            Repository.open(path)
