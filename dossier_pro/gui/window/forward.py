"""A double click on a dossier that is open here brings this window forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication

from dossier_pro.services import calling

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow


class Forward(QObject):
    """Listens for the bell of the dossier that is open in a window."""

    def __init__(self, window: MainWindow) -> None:
        """Listen from the next dossier on that is opened, as long as the window lives."""
        super().__init__(window)
        self._window = window
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        window.session.opened.connect(self._listen)

    def _listen(self) -> None:
        folder = calling.ou_ecouter(self._window.session.now.chemin)
        if folder is not None:
            self._watcher.addPath(str(folder))

    def _look(self) -> None:
        session = self._window.session
        if session.is_open and calling.repondre(session.now.chemin):
            come_forward(self._window)


def come_forward(window: MainWindow) -> None:
    """Show a window before all others, as large as it was; where the system forbids that, its entry asks for a look."""
    window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
