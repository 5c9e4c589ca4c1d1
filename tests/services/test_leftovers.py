"""At a start, what killed programs left goes, and nothing else."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import pytest

from dossier_pro import temporary
from dossier_pro.services import drafts, leftovers

NOBODY = 2**22 + 1
"""A number that no process has on Linux."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    return tmp_path / "home"


def _aged(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    os.utime(path, (time.time() - 3600,) * 2)
    return path


def test_what_was_left_goes_and_what_is_anybodys_stays(tmp_path: Path, home: Path) -> None:
    drafts.ecrire("partout", {"a": "b"})
    work = tmp_path / "travail"
    named = f".dossier-pro-{temporary.machine()}-{NOBODY}-{'a' * 32}.tmp"
    gone = [
        _aged(home / "brouillons" / ".partout.abc"),
        _aged(home / ".sauvegardes.xyz"),
        _aged(home / "fenetre.ini.QwErTy"),
        _aged(home / "conversions" / "x.part"),
        _aged(work / named),
    ]
    kept = [
        home / "brouillons" / "partout.json",
        _aged(home / "fenetre.ini"),
        _aged(home / "conversions" / "x.made"),
        _aged(work / ".cache"),
        _aged(work / "e.dpro"),
        _aged(work / ".dossier-pro-notes.tmp"),
    ]
    fresh = home / "brouillons" / ".partout.def"
    fresh.write_text("another window writes it at this moment")
    leftovers.balayer([work / "e.dpro", work / "f.dpro", tmp_path / "parti" / "g.dpro"])
    assert not [path for path in gone if path.exists()]
    assert all(path.is_file() for path in (*kept, fresh))
