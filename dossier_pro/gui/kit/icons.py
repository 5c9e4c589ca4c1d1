"""Icons of one family (``resources/icons``), drawn in the theme's colours at any scale."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from dossier_pro.gui.kit.theme import Theme, theme
from dossier_pro.resources import resource

_MANY = 256
"""How many icons may be worn before the first look for buttons that are gone."""


class TakesIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None: ...


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return one icon as a picture of ``size`` logical pixels; ``color`` is a token."""
    return _pixmap(name, theme().tokens.colors[color], size, ratio)


@lru_cache(maxsize=512)
def _pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class _Engine(QIconEngine):
    """Draws an icon when it is shown, because a window has eighty and shows a dozen.

    A colour for what can be done, one for what cannot, one for what is checked.
    """

    def __init__(self, name: str, color: str, faded: str, on: str, side: int) -> None:
        super().__init__()
        self._name, self._color, self._faded, self._on, self._side = name, color, faded, on, side

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        checked = self._on if state == QIcon.State.On else self._color
        color = self._faded if mode == QIcon.Mode.Disabled else checked
        return _pixmap(self._name, color, min(size.width(), size.height()), 1.0)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawn(size, mode, state)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._drawn(QSizeF(rect.size() * ratio).toSize(), mode, state))

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size.boundedTo(QSize(self._side, self._side))

    def clone(self) -> QIconEngine:
        made = _Engine(self._name, self._color, self._faded, self._on, self._side)
        _clones.append(made)
        return made


_clones: list[_Engine] = []
"""Qt asks for one where it changes an icon, and frees it; Python must not do so first."""


def icon(name: str, color: str = "muted", *, on: str = "", size: int = 0) -> QIcon:
    """Return an icon in the theme's present colours; ``on`` is the token where it is checked or selected."""
    colors, side = theme().tokens.colors, size or theme().tokens.px("icon")
    return QIcon(_Engine(name, colors[color], colors["line_strong"], colors[on or color], side))


def dress(target: TakesIcon, name: str, color: str = "muted", *, on: str = "") -> None:
    """Give a button or an action its icon, now and whenever the theme changes; again with another name replaces it."""
    _wardrobe(theme()).note(target, (name, color, on))
    target.setIcon(icon(name, color, on=on))


class _Wardrobe:
    """Who wears which icon, to draw them all again in the colours of another theme."""

    def __init__(self, of: Theme) -> None:
        self._worn: dict[int, tuple[TakesIcon, tuple[str, str, str]]] = {}
        """By identity, because a screen draws its rows again all the time, and looking through a list made each icon
        dearer than the one before; who wears one is held, so no identity is given twice."""
        self._forget_at = _MANY
        of.changed.connect(self._redress)

    def note(self, target: TakesIcon, which: tuple[str, str, str]) -> None:
        """Take down what ``target`` wears from now on."""
        self._worn[id(target)] = (target, which)
        if len(self._worn) >= self._forget_at:
            self._forget_the_dead()

    def _forget_the_dead(self) -> None:
        """Let go of what Qt has deleted, and look again when there is twice as much."""
        self._worn = {key: entry for key, entry in self._worn.items() if isValid(entry[0])}
        self._forget_at = max(_MANY, 2 * len(self._worn))

    def _redress(self) -> None:
        self._forget_the_dead()
        for target, (name, color, on) in self._worn.values():
            target.setIcon(icon(name, color, on=on))


@lru_cache(maxsize=1)
def _wardrobe(of: Theme) -> _Wardrobe:
    """Return the one of the theme in use."""
    return _Wardrobe(of)
