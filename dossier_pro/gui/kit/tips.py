"""Words that somebody wrote, shown as they were written: Qt guesses from a text whether it is HTML, and would load a
picture that it names, from the disk or from another computer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget


def escaped(text: str) -> str:
    """Return a text as it stands between tags; ``html.escape`` comes with all names of characters, 2 ms of a start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text as it is."""
    if "<" not in text and "&" not in text:
        return text
    from PySide6.QtGui import Qt

    if not Qt.mightBeRichText(text):
        return text
    return f"<span style='white-space: pre-wrap'>{escaped(text)}</span>"


def plain_tips(data: Callable[..., Any]) -> Callable[..., Any]:
    """Have a model's ``data`` or ``headerData`` answer its tooltips by ``plain_tip``; the role is its last value."""
    from PySide6.QtCore import Qt

    @wraps(data)
    def answered(*values: Any, **named: Any) -> Any:
        found = data(*values, **named)
        role = named.get("role", values[-1])
        return plain_tip(found) if role == Qt.ItemDataRole.ToolTipRole and isinstance(found, str) else found

    return answered


def plain_labels(holder: QWidget) -> None:
    """Have every label in a form or a box that was not told otherwise show its text as it is."""
    from PySide6.QtCore import Qt

    for label in holder.findChildren(QLabel):
        if label.textFormat() == Qt.TextFormat.AutoText:
            label.setTextFormat(Qt.TextFormat.PlainText)
