"""What the candidate does with a thread, from wherever it is shown: the facts go into the dossier, on its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.thread_card import FilCard
from dossier_pro.gui.session.session import Session

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk


def repondre(session: Session, card: FilCard, remarque_id: str, words: str) -> None:
    """Answer in a thread; the words stay in their field where they could not be kept."""

    def job(desk: Desk) -> None:
        from dossier_pro.services.review.reviewing import Revue

        Revue.pour_candidat(desk).repondre(remarque_id, words)

    def taken(_: None) -> None:
        if isValid(card):
            card.answer_taken()

    session.review(job, taken)


def tourner(session: Session, remarque_id: str, done: bool) -> None:
    """Say that a remark is done, or open it again."""

    def job(desk: Desk) -> None:
        from dossier_pro.services.review.reviewing import Revue

        Revue.pour_candidat(desk).changer_etat(remarque_id, "traite" if done else "rouvert")

    told = tr("La remarque est marquée comme traitée") if done else tr("La remarque est rouverte")
    session.review(job, lambda _: session.told.emit(told))
