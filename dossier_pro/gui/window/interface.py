"""How the whole window is seen: colours, zoom, font, and the palette that finds everything. All of it at once, live."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.rescale import rescale
from dossier_pro.gui.session import language
from dossier_pro.gui.shell import specs

if TYPE_CHECKING:
    from dossier_pro.gui.window.frame import Frame
    from dossier_pro.gui.window.palette import Palette
    from dossier_pro.gui.window.palette_model import PaletteEntry


class Interface(QObject):
    """The window's dealings with its own look."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        table, settings = window.actions_table, window.settings
        for choice, _ in theme.CHOICES:
            action = table[specs.COULEURS[choice]]
            action.setChecked(choice == settings.theme)
            action.triggered.connect(partial(self.choose_theme, choice))
        for code, spec in specs.LANGUES.items():
            table[spec].triggered.connect(partial(self.choose_language, code))
        self._show_language()
        table[specs.AGRANDIR].triggered.connect(partial(self.step_zoom, 1))
        table[specs.REDUIRE].triggered.connect(partial(self.step_zoom, -1))
        table[specs.TAILLE_NORMALE].triggered.connect(partial(self.zoom_to, 100))
        table[specs.LECTURE_FACILE].setChecked(settings.easy_reading)
        table[specs.LECTURE_FACILE].triggered.connect(self.ease_reading)
        table[specs.PALETTE].triggered.connect(self.open_palette)
        self._show_zoom()

    # --- colours, zoom, font -------------------------------------------------------------------------------------

    def choose_theme(self, choice: theme.Choice) -> None:
        """Take other colours."""
        self._window.settings.theme = choice
        # Dressing a widget anew takes a millisecond or two: only what is in sight is worth it.
        self._window.keep_places()
        self._window.drop_screens(keep=self._window.current_screen)
        theme.theme().choose(choice)

    def choose_language(self, code: str) -> None:
        """Speak another language, from the next opening on."""
        language.choose(code)
        self._show_language()
        self._window.header.tell(
            tr("Langue à la prochaine ouverture de Dossier Pro\u00a0: {langue}", langue=language.own_name(code))
        )

    def _show_language(self) -> None:
        chosen = language.chosen()
        for code, spec in specs.LANGUES.items():
            self._window.actions_table[spec].setChecked(code == chosen)

    def step_zoom(self, step: int) -> None:
        """Go one step up or down the zooms."""
        at = theme.ZOOMS.index(theme.theme().zoom) + step
        self.zoom_to(theme.ZOOMS[max(0, min(at, len(theme.ZOOMS) - 1))])

    def zoom_to(self, zoom: int) -> None:
        """Take a zoom, in percent: everything is laid out anew."""
        if zoom == theme.theme().zoom:
            return
        self._window.settings.zoom = zoom
        self._anew(partial(theme.theme().enlarge, zoom))
        self._show_zoom()
        self._window.header.tell(tr("Taille de l’interface\u00a0: {zoom}\u00a0%", zoom=zoom))

    def ease_reading(self, on: bool) -> None:
        """Take the font made for easy reading, or the usual one."""
        self._window.settings.easy_reading = on
        self._anew(partial(theme.theme().ease_reading, on))

    def _anew(self, change: partial[None]) -> None:
        """Let go of what was laid out, change, and lay out again: everybody is where they were."""
        self._window.keep_places()
        self._window.drop_screens(keep="")
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        before, kept = theme.theme().zoom, self._window.pages.pages()
        change()
        self._window.lay_out_again()
        self._rescale(kept, theme.theme().zoom / before)

    def _rescale(self, kept: list[QWidget], ratio: float) -> None:
        """Give the pages that were not made anew the distances of the present zoom."""
        window = self._window
        still = window.pages.pages() if ratio != 1 else []
        for page in still:
            if page in kept and page is not window.work:
                rescale(page, ratio)

    def _show_zoom(self) -> None:
        table, zoom = self._window.actions_table, theme.theme().zoom
        table.allow(specs.AGRANDIR, "" if zoom < theme.ZOOMS[-1] else tr("L’interface est à sa plus grande taille."))
        table.allow(specs.REDUIRE, "" if zoom > theme.ZOOMS[0] else tr("L’interface est à sa plus petite taille."))
        table.allow(specs.TAILLE_NORMALE, "" if zoom != 100 else tr("L’interface est déjà à sa taille normale."))
        table[specs.TAILLE_NORMALE].setText(tr("Taille normale (à présent {zoom}\u00a0%)", zoom=zoom))

    # --- the palette ---------------------------------------------------------------------------------------------

    @property
    def palette(self) -> Palette:
        """The palette, made when it is first opened."""
        if self._palette is None:
            from dossier_pro.gui.window.palette import Palette

            self._palette = Palette(self._window)
            self._palette.chosen.connect(self._go)
        return self._palette

    def open_palette(self) -> None:
        """Show the palette; again closes it."""
        if self.palette.isVisible():
            self.palette.close_up()
            return
        session = self._window.session
        from dossier_pro.gui.aide.screen import AideWindow
        from dossier_pro.gui.window.palette_model import entrees

        AideWindow.close_open()  # it lies over the window, and so over the palette
        self._window.activateWindow()
        self.palette.open(entrees(self._window.actions_table, session.dossier if session.is_open else None))

    def close_palette(self) -> None:
        """Put the palette away: what it lay over is not there any more."""
        if self._palette is not None:
            self._palette.close_up()

    def _go(self, entree: PaletteEntry) -> None:
        if entree.lieu is not None:
            self._window.go_to(entree.lieu)
        elif entree.action is not None:
            self._window.actions_table[entree.action].trigger()
