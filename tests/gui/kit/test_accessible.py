"""What assistive tools are told where Qt falls or says nothing; over the bus it is asked in ``tests/e2e``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.accessible import tell_better


def test_a_child_that_a_scroll_area_has_not_is_none(qtbot: QtBot) -> None:
    tell_better()
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(QLabel("Bonjour"))
    area.show()
    told = QAccessible.queryAccessibleInterface(area)
    assert told.child(told.childCount()) is None  # Qt's own ends the program here
    assert told.child(0).object() is area.viewport()
    assert told.text(QAccessible.Text.Name) == "Contenu"


def test_an_area_that_takes_no_keyboard_and_one_that_has_a_name_keep_theirs(qtbot: QtBot) -> None:
    tell_better()
    passed_over, named = QScrollArea(), QScrollArea()
    passed_over.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    named.setAccessibleName("Les pages")
    for area, name in ((passed_over, ""), (named, "Les pages")):
        qtbot.addWidget(area)
        assert QAccessible.queryAccessibleInterface(area).text(QAccessible.Text.Name) == name
