"""« Importer un référentiel », from wherever it is asked for, and what follows once it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.leaving import Pending, Way

if TYPE_CHECKING:
    from dossier_pro.gui.referentiel_in.screen import ImportView
    from dossier_pro.gui.shell.shell import Shell


class ImportActions(QObject):
    """Shows the screen in the window, and leads back to where it was asked for."""

    begin = Signal(str)
    """Somebody wants a dossier on the référentiel of that key."""
    back_to_form = Signal(str)
    """Back to the form of a new dossier; the key of the référentiel that is new in the catalogue, else empty."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._view: ImportView | None = None
        self._from_form = False
        window.leaving.register(self._pending)
        window.actions_table[specs.IMPORTER].triggered.connect(lambda: self.show())

    def show(self, *, from_form: bool = False) -> ImportView:
        """Show the screen; with ``from_form`` it leads back to the form of a new dossier."""
        self._from_form = from_form
        if self._view is None:
            from dossier_pro.gui.referentiel_in.screen import ImportView

            self._view = ImportView(self._window.settings, self._window.session.drafts_anywhere)
            self._view.back.connect(self._back)
            self._view.kept.connect(self._kept)
            self._view.begin.connect(self.begin)
            self._view.bug.connect(self._window.bug)
        self._window.show_page(self._view)
        self._view.start()
        return self._view

    def _pending(self, way: Way) -> Iterable[Pending]:
        """Corrections that are not in the catalogue yet: they stay on the screen until the window closes."""
        if way == "quitter" and self._view is not None and self._view.finish():
            yield Pending(
                tr("Un référentiel attend d’être utilisé."),
                tr("Si vous quittez maintenant, vos corrections ne seront pas gardées."),
                self._view.drop,
            )

    def _kept(self, cle: str) -> None:
        if self._from_form:
            self.back_to_form.emit(cle)

    def _back(self) -> None:
        window = self._window
        if self._from_form:
            self.back_to_form.emit("")
        elif window.session.is_open:
            window.show_work()
        else:
            window.show_start()
