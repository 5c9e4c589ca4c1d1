"""Words that have too little room: what is left out goes whole."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.basics import Elided
from dossier_pro.gui.kit.choosing import Tabs
from dossier_pro.gui.kit.paint import whole_parts
from dossier_pro.gui.kit.theme import theme


def test_the_parts_of_a_line_go_one_by_one(qtbot: QtBot) -> None:
    font = theme().font("font_note")
    room = QFontMetrics(font).horizontalAdvance
    text = "Photo · 20 avril 2026 · ERP des Ateliers Fictibois"
    assert whole_parts(text, font, room(text)) == text
    assert whole_parts(text, font, room(text) - 1) == "Photo · 20 avril 2026"
    assert whole_parts(text, font, room("Photo · 20")) == "Photo"
    assert whole_parts(text, font, 5) == "Photo", "the first stays: whoever draws it cuts it"


def test_a_shorter_text_stands_for_a_long_one(qtbot: QtBot) -> None:
    line = Elided()
    qtbot.addWidget(line)
    line.show_text("Assistant commercial (2025)", "Assistant commercial")
    line.resize(line.sizeHint())
    line.show()
    assert QLabel.text(line) == "Assistant commercial (2025)"
    line.resize(line.width() - 6, line.height())
    assert QLabel.text(line) == "Assistant commercial"
    assert line.toolTip() == line.text() == "Assistant commercial (2025)"


def test_tabs_move_together_before_they_need_arrows(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    for words in ("Critères  6", "Preuves  3", "Remarques  3"):
        tabs.addTab(QLabel(), words)
    tabs.resize(900, 100)
    tabs.show()
    roomy = tabs.tabBar().sizeHint().width()
    tabs.resize(roomy, 100)
    qtbot.waitUntil(lambda: tabs.tabBar().sizeHint().width() < roomy)
    tabs.setTabText(2, "R")
    qtbot.waitUntil(lambda: not tabs.tabBar().property("tight"))
