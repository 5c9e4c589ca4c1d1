"""Answers that come late: whoever asked may be gone by then, because screens die at a zoom or with their dossier."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
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


def follow_focus(owner: QObject, moved: Callable[[QWidget | None, QWidget | None], None]) -> None:
    """Have ``moved(before, now)`` called wherever the keyboard goes, until ``owner`` begins to be destroyed.

    ``owner`` is whatever holds all that ``moved`` touches, because Qt goes on to tell where the focus went while a
    window is being destroyed: its actions die before its screens, and whoever greys them then meets what is gone.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    listening = application.focusChanged.connect(moved)

    def end() -> None:
        QObject.disconnect(listening)

    owner.destroyed.connect(end)


def _owner(function: Callable[..., Any]) -> QObject | None:
    while isinstance(function, partial):
        function = function.func
    found = getattr(function, "__self__", None)
    code, cells = getattr(function, "__code__", None), getattr(function, "__closure__", None)
    if found is None and code is not None and cells and "self" in code.co_freevars:
        found = cells[code.co_freevars.index("self")].cell_contents
    return found if isinstance(found, QObject) else None
