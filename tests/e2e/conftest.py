"""A window as in `tests/gui`, but with its real dialogs: `dialogs` says what is done with those that come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from tests.gui.room import a_window, dressed, example, example_master, home, qapp_cls, settings
from tests.support.dialogs import Dialogs, answering

__all__ = ["dressed", "example", "example_master", "home", "qapp_cls", "settings"]


@pytest.fixture
def dialogs(qapp: QApplication) -> Iterator[Dialogs]:
    """The person who answers; a dialog that nobody expected, or that did not come, fails the test."""
    # A desktop's own file dialog belongs to another process: no key of a test reaches it.
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with answering() as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, dialogs: Dialogs) -> Iterator[MainWindow]:
    """The window on its start page with the real gateway; a bug in it fails the test."""
    with a_window(qtbot, settings) as made:
        yield made
