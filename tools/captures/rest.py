"""When a window has come to rest, so that it can be photographed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow


def settle(window: MainWindow) -> None:
    """Return when layouts, timers of zero length and the session have come to rest."""
    from PySide6.QtCore import QEventLoop, QThreadPool
    from PySide6.QtWidgets import QApplication

    for _ in range(3):
        loop = QEventLoop()
        window.session.when_idle(loop.quit)
        loop.exec()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()
