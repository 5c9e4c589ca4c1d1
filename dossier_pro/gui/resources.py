"""Where the data files are: the checkout's ``resources/`` first, else the copy inside the installed package."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=1)
def resources() -> Path:
    """Return the folder of data files (icons, style, fonts, help)."""
    checkout = _PACKAGE.parent / "resources"
    return checkout if (checkout / "qss").is_dir() else _PACKAGE / "_data" / "resources"
