"""The pages of the PDF as the jury will get them, made anew in a worker process after each pause."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from dossier_pro import temporary
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import label
from dossier_pro.gui.kit.page_pdf import PagePdf
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.workers import QtWorker, Task
from dossier_pro.limits import REFERENTIEL
from dossier_pro.services import reader_jobs
from dossier_pro.services.exporting import DemandeExport
from dossier_pro.services.jobs import PagesAndRules, make_pages
from dossier_pro.workers.call import call, telling

if TYPE_CHECKING:
    from dossier_pro.services.dp import Verification

PAUSE_MS = 700
"""How long nothing must change before the pages are made anew."""


class PagesView(QStackedWidget):
    """Shows the pages, or in a sentence why there are none. Nothing is made while the screen is out of sight."""

    verified = Signal(object, object, object)
    """The dossier (the snapshot) that the rules were run over, their ``Verification``, and what joined files are no
    pages of it (``FichierAPart``)."""
    ready = Signal()
    """The pages are there, as the dossier is now, or it is said why there are none."""
    bug = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._awake = False
        self._wanted: tuple[Dossier, DemandeExport] | None = None
        self._made: tuple[Dossier, DemandeExport] | None = None
        self._count = self._pages_of = 0
        self._task: Task | None = None
        self._pdf: Path | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._make)
        self.drawer = QtWorker(REFERENTIEL, "", self, first=call(reader_jobs.prepare))
        self.drawer.bug.connect(self.bug)
        self.pages = PagePdf()
        self.pages.wanted.connect(self._draw)
        self.words = label(tr("Préparation des pages…"), "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(_middle(self.words))
        self.addWidget(self.pages)

    @property
    def shown(self) -> bool:
        """Whether pages are on the screen, as the dossier is now."""
        return self.currentWidget() is self.pages and self._made == self._wanted and self._task is None

    @property
    def said(self) -> str:
        """Why there are no pages of the dossier as it is; "" where there are, or will be soon."""
        settled = self._task is None and self._made is not None and self._made == self._wanted
        return self.words.text() if settled and self.currentWidget() is not self.pages else ""

    @property
    def pdf(self) -> tuple[Path, int] | None:
        """The PDF that is shown and how many pages it has; None where none is shown, or it is about to change."""
        return (self._pdf, self._pages_of) if self.shown and self._pdf is not None else None

    def ask(self, dossier: Dossier, demande: DemandeExport) -> None:
        """Have the pages of a dossier made, as ``demande`` says (its places are not written to); soon, not now."""
        bare = DemandeExport(
            ccp=demande.ccp, ccs=demande.ccs, annexes=demande.annexes, nom_sur_pages=demande.nom_sur_pages
        )
        wanted = (dossier, bare)
        if self._wanted is not None and self._wanted[0] is dossier and self._wanted[1] == wanted[1]:
            return
        self._wanted = wanted
        if self._awake:
            self._timer.start(PAUSE_MS)

    def wake(self) -> None:
        """The screen is in sight."""
        self._awake = True
        if self._pdf is None or self._wanted is not self._made:
            self._timer.start(PAUSE_MS)

    def sleep(self) -> None:
        """The screen is out of sight: end the processes; the PDF does not stay on the disk."""
        self._awake = False
        self._timer.stop()
        if self._task is not None:
            self._task.kill()
            self._task = None
        self.drawer.close()
        self._pdf = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _make(self) -> None:
        if not self._awake or self._wanted is None or self._task is not None or not self._session.is_open:
            return
        wanted = self._wanted
        self._count += 1
        if self._folder is None:
            self._folder = temporary.folder(tidy=False)
        target = Path(self._folder.name) / f"pages-{self._count}.pdf"
        task = Task(telling(make_pages, self._session.now.chemin, replace(wanted[1], pdf=target)), self)
        self._task = task
        task.finished.connect(lambda apercu: self._done(wanted, apercu))
        task.refused.connect(lambda phrase: self._done(wanted, PagesAndRules(target, (), None, phrase)))
        task.stopped.connect(lambda: self._over())
        task.bug.connect(lambda error: self._bug(wanted, error))
        self._session.when_idle(task.start)
        self.drawer.start()

    def _done(self, wanted: tuple[Dossier, DemandeExport], apercu: PagesAndRules) -> None:
        self._made = wanted
        self._over()
        if apercu.verification is not None:
            self.verified.emit(wanted[0], apercu.verification, apercu.a_part)
        if not apercu.tailles:
            self._none(apercu.phrase)
            self.ready.emit()
            return
        self._pages_of = len(apercu.tailles)
        old, self._pdf = self._pdf, apercu.pdf
        page = self.pages.page
        self.pages.open(apercu.tailles)
        self.pages.turn_to(page or 1)
        self.setCurrentWidget(self.pages)
        if old is not None:
            old.unlink(missing_ok=True)
        self.ready.emit()

    def _none(self, phrase: str) -> None:
        self.words.setText(phrase or tr("Les pages ne peuvent pas être montrées."))
        self.setCurrentIndex(0)

    def _bug(self, wanted: tuple[Dossier, DemandeExport], error: BaseException) -> None:
        self._made = wanted
        self._over()
        self._none(tr("Les pages n’ont pas pu être préparées ; rien n’a changé dans votre dossier."))
        self.bug.emit(error)

    def _over(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.deleteLater()
        if self._awake and self._wanted is not self._made:
            self._timer.start(PAUSE_MS)

    def _draw(self, page: int, width: int) -> None:
        pdf = self._pdf
        if pdf is None or not self._awake:
            return

        def taken(picture: Any) -> None:
            if pdf is self._pdf:
                self.pages.take(page, picture)

        self.drawer.forget(reader_jobs.draw)
        self.drawer.ask(call(reader_jobs.draw, pdf, page, width), taken, lambda _: taken(None))


def _middle(words: QLabel) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(px(32), px(32), px(32), px(32))
    layout.addWidget(words)
    return made


def still_holding(verification: Verification) -> Verification:
    """Return what of a verification is still worth showing once the dossier has changed: what held."""
    return replace(verification, regles=tuple(r for r in verification.regles if r.ok is not False))
