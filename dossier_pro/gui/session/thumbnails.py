"""Pictures and words of pieces for the screens: made in a process, kept while the dossier is open."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.gui.session.session import Session

if TYPE_CHECKING:
    from dossier_pro.services.thumbnails import Viewer

_KEPT_PIXELS = 60_000_000
"""How much is kept in memory, in points of pictures: some 240 MB at the very most, a tenth of it in practice."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture that was made, with how many pages its piece has; or the sentence that says why there is none."""

    image: QImage
    pages: int = 1
    refus: str = ""


Then = Callable[[Thumbnail], None]
ThenText = Callable[[str, str], None]
"""Takes the words of a piece, or "" and the sentence that says why there are none."""


class Thumbnails(QObject):
    """Asks for views of pieces one after the other, the newest wish first; lives and dies with an open dossier."""

    _answer = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._thread: ThreadPoolExecutor | None = None
        self._drawer: Viewer | None = None
        self._kept: OrderedDict[tuple[str, int, int], Thumbnail] = OrderedDict()
        self._waiting: OrderedDict[tuple[str, int, int], tuple[Preuve, list[Then]]] = OrderedDict()
        self._busy = False
        self._round = 0
        self._answer.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
        session.closed.connect(self.close)
        session.opened.connect(self.forget)

    def known(self, preuve: Preuve, cote: int, page: int = 1) -> Thumbnail | None:
        """Return a view that was made already, None where it was not."""
        return self._kept.get((preuve.sha256 or "", cote, page))

    def ask(self, preuve: Preuve, cote: int, then: Then, page: int = 1) -> None:
        """Ask for a view; ``then`` is called with it, at once where it was made already."""
        if preuve.sha256 is None:
            return
        key = (preuve.sha256, cote, page)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            then(kept)
            return
        waiting = self._waiting.setdefault(key, (preuve, []))
        waiting[1].append(then)
        self._waiting.move_to_end(key)
        self._next()

    def ask_text(self, preuve: Preuve, then: ThenText) -> None:
        """Ask for the words of a piece."""
        if preuve.sha256 is None:
            return
        turn, nom, mime = self._round, preuve.nom_fichier or preuve.titre, preuve.mime

        def read(octets: bytes) -> None:
            def work() -> None:
                try:
                    found = (self._viewer().texte(octets, nom, mime), "")
                except KnownError as error:
                    found = ("", error.phrase)
                self._answer.emit(lambda: then(*found) if turn == self._round else None)

            if turn == self._round:
                self._pool().submit(work)

        self._session.read_piece(preuve.sha256, read)

    def forget(self) -> None:
        """Another dossier was opened: nothing of the one before is kept."""
        self._round += 1
        self._kept.clear()
        self._waiting.clear()
        self._busy = False

    def close(self) -> None:
        """End the thread and its process; the next wish starts them again."""
        self.forget()
        thread, viewer = self._thread, self._drawer
        self._thread = self._drawer = None
        if thread is not None:
            if viewer is not None:
                viewer.interrupt()
                thread.submit(viewer.close)
            thread.shutdown(wait=True, cancel_futures=False)

    # --- the thread ----------------------------------------------------------------------------------------------

    def _pool(self) -> ThreadPoolExecutor:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vues")
        return self._thread

    def _viewer(self) -> Viewer:
        if self._drawer is None:
            from dossier_pro.services.thumbnails import viewer

            self._drawer = viewer()
        return self._drawer

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        key, (preuve, thens) = self._waiting.popitem(last=True)
        turn = self._round
        nom = preuve.nom_fichier or preuve.titre

        def read(octets: bytes) -> None:
            if turn == self._round:
                self._pool().submit(work, octets)

        def work(octets: bytes) -> None:
            made = self._make(octets, nom, preuve.mime, key[1], key[2])
            self._answer.emit(lambda: self._done(turn, key, made, thens))

        self._session.read_piece(key[0], read)

    def _make(self, octets: bytes, nom: str, mime: str, cote: int, page: int) -> Thumbnail:
        try:
            vue = self._viewer().vue(octets, nom, mime, cote=cote, page=page)
        except KnownError as error:
            return Thumbnail(QImage(), refus=error.phrase)
        return Thumbnail(QImage.fromData(vue.octets), vue.pages)

    def _done(self, turn: int, key: tuple[str, int, int], made: Thumbnail, thens: list[Then]) -> None:
        if turn != self._round:
            return
        self._busy = False
        self._kept[key] = made
        while len(self._kept) > 1 and sum(_points(one) for one in self._kept.values()) > _KEPT_PIXELS:
            self._kept.popitem(last=False)
        for then in thens:
            then(made)
        self._next()


def thumbnails_of(session: Session) -> Thumbnails:
    """Return the one ``Thumbnails`` of a session, made at the first wish."""
    found = session.findChild(Thumbnails)
    return found if isinstance(found, Thumbnails) else Thumbnails(session)


def _points(made: Thumbnail) -> int:
    return made.image.width() * made.image.height()
