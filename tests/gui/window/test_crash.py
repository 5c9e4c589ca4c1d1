"""A bug is told without a word of the dossier."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.window import crash
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.journal import fichier_journal
from tests.gui.hands import on_disk


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


MARKER = "Secret de Camille à l’hôpital"


def _bug_in_an_edit(draft: Draft, text: str) -> None:
    """Breaks half-way, with words of the dossier in its arguments, its locals, its messages and its causes."""
    kept = {"lieu": text}
    draft.put(replace(draft.dossier.declaration, lieu=text))
    try:
        int(text)
    except ValueError as cause:
        cause.add_note(text)
        raise LookupError(f"{text}: {kept}", text) from cause


def test_a_bug_in_the_middle_of_an_edit_takes_no_word_of_it_anywhere(
    qtbot: QtBot,
    show: Callable[[Path], MainWindow],
    blank: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    window = show(blank)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window.bug.disconnect()  # where the fixture waits for bugs
    crashes = crash.Crashes(window)
    window.bug.connect(crashes.take)
    session = window.session
    session.edit("Écrire", lambda draft: _bug_in_an_edit(draft, MARKER))
    on_disk(qtbot, session)
    report: Any = window.findChild(crash.Report)
    text = report.text.toPlainText()
    assert "LookupError" in text
    assert "_bug_in_an_edit" in text
    report.copy()
    assert QGuiApplication.clipboard().text() == text
    report.accept()
    told = capfd.readouterr()
    log = fichier_journal()
    assert "LookupError" in log.read_text("utf-8")
    files = [one.read_bytes().decode("utf-8", "replace") for one in home.rglob("*") if one.is_file()]
    for place in (text, told.out, told.err, *files):
        assert MARKER not in place
        assert "hôpital" not in place
    assert session.dossier.declaration.lieu == ""
    session.edit("Écrire", lambda draft: draft.put(replace(draft.dossier.declaration, lieu="Lyon")))
    on_disk(qtbot, session)
    assert session.dossier.declaration.lieu == "Lyon", "the next edit works"


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
    (tmp_path / crash.FAULT_FILE).write_text(
        'Fatal Python error: Segmentation fault\n  File "/home/camille.durand/pro/gui/app.py", line 3 in main\n'
        r'  File "C:\Users\Camille Durand\pro\gui\kit.py", line 4 in show',
        "utf-8",
    )
    said = crash.watch_faults(tmp_path)
    assert "Segmentation fault" in said
    assert 'File "app.py", line 3 in main' in said
    assert 'File "kit.py", line 4 in show' in said
    assert "amille" not in said
    assert crash.watch_faults(tmp_path) == ""
    stream: Any = crash._fault_stream
    stream.close()
    monkeypatch.setattr(crash, "_fault_stream", None)


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("", "utf-8")
    assert crash.watch_faults(tmp_path / "fichier") == ""
