"""Widgets that outlive a change of zoom, because they hold what somebody has begun, take on its distances."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHeaderView, QLayout, QWidget

_ENDLESS = 16_777_215
"""Qt's own word for a size that nothing bounds."""


def rescale(root: QWidget, ratio: float) -> None:
    """Multiply all distances that were fixed when a page was made; letters follow the style sheet by themselves."""
    for layout in root.findChildren(QLayout):
        _rescale_layout(layout, ratio)
    for widget in (root, *root.findChildren(QWidget)):
        _rescale_widget(widget, ratio)


def _rescale_layout(layout: QLayout, ratio: float) -> None:
    old = layout.contentsMargins()
    layout.setContentsMargins(QMargins(*(round(side * ratio) for side in _sides(old))))
    if isinstance(layout, QBoxLayout) and layout.spacing() > 0:
        layout.setSpacing(round(layout.spacing() * ratio))


def _sides(margins: QMargins) -> tuple[int, int, int, int]:
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def _rescale_widget(widget: QWidget, ratio: float) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Vertical:
        widget.setDefaultSectionSize(round(widget.defaultSectionSize() * ratio))
    styled = [widget.property(f"_q_stylesheet_min{side}") is not None for side in "wh"]
    new = _times(least, ratio)
    # What the style sheet asks for has followed the zoom already.
    widget.setMinimumSize(least.width() if styled[0] else new.width(), least.height() if styled[1] else new.height())
    widget.setMaximumSize(_times(most, ratio))
    if isinstance(widget, QAbstractButton):
        widget.setIconSize(_times(widget.iconSize(), ratio))


def _times(size: QSize, ratio: float) -> QSize:
    def one(length: int) -> int:
        return length if length <= 1 or length >= _ENDLESS else min(_ENDLESS, round(length * ratio))

    return QSize(one(size.width()), one(size.height()))
