"""« Suivre un groupe », from wherever it is asked for, and what one does from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts

if TYPE_CHECKING:
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.gui.suivi.screen import SuiviView


class SuiviActions(QObject):
    """Shows the screen in the window; a candidate's dossier is opened to be read."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._view: SuiviView | None = None
        window.actions_table[specs.SUIVRE].triggered.connect(lambda: self.show())

    def show(self) -> SuiviView:
        """Show the screen."""
        window = self._window
        if self._view is None:
            from dossier_pro.gui.suivi.screen import SuiviView

            self._view = SuiviView(window.settings)
            self._view.back.connect(self._back)
            self._view.open_file.connect(self._open)
            self._view.interview.connect(self._interview)
            self._view.erase.connect(lambda path: window.files.erase(path, self._erased))
            self._view.bug.connect(window.bug)
        window.show_page(self._view)
        self._view.start()
        return self._view

    def _open(self, path: Path) -> None:
        assert self._view is not None
        self._view.stop()
        self._window.files.relecture.open(path)

    def _erased(self) -> None:
        if self._view is not None and self._window.pages.currentWidget() is self._view:
            self._view.suivi = None  # the line goes at once, also where the folder was the last thing to be forgotten
            self._view.start()

    def _interview(self, paths: tuple[Path, ...]) -> None:
        view = self._view
        assert view is not None
        alone = len(paths) == 1
        name = f"Entretien - {paths[0].stem}.pdf" if alone else f"Entretiens - {len(paths)} candidats.pdf"
        title = tr("Fiche d’entretien") if alone else tr("Fiches d’entretien")
        chosen = prompts().save_file(self._window, title, paths[0].with_name(name), "PDF (*.pdf)")
        if chosen is None:
            return
        from dossier_pro.gui.session.workers import Task
        from dossier_pro.services.jobs import write_interviews
        from dossier_pro.workers.call import telling

        task = Task(telling(write_interviews, paths, chosen), self)
        said = (
            tr("La fiche est écrite : {name}.", name=chosen.name)
            if alone
            else tr("Les {count} fiches sont dans {name}.", count=len(paths), name=chosen.name)
        )
        task.finished.connect(
            lambda _: view.banners.say(
                said,
                info=True,
                action=(tr("Ouvrir"), lambda: prompts().show_file(chosen)),
            )
        )
        task.refused.connect(view.banners.say)
        task.bug.connect(self._window.bug)
        task.start()

    def _back(self) -> None:
        if self._view is not None:
            self._view.stop()
        if self._window.session.is_open:
            self._window.show_work()
        else:
            self._window.show_start()
