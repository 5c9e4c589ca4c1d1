"""The process that has the voice: ``python -m dossier_pro.gui.kit.voice ENGINE LANGUAGE``, and how it is started.

A line it is given is a JSON string: what to read in place of what it reads, empty to be silent. A line it gives is one
of the words below. It ends with its input.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory, QObject, Qt, Signal

from dossier_pro.domain.json_text import parse
from dossier_pro.domain.translation import tr

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

READS: Final = "reads"
SILENT: Final = "silent"
NO_VOICE_HERE: Final = "no-voice"
WORD: Final = "--voice"
"""What the frozen program is started with to be that process."""
_MODULE = "PySide6.QtTextToSpeech"
_PATIENCE_S = 30
"""For a first voice: on Linux it starts a service, which took nine seconds on a busy machine."""


def command(engine: str, language: str) -> list[str]:
    """Return how the process is started, from a checkout as from the frozen program.

    Args:
        engine: the name of one of Qt's engines; empty for the system's own.
        language: in which it reads, as in ISO 639-1.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD, engine, language]
    return [sys.executable, "-P", "-m", "dossier_pro.gui.kit.voice", engine, language]


def tried(language: str = "fr") -> str:
    """Look for the module, have the process read nothing, and return what came of it: one French line."""
    if not is_there():
        return tr("Lecture à voix haute\u00a0: elle n’est pas dans cette installation.")
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # it tells the terminal that there is no PipeWire
    try:
        import_module(_MODULE)
    except ImportError as error:  # of a library that the system has not
        return tr("Lecture à voix haute\u00a0: cet ordinateur n’a pas ce qu’elle demande ({erreur}).", erreur=error)
    found = {
        SILENT: tr("Lecture à voix haute\u00a0: une voix française est là."),
        NO_VOICE_HERE: tr(
            "Lecture à voix haute\u00a0: le programme sait la faire, mais cet ordinateur n’a pas de voix française."
        ),
    }
    silent = tr("Lecture à voix haute\u00a0: le programme sait la faire, mais la voix de cet ordinateur se tait.")
    return found.get(_answer(language), silent)


def _answer(language: str) -> str:
    import subprocess

    from dossier_pro.workers.process import python_path

    try:
        done = subprocess.run(
            command("", language),
            input=line(""),
            capture_output=True,
            check=False,
            timeout=_PATIENCE_S,
            env={**os.environ, "PYTHONPATH": python_path()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode(errors="replace").strip()


def is_there() -> bool:
    """Say whether this copy of the program can read aloud at all; the engine is not started for that."""
    try:
        return find_spec(_MODULE) is not None
    except ValueError:  # set to None by who forbids it
        return False


def line(words: str) -> bytes:
    """Return what is sent to have ``words`` read."""
    return json.dumps(words).encode() + b"\n"


class _Reader(QObject):
    asked = Signal(str)
    ended = Signal()

    def __init__(self, engine: str, language: str) -> None:
        super().__init__()
        self._wish = (engine, language)
        self._engine: QTextToSpeech | None = None
        queued = Qt.ConnectionType.QueuedConnection  # they come from the thread that reads the input
        self.asked.connect(self._read, queued)
        self.ended.connect(QCoreApplication.quit, queued)

    def listen(self) -> None:
        """Read the input to its end."""
        for asked in sys.stdin:
            self.asked.emit(str(parse(asked)))
        self.ended.emit()

    def _read(self, words: str) -> None:
        try:
            engine = self._engine or self._made()
        except ImportError:  # of a library that the system has not
            engine = None
        if engine is None:
            _say(NO_VOICE_HERE)
            return
        engine.stop()
        if words:
            engine.say(words)
        else:
            _say(SILENT)

    def _made(self) -> QTextToSpeech | None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        name, language = self._wish
        engine = QTextToSpeech(name, self) if name else QTextToSpeech(self)
        wanted = QLocale(language)
        locales = [locale for locale in engine.availableLocales() if locale.language() == wanted.language()]
        if engine.state() == QTextToSpeech.State.Error or not locales:
            return None
        engine.setLocale(wanted if wanted in locales else locales[0])
        engine.stateChanged.connect(self._changed)
        self._engine = engine
        return engine

    def _changed(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._engine is not None:
            busy = (QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing)
            _say(READS if self._engine.state() in busy else SILENT)


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201


def main(engine: str, language: str) -> int:
    """Read what comes in until the input ends; the arguments are those of ``command``."""
    application = QCoreApplication(sys.argv)
    reader = _Reader(engine, language)
    threading.Thread(target=reader.listen, daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
