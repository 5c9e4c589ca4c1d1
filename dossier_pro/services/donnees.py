"""Personal data in the texts of a dossier (``guidance/privacy``), for the list of « À relire ». Advice only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.signalement import Signalement
from dossier_pro.guidance.privacy.numbers import Genre, names, numbers
from dossier_pro.services.relire import SignalementSitue, situe, textes

_SAID: Final[Mapping[Genre, tuple[str, str]]] = {
    "courriel": ("une adresse de courriel", "[adresse de courriel]"),
    "telephone": ("un numéro de téléphone", "[numéro de téléphone]"),
    "nir": ("un numéro de sécurité sociale", "[numéro de sécurité sociale]"),
    "iban": ("un compte en banque", "[compte en banque]"),
    "siret": ("le numéro d’une entreprise", "[numéro SIRET]"),
    "carte": ("un numéro de carte bancaire", "[numéro de carte]"),
    "plaque": ("une plaque d’immatriculation", "[immatriculation]"),
}
"""What it looks like, and what may stand in its place."""
A_LA_PLACE: Final[Mapping[Genre, str]] = {genre: instead for genre, (_, instead) in _SAID.items()}
"""What may stand in the place of each number."""
RESSEMBLE: Final[Mapping[Genre, str]] = {genre: what for genre, (what, _) in _SAID.items()}
"""What each looks like, with its article."""


def a_relire(dossier: Dossier, pages: Mapping[str, int]) -> Iterator[SignalementSitue]:
    """Yield what tells who somebody is in the texts that the jury may read (``relire.FOURNISSEURS``)."""
    liste = tuple(one.texte for one in dossier.all(DitAuGuide).values() if one.genre == "nom")
    for relu in textes(dossier):
        for genre, debut, fin in sorted((*numbers(relu.texte), *names(relu.texte, liste)), key=lambda one: one.debut):
            passage = relu.texte[debut:fin]
            if genre == "nom":
                said = "Ce nom est dans votre liste de noms à cacher."
                propositions: tuple[str, ...] = ()
            else:
                what, instead = _SAID[genre]
                said, propositions = f"Cela ressemble à {what}\u00a0: le jury n’en a pas besoin.", (instead,)
            remede = "Remplacez-le par ce que cette personne est pour vous\u00a0: une cliente, mon responsable."
            found = Signalement(
                f"donnees.{genre}", debut, fin, passage, said, "" if propositions else remede, propositions
            )
            yield situe("donnees", dossier, relu.lieu, relu.ou, found)
