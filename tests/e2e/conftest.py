"""A window, as in `tests/gui`."""

from __future__ import annotations

from tests.gui.room import (
    answers,
    blank,
    dressed,
    example,
    example_master,
    home,
    open_session,
    qapp_cls,
    session,
    settings,
    show,
    window,
)

__all__ = [
    "answers",
    "blank",
    "dressed",
    "example",
    "example_master",
    "home",
    "open_session",
    "qapp_cls",
    "session",
    "settings",
    "show",
    "window",
]
