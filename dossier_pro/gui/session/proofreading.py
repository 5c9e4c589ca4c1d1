"""The language of what is written, looked at in a process of its own, paragraph by paragraph, and what else the guide
finds in the dossier. What is known of a paragraph is kept, so that typing asks for one paragraph at a time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from dossier_pro.domain.translation import tr
from dossier_pro.limits import LANGUE

if TYPE_CHECKING:
    from dossier_pro.domain.dossier import Dossier
    from dossier_pro.domain.signalement import Signalement
    from dossier_pro.gui.session.session import Session
    from dossier_pro.gui.session.workers import QtWorker
    from dossier_pro.services.relire import Paragraphe, Prepared, SignalementSitue

KEPT = 4000
"""Of how many paragraphs it is known what was found: those of a long dossier, each as it was several times."""
TELL_MS, FEW, TELL_SELDOM_MS = 120, 20, 700
"""Findings that come one after the other are told of together: how far apart where few paragraphs wait, and else."""
_LOST = tr("La relecture s’est arrêtée")
_NAMES = ("candidat", "experience", "exemple", "session", "diplome", "dit_au_guide")
"""Whose names and words are no mistakes."""


class Proofreader(QObject):
    """Knows what was found in paragraphs. All on the window's thread; the work is a child's."""

    renewed = Signal()
    """More is known, or other findings are to be shown."""
    switched = Signal(bool)
    """Underlining was turned on or off."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._worker: QtWorker | None = None
        self._works = self._told = False
        self._on = True
        self._known: OrderedDict[Paragraphe, tuple[Signalement, ...]] = OrderedDict()
        self._wanted: OrderedDict[Paragraphe, None] = OrderedDict()
        self._asked: Paragraphe | None = None
        self._words: frozenset[str] = frozenset()
        self._ignored: frozenset[str] = frozenset()
        self._tables: tuple[object, ...] = ()
        self._whole: tuple[SignalementSitue, ...] = ()
        self._files: tuple[SignalementSitue, ...] = ()
        self._read: Dossier | None = None
        self._filled: Mapping[str, float] = {}
        self._paragraphs: tuple[Paragraphe, ...] = ()
        """Those of the dossier that was read last, the first one last: what is asked for last comes first."""
        self._reading = False
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self.renewed)
        session.opened.connect(self._opened)
        session.changed.connect(self._changed)
        session.closed.connect(self.stop)

    # --- on and off ----------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Work from now on: without it nothing is looked at, and no process is started."""
        self._works = True

    @property
    def underlines(self) -> bool:
        """Whether what is found is underlined where it is written."""
        return self._on and self._works

    def underline(self, on: bool) -> None:
        """Underline, or not; the page that lists everything is there all the same."""
        if on != self._on:
            self._on = on
            self.switched.emit(on)

    def stop(self) -> None:
        """Forget the dossier, and end the process: it is closing, or another one was opened."""
        self._known.clear()
        self._wanted.clear()
        self._asked = None
        self._whole, self._read, self._reading, self._tables = (), None, False, ()
        self._files = self._paragraphs = ()
        self._tell.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()
            worker.deleteLater()

    # --- paragraphs ----------------------------------------------------------------------------------------------

    def found(self, paragraph: Paragraphe) -> tuple[Signalement, ...] | None:
        """Return what is to be shown of a paragraph; None where it was not looked at yet."""
        known = self._known.get(paragraph)
        if known is None:
            return None
        from dossier_pro.services.relire import a_montrer

        self._note_words()
        self._known.move_to_end(paragraph)
        return a_montrer(known, self._words, self._ignored)

    def want(self, paragraphs: Iterable[Paragraphe]) -> None:
        """Have paragraphs looked at that were not yet; those asked for last come first."""
        if not (self._works and self._session.is_open):
            return
        for paragraph in paragraphs:
            if paragraph not in self._known and paragraph != self._asked and paragraph.texte.strip():
                self._wanted[paragraph] = None
                self._wanted.move_to_end(paragraph)
        self._next()

    @property
    def pending(self) -> bool:
        """Whether something that was asked for is still being looked at, or was not told yet."""
        return bool(self._wanted or self._asked or self._reading or self._tell.isActive())

    def _next(self) -> None:
        if self._asked or not self._wanted:
            return
        from dossier_pro.services.relire import langue
        from dossier_pro.workers.call import call

        paragraph, _ = self._wanted.popitem()
        self._asked = paragraph
        self._child().ask(call(langue, paragraph), partial(self._take, paragraph), partial(self._missed, paragraph))

    def _child(self) -> QtWorker:
        if self._worker is None:
            from dossier_pro.gui.session.workers import QtWorker
            from dossier_pro.services.relire import commencer
            from dossier_pro.workers.call import call

            self._worker = QtWorker(LANGUE, _LOST, self, first=call(commencer, self._session.dossier.referentiel))
            self._worker.bug.connect(self._bug)
        return self._worker

    def _take(self, paragraph: Paragraphe, found: tuple[Signalement, ...]) -> None:
        self._known[paragraph] = found
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        self._asked = None
        self._soon()
        self._next()

    def _missed(self, paragraph: Paragraphe, _: str) -> None:
        """The child gave no answer: that paragraph is left alone, because asking again would end the next one too."""
        self._take(paragraph, ())

    def _bug(self, error: object) -> None:
        self._session.bug.emit(error)
        self._reading = False
        if self._asked:
            self._take(self._asked, ())

    def _soon(self) -> None:
        # Each telling goes through all texts where they are listed: seldom, while much is still to come.
        wait = TELL_SELDOM_MS if len(self._wanted) > FEW else TELL_MS
        if not self._tell.isActive() or wait < self._tell.remainingTime():
            self._tell.start(wait)

    # --- the whole dossier -----------------------------------------------------------------------------------------

    def look_through(self) -> None:
        """Have all of the dossier looked at, as it stands now; ``renewed`` follows as findings come."""
        if not (self._works and self._session.is_open):
            return
        from dossier_pro.services.donnees import des_fichiers
        from dossier_pro.services.relire import preparer

        dossier, filled = self._session.dossier, self._session.now.filled
        if self._read is not dossier or self._filled is not filled:
            self._read, self._filled, self._reading, self._paragraphs = dossier, filled, True, ()
            self._session.ask(lambda _: preparer(dossier, filled), partial(self._prepared, dossier), self._no_whole)
            self._session.ask(des_fichiers, partial(self._have_files, dossier))
        self.want(self._paragraphs)

    def _prepared(self, dossier: Dossier, made: Prepared) -> None:
        """Ask the child, where the dossier is still as it was."""
        if self._read is not dossier:
            return
        from dossier_pro.services.relire import relire_tout
        from dossier_pro.workers.call import call

        self._paragraphs = made.paragraphes
        self._child().forget(relire_tout)  # of the dossier as it was
        self._child().ask(call(relire_tout, made.matiere), partial(self._have_whole, dossier), self._no_whole)
        self.want(self._paragraphs)

    def _have_whole(self, dossier: Dossier, found: tuple[SignalementSitue, ...]) -> None:
        if self._read is dossier:
            self._whole, self._reading = found, False
            self._soon()

    def _have_files(self, dossier: Dossier, found: tuple[SignalementSitue, ...]) -> None:
        if self._read is dossier and found != self._files:
            self._files = found
            self._soon()

    def _no_whole(self, _: str) -> None:
        self._reading = False
        self._soon()

    def all_found(self) -> tuple[SignalementSitue, ...]:
        """Return all that is known by now of the dossier as it stands, and is to be shown, in its order."""
        if not self._session.is_open:
            return ()
        from dossier_pro.services.relire import kept_paragraphes, situes, textes

        self._note_words()
        made: list[SignalementSitue] = []
        for relu in textes(self._session.dossier):
            for at, words in kept_paragraphes(relu.texte):
                made += situes(relu, at, words, self.found(words) or ())
        return (*made, *(one for one in (*self._whole, *self._files) if one.cle not in self._ignored))

    def known_keys(self) -> Mapping[str, Signalement]:
        """Return what stands behind the keys of what was found, shown or not."""
        found = [one for known in self._known.values() for one in known]
        return {one.cle: one for one in (*found, *(one.signalement for one in (*self._whole, *self._files)))}

    # --- following the dossier -------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self.stop()
        self._soon()  # later, because the fields hear only now whether they may be written to

    def _changed(self, *_: Any) -> None:
        if self._tables and self._note_words():  # else nothing was found yet that they could change
            self._soon()

    def _note_words(self) -> bool:
        """Take in the names of the dossier and what the candidate told the guide; tells whether that is new.

        Not while a dossier is opened, because nothing is found by then: 6 ms of what everybody waits for.
        """
        dossier = self._session.dossier
        tables = tuple(dossier.tables.get(kind) for kind in _NAMES)
        if len(tables) == len(self._tables) and all(a is b for a, b in zip(tables, self._tables, strict=True)):
            return False
        self._tables = tables
        from dossier_pro.services.relire import ignores, mots_connus

        before = (self._words, self._ignored)
        self._words, self._ignored = mots_connus(dossier), ignores(dossier)
        return before != (self._words, self._ignored)
