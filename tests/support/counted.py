"""A person whose clicks and keys are counted: real events at real places of the window, words typed are not counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.hands import there, type_text


@dataclass
class Counted:
    """Counts from the moment it is made."""

    window: QWidget
    clicks: int = 0
    keys: int = 0
    words: list[str] = field(default_factory=list)

    def click(self, target: QWidget, at: QPoint | None = None) -> None:
        """Press the mouse where a widget is in sight; another one that lies over it would get the click, and fails."""
        top = target.window()
        spot = target.mapTo(top, at if at is not None else target.rect().center())
        hit = top.childAt(spot)
        assert hit is target or (hit is not None and target.isAncestorOf(hit)), f"{target.accessibleName()} is behind"
        self.clicks += 1
        QTest.mouseClick(there(top.windowHandle()), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the keyboard is."""
        self.keys += 1
        QTest.keyClick(there(self.window.windowHandle()), key, modifier)

    def type(self, text: str) -> None:
        """Type words into what has the keyboard."""
        self.words.append(text)
        type_text(there(QApplication.focusWidget()), text)
