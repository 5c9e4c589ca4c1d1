"""The box of a program that has no window."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.last_box import show


def test_the_sentence_is_shown_until_it_is_closed(qtbot: QtBot) -> None:
    seen: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.accept()

    QTimer.singleShot(0, close)
    show("Dossier Pro s’est arrêté.")
    assert seen == ["Dossier Pro s’est arrêté."]
