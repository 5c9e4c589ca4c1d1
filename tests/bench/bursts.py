"""Words that stood, through random gestures of a person writing: ``python -m tests.bench.bursts [count] [first seed]``.

Real keys in the real editor, a real file; prints each sequence that lost a text that had stood for two seconds, with
its seed, and how many there were of how many (2,000 unless told).
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;*.warning=false")

from PySide6.QtWidgets import QApplication

from dossier_pro.gui.kit import theme
from dossier_pro.gui.session.session import Session
from dossier_pro.services.dossiers import NouveauDossier, creer
from tests.gui.writer import GESTURES, Writer, with_an_exemple


def main(count: int = 2000, first: int = 0) -> None:
    """Run sequences of 3 to 25 gestures."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_PRO_HOME"] = folder
        application = QApplication([])
        theme.install(application, "clair")
        blank = Path(folder) / "vierge.dpro"
        creer(blank, NouveauDossier("TP-01285:04", "Durand", "Camille", "vae")).close()
        with_an_exemple(blank)
        session = Session()
        texts = failures = 0
        started = time.perf_counter()
        for seed in range(first, first + count):
            chance = random.Random(seed)
            gestures = chance.choices(GESTURES, k=chance.randint(3, 25))
            path = Path(folder) / f"{seed}.dpro"
            writer = Writer(session, Path(shutil.copy(blank, path)))
            for gesture in gestures:
                writer.do(gesture)
            lost = writer.lost()
            texts += len(writer.stood)
            failures += bool(lost)
            if lost:
                print(f"seed {seed}: lost {lost} by {gestures}", flush=True)
            writer.close()
            (Path(folder) / f"{seed - 1}.dpro").unlink(missing_ok=True)
            application.processEvents()
        session.shut_down()
        print(
            f"seeds {first} to {first + count - 1}: {texts} texts stood, {failures} sequences of {count} lost one, "
            f"{time.perf_counter() - started:.0f} s"
        )


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(*map(int, sys.argv[1:]))
