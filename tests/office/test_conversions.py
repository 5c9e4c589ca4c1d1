"""What LibreOffice made once is asked for again without it; what is damaged, old or too much is let go of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dossier_pro.office import conversions, font_folders, libreoffice

UN = b"%PDF-1.7 un %%EOF"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "conversions"
    monkeypatch.setenv(conversions.VARIABLE, str(place))
    return place


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A script in the place of LibreOffice that copies the document, and what it was asked for."""
    asked = tmp_path / "asked"
    script = tmp_path / "soffice"
    script.write_text(
        f'#!/bin/sh\necho x >>"{asked}"\nwhile [ "$1" != --outdir ]; do shift; done\n'
        'mkdir -p "$2"; cp "$3" "$2/document.pdf"\n'
    )
    script.chmod(0o755)
    monkeypatch.setattr(libreoffice, "program", lambda: str(script))
    return [str(asked), str(script)]


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.made"))


def _times(made: list[str]) -> int:
    return len(Path(made[0]).read_text().split())


@pytest.mark.skipif(os.name == "nt", reason="a script stands for LibreOffice")
def test_the_same_document_is_converted_once(folder: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert [libreoffice.convert(UN, ".docx") for _ in range(2)] == [UN, UN]
    assert _times(made) == 1
    libreoffice.convert(UN + b"\n", ".docx")
    libreoffice.convert(UN, ".odt")
    libreoffice.convert(UN, ".docx", libreoffice.pdf_with(UseTaggedPDF=True))
    assert _times(made) == 4
    os.utime(made[1], (1, 1))  # another version of the program
    libreoffice.convert(UN, ".docx")
    assert _times(made) == 5
    monkeypatch.setattr(font_folders, "system_folders", lambda: (folder,))
    monkeypatch.setattr(conversions, "system_folders", lambda: (folder,))
    libreoffice.convert(UN, ".docx")
    assert _times(made) == 6


@pytest.mark.skipif(os.name == "nt", reason="a script stands for LibreOffice")
def test_nothing_is_kept_where_no_folder_is_wanted(
    made: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(conversions.VARIABLE, "")
    assert [libreoffice.convert(UN, ".docx") for _ in range(2)] == [UN, UN]
    assert _times(made) == 2


@pytest.mark.skipif(os.name == "nt", reason="a script stands for LibreOffice")
def test_what_seems_to_be_cut_short_is_not_kept(folder: Path, made: list[str]) -> None:
    assert [libreoffice.convert(UN[:-3], ".docx") for _ in range(2)] == [UN[:-3]] * 2
    assert _times(made) == 2


def test_a_damaged_one_is_none(folder: Path) -> None:
    conversions.keep("a", b"entier")
    assert conversions.kept("a") == b"entier"
    (path,) = kept_in(folder)
    path.write_bytes(path.read_bytes()[:-1])
    assert conversions.kept("a") is None


def test_what_was_asked_for_the_longest_ago_goes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversions, "MAX_BYTES", 250)
    for name, age in (("a", 300.0), ("b", 200.0), ("c", 100.0)):
        conversions.keep(name, bytes(50))
        path = next(p for p in kept_in(folder) if p.stem == name)
        os.utime(path, (path.stat().st_mtime - age,) * 2)
    assert conversions.kept("a") is not None  # it is the last that was asked for now
    conversions.keep("d", bytes(50))
    assert [p.stem for p in kept_in(folder)] == ["a", "c", "d"]


def test_what_nobody_asked_for_in_a_month_goes(folder: Path) -> None:
    conversions.keep("a", b"x")
    (path,) = kept_in(folder)
    os.utime(path, (path.stat().st_mtime - conversions.MAX_AGE - 60,) * 2)
    conversions.keep("b", b"x")
    assert [p.stem for p in kept_in(folder)] == ["b"]


def test_what_is_too_heavy_or_has_no_room_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversions, "LARGEST", 2)
    conversions.keep("a", b"xyz")
    assert kept_in(folder) == []
    folder.write_bytes(b"a file stands where the folder would")
    conversions.keep("b", b"x")
    assert conversions.kept("b") is None
