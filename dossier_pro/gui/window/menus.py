"""The menus: the button ☰ of the head, and the bar that Alt shows over the window."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.shell.menus import BUTTON, MENU_BAR, Entry, RecentFiles, SubMenu
from dossier_pro.gui.shell.specs import Spec
from dossier_pro.resources import is_there

if TYPE_CHECKING:
    from dossier_pro.gui.shell.shell import Shell

_ALWAYS_SHOWN = sys.platform == "darwin"
"""On macOS the bar stands at the top of the screen, and Alt types signs."""
_NONE = tr("Aucun dossier récent")
_CANCELS = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
    QEvent.Type.ApplicationStateChange,
}


class Menus(QObject):
    """Both menus of a window, made of one table (``shell/menus``)."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False
        """Alt is down, and nothing else happened since."""
        self.bar = QMenuBar(window)
        self.bar.setAccessibleName(tr("Barre de menus"))
        window.setMenuBar(self.bar)
        self.bar.setVisible(_ALWAYS_SHOWN)
        self._letters: list[QShortcut] = []
        for sub in MENU_BAR:
            menu = self._make(self.bar, sub.title, sub.entries)
            self.bar.addMenu(menu)
            menu.aboutToHide.connect(self._may_hide)
            letter = QShortcut(QKeySequence.mnemonic(sub.title), window)
            letter.activated.connect(partial(self.show_bar, menu))
            self._letters.append(letter)
        window.installEventFilter(self)

    def for_button(self, parent: QWidget) -> QMenu:
        """Return a new menu for the button ☰."""
        menu = self._make(parent, tr("Menu"), BUTTON)
        menu.setAccessibleName(tr("Menu"))
        return menu

    def show_bar(self, menu: QMenu | None = None) -> None:
        """Show the bar, with one of its menus open or its first title chosen."""
        for letter in self._letters:
            letter.setEnabled(False)  # the bar answers them itself while it is shown
        self.bar.show()
        first = self.bar.actions()[0]
        self.bar.setActiveAction(menu.menuAction() if menu is not None else first)
        if menu is None:
            self.bar.setFocus(Qt.FocusReason.MenuBarFocusReason)

    def hide_bar(self) -> None:
        """Put the bar away."""
        if _ALWAYS_SHOWN or self.bar.isHidden():
            return
        self.bar.hide()
        for letter in self._letters:
            letter.setEnabled(True)

    # --- Alt ------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt pressed and let go by itself shows the bar; as in browsers, a second time puts it away."""
        kind = event.type()
        if _ALWAYS_SHOWN:
            return False
        if not self._alone:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_bare_alt(event):
                self._wait(True)
            return False
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._wait(False)
            # A second Alt is the bar's own: it has the focus then.
            QTimer.singleShot(0, self, self._turn)
        elif kind in _CANCELS or (isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Alt):
            self._wait(False)
        return False

    def _wait(self, alone: bool) -> None:
        """Look at every event of the program, but only while Alt is down: it would cost each of them otherwise."""
        self._alone = alone
        program = QApplication.instance()
        if program is not None:
            (program.installEventFilter if alone else program.removeEventFilter)(self)

    def _turn(self) -> None:
        if self.bar.isHidden():
            self.show_bar()
        else:
            self.hide_bar()

    def _may_hide(self) -> None:
        """Put the bar away once none of its menus is open; from one to the next there is a moment without."""
        QTimer.singleShot(0, self, lambda: None if self._in_use() else self.hide_bar())

    def _in_use(self) -> bool:
        return QApplication.activePopupWidget() is not None or self.bar.activeAction() is not None

    # --- making ---------------------------------------------------------------------------------------------------

    def _make(self, parent: QWidget, title: str, entries: tuple[Entry, ...]) -> QMenu:
        menu = QMenu(title, parent)
        menu.setToolTipsVisible(True)  # what is grey says why
        for entry in entries:
            if isinstance(entry, Spec):
                menu.addAction(self._window.actions_table[entry])
            elif isinstance(entry, SubMenu):
                menu.addMenu(self._make(menu, entry.title, entry.entries))
            elif isinstance(entry, RecentFiles):
                recent = menu.addMenu(tr("Dossiers récents"))
                recent.setToolTipsVisible(True)
                recent.aboutToShow.connect(partial(self._fill_recent, recent))
            else:
                menu.addSeparator()
        return menu

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for recent in self._window.settings.recents():
            if not is_there(recent.path):
                continue
            name = recent.nom or recent.path.stem
            made = menu.addAction(f"{name} – {recent.path.name}".replace("&", "&&"))
            made.setToolTip(plain_tip(str(recent.path)))
            made.triggered.connect(partial(self._window.files.open_path, recent.path))
        if menu.isEmpty():
            menu.addAction(_NONE).setEnabled(False)


def _is_bare_alt(event: QKeyEvent) -> bool:
    others = event.modifiers() & ~Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat() and others == Qt.KeyboardModifier.NoModifier
