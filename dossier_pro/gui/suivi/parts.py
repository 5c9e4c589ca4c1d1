"""What the head and the foot of the follow-up are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QPushButton

from dossier_pro.gui.kit.basics import button
from dossier_pro.gui.kit.choosing import Choice, choice


def push(text: str, tip: str, icon: str, on_click: Callable[[], object]) -> QPushButton:
    """Return a button with a sign and a tooltip."""
    made = button(text, icon=icon, on_click=on_click)
    made.setToolTip(tip)
    return made


def combo(name: str, choices: Iterable[tuple[object, str]]) -> Choice:
    """Return such a list as wide as its words."""
    made = choice(name, choices)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
    return made
