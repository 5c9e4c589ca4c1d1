"""« Tout effacer »: one question over all that this program keeps on this computer, the largest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.translation import tr
from dossier_pro.gui.copies.copying import Copier
from dossier_pro.gui.copies.erasing import tick
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts

if TYPE_CHECKING:
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.copies.erasing import Element

_QUESTION = tr("Effacer tout ce que Dossier Pro garde sur cet ordinateur\u00a0?")
_DETAIL = tr(
    "Ce qui est coché part tout de suite, sans passer par la corbeille\u00a0: Dossier Pro "
    "ne pourra pas le rendre. Vos dossiers, eux, ne partent que si vous les cochez. "
    "Les fichiers Word et PDF que vous avez créés, et ce que vous avez envoyé, "
    "restent où ils sont."
)
_GONE = tr("C’est effacé de cet ordinateur.")
_NOTHING = tr("Dossier Pro ne garde rien sur cet ordinateur.")


class ErasingAll(QObject):
    """Asks, and erases beside everything else."""

    def __init__(self, window: Shell, copier: Copier, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._copier, self._then = window, copier, then
        window.actions_table[specs.TOUT_EFFACER].triggered.connect(self.ask)

    def ask(self) -> None:
        """Find all that is kept, ask which of it goes, and let it go; an open dossier is closed first."""
        window = self._window
        recents = [one.path for one in window.settings.recents()]

        def job() -> tuple[Sequence[Element], str]:
            from dossier_pro.services.copies.erasing_all import tout_inventaire
            from dossier_pro.services.copies.places import hors_d_atteinte

            return tout_inventaire(recents), hors_d_atteinte()

        window.session.flushing.emit()
        window.settings.sync()
        self._copier.run(job, lambda found: self._choose(*found))

    def _choose(self, elements: Sequence[Element], beyond: str) -> None:
        window = self._window
        if not elements:
            window.say(_NOTHING, info=True)
            return
        detail = f"{_DETAIL} {beyond}".strip()
        chosen = prompts().tick(window, _QUESTION, detail, [tick(one) for one in elements], tr("Effacer"))
        if not chosen:
            return
        going = [elements[at] for at in chosen]
        if not self._may_close(going):
            return
        for one in going:
            if one.genre == "autre":
                window.settings.forget(str(one.chemins[0]))
        window.session.when_idle(lambda: self._erase(going))

    def _may_close(self, going: Sequence[Element]) -> bool:
        """Close the open dossier, which would be copied and remembered again; whether that can be done."""
        window, session = self._window, self._window.session
        kinds = {one.genre for one in going}
        if "brouillons" in kinds:
            for key in session.drafts_anywhere.keys(""):
                session.drafts_anywhere.forget(key)
            session.drafts_anywhere.save()
        if not session.is_open:
            return True
        if not window.leaving.may_leave("fermer"):
            return False
        path = session.now.chemin
        if "copies" in kinds or path in {one.chemins[0] for one in going}:
            self._copier.forget(path)
        session.close()
        window.show_start()
        return True

    def _erase(self, going: Sequence[Element]) -> None:
        window = self._window
        if any(one.genre == "reglages" for one in going):
            window.settings.forget_everything()
            window.settings.sync()

        def job() -> tuple[str, ...]:
            from dossier_pro.services.copies.erasing_all import tout_effacer

            return tout_effacer(going)

        def done(phrases: tuple[str, ...]) -> None:
            window.depart.refresh()
            self._then()
            for phrase in phrases:
                window.say(phrase)
            if not phrases:
                window.say(_GONE, info=True)

        self._copier.run(job, done)
