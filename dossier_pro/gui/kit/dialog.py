"""What every question that stands over the window is made of: a head, what there is to say, and a foot of buttons.

On a small screen, or at a large zoom, what is said scrolls; the foot stays where it is, within the screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.gui.kit.basics import fill, held, label, rule
from dossier_pro.gui.kit.theme import px

_FRAME = QSize(16, 40)
"""What a window manager is taken to put around a dialog, whose frame nobody knows before it is shown."""
_MARGIN = 24
_STEPS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class Dialog(QDialog):
    """The base: ``inside`` holds what is said, ``told`` what must stay in sight above the buttons."""

    def __init__(self, parent: QWidget | None, head: str, *, wide: int = 460) -> None:
        """Make one.

        Args:
            parent: the window that asks.
            head: the line at the top.
            wide: how wide it is where the screen has room, in pixels at 100 %.
        """
        super().__init__(parent)
        self._wide = wide
        self._placed = False
        self._fitted = self._own = 0
        """The height that it was given last, and the one that the person chose."""
        self.head = label(head, "lead", wrap=True)
        self.head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        holder = QWidget()
        self.inside = QVBoxLayout(holder)
        self.inside.setContentsMargins(px(_MARGIN), px(20), px(_MARGIN), px(4))
        self.inside.setSpacing(px(12))
        self.inside.addWidget(self.head)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(holder)
        self.told = QVBoxLayout()
        self.told.setSpacing(px(8))
        self._foot, self._aside, self._deeds = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part in (self._aside, self._deeds):
            self._foot.addLayout(part)
        self._foot.setAlignment(self._aside, Qt.AlignmentFlag.AlignLeft)
        self._foot.setAlignment(self._deeds, Qt.AlignmentFlag.AlignRight)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(px(_MARGIN), px(8), px(_MARGIN), px(16))
        self._below.setSpacing(px(8))
        self._below.addLayout(self.told)
        self._below.addLayout(self._foot)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(self.area, 1)
        edge = rule()  # says that there is more to scroll to
        policy = edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        edge.setSizePolicy(policy)
        edge.hide()
        self.area.verticalScrollBar().rangeChanged.connect(lambda _, most: edge.setVisible(most > 0))
        outside.addWidget(edge)
        outside.addLayout(self._below)

    def set_foot(self, *deeds: QPushButton, aside: Sequence[QPushButton] = ()) -> None:
        """Give the buttons at the right, and those that stand at the left of them; all from left to right."""
        fill(self._aside, *aside, spacing=px(8))
        fill(self._deeds, *deeds, spacing=px(8))
        self._foot.setSpacing(px(8))

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()  # before, nothing has its font yet
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:  # what is said has no keyboard of its own
            self.area.verticalScrollBar().triggerAction(step)
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Be as high as what is in it, as far as the screen goes, and lie within the screen."""
        free = self._screen().availableGeometry().size() - _FRAME
        width = min(max(px(self._wide), self._foot_width()), free.width())
        self._stack_foot(width)
        needed = _height(self.inside, width) + _height(self._below, width) + 1
        if self._placed and self.height() != self._fitted:  # who made it higher wants it so
            self._own = self.height()
        self._fitted = min(max(needed, self._own), free.height())
        self.resize(width, self._fitted)
        self._place()

    def _screen(self) -> QScreen:
        parent = self.parentWidget()
        return (parent.window() if parent is not None else self).screen()

    def _foot_width(self) -> int:
        across = self._aside.minimumSize().width() + self._deeds.minimumSize().width()
        return across + self._foot.spacing() + 2 * px(_MARGIN)

    def _stack_foot(self, width: int) -> None:
        """Put the buttons one above the other where they are wider than the dialog can be."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(down if self._foot_width() > width else across)
        if self._deeds.minimumSize().width() + 2 * px(_MARGIN) > width:
            self._deeds.setDirection(down)
            for one in held(self._deeds):
                self._deeds.setAlignment(one, Qt.AlignmentFlag.AlignRight)
        self._foot.invalidate()
        outside = self.layout()
        assert outside is not None
        outside.activate()  # else the row that the buttons were in keeps the dialog as wide

    def _place(self) -> None:
        """Lie over the middle of the window at first, and always within the screen with all of the frame."""
        area, size = self._screen().availableGeometry(), self.size() + _FRAME
        parent = self.parentWidget()
        frame = QRect(self.pos(), size)
        if not self._placed:
            over = parent.window().frameGeometry() if parent is not None and parent.isVisible() else area
            frame.moveCenter(over.center())
        left = max(area.left(), min(frame.left(), area.right() + 1 - size.width()))
        top = max(area.top(), min(frame.top(), area.bottom() + 1 - size.height()))
        self._placed = True
        if QPoint(left, top) != self.pos():
            self.move(left, top)


def _height(layout: QLayout, width: int) -> int:
    """Return how high a layout is at a width; -1 is Qt's word for one that is as high at any.

    Never less than its minimum: a scroll area gives a page no less, and would scroll it by the difference.
    """
    flowing = layout.totalHeightForWidth(width)
    return max(flowing, layout.totalMinimumSize().height()) if flowing >= 0 else layout.totalSizeHint().height()
