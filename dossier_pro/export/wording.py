"""The fixed wording of a dossier, read from ``resources/modeles/``: official wording is data, never code."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any, TypeVar

from dossier_pro.domain.records import dataclass
from dossier_pro.resources import resource

DP_2017 = "dp-2017"
"""The official model of 11/09/2017; that of 01/06/2016 has the same wording and another footer."""

NEUTRE = "preuves-neutre"
"""The neutral « Dossier de preuves », for a certifier other than the ministère du Travail."""


@dataclass(frozen=True, slots=True)
class IdentityWording:
    """Which model it is, and where its wording comes from; ``couleur`` is six hex digits."""

    nom: str
    titre: str
    source: str
    officiel: bool
    couleur: str


@dataclass(frozen=True, slots=True)
class Entete:
    """The header of every page."""

    titre: str
    sigle: str


@dataclass(frozen=True, slots=True)
class Pied:
    """The footers: odd pages, even pages, and the word before the page's number."""

    impair: str
    pair: str
    page: str


@dataclass(frozen=True, slots=True)
class TextesCouverture:
    """The labels of the cover."""

    nom_naissance: str
    nom_usage: str
    prenom: str
    adresse: str
    titre_vise: str
    modalite: str
    formation: str
    vae: str


@dataclass(frozen=True, slots=True)
class Presentation:
    """« Présentation du dossier »; `**` marks bold."""

    titre: str
    paragraphes: tuple[str, ...]
    decision: str
    elements_decision: tuple[str, ...]
    reference: tuple[str, ...]
    contenu: str
    elements_contenu: tuple[str, ...]
    site: str
    adresse: str


@dataclass(frozen=True, slots=True)
class TextesSommaire:
    """The words of the sommaire."""

    titre: str
    exemples: str
    page: str


@dataclass(frozen=True, slots=True)
class TextesExemples:
    """The divider and the sheet: its five questions and the labels of the contexte."""

    intercalaire: tuple[str, ...]
    activite: str
    exemple: str
    questions: tuple[str, ...]
    entreprise: str
    service: str
    periode: str
    du: str
    au: str
    facultatif: str


@dataclass(frozen=True, slots=True)
class TextesTitres:
    """The table of titres and diplômes."""

    titre: str
    facultatif: str
    colonnes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextesDeclaration:
    """The déclaration sur l'honneur; ``invite`` is printed where the name is not given yet."""

    titre: str
    soussigne: str
    invite: str
    apres_nom: str
    texte: str
    fait: str
    le: str
    fin: str
    signature: str


@dataclass(frozen=True, slots=True)
class TextesDocuments:
    """The table of documents illustrants."""

    titre: str
    facultatif: str
    colonne: str


@dataclass(frozen=True, slots=True)
class TextesAnnexes:
    """The title page of the annexes."""

    titre: str
    facultatif: str


@dataclass(frozen=True, slots=True)
class ModelWording:
    """The whole wording of one model. The neutral one has neither presentation nor declaration."""

    identite: IdentityWording
    entete: Entete
    pied: Pied
    couverture: TextesCouverture
    presentation: Presentation | None
    sommaire: TextesSommaire
    exemples: TextesExemples
    titres: TextesTitres
    declaration: TextesDeclaration | None
    documents: TextesDocuments
    annexes: TextesAnnexes


T = TypeVar("T")


@lru_cache(maxsize=4)
def load(nom: str) -> ModelWording:
    """Return the wording of a model by the name of its file in ``resources/modeles/``, without its ending.

    Raises:
        KnownError: the installation lacks the file.
    """
    data = tomllib.loads(resource("modeles", f"{nom}.toml").read_text(encoding="utf-8"))
    presentation, declaration = data.get("presentation"), data.get("declaration")
    return ModelWording(
        _part(IdentityWording, data["identite"]),
        _part(Entete, data["entete"]),
        _part(Pied, data["pied"]),
        _part(TextesCouverture, data["couverture"]),
        _part(Presentation, presentation) if presentation else None,
        _part(TextesSommaire, data["sommaire"]),
        _part(TextesExemples, data["exemples"]),
        _part(TextesTitres, data["titres"]),
        _part(TextesDeclaration, declaration) if declaration else None,
        _part(TextesDocuments, data["documents"]),
        _part(TextesAnnexes, data["annexes"]),
    )


def _part(cls: type[T], table: dict[str, Any]) -> T:
    return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in table.items()})
