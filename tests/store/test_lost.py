"""The open dossier's file cannot be written to any more: what is said, and a copy that holds every word."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.domain.errors import NotSavedError
from dossier_pro.store.repository import Repository
from tests.store import straying
from tests.store.conftest import Sealed
from tests.store.samples import answer, write
from tests.store.test_bad_input import a_sentence


def test_a_place_that_became_read_only(sealed_folder: tuple[Path, Sealed]) -> None:
    folder, sealed = sealed_folder
    path = folder / "dossier.dpro"
    straying.make(path, "un")
    with Repository.open(path) as repository:
        with sealed(), pytest.raises(NotSavedError, match="passé en lecture seule") as caught:
            write(repository, "deux")
        assert "enregistrez une copie ailleurs" in a_sentence(caught.value)
        write(repository, "trois")
        assert answer(repository) == "trois"


def test_a_copy_made_while_another_file_stands_under_the_name(tmp_path: Path) -> None:
    path, other, copy = (tmp_path / name for name in ("dossier.dpro", "autre.dpro", "copie.dpro"))
    straying.make(path, "un")
    straying.make(other, "autre", other=True)
    with Repository.open(path) as repository:
        path.write_bytes(other.read_bytes())
        with pytest.raises(NotSavedError, match="Un autre fichier"):
            write(repository, "deux")
        repository.backup(copy)
    with Repository.open(copy) as saved:
        assert straying.word_of(saved.dossier) == "un"
    assert path.read_bytes() == other.read_bytes()
