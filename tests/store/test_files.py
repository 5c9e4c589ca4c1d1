"""Whole files or none."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_pro import temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.store.files import new_folder, protect_dossier, replacing, replacing_all

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")


def names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def write_all(targets: list[Path], text: str) -> None:
    with replacing_all(targets) as beside:
        for path in beside.values():
            path.write_text(text)


def refuse_rename(monkeypatch: pytest.MonkeyPatch, rank: int, error: OSError) -> None:
    """The ``rank``-th rename of a new file (from 1) fails."""
    real, done = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == rank:
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_file_that_another_program_holds_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "dp.pdf"
    target.write_text("ancien")

    def refuse(self: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use", str(self))  # what Windows says of an open file

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(KnownError, match="fermez-le"), replacing(target) as beside:
        beside.write_text("nouveau")
    assert target.read_text() == "ancien"
    assert [p.name for p in tmp_path.iterdir()] == ["dp.pdf"]


def test_a_block_that_fails_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "dp.pdf"

    def half_way() -> None:
        with replacing(target) as beside:
            beside.write_text("moitié")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_way()
    assert not list(tmp_path.iterdir())


@given(
    old=st.lists(st.booleans(), min_size=1, max_size=5),
    fails=st.integers(0, 5),
    code=st.sampled_from((errno.EACCES, errno.ENOSPC, errno.EIO)),
    links=st.booleans(),
)
@settings(max_examples=60)
def test_all_take_their_places_or_none(old: list[bool], fails: int, code: int, links: bool) -> None:
    """Whichever rename is refused, with or without second names on the disk: all new, or all as they were."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        targets = [Path(folder) / f"{rank}.pdf" for rank in range(len(old))]
        for target, stands in zip(targets, old, strict=True):
            if stands:
                target.write_text(f"ancien {target.name}")
        before = {p.name: p.read_text() for p in Path(folder).iterdir()}
        if not links:
            patch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(errno.EPERM, "no links here")))
        refuse_rename(patch, fails, OSError(code, "refused"))
        if 1 <= fails <= len(old):
            with pytest.raises(KnownError):
                write_all(targets, "nouveau")
            assert {p.name: p.read_text() for p in Path(folder).iterdir()} == before
        else:
            write_all(targets, "nouveau")
            assert {p.name: p.read_text() for p in Path(folder).iterdir()} == {t.name: "nouveau" for t in targets}


@pytest.mark.parametrize(("code", "words"), [(errno.ENOSPC, "plus assez de place"), (errno.EIO, "n’a pas pu")])
def test_what_the_disk_refuses_while_a_file_is_written_names_that_file(tmp_path: Path, code: int, words: str) -> None:
    one, two = tmp_path / "un.csv", tmp_path / "deux.csv"
    with pytest.raises(KnownError, match=rf"{words}.* « un\.csv »"), replacing(one):
        raise OSError(code, "refused")
    with pytest.raises(KnownError, match=rf"{words}.* « deux\.csv »"), replacing_all((one, two)) as beside:
        raise OSError(code, "refused", str(beside[two]))
    with pytest.raises(KnownError, match=rf"{words}.* « paquet »"), new_folder(tmp_path / "paquet"):
        raise OSError(code, "refused")
    with pytest.raises(FileNotFoundError), replacing(one):
        (tmp_path / "a file of the caller’s").read_bytes()
    assert not list(tmp_path.iterdir())


def test_a_full_disk_while_the_second_is_written_leaves_the_old_ones(tmp_path: Path) -> None:
    targets = [tmp_path / "dp.docx", tmp_path / "dp.pdf"]
    write_all(targets, "ancien")

    def half_way() -> None:
        with replacing_all(targets) as beside:
            beside[targets[0]].write_text("nouveau")
            raise OSError(errno.ENOSPC, "full")

    with pytest.raises(KnownError, match=r"plus assez de place pour enregistrer « dp\.docx »"):
        half_way()
    assert [t.read_text() for t in targets] == ["ancien", "ancien"]
    assert names(tmp_path) == ["dp.docx", "dp.pdf"]


