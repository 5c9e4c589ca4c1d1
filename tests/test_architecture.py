"""The house stays a house: who may import whom, how long a function or a file may grow, what carries a docstring."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dossier_pro"
MAX_FUNCTION = 60
MAX_FILE = 500

# A library from outside, and the only rooms that may know it.
OWNERS = {
    "PySide6": "gui",
    "shiboken6": "gui",
    "sqlalchemy": "store",
    "alembic": "nobody at run time",
    "cryptography": "review store",
    "sqlcipher3": "store",
}

# What reaches a disk, or something beside the program, and the methods by which a path does.
DISK = frozenset(
    [
        "os",
        "pathlib",
        "shutil",
        "tempfile",
        "glob",
        "fileinput",
        "mmap",
        "sqlite3",
        "dbm",
        "shelve",
        "zipfile",
        "tarfile",
        "subprocess",
        "socket",
        "urllib",
    ]
)
ASKS_A_DISK = frozenset(
    [
        "open",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "stat",
        "lstat",
        "exists",
        "is_file",
        "is_dir",
        "iterdir",
        "rglob",
        "unlink",
        "mkdir",
    ]
)


def _sources() -> list[Path]:
    """The package's own sources; compiled forms are not written by anybody."""
    return [p for p in sorted(PACKAGE.rglob("*.py")) if not {"forms", "_data", "__pycache__"} & set(p.parts)]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything a file imports, inside functions too."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_layers() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_domain_imports_the_standard_library_only() -> None:
    foreign = [
        f"{_name(path)}:{line}: {name}"
        for path in _sources()
        if path.is_relative_to(PACKAGE / "domain")
        for line, name in _imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not f"{name}.".startswith("dossier_pro.domain.")
    ]
    assert foreign == []


@pytest.mark.parametrize(("library", "owner"), OWNERS.items())
def test_a_library_is_known_in_its_rooms_only(library: str, owner: str) -> None:
    elsewhere = [
        f"{_name(path)}:{line}: {name}"
        for path in _sources()
        if path.relative_to(PACKAGE).parts[0] not in owner.split()
        for line, name in _imports(path)
        if name.split(".")[0] == library
    ]
    assert elsewhere == []


def _calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call in a file, with the last part of what is called."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node, node.func.id if isinstance(node.func, ast.Name) else node.func.attr


def test_nothing_in_domain_reads_a_disk() -> None:
    asked = []
    for path in _sources():
        if path.is_relative_to(PACKAGE / "domain"):
            asked += [f"{_name(path)}:{line}: {name}" for line, name in _imports(path) if name.split(".")[0] in DISK]
            asked += [f"{_name(path)}:{node.lineno}: {name}()" for node, name in _calls(path) if name in ASKS_A_DISK]
    assert asked == []


def test_one_module_opens_archives_to_read_them() -> None:
    opened = [
        f"{_name(path)}:{node.lineno}"
        for path in _sources()
        if path != PACKAGE / "office" / "archive.py"
        for node, name in _calls(path)
        if name == "ZipFile" and not any(isinstance(a, ast.Constant) and a.value in ("w", "x") for a in node.args)
    ]
    assert opened == []


def test_one_module_starts_libreoffice() -> None:
    named = [
        f"{_name(path)}:{node.lineno}"
        for path in _sources()
        if path != PACKAGE / "office" / "libreoffice.py"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "soffice" in node.value
    ]
    assert named == []


def test_functions_stay_short() -> None:
    long = []
    for path in _sources():
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > MAX_FUNCTION:
                    long.append(f"{_name(path)}:{node.lineno}: {node.name} has {length} lines")
    assert long == []


def test_files_stay_short() -> None:
    lengths = {_name(path): len(path.read_text("utf-8").splitlines()) for path in _sources()}
    assert {name: length for name, length in lengths.items() if length > MAX_FILE} == {}


def test_every_public_module_says_what_it_is() -> None:
    silent = [
        _name(path)
        for path in _sources()
        if (path.stem == "__init__" or not path.stem.startswith("_")) and not ast.get_docstring(_tree(path))
    ]
    assert silent == []


def test_no_qt_designer_form_outside_ui() -> None:
    stray = [_name(p) for folder in (PACKAGE, ROOT / "resources", ROOT / "tests") for p in folder.rglob("*.ui")]
    assert stray == []
