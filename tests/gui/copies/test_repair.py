"""A damaged dossier that is opened: one dialog offers to repair it into a copy, and opens what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.gui.copies.repair import Reparer
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.copies.making import sauvegarder
from tests.gui.hands import Answers, opened, press


@pytest.fixture
def damaged(example: Path) -> Path:
    """The example, one letter of which changed."""
    octets = example.read_bytes()
    assert "quatre crèches".encode() in octets
    example.write_bytes(octets.replace("quatre crèches".encode(), "quatre crèghes".encode()))
    return example


def asked(qtbot: QtBot, window: MainWindow, path: Path) -> Reparer:
    """Open a file, and return the dialog that comes."""
    window.files.open_path(path)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Reparer))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Reparer)
    return dialog


def test_a_damaged_dossier_is_repaired_by_the_keyboard(
    qtbot: QtBot, window: MainWindow, damaged: Path, answers: Answers
) -> None:
    before = damaged.read_bytes()
    dialog = asked(qtbot, window, damaged)
    assert damaged.name in dialog.head.text()
    assert "une preuve" in dialog.says.text()
    assert not dialog.copies.isVisible()
    answers.dossier = damaged.with_name("réparé.dpro")
    press(dialog, Qt.Key.Key_Return)
    assert answers.asked[-1] == "Réparer dans une copie"
    qtbot.waitUntil(dialog.show_it.isVisible, timeout=30_000)
    assert "1\u00a0preuve" not in dialog.account.toPlainText()
    assert "vérifiez" in dialog.account.toPlainText()
    assert dialog.focusWidget() is dialog.show_it
    opened(qtbot, window.session, lambda: press(dialog.show_it, Qt.Key.Key_Space))
    assert window.session.now.chemin == answers.dossier
    assert len(window.session.dossier.all(Exemple)) == 5
    assert damaged.read_bytes() == before


def test_it_can_be_left_and_asked_for_again_and_leads_to_the_copies(
    qtbot: QtBot, window: MainWindow, example: Path
) -> None:
    sauvegarder(example, "travail")
    octets = example.read_bytes()
    example.write_bytes(octets.replace("quatre crèches".encode(), "quatre crèghes".encode()))
    dialog = asked(qtbot, window, example)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    (again,) = [b for b in window.start_banners.findChildren(QPushButton) if b.text() == "Réparer dans une copie"]
    again.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Reparer))
    offered = QApplication.activeModalWidget()
    assert isinstance(offered, Reparer)
    assert all(b.accessibleName() and b.toolTip() for b in offered.findChildren(QPushButton))
    offered.copies.click()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.files.copies.show(example))
