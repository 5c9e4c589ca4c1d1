"""What merging reviews brought: a calm summary that stays until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import label, role, tool
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.review.received.summary_model import MergeSummary, detail, titre

_MOST = 230
"""The height in pixels above which the summary scrolls."""


class BilanPanel(QFrame):
    """Hidden until something came in."""

    shown = Signal(str)
    """The id of a remark that is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._bilan: MergeSummary | None = None
        role(self, "banner-info")
        self.head = label("", "section", wrap=True)
        self.detail = QLabel()
        self.detail.setTextFormat(Qt.TextFormat.RichText)
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.detail.linkActivated.connect(lambda link: self.shown.emit(link.removeprefix("fil:")))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(2))
        column.addWidget(self.head)
        column.addWidget(self.detail)
        self._words = words
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(words)
        self.close_button = tool("x", tr("Fermer ce bilan"), self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(6), px(6), px(6))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        theme().changed.connect(self._paint)
        self.hide()

    def show_summary(self, bilan: MergeSummary) -> None:
        """Show what came in."""
        self._bilan = bilan
        self._paint()
        self.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._later.start()
        announce(self, self.accessibleName())

    def _paint(self) -> None:
        if self._bilan is None:
            return
        self.head.setText(titre(self._bilan))
        self.detail.setText(detail(self._bilan, theme().tokens))
        self.detail.setVisible(bool(self.detail.text()))
        self.setAccessibleName(tr("Avis intégrés. {text}", text=self.head.text()))

    def _fit(self) -> None:
        """As high as the words are, up to where they scroll."""
        width = max(self._scroll.width() - px(12), px(240))
        wanted = px(28)
        for part in (self.head, self.detail):
            part.ensurePolished()
            wanted += part.heightForWidth(width) if not part.isHidden() else 0
        self._scroll.setFixedHeight(min(wanted, px(_MOST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()
