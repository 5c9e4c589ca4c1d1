"""A random walk through the real window: so many steps for each seed; tells what broke, if anything did.

python tests/bench/random_walk.py [STEPS] [SEED …]
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

_QUIET = ("This plugin does not support",)


def main(argv: list[str]) -> int:
    """Walk; returns 1 where something broke."""
    steps = int(argv[0]) if argv else 10_000
    faults: list[str] = []
    for seed in [int(one) for one in argv[1:]] or [1]:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["HOME"] = os.environ["DOSSIER_PRO_HOME"] = folder
            faults += _walk(Path(folder), seed, steps)
    return 1 if faults else 0


def _walk(folder: Path, seed: int, steps: int) -> list[str]:
    from dossier_pro.gui.app import application
    from dossier_pro.gui.kit import theme
    from dossier_pro.gui.shell.settings import Settings
    from dossier_pro.gui.window.window import MainWindow
    from dossier_pro.services.dossiers import NouveauDossier, creer
    from dossier_pro.services.exemple import creer_exemple
    from tests.support.walk import walking

    faults: list[str] = []
    log: list[str] = []

    def fault(text: str) -> None:
        faults.append(f"seed {seed}: {text}\n  after " + "\n        ".join(log[-12:]))
        print(faults[-1], flush=True)

    def heard(kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
        if kind != QtMsgType.QtDebugMsg and not (message or "").startswith(_QUIET):
            fault(f"Qt: {message}")

    app = application()
    theme.install(app, "clair")
    qInstallMessageHandler(heard)
    sys.excepthook = lambda kind, error, trace: fault("".join(traceback.format_exception(kind, error, trace)))
    example, blank = folder / "exemple.dpro", folder / "vierge.dpro"
    creer_exemple(example).close()
    creer(blank, NouveauDossier("TP-01285:04", "Durand", "Camille", "vae")).close()
    window = MainWindow(Settings(folder / "reglages"), count_pages=False)
    window.bug.connect(lambda error: fault("".join(traceback.format_exception(error))))
    window.resize(1366, 768)
    window.show()

    def settle() -> None:
        done: list[bool] = []
        window.session.when_idle(lambda: done.append(True))
        end = time.monotonic() + 60
        while not done and time.monotonic() < end:
            app.processEvents()
        if not done:
            fault("the dossier's thread does not answer")

    began = time.perf_counter()
    with walking(window, [example, blank], folder, seed) as walk:
        walk.log = log
        walk.go(steps, settle)
        window.leaving.may_leave = lambda way: True  # type: ignore[method-assign]  # the end of the walk
        window.close()
        QApplication.processEvents()
    print(f"seed {seed}: {steps} steps in {time.perf_counter() - began:.0f} s, {len(faults)} faults", flush=True)
    return faults


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    raise SystemExit(main(sys.argv[1:]))
