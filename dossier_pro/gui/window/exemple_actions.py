"""What the actions of the group « Exemple » do: they are the window's, and act on the screen of the exemples."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from dossier_pro.gui.shell import specs

if TYPE_CHECKING:
    from dossier_pro.gui.exemples.screen import ExemplesView
    from dossier_pro.gui.window.frame import Frame

_ACTIONS: dict[specs.Spec, Callable[[ExemplesView], object]] = {
    specs.EXEMPLE_PRECEDENT: lambda screen: screen.step(-1),
    specs.EXEMPLE_SUIVANT: lambda screen: screen.step(1),
    specs.REMPLACER: lambda screen: screen.look_for_words(),
    specs.APERCU: lambda screen: screen.turn_page_over(),
}
_FULL = Qt.WindowState.WindowFullScreen


class ExempleActions(QObject):
    """Has the actions act on the exemple in sight, and shows its text alone on the whole screen (F11)."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window, self._table = window, window.actions_table
        self._alone = False
        self._was = Qt.WindowState.WindowNoState
        for spec, act in _ACTIONS.items():
            self._table[spec].triggered.connect(lambda _=False, act=act: self._act(act))
        self._table[specs.TEXTE_SEUL].triggered.connect(lambda _=False: self._turn())
        window.installEventFilter(self)
        self.allow_here()

    def allow_here(self) -> None:
        """Let the actions be done where an exemple is in sight; the text is alone only there."""
        screen = self._exemples()
        there = screen is not None and bool(screen.exemple_id)
        for spec in (*_ACTIONS, specs.TEXTE_SEUL):
            self._table.allow(spec, "" if there else specs.IN_EXEMPLE_FIRST)
        self._table[specs.APERCU].setChecked(screen is not None and screen.page_shown)
        made_anew = screen is None and self._window.works and self._window.current_screen == "exemples"
        if self._alone and not there and not made_anew:
            self.leave()
        else:
            self._show()

    def leave(self) -> None:
        """Show everything again."""
        if self._alone:
            self._alone = False
            self._show()
            self._window.setWindowState(self._was)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.leave()  # or the window would open over the whole screen the next time
        return False

    def _exemples(self) -> ExemplesView | None:
        window = self._window
        there = window.works and window.current_screen == "exemples"
        return cast("ExemplesView | None", window.made_screens().get("exemples")) if there else None

    def _act(self, act: Callable[[ExemplesView], object]) -> None:
        screen = self._exemples()
        if screen is not None:
            act(screen)

    def _turn(self) -> None:
        if self._alone:
            self.leave()
        elif self._exemples() is not None:
            self._alone, self._was = True, self._window.windowState()
            self._show()
            self._window.setWindowState(self._was | _FULL)

    def _show(self) -> None:
        """Hide what stands around the text, or show it; a zoom makes it all anew."""
        screen = self._exemples()
        around: tuple[QWidget, ...] = (self._window.header, self._window.nav)
        for part in around:
            part.setVisible(not self._alone)
        self._table[specs.TEXTE_SEUL].setChecked(self._alone)
        if screen is not None:
            screen.show_only_text(self._alone)
