"""Reading aloud: with the voice of the system, in French, by a process of its own (``voice``).

A process of its own because a voice is the system's: on Linux its first use starts a service, which took nine seconds
on a busy machine, and its engine in a thread brought the program down with it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.led_list import current_words
from dossier_pro.gui.kit.voice import NO_VOICE_HERE, READS, command, line

_BREAKS = re.compile("[\u2028\u2029]+")
NO_VOICE = tr(
    "Cet ordinateur n’a pas de voix française. Sous Windows\u00a0: Paramètres, Heure et "
    "langue, Voix, Ajouter des voix. Sous Linux\u00a0: installez speech-dispatcher et "
    "espeak-ng."
)
NOTHING_TO_READ = tr("Cliquez d’abord dans un texte, ou choisissez une ligne\u00a0: c’est ce qui sera lu.")


def words_of(widget: QWidget | None) -> str:
    """Return what is read of the widget that has the keyboard: its selection, else its name and what it holds."""
    if widget is None:
        return ""
    if isinstance(widget, QLineEdit):
        if widget.echoMode() != QLineEdit.EchoMode.Normal:
            return ""  # a password is read to nobody
        return _told(widget.selectedText() or _named(widget, widget.text()))
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        chosen = widget.textCursor().selectedText()
        return _told(chosen or _named(widget, widget.toPlainText()))
    if isinstance(widget, QAbstractItemView):
        return _told(current_words(widget) or _named(widget, ""))
    return _told(_named(widget, ""))


def _named(widget: QWidget, words: str) -> str:
    met: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    name = met.text(QAccessible.Text.Name) if met is not None else widget.accessibleName()
    about = "" if words or met is None else met.text(QAccessible.Text.Description)
    return "\n".join(part for part in (name, words, about) if part)


def _told(words: str) -> str:
    return _BREAKS.sub("\n", words).strip()


class Voice(QObject):
    """Reads one thing at a time; what is asked while it reads takes the place of what it reads."""

    speaking = Signal(bool)
    refused = Signal(str)
    """A sentence: why nothing can be heard."""

    def __init__(self, parent: QObject, *, engine: str = "", language: str = "fr") -> None:
        """Prepare; nothing is started yet.

        Args:
            parent: who dies with it.
            engine: the name of one of Qt's engines, else the system's own.
            language: in which it reads, as in ISO 639-1.
        """
        super().__init__(parent)
        self._wish = (engine, language)
        self._child: QProcess | None = None
        self.reads = False

    def read(self, words: str) -> None:
        """Read ``words``; what is being read ends."""
        child = self._child or self._started()
        self._tell(True)  # at once: what starts the voice may take seconds, and the same key gives it up
        child.write(line(words))

    def hush(self) -> None:
        """Be silent."""
        self._tell(False)
        if self._child is not None:
            self._child.write(line(""))

    def close(self) -> None:
        """Be silent for good."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.waitForFinished()
            child.deleteLater()

    def _started(self) -> QProcess:
        from dossier_pro.workers.process import python_path  # and pickle, and subprocess: not at a start

        child = QProcess(self)
        child.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        child.setStandardErrorFile(QProcess.nullDevice())
        here = QProcessEnvironment.systemEnvironment()
        here.insert("PYTHONPATH", python_path())
        child.setProcessEnvironment(here)
        child.readyReadStandardOutput.connect(self._heard)
        child.finished.connect(self._ended)
        program, *words = command(*self._wish)
        child.start(program, words)
        self._child = child
        return child

    def _heard(self) -> None:
        child = self._child
        while child is not None and child.canReadLine():
            word = bytes(child.readLine().data()).decode().strip()
            if word == NO_VOICE_HERE:
                self._refuse()
            else:
                self._tell(word == READS)

    def _ended(self) -> None:
        if self._child is not None:  # it fell: nothing is read, and the next time another is started
            self._child.deleteLater()
            self._child = None
            self._refuse()

    def _refuse(self) -> None:
        self._tell(False)
        self.refused.emit(NO_VOICE)

    def _tell(self, reads: bool) -> None:
        if reads != self.reads:
            self.reads = reads
            self.speaking.emit(reads)
