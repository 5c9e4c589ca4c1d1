"""From a document to the catalogue: choose it, look at what was read, use it. The start of any dossier on any titre."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.referentiel_in.confirmation import ConfirmationView
from dossier_pro.gui.referentiel_in.source import FichesView, FinView, SourceView
from dossier_pro.gui.referentiel_in.unfinished import Unfinished
from dossier_pro.gui.session.drafts import Drafts, Keeper
from dossier_pro.gui.session.workers import QtWorker
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.limits import REFERENTIEL
from dossier_pro.services import reader_jobs
from dossier_pro.services.reader_jobs import Choix, Ouverture, longer
from dossier_pro.workers.call import call, telling

if TYPE_CHECKING:
    from dossier_pro.services.referentiels import Reunion


class ImportView(QWidget):
    """Four pages: the source, the fiche where there are many, the confirmation, and that it is kept.

    The process that reads lives while this is shown. Leaving the screen gives up a reading, never a correction.
    """

    help_page = "import"
    kept = Signal(str)
    """The key of the référentiel that is in the catalogue now."""
    begin = Signal(str)
    """The key of the référentiel to make a dossier on."""
    back = Signal()
    bug = Signal(object)

    def __init__(self, settings: Settings, drafts: Drafts) -> None:
        super().__init__()
        self.reader = QtWorker(REFERENTIEL, tr(reader_jobs.LOST), self, first=call(reader_jobs.prepare))
        self.reader.bug.connect(self.bug)
        self._source: Path | str = ""
        self._choice: str | None = None
        self._cle = ""
        self.source = SourceView()
        self._pasted = Keeper(drafts, self.source.text, "import/texte")
        self.fiches = FichesView()
        self.confirmation = ConfirmationView(self.reader, settings)
        self._unfinished = Unfinished(drafts)
        self.fin = FinView()
        self.pages = RoomPages()
        for page in (self.source, self.fiches, self.confirmation, self.fin):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.source.read.connect(self.read)
        self.source.cancelled.connect(self.cancel)
        self.source.late.connect(lambda: self.pages.setCurrentWidget(self.source))
        self.source.back.connect(self.back)
        self.fiches.chosen.connect(lambda code: self.read(self._source, code))
        self.fiches.searched.connect(self._search)
        self.fiches.other.connect(self._other)
        self.confirmation.accepted.connect(self._keep)
        self.confirmation.other.connect(self._other)
        self.confirmation.changed.connect(self._note)
        self.fin.begin.connect(lambda: self.begin.emit(self._cle))
        self.fin.again.connect(self._fresh)
        self.fin.back.connect(self.back)

    @property
    def modified(self) -> bool:
        """Whether corrections would be lost if the window closed now."""
        return self.pages.currentWidget() is self.confirmation and self.confirmation.modified

    def finish(self) -> bool:
        """Take in what is being written, and tell whether corrections would be lost if the window closed now."""
        if self.pages.currentWidget() is self.confirmation:
            self.confirmation.finish()
        return self.modified

    def start(self) -> None:
        """Show where the source is chosen; corrections that are under way stay on the screen."""
        if not self.modified:
            self._fresh()

    def go_back(self) -> None:
        """Leave the page in sight; corrections that are under way wait on it."""
        shown = self.pages.currentWidget()
        if shown is self.fiches or (shown is self.confirmation and not self.finish()):
            self._fresh()
        else:
            self.back.emit()

    def read(self, source: Path | str, choice: str | None = None) -> None:
        """Read a document or a text; what it becomes is shown, or why it cannot be read."""
        self._source, self._choice = source, choice
        self.source.show_busy(source.name if isinstance(source, Path) else tr("texte collé"))
        self.reader.ask(
            telling(reader_jobs.read, source, choice),
            self._read,
            self._refused,
            step=self.source.show_step,
            longer=longer(source),
        )

    def cancel(self) -> None:
        """Give the reading up."""
        self.reader.give_up(reader_jobs.read)
        self.source.show_idle()

    def _read(self, answer: Ouverture | Choix) -> None:
        self.source.show_idle()
        if isinstance(answer, Choix):
            self.fiches.open(answer)
            self.pages.setCurrentWidget(self.fiches)
            return
        self.pages.setCurrentWidget(self.confirmation)
        reunion = _joined(answer)
        self.confirmation.open(self._source, replace(answer, lecture=reunion.lecture))
        self._unfinished.aim(self._source, self._choice)
        if self._take_up():
            return
        if reunion.phrase:
            self.confirmation.banners.say(reunion.phrase, info=True)
        elif _known(answer.lecture.referentiel.cle):
            self.confirmation.banners.say(
                tr(
                    "Ce référentiel est déjà dans votre catalogue : l’utiliser remplace celui qui y "
                    "est. Vos dossiers gardent le leur."
                ),
                info=True,
            )

    def _take_up(self) -> bool:
        """Show the corrections that the same document was left with, if it was."""
        try:
            etat = self._unfinished.resumed(self.confirmation.etat)
        except KnownError as error:
            self.confirmation.banners.say(error.phrase)
            return True
        if etat is None:
            return False
        self.confirmation.resume(etat)
        self.confirmation.banners.say(tr("Vos corrections sont reprises là où elles en étaient."), info=True)
        return True

    def _note(self, item_id: str, text: str) -> None:
        if self.confirmation.pile is not None:
            self._unfinished.note(self.confirmation.pile, item_id, text)

    def drop(self) -> None:
        """Give the corrections up."""
        self._unfinished.done()

    def _offer(self) -> None:
        """Say that corrections of another day wait, and lead to them."""
        left = self._unfinished.left()
        if left is not None:
            self.source.banners.say(
                tr("Vous corrigiez «\u00a0{titre}\u00a0» : vos corrections sont gardées.", titre=left.titre),
                info=True,
                action=(tr("Reprendre"), lambda: self.read(left.source, left.choice)),
            )

    def _refused(self, phrase: str) -> None:
        """Say why nothing was read, where the person is; the source is still there."""
        if self.pages.currentWidget() is self.fiches:
            self.source.show_idle()
            self.fiches.banners.say(phrase)
        else:
            self.source.show_idle(phrase)

    def _search(self, words: str) -> None:
        source = self._source
        if not isinstance(source, Path):
            return

        def found(choice: Any) -> None:
            if source is self._source:
                self.fiches.show_found(choice)

        # A search in a file of 570 MB takes half a minute: the one before it has become useless.
        self.reader.give_up(reader_jobs.search)
        wanted = call(reader_jobs.search, source, words)
        self.reader.ask(wanted, found, self.fiches.banners.say, longer=longer(source))

    def _keep(self, ref: Referentiel) -> None:
        from dossier_pro.services.referentiels import enregistrer

        try:
            enregistrer(ref)
        except KnownError as error:
            self.confirmation.banners.say(error.phrase)
            return
        self._cle = ref.cle
        self._unfinished.done()
        self._pasted.done()
        self.fin.open(ref)
        self.pages.setCurrentWidget(self.fin)
        self.kept.emit(ref.cle)

    def _other(self) -> None:
        question = tr("Abandonner vos corrections ?")
        detail = tr("Le référentiel que vous corrigez n’est pas encore dans votre catalogue.")
        if self.modified and not prompts().confirm(self, question, detail, tr("Abandonner")):
            return
        self._unfinished.done()
        self._fresh()

    def _fresh(self) -> None:
        self.source.show_idle()
        self.source.banners.wipe()
        self.pages.setCurrentWidget(self.source)
        self.source.choose.setFocus()
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reader.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.reader.close()
            self.source.show_idle()


def _joined(answer: Ouverture) -> Reunion:
    from dossier_pro.services.referentiels import reunir

    return reunir(answer.lecture)


def _known(cle: str) -> bool:
    from dossier_pro.services.referentiels import est_au_catalogue

    return est_au_catalogue(cle)
