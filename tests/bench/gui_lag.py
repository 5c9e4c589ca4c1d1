"""How long the window keeps somebody waiting: ``python -m tests.bench.gui_lag``. Offscreen; prints, asserts nothing.

The lag is how much later than due a timer of 10 ms fires while somebody types: during nothing, without and with
underlines, during an export, during imports of fifty files; « ours » is the part of it in which this process was at
work, which is what is left of it on a machine that does nothing else. Then how long the printed page takes to come over
the text, and the time from « open » to a window that can be used, for the example and for a dossier of 1 000 preuves,
60 exemples and 5 000 liens.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.domain.dossier import Dossier
    from dossier_pro.gui.window.window import MainWindow

BEAT_MS, KEY_MS = 10, 70
LOTS = 6
"""Imports one after the other: during one alone eight keys are typed, of which nothing can be said."""
TEXT = "J’ai vérifié l’encours du client, puis j’ai préparé la relance écrite. "


def main() -> None:
    """Print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["DOSSIER_PRO_HOME"] = home
        _run(Path(home))


def _run(folder: Path) -> None:
    from dossier_pro.gui.app import application
    from dossier_pro.gui.kit import theme
    from dossier_pro.gui.session.garbage import keep_to_this_thread
    from dossier_pro.gui.shell.settings import Settings
    from dossier_pro.gui.window.window import MainWindow
    from dossier_pro.services.dossiers import creer_rempli
    from dossier_pro.services.exemple import creer_exemple

    theme.install(application(), "clair")
    example, big = folder / "exemple.dpro", folder / "grand.dpro"
    creer_exemple(example).close()
    creer_rempli(big, large(), iter(())).close()
    window = MainWindow(Settings(folder), count_pages=True)
    keep_to_this_thread(window)
    window.resize(1366, 768)
    window.show()
    _opening(window, example, big)
    _starting(example, big)
    window.files.open_path(example)
    _until(lambda: window.session.is_open and window.session.now.chemin == example)
    _typing(window, folder)
    window.session.shut_down()
    window.hide()


