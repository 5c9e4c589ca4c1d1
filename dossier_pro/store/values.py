"""The values of a file's columns, each checked where it is read: a file may come from a failing disk, or from anybody.

Each function takes what SQLite gives and returns the domain's value, or raises ``ValueError`` or ``TypeError``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from dossier_pro.domain import json_text
from dossier_pro.domain.anchors.anchor import Ancre

_MOST = 1 << 53
"""Whole numbers beyond this are none that the program ever wrote."""


class UnknownWordError(ValueError):
    """A word that is none of those that this version knows; a newer one may."""


def text(value: Any) -> str:
    """A text."""
    if type(value) is not str:
        raise TypeError("text expected")
    return value


def whole(value: Any) -> int:
    """A whole number."""
    if type(value) is not int or not -_MOST < value < _MOST:
        raise TypeError("whole number expected")
    return value


def number(value: Any) -> float:
    """A number."""
    if type(value) is not float or not math.isfinite(value):
        raise TypeError("number expected")
    return value


def yes_or_no(value: Any) -> bool:
    """0 or 1."""
    if type(value) is not int or value not in (0, 1):
        raise TypeError("0 or 1 expected")
    return bool(value)


def document(value: Any) -> Any:
    """What a JSON text says."""
    return json_text.parse(text(value))


def list_of(one: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    """A JSON list whose values are all of one kind."""

    def read(value: Any) -> tuple[Any, ...]:
        found = document(value)
        if not isinstance(found, list):
            raise TypeError("list expected")
        return tuple(map(one, found))

    return read


def anchor(value: Any) -> Ancre:
    """An anchor."""
    champ, citation, avant, apres, position = list_of(lambda part: part)(value)
    return Ancre(text(champ), text(citation), text(avant), text(apres), whole(position))


def one_of(words: frozenset[str]) -> Callable[[Any], str]:
    """One of these words."""

    def read(value: Any) -> str:
        if text(value) not in words:
            raise UnknownWordError(value)
        return str(value)

    return read
