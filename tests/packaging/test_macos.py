"""What of the macOS bundle can be known without a Mac."""

from __future__ import annotations

import ast
import re
import struct
from pathlib import Path

import pytest

from bundle import checksums, content, macos
from dev_setup import ROOT, SetupError


def test_elsewhere_it_says_where_it_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    with pytest.raises(SetupError, match="sur un Mac"):
        macos.make()


def test_every_icon_that_apple_wants_has_as_many_pixels(tmp_path: Path) -> None:
    place = macos.iconset(tmp_path)
    assert {path.name for path in place.iterdir()} == {f"icon_{name}.png" for name in macos.ICONSET}
    for name in macos.ICONSET:
        side = int(name.split("x")[0]) * (2 if name.endswith("@2x") else 1)
        data = (place / f"icon_{name}.png").read_bytes()
        assert struct.unpack(">II", data[16:24]) == (side, side)


def test_the_spec_is_python_and_opens_our_files() -> None:
    text = macos.SPEC.read_text("utf-8")
    ast.parse(text)
    assert re.findall(r'declared\(\w+, "[^"]+", "(\w+)"\)', text) == ["dpro", "avis"]


def test_pyinstaller_is_locked_with_the_hashes_of_macos() -> None:
    lock = macos.LOCK.read_text("utf-8")
    assert re.search(r"^pyinstaller==\d", lock, re.MULTILINE)
    ours = (ROOT / "packaging" / "lock.txt").read_text("utf-8")
    shared = re.search(r"^packaging==\S+", lock, re.MULTILINE)
    assert shared
    assert shared[0] in ours


def test_the_sums_are_of_what_people_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "OUTPUT", tmp_path)
    monkeypatch.setattr(checksums, "ROOT", tmp_path)
    with pytest.raises(SetupError, match="encore rien"):
        checksums.make()
    for name in ("a.deb", "b.tar.xz", "picture.png"):
        (tmp_path / name).write_bytes(b"")
    checksums.make()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (tmp_path / "SHA256SUMS").read_text("ascii") == f"{empty}  a.deb\n{empty}  b.tar.xz\n"
