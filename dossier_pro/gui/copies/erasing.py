"""« Effacer ce dossier de cet ordinateur », from wherever it is asked for: one question, then nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.text import en_octets
from dossier_pro.domain.translation import tr
from dossier_pro.gui.copies.copying import Copier
from dossier_pro.gui.kit.tick import Tick
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.resources import is_there

if TYPE_CHECKING:
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.copies.erasing import Element

_QUESTION = tr("Effacer ce dossier de cet ordinateur\u00a0?")
_DETAIL = tr(
    "Ce qui est coché part tout de suite, sans passer par la corbeille\u00a0: Dossier Pro "
    "ne pourra pas le rendre. Les fichiers Word et PDF que vous avez créés, et ce "
    "que vous avez envoyé, restent où ils sont."
)
_GONE = tr("C’est effacé de cet ordinateur.")
_PARTLY = tr("Ce qui était coché est effacé. Le reste est encore sur cet ordinateur.")
_RECENT = Tick(tr("Sa ligne dans les dossiers récents"))


class Erasing(QObject):
    """Asks, and erases beside everything else."""

    def __init__(self, window: Shell, copier: Copier, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._copier, self._then = window, copier, then
        self._after: Callable[[], object] = lambda: None

    def ask_open(self) -> None:
        """Ask about the dossier that is open."""
        session = self._window.session
        self._after = lambda: None
        if session.is_open:
            self.ask(session.dossier.id, session.now.chemin)

    def ask_file(self, path: Path, then: Callable[[], object]) -> None:
        """Ask about the dossier of a file that is not open, such as a candidate's; ``then`` follows once it is gone."""

        def job() -> str:
            from dossier_pro.services.copies.making import dossier_de

            return dossier_de(path)

        def done(dossier_id: str) -> None:
            self._after = then
            self.ask(dossier_id, path)

        self._window.files.unlocked(path, lambda: self._copier.run(job, done))

    def ask(self, dossier_id: str, path: Path | None) -> None:
        """Find what is kept of a dossier, ask which of it goes, and let it go."""

        def job() -> tuple[Sequence[Element], str]:
            from dossier_pro.services.copies.erasing import inventaire
            from dossier_pro.services.copies.places import hors_d_atteinte

            return inventaire(dossier_id, path), hors_d_atteinte()

        def done(found: tuple[Sequence[Element], str]) -> None:
            self._choose(dossier_id, path, *found)

        self._window.session.flushing.emit()
        self._copier.run(job, done)

    def _choose(self, dossier_id: str, path: Path | None, elements: Sequence[Element], beyond: str) -> None:
        window = self._window
        things = [tick(one) for one in elements]
        recent = self._recent(dossier_id, path)
        detail = f"{_DETAIL} {beyond}".strip()
        chosen = prompts().tick(window, _QUESTION, detail, [*things, *([_RECENT] if recent else [])], tr("Effacer"))
        if not chosen:
            return
        going = [elements[at] for at in chosen if at < len(elements)]
        files = {one.chemins[0] for one in going if one.genre in ("fichier", "autre")}
        if not self._may_close(files):
            return
        lines = {*map(str, files), *(recent if len(elements) in chosen else ())}
        for line in lines:
            window.settings.forget(line)
        if lines:
            window.settings.forget_screen(dossier_id)
            window.settings.forget_made(dossier_id)
        self._copier.hush(files)
        window.session.when_idle(lambda: self._erase(dossier_id, going, files, whole=len(going) == len(elements)))

    def _recent(self, dossier_id: str, path: Path | None) -> list[str]:
        """Return what the recent dossiers say of it: the line of its file, and those of names that it no longer has."""
        rows = self._window.settings.recents()
        former = [row for row in rows if row.dossier == dossier_id and not is_there(row.path)]
        return [row.chemin for row in rows if row in former or row.chemin == str(path)]

    def _may_close(self, files: Collection[Path]) -> bool:
        """Close the dossier that is open where its file goes; whether that can be done, or need not be."""
        window, session = self._window, self._window.session
        if not (session.is_open and session.now.chemin in files):
            return True
        if not window.leaving.may_leave("fermer"):
            return False
        self._copier.forget(session.now.chemin)
        session.close()
        window.show_start()
        return True

    def _erase(self, dossier_id: str, going: Sequence[Element], files: Collection[Path], *, whole: bool) -> None:
        def job() -> tuple[tuple[str, ...], list[Path]]:
            from dossier_pro.services.copies.erasing import effacer, sans_dossier

            return effacer(dossier_id, going), [one for one in {f.parent for f in files} if sans_dossier(one)]

        def done(result: tuple[tuple[str, ...], list[Path]]) -> None:
            window = self._window
            phrases, folders = result
            for folder in folders:
                window.settings.forget_folder(folder)
            if not window.works:
                window.depart.refresh()
            self._then()
            self._after()
            for phrase in phrases:
                window.say(phrase)
            if not phrases:
                window.say(_GONE if whole else _PARTLY, info=True)

        self._copier.run(job, done)


def tick(one: Element) -> Tick:
    """Return the line of a thing that may go, with its size."""
    size = f" ({en_octets(one.taille)})" if one.taille else ""
    return Tick(one.nom + size, one.ou, one.propose)