def test_a_disk_that_is_full_when_all_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems refuse only when the bytes have to reach the disk."""
    targets = [tmp_path / "dp.docx", tmp_path / "dp.pdf"]
    write_all(targets, "ancien")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="assez de place"):
        write_all(targets, "nouveau")
    assert [t.read_text() for t in targets] == ["ancien", "ancien"]


# --- what stands at the target -----------------------------------------------------------------------------------


@POSIX
def test_a_symbolic_link_is_written_through(tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    real, link = elsewhere / "dp.pdf", tmp_path / "lien.pdf"
    real.write_text("ancien")
    link.symlink_to(real)
    write_all([link], "nouveau")
    assert link.is_symlink()
    assert real.read_text() == "nouveau"
    real.unlink()
    write_all([link], "revenu")
    assert link.is_symlink()
    assert real.read_text() == "revenu"
    assert names(elsewhere) == ["dp.pdf"]


@POSIX
def test_a_pipe_a_device_a_folder_and_a_link_to_itself_are_refused(tmp_path: Path) -> None:
    pipe, loop = tmp_path / "tube.pdf", tmp_path / "boucle.pdf"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for target in (pipe, loop, Path("/dev/null"), tmp_path):
        with pytest.raises(KnownError, match="fichier"):
            write_all([target], "nouveau")
    protect_dossier(pipe)  # does not wait for somebody to write into it
    assert names(tmp_path) == ["boucle.pdf", "tube.pdf"]


def test_a_protected_file_is_kept_and_permissions_go_on(tmp_path: Path) -> None:
    target = tmp_path / "dp.pdf"
    target.write_text("ancien")
    target.chmod(0o444)
    with pytest.raises(KnownError, match="protégé contre l’écriture"):
        write_all([target], "nouveau")
    assert target.read_text() == "ancien"
    if sys.platform != "win32":
        target.chmod(0o600)
        write_all([target], "nouveau")
        assert target.stat().st_mode & 0o777 == 0o600


@POSIX
def test_two_names_of_one_file_are_refused(tmp_path: Path) -> None:
    target, link = tmp_path / "dp.pdf", tmp_path / "index.pdf"
    target.write_text("ancien")
    link.symlink_to(target)
    with pytest.raises(KnownError, match="même fichier"):
        write_all([target, link], "nouveau")
    assert target.read_text() == "ancien"


# --- what a killed process leaves --------------------------------------------------------------------------------

DIES = """
import os, signal, sys
from pathlib import Path
from dossier_pro.store.files import new_folder, replacing_all
target = Path(sys.argv[1])
with replacing_all([target]) as beside, new_folder(target.with_name("paquet")) as folder:
    beside[target].write_text("moitié")
    (folder / "dp.pdf").write_text("moitié")
    print(*(p.name for p in target.parent.iterdir()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@POSIX
def test_what_a_killed_process_left_is_swept_at_the_next_write(tmp_path: Path) -> None:
    target = tmp_path / "dp.pdf"
    target.write_text("ancien")
    died = subprocess.run([sys.executable, "-c", DIES, str(target)], capture_output=True, text=True, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert len(died.stdout.split()) == 3
    assert len(names(tmp_path)) == 3
    assert target.read_text() == "ancien"
    write_all([target], "nouveau")
    assert names(tmp_path) == ["dp.pdf"]


def test_only_ours_and_only_what_is_abandoned_is_swept(tmp_path: Path) -> None:
    def made(name: str, age: float = 0) -> str:
        path = tmp_path / name
        path.write_text("x")
        os.utime(path, (time.time() - age,) * 2)
        return name

    code, there = "0" * 32, "deadbeef"
    old = made(f".dossier-pro-{there}-12-{code}.tmp", 3600)
    kept = [
        made(f".dossier-pro-{there}-13-{code}.tmp"),  # another machine writes it now
        made(f".dossier-pro-{temporary.machine()}-{os.getpid()}-{code}.tmp"),  # we write it now
        made(".brouillon.tmp", 3600),
        made(f".{code}.tmp", 3600),
        made(f"dossier-pro-{there}-12-{code}.tmp", 3600),
        made(f".dossier-pro-{there}-12-{code}.tmp.bak", 3600),
    ]
    write_all([tmp_path / "dp.pdf"], "nouveau")
    assert names(tmp_path) == sorted([*kept, "dp.pdf"])
    assert old not in names(tmp_path)


# --- folders -----------------------------------------------------------------------------------------------------


def test_a_folder_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "paquet"

    def half_way() -> None:
        with new_folder(target) as beside:
            (beside / "dp.pdf").write_text("moitié")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_way()
    assert names(tmp_path) == []
    target.mkdir()
    with new_folder(target) as beside:
        (beside / "annexes").mkdir()
        (beside / "annexes" / "devis.pdf").write_text("entier")
        assert names(target) == []
    assert (target / "annexes" / "devis.pdf").read_text() == "entier"
    assert names(tmp_path) == ["paquet"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "paquet"
    target.mkdir()
    (target / "photo.jpg").write_text("à moi")
    with pytest.raises(KnownError, match="rien n’y a été écrit"), new_folder(target):
        pass
    (target / "photo.jpg").unlink()

    def filled_meanwhile() -> None:
        with new_folder(target) as beside:
            (beside / "dp.pdf").write_text("nouveau")
            (target / "photo.jpg").write_text("arrivée entre-temps")

    with pytest.raises(KnownError, match="rien n’y a été écrit"):
        filled_meanwhile()
    assert names(target) == ["photo.jpg"]
    assert names(tmp_path) == ["paquet"]
    shutil.rmtree(target)
    target.write_text("un fichier")
    with pytest.raises(KnownError, match="rien n’y a été écrit"), new_folder(target):
        pass
