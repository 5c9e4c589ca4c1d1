"""« Tout exporter »: everything of the open dossier in a ZIP of formats that other programs open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.names import folder_of
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import free_place, prompts

if TYPE_CHECKING:
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.everything import ResultatTout


class Everything(QObject):
    """Asks where it goes, has it written beside the window, and says what is in it."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        window.actions_table[specs.TOUT_EXPORTER].triggered.connect(self.ask)

    def ask(self) -> None:
        """Ask for the place of the ZIP and write it; what is being typed is saved first."""
        session = self._window.session
        if not session.is_open:
            return
        chemin = session.now.chemin
        proposal = free_place(folder_of(chemin), f"{chemin.stem} (tout)", ".zip")
        chosen = prompts().save_file(self._window, tr("Tout exporter"), proposal, tr("Archive ZIP (*.zip)"))
        if chosen is None:
            return
        session.settle()
        from dossier_pro.gui.session.workers import Task
        from dossier_pro.services.jobs import write_everything
        from dossier_pro.workers.call import telling

        task = Task(telling(write_everything, chemin, chosen), self)
        task.finished.connect(self._written)
        task.refused.connect(self._window.say)
        task.bug.connect(self._window.bug)
        for signal in (task.finished, task.refused, task.bug):
            signal.connect(lambda _: self._window.header.tell(""))
        self._window.header.tell(tr("Écriture en cours…"))
        task.start()

    def _written(self, result: ResultatTout) -> None:
        count = pluriel(result.pieces, "pièce")
        phrase = tr(
            "Tout est écrit dans «\u00a0{name}\u00a0»\u00a0: vos textes et {count}.",
            name=result.cible.name,
            count=count,
        )
        if result.perdues:
            lost = ", ".join(tr("«\u00a0{titre}\u00a0»", titre=titre) for titre in result.perdues)
            phrase += tr(" Il manque {lost}, abîmé dans le dossier\u00a0: ajoutez de nouveau l’original.", lost=lost)
        folder = partial(prompts().show_file, result.cible.parent)
        self._window.say(phrase, info=not result.perdues, action=(tr("Montrer"), folder))
