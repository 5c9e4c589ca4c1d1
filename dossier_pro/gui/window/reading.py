"""« Écouter »: what has the keyboard is read aloud, again stops."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.aloud import NOTHING_TO_READ, Voice, words_of
from dossier_pro.gui.kit.voice import is_there
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.frame import Frame


class Reading(QObject):
    """Has the action read, where this copy of the program has a voice; it stands in no menu elsewhere."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._action = window.actions_table[specs.ECOUTER]
        self.voice = Voice(self)
        self._action.setVisible(is_there())
        self._action.triggered.connect(self._turn)
        self.voice.speaking.connect(self._action.setChecked)
        self.voice.refused.connect(self._refused)

    def _turn(self, _: bool = False) -> None:
        if self.voice.reads:
            self.voice.hush()
            return
        words = words_of(QApplication.focusWidget())
        self._action.setChecked(bool(words))
        if words:
            self._window.header.tell(tr("Lecture à voix haute\u2026"))
            self.voice.read(words)
        else:
            self._window.say(NOTHING_TO_READ, info=True)

    def _refused(self, phrase: str) -> None:
        self._action.setChecked(False)
        self._window.say(phrase, info=True)
