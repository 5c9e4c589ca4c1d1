"""The door of the store: one open dossier, its present state in memory, and every change to it as one transaction."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from dossier_pro.domain.avis import VIDE, Avis
from dossier_pro.domain.changes import ChangeSet, ConflictError, apply, diff
from dossier_pro.domain.dossier import Dossier, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.domain.versions.common import Version, is_merge
from dossier_pro.store import avis as reviews
from dossier_pro.store import backup, faults, keys, loading, moments, pieces, purging, rescue, schema, whole
from dossier_pro.store.bursts import Burst
from dossier_pro.store.cipher import CipherKey
from dossier_pro.store.engine import Database
from dossier_pro.store.files import replacing
from dossier_pro.store.history import MAX_STEPS, History, HistoryEntry, Step
from dossier_pro.store.lock import FileLock
from dossier_pro.store.opening import check_file, clear_place, open_database, open_made
from dossier_pro.store.pieces import PieceInfo

_log = logging.getLogger(__name__)


class Repository:
    """One open ``.dpro``.

    Confined to the thread that made it. Everything is loaded on opening; what it gives out is immutable and may go to
    any thread, except the readers of ``read_piece``. Only one repository at a time may write to a file; any number
    may read it meanwhile.
    """

    path: Path
    read_only: bool

    def __init__(self, database: Database, lock: FileLock | None) -> None:
        """Load a dossier; use ``create`` or ``open``."""
        self.path = database.path
        self.read_only = database.read_only
        self._database = database
        self._lock = lock
        self._history = History(database)
        self._burst: Burst | None = None
        self._edited = False
        self._closed = False
        self._seen = self._version()
        self._dossier = loading.load(database)
        keys.belongs(self._dossier.id, database.key)

    # --- opening and closing -----------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls, path: Path, dossier: Dossier, streams: Iterable[BinaryIO] = (), key: CipherKey | None = None
    ) -> Repository:
        """Make a file that holds ``dossier`` and open it. Nothing stands at ``path`` until it is whole.

        ``streams`` are the bytes of its pieces, read to their ends; ``Preuve.sha256`` names them. ``key`` protects it.

        Raises:
            KnownError: a file stands there already, the place cannot be written to, or a piece cannot be read.
        """
        faults.refuse_existing(path)
        lock = FileLock(path)
        try:
            faults.refuse_existing(path)
            with replacing(path) as beside:
                with closing(Database(beside, "rwc", known_as=path, key=key)) as database:
                    schema.build(database)
                    for stream in streams:
                        pieces.add(database, stream)
                    with database.transaction() as writer:
                        whole.insert_everything(writer, dossier)
                    database.take_leave()
                clear_place(path)
            lock.know()
            return cls(open_made(path), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, patience: float | None = None) -> Repository:
        """Open a dossier. One of an older schema is copied beside itself and brought up to date first.

        Where it is only read, that is done to a private copy, and the file stays as it is.

        Args:
            path: the file.
            read_only: whether nothing will be written.
            patience: how many seconds another program's lock is waited for (``opening.open_database``).

        Raises:
            KnownError: it is missing, is not a dossier, is damaged or of a newer version, is open in another window,
                or stands where nothing can be written (then ``read_only`` opens it).
        """
        check_file(path)
        lock = None if read_only else FileLock(path)
        try:
            database = open_database(path, read_only=read_only, patience=patience)
            try:
                if read_only:
                    database = schema.read_up_to_date(database)
                else:
                    schema.bring_up_to_date(database)
                return cls(database, lock)
            except BaseException:
                database.close()
                raise
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @property
    def key(self) -> CipherKey | None:
        """What the file is protected with, None where it is in clear."""
        return self._database.key

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Let go of the file, not of its lock, for the block, which may protect the same dossier otherwise.

        Raises:
            KnownError: the file cannot be written to.
        """
        self._refuse_if_read_only()
        self.close_burst()
        with self._database.let_go():
            yield

    def replaced(self) -> None:
        """Hold the lock of the file that took this one's place, inside ``let_go``."""
        if self._lock is not None:
            self._lock.know_again()

    def close(self) -> None:
        """Make the file as small as it can be and let go of it. Never refuses; again is harmless."""
        if self._closed:
            return
        self._closed = True
        try:
            # Taking leave also takes back what a full disk left undone, so that no journal stays behind.
            for step in (self._tidy, self._database.take_leave) if self._edited else (self._database.take_leave,):
                try:
                    step()
                except KnownError as error:
                    # Every edit is in the file already; the next closing tidies up.
                    _log.warning("The dossier was closed without being compacted: %s", type(error.__cause__).__name__)
        finally:
            self._database.close()
            if self._lock is not None:
                self._lock.release()

    def _tidy(self) -> None:
        with self._database.transaction():
            self._history.prune()
            self._history.pack()
            pieces.collect(self._database, self._named_pieces())
        self._database.give_back_room()

    def _named_pieces(self) -> frozenset[str]:
        return self._dossier.pieces() | self._history.pieces()

    def __enter__(self) -> Repository:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # --- the present state, and edits --------------------------------------------------------------------------------

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now; immutable."""
        return self._dossier

    def commit(self, changeset: ChangeSet, *, undoable: bool = True, faits: Avis = VIDE) -> ChangeSet:
        """Do an edit and remember it, in one transaction.

        An edit that carries on the burst under way (``bursts.Burst.carried_on``) becomes part of that step. Any other
        ends it. What was undone before cannot be done again afterwards; it stays in the history.

        Args:
            changeset: the edit; one without changes does nothing.
            undoable: False for what stands in the history but not on the undo stack (a merge of reviews); steps that
                were undone stay then.
            faits: facts of reviews that come with it; those that are there already stay. They are not undone.

        Returns:
            ``changeset``, what was applied.

        Raises:
            KnownError: the file could not be written; nothing has changed then.
            ConflictError: the edit was not made on the present state (a bug of the caller).
        """
        avis = self._dossier.avis.union(faits)
        if not changeset.changes and avis is self._dossier.avis and not is_merge(changeset.burst):
            return changeset
        self._refuse_if_read_only()
        following = replace(apply(self._dossier, changeset.changes), avis=avis)
        burst = self._burst.carried_on(changeset, self._dossier, following) if self._burst and undoable else None
        with self._database.saving() as writer:
            whole.write(writer, following, changeset.keys)
            if avis is not self._dossier.avis:
                reviews.insert(writer, avis, known=self._dossier.avis)
            if burst is not None:
                self._grow(burst, following)
            else:
                burst = self._push(changeset, following, undoable=undoable)
        self._accept(following, burst)
        return changeset

    def _push(self, changeset: ChangeSet, following: Dossier, *, undoable: bool) -> Burst | None:
        base = {key: self._dossier.find(*key) for key in changeset.keys}
        named = whole.pieces_of((*base.values(), *(following.find(*key) for key in base)))
        rang = self._history.push(changeset, named, undoable=undoable)
        if undoable:
            self._history.abandon_undone(rang)
        self._history.prune_if_long()
        if not (undoable and changeset.burst):
            return None
        return Burst(changeset.burst, rang, changeset.at, changeset.at, base)

    def _grow(self, burst: Burst, following: Dossier) -> None:
        """Let the open step end in the new state."""
        base = burst.base
        changes = tuple(c for key, before in base.items() if (c := diff(before, following.find(*key))))
        named = whole.pieces_of((*base.values(), *(following.find(*key) for key in base)))
        self._history.rewrite(burst.rang, changes, named, burst.at)

    def close_burst(self) -> None:
        """End the burst of writing: the next edit is a step of its own."""
        self._burst = None

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back, None where there is nothing."""
        if self.read_only:
            return None
        with self._database.reading():
            return self._history.undo_label()

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again, None where there is nothing."""
        if self.read_only:
            return None
        with self._database.reading():
            return self._history.redo_label()

    def undo(self) -> ChangeSet | None:
        """Take back the last step.

        Returns:
            The ChangeSet that was applied (the step inverted), None where there is nothing to undo.

        Raises:
            KnownError: what the step changed has been changed since by something that is not on the undo stack, or
                the file could not be written.
        """
        return self._walk(undone=True)

    def redo(self) -> ChangeSet | None:
        """Do again the step that was undone last; returns and raises like ``undo``."""
        return self._walk(undone=False)

    def _walk(self, *, undone: bool) -> ChangeSet | None:
        self._refuse_if_read_only()
        self.close_burst()
        try:
            step = self._next_step(undone=undone)
            if step is None:
                return None
            changeset = step.changeset.inverted() if undone else step.changeset
            following = apply(self._dossier, changeset.changes)
            with self._database.saving() as writer:
                whole.write(writer, following, changeset.keys)
                self._history.mark(step.rang, undone=undone)
        except (ConflictError, sqlite3.IntegrityError) as error:
            # What it names, a piece for one, may be gone from a damaged file.
            raise KnownError(
                tr(
                    "Cette étape ne peut plus être reprise telle quelle, car ce qu’elle touche a "
                    "changé depuis : corrigez-le directement dans le dossier."
                )
            ) from error
        self._accept(following, None)
        return changeset

    def _next_step(self, *, undone: bool) -> Step | None:
        with self._database.reading():
            return self._history.last_done() if undone else self._history.first_undone()

    def _accept(self, following: Dossier, burst: Burst | None) -> None:
        """Only what has reached the disk becomes the present state."""
        self._dossier = whole.without_empty_tables(following)
        self._burst = burst
        self._edited = True

    def follow(self) -> bool:
        """Take in what another window has saved since, where this one only reads; tells whether there was something.

        Raises:
            KnownError: the file cannot be read at this moment.
        """
        if not self.read_only or (version := self._version()) == self._seen:
            return False
        before, self._dossier = self._dossier, loading.load(self._database)
        self._seen = version
        return self._dossier != before

    def _version(self) -> int:
        """What SQLite changes with each commit of another connection; asking reads one page."""
        return cast(int, self._database.scalar("PRAGMA data_version"))

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise faults.opened_read_only(self.path)

    # --- reviews -----------------------------------------------------------------------------------------------------

    def add_avis(self, faits: Avis, label: str, at: datetime, *, author: str = "") -> int:
        """Add the facts of reviews; those that are there already stay. No edit: nothing of it can be undone.

        Args:
            faits: what to add.
            label: what it is called in the history, in French; there is no entry where nothing was added.
            at: when.
            author: whose review it is, "" for the candidate.

        Returns:
            How many facts were added.

        Raises:
            KnownError: the file is open read-only or could not be written; nothing was added then.
        """
        self._refuse_if_read_only()
        before = len(self._dossier.avis)
        self.commit(ChangeSet(new_id(), label, at, (), author), undoable=False, faits=faits)
        return len(self._dossier.avis) - before

    # --- history -----------------------------------------------------------------------------------------------------

    def changed(self) -> str:
        """Return when the dossier was last changed as far as its file tells (``loading.changed``)."""
        with faults.explained(self.path):
            return loading.changed(self._database.execute)

    def history(self, limit: int = MAX_STEPS) -> tuple[HistoryEntry, ...]:
        """Return the steps that are kept, newest first, at most ``limit``."""
        with self._database.reading():
            return self._history.entries(limit)

    def etapes(self, step_id: str) -> tuple[Step, ...]:
        """Return the steps from the newest down to one, that one last; nothing where it is not kept any more."""
        with self._database.reading():
            return moments.steps_down_to(self._history, step_id)

    def version(self) -> Version:
        """Return the dossier with its history, as far back as that can be read."""
        with self._database.reading():
            return Version(self._dossier, self._history.recorded())

    def state_after(self, step_id: str) -> Dossier:
        """Return the dossier as it was right after a step, one that was taken back too (``moments.state_after``).

        Raises:
            KnownError: that moment can no longer be had.
        """
        with self._database.reading():
            return whole.without_empty_tables(moments.state_after(self._dossier, self._history, step_id))

    def copy_at(self, step_id: str, target: Path) -> None:
        """Write a copy of the dossier as it was right after a step (``moments.rewind``); this file is not touched.

        Raises:
            KnownError: as for ``backup``; also where that moment can no longer be had.
        """
        backup.write_copy(self._database, target, lambda copy: moments.rewind(copy, self._dossier, step_id))

    def purge_history(self) -> None:
        """Remove the whole history, and every trace of it from the file's bytes. Pieces that only it named go too.

        Raises:
            KnownError: the file could not be written.
        """
        self._refuse_if_read_only()
        self.close_burst()
        purging.purge(self._database)

    # --- pieces ------------------------------------------------------------------------------------------------------

    def add_piece(self, stream: BinaryIO) -> PieceInfo:
        """Take bytes into the file, from where ``stream`` stands to its end; the same content twice is kept once.

        A piece that no ``Preuve`` names by the time of closing is removed: commit one with the ``sha256`` that is
        returned.

        Raises:
            KnownError: the stream is empty, over 100 MB or breaks off, or the file could not be written; nothing is
                kept then.
        """
        self._refuse_if_read_only()
        info = pieces.add(self._database, stream)
        self._edited = True
        return info

    def read_piece(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of a piece's bytes, which loads them as they are read.

        It belongs to this thread; the caller closes it, before the repository.

        Raises:
            KnownError: the file holds no such piece.
        """
        return pieces.open_reader(self._database, sha256)

    def piece_text(self, sha256: str) -> str | None:
        """Return the text that was found in a piece ("" where there is none), None where nobody has looked yet."""
        return pieces.text_of(self._database, sha256)

    def write_piece_text(self, sha256: str, texte: str) -> None:
        """Keep the text that was found in a piece. It is derived: no step of the history, and no edit.

        Args:
            sha256: the piece; one that is not in the file (any longer) is passed over.
            texte: "" says that it was looked at and holds none.

        Raises:
            KnownError: the file is open read-only or could not be written.
        """
        self._refuse_if_read_only()
        pieces.write_text(self._database, sha256, texte)

    def pieces_without_text(self) -> tuple[str, ...]:
        """Return the SHA-256 of the pieces whose text nobody has looked for yet, oldest first."""
        return pieces.without_text(self._database)

    # --- copies ------------------------------------------------------------------------------------------------------

    def backup(self, target: Path, unsaved: Sequence[ChangeSet] = ()) -> tuple[str, ...]:
        """Write a whole copy, history included, to ``target``, in the place of a file that stands there.

        Where this file cannot be read any more, or is not the one that was opened, the copy is made from memory: it
        has no history then, and no piece that could not be read.

        Args:
            target: where.
            unsaved: edits on the present state, one after the other, that this file could not take.

        Returns:
            The titres of the preuves whose piece could not be read.

        Raises:
            KnownError: the place cannot be written to, the disk is full, or ``target`` is open or this very file.
        """

        def finish(copy: Database) -> None:
            same = Repository(copy, None)
            if same.dossier != self._dossier:
                raise faults.replaced(self.path)
            for changeset in unsaved:
                same.commit(changeset)

        return rescue.copy(self._database, target, finish, self._dossier, unsaved)

    def copy_without_history(self, target: Path, content: Dossier | None = None) -> None:
        """Write a copy whose bytes hold the present state alone: no history, no piece that only the history named.

        Args:
            target: where.
            content: what the copy holds in the present state's place: this dossier with something left out. Under
                another id, the copy is another dossier, begun now.

        Raises:
            KnownError: as for ``backup``.
        """

        def finish(copy: Database) -> None:
            if content is not None:
                with copy.transaction() as writer:
                    whole.replace_content(writer, content)
                    if content.id != self._dossier.id:
                        whole.begin_anew(writer, content.id)
            purging.purge(copy)

        backup.write_copy(self._database, target, finish=finish)
