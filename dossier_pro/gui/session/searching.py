"""Search for the window: the index lives on a thread of its own and follows the open dossier; the words inside pieces
are read in a process while the person does something else.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dossier_pro.gui.session.session import Session

if TYPE_CHECKING:
    from dossier_pro.services.search import PieceALire, Recherche, Resultats, TextReader

PAUSE_MS = 4000
"""How long nothing must change before the words inside pieces are looked for."""
BATCH = 40
"""Pieces whose kept words are taken in at once: between two batches edits go first."""


class Searcher(QObject):
    """Answers questions about the open dossier. Methods are called, and callbacks run, on the window's thread."""

    renewed = Signal()
    """The index knows more or other things than before: a question may have another answer now."""
    _post = Signal(object)

    def __init__(self, session: Session, *, read_pieces: bool = True) -> None:
        """Follow a session.

        Args:
            session: whose dossier is searched.
            read_pieces: whether a worker process reads the pieces that nobody has looked into yet.
        """
        super().__init__(session)
        self._session = session
        self._read_pieces = read_pieces
        self._thread: ThreadPoolExecutor | None = None
        self._recherche: Recherche | None = None
        self._round = 0
        self._asked = 0
        self._seen: set[str] = set()
        self._waiting: deque[PieceALire] = deque()
        self._reading = False
        self._reader: TextReading | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look_for_pieces)
        self._post.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
        session.opened.connect(self._opened)
        session.changed.connect(self._changed)
        session.closed.connect(self.stop)

    # --- asking ----------------------------------------------------------------------------------------------------

    def ask(self, question: str, par_groupe: int, then: Callable[[Resultats], None]) -> None:
        """Answer a question; where another follows before it is answered, only the last one is."""
        self._asked += 1
        number = self._asked
        self._start()

        def job(recherche: Recherche) -> None:
            if number != self._asked:
                return
            found = recherche.chercher(question, par_groupe)
            self._tell(lambda: then(found) if number == self._asked else None)

        self._work(job)

    def _start(self) -> None:
        """Make the index where there is none yet."""
        if self._recherche is not None or not self._session.is_open:
            return
        from dossier_pro.services.search import Recherche

        self._recherche = Recherche()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="recherche")
        self._follow()
        self._take_known()

    def _follow(self) -> None:
        dossier = self._session.dossier

        def job(recherche: Recherche) -> None:
            if recherche.suivre(dossier):
                self._tell(self.renewed.emit)

        self._work(job)

    def _take_known(self) -> None:
        """Take in the words that are kept of the pieces not seen yet, some at a time."""
        from dossier_pro.services.search import textes_connus

        unseen = [sha for sha in self._session.dossier.pieces() if sha not in self._seen]
        if not unseen:
            return
        batch = unseen[:BATCH]
        self._seen.update(batch)
        round_ = self._round

        def taken(found: dict[str, str]) -> None:
            if round_ == self._round and self._session.is_open:
                self._take_in(found)
                self._take_known()

        self._session.ask(lambda desk: textes_connus(desk, batch), taken)

    def _take_in(self, found: dict[str, str]) -> None:
        def job(recherche: Recherche) -> None:
            recherche.ajouter_textes(found)
            self._tell(self.renewed.emit)

        if any(found.values()):
            self._work(job)

    # --- following -------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self.stop()
        self._later()

    def _changed(self, *_: object) -> None:
        if self._recherche is not None:
            self._follow()
            self._take_known()
        self._later()

    def _later(self) -> None:
        if self._read_pieces:
            self._timer.start()

    def _look_for_pieces(self) -> None:
        from dossier_pro.services.search import pieces_a_lire

        if not self._session.is_open or self._reading or not self._session.editable:
            return
        round_ = self._round

        def found(pieces: tuple[PieceALire, ...]) -> None:
            if round_ == self._round:
                self._waiting = deque(pieces)
                self._read_next()

        self._session.ask(pieces_a_lire, found)

    def _read_next(self) -> None:
        """Read the next piece: its bytes on the dossier's thread, its words in the process, then kept in the file."""
        from dossier_pro.services.search import TextReader, lire_mots

        self._reading = bool(self._waiting)
        if not self._waiting:
            if self._reader is not None:
                self._reader.close()
            return
        piece, round_ = self._waiting.popleft(), self._round
        if not piece.a_des_mots:
            self._keep(piece, "", round_)
            return
        if self._reader is None:
            self._reader = TextReading(TextReader())
        reader = self._reader

        def have(octets: bytes) -> None:
            if round_ != self._round:
                return
            reader.submit(
                lambda reader: lire_mots(reader, piece, lambda: octets),
                lambda words: self._tell(lambda: self._keep(piece, words, round_)),
            )

        self._session.read_piece(piece.sha256, have)

    def _keep(self, piece: PieceALire, words: str, round_: int) -> None:
        if round_ != self._round or not self._session.editable:
            return

        def kept(_: object) -> None:
            if round_ == self._round:
                self._seen.add(piece.sha256)
                self._take_in({piece.sha256: words})
                self._read_next()

        self._session.ask(lambda desk: desk.write_piece_text(piece.sha256, words), kept)

    # --- the thread ------------------------------------------------------------------------------------------------

    def _work(self, job: Callable[[Recherche], None]) -> None:
        thread, recherche = self._thread, self._recherche
        if thread is None or recherche is None:
            return

        def work() -> None:
            try:
                job(recherche)
            except Exception as error:  # noqa: BLE001 - shown by the crash report, on the window's thread
                bug = error
                self._tell(lambda: self._session.bug.emit(bug))

        thread.submit(work)

    def _tell(self, call: Callable[[], object]) -> None:
        try:
            self._post.emit(call)
        except RuntimeError:
            pass  # the window, and this object with it, went away

    def stop(self) -> None:
        """Forget the dossier: it is closing, or another one was opened."""
        self._round += 1
        self._asked += 1
        self._timer.stop()
        self._waiting.clear()
        self._reading = False
        self._seen.clear()
        thread, recherche = self._thread, self._recherche
        self._thread = self._recherche = None
        if thread is not None and recherche is not None:
            thread.submit(recherche.close)
            thread.shutdown(wait=True, cancel_futures=False)
        if self._reader is not None:
            self._reader.close()
            self._reader = None


class TextReading:
    """The process that reads pieces, and the thread that waits for it."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._thread: ThreadPoolExecutor | None = None

    def submit(self, job: Callable[[TextReader], str], then: Callable[[str], None]) -> None:
        """Run a job on the thread; ``then`` is called there."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="textes")
        self._thread.submit(lambda: then(job(self._reader)))

    def close(self) -> None:
        """End the process, whatever it does, and the thread."""
        self._reader.interrupt()
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._thread = None
        self._reader.close()
