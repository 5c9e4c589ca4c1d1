"""How widgets behave, said without ``Qt``.

Because: who touches ``Qt`` first has PySide make all its 96 enums, a tenth of the first picture. What is painted
there says its ways by name, and imports ``Qt`` in the functions that run later; a test holds that.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def behave(widget: QWidget, **ways: str) -> None:
    """Set properties of Qt's by name, such as ``focusPolicy="TabFocus"``.

    Raises:
        ValueError: Qt has no such property, or it cannot be that.
    """
    for name, way in ways.items():
        if not widget.setProperty(name, way):
            raise ValueError(f"{name}={way}")


def point(widget: QWidget) -> None:
    """Have the pointer be a hand over a widget; to be called when it comes there."""
    from PySide6.QtCore import Qt

    widget.setCursor(Qt.CursorShape.PointingHandCursor)
