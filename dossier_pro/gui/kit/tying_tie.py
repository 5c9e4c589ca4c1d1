"""What is being tied in the panel, and what is said of it before and after."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.tying_model import Candidate
from dossier_pro.gui.session.session import Session
from dossier_pro.services import mapping

_QUOTE = 140


@dataclass(frozen=True, slots=True)
class Tie:
    """What is being tied; the end that is still to be chosen is blank."""

    source: Literal["exemple", "preuve"]
    source_ids: tuple[str, ...] = ()
    cible_id: str = ""
    ancre: Ancre | None = None

    @property
    def whole(self) -> bool:
        """Whether both ends are there."""
        return bool(self.source_ids and self.cible_id)

    def with_end(self, chosen: Candidate) -> Tie:
        """Return it with the other end."""
        if chosen.genre == "cible":
            return replace(self, cible_id=chosen.id)
        return replace(self, source=chosen.genre, source_ids=(chosen.id,), ancre=chosen.ancre)


def outcome(session: Session, cible_id: str) -> str:
    """Say what a lien changed: the critère is shown, or why it is not yet."""
    etat = session.etat.cibles.get(cible_id)
    name = mapping.noms_courts(session.dossier).get(cible_id, "")
    if etat is None:
        return tr("Lié à {nom}", nom=name)
    if etat.declare:
        return tr("C’est lié : {nom} est montré", nom=name)
    return (
        tr("C’est lié, mais {nom} reste absent : {raison}", nom=name, raison=tr(etat.raison))
        if etat.raison
        else tr("Lié à {nom}", nom=name)
    )


def quoted(text: str) -> str:
    """Return words in « »."""
    return tr("«\u00a0{texte}\u00a0»", texte=shortened(text))


def shortened(text: str) -> str:
    """Return the first words of a long text."""
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1].rstrip() + "…"


def step_name(tie: Tie, lieu: str) -> str:
    """Return what the history calls it, in French; ``lieu`` is the critère's."""
    if len(tie.source_ids) > 1:
        return tr_noop("Lier {nombre}\u00a0preuves à {lieu}", nombre=len(tie.source_ids), lieu=lieu)
    if tie.ancre is not None:
        return tr_noop("Lier un passage à {lieu}", lieu=lieu)
    return (
        tr_noop("Lier un exemple à {lieu}", lieu=lieu)
        if tie.source == "exemple"
        else tr_noop("Lier une preuve à {lieu}", lieu=lieu)
    )
