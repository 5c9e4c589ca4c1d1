"""Other versions of the open dossier that lie beside it: looked for, told calmly, compared and made one with it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from dossier_pro.domain.dates import ecrire, heure
from dossier_pro.domain.text import NBSP
from dossier_pro.domain.translation import tr
from dossier_pro.gui.copies.copying import Copier
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts

if TYPE_CHECKING:
    from dossier_pro.domain.versions.merge import Choice, ConflictKey
    from dossier_pro.gui.copies.versions_screen import VersionsView
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.desk import Desk, Fait
    from dossier_pro.services.versions.uniting import Comparison, OtherVersion, Seen, Union

LOOK_MS = 200
"""How long after a dossier was opened it is looked for: its first screen is painted by then, which that would delay."""


class VersionsActions(QObject):
    """Looks beside a dossier when it is opened and when one comes back to the window; holds the page."""

    def __init__(self, window: Shell, copier: Copier) -> None:
        super().__init__(window)
        self._window, self._copier = window, copier
        self._view: VersionsView | None = None
        self._other = Path()
        self._cachet = ("", "")
        self._seen: Seen = {}
        window.actions_table[specs.REUNIR].triggered.connect(self.choose)

    def start(self) -> None:
        """From now on look by itself."""
        self._window.session.opened.connect(self._opened)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._came_back)

    def lay_out_again(self) -> None:
        """Another zoom: the page is made anew when it is next asked for."""
        pages = self._window.pages
        if self._view is not None and pages.currentWidget() is not self._view:
            pages.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None

    # --- looking -------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._seen = {}
        QTimer.singleShot(LOOK_MS, self, self.look)

    def _came_back(self, state: Qt.ApplicationState) -> None:
        """A program that synchronises brings the other version while one is elsewhere."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def look(self) -> None:
        """Find the versions that lie beside the open dossier, on the thread of copies, and tell the newest."""
        session = self._window.session
        if not session.editable:
            return
        path, seen = session.now.chemin, self._seen

        def job() -> tuple[OtherVersion, ...]:
            from dossier_pro.services.versions.uniting import autres_versions

            return autres_versions(path, seen)

        self._copier.run(job, partial(self._tell, path), lambda _: None)

    def _tell(self, path: Path, found: tuple[OtherVersion, ...]) -> None:
        session = self._window.session
        if not found or not session.editable or session.now.chemin != path:
            return
        newest = found[0]
        self._window.say(
            _is_beside(newest),
            info=True,
            action=(tr("Comparer"), partial(self._compare_unlocked, newest.fichier)),
        )

    # --- comparing -----------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for the other version."""
        session = self._window.session
        if not session.editable:
            return
        chosen = prompts().open_dossier(self._window, session.now.chemin.parent)
        if chosen is not None:
            self._compare_unlocked(chosen)

    def _compare_unlocked(self, other: Path) -> None:
        self._window.files.unlocked(other, partial(self.compare, other))

    def compare(self, other: Path) -> VersionsView | None:
        """Show how another version differs from the open dossier."""
        window = self._window
        if not window.session.editable:
            return None
        if self._view is None:
            from dossier_pro.gui.copies.versions_screen import VersionsView

            self._view = VersionsView()
            self._view.back.connect(window.show_work)
            self._view.unite.connect(self._unite)
        self._other = other
        window.show_page(self._view)
        self._view.start(other)
        self._ask(self._view, other)
        return self._view

    def _ask(self, view: VersionsView, other: Path) -> None:
        def job(desk: Desk) -> tuple[Comparison, str]:
            from dossier_pro.services.versions.uniting import comparer_versions, quand_de

            return comparer_versions(desk, other, pour_tout="ici"), _moment(quand_de(other))

        def done(answer: tuple[Comparison, str]) -> None:
            if isValid(view) and self._other == other:
                self._cachet = answer[0].cachet
                view.show_found(*answer)

        self._window.session.flushing.emit()
        self._window.session.ask(job, done, partial(_refuse, view))

    # --- making one ----------------------------------------------------------------------------------------------

    def _unite(self, choices: dict[ConflictKey, Choice]) -> None:
        window, view, other, cachet = self._window, self._view, self._other, self._cachet
        assert view is not None
        changed: list[bool] = []

        def act(desk: Desk) -> Fait:
            from dossier_pro.services.versions.uniting import ChangedMeanwhileError, reunir_versions

            try:
                return reunir_versions(desk, other, choices, cachet=cachet, autre_nom=True).fait
            except ChangedMeanwhileError:
                changed.append(True)
                raise

        def done(union: Union) -> None:
            if union.comparison.avis:
                window.session.reviewed.emit()
            window.show_work()
            window.say(
                tr("Les deux versions sont réunies. «\u00a0{name}\u00a0» n’a pas changé.", name=other.name),
                info=True,
                action=(tr("Mettre l’autre de côté"), partial(self._put_aside, other)),
            )

        def failed(phrase: str) -> None:
            _refuse(view, phrase)
            if changed:
                self._ask(view, other)

        window.session.act(act, then=done, failed=failed)

    def _put_aside(self, other: Path) -> None:
        def job() -> Path:
            from dossier_pro.services.versions.uniting import mettre_de_cote

            return mettre_de_cote(other)

        def done(place: Path) -> None:
            self._window.say(
                tr(
                    "«\u00a0{name}\u00a0» est maintenant dans «\u00a0{folder}\u00a0».",
                    name=other.name,
                    folder=place.parent.name,
                ),
                info=True,
            )

        self._copier.run(job, done, self._window.say)


def _moment(at: datetime | None) -> str:
    """« 29 novembre 2026 à 14 h 05 », in this computer's time."""
    if at is None:
        return ""
    here = at.astimezone()
    return tr("{day} à {time}", day=ecrire(here.date()).replace(" ", NBSP), time=heure(here))


def _is_beside(one: OtherVersion) -> str:
    """Say that another version lies in the same folder, whose it is and of when, where that is known."""
    name, when = one.fichier.name, _moment(one.quand)
    if not when:
        return tr(
            "Une autre version de ce dossier se trouve dans le même dossier de fichiers\u00a0: «\u00a0{name}\u00a0».",
            name=name,
        )
    if not one.nom:
        return tr(
            "Une autre version de ce dossier se trouve dans le même dossier de fichiers\u00a0: "
            "«\u00a0{name}\u00a0» (modifiée le {when}).",
            name=name,
            when=when,
        )
    return tr(
        "Une autre version de ce dossier se trouve dans le même dossier de fichiers\u00a0: "
        "«\u00a0{name}\u00a0» (modifiée le {when}, au nom de {person}).",
        name=name,
        when=when,
        person=one.nom,
    )


def _refuse(view: Any, phrase: str) -> None:
    if isValid(view):
        view.refuse(phrase)