def large() -> Dossier:
    """A dossier of 1 000 preuves, 60 exemples and 5 000 liens, made of the example's référentiel."""
    from dossier_pro.domain.anchors.anchor import ancrer
    from dossier_pro.domain.dossier import Exemple, Lien, Preuve
    from dossier_pro.domain.text import plain
    from dossier_pro.services.exemple import dossier_exemple

    base = dossier_exemple()
    model = next(iter(base.all(Exemple).values()))
    words = plain(model.taches)
    activites = base.referentiel.activites
    exemples = {
        f"e{n}": replace(model, id=f"e{n}", activite_id=activites[n % len(activites)].id, ordre=1 + n // len(activites))
        for n in range(60)
    }
    preuves = {f"p{n}": Preuve(f"p{n}", "note", f"Preuve {n}", description="texte " * 20) for n in range(1000)}
    everywhere = list(base.referentiel.cibles)
    inside: dict[str, list[str]] = {}
    for cible in base.referentiel.cibles.values():
        inside.setdefault(cible.activite.id if cible.activite else "", []).append(cible.id)
    liens = {}
    for n in range(5000):
        if n % 5:
            aim = everywhere[(n // 1000 + n) % len(everywhere)]
            liens[f"l{n}"] = Lien(f"l{n}", "preuve", f"p{n % 1000}", aim, "On le voit.")
        else:
            one = exemples[f"e{n // 5 % 60}"]
            start = 7 * (n % 50)
            anchor = ancrer("taches", words, start, start + 30)
            cibles = inside[one.activite_id]
            liens[f"l{n}"] = Lien(f"l{n}", "exemple", one.id, cibles[n // 300 % len(cibles)], "Je le dis.", anchor)
    kept = {kind: base.tables[kind] for kind in ("candidat", "projet")}
    return replace(base, tables={**kept, "exemple": exemples, "preuve": preuves, "lien": liens})


def _opening(window: MainWindow, example: Path, big: Path) -> None:
    from PySide6.QtWidgets import QApplication

    times: dict[str, list[float]] = {"exemple": [], "grand": []}
    for _ in range(4):
        for name, path in (("exemple", example), ("grand", big)):
            began = time.perf_counter()
            window.files.open_path(path)
            _until(lambda wanted=path: window.session.is_open and window.session.now.chemin == wanted)  # type: ignore[misc]
            QApplication.processEvents()
            window.grab()
            times[name].append((time.perf_counter() - began) * 1000)
            window.session.close()
            _idle(window)
    best = {name: min(values) for name, values in times.items()}
    _say("in an open window", best["exemple"], best["grand"])


def _starting(example: Path, big: Path) -> None:
    """Print the time from starting the program on a dossier to its first screen painted."""
    code = (
        "import sys, time\n"
        "began = float(sys.argv[2])\n"
        "from dossier_pro.gui import app\n"
        "from PySide6.QtCore import QTimer\n"
        "application = app.application()\n"
        "def look():\n"
        "    for w in application.topLevelWidgets():\n"
        "        if hasattr(w, 'session') and w.session.is_open:\n"
        "            w.grab(); print((time.time() - began) * 1000); w.close()\n"
        "timer = QTimer(interval=5); timer.timeout.connect(look); timer.start()\n"
        "raise SystemExit(app.main([sys.argv[1]]))\n"
    )
    best = {}
    for path in (example, big):
        runs = []
        for _ in range(4):
            command = [sys.executable, "-c", code, str(path), str(time.time())]
            runs.append(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
        best[path] = min(runs)
    _say("from starting the program", best[example], best[big])


def _say(what: str, example: float, large: float) -> None:
    print(f"usable window, {what}: example {example:.0f} ms, large {large:.0f} ms, × {large / example:.2f}")


def _typing(window: MainWindow, folder: Path) -> None:
    from dossier_pro.gui.exemples.screen import ExemplesView
    from dossier_pro.gui.session.workers import Task
    from dossier_pro.services.exporting import DemandeExport
    from dossier_pro.services.jobs import export
    from dossier_pro.workers.call import telling

    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    field = screen.fiche.answer("moyens")
    field.setFocus()
    for on in (False, True):
        window.session.proofreader.underline(on)
        _measure("typing alone, what is found underlined" if on else "typing alone", field, seconds=4)
    _pages(screen)
    asked = DemandeExport(word=folder / "a.docx", pdf=folder / "a.pdf")
    task = Task(telling(export, window.session.now.chemin, asked), window)
    ended: list[bool] = []
    for signal in (task.finished, task.refused, task.bug):
        signal.connect(lambda *_: ended.append(True))
    window.session.when_idle(task.start)
    _measure("typing during an export", field, until=lambda: bool(ended))
    lots = _lots(folder)

    def add() -> None:
        if lots:
            window.session.add_preuves(lots.pop(), lambda _: add())
        else:
            added.append(True)

    added: list[bool] = []
    add()
    _measure(f"typing during {LOTS} imports of fifty files", field, until=lambda: bool(added))


def _lots(folder: Path) -> list[list[Path]]:
    """Write what is imported: fifty files for each time."""
    source = random.Random(7)
    lots = []
    for number in range(LOTS):
        place = folder / f"lot {number}"
        place.mkdir()
        lots.append([place / f"pièce {number}-{n}.bin" for n in range(50)])
        for path in lots[-1]:
            path.write_bytes(source.randbytes(1_500_000))
    return lots


def _pages(screen: object) -> None:
    """Print how long the printed page takes to come, from asking for it."""
    from dossier_pro.gui.exemples.screen import ExemplesView

    assert isinstance(screen, ExemplesView)
    ages = []
    for _ in range(12):
        came: list[float] = []
        link = screen.apercu.renewed.connect(lambda _ms, c=came: c.append(time.perf_counter()))
        began = time.perf_counter()
        screen.turn_page_over()
        _until(lambda c=came: bool(c))  # type: ignore[misc]
        ages.append((came[0] - began) * 1000)
        screen.apercu.renewed.disconnect(link)
        screen.turn_page_over()
        _pause(300)
    ages.sort()
    print(f"page over the text: median {ages[len(ages) // 2]:.0f} ms, worst {ages[-1]:.0f} ms")


def _measure(name: str, field: object, *, seconds: float = 0, until: Callable[[], bool] | None = None) -> None:
    """Type into a field, and print the lag of the event loop meanwhile."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QWidget

    from tests.gui.hands import type_text

    assert isinstance(field, QWidget)
    lags: list[float] = []
    ours: list[float] = []
    last = [time.perf_counter(), time.process_time()]
    typed = [0]

    def beat() -> None:
        now, worked = time.perf_counter(), time.process_time()
        lags.append(max(0.0, (now - last[0]) * 1000 - BEAT_MS))
        ours.append(min(lags[-1], (worked - last[1]) * 1000))
        last[:] = now, worked

    def key() -> None:
        type_text(field, TEXT[typed[0] % len(TEXT)])
        typed[0] += 1

    heart, hand = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer), QTimer(interval=KEY_MS)
    heart.timeout.connect(beat)
    hand.timeout.connect(key)
    heart.start()
    hand.start()
    end = time.perf_counter() + seconds
    _until(until or (lambda: time.perf_counter() > end))
    heart.stop()
    hand.stop()
    for who, found in (("lag", lags), ("ours", ours)):
        found.sort()
        p99 = found[min(len(found) - 1, int(len(found) * 0.99))]
        words = f"p50 {found[len(found) // 2]:.1f} ms, p99 {p99:.1f} ms, worst {found[-1]:.1f} ms"
        print(f"{name}: {who} {words}, {typed[0]} keys")


def _pause(ms: int) -> None:
    end = time.perf_counter() + ms / 1000
    _until(lambda: time.perf_counter() > end)


def _idle(window: MainWindow) -> None:
    done: list[bool] = []
    window.session.when_idle(lambda: done.append(True))
    _until(lambda: bool(done))


def _until(there: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    deadline = time.perf_counter() + 90
    loop = QEventLoop()
    timer = QTimer(interval=15)
    timer.timeout.connect(lambda: loop.quit() if there() or time.perf_counter() > deadline else None)
    timer.start()
    loop.exec()


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main()
    sys.stdout.flush()
    os._exit(0)
