"""What a closed screen leaves behind is destroyed on the window's thread, whatever the other threads do."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from dossier_pro.gui.session import garbage


class _Screen(QObject):
    """A screen in a cycle, as those are whose actions are bound methods, with a timer that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        timer = QTimer(self, interval=10_000)
        timer.start()


def test_a_worker_that_makes_many_objects_destroys_no_widget(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "INTERVAL_MS", 5)
    gc.enable()  # as in a program that did nothing about it
    owner = QObject()
    frozen = gc.get_freeze_count()
    garbage.keep_to_this_thread(owner)
    gone: list[QThread] = []
    _Screen().destroyed.connect(lambda: gone.append(QThread.currentThread()))
    worker = threading.Thread(target=lambda: [[[]] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert gone == []
    kept: list[list[list[int]]] = [[[]] for _ in range(100_000)]  # enough of them for the oldest generation to be due
    qtbot.waitUntil(lambda: bool(gone), timeout=10_000)
    assert gone == [owner.thread()]
    assert len(kept) == 100_000
    if not frozen:
        gc.unfreeze()
