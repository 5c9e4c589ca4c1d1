"""The gesture that brings a preuve before the jury: joining it to the dossier, from wherever it is missed."""

from __future__ import annotations

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing

TIP = tr("L’ajouter aux documents illustrant la pratique professionnelle, que le jury reçoit avec le dossier")


def joindre(session: Session, preuve_id: str) -> None:
    """Join a preuve under documents illustrants, in one step that can be undone, and say where it is now."""
    preuve = session.dossier.get(Preuve, preuve_id)
    if preuve is None or not session.editable:
        return
    done = tr("«\u00a0{titre}\u00a0» est jointe aux documents illustrant la pratique (Parcours)", titre=preuve.titre)
    session.edit(
        tr_noop("Joindre une preuve"),
        lambda draft: writing.joindre(draft, preuve_id),
        then=lambda _: session.told.emit(done),
    )
