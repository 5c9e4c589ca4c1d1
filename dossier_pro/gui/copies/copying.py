"""Makes the copies of dossiers beside everything else: on a thread of its own, once a dossier is closed and at times.

The window never waits for it. What is left to copy when the window closes is copied after it is gone from the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from dossier_pro import temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.session.alive import while_alive
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.settings import Settings

EN_COURS_MS = 60 * 60 * 1000
"""Between two copies of a dossier that stays open and is written in."""
_LEFT = "copies/refus"
"""Where a sentence is kept that nobody was there to read."""

T = TypeVar("T")


class Copier(QObject):
    """One thread that copies; all its methods are called on the window's thread."""

    told = Signal(str)
    """Why there is no copy, or that something in it is damaged: one sentence."""
    copied = Signal(object)
    """The path of a dossier that was looked at, whether or not there was something to copy."""
    reminded = Signal(str)
    """What there is to say of the copies of the dossier that was opened; "" where there is nothing."""
    bug = Signal(object)
    """An exception that nobody foresaw."""
    _post = Signal(object)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._thread: ThreadPoolExecutor | None = None
        self._ended = self._automatic = False
        self._path: Path | None = None
        self._seen: object = None
        self._waiting: list[Path] = []
        self._closing: list[Path] = []
        """What is copied because it was closed; its password is forgotten then."""
        self._unsaid: list[str] = []
        self._timer = QTimer(self, interval=EN_COURS_MS)
        self._timer.timeout.connect(self._copy_open_one)
        self._post.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """From now on copy by itself; say what could not be said when the window was closed."""
        self._automatic = True
        self._session.opened.connect(self._opened)
        self._session.closed.connect(self._closed)
        left = self._settings.text(_LEFT)
        if left:
            self._settings.keep_text(_LEFT, "")
            QTimer.singleShot(0, self, lambda: self.told.emit(left))

    # --- when ----------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        now = self._session.now
        ours = now.lecture_seule or temporary.holds(now.chemin)
        before, self._path = self._path, None if ours else now.chemin
        if before is not None and before != self._path:
            self._copy_closed(before)
        self._seen = now.dossier
        self._timer.start()
        self.remind()

    def _closed(self) -> None:
        self._timer.stop()
        path, self._path = self._path, None
        if path is not None:
            self._waiting.append(path)
            self._session.when_idle(self._copy_waiting)  # once the file is closed

    def _copy_waiting(self) -> None:
        while self._waiting:
            self._copy_closed(self._waiting.pop())

    def _copy_closed(self, path: Path) -> None:
        self._closing.append(path)
        self.copy(path, "travail")
        self.run(lambda: None, lambda _: self._lock(path))  # once it is copied: one thread copies

    def _lock(self, path: Path) -> None:
        """Forget the password of a dossier that was closed and copied, unless it is open again."""
        from dossier_pro.services.password import verrouiller

        self._closing.remove(path)
        here = self._session.is_open and self._session.now.chemin == path
        if not here and path not in (*self._closing, *self._waiting):
            verrouiller(path)

    def _copy_open_one(self) -> None:
        if self._path is not None and self._session.is_open and self._session.dossier is not self._seen:
            self._seen = self._session.dossier
            self.copy(self._path, "en_cours")

    def forget(self, path: Path) -> None:
        """Do not copy a dossier when it is closed: it is to go."""
        if self._path == path:
            self._path = None
        self._waiting = [one for one in self._waiting if one != path]

    def hush(self, paths: Collection[Path]) -> None:
        """Say nothing any more of dossiers that go, not at the next start either."""
        names = [path.name for path in paths]
        self._unsaid = [phrase for phrase in self._unsaid if not any(name in phrase for name in names)]

    # --- what ----------------------------------------------------------------------------------------------------

    def copy(self, path: Path, raison: str, then: Callable[[bool], None] | None = None) -> None:
        """Copy a dossier where it has changed; ``then`` is told whether there was something to copy."""

        def job() -> Any:
            from dossier_pro.services.copies.making import sauvegarder

            try:
                return sauvegarder(path, raison)
            except KnownError as error:
                self._unsaid.append(error.phrase)
                raise

        def done(bilan: Any) -> None:
            for phrase in bilan.phrases:
                self.told.emit(phrase)
            self.copied.emit(path)
            if then is not None:
                while_alive(then)(bilan.fichier is not None)

        def failed(phrase: str) -> None:
            self._unsaid = [one for one in self._unsaid if one != phrase]
            self.told.emit(phrase)
            self.copied.emit(path)

        self.run(job, done, failed)

    def remind(self) -> None:
        """Find out whether the open dossier has been long without a copy."""
        if not self._session.is_open or self._path is None:
            self.reminded.emit("")
            return
        path = self._path

        def job() -> str:
            from dossier_pro.services.copies.making import rappel

            return rappel(path)

        def done(phrase: str) -> None:
            if path == self._path:
                self.reminded.emit(phrase)

        self.run(job, done)

    def run(
        self, job: Callable[[], T], then: Callable[[T], object], failed: Callable[[str], object] | None = None
    ) -> None:
        """Run something about copies on the thread that makes them.

        Args:
            job: runs there.
            then: takes what it returned, on the window's thread, unless what asked is gone.
            failed: takes the sentence of a KnownError; ``told`` where there is none.
        """
        if self._ended:
            return
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="copies")
        then, failed = while_alive(then), while_alive(failed or self.told.emit)

        def work() -> None:
            answer: Callable[[], object]
            try:
                value = job()
            except KnownError as error:
                phrase = error.phrase
                answer = lambda: failed(phrase)  # noqa: E731
            except Exception as error:  # noqa: BLE001 - shown by the crash report, on the window's thread
                bug = error
                answer = lambda: self.bug.emit(bug)  # noqa: E731
            else:
                answer = lambda: then(value)  # noqa: E731
            try:
                self._post.emit(answer)
            except RuntimeError:
                pass  # the window, and this object with it, went away

        self._thread.submit(work)

    # --- the end -------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """The window closes, and its dossier is closed: begin with what is left to copy, and take no more."""
        self._timer.stop()
        self._copy_waiting()
        self._ended = True
        if self._thread is not None:
            self._thread.shutdown(wait=False)

    def finish(self) -> None:
        """Return when everything is copied; what cannot be said any more is said at the next start."""
        self._ended = True
        if self._thread is not None:
            self._thread.shutdown(wait=True)
        if self._unsaid:
            self._settings.keep_text(_LEFT, self._unsaid[-1])
            self._settings.sync()

    @Slot(object)
    def _call(self, function: Callable[[], None]) -> None:
        function()
