"""Taking preuves away, one or several, in one step that says what it took."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing


def remove(session: Session, preuves: Sequence[Preuve], then: Callable[[str], None]) -> None:
    """Delete preuves with their liens and citations, in one step; ``then`` takes the sentence that says so."""
    ids, one = [p.id for p in preuves], len(preuves) == 1
    session.flushing.emit()

    def edit(draft: Draft) -> None:
        for preuve_id in ids:
            writing.supprimer(draft, "preuve", preuve_id)

    title = preuves[0].titre
    title = title if len(title) <= 40 else title[:39].rstrip() + "…"
    done = (
        tr("La preuve «\u00a0{titre}\u00a0» est supprimée, avec ses liens et ses citations.", titre=title)
        if one
        else tr("{nombre}\u00a0preuves sont supprimées, avec leurs liens et leurs citations.", nombre=len(ids))
    )
    label_ = tr_noop("Supprimer une preuve") if one else tr_noop("Supprimer {nombre}\u00a0preuves", nombre=len(ids))
    session.edit(label_, edit, then=lambda _: then(done))
