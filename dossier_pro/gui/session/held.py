"""What was written and the file could not take: gone, replaced, full, read-only, unplugged. Held until it does.

One way for all these causes: the words stay in their fields also when those are made anew, the file is asked again
every few seconds, a copy holds them, and leaving asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot

from dossier_pro.domain.changes import ConflictError, Draft, dump_changes, load_changes
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.services.writing import EnAttente, reprendre

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk

T = TypeVar("T")
KEPT = "en attente"
"""The key of the drafts under which what is held is mirrored."""
LABEL = tr_noop("Reprendre ce qui n’avait pas pu être enregistré")
RETRY_MS = 4000
"""Between two tries."""


class Host(Protocol):
    """The open dossier, as far as what is held needs it."""

    drafts: Drafts

    @property
    def opened(self) -> SignalInstance:
        """A dossier is open."""

    @property
    def noticed(self) -> SignalInstance:
        """A sentence for the person."""

    @property
    def is_open(self) -> bool:
        """Whether a dossier is."""

    @property
    def editable(self) -> bool:
        """Whether it may be changed."""

    @property
    def dossier(self) -> Dossier:
        """It, as it is in the file."""

    def edit(
        self,
        label: str,
        edit: Callable[[Draft], object],
        *,
        burst: str = "",
        then: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do one edit."""

    def run(self, job: Callable[[Desk], T], then: Callable[[T], None]) -> None:
        """Run something else that needs the file."""


class Held(QObject):
    """The edits of the open dossier that wait. ``hold`` and ``let_go`` are called on the dossier's thread."""

    unsaved = Signal(str)
    """One sentence: something could not reach the file."""
    recovered = Signal()
    """All of it has reached the file after all."""
    _refused = Signal(str)
    _emptied = Signal()

    def __init__(self, session: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: dict[str, EnAttente] = {}
        self._sent: list[EnAttente] = []
        self._copied: Dossier | None = None
        self._timer = QTimer(self, interval=RETRY_MS)
        self._timer.timeout.connect(self.try_again)
        session.opened.connect(self._take_up)
        self._refused.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._emptied.connect(self._all_saved, Qt.ConnectionType.QueuedConnection)

    def __bool__(self) -> bool:
        """Whether anything is held."""
        return bool(self._waiting)

    @property
    def at_risk(self) -> bool:
        """Whether something is held that is in no copy either."""
        return bool(self._waiting) and self.over(self._session.dossier) != self._copied

    def over(self, dossier: Dossier) -> Dossier:
        """Return a dossier as it would be with what is held."""
        return _with(dossier, self._waiting.values()).dossier

    def shown(self, dossier: Dossier) -> Dossier:
        """Return a dossier as the fields show it: with what is held, and what is on its way to the file.

        A field that is made anew meanwhile would else show the text of before, and be written on from there.
        """
        return _with(dossier, (*self._waiting.values(), *self._sent)).dossier

    def sending(self, label: str, edit: Callable[[Draft], object], burst: str) -> Callable[[], None]:
        """Note what was written in a field (``burst``) and is on its way; call what is returned once it has arrived."""
        if not burst:
            return lambda: None
        sent = EnAttente(label, edit, burst)
        self._sent.append(sent)
        return lambda: self._sent.remove(sent)

    def hold(self, label: str, edit: Callable[[Draft], object], burst: str, phrase: str) -> None:
        """Hold what was written in a field (``burst``); any other edit is done again by who sees that it was not."""
        if burst:
            self._waiting.pop(burst, None)
            self._waiting[burst] = EnAttente(label, edit, burst)
            self._refused.emit(phrase)

    def let_go(self, burst: str) -> None:
        """The file has taken what was written in a field."""
        if self._waiting.pop(burst, None) is not None and not self._waiting:
            self._emptied.emit()

    def clear(self) -> None:
        """Let go of everything."""
        self._waiting, self._copied = {}, None
        self._emptied.emit()

    def drop(self) -> None:
        """Let go of everything for good: the person was asked."""
        self._session.drafts.forget(KEPT)
        self.clear()

    def try_again(self) -> None:
        """Ask the file once more; nobody is told where it refuses again."""
        for waiting in tuple(self._waiting.values()):
            self._session.edit(waiting.label, waiting.edit, burst=waiting.burst, failed=lambda _: None)

    def copy_to(self, target: Path, then: Callable[[tuple[str, ...]], None]) -> None:
        """Write a copy that holds every word, those that the file could not take included.

        Args:
            target: where.
            then: takes the titres of the preuves whose file could not be read.
        """

        def job(desk: Desk) -> tuple[tuple[str, ...], Dossier]:
            # Read on this thread: what is in the fields was handed over before, and refused by now.
            content = self.over(desk.dossier)
            return desk.copie(target, tuple(self._waiting.values())), content

        def done(result: tuple[tuple[str, ...], Dossier]) -> None:
            without, self._copied = result
            then(without)

        self._session.run(job, done)

    def _keep(self) -> None:
        """Mirror what is held in the drafts, which are another file at least, in case we are killed."""
        draft = _with(self._session.dossier, self._waiting.values())
        changes = draft.changeset("", datetime.now(UTC)).changes
        self._session.drafts.keep(KEPT, dump_changes(changes) if changes else "")

    @Slot()
    def _take_up(self) -> None:
        """Put into the dossier what was held when the program was killed; it is a step that can be undone."""
        session = self._session
        kept = session.drafts.text(KEPT)
        if not kept or not session.editable:
            return
        try:
            changes = load_changes(kept)
        except (ConflictError, ValueError, TypeError):
            return

        def then(_: object) -> None:
            session.drafts.forget(KEPT)
            session.noticed.emit(
                tr(
                    "Ce que vous aviez écrit la dernière fois sans pouvoir l’enregistrer a été remis "
                    "à sa place\u00a0: vérifiez-le. Ctrl+Z l’enlève."
                )
            )

        # As what is written in a field: it is held again where the file still refuses it.
        session.edit(LABEL, lambda draft: reprendre(draft, changes), burst=KEPT, then=then)

    @Slot(str)
    def _tell(self, phrase: str) -> None:
        if self._waiting and self._session.is_open:
            self._keep()
        if self._waiting and not self._timer.isActive():
            self._timer.start()
            self.unsaved.emit(phrase)

    @Slot()
    def _all_saved(self) -> None:
        if not self._waiting:
            self._session.drafts.forget(KEPT)
        if not self._waiting and self._timer.isActive():
            self._timer.stop()
            self.recovered.emit()


def _with(dossier: Dossier, edits: Iterable[EnAttente]) -> Draft:
    draft = Draft(dossier)
    for one in tuple(edits):
        try:
            one.edit(draft)
        except KnownError:
            continue  # what it is about is gone
    return draft
