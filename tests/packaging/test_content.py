"""What a bundle holds: the lists against the program and its libraries, and the steps on small folders."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from bundle import content
from dev_setup import ROOT, SetupError

LOCK = content.lock()
LISTS = tomllib.loads((ROOT / "packaging" / "bundle" / "content.toml").read_text("utf-8"))


def _needed() -> set[str]:
    """Every distribution that the program needs at run time, by what those that are installed say themselves."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting, found = list(project["dependencies"]), set()
    while waiting:
        requirement = waiting.pop()
        if "extra ==" in requirement:
            continue
        name = re.split(r"[\s<>=!~;\[(]", requirement, maxsplit=1)[0].lower().replace("_", "-")
        if name not in found:
            found.add(name)
            try:
                waiting += importlib.metadata.requires(name) or []
            except importlib.metadata.PackageNotFoundError:
                found.discard(name)  # for another system or an older Python
    return found


def test_what_is_downloaded_is_what_the_program_needs_and_nothing_else() -> None:
    kept = content.requirements(LOCK)
    assert set(re.findall(r"^([\w.-]+)==", kept, re.MULTILINE)) == _needed() | {"pyside6-addons"}
    assert kept.count("--hash=sha256:") > 100
    assert "hatchling" not in kept


def test_both_parts_of_qt_are_of_one_version() -> None:
    versions = set(re.findall(r"^pyside6-(?:addons|essentials)==(\S+)", LOCK, re.MULTILINE))
    asked = (ROOT / "packaging" / "bundle" / "addons.in").read_text("utf-8").partition("==")[2].strip()
    assert versions == {asked}


def test_every_module_of_qt_that_the_window_imports_comes_along() -> None:
    used = {
        name
        for path in (ROOT / "dossier_pro").rglob("*.py")
        for name in re.findall(r"(?:from|import) PySide6\.(\w+)", path.read_text("utf-8"))
    }
    assert {"QtCore", "QtGui", "QtTextToSpeech", "QtWidgets"} <= used
    for name in used:
        for file in (f"PySide6/{name}.pyd", f"PySide6/{name}.abi3.so", f"PySide6/Qt6{name[2:]}.dll"):
            assert content.reason_left_out(file) is None, file


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/QtCore.pyi", False),
        ("PySide6/pyside6.abi3.dll", True),
        ("PySide6/libpyside6.abi3.so.6.11", True),
        ("PySide6/pyside6qml.abi3.dll", False),
        ("PySide6/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/translations/qtbase_de.qm", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/sqldrivers/qsqlite.dll", False),
        ("PySide6/plugins/texttospeech/qtexttospeech_winrt.dll", True),
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so", True),
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_mock.so", False),
        ("PySide6/plugins/multimedia/ffmpegmediaplugin.dll", False),
        ("PySide6/Qt/lib/libQt6MultimediaQuick.so.6", False),
        ("PySide6/avcodec-61.dll", False),
        ("sqlalchemy/dialects/sqlite/base.py", True),
        ("sqlalchemy/dialects/postgresql/base.py", False),
        ("sqlalchemy/testing/__init__.py", False),
        ("docx/templates/default.docx", True),
        ("sqlcipher3-0.6.4.dist-info/licenses/LICENSE", True),
        ("sqlcipher3-0.6.4.dist-info/RECORD", False),
    ],
)
def test_what_comes_along(file: str, kept: bool) -> None:
    reason = content.reason_left_out(file)
    assert (reason is None) is kept, reason


def test_every_list_says_why_and_no_pattern_stands_twice() -> None:
    entries = [*LISTS["qt"], *LISTS["left_out"]]
    assert all(entry["reason"] for entry in [*entries, *LISTS["distributions"]])
    patterns = [pattern for entry in entries for pattern in entry["files"]]
    assert len(patterns) == len(set(patterns))


_WITHOUT = """
import importlib, sys, sysconfig
from pathlib import Path
sys.path.insert(0, {packaging!r})
from bundle import content
site = Path(sysconfig.get_path("purelib"))
class Gone:
    def find_spec(self, name, path=None, target=None):
        for end in (".py", "/__init__.py"):
            for top in ([site] if path is None else map(Path, path)):
                file = top / (name.rpartition(".")[2] + end)
                if file.is_relative_to(site) and file.is_file():
                    reason = content.reason_left_out(file.relative_to(site).as_posix())
                    if reason:
                        raise ImportError(name + ": " + reason)
        return None
sys.meta_path.insert(0, Gone())
for file, name in content.program_files():
    if name.endswith(".py") and not name.endswith("__main__.py"):
        importlib.import_module(name[:-3].replace("/", ".").removesuffix(".__init__"))
print(len(sys.modules))
"""


