"""What of a window nobody can see whole: behind an edge, cut, over one another, scrolled where it should not be."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from dossier_pro.gui.kit.basics import Elided
from dossier_pro.gui.kit.theme import px

_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QAbstractSpinBox)
_LEAST = 680
"""The width in pixels, at a zoom of 100 %, from which nothing but a table is scrolled sideways, and no row of tabs."""
_SLACK = 2
"""Pixels that a font's own rounding may take."""


def faults(window: QWidget) -> list[str]:
    """Return everything that is wrong in a window whose layouts have come to rest."""
    return [
        *(f"behind an edge: {one}" for one in behind_an_edge(window)),
        *(f"cut: {one}" for one in cut_words(window)),
        *(f"cut tab: {one}" for one in cut_tabs(window)),
        *(f"beyond its parent: {one}" for one in beyond_parents(window)),
        *(f"over one another: {one}" for one in over_one_another(window)),
        *(f"sideways: {one}" for one in sideways(window)),
    ]


def _scrolls(widget: QWidget) -> tuple[QRect, QWidget] | None:
    """Return the room that can be shown of the page on which a widget stands, where a scroll area shows that page."""
    inner, parent = widget, widget.parentWidget()
    while parent is not None:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and parent is area.viewport() and area.widget() is inner:
            return inner.rect(), inner
        if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
            return None  # an editor of a cell: the view brings it into sight
        inner, parent = parent, parent.parentWidget()
    return None


def behind_an_edge(window: QWidget) -> list[str]:
    """Name the controls that nobody can reach: outside of the window, or of the page that a scroll area shows."""
    found = []
    for control in window.findChildren(QWidget):
        if not isinstance(control, _CONTROLS) or not control.isVisible() or control.objectName().startswith("qt_"):
            continue
        room = _scrolls(control)
        page, top = room if room is not None else (window.rect(), window)
        place = QRect(control.mapTo(top, QPoint(0, 0)), control.size())
        if not page.contains(place):
            found.append(f"{_named(control)} {place.getRect()} in {page.getRect()}")
    return found


def cut_words(root: QWidget) -> list[str]:
    """Name the labels whose words do not fit and that do not say so by an ellipsis, and the buttons likewise."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QAbstractButton) or not one.width():
            continue
        if _cut_label(one) if isinstance(one, QLabel) else _cut_button(one):
            found.append(f"{_named(one)} {one.size().toTuple()}")
    return found


def _cut_label(one: QLabel) -> bool:
    shown = QLabel.text(one)
    if not shown or one.toolTip():
        return False
    if one.wordWrap():
        return one.heightForWidth(one.width()) > one.height() + _SLACK
    return one.fontMetrics().horizontalAdvance(shown) > one.contentsRect().width() + _SLACK and "<" not in shown


def _cut_button(one: QAbstractButton) -> bool:
    if not one.text() or (
        isinstance(one, QToolButton) and one.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return False
    if not type(one).__module__.startswith("PySide6"):
        return False  # it paints its own ellipsis
    least = one.sizeHint() if isinstance(one, QToolButton | QCheckBox | QRadioButton) else one.minimumSizeHint()
    return one.width() < least.width() or one.height() < least.height() - _SLACK


def cut_tabs(root: QWidget) -> list[str]:
    """Name the tabs whose words do not fit, and the rows of tabs that need arrows."""
    found: list[str] = []
    if root.width() < px(_LEAST):
        return found
    for bar in root.findChildren(QTabBar):
        if not bar.isVisible():
            continue
        for at in range(bar.count()):
            room = bar.tabRect(at)
            needed = bar.fontMetrics().horizontalAdvance(bar.tabText(at).replace("&", ""))
            if bar.isTabVisible(at) and (room.width() < needed or not bar.rect().contains(room)):
                found.append(f"« {bar.tabText(at)} » {room.getRect()} in {bar.rect().getRect()}")
    return found


def elided(root: QWidget) -> list[str]:
    """Name what ends with an ellipsis: no fault by itself, because the whole is a tip, but to be looked at."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, Elided) and QLabel.text(one) != one.text():
            found.append(f"{_named(one)} → « {QLabel.text(one)} »")
        if isinstance(one, QComboBox) and not one.isEditable():
            room = one.width() - 3 * one.fontMetrics().height()
            if one.fontMetrics().horizontalAdvance(one.currentText()) > room + one.fontMetrics().height():
                found.append(f"{_named(one)} « {one.currentText()} » {one.width()}")
    return found


def beyond_parents(root: QWidget) -> list[str]:
    """Name the words and controls that their own parent cuts: nothing scrolls there."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, (QLabel, *_CONTROLS)) or one.objectName().startswith("qt_"):
            continue
        if isinstance(one.parentWidget(), QTabBar):
            continue  # Qt's own arrows: a row of tabs that needs them is named by ``cut_tabs``
        if isinstance(one, QLabel) and not QLabel.text(one) and one.pixmap().isNull():
            continue
        parent = one.parentWidget()
        place = one.geometry()
        while parent is not None and parent is not root and not parent.isWindow():
            area = parent.parentWidget()
            if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
                break
            if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
                found.append(f"{_named(one)} {place.getRect()} in {type(parent).__name__} {parent.rect().getRect()}")
                break
            place = place.translated(parent.pos())
            parent = area
    return found


def over_one_another(root: QWidget) -> list[str]:
    """Name the neighbours in one layout of which one lies over the other."""
    near: dict[QWidget, list[QWidget]] = {}
    for one in root.findChildren(QWidget):
        if isinstance(one, (QLabel, *_CONTROLS)) and one.isVisible() and one.width() and one.height():
            holder = one.parentWidget()
            if holder is not None and holder.layout() is not None:
                near.setdefault(holder, []).append(one)
    found = []
    for together in near.values():
        for one, other in combinations(together, 2):
            both = one.geometry().intersected(other.geometry())
            if min(both.width(), both.height()) > _SLACK:
                found.append(f"{_named(one)} and {_named(other)} {both.getRect()}")
    return found


def sideways(root: QWidget) -> list[str]:
    """Name what has to be scrolled from left to right, tables apart: they keep their columns.

    In a window narrower than a laptop's at 200 % a page may: nothing in it is squeezed until its words are cut.
    """
    found: list[str] = []
    if root.width() < px(_LEAST):
        return found
    for area in root.findChildren(QAbstractScrollArea):
        bar = area.horizontalScrollBar()
        if area.isVisible() and bar.isVisible() and bar.maximum() > 0 and not isinstance(area, QAbstractItemView):
            found.append(f"{_named(area)} by {bar.maximum()}")
    return found


def _named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    name = " ".join((words or widget.accessibleName() or widget.objectName()).split())
    return f"{type(widget).__name__} « {name[:60]} »"
