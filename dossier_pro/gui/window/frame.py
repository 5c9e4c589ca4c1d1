"""The window as its own parts know it: what they need of it beyond what any feature is given (``Shell``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_pro.gui.shell.shell import Shell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dossier_pro.gui.depart.nouveau import NouveauView
    from dossier_pro.gui.depart.screen import DepartView
    from dossier_pro.gui.window.header import Header
    from dossier_pro.gui.window.navigation import Nav


class Frame(Shell):
    """The window before its parts are put in. All calls on the GUI thread."""

    header: Header
    nav: Nav
    depart: DepartView
    nouveau: NouveauView | None
    work: QWidget
    """The page with the screens of a dossier."""

    @property
    def current_screen(self) -> str:
        """The name of the screen that is shown, or was last."""
        raise NotImplementedError

    def keep_places(self) -> None:
        """Note where one is on each screen."""
        raise NotImplementedError

    def drop_screens(self, *, keep: str) -> None:
        """Forget the screens but one: they are made again when they are next shown."""
        raise NotImplementedError

    def lay_out_again(self) -> None:
        """Lay everything out at the present size of the interface."""
        raise NotImplementedError
