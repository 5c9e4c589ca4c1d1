"""A double click on a dossier that is open in a window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Qt
from pytestqt.qtbot import QtBot

from dossier_pro.gui.window.forward import Forward
from dossier_pro.gui.window.window import MainWindow

_CLICK = "import sys; from dossier_pro.gui.app import main; sys.exit(main(sys.argv[1:]))"


def test_it_brings_that_window_forward_and_opens_no_second(qtbot: QtBot, window: MainWindow, example: Path) -> None:
    Forward(window)
    with qtbot.waitSignal(window.session.opened, timeout=10_000):
        window.files.open_path(example)
    window.showMaximized()
    window.showMinimized()
    assert window.isMinimized()
    second = QProcess(window)
    with qtbot.waitSignal(second.finished, timeout=60_000):
        second.start(sys.executable, ["-c", _CLICK, str(example)])
    assert (second.exitCode(), bytes(second.readAllStandardError().data())) == (0, b"")
    assert not window.isMinimized()
    assert window.windowState() & Qt.WindowState.WindowMaximized
