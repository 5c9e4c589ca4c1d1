"""Joined files whose kind no page can show: said long before the dossier is made, because a copy in PDF takes time."""

from __future__ import annotations

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import tr
from dossier_pro.gui.accueil.now import Thing


def not_printed(dossier: Dossier) -> list[Thing]:
    """Return a thing to do for each joined file of such a kind, in the order of the preuves."""
    jointes = Jury(dossier).jointes
    files = [p for p in dossier.all(Preuve).values() if p.id in jointes and p.sha256 and not p.confidentielle]
    others = [p for p in files if not p.image and p.mime != "application/pdf"]
    if not others:
        return []
    from dossier_pro.services.annexes import a_des_pages  # it knows what LibreOffice reads: not for the first picture

    return [_thing(preuve) for preuve in others if not a_des_pages(preuve)]


def _thing(preuve: Preuve) -> Thing:
    return Thing(
        tr("« {fichier} » est joint, mais ce type de fichier ne s’imprime pas", fichier=preuve.nom_fichier),
        tr("Joignez-en une copie en PDF ou en photo. Sinon, remettez ce fichier à part."),
        tr("Voir cette preuve"),
        Lieu("preuve", preuve.id),
        tr("Voir"),
    )
