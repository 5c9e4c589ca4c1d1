"""What a screen says while it holds nothing: one sentence on what it is for, and the one button that starts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dossier_pro.gui.kit.basics import button, label, paragraph
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.theme import px, theme

_WIDTH, _LEAST = 340, 240


class Empty(QWidget):
    """An icon, a sentence, a button, in the middle of the place they stand in."""

    def __init__(
        self, icon: str, title: str, text: str, verb: str = "", act: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(24))
        layout.setSpacing(px(8))
        self._icon = icon
        self._picture = QLabel()
        self.words = paragraph(text, "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.ensurePolished()
        self._settle(px(_WIDTH))
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(px(4))
        head = label(title, "lead", wrap=True)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(head)
        middle = QVBoxLayout()
        middle.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(middle)
        self.button = button(verb, "primary", on_click=act) if verb and act else None
        if self.button is not None:
            layout.addSpacing(px(8))
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme().changed.connect(self._paint_icon)
        self._paint_icon()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle(min(px(_WIDTH), self.width() - 2 * px(24)))

    def _settle(self, width: int) -> None:
        """Give the words their width: a label that wraps inside a centred layout is cut unless it is settled."""
        if width != self.words.maximumWidth():
            self.words.setFixedWidth(width)
            self.words.setMinimumHeight(self.words.heightForWidth(width))

    def _paint_icon(self) -> None:
        self._picture.setPixmap(pixmap(self._icon, "line_strong", 40, self.devicePixelRatioF()))
