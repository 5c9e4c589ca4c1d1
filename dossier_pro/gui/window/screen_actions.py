"""What every screen answers in its own way, or not at all: its panel at the right, its filter, what is shown here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.shell import specs

if TYPE_CHECKING:
    from dossier_pro.gui.shell.screen import Screen
    from dossier_pro.gui.window.frame import Frame


class ScreenActions(QObject):
    """« Volet de droite », « Filtrer l’écran » and « Ce que ceci montre », for the screen in sight."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        window.actions_table[specs.PANNEAU].triggered.connect(self._toggle_panel)
        window.actions_table[specs.RECHERCHER].triggered.connect(self._search)
        window.actions_table[specs.LIER].triggered.connect(self._tie)

    def allow(self) -> None:
        """Let be done what the screen in sight can do."""
        screen = self._in_sight()
        panel = screen.panel if screen is not None else None
        table = self._window.actions_table
        table.allow(specs.PANNEAU, self._no_panel())
        table[specs.PANNEAU].setChecked(panel is not None and not panel.isHidden())
        table.allow(specs.RECHERCHER, self._no_filter())

    def _in_sight(self) -> Screen | None:
        return self._window.made_screens().get(self._window.current_screen) if self._window.works else None

    def _no_panel(self) -> str:
        """Why there is no panel to fold here; empty where there is one."""
        screen = self._in_sight()
        panel = screen.panel if screen is not None else None
        place = panel.parentWidget() if panel is not None else None
        if screen is not None and place is not None and place.isVisibleTo(screen):
            return ""
        return specs.NO_PANEL if self._window.session.is_open else specs.OPEN_FIRST

    def _no_filter(self) -> str:
        """Why there is nothing to filter here; empty where there is something."""
        screen = self._in_sight()
        if screen is not None and screen.search is not None and screen.search.isVisibleTo(screen):
            return ""
        return specs.NO_FILTER if self._window.session.is_open else specs.OPEN_FIRST

    def _toggle_panel(self) -> None:
        screen, reason = self._in_sight(), self._no_panel()
        if reason or screen is None or screen.panel is None:
            self._window.say(reason, info=True)
        else:
            screen.show_panel(screen.panel.isHidden())

    def _search(self) -> None:
        screen, reason = self._in_sight(), self._no_filter()
        if reason or screen is None or screen.search is None:
            self._window.say(reason, info=True)
        else:
            screen.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            screen.search.selectAll()

    def _tie(self) -> None:
        """Ask what the passage shows that is being written, else what is chosen on the screen."""
        field, screen = QApplication.focusWidget(), self._in_sight()
        if isinstance(field, AnswerEdit) and not field.isReadOnly():
            field.tying.emit()
        elif screen is not None:
            screen.tie_here()
        else:
            self._window.say(specs.NOTHING_TO_TIE, info=True)
