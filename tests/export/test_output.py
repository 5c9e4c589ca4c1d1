"""Files written beside their place and renamed: whole, or as they were."""

from __future__ import annotations

import errno
import os
import re
import sys
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.export.output import Sorties


def leftovers(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir() if p.name.startswith("."))


def write(sorties: Sorties, path: Path | None, content: bytes) -> None:
    with sorties.temporaire(path) as stream:
        stream.write(content)


def attempt(files: dict[Path, bytes], error: Exception | None = None) -> None:
    """Write files as an export does; ``error`` strikes after the first bytes of the first."""
    with Sorties() as sorties:
        for path, content in files.items():
            with sorties.temporaire(path) as stream:
                stream.write(content)
                if error:
                    raise error
        sorties.valider()


def test_files_take_their_places_together(tmp_path):
    one, two = tmp_path / "un.pdf", tmp_path / "deux.docx"
    one.write_bytes(b"before")
    with Sorties() as sorties:
        write(sorties, one, b"one")
        write(sorties, two, b"two")
        assert one.read_bytes() == b"before"
        assert not two.exists()
        assert sorties.valider() == (one, two)
    assert (one.read_bytes(), two.read_bytes()) == (b"one", b"two")
    assert leftovers(tmp_path) == []


def test_without_validation_nothing_is_left(tmp_path):
    path = tmp_path / "un.pdf"
    path.write_bytes(b"before")
    with Sorties() as sorties:
        write(sorties, path, b"half")
    assert path.read_bytes() == b"before"
    assert leftovers(tmp_path) == []


def test_a_failure_while_writing_leaves_the_old_file(tmp_path):
    path = tmp_path / "un.pdf"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError):
        attempt({path: b"half"}, RuntimeError())
    assert path.read_bytes() == b"before"
    assert leftovers(tmp_path) == []


def test_no_file_is_asked_for(tmp_path):
    with Sorties() as sorties:
        write(sorties, None, b"thrown away")
        assert sorties.valider() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(KnownError, match="« absent » n’existe pas"):
        attempt({tmp_path / "absent" / "un.pdf": b"x"})


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_is_read_only_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(KnownError, match="protégé"):
            attempt({tmp_path / "un.pdf": b"x"})
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (errno.ENOSPC, "disque est plein"),
        (errno.EACCES, "protégé"),
        (errno.EROFS, "protégé"),
        (errno.EIO, "choisissez"),
    ],
)
def test_what_goes_wrong_while_writing_is_explained(tmp_path, code, word):
    path = tmp_path / "un.pdf"
    path.write_bytes(b"before")
    with pytest.raises(KnownError, match=word):
        attempt({path: b"half"}, OSError(code, os.strerror(code)))
    assert path.read_bytes() == b"before"
    assert leftovers(tmp_path) == []


def test_a_place_that_is_held_leaves_every_file_as_it_was(tmp_path, monkeypatch):
    one, two = tmp_path / "un.pdf", tmp_path / "deux.docx"
    one.write_bytes(b"before one")
    two.write_bytes(b"before two")
    real = Path.replace

    def replace(self, target):
        # So Windows answers where another program has the file open.
        if self == two:
            raise PermissionError(errno.EACCES, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(KnownError, match=re.escape("« deux.docx » est ouvert")):
        attempt({one: b"one", two: b"two"})
    assert (one.read_bytes(), two.read_bytes()) == (b"before one", b"before two")
    assert leftovers(tmp_path) == []


def test_a_rename_that_fails_halfway_puts_the_old_file_back(tmp_path, monkeypatch):
    path = tmp_path / "un.pdf"
    path.write_bytes(b"before")
    real = Path.replace

    def replace(self, target):
        if self.suffix == ".tmp":
            raise OSError(errno.ENOSPC, "full")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(KnownError, match="disque est plein"):
        attempt({path: b"new"})
    assert path.read_bytes() == b"before"


def test_the_file_may_be_read_by_others_as_any_new_file(tmp_path):
    path, plain = tmp_path / "un.pdf", tmp_path / "plain"
    plain.write_bytes(b"x")
    with Sorties() as sorties:
        write(sorties, path, b"one")
        sorties.valider()
    assert path.stat().st_mode == plain.stat().st_mode