def test_every_module_of_the_program_imports_without_what_is_left_out() -> None:
    code = _WITHOUT.format(packaging=str(ROOT / "packaging"))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-800:]
    assert int(done.stdout) > 500


def _wheel(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_wheel_is_unpacked_where_its_modules_belong(tmp_path: Path) -> None:
    files = {"a/b.py": b"1", "a/b.pyi": b"22", "a-1.data/platlib/c.dll": b"3", "a-1.data/scripts/run": b"4"}
    left = content.unpack(_wheel(tmp_path / "a-1.whl", files), tmp_path / "out")
    assert {p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.*")} == {"a/b.py", "c.dll"}
    assert sum(left.values()) == 3


def test_a_wheel_that_reaches_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="en sort"):
        content.unpack(_wheel(tmp_path / "a-1.whl", {"../a.py": b""}), tmp_path / "out")
    assert not (tmp_path / "a.py").exists()


def test_the_python_of_pyside_lies_beside_its_library_and_is_what_starts(tmp_path: Path) -> None:
    import shiboken6

    package = Path(shiboken6.__file__).parent
    (tmp_path / "shiboken6").mkdir()
    for path in package.iterdir():
        if path.is_file():
            (tmp_path / "shiboken6" / path.name).write_bytes(path.read_bytes())
    content.lay_out_support(tmp_path)
    code = "import PySide6.QtCore; from shibokensupport.signature import loader; print(loader.__file__)"
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    assert Path(done.stdout.strip()).is_relative_to(tmp_path / "shiboken6" / "files.dir")
    with pytest.raises(SetupError, match="shiboken6"):
        content.support(b"UEsDB" + b"nothing")


def test_the_program_goes_in_with_its_data_and_without_its_forms_sources() -> None:
    names = {name for _, name in content.program_files()}
    assert {"dossier_pro/cli.py", "dossier_pro/_data/resources/lexique.toml"} <= names
    assert {f"dossier_pro/_data/resources/langue/fr.{end}" for end in ("aff", "dic")} <= names
    assert any(name.startswith("dossier_pro/gui/forms/ui_") or "/forms/" in name for name in names)
    assert not any("__pycache__" in name or name.endswith(".ui") for name in names)


@pytest.mark.skipif(sys.version_info[:2] != content.PYTHON, reason="a bundle is compiled by the Python it holds")
@pytest.mark.parametrize("keep", [True, False])
def test_compiled_modules_import_and_name_no_folder_of_this_machine(tmp_path: Path, keep: bool) -> None:
    (tmp_path / "brin").mkdir()
    (tmp_path / "brin" / "__init__.py").write_text("def place():\n    return place.__code__.co_filename\n", "utf-8")
    assert content.compile_all(tmp_path, keep_sources=keep) == 1
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import brin; print(brin.place())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    if not keep:  # a source that is there names itself
        assert done.stdout.strip() == "brin/__init__.py"
    assert (tmp_path / "brin" / "__init__.py").exists() is keep


def test_the_same_folder_gives_the_same_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    archives = []
    for number in range(2):
        folder = tmp_path / str(number)
        for name in ("b", "a") if number else ("a", "b"):
            (folder / name).mkdir(parents=True)
            (folder / name / "é.txt").write_text(name, "utf-8")
        assert content.settle(folder) == 2
        archives.append(tmp_path / f"{number}.zip")
        content.pack(folder, archives[-1], "Dossier Pro")
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with zipfile.ZipFile(archives[0]) as made:
        assert made.namelist() == ["Dossier Pro/a/é.txt", "Dossier Pro/b/é.txt"]
    content.write_checksums(archives, tmp_path / "sommes.txt")
    assert len((tmp_path / "sommes.txt").read_text("ascii").splitlines()) == 2


def test_the_version_is_the_programs() -> None:
    from dossier_pro import __version__

    assert content.version() == __version__
