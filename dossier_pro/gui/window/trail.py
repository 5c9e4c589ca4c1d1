"""Where one came from: Alt+← goes back there, Alt+→ forth again, as the two buttons at a mouse's side.

A page that lies over everything, such as an import, has a method ``go_back``: what its own « Retour » does, with
nothing lost. One with a method ``come_back`` is a list of dossiers: whoever closes one that was opened from it is there
again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.kept_place import KeptPlace, keep, restore

if TYPE_CHECKING:
    from dossier_pro.gui.window.frame import Frame

MOST = 50
"""So many places are remembered."""
_NOTHING_BEFORE = tr("Il n’y a pas d’écran où revenir.")
_NOTHING_AFTER = tr("Vous n’êtes pas revenu en arrière.")


class Trail(QObject):
    """The places of the open dossier where one was, in order."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._before: list[tuple[str, KeptPlace]] = []
        self._after: list[tuple[str, KeptPlace]] = []
        self._going = False
        self._origin: QWidget | None = None
        window.actions_table[specs.RETOUR].triggered.connect(self.back)
        window.actions_table[specs.SUITE].triggered.connect(self.forth)
        self.allow()

    def wipe(self) -> None:
        """Begin anew: another dossier is open."""
        self._before.clear()
        self._after.clear()
        self.allow()

    def leave(self) -> None:
        """Remember the place in sight: another one is about to be shown."""
        here = self._here()
        if self._going or here is None:
            return
        self._before = [*self._before[1 - MOST :], here]
        self._after.clear()
        self.allow()

    def back(self) -> None:
        """Go back to the last place, or leave the page that lies over everything."""
        leave = getattr(self._window.pages.currentWidget(), "go_back", None)
        if leave is not None:
            leave()
        else:
            self._go(self._before, self._after)

    def forth(self) -> None:
        """Go to the place from which one went back."""
        self._go(self._after, self._before)

    def allow(self) -> None:
        """Let be done what can be done."""
        works, table = self._window.works, self._window.actions_table
        over = hasattr(self._window.pages.currentWidget(), "go_back")
        for spec, places, reason in (
            (specs.RETOUR, self._before, _NOTHING_BEFORE),
            (specs.SUITE, self._after, _NOTHING_AFTER),
        ):
            there = over if over and spec is specs.RETOUR else bool(places) and works
            table.allow(spec, "" if there else reason if works or over else specs.OPEN_FIRST)

    # --- the list that a dossier was opened from ------------------------------------------------------------------

    def arrive(self) -> None:
        """Another dossier is about to be shown: remember the list that it was opened from."""
        page = self._window.pages.currentWidget()
        self._origin = page if hasattr(page, "come_back") else None

    def to_origin(self) -> None:
        """Show the list again that the dossier was opened from, where it was; else all stays."""
        page, self._origin = self._origin, None
        if page is not None and isValid(page):
            self._window.show_page(page)
            page.come_back()  # type: ignore[attr-defined]

    def _here(self) -> tuple[str, KeptPlace] | None:
        name = self._window.current_screen
        screen = self._window.made_screens().get(name)
        return (name, keep(screen)) if screen is not None and self._window.works else None

    def _go(self, places: list[tuple[str, KeptPlace]], others: list[tuple[str, KeptPlace]]) -> None:
        here = self._here()
        if not places or here is None:
            return
        name, place = places.pop()
        others.append(here)
        self._going = True
        try:
            self._window.show_screen(name)
            restore(self._window.screen_named(name), place)
        finally:
            self._going = False
        self.allow()
