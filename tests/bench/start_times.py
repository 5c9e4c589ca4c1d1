"""How long a start takes beside a window of Qt with one label: ``python -m tests.bench.start_times [runs]``.

Whole processes, by turns, from their start to their end, each ended at the moment that is measured:

- « une fenêtre nue » : ``QApplication`` and a ``QMainWindow`` with a label, painted;
- « première image » : the program without a dossier, its head and start page painted (aim: 1.5 times the first);
- « exemple utilisable » : the program on the example, its first screen painted and a key taken;
- « fermeture » : from the closing of that window, while what is warmed up is under way, to the end of the process.

Printed: least and middle of ``runs`` (7) wall times, and of the processor time, which other programs disturb less; then
the ratio of each to the first. Prints, asserts nothing.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import _help

BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))

app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("Dossier Pro"))
window.show()
app.exec()
"""

WATCHED = """
from dossier_pro import cli, gui

def watch(painted):
    def imported(plainly=gui.import_plainly):  # asked by the command line before anything of the window is imported
        plainly()
        from dossier_pro.gui.window import first
        paint_now = first.FirstPicture.paint_now
        first.FirstPicture.paint_now = lambda window: (paint_now(window), painted(window))
    gui.import_plainly = imported
"""

FIRST = """
import os
watch(lambda _: os._exit(0))
cli.main([])
"""
"""The command line itself, ended as soon as the first picture is there."""

USABLE = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.session.is_open:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.ready)
        return False

    def ready(self):
        before = QApplication.focusWidget()
        tab = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab.value, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(before or self.window, tab)
        assert QApplication.focusWidget() is not before
        if sys.argv[1] == "utilisable":
            os._exit(0)
        print(time.time(), flush=True)
        self.window.close()

watcher = Watch()

def painted(window):
    watcher.window = window
    QTimer.singleShot(0, lambda: window.session.opened.connect(opened))

def opened():
    watcher.window.installEventFilter(watcher)
    watcher.window.update()

watch(painted)
sys.exit(cli.main(["ouvrir", sys.argv[2]]))
"""


def main(runs: int = 7) -> None:
    """Print the four rows."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        example = Path(home, "exemple.dpro")
        # Byte code is kept, as it is in what people install.
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env |= {"DOSSIER_PRO_HOME": home, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        made = [sys.executable, "-m", "dossier_pro", "exemple", str(example)]
        subprocess.run(made, env=env, check=True, capture_output=True)
        kinds = {
            "une fenêtre nue": [sys.executable, "-c", BARE],
            "première image": [sys.executable, "-c", WATCHED + FIRST],
            "exemple utilisable": [sys.executable, "-c", WATCHED + USABLE, "utilisable", str(example)],
            "fermeture": [sys.executable, "-c", WATCHED + USABLE, "fermer", str(example)],
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in kinds}
        for run in range(runs + 1):
            for name, command in kinds.items():
                found = _one(command, env)
                if run:  # the first warms the disk
                    times[name].append(found)
    _show(times)


def _one(command: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Run a process; return its wall and processor time. Where it prints a moment, the wall time is from there on."""
    spent, began = os.times(), time.time()
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    ended, now = time.time(), os.times()
    used = now.children_user + now.children_system - spent.children_user - spent.children_system
    return ended - (float(done.stdout) if done.stdout.strip() else began), used


def _show(times: dict[str, list[tuple[float, float]]]) -> None:
    names = list(times)
    for name, found in times.items():
        wall, used = [w for w, _ in found], [u for _, u in found]
        bare = times[names[0]]
        row = f"{name:<20} {min(wall) * 1000:5.0f} ms, médiane {statistics.median(wall) * 1000:5.0f}"
        if name == "fermeture":
            print(row)
            continue
        ratio = statistics.median(w / b for w, (b, _) in zip(wall, bare, strict=True))
        least = min(used) / min(u for _, u in bare)
        print(f"{row}, processeur {min(used) * 1000:4.0f} ms ; × {ratio:.2f} (processeur × {least:.2f})")


if __name__ == "__main__":
    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
