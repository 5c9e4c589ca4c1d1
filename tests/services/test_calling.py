"""The bell of a dossier that is open already."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier_pro.resources import user_folder
from dossier_pro.services import calling
from dossier_pro.store.lock import FileLock, lock_path

_HOLDER = """
import sys
from pathlib import Path
from dossier_pro.services import calling
from dossier_pro.store.lock import FileLock
path = Path(sys.argv[1])
lock = FileLock(path)
calling.ou_ecouter(path)
print("held", flush=True)
while sys.argv[2] == "answers" and not calling.repondre(path):
    pass
sys.stdin.readline()
lock.release()
"""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "à moi.dpro"
    path.write_bytes(b"")
    return path


@contextmanager
def _held_by_another(path: Path, does: str) -> Iterator[None]:
    command = [sys.executable, "-c", _HOLDER, str(path), does]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        yield
        child.communicate("\n", timeout=30)


def test_the_window_that_has_it_answers(dossier: Path) -> None:
    with _held_by_another(dossier, "answers"):
        assert calling.appeler(dossier, patience=30)
        assert calling.ou_ecouter(dossier) is None  # it is not held here


def test_who_does_not_answer_leaves_no_bell_behind(dossier: Path) -> None:
    user_folder("appels").mkdir(parents=True)
    with _held_by_another(dossier, "is silent"):
        assert not calling.appeler(dossier, patience=0.05)
    assert list(user_folder("appels").iterdir()) == []


@pytest.mark.parametrize("other", [lambda path: path, lambda path: path.with_name("absent.dpro")])
def test_nothing_is_waited_for_where_it_is_open_nowhere(dossier: Path, other: Callable[[Path], Path]) -> None:
    assert not calling.appeler(other(dossier), patience=1e9)


def test_nothing_is_waited_for_where_the_one_that_had_it_was_killed(dossier: Path) -> None:
    code = _HOLDER.partition("while")[0] + "import os\nos._exit(0)"
    subprocess.run([sys.executable, "-c", code, str(dossier)], check=True, stdout=subprocess.DEVNULL)
    assert lock_path(dossier).exists()
    assert not calling.appeler(dossier, patience=1e9)
    FileLock(dossier).release()  # and it can be had as before


def test_a_window_does_not_call_itself(dossier: Path) -> None:
    lock = FileLock(dossier)
    try:
        assert not calling.appeler(dossier, patience=1e9)
        assert not calling.repondre(dossier)
        folder = calling.ou_ecouter(dossier)
        assert folder is not None
        assert folder.is_dir()
    finally:
        lock.release()
    assert calling.ou_ecouter(dossier) is None
