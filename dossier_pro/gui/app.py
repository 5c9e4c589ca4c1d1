"""The application: paints its window first, then looks for everything else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from multiprocessing import freeze_support
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from dossier_pro import __version__
from dossier_pro.gui import crash, theme
from dossier_pro.gui.main_window import MainWindow
from dossier_pro.gui.settings import Settings


def main(argv: Sequence[str]) -> int:
    """Open the window, on the dossier that ``argv`` names where it names one; returns the exit code.

    Args:
        argv: at most one path.
    """
    freeze_support()
    app = application()
    settings = Settings()
    theme.install(app, settings.theme)
    theme.theme().enlarge(settings.zoom)
    theme.theme().ease_reading(settings.easy_reading)
    window = MainWindow(settings)
    crash.install(window)
    window.show()
    if argv:
        window.open_path(Path(argv[0]).expanduser().resolve())
    return app.exec()


def application() -> QApplication:
    """Return the one QApplication, made in French with the standard buttons' words."""
    existing = QApplication.instance()
    if existing is not None:
        return cast(QApplication, existing)
    # The session's thread hands the interpreter back to typing five times sooner than it would by itself.
    sys.setswitchinterval(0.001)
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([sys.argv[0] if sys.argv else "dossier-pro"])
    app.setApplicationName("Dossier Pro")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("dossier-pro")
    translator = QTranslator(app)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return app
