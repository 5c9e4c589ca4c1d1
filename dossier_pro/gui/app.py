"""The application: paints its window first, then looks for everything else."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSize,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from dossier_pro import __version__, windows
from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.accessible import tell_better
from dossier_pro.gui.session import garbage, language
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.resources import resource

NEXT_MS, BETWEEN_MS = 600, 40
"""When what the next steps need is imported on the window's thread, and the pause after each: keys go between."""
_NEXT = (
    "dossier_pro.gui.session.workers",
    "dossier_pro.gui.exemples.screen",
    "dossier_pro.gui.preuves.screen",
    "dossier_pro.gui.kit.password",
    "dossier_pro.gui.window.palette",
)
WARM_UP_MS = 2000
_HEAVY = ("dossier_pro.services.source_view", "dossier_pro.services.exporting", "dossier_pro.services.reader_jobs")


def main(argv: Sequence[str]) -> int:
    """Open the window, on the dossier that ``argv`` names where it names one; returns the exit code.

    Args:
        argv: at most one path.
    """
    named = Path(argv[0]).expanduser().resolve() if argv else None
    if named is not None and _is_open_elsewhere(named):
        return 0
    app = application()
    settings = Settings()
    theme.install(app, settings.theme, settings.zoom, easy_reading=settings.easy_reading)
    window = MainWindow(settings, at_once=False)
    window.installEventFilter(_EndsWith(window))
    window.show()
    window.paint_now()
    window.complete()
    from dossier_pro.gui.window.forward import Forward

    Forward(window)
    from dossier_pro.gui.window import crash  # it needs the journal, which the first picture does not

    crash.install(window)
    garbage.keep_to_this_thread(window)
    over = threading.Event()

    def look_ahead() -> None:
        import_in_turn(window, _NEXT)
        # The first Exporter would stand still for a second to import them: done while nobody waits.
        QTimer.singleShot(WARM_UP_MS, window, lambda: warm_up([recent.path for recent in settings.recents()], over))

    QTimer.singleShot(NEXT_MS, window, lambda: window.session.when_idle(look_ahead))  # not while a dossier is opened
    copier = window.files.copies.copier
    copier.start()
    window.files.copies.versions.start()
    if named is not None:
        window.open_path(named)
    code = app.exec()
    over.set()
    copier.finish()  # the window is gone from the screen by then
    return code


def _is_open_elsewhere(path: Path) -> bool:
    """Bring the window that has this dossier open forward; whether there was one."""
    # Its lock (store.lock.lock_path) is looked for first, because what asks costs a tenth of a start that has to wait.
    if path.suffix.casefold() != ".dpro" or not path.with_name(f".{path.name}.verrou").exists():
        return False
    from dossier_pro.services.calling import appeler

    windows.let_others_come_forward()
    return appeler(path)


class _EndsWith(QObject):
    """Ends the program once the window was closed.

    Because: Qt ends it by the last window that closes, and forgets that where its loop does not run yet: who closed the
    window early left behind a program that nobody saw.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and self._window.closing:
            QTimer.singleShot(0, QCoreApplication.quit)
        return False


def import_in_turn(window: MainWindow, names: Sequence[str]) -> None:
    """Import modules of the window one after the other, as long as it is there, with a pause after each."""
    if names:
        if not window.closing:
            import_module(names[0])
            names = names[1:]
        QTimer.singleShot(BETWEEN_MS, window, lambda: import_in_turn(window, names))


def warm_up(dossiers: Sequence[Path] = (), over: threading.Event | None = None) -> threading.Thread:
    """Beside the window's thread, import what the first export needs and remove what killed runs left; without Qt.

    Args:
        dossiers: beside which something may have been left.
        over: set where the program ends: nobody waits for the rest.
    """

    def work() -> None:
        for name in _HEAVY:
            if over is not None and over.is_set():
                return
            import_module(name)
        from dossier_pro.services.leftovers import balayer

        balayer(dossiers)  # last: a folder on a network that is gone may take its time

    thread = threading.Thread(target=work, name="warm-up", daemon=True)
    thread.start()
    return thread


def program_icon() -> QIcon:
    """Return the program's icon: drawn in every size already, because reading its SVG would hold up the window."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(resource("app", f"dossier-pro-{size}.png")), QSize(size, size))
    return icon


def application() -> QApplication:
    """Return the one QApplication, made in French with the standard buttons' words."""
    existing = QApplication.instance()
    if existing is not None:
        return cast(QApplication, existing)
    # The session's thread hands the interpreter back to typing five times sooner than it would by itself.
    sys.setswitchinterval(0.001)
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    windows.name_process()
    # Told on its command line, because setStyle would return it, and Python make a class of it: 5 ms.
    app = QApplication([sys.argv[0] if sys.argv else "dossier-pro", "-style", theme.STYLE])
    app.setProperty(theme.STYLE, True)
    tell_better()
    app.setApplicationName("Dossier Pro")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("dossier-pro")
    app.setWindowIcon(program_icon())
    if language.install(app) is not None:
        return app
    translator = QTranslator(app)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app
