"""When something breaks that nobody foresaw: a report that can be copied, without a word of the dossier."""

from __future__ import annotations

import faulthandler
import re
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, paragraph
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.theme import px
from dossier_pro.journal import decrire_bug, noter_bug
from dossier_pro.resources import user_folder

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow

FAULT_FILE = "arret-brutal.txt"
_fault_stream: IO[str] | None = None


class Report(Dialog):
    """Says that a step was not done, and shows the text that a developer needs."""

    def __init__(self, parent: QWidget | None, text: str, *, earlier: bool = False) -> None:
        head = (
            tr("Dossier Pro s’est arrêté brusquement la dernière fois")
            if earlier
            else tr("Cette action n’a pas pu aboutir")
        )
        super().__init__(parent, head, wide=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Dossier Pro")
        body = tr(
            "Cette action n’a rien changé à ce qui est enregistré. Rien ne part de cet "
            "ordinateur par lui-même\u00a0: vous pouvez copier le texte ci-dessous et l’envoyer "
            "vous-même aux développeurs. Il nomme des endroits du programme et ne contient "
            "rien de votre dossier."
        )
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Texte du rapport"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(160))
        self.inside.addWidget(paragraph(body, "muted"))
        self.inside.addWidget(self.text, 1)
        close = button(tr("Continuer"), "primary", on_click=self.accept)
        self.set_foot(close, aside=[button(tr("Copier le texte"), icon="copy", on_click=self.copy)])
        close.setDefault(True)
        close.setFocus()

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())


class Crashes:
    """Receives what nobody caught, on the window's thread."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown: Report | None = None

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Serve as ``sys.excepthook``."""
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
            return
        self.take(error)

    def take(self, error: BaseException) -> None:
        """Show an error: a sentence where it is known, else the report; one report at a time."""
        if isinstance(error, KnownError):
            self._window.say(error.phrase)
            return
        noter_bug(error)
        if self._shown is not None:
            return
        self._shown = Report(self._window, decrire_bug(error))
        self._shown.finished.connect(self._forget)
        self._shown.open()

    def _forget(self) -> None:
        self._shown = None


def install(window: MainWindow) -> Crashes:
    """Catch everything from now on; offers the report of a brutal stop of the last run."""
    crashes = Crashes(window)
    sys.excepthook = crashes.hook
    window.bug.connect(crashes.take)
    earlier = watch_faults(user_folder())
    if earlier:
        Report(window, earlier, earlier=True).open()
    return crashes


def watch_faults(folder: Path) -> str:
    """Let the interpreter write to a file in ``folder`` when it dies; returns what the last run wrote there."""
    global _fault_stream
    path = folder / FAULT_FILE
    try:
        earlier = _without_folders(path.read_text("utf-8", errors="replace").strip()) if path.exists() else ""
        folder.mkdir(parents=True, exist_ok=True)
        stream = path.open("w", encoding="utf-8")
    except OSError:
        return ""
    faulthandler.enable(stream)
    if _fault_stream is not None:
        _fault_stream.close()
    _fault_stream = stream
    return earlier


def _without_folders(text: str) -> str:
    """Leave of each path its last name: the folders above it name whoever works here."""
    return re.sub(r'File "[^"\n]*[/\\]([^"\n]*)"', r'File "\1"', text)
