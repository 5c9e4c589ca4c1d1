"""How a long piece of work tells where it is."""

from __future__ import annotations

from collections.abc import Callable

Progres = Callable[[str, float], None]
"""Told what is being done, in French, and how far it is, from 0 to 1."""


def rien(quoi: str, part: float) -> None:
    """Tell nobody."""
