"""The day it is, in a module that costs nothing to import."""

from __future__ import annotations

from datetime import date, datetime


def aujourd_hui() -> date:
    """Return today where the user is."""
    return datetime.now().astimezone().date()
