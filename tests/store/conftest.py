"""Fixtures of the store's tests."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from dossier_pro.store.repository import Repository
from tests.store import samples

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier goes: with what a path may hold and a URI may not."""
    folder = tmp_path / "Mes dossiers été 100 % ? # & 'x'"
    folder.mkdir()
    return folder / "Dossier d’Élodie n°1 %41?mode=ro#x.dpro"


@pytest.fixture
def repository(path: Path) -> Iterator[Repository]:
    """An open dossier with every kind of entity."""
    with Repository.create(path, samples.full()) as repository:
        yield repository


class Sealed(Protocol):
    """Gives a block in which the folder has another mode."""

    def __call__(self, mode: int = 0o555) -> AbstractContextManager[None]: ...


@pytest.fixture
def sealed_folder() -> Iterator[tuple[Path, Sealed]]:
    """A folder, and a block in which nothing can be written to it, also where the tests run as root."""
    if sys.platform == "win32":
        pytest.skip("folders have no read-only bit on Windows")
    # Not under pytest's own folder, which only its owner may enter.
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)

    @contextmanager
    def sealed(mode: int = 0o555) -> Iterator[None]:
        folder.chmod(mode)
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)

    yield folder, sealed
    shutil.rmtree(folder)
