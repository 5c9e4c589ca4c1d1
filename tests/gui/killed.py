"""A window of its own process, typed into and ended by the system in the middle: ``test_words_after_a_crash`` runs it.

``python -m tests.gui.killed GROUP FOLDER``: the folder holds the dossiers and the home. What was typed is printed, a
JSON object a line, and never written to the folder; then the process kills itself.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit import binding, theme
from dossier_pro.gui.referentiel_in.screen import ImportView
from dossier_pro.gui.session import drafts
from dossier_pro.gui.shell import prompts
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, type_text
from tests.gui.import_docs import TEXTE
from tests.gui.whole.test_words_kept import MORE, PLACES, WAIT, Room, typed

GROUPS = {
    "dossier": (
        "parcours",
        "preuves",
        "exemples",
        "lier",
        "faisabilite",
        "raconter",
        "entretien",
        "echeances",
        "remarques",
    ),
    "images": ("exporter/options", "exemples/preuves", "preuves/image"),
    "relecture": tuple(name for name in PLACES if name.startswith("relecture")),
    "aucun": ("nouveau", "importer", "confirmer", "lecteur"),
}
"""The places that one process goes through: those with fields."""


class Hand:
    """What ``QtBot`` does for a test, where there is none."""

    def waitUntil(self, told: Callable[[], object], timeout: int = WAIT) -> None:
        """Let Qt work until something holds.

        Raises:
            TimeoutError: it never does.
        """
        end = time.monotonic() + timeout / 1000
        while not told():
            if time.monotonic() > end:
                raise TimeoutError(str(told))
            QTest.qWait(5)

    @contextmanager
    def waitSignal(self, signal: Any, timeout: int = WAIT) -> Iterator[None]:
        """Do what the block says, and wait for a signal."""
        loop = QEventLoop()
        heard: list[bool] = []

        def hear(*_: object) -> None:
            heard.append(True)
            loop.quit()

        signal.connect(hear)
        yield
        if not heard:
            QTimer.singleShot(timeout, loop.quit)
            loop.exec()


def confirm(room: Room) -> ImportView:
    """Read a text, and show what is to be confirmed."""
    view = room.window.files.imports.show()
    view.read(TEXTE)
    room.qtbot.waitUntil(lambda: view.pages.currentWidget() is view.confirmation, timeout=WAIT)
    return view


def _corrected(room: Room) -> Iterator[str]:
    """Write in the title, then in a line of the tree."""
    view = confirm(room).confirmation
    view.title.setFocus()
    view.title.selectAll()
    word = room.mark()
    type_text(view.title, word)
    yield word
    view.tree.setFocus()
    view.tree.setCurrentIndex(view.model.index(1, 0))
    view.command("renommer")
    room.qtbot.waitUntil(lambda: view.tree.lines.editor is not None)
    editor = view.tree.lines.editor
    assert editor is not None
    word = room.mark()
    type_text(editor, f" {word}")
    yield word


def words(room: Room, name: str) -> Iterator[str]:
    """Type into every field of a place, one after the other; each word as it was typed, its field not left yet."""
    if name == "confirmer":
        yield from _corrected(room)
        return
    place = (PLACES | MORE)[name]
    place.go(room)
    yield from typed(room, place.scope(room))


def main(group: str, folder: Path) -> None:
    """Type, wait for each word to be on the disk while its field has the keyboard, and end like a crash."""
    # Two hundred words would wait for two minutes; that the true delays are short enough is asserted by the test.
    binding.DELAY_MS = drafts.DELAY_MS = 20
    app = QApplication([])
    theme.install(app, "clair")
    answers = Answers()
    prompts.use(answers)
    window = MainWindow(Settings(folder / "reglages"), count_pages=False)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    hand = Hand()
    room = Room(cast(QtBot, hand), window, folder / "relu.dpro", folder / "vierge.dpro", answers)
    for name in GROUPS[group]:
        for word in words(room, name):
            hand.waitUntil(lambda word=word: kept(folder, word))  # type: ignore[misc]
            sys.stdout.write(json.dumps([name, word]) + "\n")
            sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def kept(folder: Path, word: str) -> bool:
    """Whether a word stands in a file for good: what a transaction under way has written may still be taken back."""
    found = False
    for path in folder.rglob("*"):
        try:
            found = found or (path.is_file() and word.encode() in path.read_bytes())
        except OSError:  # it went meanwhile
            continue
    return found and not list(folder.glob("*-journal"))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
