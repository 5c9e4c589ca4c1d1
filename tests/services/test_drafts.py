"""Drafts beside the dossiers."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from dossier_pro.services.drafts import du_lecteur, ecrire, effacer, fichiers, lire


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_what_is_kept_is_read_back_and_what_is_erased_leaves_no_file(home: Path) -> None:
    ecrire("un-id", {"relecture/motif/c1": "trop « court »\u00a0!"})
    ecrire("autre-id", {"a": "b"})
    assert lire("un-id") == {"relecture/motif/c1": "trop « court »\u00a0!"}
    effacer("un-id")
    assert lire("un-id") == {}
    assert [p.name for p in (home / "brouillons").iterdir()] == ["autre-id.json"]


def test_those_of_a_reader_are_of_each_candidate_apart_and_found_to_be_erased(home: Path) -> None:
    names = [du_lecteur("un-id", name) for name in ("", "Léa Roux", "Hugo Petit")]
    assert du_lecteur("un-id", "LEA  ROUX") == names[1]
    for name in ("un-id", *names, "un-id-autre", "un-idee"):
        ecrire(name, {"a": name})
    assert {one.stem for one in fichiers("un-id")} == {"un-id", *names}
    assert fichiers("../un-id") == fichiers("rien") == ()


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX's")
def test_nobody_else_reads_them(home: Path) -> None:
    ecrire("un-id", {"a": "b"})
    for path in (home / "brouillons", home / "brouillons" / "un-id.json"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', "\ufeff"])
def test_a_file_that_cannot_be_read_holds_none(home: Path, text: str) -> None:
    (home / "brouillons").mkdir(parents=True)
    (home / "brouillons" / "un-id.json").write_text(text, "utf-8")
    assert lire("un-id") == {}
    ecrire("un-id", {"a": "b"})
    assert json.loads((home / "brouillons" / "un-id.json").read_text("utf-8")) == {"a": "b"}


@pytest.mark.parametrize("nom", ["../x", "a/b", "", "."])
def test_a_name_is_no_path(nom: str) -> None:
    with pytest.raises(ValueError, match="not a dossier's id"):
        lire(nom)
