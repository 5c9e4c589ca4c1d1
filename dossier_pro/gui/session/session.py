"""The open dossier as the window sees it. Everything that touches the file runs on one worker thread; what comes back
are immutable snapshots, by signals, on the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

from dossier_pro.domain.changes import ChangeSet, Draft
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError, NotSavedError
from dossier_pro.domain.readiness import Readiness, evaluate
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_kept
from dossier_pro.gui.session.adding import Adding, Ajout, offer
from dossier_pro.gui.session.alive import while_alive
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.gui.session.held import Held
from dossier_pro.gui.session.pastes import finish_pastes
from dossier_pro.gui.session.proofreading import Proofreader
from dossier_pro.notices import heard
from dossier_pro.services.drafts import PARTOUT

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk, Fait

FOLLOW_MS = 1500
"""Between two looks at a file that another window writes to."""

T = TypeVar("T")
Then = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that the window may know of the dossier at one moment.

    ``pages`` of each exemple, where they were counted, and how far they are filled (2.9), are by its id.
    """

    dossier: Dossier
    etat: Readiness
    chemin: Path
    lecture_seule: bool
    pages: Mapping[str, int]
    undo_label: str | None
    redo_label: str | None
    filled: Mapping[str, float]


class Session(QObject):
    """Owns the ``Desk`` on its thread. All methods are called from, and all callbacks run on, the window's thread.

    A ``then`` callback is given what the job returned; it is not called where the job was refused, nor once the widget
    that gave it is gone (``alive``).
    """

    opened = Signal()
    changed = Signal(object, object)
    """(ChangeSet, Dossier), after each edit, undo and redo."""
    counted = Signal()
    """The pages of the exemples were counted anew; the dossier is the same, its readiness may not be."""
    reviewed = Signal()
    """Facts of a review came into the dossier: no step that can be undone, and none of its texts is another."""
    closed = Signal()
    flushing = Signal()
    """Emitted before anything that must see every keystroke: editors hand over what they hold."""
    typing = Signal(str)
    """Something is being written that is not saved yet, and what the step will be called."""
    saved = Signal(object)
    """The datetime of the last transaction."""
    stepped = Signal(object, str)
    """(ChangeSet that was applied, what was undone or redone in one sentence), after ``changed``."""
    told = Signal(str)
    """A short sentence on what was just done, for the status line."""
    refused = Signal(str)
    """One sentence of a ``KnownError``."""
    noticed = Signal(str)
    """A sentence on what was set right on the way, said after what the job itself has to say."""
    offered = Signal(str, str, object)
    """A sentence, the verb of its button, and what that does: something that may be wanted, never done unasked."""
    bug = Signal(object)
    """An exception that nobody foresaw."""
    progressed = Signal(int, int)
    """Files taken in so far, of how many."""
    _post = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="dossier")
        self._atelier: Desk | None = None
        self._snapshot: Snapshot | None = None
        self._pages: Mapping[str, int] = {}
        self._filled: Mapping[str, float] = {}
        self._cancelled = self._ended = False
        self.is_over = False
        """Whether ``shut_down`` has returned: what is asked from then on is not done, because nobody waits for it."""
        self.drafts = Drafts(self)
        """What is typed over the open dossier and belongs to nothing in it yet."""
        self.drafts_anywhere = Drafts(self, PARTOUT)
        """The same of what belongs to no dossier."""
        self._follower = QTimer(self, interval=FOLLOW_MS)
        self._follower.timeout.connect(self.follow)
        self.held = Held(self, self)
        """What was written and the file could not take."""
        self.proofreader = Proofreader(self)
        """What the guide finds in what is written."""
        self.flushing.connect(finish_pastes)  # before any field, which would hand over what it holds without it
        self._post.connect(self._call, Qt.ConnectionType.QueuedConnection)

    # --- what is known -------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a dossier is open."""
        return self._snapshot is not None

    @property
    def now(self) -> Snapshot:
        """The last snapshot.

        Raises:
            RuntimeError: no dossier is open.
        """
        if self._snapshot is None:
            raise RuntimeError("no dossier is open")
        return self._snapshot

    @property
    def dossier(self) -> Dossier:
        """The dossier of the last snapshot."""
        return self.now.dossier

    @property
    def etat(self) -> Readiness:
        """The readiness of the last snapshot."""
        return self.now.etat

    @property
    def editable(self) -> bool:
        """Whether a dossier is open that may be changed."""
        return self._snapshot is not None and not self._snapshot.lecture_seule

    def settle(self) -> None:
        """Hand over what is typed and return once the file has taken or refused it; the window is painted meanwhile."""
        if self._snapshot is None:
            return
        loop = QEventLoop()
        self.flushing.emit()
        self._submit(lambda: None, lambda _: loop.quit())
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    # --- opening and closing -------------------------------------------------------------------------------------

    def open(self, factory: Callable[[], Desk], failed: Callable[[str], None] | None = None) -> None:
        """Open another dossier; the present one is closed once the new one is there, and stays where it fails.

        Args:
            factory: makes the Atelier; runs on the worker thread.
            failed: takes the sentence of a KnownError in the place of ``refused``.
        """
        self.flushing.emit()

        def job() -> Snapshot:
            desk = factory()
            self._pages, self._filled = {}, {}
            self.held.clear()
            previous, self._atelier = self._atelier, desk
            if previous is not None:
                previous.close()
            return self._look()

        def done(snapshot: Snapshot) -> None:
            if self.is_over:  # opened while the window was being closed: it is closed again by now
                return
            self._snapshot = snapshot
            self.drafts.aim_at(snapshot.dossier, reading=snapshot.lecture_seule)
            if snapshot.lecture_seule:
                self._follower.start()
            self.opened.emit()

        self._submit(job, done, failed)

    def close(self) -> None:
        """Hand over what was typed and close the dossier."""
        if self._snapshot is None:
            return
        self.flushing.emit()
        self._snapshot = None
        self.drafts.aim("")
        self._submit(self._close_atelier, lambda _: None)
        self.closed.emit()

    def shut_down(self) -> None:
        """Close the dossier and end the thread; returns when everything is on the disk. Again is harmless."""
        if self._ended:
            return
        self._ended = True
        if self._snapshot is not None:
            self.flushing.emit()
            self._snapshot = None
            self.drafts.aim("")
            self.closed.emit()
        self.drafts_anywhere.save()
        self._thread.submit(self._close_atelier)
        self._thread.shutdown(wait=True)
        self.is_over = True

    def _close_atelier(self) -> None:
        desk, self._atelier = self._atelier, None
        if desk is not None:
            desk.close()

    # --- editing -------------------------------------------------------------------------------------------------

    def edit(
        self,
        label: str,
        edit: Callable[[Draft], object],
        *,
        burst: str = "",
        then: Then | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do one edit (``Desk.change``). What is written (``burst``) and cannot reach the file is held."""
        if not self.editable:
            return

        def job(desk: Desk) -> Fait:
            try:
                fait = desk.change(label, edit, burst=burst)
            except NotSavedError as error:
                self.held.hold(label, edit, burst, error.phrase)
                raise
            self.held.let_go(burst)
            return fait

        arrived = self.held.sending(label, edit, burst)
        self._fait(job, then, failed=failed)
        self._submit(lambda: None, lambda _: arrived())

    def act(
        self,
        act: Callable[[Desk], Fait],
        *,
        then: Then | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do what takes more than a draft, such as taking bytes in; it ends in one edit all the same."""
        if not self.editable:
            return
        self.flushing.emit()
        self._fait(act, then, failed=failed)

    def close_burst(self) -> None:
        """End the burst of writing: a field was left."""
        if self.editable:
            self._submit(lambda: self._require().close_burst(), lambda _: None)

    def undo(self) -> None:
        """Take back the last step."""
        self._step("undo_label", tr("Annulé"), lambda desk: desk.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step("redo_label", tr("Rétabli"), lambda desk: desk.redo())

    def _step(self, which: str, word: str, step: Callable[[Desk], Fait | None]) -> None:
        if not self.editable:
            return
        self.flushing.emit()
        done: list[tuple[ChangeSet, str]] = []

        def job(desk: Desk) -> Fait | None:
            label = getattr(desk, which) or ""
            fait = step(desk)
            if fait is not None:
                done.append((fait.changeset, tr("{nom}\u00a0: {texte}", nom=word, texte=tr_kept(label))))
            return fait

        def then(_: object) -> None:
            for changeset, phrase in done:
                self.told.emit(phrase)
                self.stepped.emit(changeset, phrase)

        self._fait(job, then)

    def add_preuves(
        self,
        files: Sequence[Path | Callable[[], Path]],
        then: Callable[[Ajout], None],
        *,
        exemple_id: str = "",
        quand_meme: bool = False,
    ) -> None:
        """Take files in, in one step, as ``Adding`` does; what this program made of a dossier is only offered."""
        if not self.editable:
            return
        self.flushing.emit()
        self._cancelled = False
        known = frozenset(self.dossier.tables.get("preuve", {}))
        told = while_alive(then)

        def over(ajout: Ajout) -> None:
            told(ajout)
            if own := ajout.a_nous:
                again = partial(self.add_preuves, own, told, exemple_id=exemple_id, quand_meme=True)
                self.offered.emit(*offer(own), again)

        adding = Adding(files, known, self.progressed.emit, over, exemple_id, quand_meme)
        adding.ask(self._take_bytes, self._fait)

    def _take_bytes(self, job: Callable[[Desk], T], then: Callable[[T], None], failed: Callable[[str], None]) -> None:
        def work() -> T:
            if self._cancelled:
                raise KnownError("")
            return job(self._require())

        self._submit(work, then, failed)

    def cancel_files(self) -> None:
        """Leave out the files that have not been taken yet."""
        self._cancelled = True

    def read_piece(self, sha256: str, then: Callable[[bytes], None]) -> None:
        """Read a piece's bytes."""

        def job() -> bytes:
            with self._require().read_piece(sha256) as stream:
                return stream.read()

        self._submit(job, then)

    def run(self, job: Callable[[Desk], T], then: Callable[[T], None]) -> None:
        """Run anything else that needs the open dossier, such as a copy."""
        self.flushing.emit()
        self._submit(lambda: job(self._require()), then)

    def ask(
        self, job: Callable[[Desk], T], then: Callable[[T], None], failed: Callable[[str], object] | None = None
    ) -> None:
        """Run something in the background that needs the open dossier but not what is being typed.

        Args:
            job: runs on the dossier's thread.
            then: takes what it returned.
            failed: takes the sentence of a KnownError; nobody is told where there is none.
        """
        self._submit(lambda: job(self._require()), then, failed=failed or (lambda _: None))

    def review(
        self,
        job: Callable[[Desk], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do something with the review of the dossier, such as answering a remark; it can never be undone."""
        if not self.editable:
            return
        self.flushing.emit()

        def work() -> tuple[T, Snapshot]:
            return job(self._require()), self._look()

        def done(result: tuple[T, Snapshot]) -> None:
            value, snapshot = result
            if self._snapshot is None:
                return
            previous, self._snapshot = self._snapshot, snapshot
            if snapshot.dossier is not previous.dossier:
                self.saved.emit(datetime.now().astimezone())
                self.reviewed.emit()
            if then is not None:
                while_alive(then)(value)

        self._submit(work, done, failed)

    def follow(self) -> None:
        """Show what another window has saved since, where this one only reads."""
        if self._snapshot is None or self.editable:
            self._follower.stop()
            return

        def job(desk: Desk) -> Snapshot | None:
            return self._look() if desk.suivre() else None

        def done(snapshot: Snapshot | None) -> None:
            if snapshot is not None and self._snapshot is not None:
                self._snapshot = snapshot
                self.reviewed.emit()

        self.ask(job, done)

    def take_pages(self, filled: Mapping[str, float]) -> None:
        """Take in how far each exemple fills its pages, for what is said of them."""

        def job() -> Snapshot:
            self._pages = {one: ceil(pages) for one, pages in filled.items()}
            self._filled = filled
            return self._look()

        def done(snapshot: Snapshot) -> None:
            if self._snapshot is not None:
                self._snapshot = snapshot
                self.counted.emit()

        self._submit(job, done)

    def when_idle(self, then: Callable[[], None]) -> None:
        """Call back once everything that was asked before is on the disk."""
        self.flushing.emit()
        self._submit(lambda: None, lambda _: while_alive(then)())

    # --- the thread ----------------------------------------------------------------------------------------------

    def _fait(
        self,
        job: Callable[[Desk], Fait | None],
        then: Then | None,
        *,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do a job that may be an edit."""

        def work() -> tuple[Fait | None, Snapshot]:
            return job(self._require()), self._look()

        def done(result: tuple[Fait | None, Snapshot]) -> None:
            fait, snapshot = result
            if self._snapshot is None:
                return
            self._snapshot = snapshot
            if fait is not None and fait.changeset.changes:
                self.saved.emit(datetime.now().astimezone())
                self.changed.emit(fait.changeset, snapshot.dossier)
            if then is not None:
                while_alive(then)(fait.valeur if fait else None)

        self._submit(work, done, failed)

    def _submit(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], object] | None = None
    ) -> None:
        def work() -> None:
            with heard() as phrases:
                run()
            for phrase in phrases:
                self._post.emit(partial(self.noticed.emit, phrase))

        def run() -> None:
            try:
                value = job()
            except KnownError as error:
                phrase = error.phrase
                self._post.emit(lambda: while_alive(failed or self.refused.emit)(phrase))
            except Exception as error:  # noqa: BLE001 - shown by the crash report, on the window's thread
                bug = error
                self._post.emit(lambda: self.bug.emit(bug))
            else:
                self._post.emit(lambda: while_alive(done)(value))

        if not self.is_over:
            self._thread.submit(work)

    def _require(self) -> Desk:
        if self._atelier is None:
            raise KnownError(tr("Ce dossier vient d’être fermé : ouvrez-le de nouveau pour continuer."))
        return self._atelier

    def _look(self) -> Snapshot:
        desk = self._require()
        dossier = desk.dossier
        previous = self._snapshot
        if previous is not None and previous.dossier is dossier and previous.pages is self._pages:
            etat = previous.etat
        else:
            today = datetime.now().astimezone().date()
            etat = evaluate(dossier, aujourd_hui=today, pages=self._pages)
        return Snapshot(
            dossier,
            etat,
            desk.chemin,
            desk.lecture_seule,
            self._pages,
            desk.undo_label,
            desk.redo_label,
            self._filled,
        )

    @Slot(object)
    def _call(self, function: Callable[[], None]) -> None:
        function()
