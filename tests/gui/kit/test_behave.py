"""Ways said by name: they are Qt's, and a name that Qt does not know is heard of at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.basics import button, tool
from dossier_pro.gui.kit.behave import behave


def test_a_way_is_taken_on_and_an_unknown_one_refused(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    behave(label, textFormat="PlainText", focusPolicy="TabFocus")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.focusPolicy() == Qt.FocusPolicy.TabFocus
    for wrong in ({"textFormat": "Plain"}, {"format": "PlainText"}):
        with pytest.raises(ValueError, match="Plain"):
            behave(label, **wrong)


def test_the_pointer_is_a_hand_over_what_can_be_pressed(qtbot: QtBot) -> None:
    made: list[QWidget] = [button("Ouvrir"), tool("x", "Fermer")]
    for one in made:
        qtbot.addWidget(one)
        QApplication.sendEvent(one, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
        assert one.cursor().shape() == Qt.CursorShape.PointingHandCursor
