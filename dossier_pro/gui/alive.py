"""Answers that come late: whoever asked may be gone by then, because screens die at a zoom or with their dossier."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def while_alive(function: Callable[..., Any]) -> Callable[..., None]:
    """Return a callback that does nothing once the object it belongs to is gone.

    The object is that of a bound method, else the ``self`` that a function inside a method sees.
    """
    owner = _owner(function)

    def call(*values: Any) -> None:
        if owner is None or isValid(owner):
            function(*values)

    return call


def _owner(function: Callable[..., Any]) -> QObject | None:
    while isinstance(function, partial):
        function = function.func
    found = getattr(function, "__self__", None)
    code, cells = getattr(function, "__code__", None), getattr(function, "__closure__", None)
    if found is None and code is not None and cells and "self" in code.co_freevars:
        found = cells[code.co_freevars.index("self")].cell_contents
    return found if isinstance(found, QObject) else None
