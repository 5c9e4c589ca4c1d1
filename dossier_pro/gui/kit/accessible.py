"""What assistive tools are told where Qt tells too little, or falls.

Qt 6.11 ends the program where such a tool asks a scroll area for a child that it has no longer: it counts the bars that
are in sight, and does not look whether a number is one of theirs. A screen reader asks by what it heard a moment ago,
and a bar goes whenever a screen changes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from dossier_pro.domain.translation import tr

_AREAS = ("QScrollArea", "QAbstractScrollArea")
_installed = False


def tell_better() -> None:
    """Be asked before Qt, from now on, what is told of a thing; once is enough."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_told)


def _told(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what is told of a thing, asked for each class that it is of; None leaves it to Qt."""
    from PySide6.QtCore import Qt

    if not isinstance(thing, QWidget):
        return None
    if kind in _AREAS:
        if thing.focusPolicy() != Qt.FocusPolicy.NoFocus:
            _name(thing, tr("Contenu"))  # the keyboard may be in it, to scroll
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    if kind == "QScrollBar":
        _name(thing, tr("Défilement"))
    return None


def _name(widget: QWidget, name: str) -> None:
    if not widget.accessibleName():
        widget.setAccessibleName(name)
