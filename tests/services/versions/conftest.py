"""The copies that are made on the way go to a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder, empty."""
    place = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(place))
    return place
