"""« Copies de sécurité », from wherever they are asked for, and what one does from there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.copies.copying import Copier
from dossier_pro.gui.copies.erasing import Erasing
from dossier_pro.gui.copies.erasing_all import ErasingAll
from dossier_pro.gui.copies.everything import Everything
from dossier_pro.gui.copies.protecting import Protecting
from dossier_pro.gui.copies.versions import VersionsActions
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts

if TYPE_CHECKING:
    from dossier_pro.gui.copies.screen import SauvegardesView
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.copies.differences import Ecarts
    from dossier_pro.services.copies.listing import CopyListing
    from dossier_pro.services.copies.notes import Sauvegarde


class CopiesActions(QObject):
    """Shows the page, and holds the one who copies."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._view: SauvegardesView | None = None
        self._dossier, self._path = "", Path()
        self.copier = Copier(window.session, window.settings, self)
        self.copier.told.connect(window.say)
        self.copier.bug.connect(window.bug)
        self.copier.copied.connect(self._copied)
        self.copier.reminded.connect(self._remind)
        self.erasing = Erasing(window, self.copier, self._erased)
        self.erasing_all = ErasingAll(window, self.copier, self._erased)
        self.everything = Everything(window)
        self.versions = VersionsActions(window, self.copier)
        self.protecting = Protecting(window)
        window.actions_table[specs.EFFACER].triggered.connect(self.erasing.ask_open)
        window.actions_table[specs.SAUVEGARDES].triggered.connect(lambda: self.show())

    # --- showing -------------------------------------------------------------------------------------------------

    def show(self, path: Path | None = None) -> SauvegardesView:
        """Show the copies of the open dossier, of the file at a path, or of the dossier copied last."""
        window = self._window
        if self._view is None:
            self._view = self._made()
        session = window.session
        if path is None and session.is_open:
            self._dossier, self._path = session.dossier.id, session.now.chemin
        else:
            self._dossier, self._path = "", path or Path()
        self._view.banners.wipe()
        self._view.show_list()
        window.show_page(self._view)
        self._look()
        return self._view

    def _made(self) -> SauvegardesView:
        from dossier_pro.gui.copies.screen import SauvegardesView

        view = SauvegardesView()
        view.back.connect(self._back)
        view.dossier_chosen.connect(self._choose)
        view.copy_now.connect(self._copy_now)
        view.choose_folder.connect(self._choose_folder)
        view.default_folder.connect(partial(self._place, "choisir_repertoire", None))
        view.choose_key.connect(self._choose_key)
        view.forget_key.connect(partial(self._place, "choisir_cle", None))
        view.show_folder.connect(self._show_folder)
        view.open_file.connect(self._window.files.open_path)
        view.compare.connect(self._compare)
        view.restore.connect(self._restore)
        view.erase.connect(self._erase)
        return view

    def lay_out_again(self) -> None:
        """Another zoom: the page is made anew when it is next asked for."""
        self.versions.lay_out_again()
        pages = self._window.pages
        if self._view is not None and pages.currentWidget() is not self._view:
            pages.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None

    def _look(self) -> None:
        self.copier.run(partial(_found, self._dossier, self._path), self._show, self._say)

    def _show(self, found: _Found) -> None:
        view = self._view
        if view is None or not isValid(view):
            return
        self._dossier = found.dossier
        if found.liste is not None and found.liste.chemin is not None:
            self._path = found.liste.chemin
        view.show_choices(found.choices, found.dossier)
        view.show_liste(found.liste)
        view.show_places(found.folder, chosen=found.chosen, key=found.key)

    def _say(self, phrase: str) -> None:
        if self._view is not None and isValid(self._view):
            self._view.banners.say(phrase)

    def _choose(self, dossier_id: str) -> None:
        session = self._window.session
        mine = session.is_open and session.dossier.id == dossier_id
        self._dossier, self._path = dossier_id, session.now.chemin if mine else Path()
        self._look()

    def _back(self) -> None:
        if self._window.session.is_open:
            self._window.show_work()
        else:
            self._window.show_start()

    def _remind(self, phrase: str) -> None:
        self._window.settings.reminder = phrase
        screen = self._window.made_screens().get("accueil")
        if screen is not None and self._window.session.is_open:
            screen.refresh()

    # --- making and placing --------------------------------------------------------------------------------------

    def _copy_now(self) -> None:
        view, session = self._view, self._window.session
        assert view is not None

        def done(new: bool) -> None:
            if isValid(view):
                view.banners.say(
                    tr("La copie est faite.") if new else tr("Rien n’a changé depuis la dernière copie."), info=True
                )

        path = self._path
        if session.is_open and session.now.chemin == path:
            session.when_idle(lambda: self.copier.copy(path, "demande", done))
        else:
            self.copier.copy(path, "demande", done)

    def _copied(self, _: Path) -> None:
        if self._view is not None and self._window.pages.currentWidget() is self._view:
            self._look()
        self.copier.remind()

    def _choose_folder(self) -> None:
        start = Path(self._view.folder.full_text()) if self._view else default_folder()
        chosen = prompts().choose_folder(self._window, tr("Où ranger les copies de sécurité"), start)
        if chosen is not None:
            self._place("choisir_repertoire", chosen)

    def _choose_key(self) -> None:
        chosen = prompts().choose_folder(
            self._window, tr("Où porter aussi les copies\u00a0: clé ou disque"), Path("/media")
        )
        if chosen is not None:
            self._place("choisir_cle", chosen)

    def _erase(self) -> None:
        self.erasing.ask(self._dossier, self._path if self._path.name else None)

    def _erased(self) -> None:
        if self._view is not None and self._window.pages.currentWidget() is self._view:
            self.show(self._path if self._path.is_file() else None)

    def _place(self, which: str, chosen: Path | None) -> None:
        def job() -> None:
            from dossier_pro.services.copies import places

            getattr(places, which)(chosen)

        def done(_: object) -> None:
            self._look()
            if which == "choisir_cle" and chosen is not None and self._path.is_file():
                self._copy_now()

        self.copier.run(job, done, self._say)

    def _show_folder(self, folder: Path) -> None:
        if folder.is_dir():
            prompts().show_file(folder)
        else:
            self._say(
                tr("Ce dossier de fichiers sera créé avec la première copie\u00a0: il n’y a encore rien à y voir.")
            )

    # --- one copy ------------------------------------------------------------------------------------------------

    def _compare(self, one: Sauvegarde) -> None:
        view, path = self._view, self._path
        assert view is not None

        def job() -> Ecarts:
            from dossier_pro.services.copies.differences import comparer_a

            return comparer_a(path if path.is_file() else None, one)

        def compare() -> None:
            self.copier.run(
                job, partial(_if_there, view, "show_ecarts", one), partial(_if_there, view, "show_refusal", one)
            )

        files = self._window.files
        if not files.unlocked(path, lambda: files.unlocked(one.fichier, compare)):
            view.show_list()

    def _restore(self, one: Sauvegarde) -> None:
        self._window.files.unlocked(one.fichier, partial(self._restore_unlocked, one))

    def _restore_unlocked(self, one: Sauvegarde) -> None:
        from dossier_pro.services.copies.making import place_de_restauration, restaurer

        window, view = self._window, self._view
        assert view is not None
        chosen = prompts().save_dossier(
            window, tr("Restaurer dans un nouveau fichier"), place_de_restauration(one, default_folder()), new=True
        )
        if chosen is None:
            return

        def done(phrases: tuple[str, ...]) -> None:
            told = tr(
                "Ceci est la copie du {moment}, dans un nouveau fichier. Votre dossier n’a pas changé.",
                moment=one.moment,
            )
            self._open(chosen, " ".join((told, *phrases)))

        self.copier.run(lambda: restaurer(one, chosen), done, partial(_if_there, view, "show_refusal", one))

    def _open(self, path: Path, phrase: str) -> None:
        window = self._window
        if window.session.is_open:
            window.open_copy(path, phrase)
            return

        def told() -> None:
            window.session.opened.disconnect(told)
            if window.session.now.chemin == path:
                window.say(phrase, info=True)

        window.session.opened.connect(told)
        window.files.open_path(path)


