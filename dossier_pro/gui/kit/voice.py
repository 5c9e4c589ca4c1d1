"""The process that has the voice: ``python -m dossier_pro.gui.kit.voice ENGINE LANGUAGE``.

A line it is given is a JSON string: what to read in place of what it reads, empty to be silent. A line it gives is one
of the words below. It ends with its input.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal

from dossier_pro.domain.json_text import parse

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

READS: Final = "reads"
SILENT: Final = "silent"
NO_VOICE_HERE: Final = "no-voice"


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
        engine = self._engine or self._made()
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


def main() -> int:
    """Read what comes in until the input ends."""
    application = QCoreApplication(sys.argv)
    reader = _Reader(sys.argv[1], sys.argv[2])
    threading.Thread(target=reader.listen, daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
