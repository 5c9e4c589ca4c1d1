"""The application starts light: the window is painted before anything heavy is looked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.gui import app
from dossier_pro.gui.kit import theme
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from tools.captures import imports
from tools.captures import run as captures
from tools.captures.rest import settle

_HEAVY = "sqlalchemy reportlab docx lxml PIL pypdfium2 pikepdf"


def _run(code: str, tmp_path: Path) -> str:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DOSSIER_PRO_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True, timeout=60)
    return done.stdout


def test_the_first_window_needs_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from dossier_pro.gui import app\nfrom dossier_pro.gui.kit import theme\n"
        "from dossier_pro.gui.window.window import MainWindow\n"
        "from dossier_pro.gui.shell.settings import Settings\n"
        "application = app.application(); theme.install(application)\n"
        "window = MainWindow(Settings()); window.show(); application.processEvents()\n"
        f"print(*[name for name in {_HEAVY.split()!r} if name in sys.modules])\n"
        "window.close()\n"
    )
    assert _run(code, tmp_path).split() == []


def test_main_opens_the_dossier_it_is_given_and_leaves_a_copy_of_what_changed(example: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from dataclasses import replace\n"
        "from PySide6.QtCore import QTimer\n"
        "from dossier_pro.gui import app\n"
        "from dossier_pro.gui.session.session import Session\n"
        "opened = []\n"
        "application = app.application()\n"
        "def look():\n"
        "    window = application.topLevelWidgets()\n"
        "    found = [w for w in window if hasattr(w, 'session') and w.session.is_open]\n"
        "    if found:\n"
        "        timer.stop()\n"
        "        session = found[0].session\n"
        "        print(session.dossier.candidat.nom_complet, 'sqlalchemy' in sys.modules)\n"
        "        session.edit('Écrire', lambda d: d.put(replace(d.dossier.declaration, lieu='Vannes')))\n"
        "        found[0].close()\n"
        "timer = QTimer(interval=20); timer.timeout.connect(look); timer.start()\n"
        f"raise SystemExit(app.main([{str(example)!r}]))\n"
    )
    assert _run(code, tmp_path).strip() == "Camille Durand False"
    (copy,) = (tmp_path / "sauvegardes").glob("*/*.dpro")
    with ouvrir(copy, lecture_seule=True) as desk:
        assert desk.dossier.declaration.lieu == "Vannes"


def test_the_window_has_the_icon_that_menus_and_task_bars_show(qapp: QApplication) -> None:
    icon = app.program_icon()
    assert sorted(size.width() for size in icon.availableSizes()) == [16, 24, 32, 48, 64, 128, 256]
    assert not icon.pixmap(48, 48).isNull()


def test_standard_buttons_speak_french(qapp: QApplication) -> None:
    made = app.application()
    assert made is qapp
    assert QCoreApplication.instance() is made


def test_the_pictures_of_every_screen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: Path
) -> None:
    monkeypatch.setattr(captures, "SIZES", ((1366, 768),))
    monkeypatch.setattr(imports, "_PATIENCE", 2.0)  # what is out of sight here is never drawn
    monkeypatch.setattr(captures, "THEMES", ("clair",))
    names = [name for name, _ in captures.SCENES]
    assert len(names) == len(set(names))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.session.opened, timeout=10_000):
        window.files.open_path(example)
    for name, prepare in captures.SCENES:
        prepare(window)
        settle(window)
        picture = tmp_path / f"{name}.png"
        assert window.grab().save(str(picture))
        assert picture.stat().st_size > 5000
    assert theme.theme().choice == "clair"


def test_captures_say_how_they_are_called(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        captures.main([])
    assert stop.value.code == 2
    assert "captures" in capsys.readouterr().err


WARM = """
import sys
from dossier_pro.gui.app import _HEAVY, warm_up
before = [name for name in _HEAVY if name in sys.modules]
warm_up().join()
print(before, all(name in sys.modules for name in _HEAVY), "PySide6.QtPdf" in sys.modules)
"""


def test_what_the_first_export_needs_is_imported_beside_the_window() -> None:
    done = subprocess.run([sys.executable, "-c", WARM], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[] True False"


CLOSED = """
import importlib.machinery, sys, threading
from PySide6.QtCore import QTimer
from dossier_pro.gui import app

class Stuck:
    # Whoever imports this waits for ever, as behind an antivirus or a disk that is gone.
    def find_spec(self, name, path=None, target=None):
        if closing and threading.current_thread() is threading.main_thread() and name.startswith("dossier_pro"):
            print(name)
        return importlib.machinery.ModuleSpec(name, self) if name == "dossier_pro.services.exporting" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        reached.set()
        threading.Event().wait()

closing = []
reached = threading.Event()
app.NEXT_MS = app.WARM_UP_MS = 0
sys.meta_path.insert(0, Stuck())
application = app.application()

def look():
    for window in application.topLevelWidgets():
        if hasattr(window, "files") and window.session.is_open and reached.is_set() and timer.isActive():
            timer.stop()
            closing.append(True)
            window.close()
            print("closed", window.isHidden())

timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
raise SystemExit(app.main([sys.argv[1]]))
"""


def test_closing_waits_for_nothing_that_is_warmed_up_and_imports_nothing(example: Path, tmp_path: Path) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DOSSIER_PRO_HOME": str(tmp_path)}
    command = [sys.executable, "-c", CLOSED, str(example)]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=True, timeout=60)
    assert done.stdout.split() == ["closed", "True"]


def test_a_window_that_is_closed_before_the_program_waits_for_anything_ends_it(tmp_path: Path) -> None:
    """Alt+F4 during the start left a program that nobody saw."""
    code = (
        "from dossier_pro.gui import app\n"
        "from dossier_pro.gui.window.window import MainWindow\n"
        "whole = MainWindow.complete\n"
        "def complete(window):\n"
        "    whole(window); window.close()\n"
        "MainWindow.complete = complete\n"
        "print(app.main([]))\n"
    )
    assert _run(code, tmp_path).split() == ["0"]
