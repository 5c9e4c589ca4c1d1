"""Whatever a comment, a docstring or a page of the documentation names is there: files, folders, modules, headings."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("dossier_pro", "docs", "packaging", "resources", "tests", "tools", "ui")
SKIPPED = {"__pycache__", "_data", "_ancres", "node_modules"}

BUILT = "dossier_pro/_data"
"""Where a wheel has its copy of the data; a checkout has none."""

_KINDS = r"py|md|toml|ui|qss|svg"
_FILE = re.compile(rf"(?<![\w/.«*<>{{}}-])((?:[\w.-]+/)*[\w-]+\.(?:{_KINDS}))(?![\w/])")
_PLACE = re.compile(rf"(?<![\w/.-])((?:{'|'.join(FOLDERS)})/[\w./*-]*[\w/*])")
_MODULE = re.compile(r"(?<![\w.])(dossier_pro(?:\.\w+)+)")
_ANCHOR = re.compile(r"\]\(([\w/.-]*)#([\w-]+)\)")
_NUMBERED = re.compile(r"(?<=[\d_-])N(?=\.)")
_COMMENTS = {".toml": re.compile(r"(?m)(?:^|\s)#.*$"), ".qss": re.compile(r"(?s)/\*.*?\*/")}
_HEADING = re.compile(r"`docs/(\w+\.md)`(?: §(\d+)|, ([A-Z][\w-]*))")


@cache
def _there() -> frozenset[str]:
    """Every file of the checkout, as a path from its root."""
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    top = [path for path in ROOT.iterdir() if path.is_file()]
    found = (path.relative_to(ROOT) for path in (*inside, *top))
    return frozenset(path.as_posix() for path in found if not SKIPPED & set(path.parts))


def _words_of_python(text: str) -> str:
    """The comments and docstrings of a module; a string that stands alone after a name is one as well."""
    comments = "\n".join(line[line.index("#") :] for line in text.splitlines() if "#" in line)
    if any(pattern.search(comments) for pattern in (_FILE, _PLACE, _MODULE, _HEADING)):
        # Only here, because it takes longer than all the rest: a sign in a string may have been taken for a comment.
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        comments = "\n".join(token.string for token in tokens if token.type == tokenize.COMMENT)
    return "\n".join((comments, *_alone(ast.parse(text).body)))


def _alone(body: Iterable[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value
        yield from _alone(getattr(node, "body", ()))


def _speaking() -> list[str]:
    """The files that speak of the project: code, pages about it, settings; not the history, not the help."""
    kept = {".py", *_COMMENTS, ".md"}
    names = (name for name in _there() if Path(name).suffix in kept and not name.startswith("resources/aide/"))
    skip = ("CHANGELOG.md", "tests/fixtures/", "dossier_pro/gui/forms/")
    return sorted(name for name in names if not name.startswith(skip))


@cache
def _said(name: str) -> str:
    text = (ROOT / name).read_text("utf-8")
    if name.endswith(".py"):
        return _words_of_python(text)
    comment = _COMMENTS.get(Path(name).suffix)
    return "\n".join(comment.findall(text)) if comment and name != "pyproject.toml" else text


def _is_there(named: str, speaker: str) -> bool:
    """Whether a name is that of a file: from the root, from beside whoever names it, or by its last parts.

    A recipe may name one of many: « v000N.py » is there where « v0001.py » is.
    """
    if one_of_many := _NUMBERED.sub("[0-9]", named) if _NUMBERED.search(named) else "":
        return any(fnmatch(path, one_of_many) or fnmatch(path, f"*/{one_of_many}") for path in _there())
    beside = (ROOT / speaker).parent / named
    if beside.exists() or (ROOT / named).exists():
        return True
    return any(path.endswith(f"/{named}") for path in _there())


def _missing(speaker: str) -> Iterator[str]:
    text = _said(speaker)
    for match in _FILE.finditer(text):
        if not _is_there(match[1].removeprefix("../"), speaker):
            yield match[1]
    for match in _PLACE.finditer(text):
        if not match[1].startswith(BUILT) and not any(ROOT.glob(_NUMBERED.sub("[0-9]", match[1].rstrip("/")))):
            yield match[1]
    for match in _MODULE.finditer(text):
        if not _resolves(match[1].split(".")):
            yield match[1]
    for page, anchor in _ANCHOR.findall(text):
        target = (ROOT / speaker).parent / page if page else ROOT / speaker
        if anchor not in _anchors(target):
            yield f"{page}#{anchor}"
    for page, section, title in _HEADING.findall(text):
        start = f"## {section}." if section else f"## {title}"
        if f"\n{start}" not in (ROOT / "docs" / page).read_text("utf-8"):
            yield f"{page}, {section or title}"


def _anchors(page: Path) -> set[str]:
    """What a link may lead to inside a page."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles}


def _resolves(parts: list[str]) -> bool:
    """Whether a dotted name leads to a module, or to something that a module has."""
    for length in range(len(parts), 0, -1):
        place = ROOT.joinpath(*parts[:length])
        for file in (place.with_suffix(".py"), place / "__init__.py"):
            if file.is_file():
                rest = parts[length:]
                return not rest or bool(re.search(rf"\b{rest[0]}\b", file.read_text("utf-8")))
        if place.is_dir():
            return length == len(parts)
    return False


def test_what_is_named_is_there() -> None:
    missing = {speaker: sorted(set(_missing(speaker))) for speaker in _speaking()}
    assert {speaker: names for speaker, names in missing.items() if names} == {}


def test_the_notes_are_in_docs() -> None:
    """A note is named by its place, `docs/model.md`, so that who reads the name can open it."""
    notes = "|".join(path.stem for path in (ROOT / "docs").glob("*.md"))
    bare = re.compile(rf"(?<![\w/])({notes})\.md\b")
    found = [
        f"{name}: {m[0]}" for name in _speaking() if not name.startswith("docs/") for m in bare.finditer(_said(name))
    ]
    assert found == []
