"""Who reads, on this computer and on another, and what they take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dossier_pro.domain.avis import Lecture, Position, Retrait
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.choosing import TabBar
from dossier_pro.gui.review.given.bar import ReviewBar
from dossier_pro.gui.review.given.model import Etude, Noter, ReadPiece, job
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.services.drafts import du_lecteur
from dossier_pro.services.review.identity import devenir, lecteurs_connus
from dossier_pro.services.review.reviewing import Lecteur, Pas

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk

STILL_ME: Final = tr("C’est toujours moi")
SOMEBODY_ELSE: Final = tr("Une autre personne relit")


class Read(Screen):
    """What the reader's dealings need of the screen of a review."""

    qui: Lecteur | None
    etude: Etude | None
    cible: str
    tabs: TabBar
    lecture: QWidget
    barre: ReviewBar

    def begin(self, qui: Lecteur) -> None:
        """Read as somebody."""
        raise NotImplementedError

    def ask(self, work: Callable[..., Etude], then: Callable[[], object] | None = None) -> None:
        """Have the review worked on, and show what came of it."""
        raise NotImplementedError

    def note(self, noter: Noter) -> None:
        """Note something, so that it can be taken back."""
        raise NotImplementedError

    @property
    def piece(self) -> ReadPiece | None:
        """The exemple or preuve that is shown."""
        raise NotImplementedError

    def choose(self, cible_id: str) -> None:
        """Make a critère the present one."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Show what is known by now."""
        raise NotImplementedError


class QuiLit(QObject):
    """The reader of one screen of the review."""

    def __init__(self, view: Read) -> None:
        super().__init__(view)
        self._view = view
        self._steps: list[Pas] = []

    def form_filled(self, qui: Lecteur) -> None:
        """Begin as somebody; where the name is another one than before, ask whether it is the same person."""
        view = self._view
        before = view.qui
        if qui.id:  # from another computer
            view.session.ask(lambda _: devenir(before, qui), lambda _: self._begin(qui), view.session.refused.emit)
            return

        def known(lecteurs: tuple[Lecteur, ...]) -> None:
            if not isValid(view):
                return
            found = next((one for one in lecteurs if _same_reader(one, qui)), None)
            if found is None and before is not None:
                detail = tr("Jusqu’ici, ce carnet était celui de {nom} ({role}).", nom=before.nom, role=before.role)
                asked = prompts().choose(
                    view, tr("Qui est {nom}\u00a0?", nom=qui.nom.strip()), detail, [STILL_ME, SOMEBODY_ELSE]
                )
                if asked is None:
                    return
                found = before if asked == STILL_ME else None
            self._begin(replace(qui, id=found.id if found else ""))

        view.session.ask(lambda _: lecteurs_connus(), known, view.session.refused.emit)

    def _begin(self, qui: Lecteur) -> None:
        if isValid(self._view):
            self._view.begin(qui)

    def all_read(self) -> None:
        """Say that what has changed is read: from now on it is told from today's texts."""
        view = self._view
        if view.etude is not None and view.etude.changements:
            view.tabs.setCurrentIndex(0)
            view.lecture.setFocus()
            view.note(lambda revue: revue.noter_lecture())

    def read_blind(self, on: bool) -> None:
        """Hide what the others say until this reader has said something, or show it."""
        view = self._view
        view.settings.aveugle = on
        if view.etude is not None:
            view.etude = replace(view.etude, aveugle=on)
            view.show_again()

    # --- taking back -------------------------------------------------------------------------------------------------

    def remember(self, pas: Pas | None) -> None:
        """Let Ctrl+Z take a step back. No words are lost with one, as those of a new remark would be."""
        if pas is not None and all(isinstance(fait, Position | Retrait | Lecture) for fait in pas.venu):
            self._steps.append(pas)

    def withdraw(self) -> None:
        """Take back one's position on the present critère."""
        cible_id = self._view.cible
        if cible_id:
            self._view.note(lambda revue: revue.retirer_position(cible_id))

    def take_back(self) -> None:
        """Take back the last position that was taken or withdrawn, bring back a remark, or what was said to be read."""
        view = self._view
        view.barre.flush()
        if not self._steps or view.qui is None:
            view.session.refused.emit(tr("Il n’y a rien à annuler dans cette relecture."))
            return
        pas = self._steps.pop()
        view.barre.forget()
        view.note(lambda revue: revue.undo(pas))

    def take_up_notes(self, nom: str) -> None:
        """Show the notes that were taken under another name: it is the same person."""
        view = self._view
        if view.qui is None:
            return
        view.session.drafts.take_over(du_lecteur(view.session.dossier.id, nom))
        again = job(view.qui)

        def work(desk: Desk) -> Etude:
            from dossier_pro.services.review.sending import reprendre_notes

            reprendre_notes(desk.dossier, nom)
            return again(desk)

        view.ask(work)


def _same_reader(one: Lecteur, other: Lecteur) -> bool:
    return (fold(one.nom), fold(one.role)) == (fold(other.nom), fold(other.role))
