"""A ZIP with a password: common programs open it, nobody else does, and what is in it is what went in."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.office import protected_zip

WORDS = "Le quai était désert à l’aube. " * 50
PASSWORD = "quatre mots, au hasard"
NAME = "Dossier pour le jury/Résumé.txt"
MOMENT = (2026, 11, 29, 14, 30, 2)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    source = tmp_path / "source.txt"
    source.write_text(WORDS, "utf-8")
    target = tmp_path / "paquet.zip"
    protected_zip.write(target, [(NAME, source)], MOMENT, PASSWORD)
    return target


def test_what_went_in_comes_out_with_the_password_alone(made: Path) -> None:
    with protected_zip.opened(made, PASSWORD) as archive:
        assert archive.read(NAME).decode() == WORDS
        assert archive.testzip() is None
    for wrong in ("", "quatre mots", PASSWORD.upper()):
        with protected_zip.opened(made, wrong or " ") as archive, pytest.raises(RuntimeError):
            archive.read(NAME)
    with zipfile.ZipFile(made) as archive, pytest.raises((RuntimeError, NotImplementedError)):
        archive.read(NAME, pwd=PASSWORD.encode())  # not the old, weak way
    raw = made.read_bytes()
    assert "désert".encode() not in raw
    assert PASSWORD.encode() not in raw


def test_another_program_says_aes_256_and_opens_it(made: Path, tmp_path: Path) -> None:
    program = next((found for name in ("7z", "7zz", "7za") if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("7-Zip is not here")
    listed = subprocess.run([program, "l", "-slt", made], capture_output=True, text=True, check=True).stdout
    assert "AES-256" in listed
    subprocess.run([program, "x", f"-p{PASSWORD}", f"-o{tmp_path / 'out'}", made], capture_output=True, check=True)
    (out,) = (tmp_path / "out").rglob("*.txt")
    assert out.read_text("utf-8") == WORDS
    wrong = subprocess.run([program, "t", "-pfaux", made], capture_output=True, check=False)
    assert wrong.returncode != 0


def test_what_programs_spell_in_different_ways_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    for word in ("été", "na\tme", "ﬁn"):
        with pytest.raises(KnownError, match="sans accents"):
            protected_zip.write(tmp_path / "paquet.zip", [], MOMENT, word)
    assert not list(tmp_path.iterdir())
