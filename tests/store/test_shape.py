"""The schema of what is made today is known by its fingerprint, and is the one that would be compared else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dossier_pro.domain.errors import DamagedError
from dossier_pro.store import shape
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.repository import Repository
from tests.store import samples


def of_a_new_dossier(path: Path) -> list[tuple[object, ...]]:
    Repository.create(path, samples.full()).close()
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()


def checked(path: Path, found: list[tuple[object, ...]]) -> None:
    shape.check(path, lambda sql, *_: [(max(STEPS),)] if "user_version" in sql else found)


def test_what_is_made_today_is_known(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the tables change, the fingerprint that stands in the message is the new one."""
    found = of_a_new_dossier(path)
    assert shape.fingerprint((max(STEPS), *found)) in shape.KNOWN
    checked(path, found)
    monkeypatch.setattr(shape, "KNOWN", frozenset())
    checked(path, found)


def test_one_sign_more_is_compared_and_refused(path: Path) -> None:
    found = of_a_new_dossier(path)
    kind, name, table, sql = found[0]
    with pytest.raises(DamagedError):
        checked(path, [(kind, name, table, f"{sql}x"), *found[1:]])
