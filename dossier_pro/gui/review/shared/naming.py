"""How the files of a review are named."""

from __future__ import annotations

_LEFT_OUT = '<>:"/\\|?*'


def plain_name(name: str) -> str:
    """Return a name as a part of a file's name."""
    return " ".join("".join(" " if char in _LEFT_OUT else char for char in name).split())
