"""How many pages each exemple fills, counted in a process of its own while the person pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from dossier_pro.gui.session.session import Session
    from dossier_pro.gui.session.workers import Task

PAUSE_MS = 2500
"""How long nothing must change before pages are counted: a count takes about a second of another core."""


class PageCounter(QObject):
    """Counts after each pause; a count that was overtaken by an edit is thrown away."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.count)
        session.opened.connect(self._later)
        session.changed.connect(self._later)
        session.closed.connect(self.stop)

    def count(self) -> None:
        """Count now."""
        if not self._session.is_open:
            return
        if self._task is not None:
            self._later()
            return
        from dossier_pro.gui.session.workers import Task
        from dossier_pro.services.jobs import count_pages
        from dossier_pro.workers.call import telling

        counted = self._session.dossier
        task = Task(telling(count_pages, self._session.now.chemin), self)
        self._task = task

        def done(pages: dict[str, float]) -> None:
            self._over()
            if self._session.is_open and self._session.dossier is counted:
                self._session.take_pages(pages)

        task.finished.connect(done)
        for signal in (task.refused, task.bug, task.stopped):
            signal.connect(self._over)
        task.start()

    def stop(self) -> None:
        """Stop counting: the dossier is closing."""
        self._timer.stop()
        if self._task is not None:
            self._task.kill()
            self._task = None

    def _later(self, *_: object) -> None:
        self._timer.start()

    def _over(self, *_: object) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.deleteLater()
