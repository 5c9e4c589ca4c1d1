"""Tests reach what is public; the private names that they still know stand in ``private.toml``, by reason."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parent
LISTED: dict[str, dict[str, list[str]]] = tomllib.loads((TESTS / "private.toml").read_text("utf-8"))
# Names of libraries from outside, which offer no other way.
OUTSIDE = {"os._exit", "etree._Element", "paragraph._p", "document.paragraphs[0]._p", "limits._obj"}


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _reached(path: Path) -> Iterator[str]:
    """The private names of others that a file reads, imports or replaces."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            own = isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}
            if not own and ast.unparse(node) not in OUTSIDE:
                yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names if _is_private(alias.name))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setattr":
            words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            yield from (word.split(".")[-1] for word in words if _is_private(word.split(".")[-1]))


def test_a_private_name_is_reached_only_where_the_list_says_why() -> None:
    files = [path for path in sorted(TESTS.rglob("*.py")) if "bench" not in path.parts]
    found = {(path.relative_to(TESTS).as_posix(), name) for path in files for name in _reached(path)}
    allowed = {(file, name) for files in LISTED.values() for file, names in files.items() for name in names}
    assert found - allowed == set(), "is there a public way? What a person sees may be public"
    assert allowed - found == set(), "nobody reaches it any more: take it out of private.toml"
