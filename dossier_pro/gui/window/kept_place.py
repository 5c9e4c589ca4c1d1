"""Where one was on a screen, kept while it is laid out anew: the tab, the line, the caret, what was searched.

A zoom makes every screen again, of the same parts in the same order; so a part is found by its class, name and rank.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.shell.screen import Screen

Key = tuple[str, int]
"""The class and the name of a part, and how many such stand before it: there are more of a class while it is in use."""
W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """Where one was."""

    tabs: dict[Key, int] = field(default_factory=dict)
    searches: dict[Key, str] = field(default_factory=dict)
    rows: dict[Key, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """The path of rows and columns that leads to the current item of a view."""
    tops: dict[Key, tuple[Key, float]] = field(default_factory=dict)
    """What stands at the top of a scroll area, and how much of it is above, as a part of its height."""
    bars: dict[Key, float] = field(default_factory=dict)
    """How far a view or a text is scrolled, as a part of the whole."""
    focus: Key | None = None
    caret: tuple[int, int] | None = None
    """Where the selection begins and where the caret stands."""
    lieu: Lieu | None = None
    """What the screen showed, where it shows one thing at a time."""


def keep(screen: Screen) -> KeptPlace:
    """Return where one is on a screen."""
    place = KeptPlace(lieu=screen.present())
    parts = list(_parts(screen, QWidget))  # walked once: a screen has hundreds, and is left at each step of the trail
    for key, part in parts:
        if isinstance(part, QTabWidget):
            place.tabs[key] = part.currentIndex()
        if isinstance(part, SearchLine):
            place.searches[key] = part.text()
        if isinstance(part, QAbstractScrollArea):
            _keep_area(place, parts, key, part)
    focus: QWidget | None = QApplication.focusWidget()
    found = next((k for k, w in parts if w is focus), None)
    if found is None or focus is None:
        return place
    return KeptPlace(place.tabs, place.searches, place.rows, place.tops, place.bars, found, _caret(focus), place.lieu)


def restore(screen: Screen, place: KeptPlace) -> None:
    """Go back to where one was, now and once the layouts have come to rest."""
    if place.lieu is not None:
        screen.show_place(place.lieu)
    for key, tabs in _parts(screen, QTabWidget):
        if key in place.tabs:
            tabs.setCurrentIndex(place.tabs[key])
    for key, line in _parts(screen, SearchLine):
        if place.searches.get(key):
            line.setText(place.searches[key])
    for key, view in _parts(screen, QAbstractItemView):
        _go_to_row(view, place.rows.get(key, ()))
    focused = next((w for k, w in _parts(screen, QWidget) if k == place.focus), None)
    if focused is not None and focused.isVisible():
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
        _set_caret(focused, place.caret)
    _scroll(screen, place)
    QTimer.singleShot(0, screen, lambda: _scroll(screen, place))


def _parts(screen: QWidget, kind: type[W]) -> Iterator[tuple[Key, W]]:
    """Give the parts of a class in their order, each with its key; the lists of closed boxes are none."""
    ranks: dict[str, int] = {}
    for part in screen.findChildren(QWidget):
        if _in_box(part):
            continue
        name = f"{type(part).__name__} {part.accessibleName()}"
        ranks[name] = ranks.get(name, -1) + 1
        if isinstance(part, kind):
            yield (name, ranks[name]), part


def _in_box(part: QWidget) -> bool:
    """Whether a part belongs to the list of a box, which comes and goes as Qt likes."""
    over = part.parentWidget()
    while over is not None and not isinstance(over, QComboBox):
        over = None if over.isWindow() and not over.windowFlags() & Qt.WindowType.Popup else over.parentWidget()
    return over is not None


def _path_to(index: QModelIndex) -> tuple[tuple[int, int], ...]:
    """Return the row and column of a line and of each that it stands under, the outermost first."""
    path: list[tuple[int, int]] = []
    while index.isValid():
        path.append((index.row(), index.column()))
        index = index.parent()
    return tuple(reversed(path))


def _is_leaf(widget: QWidget) -> bool:
    """Whether a widget shows something itself."""
    return widget.isVisible() and widget.layout() is None and widget.height() > 1


def _keep_area(place: KeptPlace, parts: list[tuple[Key, QWidget]], key: Key, area: QAbstractScrollArea) -> None:
    if not area.isVisible():
        return
    bar = area.verticalScrollBar()
    if isinstance(area, QAbstractItemView) and (path := _path_to(area.currentIndex())):
        place.rows[key] = path
    if bar.value() <= 0:
        return
    page = area.widget() if isinstance(area, QScrollArea) else None
    if page is None:
        place.bars[key] = bar.value() / bar.maximum()
        return
    top = -page.y()
    leaves = [
        (k, y, w.height())
        for k, w in parts
        if page.isAncestorOf(w) and _is_leaf(w)
        if (y := w.mapTo(page, QPoint(0, 0)).y()) <= top < y + w.height()
    ]
    if leaves:
        found, y, height = max(leaves, key=lambda leaf: leaf[1])
        place.tops[key] = (found, (top - y) / height)
    else:
        place.bars[key] = bar.value() / bar.maximum()


def _scroll_to(area: QWidget | None, target: QWidget | None, part: float) -> None:
    """Bring a part of a widget to the top of what it scrolls in."""
    page = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and page is not None and target is not None and page.isAncestorOf(target):
        y = target.mapTo(page, QPoint(0, 0)).y()
        area.verticalScrollBar().setValue(round(y + part * target.height()))


def _scroll(screen: QWidget, place: KeptPlace) -> None:
    for _ in range(3):  # each round of layouts may ask for another
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    parts = dict(_parts(screen, QWidget))
    for key, (leaf, part) in place.tops.items():
        _scroll_to(parts.get(key), parts.get(leaf), part)
    for key, share in place.bars.items():
        area = parts.get(key)
        if isinstance(area, QAbstractScrollArea):
            area.verticalScrollBar().setValue(round(share * area.verticalScrollBar().maximum()))
    focused = QApplication.focusWidget()
    if isinstance(focused, QTextEdit) and place.caret is not None:
        _show_caret(screen, focused)


def _show_caret(screen: QWidget, writing: QTextEdit) -> None:
    """Whoever was writing sees the line that is being written."""
    for _, area in _parts(screen, QScrollArea):
        page = area.widget()
        if page is not None and page.isAncestorOf(writing):
            spot = writing.viewport().mapTo(page, writing.cursorRect().center())
            area.ensureVisible(spot.x(), spot.y(), 0, writing.cursorRect().height())


def _go_to_row(view: QAbstractItemView, path: tuple[tuple[int, int], ...]) -> None:
    index = QModelIndex()
    for row, column in path:
        index = view.model().index(row, column, index)
    if index.isValid() and view.currentIndex() != index:
        view.setCurrentIndex(index)


def _caret(writing: QWidget) -> tuple[int, int] | None:
    if isinstance(writing, QTextEdit):
        return writing.textCursor().anchor(), writing.textCursor().position()
    if isinstance(writing, QLineEdit):
        start = writing.selectionStart()
        return (start, start + len(writing.selectedText())) if start >= 0 else (writing.cursorPosition(),) * 2
    return None


def _set_caret(writing: QWidget, caret: tuple[int, int] | None) -> None:
    if caret is None:
        return
    if isinstance(writing, QTextEdit):
        cursor = writing.textCursor()
        last = writing.document().characterCount() - 1
        cursor.setPosition(min(caret[0], last))
        cursor.setPosition(min(caret[1], last), cursor.MoveMode.KeepAnchor)
        writing.setTextCursor(cursor)
    elif isinstance(writing, QLineEdit):
        writing.setCursorPosition(caret[0])
        if caret[1] > caret[0]:
            writing.setSelection(caret[0], caret[1] - caret[0])
