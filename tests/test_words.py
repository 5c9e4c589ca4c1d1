"""Lists of few words that stand in files are closed: a word that is added is missed in every table that lacks it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

import dossier_pro
from dossier_pro.domain.dossier import KINDS
from dossier_pro.domain.facts import FAITS
from dossier_pro.domain.referentiel import Critere, Referentiel, Source, TypeSource

PARTIAL: Mapping[str, str] = {
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
