"""Icons of one family (``resources/icons``), drawn in the theme's colours at any scale."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from dossier_pro.gui.kit.theme import theme
from dossier_pro.resources import resource

_RATIOS = (1.0, 2.0)


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
    if not _dressed:
        theme().changed.connect(_redress)
    for index, (known, *_) in enumerate(_dressed):
        if known is target:
            del _dressed[index]
            break
    _dressed.append((target, name, color, on))
    target.setIcon(icon(name, color, on=on))


_dressed: list[tuple[TakesIcon, str, str, str]] = []


def _redress() -> None:
    _dressed[:] = [entry for entry in _dressed if isValid(entry[0])]
    for target, name, color, on in _dressed:
        target.setIcon(icon(name, color, on=on))
