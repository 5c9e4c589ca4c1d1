"""What the program asks of Windows, as far as another system can try it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dossier_pro import windows
from dossier_pro.domain.errors import KnownError

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("version", [(6, 1, 7601), (6, 3, 9600), (10, 0, 17134)])
def test_an_old_windows_is_one_sentence(version: tuple[int, int, int]) -> None:
    with pytest.raises(KnownError, match="1809"):
        windows.require_recent(version)


@pytest.mark.parametrize("version", [None, (10, 0, 17763), (10, 0, 26100)])
def test_a_recent_windows_and_other_systems_pass(version: tuple[int, int, int] | None) -> None:
    windows.require_recent(version)


def test_the_installer_asks_for_the_same() -> None:
    facts = tomllib.loads((ROOT / "packaging" / "bundle" / "windows.toml").read_text("utf-8"))
    assert facts["windows"]["build"] == windows.OLDEST[2]


def test_the_shortcut_and_the_window_are_one_to_the_taskbar() -> None:
    script = (ROOT / "packaging" / "bundle" / "windows.nsi").read_text("utf-8")
    assert f'!define APPLICATION_ID "{windows.APPLICATION_ID}"' in script
