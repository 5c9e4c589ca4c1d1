"""Somebody who does anything at all: actions, keys, clicks, dialogs answered somehow, windows closed, other files."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.specs import SPECS
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import press, type_text
from tests.support.dialogs import Answer, Dialogs, crosses, enters, escapes, writes

KEYS = (
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
)
WORDS = ("a", "é", "2", "J’ai vendu. ", "12/03/2026", "j", "c", "\n")


class Elsewhere(QObject):
    """Takes what the computer's other programs would be given."""

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Do nothing with it."""


class Walk:
    """A walk through a window; the same seed makes the same choices."""

    def __init__(self, window: MainWindow, dossiers: list[Path], folder: Path, seed: int) -> None:
        """Begin.

        Args:
            window: it is walked through.
            dossiers: they are opened now and then, to be written, read or reviewed.
            folder: new files are put here.
            seed: of the random choices.
        """
        self.window, self.dossiers, self.folder = window, dossiers, folder
        self.chance = random.Random(seed)
        self.log: list[str] = []
        self._popups = QTimer(interval=3)
        self._popups.timeout.connect(self._answer_popup)
        self.gestures: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._act),
            (35, self._key),
            (15, self._write),
            (40, self._click),
            (15, self._choose),
            (3, self._close_a_window),
            (1, self._zoom),
            (2, self._switch),
        )

    def go(self, steps: int, settle: Callable[[], object], every: int = 25) -> None:
        """Do so many steps; ``settle`` waits, now and then, until the disk has followed."""
        weights = [weight for weight, _ in self.gestures]
        self._popups.start()
        self.window.actions_table[specs.QUITTER].setEnabled(False)  # the menu and the palette have it too
        for step in range(1, steps + 1):
            ((_, gesture),) = self.chance.choices(self.gestures, weights)
            self.log.append(f"{step} {gesture.__name__.strip('_')}")
            gesture()
            QApplication.processEvents()
            if step % every == 0:
                settle()
        self._popups.stop()

    # --- gestures ------------------------------------------------------------------------------------------------

    def _act(self) -> None:
        table = self.window.actions_table
        # The looks have a gesture of their own, because laying out everything anew takes a second.
        choices = [spec for spec in SPECS if spec.group not in ("Taille", "Couleurs") and table[spec].isEnabled()]
        spec = self.chance.choice(choices)
        self.log[-1] += f" {spec.name}"
        table[spec].trigger()

    def _key(self) -> None:
        key, modifier = self.chance.choice(KEYS)
        target = QApplication.focusWidget() or self.window
        self.log[-1] += f" {key.name} {modifier.name} on {_name(target)}"
        if self.chance.random() < 0.5:
            QTest.keyClick(target, key, modifier)
        else:
            press(target, key, modifier)

    def _write(self) -> None:
        text, target = self.chance.choice(WORDS), QApplication.focusWidget() or self.window
        self.log[-1] += f" {text!r} into {_name(target)}"
        for char in text:
            if isValid(target):
                type_text(target, char)

    def _in_sight(self, *kinds: type[QWidget]) -> list[QWidget]:
        found: list[QWidget] = []
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and not isinstance(top, QMenu):
                found += [
                    w for w in top.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible() and w.isEnabled()
                ]
        return [w for w in found if not w.visibleRegion().isEmpty()]

    def _click(self) -> None:
        buttons = [w for w in self._in_sight(QAbstractButton, QTabBar) if not self._leaves(w)]
        if not buttons:
            return
        target = self.chance.choice(buttons)
        self.log[-1] += f" {_name(target)}"
        at = target.rect().center()
        if isinstance(target, QTabBar) and target.count():
            at = target.tabRect(self.chance.randrange(target.count())).center()
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)

    def _leaves(self, widget: QWidget) -> bool:
        return widget.window() is not self.window and isinstance(widget.window(), QDialog)

    def _choose(self) -> None:
        views = [
            w for w in self._in_sight(QAbstractItemView) if isinstance(w, QAbstractItemView) and w.model() is not None
        ]
        if not views:
            return
        view = self.chance.choice(views)
        at = QPoint(
            self.chance.randrange(max(1, view.viewport().width())),
            self.chance.randrange(max(1, view.viewport().height())),
        )
        self.log[-1] += f" {_name(view)} at {at.x()},{at.y()}"
        button = Qt.MouseButton.LeftButton
        if self.chance.random() < 0.3:
            QTest.mouseDClick(view.viewport(), button, pos=at)
        else:
            QTest.mouseClick(view.viewport(), button, pos=at)

    def _close_a_window(self) -> None:
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window]
        if not others:
            return
        target = self.chance.choice(others)
        self.log[-1] += f" {_name(target)}"
        target.close()

    def _zoom(self) -> None:
        looks = (specs.AGRANDIR, specs.REDUIRE, specs.TAILLE_NORMALE, specs.COULEURS["sombre"], specs.COULEURS["clair"])
        spec = self.chance.choice(looks)
        self.log[-1] += f" {spec.name}"
        self.window.actions_table[spec].trigger()

    def _switch(self) -> None:
        path, how = self.chance.choice(self.dossiers), self.chance.choice(("open", "read", "review"))
        self.log[-1] += f" {how} {path.name}"
        files = self.window.files
        {"open": files.open_path, "read": files.open_read_only, "review": files.relecture.open}[how](path)

    # --- what comes up -------------------------------------------------------------------------------------------

    def answer(self, dialog: QDialog) -> None:
        """Answer a dialog somehow."""
        answers: list[Answer] = [escapes(), crosses(), enters(), self._press_a_button]
        if isinstance(dialog, QFileDialog):
            new = self.folder / f"nouveau {self.chance.randrange(5)}"
            answers += [writes(new), writes(self.chance.choice(self.dossiers))]
        answer = self.chance.choice(answers)
        self.log[-1] += f" [{dialog.windowTitle()}]"
        answer(dialog)
        if isValid(dialog) and dialog.isVisible():
            dialog.reject()

    def _press_a_button(self, dialog: QDialog) -> None:
        buttons = [b for b in dialog.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        if buttons:
            QTest.mouseClick(self.chance.choice(buttons), Qt.MouseButton.LeftButton)

    def _answer_popup(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        if self.chance.random() < 0.5:
            popup.close()
            return
        for _ in range(self.chance.randrange(4)):
            press(popup, Qt.Key.Key_Down)
        if isinstance(popup, QMenu) and popup.activeAction() is not None:
            self.log[-1] += f" [{popup.activeAction().text()}]"
        QTest.keyClick(popup, Qt.Key.Key_Return)


@contextmanager
def walking(window: MainWindow, dossiers: list[Path], folder: Path, seed: int) -> Iterator[Walk]:
    """A walk whose dialogs are the real ones, and whose other programs are nobody."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    elsewhere, schemes = Elsewhere(), ("file", "http", "https")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, elsewhere, "take")  # type: ignore[arg-type]  # a str, whatever the stub
    walk = Walk(window, dossiers, folder, seed)
    dialogs = Dialogs(walk.answer)
    try:
        yield walk
    finally:
        dialogs.stop()
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)
    dialogs.check()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}".strip()
