"""Calm messages inside the page: what could not be done, in one sentence, until it is closed or mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import button, held, label, tool
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.theme import px, theme

_MAX = 3


class Message(QFrame):
    """One message with its icon, an optional button, and a cross."""

    gone = Signal()

    def __init__(self, text: str, *, info: bool, action: tuple[str, Callable[[], object]] | None) -> None:
        from PySide6.QtCore import Qt

        super().__init__()
        self.text, self.info = text, info
        self.setProperty("role", "banner-info" if info else "banner")
        self._picture = ("info", "accent") if info else ("circle-alert", "declare")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(6), px(6), px(6))
        layout.setSpacing(px(10))
        self._icon = QLabel()
        words = label(text, "" if info else "banner-words", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(words, 1)
        if action is not None:
            verb, run = action
            made = button(verb, "link", on_click=run)
            made.clicked.connect(self.dismiss)
            layout.addWidget(made)
        layout.addWidget(tool("x", tr("Fermer ce message"), self.dismiss), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(text)
        theme().changed.connect(self._paint_icon)
        self._paint_icon()

    def _paint_icon(self) -> None:
        name, color = self._picture
        self._icon.setPixmap(pixmap(name, color, theme().tokens.px("icon"), self.devicePixelRatioF()))

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self.setParent(None)
        self.gone.emit()
        self.deleteLater()


class Banners(QWidget):
    """The place at the head of the page where messages stand, newest last, three at most."""

    def __init__(self, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        """Make an empty place; it takes no room until something is said."""
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*margins)
        self._layout.setSpacing(px(6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def messages(self) -> list[str]:
        """Return the sentences shown."""
        return [m.text for m in self._all()]

    def say(
        self,
        text: str,
        *,
        info: bool = False,
        action: tuple[str, Callable[[], object]] | None = None,
        seconds: int = 0,
    ) -> None:
        """Show a sentence; the same one twice stays one. ``seconds`` takes it away after a while."""
        if not text or text in self.messages():
            return
        if info:
            # What was just done takes the place of what was done before it: such messages never pile up.
            for old in [message for message in self._all() if message.info]:
                old.dismiss()
        for old in self._all()[: max(0, len(self._all()) - _MAX + 1)]:
            old.dismiss()
        message = Message(text, info=info, action=action)
        self._layout.addWidget(message)
        message.gone.connect(self._close_up)
        self.show()
        announce(self, text, urgent=not info)
        if seconds:
            QTimer.singleShot(seconds * 1000, message, message.dismiss)

    def take_away(self, text: str) -> None:
        """Take one message away: what it says is true no more."""
        for message in self._all():
            if message.text == text:
                message.dismiss()

    def wipe(self) -> None:
        """Take every message away."""
        for message in self._all():
            message.dismiss()

    def _close_up(self) -> None:
        self.setVisible(bool(self._all()))

    def _all(self) -> list[Message]:
        return [message for message in held(self._layout) if isinstance(message, Message)]
