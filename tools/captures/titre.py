"""Scenes of another titre: what would be carried over, and what is near, before the new dossier is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow


def other_titre(window: MainWindow) -> None:
    """The panel unfolded, on a titre whose compétences are near; the first box ticked."""
    from dossier_pro.gui.parcours.screen import ParcoursView

    window.show_screen("parcours")
    screen = window.screen_named("parcours")
    assert isinstance(screen, ParcoursView)
    screen.titre.change.click()
    choice = screen.titre.choice
    choice.setCurrentIndex([choice.itemData(at) for at in range(choice.count())].index("sans-code-e5cdb7ee"))
    next(iter(screen.titre.boxes.values())).click()
    screen.page.ensureWidgetVisible(screen.titre.make)
