"""Lists of few words that stand in files are closed: a word that is added is missed in every table that lacks it."""

from __future__ import annotations

import argparse
import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

import pytest

import dossier_pro
from dossier_pro.cli_parser import build_parser
from dossier_pro.domain.dossier import KINDS
from dossier_pro.domain.facts import FAITS
from dossier_pro.domain.referentiel import Critere, Referentiel, Source, TypeSource
from dossier_pro.resources import resource

PARTIAL: Mapping[str, str] = {
    "dossier_pro.domain.faisabilite.REPONSES": "an answer that was not given has no button",
    "dossier_pro.export.layout.picture_sizes._CHOISIES": "« auto » is no size: the layout works it out",
}
"""Tables that have no line for some words, and why."""


def literals(hint: Any) -> Iterator[frozenset[str]]:
    """The lists of words in an annotation."""
    if get_origin(hint) is Literal:
        yield frozenset(get_args(hint))
    for part in get_args(hint):
        yield from literals(part)


def in_files() -> frozenset[frozenset[str]]:
    """The lists of words that stand in a dossier, an avis or a référentiel."""
    classes = (*KINDS.values(), *FAITS.values(), Referentiel, Source, Critere)
    return frozenset(found for cls in classes for hint in get_type_hints(cls).values() for found in literals(hint))


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(dossier_pro.__path__, "dossier_pro."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def tables(module: ModuleType) -> Iterator[tuple[str, frozenset[str], frozenset[Any]]]:
    """The tables of a module that are keyed by such a list: name, the words, the keys it has."""
    for name, annotation in vars(module).get("__annotations__", {}).items():
        try:
            hint = eval(annotation, dict(vars(module))) if isinstance(annotation, str) else annotation
        except NameError:
            continue  # only a type checker imports that name
        hint = get_args(hint)[0] if get_origin(hint) is Final and get_args(hint) else hint
        found = getattr(module, name, None)
        if isinstance(found, Mapping) and get_args(hint) and get_origin(get_args(hint)[0]) is Literal:
            yield name, frozenset(get_args(get_args(hint)[0])), frozenset(found)


def test_every_table_has_every_word() -> None:
    stored = in_files()
    assert frozenset(get_args(TypeSource)) in stored
    missing = {
        f"{module.__name__}.{name}": sorted(words - keys)
        for module in modules()
        for name, words, keys in tables(module)
        if words in stored and words - keys
    }
    assert {name: words for name, words in missing.items() if name not in PARTIAL} == {}
    assert PARTIAL.keys() <= missing.keys(), "the list of exceptions is as short as it can be"


def test_the_table_of_kinds_of_documents_is_among_them() -> None:
    from dossier_pro.referentiels import kinds

    found = {name: (words, keys) for name, words, keys in tables(kinds)}
    assert found["KINDS"] == (frozenset(get_args(TypeSource)),) * 2
    assert len({kind.rang for kind in kinds.KINDS.values()}) == len(kinds.KINDS)


def test_words_of_the_window_are_made_where_no_line_begins_with_a_sign() -> None:
    """`Words` and `prose` set the no-break spaces; a label made past them would end a line in « or begin one with ?."""
    kit = Path("gui/kit/basics.py")
    root = Path(dossier_pro.__path__[0])
    past = {
        f"{path.relative_to(root)}:{node.lineno}"
        for path in (root / "gui").rglob("*.py")
        if path.relative_to(root) != kit and path.parent.name != "forms"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "QLabel" and node.args
    }
    assert past == set()


def test_no_line_of_the_command_line_s_help_begins_with_a_sign(capsys: pytest.CaptureFixture[str]) -> None:
    known: defaultdict[str, Callable[[argparse.Namespace], int]] = defaultdict(lambda: lambda _: 0)
    parser = build_parser(known)
    for name in ("", *known):
        with pytest.raises(SystemExit):
            parser.parse_args([*name.split(), "--help"])
    told = capsys.readouterr().out
    assert len(told.splitlines()) > 150, "all of them were read"
    assert [line for line in told.splitlines() if re.match(r"\s*[;:!?»](\s|$)", line) or line.endswith("«")] == []


RELIRE = re.compile(r"(?i)\b(?:re|non re)(?:lire|lis|lisez|lit|lue?s?)\b")
WHERE_A_READER_IS: Mapping[str, str] = {
    "gui/review": "a reader's own screens",
    "gui/suivi": "« À relire »: a candidate has changed what this reader had read",
    "gui/shell/specs.py": "the action",
    "gui/shell/places.py": "« À relire »: its place",
    "gui/a_relire": "« À relire »: what a candidate may look at again",
    "gui/exporter/remaining.py": "« À relire »",
    "gui/depart/screen.py": "its place on the first page",
    "gui/aide/screen.py": "its page",
    "services/review": "what a reader does and sends",
    "services/suivi/following.py": "« À relire »",
    "services/status.py": "a reader's count",
    "cli.py": "the reader's code",
    "domain/readiness.py": "« faites relire »: by a reader",
    "store/salvage/rebuild.py": "whom to ask for lost avis",
}


def shown_strings(path: Path) -> Iterator[ast.Constant]:
    """The strings of a module without its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node


def test_relire_is_what_a_reader_does() -> None:
    """Who checks an own text « vérifie » or « regarde », and the program « lit de nouveau »."""
    root = Path(dossier_pro.__path__[0])
    other = {
        f"{place}:{node.lineno}: {node.value!r}"
        for path in root.rglob("*.py")
        if not (place := path.relative_to(root).as_posix()).startswith((*WHERE_A_READER_IS, "gui/forms"))
        for node in shown_strings(path)
        if " " in str(node.value) and RELIRE.search(str(node.value))
    }
    assert other == set()


def test_in_word_is_the_program_and_en_word_the_format() -> None:
    """One begins, opens and corrects « dans Word »; what is written or checked is a file « en Word »."""
    wrong = re.compile(
        r"(?:commenc|fait|ouv|corrig|faites)\w* en Word.*|(?:écri(?!t dans Word)|enregistrez|export)\w* dans Word.*"
    )
    root = Path(dossier_pro.__path__[0])
    said = {str(node.value) for path in root.rglob("*.py") for node in shown_strings(path)}
    said |= {path.read_text("utf-8") for path in resource("aide").iterdir()}
    assert [found for text in said for found in wrong.findall(text)] == []
