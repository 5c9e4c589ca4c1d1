"""What stands over the table: one line or two, the words never more than two."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.gui.couverture.bar import Bar
from dossier_pro.gui.kit.basics import label


def test_the_words_take_two_lines_at_most(qtbot: QtBot) -> None:
    first, second, words = QPushButton("Tous les CCP"), QPushButton("Exemples"), label("", "muted", wrap=True)
    bar = Bar((first,), (second, words))
    qtbot.addWidget(bar)
    bar.resize(420, 60)
    bar.show()
    assert first.y() == second.y(), "one line while nothing is said"
    words.setText("22 sur 31 déclarés, 4 sur 5 transversaux déclarés")
    bar.resize(320, 90)
    qtbot.waitUntil(lambda: second.y() > first.geometry().bottom())
    assert words.heightForWidth(words.width()) <= 2.2 * words.fontMetrics().lineSpacing()
    bar.resize(900, 90)
    qtbot.waitUntil(lambda: first.y() == second.y())
