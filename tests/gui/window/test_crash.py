"""A bug is told without a word of the dossier."""

from __future__ import annotations

import faulthandler
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.window import crash
from dossier_pro.gui.window.window import MainWindow


@pytest.fixture
def crashes(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> crash.Crashes:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return crash.Crashes(window)


def _break() -> BaseException:
    try:
        raise ValueError("Camille Durand habite 12 rue des Exemples")
    except ValueError as error:
        return error


def test_the_report_names_places_and_no_content(qtbot: QtBot, window: MainWindow, crashes: crash.Crashes) -> None:
    error = _break()
    crashes.hook(type(error), error, None)
    report: Any = window.findChild(crash.Report)
    text = report.text.toPlainText()
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "Durand" not in text
    report.copy()
    assert QGuiApplication.clipboard().text() == text
    report.accept()


def test_one_report_at_a_time(qtbot: QtBot, window: MainWindow, crashes: crash.Crashes) -> None:
    crashes.take(_break())
    crashes.take(_break())
    assert len(window.findChildren(crash.Report)) == 1
    window.findChildren(crash.Report)[0].accept()


def test_a_known_error_is_only_a_sentence(qtbot: QtBot, window: MainWindow, crashes: crash.Crashes) -> None:
    crashes.take(KnownError("Choisissez un fichier."))
    assert window.start_banners.messages() == ["Choisissez un fichier."]
    assert window.findChild(crash.Report) is None


def test_a_brutal_stop_is_told_at_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faulthandler, "enable", lambda stream: None)
    (tmp_path / crash.FAULT_FILE).write_text("Fatal Python error: Segmentation fault", "utf-8")
    assert "Segmentation fault" in crash.watch_faults(tmp_path)
    assert crash.watch_faults(tmp_path) == ""
    stream: Any = crash._fault_stream
    stream.close()
    monkeypatch.setattr(crash, "_fault_stream", None)


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("", "utf-8")
    assert crash.watch_faults(tmp_path / "fichier") == ""
