"""Icons of one family (``resources/icons``), drawn in the theme's colours at any scale."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from dossier_pro.gui.kit.theme import Theme, theme
from dossier_pro.resources import resource

_RATIOS = (1.0, 2.0)
_MANY = 256
"""How many icons may be worn before the first look for buttons that are gone."""
_MANY = 256


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
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, color: str = "muted", *, on: str = "", size: int = 0) -> QIcon:
    """Return an icon in the theme's present colours; ``on`` is the token where it is checked or selected."""
    size = size or theme().tokens.px("icon")
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, color, size, ratio))
        faded = pixmap(name, "line_strong", size, ratio)
        made.addPixmap(faded, QIcon.Mode.Disabled)
        if on:
            made.addPixmap(pixmap(name, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


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
