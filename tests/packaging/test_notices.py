"""Every bundled distribution comes with its licence; nothing is said without a text."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bundle import content, notices, sbom
from dev_setup import ROOT, SetupError

LOCKED = [c.name for c in sbom.locked(content.lock())]


def _wheel(folder: Path, name: str, texts: dict[str, str]) -> Path:
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{name}/LICENSE", "of a part, beside the code")
        for file, words in texts.items():
            archive.writestr(f"{name}-1.0.dist-info/{file}", words)
    return path


def test_the_licence_of_everything_in_the_lock_file_is_known_and_of_nothing_else() -> None:
    assert sorted(notices.LICENCES) == sorted(LOCKED)


@pytest.mark.parametrize("file", ["licenses/LICENSE", "LICENCE.rst", "licenses/sub/qpdf.txt", "COPYING"])
def test_a_text_is_found_wherever_wheels_put_it(file: str, tmp_path: Path) -> None:
    notice = notices.of_wheel(_wheel(tmp_path, "platformdirs", {file: "Permission is granted\r\nto all."}))
    assert (notice.name, notice.version, notice.licence) == ("platformdirs", "1.0", "MIT")
    assert [words for _, words in notice.texts] == ["Permission is granted\nto all."]


def test_a_distribution_without_a_text_or_without_a_known_licence_stops_the_making(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="platformdirs n’a pas de texte de licence"):
        notices.of_wheel(_wheel(tmp_path, "platformdirs", {"RECORD": ""}))
    with pytest.raises(SetupError, match="La licence de inconnu manque"):
        notices.of_wheel(_wheel(tmp_path, "inconnu", {"LICENSE": "Mine."}))
    with pytest.raises(SetupError, match="Il manque un texte de licence pour Python"):
        notices.gather([], [notices.Notice("Python", "3.11", "PSF-2.0")])


def test_qt_brings_no_text_and_gets_ours_with_where_its_source_is(tmp_path: Path) -> None:
    notice = notices.of_wheel(_wheel(tmp_path, "PySide6_Essentials", {}))
    assert [name for name, _ in notice.texts] == ["LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-parties.txt", "ICU.txt"]
    assert "https://download.qt.io/" in notice.note


def test_the_file_names_all_and_prints_each_text_once(tmp_path: Path) -> None:
    wheels = [_wheel(tmp_path, name, {"LICENSE": "The very same words."}) for name in ("cffi", "platformdirs")]
    told = notices.write(wheels, tmp_path / notices.FILE_NAME)
    text = (tmp_path / notices.FILE_NAME).read_text("utf-8")
    assert [n.name for n in told if "Dictionnaire" not in n.name][:2] == ["cffi", "Icônes Lucide"]
    assert text.count("The very same words.") == 1
    assert "le même texte que sous « cffi 1.0 »" in text
    assert "Police DejaVu Sans" in text


def test_fonts_icons_and_dictionary_are_those_that_lie_in_the_program() -> None:
    said = {name for notice in notices.of_ours() for name, _ in notice.texts}
    folders = [ROOT / "resources" / name for name in ("fonts", "icons", "langue")]
    own = {"metiers.txt"}
    """Our own list of words, no licence."""
    assert said == {path.name for folder in folders for path in folder.glob("*.txt")} - own
