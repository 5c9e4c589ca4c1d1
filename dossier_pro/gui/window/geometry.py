"""Where the window stands: never larger than the screen's free area, never off it. All in device-independent pixels,
so a screen of 1366×768 at 150 % is one of 911×512 here.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

FIRST = QSize(1320, 820)
"""The first size, where the screen has room for it."""
MINIMUM = QSize(640, 440)
"""The least size, where the screen has room for it: half of a usual laptop's width."""
_FRAME = QSize(16, 40)
"""What a window manager is taken to put around a window before it has told: the frame of Windows 11, rounded up."""


class Geometry(QObject):
    """Keeps a window on its screen: when it opens, when it moves to another screen, when a screen changes."""

    def __init__(self, window: QWidget) -> None:
        """Watch a window that was not shown yet."""
        super().__init__(window)
        self._window = window
        self._placed: QRect | None = None
        self._screen: QScreen | None = None
        window.installEventFilter(self)

    def restore(self, state: QByteArray | None) -> None:
        """Give the window its place and size, and whether it is maximised.

        Args:
            state: what ``saveGeometry`` gave the last time, None where there was none.
        """
        window = self._window
        self._limit(window.screen())
        if state is None or not window.restoreGeometry(state):
            window.resize(FIRST)
            window.move(window.screen().availableGeometry().topLeft())
            self._fit(centred=True)
        else:
            self._fit()
        self._placed = window.geometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            # The frame is known once the window manager has put it there.
            QTimer.singleShot(0, self, self._shown)
        return False

    def _shown(self) -> None:
        """Look again at what was placed; whoever has resized the window since wants it so."""
        window = self._window
        if self._screen is None:
            handle = window.windowHandle()
            handle.screenChanged.connect(self._moved_to)
            self._moved_to(window.screen())
        if self._placed is not None and window.size() == self._placed.size():
            self._fit()
        self._placed = None

    def _moved_to(self, screen: QScreen) -> None:
        if self._screen is not None:
            self._screen.availableGeometryChanged.disconnect(self._refit)
        self._screen = screen
        screen.availableGeometryChanged.connect(self._refit)
        self._limit(screen)

    def _refit(self, _: QRect) -> None:
        """The screen became smaller or larger: another resolution, another scale, a bar of the desktop."""
        self._limit(self._window.screen())
        self._fit()

    def _limit(self, screen: QScreen) -> None:
        self._window.setMinimumSize(MINIMUM.boundedTo(screen.availableSize() - self._frame()))

    def _frame(self) -> QSize:
        return self._window.frameGeometry().size() - self._window.size() if self._framed() else _FRAME

    def _framed(self) -> bool:
        """Whether a window manager has put its frame around the window."""
        return self._window.frameGeometry().height() > self._window.height()

    def _fit(self, *, centred: bool = False) -> None:
        """Shrink and move the window until its frame lies within the free area of its screen."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            return
        around = self._frame()
        free = _screen_of(window).availableGeometry()
        size = window.size().boundedTo(free.size() - around)
        if size != window.size():
            window.resize(size)
        if not centred and not self._framed() and free.contains(window.geometry()):
            # ``move`` places the frame, whose width nobody knows yet: the window would go on by that at every start.
            return
        frame = QRect(window.frameGeometry().topLeft(), size + around)
        if centred:
            frame.moveCenter(free.center())
        frame.moveLeft(max(free.left(), min(frame.left(), free.right() + 1 - frame.width())))
        frame.moveTop(max(free.top(), min(frame.top(), free.bottom() + 1 - frame.height())))
        if frame.topLeft() != window.frameGeometry().topLeft():
            window.move(frame.topLeft())


def _screen_of(window: QWidget) -> QScreen:
    """Return the screen that shows most of a window, the first one where none shows any of it."""

    def seen(screen: QScreen) -> int:
        part = screen.availableGeometry().intersected(window.frameGeometry())
        return part.width() * part.height()

    best = max(QGuiApplication.screens(), key=seen)
    return best if seen(best) else QGuiApplication.primaryScreen()
