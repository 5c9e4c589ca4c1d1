"""Only the critères of what is read: after one is confirmed the next comes by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject

from dossier_pro.domain.translation import tr
from dossier_pro.gui.review.given.model import Etude
from dossier_pro.gui.review.given.reader import Read

_DONE = tr("Tous les critères de ce que vous lisez ont votre position")


class PieceAlone(QObject):
    """Of one screen of the review: whether the critères of the piece in sight are alone in the list, and which come."""

    def __init__(self, view: Read) -> None:
        super().__init__(view)
        self._view = view
        self._on = False
        self._noted: set[str] = set()
        """The cibles whose position is on its way to the notebook."""

    @property
    def listed(self) -> tuple[str, ...] | None:
        """What is listed; None for all."""
        return self._of_piece() if self._on else None

    @property
    def walked(self) -> tuple[str, ...]:
        """Through what one goes, one after the other."""
        etude = self._view.etude
        every = tuple(one.id for one in etude.cibles) if etude is not None else ()
        return self._of_piece() if self._on else every

    def keep_to_it(self, on: bool) -> None:
        """List only the critères of what is read, or all."""
        self._on = on
        self.stay()
        self._view.show_again()
        self._view.lecture.setFocus()

    def end(self) -> None:
        """List all of them again: one is asked for that may be another's."""
        self._on = False

    def stay(self) -> None:
        """Have the present critère be one of what is read, where only these are listed."""
        ids = self._of_piece()
        if self._on and ids and self._view.cible not in ids:
            self._view.choose(self._next() or ids[0])

    def took(self, etude: Etude) -> None:
        """Note what has reached the notebook."""
        self._noted = {one for one in self._noted if not etude.lu(one)}

    def confirmed(self, cible_id: str) -> None:
        """Go on to the next, where only the critères of what is read are listed."""
        if not self._on:
            return
        self._noted.add(cible_id)
        wanted = self._next()
        if wanted:
            self._view.choose(wanted)
        else:
            self._view.session.told.emit(_DONE)

    def _of_piece(self) -> tuple[str, ...]:
        view = self._view
        return view.etude.de_la_piece(view.piece.id) if view.etude is not None and view.piece is not None else ()

    def _next(self) -> str:
        """The next of them without a position of this reader, "" where none is left."""
        view, ids = self._view, self._of_piece()
        start = ids.index(view.cible) + 1 if view.cible in ids else 0
        etude = view.etude
        left = (one for one in (*ids[start:], *ids[:start]) if etude is not None and not etude.lu(one))
        return next((one for one in left if one not in self._noted), "")
