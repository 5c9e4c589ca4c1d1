"""The first picture: what it needs, that it is the one that stays, and that nothing done meanwhile is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.store.lock import lock_path

BEFORE = """
dossier_pro dossier_pro.domain dossier_pro.domain.errors dossier_pro.domain.json_text dossier_pro.resources
dossier_pro.windows dossier_pro.domain.spaces dossier_pro.gui.kit.accessible dossier_pro.gui.kit.announce
dossier_pro.gui.kit.behave
dossier_pro.domain.translation dossier_pro.languages dossier_pro.gui.session.language
dossier_pro.temporary dossier_pro.gui dossier_pro.gui.app dossier_pro.gui.session dossier_pro.gui.session.alive
dossier_pro.gui.session.garbage dossier_pro.gui.depart dossier_pro.gui.depart.resume dossier_pro.gui.depart.screen
dossier_pro.gui.kit dossier_pro.gui.kit.banner dossier_pro.gui.kit.basics dossier_pro.gui.kit.drop
dossier_pro.gui.kit.enter dossier_pro.gui.kit.icons dossier_pro.gui.kit.names dossier_pro.gui.kit.paint
dossier_pro.gui.kit.rooms dossier_pro.gui.kit.rows dossier_pro.gui.kit.theme dossier_pro.gui.kit.tips
dossier_pro.gui.shell dossier_pro.gui.shell.actions dossier_pro.gui.shell.places dossier_pro.gui.shell.settings
dossier_pro.gui.shell.shell dossier_pro.gui.shell.specs dossier_pro.gui.window
dossier_pro.gui.window.first dossier_pro.gui.window.frame
dossier_pro.gui.window.geometry dossier_pro.gui.window.header dossier_pro.gui.window.window
"""
"""What is imported of ours before anything is painted; each more is a millisecond that everybody waits, each time."""
NEVER = "sqlalchemy tomllib html platformdirs concurrent.futures PySide6.QtPdf reportlab PIL"

PAINTED = """
import sys
from dossier_pro.gui import app
from dossier_pro.gui.kit import theme
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
theme.install(app.application())
window = MainWindow(Settings(), at_once=False)
window.show()
window.paint_now()
"""


def _run(code: str, home: Path, *around: str, **env: str) -> str:
    here = {**os.environ, "DOSSIER_PRO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **env}
    command = [*around, sys.executable, "-c", PAINTED + code]
    return subprocess.run(command, capture_output=True, text=True, env=here, check=True, timeout=120).stdout


def test_the_first_picture_imports_nothing_but_itself(tmp_path: Path) -> None:
    told = "print(*[n for n in sys.modules if n.startswith('dossier_pro')])\n"
    told += f"print(*[n for n in {NEVER.split()!r} if n in sys.modules])"
    ours, heavy = _run(told, tmp_path).split("\n")[:2]
    assert sorted(ours.split()) == sorted(BEFORE.split())
    assert not heavy


def test_the_first_picture_does_without_the_enums_of_qt(tmp_path: Path, example: Path) -> None:
    """See ``kit.behave``; also for who comes back, and with a name that has no room in one line."""
    Settings(tmp_path).remember(
        example, "Camille Durand " + "de la Bretonnière " * 2, "Gestionnaire de paie", "", "12 sur 40"
    )
    assert _run("print('Qt' in vars(sys.modules['PySide6.QtCore']))", tmp_path) == "False\n"


READ = """
import linecache, sys
from PySide6.QtWidgets import QApplication
QApplication.exec = lambda *_: print(*(sys.modules[n].__file__ in linecache.cache for n in NAMES)) or 0
from dossier_pro.cli import main
main([])
"""


def test_no_import_of_a_start_reads_a_source(tmp_path: Path) -> None:
    """PySide would, of each: see ``gui.import_plainly``."""
    names = ["dossier_pro.gui.app", "dossier_pro.gui.window.first", "dossier_pro.gui.session.session"]
    env = {**os.environ, "DOSSIER_PRO_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", READ.replace("NAMES", repr(names))]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=True, timeout=120)
    assert done.stdout.split() == ["False"] * len(names)


def test_what_comes_after_the_first_picture_changes_none_of_it(qtbot: QtBot, settings: Settings) -> None:
    window = MainWindow(settings, count_pages=False, at_once=False)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.paint_now()
    first, keyboard = window.grab().toImage(), window.focusWidget()
    window.complete()
    assert window.grab().toImage() == first
    assert window.focusWidget() is keyboard


@pytest.mark.parametrize("later", [False, True])
def test_who_closes_the_window_before_it_is_complete_is_heard(
    qtbot: QtBot, settings: Settings, example: Path, *, later: bool
) -> None:
    """Also where it was started on a file, whether that is being opened by then or not yet."""
    window = MainWindow(settings, count_pages=False, at_once=False)
    qtbot.addWidget(window)
    window.show()
    assert later or not window.close()
    window.complete()
    window.open_path(example)
    if later:
        qtbot.waitUntil(lambda: lock_path(example).exists())
        window.close()
    qtbot.waitUntil(window.isHidden)
    qtbot.wait(0)  # what the thread of the dossier still says comes now
    assert not window.session.is_open
    assert not lock_path(example).exists()
    assert settings.state("fenetre") is not None  # closed as ever


KEYS = """
import subprocess
from PySide6.QtCore import QTimer
name = str(int(window.winId()))
subprocess.run(["xdotool", "windowfocus", "--sync", name, "key", "Return"], check=True)
window.update()
window.paint_now()
print("before", window.nouveau is not None)
window.complete()
def look():
    if window.nouveau is not None:
        print("after", window.pages.currentWidget() is window.nouveau)
        window.close()
timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
app.application().exec()
"""


def test_a_key_typed_over_the_first_picture_waits_for_who_answers(tmp_path: Path) -> None:
    if sys.platform != "linux" or not (shutil.which("xvfb-run") and shutil.which("xdotool")):
        pytest.skip("needs xvfb-run and xdotool")
    told = _run(KEYS, tmp_path, "xvfb-run", "-a", "-s", "-screen 0 1366x768x24", QT_QPA_PLATFORM="xcb")
    assert told.split("\n")[:2] == ["before False", "after True"]
