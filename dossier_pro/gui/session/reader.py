"""The reader of documents as the window sees it: requests in, answers by callbacks, one process that can be ended."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dossier_pro.gui.session.reader_process import Reponse, servir
from dossier_pro.gui.session.tasks import WorkerBugError

if TYPE_CHECKING:
    from dossier_pro.services.reader_jobs import Demande

PATIENCE_MS = 10_000
"""How long the drawing of one page may take before its process is ended."""
TOMBE = "Ce document a arrêté la lecture : il est sans doute abîmé. Téléchargez-le de nouveau, ou collez son texte ici."


@dataclass(slots=True)
class _Attente:
    """A request with what to do with its answer."""

    demande: Demande
    fait: Callable[[Any], None]
    refus: Callable[[str], None]
    etape: Callable[[int, int], None] | None
    limite: int


class _Processus(QObject):
    """One worker process and the thread that listens to it."""

    entendu = Signal(object)
    fini = Signal()

    def __init__(self) -> None:
        super().__init__()
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        self._canal: Connection = here
        self._process: BaseProcess = context.Process(target=servir, args=(there,), daemon=True)
        self._process.start()
        there.close()
        self._oreille = Thread(target=self._ecouter, name="lecteur", daemon=True)
        self._oreille.start()

    def envoyer(self, demande: Demande) -> None:
        """Hand a request over; one that cannot be handed over ends like a process that fell."""
        try:
            self._canal.send(demande)
        except OSError:
            self.finir()

    def finir(self) -> None:
        """End the process."""
        if self._process.is_alive():
            self._process.terminate()

    def attendre(self) -> None:
        """Return once process and thread are gone."""
        self.finir()
        self._oreille.join(5)

    def _ecouter(self) -> None:
        try:
            while True:
                self.entendu.emit(self._canal.recv())
        except (EOFError, OSError):
            pass
        except RuntimeError:
            return  # the window, and this object with it, went away
        self._process.join()
        self._canal.close()
        with suppress(RuntimeError):
            self.fini.emit()


class Lecteur(QObject):
    """Asks the worker one request at a time, in their order. All is called, and calls back, on the window's thread."""

    bug = Signal(object)
    """An exception that nobody foresaw, in the worker."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._processus: _Processus | None = None
        self._anciens: list[_Processus] = []
        self._file: deque[_Attente] = deque()
        self._present: _Attente | None = None
        self._limite = QTimer(self, singleShot=True)
        self._limite.timeout.connect(self._trop_long)

    @property
    def occupe(self) -> bool:
        """Whether something was asked that is not answered."""
        return self._present is not None

    def preparer(self) -> None:
        """Start the process, so that it is there when something is asked."""
        if self._processus is None:
            made = _Processus()
            made.entendu.connect(lambda reponse: self._entendre(made, reponse), Qt.ConnectionType.QueuedConnection)
            made.fini.connect(lambda: self._tombe(made), Qt.ConnectionType.QueuedConnection)
            self._processus = made

    def demander(
        self,
        demande: Demande,
        fait: Callable[[Any], None],
        refus: Callable[[str], None],
        etape: Callable[[int, int], None] | None = None,
        limite: int = 0,
    ) -> None:
        """Ask for something.

        Args:
            demande: a request of `services.reader_jobs`.
            fait: takes the answer.
            refus: takes the sentence that says why there is none.
            etape: takes pages done and pages in all while a scan is read.
            limite: milliseconds after which the process is ended; 0 for none.
        """
        self._file.append(_Attente(demande, fait, refus, etape, limite))
        self._suivre()

    def renoncer(self, genre: type | None = None) -> None:
        """Forget what was asked, of one kind or at all; a process that is busy with it is ended, the next one starts.

        Nothing is called back for what is forgotten.
        """
        self._file = deque(a for a in self._file if genre is not None and not isinstance(a.demande, genre))
        if self._present is not None and (genre is None or isinstance(self._present.demande, genre)):
            self._present = None
            self._limite.stop()
            self._quitter()
            self.preparer()
            self._suivre()

    def oublier(self, genre: type) -> None:
        """Forget the requests of one kind that wait; the one under way goes on."""
        self._file = deque(a for a in self._file if not isinstance(a.demande, genre))

    def close(self) -> None:
        """End the process; returns when it is gone."""
        self._file.clear()
        self._present = None
        self._limite.stop()
        self._quitter()
        for old in self._anciens:
            old.attendre()
        self._anciens.clear()

    def _quitter(self) -> None:
        old, self._processus = self._processus, None
        if old is not None:
            old.finir()
            self._anciens.append(old)

    def _suivre(self) -> None:
        if self._present is not None or not self._file:
            return
        self._present = self._file.popleft()
        self.preparer()
        assert self._processus is not None
        if self._present.limite:
            self._limite.start(self._present.limite)
        self._processus.envoyer(self._present.demande)

    def _entendre(self, processus: _Processus, reponse: Reponse) -> None:
        attente = self._present
        if processus is not self._processus or attente is None:
            return
        if reponse.genre == "etape":
            if attente.etape is not None:
                attente.etape(*reponse.valeur)
            return
        self._limite.stop()
        self._present = None
        if reponse.genre == "fait":
            attente.fait(reponse.valeur)
        elif reponse.genre == "connu":
            attente.refus(reponse.valeur)
        else:
            attente.refus(TOMBE)
            self.bug.emit(WorkerBugError(reponse.valeur))
        self._suivre()

    def _tombe(self, processus: _Processus) -> None:
        """The process is gone: where it was not told to go, what it was busy with is refused."""
        if processus in self._anciens:
            self._anciens.remove(processus)
        if processus is not self._processus:
            return
        self._processus = None
        self._limite.stop()
        attente, self._present = self._present, None
        if attente is not None:
            attente.refus(TOMBE)
        self._suivre()

    def _trop_long(self) -> None:
        if self._processus is not None:
            self._processus.finir()
