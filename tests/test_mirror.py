"""Tests take the same tree as the package: a module has its test in the same place, or ``mirror.toml`` says why not."""

from __future__ import annotations

import fnmatch
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, TESTS = ROOT / "dossier_pro", ROOT / "tests"
LISTED = tomllib.loads((TESTS / "mirror.toml").read_text("utf-8"))
IMPORT = re.compile(r"^\s*(?:from|import) ((?:dossier_pro|tests)[\w.]*)(?: import (\([^)]*\)|.*))?$", re.MULTILINE)
ALONE: list[str] = [test for tests in LISTED["tests"].values() for test in tests]


def _files(folder: Path, pattern: str) -> Iterator[str]:
    """The files that people write, by their place in a folder."""
    for path in sorted(folder.rglob(pattern)):
        if not {"forms", "_data", "__pycache__", "bench"} & set(path.parts) and path.name != "__init__.py":
            yield path.relative_to(folder).as_posix()


def _mirror(module: str) -> str:
    """The place of a module's test."""
    path = Path(module)
    return path.with_name(f"test_{path.name}").as_posix()


MODULES = list(_files(PACKAGE, "*.py"))
PAIRS: list[tuple[str, str]] = [
    (module, test)
    for modules in LISTED["modules"].values()
    for pattern, test in modules.items()
    # A name with a star stands for those modules that are there; any other for itself, also where it is gone.
    for module in (fnmatch.filter(MODULES, pattern) or [pattern])
]
NAMED: dict[str, str] = dict(PAIRS)
FILES = list(_files(TESTS, "test_*.py"))


@cache
def _imported(path: Path) -> frozenset[Path]:
    """The files of this repository that a file imports, inside functions too."""
    names: set[str] = set()
    for module, imported in IMPORT.findall(path.read_text("utf-8")):
        names |= {module, *(f"{module}.{name}" for name in re.findall(r"\w+", imported))}
    bases = [ROOT / name.replace(".", "/") for name in names]
    found = [place for base in bases for place in (base.with_suffix(".py"), base / "__init__.py")]
    return frozenset(place for place in found if place.is_file())


@cache
def _reached(test: str) -> set[Path]:
    """What a test imports, what that imports, and so twice more: as far as one operation reaches."""
    found = {TESTS / test}
    for _ in range(4):
        found |= {other for path in found for other in _imported(path)}
    return found


def test_every_module_has_its_mirror_or_is_named_with_the_reason() -> None:
    without = [module for module in MODULES if _mirror(module) not in FILES and module not in NAMED]
    assert without == [], "write the test in the same place, or name in mirror.toml the test that reaches it, and why"


def test_every_test_mirrors_a_module_or_is_named() -> None:
    mirrors = {_mirror(module) for module in MODULES}
    lost = [test for test in FILES if test not in mirrors and test not in ALONE]
    assert lost == [], "which module is it about? It takes its place and name, or stands in mirror.toml"


def test_nothing_is_named_that_is_gone_or_needs_no_reason() -> None:
    assert [module for module in NAMED if module not in MODULES] == []
    assert [module for module in NAMED if _mirror(module) in FILES] == [], "it has its mirror: no reason is needed"
    assert [test for test in ALONE if test not in FILES] == []
    assert len(NAMED) == len(PAIRS), "a module is named twice"
    mirrors = {_mirror(module) for module in MODULES}
    assert [test for test in ALONE if test in mirrors] == [], "it mirrors a module: no reason is needed"


def test_the_test_that_is_named_reaches_the_module() -> None:
    astray = [
        f"{module}: {test}"
        for module, test in NAMED.items()
        # The package itself is started by its name, in a process of its own.
        if test not in FILES or (module != "__main__.py" and PACKAGE / module not in _reached(test))
    ]
    assert astray == []