class _Found:
    """What the page shows, as it was found on the thread of copies."""

    def __init__(self, dossier: str, choices: list[tuple[str, str]], liste: CopyListing | None) -> None:
        from dossier_pro.services.copies import places

        self.dossier, self.choices, self.liste = dossier, choices, liste
        choix = places.reglages()
        first, second = places.principal(choix), places.second(choix)
        self.folder, self.chosen = first.racine, bool(choix.repertoire)
        self.key = ""
        if second is not None:
            self.key = f"{second.nom}, {tr('à sa place') if second.la else tr('pas branchée en ce moment')}"


def _newest(groups: Sequence[Sequence[Sauvegarde]]) -> str:
    """Return the dossier that was copied last, "" where none was."""
    return groups[0][0].dossier if groups else ""


def _found(dossier_id: str, path: Path) -> _Found:
    """Run on the thread of copies: find a dossier by its id, by its file, or as the one copied last."""
    from dossier_pro.services.copies.listing import liste
    from dossier_pro.services.copies.making import connus, dossier_de

    groups = connus()
    dossier_id = dossier_id or (dossier_de(path) if path.name else "") or _newest(groups)
    mine = next((group for group in groups if group[0].dossier == dossier_id), ())
    if not path.name:
        path = Path(next((one.source for one in mine if one.source), ""))
    choices = [(group[0].dossier, _name(group[0])) for group in groups]
    if dossier_id and dossier_id not in dict(choices):
        choices.insert(0, (dossier_id, path.stem))
    return _Found(dossier_id, choices, liste(dossier_id, path if path.name else None) if dossier_id else None)


def _name(one: Sauvegarde) -> str:
    return " · ".join(part for part in (one.nom or Path(one.source).stem, one.titre) if part)


def _if_there(view: Any, method: str, *values: object) -> None:
    if isValid(view):
        getattr(view, method)(*values)
