"""The example on trial, under a band that says so; leaving it with changes offers to make it a dossier of one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro import temporary
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.translation import tr
from dossier_pro.gui.depart.band import TrialBand
from dossier_pro.gui.kit.basics import clear
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.leaving import Pending, Way
from dossier_pro.gui.shell.prompts import free_place, prompts

if TYPE_CHECKING:
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.desk import Desk

_VERB = tr("En faire mon dossier")
_OPENED = tr(
    "C’est votre dossier maintenant\u00a0: il est enregistré à mesure que vous écrivez. "
    "L’identité, les dates et le parcours de l’exemple n’y sont plus\u00a0: mettez les "
    "vôtres, et remplacez les textes."
)
Trying = tuple[Path, Dossier, Dossier]
"""The file, the dossier as it was opened, or last kept, and as it was last seen."""


class Trial(QObject):
    """The example, as long as it is open. ``run`` does a job beside everything else, as the one who copies does."""

    def __init__(self, window: Shell, run: Callable[..., None]) -> None:
        super().__init__(window)
        self._window, self._run = window, run
        self._trying: Trying | None = None
        self._left: Callable[[], None] | None = None
        window.leaving.register(self._pending)
        window.session.opened.connect(self._opened)
        window.session.closed.connect(self._closed)
        window.session.changed.connect(self._changed)
        window.session.reviewed.connect(lambda: self._changed(None, window.session.dossier))
        window.actions_table[specs.EXEMPLE].triggered.connect(self.open)

    def open(self) -> None:
        """Open the example anew, or show the one that is open."""
        window = self._window
        if self._trying is not None and window.session.is_open:
            window.show_screen("accueil")
        else:
            window.files.take_place(_open, window.say)

    def show_band(self) -> None:
        """Show the band where the example is open, at the present size of the interface."""
        clear(self._window.band_place)
        if self._trying is not None:
            band = TrialBand()
            band.keep.connect(self.keep)
            band.tour.connect(self._window.actions_table[specs.PREMIERS_PAS].trigger)
            band.leave.connect(self._window.actions_table[specs.FERMER].trigger)
            self._window.band_place.addWidget(band)

    # --- leaving -------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._end()
        now = self._window.session.now
        if temporary.holds(now.chemin):
            self._trying = now.chemin, now.dossier, now.dossier
            self._window.session.drafts.aim("")  # what is typed here is kept nowhere, also where the program is killed
        self.show_band()

    def _closed(self) -> None:
        self._end()
        self.show_band()

    def _changed(self, _: object, dossier: Dossier) -> None:
        if self._trying is not None:
            self._trying = *self._trying[:2], dossier

    def _end(self) -> None:
        """Take away the trial that was open, once its file is closed."""
        trying, self._trying = self._trying, None
        if trying is None:
            return
        self._window.settings.forget_screen(trying[2].id)
        self._window.settings.forget_made(trying[2].id)
        job = partial(_forget, trying)
        self._left = job
        self._window.session.when_idle(lambda: self._run(job, lambda _: self._gone(job)))

    def _gone(self, job: Callable[[], None]) -> None:
        if self._left is job:
            self._left = None

    def end(self) -> None:
        """The window is closed, and the file with it: take the trial away now."""
        if self._left is not None:
            self._left()

    def _pending(self, _: Way) -> Iterable[Pending]:
        if self._trying is None:
            return
        from dossier_pro.services.trial import a_change

        if a_change(self._window.session.dossier, self._trying[1]):
            yield Pending(
                tr("Ce que vous avez écrit dans l’exemple ne sera pas gardé."),
                tr("Pour le garder, faites-en votre dossier\u00a0: un fichier à vous, là où vous voulez."),
                way_out=(_VERB, lambda: self._write() is not None),
            )

    # --- one's own -----------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Make it a dossier of one's own, and open that."""
        written = self._write()
        if written is None:
            return

        def told() -> None:
            session.opened.disconnect(told)
            if session.now.chemin == written:
                self._window.say(_OPENED, info=True)

        session = self._window.session
        session.opened.connect(told)
        self._window.files.open_path(written)

    def _write(self) -> Path | None:
        """Ask for a place and write it there; None where that came to nothing."""
        window, session = self._window, self._window.session
        if self._trying is None:
            return None
        chosen = prompts().save_dossier(window, _VERB, free_place(default_folder(), tr("Mon dossier")), new=True)
        if chosen is None:
            return None
        done: list[bool] = []

        def job(desk: Desk) -> None:
            from dossier_pro.services.trial import en_faire_un_dossier

            chosen.parent.mkdir(parents=True, exist_ok=True)
            en_faire_un_dossier(desk, chosen)

        session.flushing.emit()
        session.ask(job, lambda _: done.append(True), window.say)
        session.settle()
        if not done:
            return None
        self._trying = self._trying[0], session.dossier, session.dossier
        return chosen


def _open() -> Desk:
    from dossier_pro.services.trial import ouvrir_essai

    return ouvrir_essai()


def _forget(trying: Trying) -> None:
    from dossier_pro.services.trial import oublier_essai

    path, first, last = trying
    oublier_essai(path, last, first)
