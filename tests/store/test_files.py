"""Whole files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.store.files import replacing


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
