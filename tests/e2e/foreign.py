"""The window in a language that puts each phrase in brackets: what is shown without them never went through ``tr``.

Run as a process of its own, because many words are taken where a module is imported: ``python -m tests.e2e.foreign``.
It walks through the screens of the example and prints, as JSON, what it found and where: neither words in brackets, nor
the dossier's, nor those of ``resources``, which are French in every language.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from dossier_pro.domain import translation
from dossier_pro.domain.translation import Phrases
from dossier_pro.languages import ASKED
from dossier_pro.resources import resource, user_folder

_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_SAID = re.compile(r"⟦[^⟦⟧]*⟧")


class _Said(dict[str, Any]):
    def get(self, key: str, default: Any = None) -> Any:
        return f"⟦{key.partition(chr(0))[0]}⟧"


class _Counted(dict[str, Any]):
    def get(self, key: str, default: Any = None) -> Any:
        return f"⟦{key}⟧", f"⟦{key}⟧"


def _texts(value: Any) -> Iterator[str]:
    """Every text in data, a line each."""
    if isinstance(value, str):
        yield from (line.replace("*", "").strip(" -") for line in value.split("\n"))
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _texts(one)


def _known(dossier: Path) -> list[str]:
    """What is French because it is data: the dossier's words, those of the référentiels and of the official texts."""
    import zipfile

    from dossier_pro.services.everything import tout_exporter

    found: set[str] = set()
    tout_exporter(dossier, dossier.with_suffix(".zip"))
    with zipfile.ZipFile(dossier.with_suffix(".zip")) as archive:
        for name in archive.namelist():
            if name.endswith(".json"):
                found |= set(_texts(json.loads(archive.read(name))))
    for path in resource("regles").parent.rglob("*.toml"):
        found |= set(_texts(tomllib.loads(path.read_text("utf-8"))))
    for path in resource("referentiels").rglob("*.json"):
        found |= set(_texts(json.loads(path.read_text("utf-8"))))
    return sorted((text for text in found if len(text) > 3), key=len, reverse=True)


class Reader:
    """Reads what a window shows."""

    def __init__(self, known: list[str]) -> None:
        """Take what is French in every language."""
        self.found: dict[str, str] = {}
        self._known = known
        self._rest = cache(self._without)

    def _without(self, text: str) -> str:
        while (shorter := _SAID.sub(" ", text)) != text:
            text = shorter
        for one in self._known:
            if one in text:
                text = text.replace(one, " ")
        return text

    def take(self, where: str, text: str) -> None:
        """Remember a text that holds a word of nobody."""
        rest = self._rest(re.sub("<[^>]*>", " ", text))
        if _WORD.search(rest):
            self.found.setdefault(" ".join(rest.split()), where)

    def read(self, where: str, window: Any) -> None:
        """Read everything in sight."""
        from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
        from PySide6.QtGui import QAction
        from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

        for widget in (one for one in window.findChildren(QWidget) if one.isVisible()):
            texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
            if isinstance(widget, QLabel | QAbstractButton):
                texts.append(widget.text())
            if isinstance(widget, QLineEdit):
                texts.append(widget.placeholderText())
            if isinstance(widget, QTabBar):
                texts += [widget.tabText(at) for at in range(widget.count())]
            if isinstance(widget, QComboBox):
                texts += [widget.itemText(at) for at in range(widget.count())]
            if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
                columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
                for row in range(min(model.rowCount(QModelIndex()), 40)):
                    for column in range(columns):
                        index = model.index(row, column)
                        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
                        texts += [said for role in roles if isinstance(said := index.data(role), str)]
            for text in texts:
                self.take(where, text)
        for action in window.findChildren(QAction):
            self.take(where, action.text())
            self.take(where, action.toolTip())


def main() -> None:
    """Walk through the screens and print what was found."""
    dossier = user_folder("exemple.dpro")
    from dossier_pro.services.exemple import creer_exemple

    with creer_exemple(dossier):
        pass
    reader = Reader(_known(dossier))
    os.environ[ASKED] = "en"
    translation.speak(Phrases(_Said(), _Counted()))
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

    from dossier_pro.gui.app import application
    from dossier_pro.gui.kit import theme
    from dossier_pro.gui.shell import specs
    from dossier_pro.gui.shell.settings import Settings
    from dossier_pro.gui.window.window import MainWindow

    theme.install(application(), "clair", 100)
    window = MainWindow(Settings())
    window.resize(1366, 768)
    window.show()
    reader.read("depart", window)
    loop, clock = QEventLoop(), QElapsedTimer()
    window.session.opened.connect(lambda: QTimer.singleShot(0, loop.quit))
    window.open_path(dossier)
    loop.exec()
    for name, spec in specs.ALLER.items():
        window.actions_table[spec].trigger()
        clock.start()
        while clock.elapsed() < 300:  # what a screen asks its threads and children for comes meanwhile
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        reader.read(name, window)
    sys.stdout.write(json.dumps(reader.found, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
