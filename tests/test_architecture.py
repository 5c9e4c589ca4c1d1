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

# A library from outside, and the only room that may know it.
OWNERS = {
    "PySide6": "gui",
    "shiboken6": "gui",
    "sqlalchemy": "store",
    "alembic": "nobody at run time",
    "cryptography": "review",
}


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
def test_a_library_is_known_in_one_room_only(library: str, owner: str) -> None:
    elsewhere = [
        f"{_name(path)}:{line}: {name}"
        for path in _sources()
        if path.relative_to(PACKAGE).parts[0] != owner
        for line, name in _imports(path)
        if name.split(".")[0] == library
    ]
    assert elsewhere == []


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
