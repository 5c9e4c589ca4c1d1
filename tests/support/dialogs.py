"""Somebody who answers the real dialogs: a mouse on their buttons, keys where the focus is, the cross of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from dossier_pro.gui.kit.question import Message, Question
from tests.gui.hands import press, type_text

Answer = Callable[[QDialog], None]

PATIENCE = 10_000
"""Milliseconds for which a dialog is waited for."""


def clicks(text: str) -> Answer:
    """Click the button of this text."""

    def answer(dialog: QDialog) -> None:
        QTest.mouseClick(_button(dialog, text), Qt.MouseButton.LeftButton)

    return answer


def presses_on(text: str, key: Qt.Key) -> Answer:
    """Bring the focus to a button and press a key there."""

    def answer(dialog: QDialog) -> None:
        button = _button(dialog, text)
        button.setFocus()
        press(button, key)

    return answer


def enters() -> Answer:
    """Press Enter where the focus is."""
    return lambda dialog: press(_focus(dialog), Qt.Key.Key_Return)


def escapes() -> Answer:
    """Press Esc where the focus is."""
    return lambda dialog: press(_focus(dialog), Qt.Key.Key_Escape)


def crosses() -> Answer:
    """Close the window of the dialog as its cross does."""

    def answer(dialog: QDialog) -> None:
        handle = dialog.windowHandle()
        assert handle is not None
        handle.close()

    return answer


def writes(text: str | Path) -> Answer:
    """Write into the field of the dialog, over what stands in it, and press Enter."""

    def answer(dialog: QDialog) -> None:
        field = next(f for f in dialog.findChildren(QLineEdit) if f.isVisible())
        field.setFocus()
        field.selectAll()
        type_text(field, str(text))
        press(field, Qt.Key.Key_Return)

    return answer


def said(dialog: QDialog) -> str:
    """Return what a dialog asks."""
    return dialog.said if isinstance(dialog, Question | Message) else dialog.windowTitle()


def _button(dialog: QDialog, text: str) -> QAbstractButton:
    buttons = {b.text().replace("&", ""): b for b in dialog.findChildren(QAbstractButton) if b.isVisible()}
    assert text in buttons, f"{said(dialog)}: {sorted(buttons)}"
    return buttons[text]


def _focus(dialog: QDialog) -> QWidget:
    field: QWidget | None = dialog.focusWidget()
    return dialog if field is None else field


class Dialogs(QObject):
    """Answers the dialogs in the order in which they come; what they asked is kept in ``asked``."""

    def __init__(self, otherwise: Answer | None = None) -> None:
        """Begin to look; ``otherwise`` is done with dialogs that nobody expected: else they are a fault."""
        super().__init__()
        self.otherwise = otherwise
        self.asked: list[str] = []
        self.faults: list[str] = []
        self._answers: list[Answer] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=5, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._seen: QDialog | None = None

    def will(self, *answers: Answer) -> None:
        """Add what is done with the next dialogs, one answer for each."""
        self._answers += answers

    def check(self) -> None:
        """Raise where a dialog came that nobody expected, or one did not come, or an answer was impossible."""
        faults, self.faults = self.faults, []
        assert not faults, faults
        assert not self._answers, f"{len(self._answers)} dialogs did not come"

    def stop(self) -> None:
        """Answer no more."""
        self._timer.stop()

    def _look(self) -> None:
        self._timer.start()  # before the answer, which may well open the next dialog
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible() or dialog is self._seen:
            self._give_up(dialog)
            return
        self._seen = dialog
        self._clock.start()
        self.asked.append(said(dialog))
        try:
            if not self._answers and self.otherwise is not None:
                self.otherwise(dialog)
                return
            assert self._answers, f"nobody expected « {said(dialog)} »"
            self._answers.pop(0)(dialog)
        except Exception as error:  # noqa: BLE001 - told by ``check``; a dialog left standing would hang the test
            self.faults.append(repr(error))
            dialog.reject()

    def _give_up(self, dialog: object) -> None:
        """Put away a dialog that outlives its answer: the test would hang."""
        if isinstance(dialog, QDialog) and dialog is self._seen and self._clock.hasExpired(PATIENCE):
            self.faults.append(f"« {said(dialog)} » stands after its answer")
            dialog.reject()


@contextmanager
def answering(*answers: Answer, otherwise: Answer | None = None) -> Iterator[Dialogs]:
    """Answer the real dialogs that come inside the block, and check that each came."""
    dialogs = Dialogs(otherwise)
    dialogs.will(*answers)
    try:
        yield dialogs
    finally:
        dialogs.stop()
    dialogs.check()
