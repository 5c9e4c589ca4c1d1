"""Fields without an undo of their own (Ctrl+Z is the dossier's), whose menu and keys paste alike."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTextEdit, QWidget

from dossier_pro.domain.pasting.pasting import une_ligne
from dossier_pro.gui.kit.pasting import can_paste, collage_of

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class NoOwnUndo(QObject):
    """Lets Ctrl+Z and Ctrl+Y of a field go to the window, and takes them out of its menu.

    The keys come as a shortcut first; where the window has nothing to undo yet, as a key, which a line of Qt would obey
    by itself: its words were then gone, as a new step of the dossier that « Rétablir » did not know.

    « Coller » of that menu is there whenever Ctrl+V does something, and does the same; a line takes what is pasted as
    one line.
    """

    coming = Signal(QMenu, QContextMenuEvent)
    """The menu is about to be shown, and what asked for it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in _KEYS and _is_undo(event):
            event.ignore()
            return True
        if isinstance(watched, QLineEdit) and _is_paste(event) and not watched.isReadOnly():
            paste_line(watched)
            return True
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            menu = self._menu_of(watched)
            if menu is not None:
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                self.coming.emit(menu, event)
                menu.popup(event.globalPos())
                return True
        return False

    def _menu_of(self, field: QObject) -> QMenu | None:
        if not isinstance(field, QLineEdit | QTextEdit):
            return None
        menu = field.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
            elif action.objectName() == "edit-paste":
                if isinstance(field, QLineEdit):
                    ours = QAction(action.icon(), action.text(), menu)
                    ours.setObjectName("edit-paste")
                    ours.triggered.connect(self._paste)
                    menu.insertAction(action, ours)
                    menu.removeAction(action)
                    action = ours
                action.setEnabled(not field.isReadOnly() and can_paste())
        actions = menu.actions()
        if actions and actions[0].isSeparator():
            menu.removeAction(actions[0])
        return menu

    def _paste(self) -> None:
        field = self.parent()
        if isinstance(field, QLineEdit):
            paste_line(field)


def _is_undo(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _UNDO_KEYS)


def _is_paste(event: QEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)


def paste_line(field: QLineEdit) -> None:
    """Paste into a field of one line: the lines of what is pasted stand beside each other, no two words become one."""
    mime: QMimeData | None = QApplication.clipboard().mimeData()  # None where the system gives none
    words = une_ligne(collage_of(mime)) if mime is not None else ""
    if words:
        field.insert(words)
