"""What a person does with a window, for tests: typing, waiting for the disk, dropping files, answering dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.depart.choices import ChoiceRow
from dossier_pro.gui.depart.nouveau import NouveauView
from dossier_pro.gui.kit.password import Attempt, PasswordQuestion
from dossier_pro.gui.kit.tick import Tick
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import Prompts

T = TypeVar("T")


def type_text(field: QWidget, text: str) -> None:
    """Type any characters: Qt's own test helper aborts the process on « é » or « ’ »."""
    for char in text:
        key = Qt.Key.Key_Return if char == "\n" else Qt.Key.Key_unknown
        value = "\r" if char == "\n" else char
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, value))


def press(field: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key without a character."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifier))


def on_disk(qtbot: QtBot, session: Session) -> None:
    """Wait until everything that was typed or asked is on the disk and told to the window."""
    done: list[bool] = []
    session.when_idle(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))


def opened(qtbot: QtBot, session: Session, ask: Callable[[], object]) -> None:
    """Ask for a dossier and wait until it is open."""
    with qtbot.waitSignal(session.opened, timeout=10_000):
        ask()


def drag(target: QWidget, files: Sequence[Path]) -> QDragEnterEvent:
    """Return what a widget hears when files are dragged over it; its MIME data live as long as it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    made = QDragEnterEvent(target.rect().center(), Qt.DropAction.CopyAction, mime, buttons, keys)
    made.carried = mime  # type: ignore[attr-defined]
    return made


def drop(target: QWidget, files: Sequence[Path]) -> None:
    """Drag files over a widget and let go."""
    over = drag(target, files)
    QApplication.sendEvent(target, over)
    QApplication.sendEvent(
        target, QDropEvent(over.position(), over.dropAction(), over.mimeData(), over.buttons(), over.modifiers())
    )


def there(thing: T | None) -> T:
    """Return what must be there."""
    assert thing is not None
    return thing


class Answers(Prompts):
    """Stands for the person in front of the dialogs; what was asked is kept."""

    def __init__(self) -> None:
        self.dossier: Path | None = None
        self.file: Path | None = None
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.yes = True
        self.choice: str | None = None
        self.word: str | None = None
        self.ticks: tuple[int, ...] | None = None
        self.things: list[Tick] = []
        self.asked: list[str] = []
        self.informed: list[str] = []
        self.shown: list[Path] = []
        self.links: list[str] = []
        self.dpi = 0
        """The resolution that is chosen for the printer; 0 leaves its own."""

    def print_to(self, parent: QWidget, printer: QPrinter) -> bool:
        self.asked.append("imprimer")
        if self.file is not None:
            printer.setOutputFileName(str(self.file))
        if self.dpi:
            printer.setResolution(self.dpi)
        return self.yes

    def open_dossier(self, parent: QWidget, start: Path) -> Path | None:
        self.asked.append("ouvrir")
        return self.dossier

    def save_dossier(self, parent: QWidget, title: str, start: Path, *, new: bool = False) -> Path | None:
        self.asked.append(title)
        return self.dossier

    def save_file(self, parent: QWidget, title: str, start: Path, kinds: str, *, new: bool = False) -> Path | None:
        self.asked.append(title)
        return self.file

    def choose_files(self, parent: QWidget, title: str, kinds: str = "", start: Path | None = None) -> list[Path]:
        self.asked.append(title)
        return self.files

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        self.asked.append(title)
        return self.folder

    def confirm(self, parent: QWidget, question: str, detail: str, yes: str) -> bool:
        self.asked.append(question)
        return self.yes

    def choose(self, parent: QWidget, question: str, detail: str, choices: Sequence[str]) -> str | None:
        self.asked.append(question)
        return self.choice

    def tick(
        self, parent: QWidget, question: str, detail: str, things: Sequence[Tick], verb: str
    ) -> tuple[int, ...] | None:
        self.asked.append(question)
        self.things = list(things)
        return self.ticks

    def passwords(self, parent: QWidget, question: PasswordQuestion, attempt: Attempt) -> bool:
        self.asked.append(question.title)
        if self.word is None:
            return False
        loop = QEventLoop()
        said: list[str] = []

        def wrong(phrase: str) -> None:
            said.append(phrase)
            loop.quit()

        QTimer.singleShot(0, lambda: attempt((self.word or "",) * len(question.fields), loop.quit, wrong))
        loop.exec()
        self.asked += said
        return not said

    def inform(self, parent: QWidget | None, title: str, text: str) -> None:
        self.asked.append(title)
        self.informed.append(text)

    def show_file(self, path: Path) -> None:
        self.shown.append(path)

    def show_link(self, address: str) -> None:
        self.links.append(address)


def answer(
    nouveau: NouveauView,
    *,
    cle: str = "",
    modalite: str = "",
    objet: str = "",
    numeros: Sequence[int] = (),
    prenom: str = "",
    nom: str = "",
) -> None:
    """Answer the questions of a new dossier, page after page, up to the last; what is left out stays as it is."""
    nouveau.show_question("titre")
    _click(nouveau.titres, cle)
    nouveau.submit.click()
    _click(nouveau.modalites, modalite)
    nouveau.submit.click()
    _click(nouveau.objets, objet)
    _click(nouveau.numeros, *numeros)
    nouveau.submit.click()
    assert nouveau.question == "qui", nouveau.lacking.text()
    for field, text in ((nouveau.prenom, prenom), (nouveau.nom, nom)):
        if text:
            type_text(field, text)


def _click(group: Sequence[ChoiceRow], *keys: object) -> None:
    for made in [*group]:
        if made.key in keys:
            made.click()
