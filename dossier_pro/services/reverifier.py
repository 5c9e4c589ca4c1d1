"""Liens that were carried over from another titre and that nobody has looked at since, for the list of « À relire »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier_pro.domain.dossier import Dossier, Lien
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.translation import tr
from dossier_pro.services.relire import SignalementSitue, situe


def a_relire(dossier: Dossier, pages: Mapping[str, int]) -> Iterator[SignalementSitue]:
    """Yield each lien that is to be looked at again (``relire.FOURNISSEURS``)."""
    for lien in dossier.all(Lien).values():
        cible = dossier.referentiel.cibles.get(lien.cible_id)
        if lien.a_reverifier and cible is not None:
            lieu = Lieu("lien", lien.id, "phrase")
            said = tr(
                "Ce lien vient d’un autre titre\u00a0: montre-t-il encore «\u00a0{texte}\u00a0»\u00a0?",
                texte=cible.texte,
            )
            mend = tr("Ouvrez-le, comparez les deux, puis choisissez «\u00a0C’est vérifié\u00a0» ou retirez le lien.")
            found = Signalement("relecture.reverifier", 0, len(lien.phrase), lien.phrase, said, mend)
            yield situe("relecture", dossier, lieu, f"{cible.lieu}, lien", found)
