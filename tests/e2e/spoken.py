"""The window with a listener that asks what a screen reader would: ``python -m tests.e2e.spoken DOSSIER PYTHON``.

Qt answers a question about the child of a scroll area that has just lost it with a crash, so the listener asks only
while nothing moves: this end says where the window is once it has come to rest.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QProcess, QTimer

from dossier_pro.gui.app import application
from dossier_pro.gui.kit import theme
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import SCREENS
from dossier_pro.gui.window.window import MainWindow

REST_MS = 150


def main(dossier: Path, python: str) -> int:
    """Show the dossier and run the listener, which writes beside it; returns its exit code."""
    app = application()
    theme.install(app, "clair")
    window = MainWindow(Settings(dossier.parent), count_pages=False)
    window.show()
    window.open_path(dossier)
    where = dossier.with_name("where.txt")
    listener = QProcess(window)
    listener.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
    seen = [""]

    def rest(name: str) -> None:
        if window.current_screen == name:
            where.write_text(name, "utf-8")

    def look() -> None:
        name = window.current_screen
        if name != seen[0]:
            seen[0] = name
            window.session.when_idle(lambda: QTimer.singleShot(REST_MS, window, partial(rest, name)))

    def over(code: int) -> None:
        window.session.shut_down()
        app.exit(code)

    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()
    listener.finished.connect(lambda code, _: over(code))
    places = [f"{name}={word}" for name, word, _ in SCREENS]
    listener.start(python, [str(Path(__file__).with_name("listener.py")), str(where), *places])
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
