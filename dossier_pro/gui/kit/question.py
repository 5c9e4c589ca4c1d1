"""A question with a verb for each answer, or a message: what Qt's own box does, in the window's hand and whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label, paragraph
from dossier_pro.gui.kit.breaking import breakable
from dossier_pro.gui.kit.dialog import Dialog

_PARAGRAPH = '<p style="line-height:140%; margin:0 0 8px 0">'


class Question(Dialog):
    """Asks which of several things to do; Enter means « Annuler » until another button has the focus."""

    def __init__(self, parent: QWidget, question: str, detail: str, choices: Sequence[str]) -> None:
        super().__init__(parent, breakable(question), wide=480)
        self.setWindowTitle("Dossier Pro")
        self.said = question
        self.chosen: str | None = None
        self.setAccessibleDescription(f"{question} {detail}")
        self.inside.addWidget(paragraph(breakable(detail)))
        self.inside.addStretch(1)
        cancel = button(tr("Annuler", "un dialogue"), on_click=self.reject)
        self.set_foot(*(button(text, on_click=partial(self._choose, text)) for text in choices), cancel)
        cancel.setDefault(True)
        cancel.setFocus()

    def _choose(self, verb: str) -> None:
        self.chosen = verb
        self.accept()


class Message(Dialog):
    """Tells something, in HTML."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent, title, wide=480)
        self.setWindowTitle(title)
        self.said = text
        self.inside.addWidget(_html(text))
        self.inside.addStretch(1)
        close = button(tr("Fermer"), on_click=self.reject)
        self.set_foot(close)
        close.setDefault(True)
        close.setFocus()


def _html(text: str) -> QLabel:
    made = label("", wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(breakable(text if "<p>" in text else f"<p>{text}</p>").replace("<p>", _PARAGRAPH))
    return made
