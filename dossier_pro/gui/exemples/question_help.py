"""Over each question its « ? »: what is asked in plain words, three prompts, a weak answer and a good one."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, label, paragraph, prose, row, tool
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.wording import question
from dossier_pro.resources import resource

_OURS = tr("Ces réponses parlent d’un autre métier que le vôtre\u00a0: le jury veut lire la vôtre.")


@dataclass(frozen=True, slots=True)
class QuestionHelp:
    """What stands behind one « ? »."""

    demande: str
    pistes: tuple[str, ...]
    faible: str
    bon: str
    pourquoi: str


@lru_cache(maxsize=1)
def _source() -> dict[str, Any]:
    return tomllib.loads(resource("aide", "questions.toml").read_text("utf-8"))


def help_for(champ: str) -> QuestionHelp:
    """Return what helps with a question; ``champ`` is a field of ``CHAMPS`` or « contexte »."""
    told = _source()[champ]
    return QuestionHelp(told["demande"], tuple(told["pistes"]), told["faible"], told["bon"], told["pourquoi"])


def plan_steps() -> tuple[str, ...]:
    """Return the steps of « Partir d’un plan »."""
    return tuple(_source()["plan"]["etapes"])


class QuestionHead(QWidget):
    """The words of a question, its « ? », and below them the help while it is unfolded."""

    planned = Signal()
    """Somebody wants the steps of a plan in the answer."""

    def __init__(self, champ: str, number: int) -> None:
        super().__init__()
        self._champ = champ
        self.words: QLabel = paragraph(question(champ), "section")
        self.ask = tool("circle-question-mark", tr("Aide sur la question {numero}", numero=number), self.turn)
        self.ask.setCheckable(True)
        self.ask.setToolTip(tr("Voir ce qui est demandé, et un exemple de réponse"))
        self.help: QFrame = QFrame()
        self.help.setProperty("role", "well")
        self.help.hide()
        self._inside = QVBoxLayout(self.help)
        self._inside.setContentsMargins(px(14), px(10), px(14), px(10))
        self._inside.setSpacing(px(6))
        head = row(self.words, spacing=px(8))
        head.setStretch(0, 1)
        head.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(head)
        layout.addWidget(self.help)

    def show_question(self, words: str) -> None:
        """Word the question as the dossier that will be printed does."""
        self.words.setText(prose(words))

    def turn(self) -> None:
        """Unfold the help, or fold it."""
        shown = self.help.isHidden()
        if shown and not self._inside.count():
            self._fill()
        self.help.setVisible(shown)
        self.ask.setChecked(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.help.isHidden():
            self.turn()
            self.ask.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        clear(self._inside)
        told = help_for(self._champ)
        self._inside.addWidget(paragraph(told.demande))
        for piste in told.pistes:
            self._inside.addWidget(paragraph(f"–\u00a0{piste}", "muted"))
        for title, words in ((tr("Une réponse trop courte"), told.faible), (tr("Une bonne réponse"), told.bon)):
            self._inside.addSpacing(px(4))
            self._inside.addWidget(label(title, "over"))
            self._inside.addWidget(paragraph(f"«\u00a0{words}\u00a0»", "quote"))
        self._inside.addWidget(label(told.pourquoi, "note", wrap=True))
        self._inside.addWidget(label(_OURS, "note", wrap=True))
        acts = row(1, button(tr("Replier"), "link", on_click=self.turn))
        if self._champ == "taches":
            plan = button(tr("Partir d’un plan"), "link", on_click=self.planned.emit)
            acts.insertWidget(0, plan)
        self._inside.addLayout(acts)
